import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { documentFiles, packageFolders, readDocument, root } from "../readme/documents.ts";
import { modulesOf } from "../readme/modules-of-code.ts";
import { keyFiles } from "./key-files.ts";
import { Project } from "./project.ts";

/**
 * The TypeScript of each document, block after block as one module, and as another one where a block begins anew:
 * compiled and run in an empty project that has only the packed packages. The sandbox plays the providers' hosts.
 */

/** Documents whose TypeScript is not a user's, and what holds it instead. */
const others: Readonly<Record<string, string>> = {
  "conformance/README.md": "scripts/readme/documents.test.ts: it is the text of a test that runs",
};

const documents = documentFiles()
  .map(readDocument)
  .map(({ file, blocks }) => ({ file, blocks: blocks.filter(({ language }) => language === "ts") }))
  .filter(({ file, blocks }) => blocks.length > 0 && !Object.hasOwn(others, file));

/** The environment variables that documents take credentials from. */
const variables = documents
  .flatMap(({ blocks }) => blocks)
  .flatMap(({ code }) => [...code.matchAll(/process\.env\["(\w+)"\]/g)].map(([, name]) => name));

let project: Project;

beforeAll(() => {
  project = new Project(Object.values(inject("tarballs")));
  const { files, password } = keyFiles();
  for (const [name, content] of Object.entries(files)) project.write(name, content);
  project.write(
    "play-providers.mjs",
    `
    import { createSandbox } from "@tok/sandbox";
    const sandbox = createSandbox();
    const network = globalThis.fetch;
    globalThis.fetch = (url, init) => (new URL(url).hostname === "127.0.0.1" ? network : sandbox.fetch)(url, init);
    process.env.CLEARENT_API_KEY = sandbox.credentials.clearent.apiKey;
    const { publicKey, privateKey } = sandbox.credentials.chargeover;
    Object.assign(process.env, { CHARGEOVER_PUBLIC_KEY: publicKey, CHARGEOVER_PRIVATE_KEY: privateKey });
    const { merchantId, keyId, sharedSecret } = sandbox.credentials["cybersource-tms"];
    Object.assign(process.env, {
      CYBERSOURCE_MERCHANT_ID: merchantId,
      CYBERSOURCE_KEY_ID: keyId,
      CYBERSOURCE_SHARED_SECRET: sharedSecret,
      KEYSTORE_PASSWORD: ${JSON.stringify(password)},
    });
    const { apiKey, apiSecret } = sandbox.credentials["fiserv-ipg"];
    Object.assign(process.env, { FISERV_API_KEY: apiKey, FISERV_API_SECRET: apiSecret });
    const { username, password, companyCode } = sandbox.credentials["ncr-aloha"];
    Object.assign(process.env, { ALOHA_USERNAME: username, ALOHA_PASSWORD: password, ALOHA_COMPANY_CODE: companyCode });
    // Those of a provider that the sandbox does not play.
    for (const name of ${JSON.stringify(variables)}) process.env[name] ??= "made-up";
    `,
  );
});

afterAll(() => project?.remove());

it("looks at the README of every package", () => {
  expect(documents.map(({ file }) => file)).toEqual(
    expect.arrayContaining(packageFolders().map((folder) => `packages/${folder}/README.md`)),
  );
});

it("finds what is needed for a first call without credentials under Testing", () => {
  const providers = documents.filter(({ blocks }) => blocks.some(({ heading }) => heading === "Testing"));
  expect(providers.length).toBeGreaterThan(0);
  for (const { file, blocks } of providers) {
    const [testing, ...more] = modulesOf(blocks).slice(1);
    expect(testing, file).toBe(blocks.find(({ heading }) => heading === "Testing")?.code);
    expect(more, file).toEqual([]);
  }
});

describe.each(documents)("the code in $file", ({ file, blocks }) => {
  const name = file.replace(/\W/g, "-");
  const modules = new Map(modulesOf(blocks).map((code, index) => [`readme-${index}`, code]));

  it("compiles as it stands", () => {
    project.write(`${name}/package.json`, '{ "type": "module" }');
    for (const [module, code] of modules) project.write(`${name}/${module}.ts`, code);
    project.write(
      `${name}/tsconfig.json`,
      JSON.stringify({
        compilerOptions: {
          target: "ES2022",
          module: "NodeNext",
          lib: ["ES2022"],
          types: ["node"],
          typeRoots: [join(root, "scripts/node_modules/@types")],
          strict: true,
          noPropertyAccessFromIndexSignature: true,
          skipLibCheck: false,
        },
        files: [...modules.keys()].map((module) => `${module}.ts`),
      }),
    );
    expect(project.node(join(root, "node_modules/typescript/bin/tsc"), "-p", name)).toBe("");
  });

  it("runs to its end", () => {
    const [first, ...others] = modules.keys();
    project.node("--import", "./play-providers.mjs", `${name}/${first}.js`);
    // Who begins there has neither our environment variables nor our network.
    for (const module of others) project.node(`${name}/${module}.js`);
  });
});

describe("README.md, followed by a stranger", () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "tok-stranger-"));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("comes to a first call without credentials, line by line", () => {
    const { blocks } = readDocument("README.md");
    const lines = (heading: string, language: string) =>
      blocks.filter((block) => block.heading === heading && block.language === language);
    const [, packing] = lines("Install one", "sh");
    const [call] = lines("First call", "js");
    const [running] = lines("First call", "sh");
    if (packing === undefined || call === undefined || running === undefined)
      throw new Error("a block is gone");
    const install = packing.code.replaceAll("../first-call", folder);
    expect(install).toContain(folder);
    project.run("sh", ["-ec", `cd "${root}"\n${install}`]);
    writeFileSync(join(folder, "first-call.mjs"), call.code);
    const printed = project.run("sh", ["-ec", `cd "${folder}"\n${running.code}`]).trim();
    expect(running.code.trim()).toBe(`node first-call.mjs # ${printed}`);
  });
});
