import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createSandbox } from "@tok/sandbox";
import { describe, expect, it } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import { hasPackage, knownProviders } from "../generate/known-providers.ts";
import { documentFiles, packageFolders, readDocument, root } from "./documents.ts";
import { anchorOf, readMarkdown } from "./markdown.ts";

const documents = documentFiles().map(readDocument);
const manifests = new Map(
  packageFolders().map((folder) => [
    folder,
    JSON.parse(readFileSync(join(root, "packages", folder, "package.json"), "utf8")),
  ]),
);
const rootScripts = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).scripts;
const providers = knownProviders(root).filter((name) => hasPackage(root, name));

/** The order of a package's README. A provider's has them all, but the two that only some have. */
const sections = [
  "Install",
  "First call",
  "Authentication",
  "Errors",
  "Retries and idempotency",
  "Timeouts and abort",
  "Raw response",
  "JSON and XML",
  "Encryption",
  "Logging and redaction",
  "Testing",
  "Limits",
  "Runtimes",
  "Versions",
];

/** Where code is run: see scripts/packed/readme.test.ts. */
const languages: Readonly<Record<string, string>> = {
  ts: "compiled and run against the sandbox",
  js: "run against the sandbox, in README.md alone",
  sh: "each command is one of package.json, or of the tools that come with Node and npm",
  yaml: "parsed",
};

function sectionsOf(text: string): string[] {
  return readMarkdown(text)
    .headings.filter(({ level }) => level === 2)
    .map((heading) => heading.text);
}

/** The sections that a provider's README has to have, by what its package depends on. */
function sectionsOfProvider(dependencies: object): string[] {
  return sections.filter(
    (one) =>
      (one !== "JSON and XML" || "@tok/xml" in dependencies) &&
      (one !== "Encryption" || "jose" in dependencies),
  );
}

describe.each(providers)("the README of %s", (name) => {
  const { text, headings, file } = readDocument(`packages/${name}/README.md`);

  it("has every section, in the order of all of them", () => {
    expect(sectionsOf(text)).toEqual(sectionsOfProvider(manifests.get(name).dependencies));
    expect(headings[0]).toEqual({ level: 1, text: `@tok/${name}` });
  });

  it("has at most 200 lines, and ends with the way to the reference", () => {
    expect(text.trimEnd().split("\n").length, file).toBeLessThanOrEqual(200);
    expect(text.trimEnd().split("\n").at(-1)).toContain("[reference.md](reference.md)");
  });

  it("says the same of the same as the others", () => {
    const [first = name] = providers;
    const versionsOf = (provider: string) =>
      readDocument(`packages/${provider}/README.md`).text.split("\n## Versions\n")[1];
    expect(versionsOf(name)).toBe(versionsOf(first));
  });

  it("names each runtime dependency, with its reason", () => {
    const install = text.split("\n## Install\n")[1]?.split("\n## ")[0];
    for (const dependency of Object.keys(manifests.get(name).dependencies))
      expect(install).toContain(`\`${dependency}\``);
  });

  it("says how large a bundle may be, as its size budget has it", () => {
    const budget = parse(readFileSync(join(root, "packages", name, "size-budget.yaml"), "utf8"))["."];
    const stated = [...text.matchAll(/([\d.]+) kB/g)].map(([, kilobytes]) => Number(kilobytes) * 1_000);
    expect(stated).toEqual([...new Set([budget.atOnce, budget.whole])]);
    expect(text).toContain(`\`pnpm size-budget ${name}\``);
  });
});

describe.each(packageFolders())("the way to install %s", (folder) => {
  it("begins with what works before a registry has the package", () => {
    const { blocks, text } = readDocument(`packages/${folder}/README.md`);
    const [first] = blocks;
    expect(first?.code).toMatch(
      new RegExp(`^npm run tarballs ${folder}(?: [a-z-]+)* #.*\n^npm install .*\\.tgz #`, "m"),
    );
    expect(text).toContain(
      `\`npm install ${folder === "sandbox" ? "--save-dev " : ""}@tok/${folder}\` is all.`,
    );
  });
});

describe("the READMEs of the other packages", () => {
  it.each(packageFolders().filter((folder) => !providers.includes(folder)))(
    "%s has its sections in the same order",
    (folder) => {
      const { text } = readDocument(`packages/${folder}/README.md`);
      const found = sectionsOf(text).filter((one) => sections.includes(one));
      expect(found).toEqual(sections.filter((one) => found.includes(one)));
      expect(found).toEqual(expect.arrayContaining(["Install", "First call", "Runtimes", "Versions"]));
      const install = text.split("\n## Install\n")[1]?.split("\n## ")[0];
      for (const dependency of Object.keys(manifests.get(folder).dependencies ?? {}))
        expect(install).toContain(`\`${dependency}\``);
    },
  );
});

