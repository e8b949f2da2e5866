import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { keyFiles } from "./key-files.ts";
import { Project, root } from "./project.ts";

/**
 * The TypeScript of each README, block after block as one module, compiled and run in an empty project that has
 * only the packed packages. The provider's hosts are played by the sandbox.
 */

const readmes = [
  "README.md",
  "packages/chargeover/README.md",
  "packages/clearent/README.md",
  "packages/cybersource-tms/README.md",
  "packages/fiserv-ipg/README.md",
  "packages/keystore/README.md",
  "packages/ncr-aloha/README.md",
  "packages/xml/README.md",
  "packages/sandbox/README.md",
] as const;

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
    `,
  );
});

afterAll(() => project.remove());

describe.each(readmes)("the code in %s", (file) => {
  const name = file.replace(/\W/g, "-");

  it("compiles as it stands", () => {
    const blocks = [...readFileSync(join(root, file), "utf8").matchAll(/^```ts\n(.*?)^```$/gms)].map(
      ([, code]) => code,
    );
    expect(blocks.length).toBeGreaterThan(0);
    project.write(`${name}/package.json`, '{ "type": "module" }');
    project.write(`${name}/readme.ts`, blocks.join("\n"));
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
        files: ["readme.ts"],
      }),
    );
    expect(project.node(join(root, "node_modules/typescript/bin/tsc"), "-p", name)).toBe("");
  });

  it("runs to its end", () => {
    project.node("--import", "./play-providers.mjs", `${name}/readme.js`);
  });
});