describe("the README of a new provider", () => {
  it("has the sections of the others, in their order", () => {
    const text = readFileSync(join(root, "scripts/new-provider/template/README.md.template"), "utf8");
    expect(sectionsOf(text)).toEqual(sectionsOfProvider({}));
    expect(text.trimEnd().split("\n").at(-1)).toContain("[reference.md](reference.md)");
  });

  it.each(providers)("says the same of the same as that of %s", (name) => {
    const template = readFileSync(join(root, "scripts/new-provider/template/README.md.template"), "utf8");
    const { text } = readDocument(`packages/${name}/README.md`);
    const sentencesOf = (section: string) =>
      (template.split(`\n## ${section}\n\n`)[1]?.split("\n## ")[0]?.trim() ?? "").split(
        /(?<=\.) (?=[A-Z`[])/,
      );
    const [timeouts, logging] = [sentencesOf("Timeouts and abort"), sentencesOf("Logging and redaction")];
    const shared = [
      ...timeouts,
      ...logging.slice(
        0,
        logging.findIndex((one) => one.startsWith("Messages")),
      ),
    ];
    expect(shared.length).toBeGreaterThan(7);
    for (const sentence of shared) expect(text).toContain(sentence);
    expect(text.split("\n## Versions\n")[1]).toBe(template.split("\n## Versions\n")[1]);
    expect(text).toContain(
      "[All options](reference.md#options) of a client and of a call are in the reference",
    );
    expect(text).toContain("[Each code and field](reference.md#errors) is in the reference.");
  });
});

describe("README.md", () => {
  const { text } = readDocument("README.md");

  it("has a line on each provider that the sandbox plays", () => {
    for (const name of createSandbox().providers) expect(text).toContain(`](packages/${name}/README.md)`);
  });

  it.each(providers.filter((name) => text.includes(`](packages/${name}/README.md)`)))(
    "has a line on %s, with each environment and format of it",
    (name) => {
      const row = text
        .split("\n")
        .find((line) => line.startsWith(`| [\`@tok/${name}\`](packages/${name}/README.md)`));
      const cells = row?.split("|").map((cell) => cell.trim());
      const reference = readFileSync(join(root, `packages/${name}/reference.md`), "utf8");
      const [, table = ""] = reference.split("| environment | base URL |\n| --- | --- |\n");
      const environments = [...(table.split("\n\n")[0] ?? "").matchAll(/^\| (`[^`]+`) \|/gm)].map(
        ([, one]) => one,
      );
      expect(environments.length).toBeGreaterThan(0);
      const [, , , , formats, encryption, named = ""] = cells ?? [];
      expect(
        [...named.matchAll(/`[^`]+`/g)].map(([one]) => one).filter((one) => one !== "`instance`"),
      ).toEqual(environments);
      const { dependencies } = manifests.get(name);
      expect(formats).toBe("@tok/xml" in dependencies ? "JSON, XML" : "JSON");
      expect(encryption === "none").toBe(!("jose" in dependencies));
    },
  );
});

describe.each(documents)("$file", ({ file, blocks, links }) => {
  it("links to what is there", () => {
    for (const link of links.filter((one) => !/^[a-z]+:/.test(one))) {
      const [path = "", anchor] = link.split("#");
      const target = path === "" ? file : join(dirname(file), path);
      expect(existsSync(join(root, target)), `${link} in ${file}`).toBe(true);
      if (anchor !== undefined)
        expect(readDocument(target).headings.map(anchorOf), `${link} in ${file}`).toContain(anchor);
    }
  });

  it("has code only in languages that a test holds to the truth", () => {
    for (const { language, line } of blocks)
      expect(Object.keys(languages), `${file}:${line}`).toContain(language);
    expect(blocks.some(({ language }) => language === "js")).toBe(file === "README.md");
  });

  it("has yaml that can be read", () => {
    for (const { code } of blocks.filter(({ language }) => language === "yaml"))
      expect(parseAllDocuments(code).flatMap((one) => ("errors" in one ? one.errors : []))).toEqual([]);
  });

  it("names commands that there are", () => {
    for (const { code } of blocks.filter(({ language }) => language === "sh"))
      for (const line of code.split(/\n|&&/)) expect(problemWith(line.trim()), `${line} in ${file}`).toBe("");
  });
});

/** Commands of pnpm itself, which package.json does not name. */
const ofPnpm = new Set(["install", "build", "exec", "pack"]);
const others = new Set(["cd", "export", "git", "node", "turbo", ""]);

function problemWith(line: string): string {
  const [command = "", first = "", second = ""] = line.replace(/(?:^|\s)#.*$/, "").split(/\s+/);
  if (others.has(command)) return "";
  if (command === "pnpm") return isScript(first) || ofPnpm.has(first) ? "" : `pnpm knows no ${first}`;
  if (command !== "npm") return `${command} is no command of a reader`;
  if (first === "start" || first === "test") return isScript(first) ? "" : `there is no script ${first}`;
  if (first === "run") return isScript(second) ? "" : `there is no script ${second}`;
  return first === "install" || first === "init" ? "" : `npm ${first} is not expected here`;
}

function isScript(name: string): boolean {
  return Object.hasOwn(rootScripts, name);
}

describe("conformance/README.md", () => {
  it("shows the test of a package as it stands there", () => {
    const test = readFileSync(join(root, "packages/clearent/test/conformance.test.ts"), "utf8");
    const { blocks } = readDocument("conformance/README.md");
    const shown = blocks.filter(({ language }) => language === "ts").map(({ code }) => code);
    expect(test).toBe(shown.join(""));
  });
});
