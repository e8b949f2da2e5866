import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { checkName } from "./provider-name.ts";
import { InputError } from "./read-input.ts";

const repository = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const folders: string[] = [];

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "tok-name-"));
  folders.push(made);
  return made;
}

afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});

describe("checkName", () => {
  it.each(["Acme", "acme_cards", "../acme", "acme--cards", "1acme", ""])("refuses the name %j", (name) => {
    expect(() => checkName(folder(), name)).toThrow(InputError);
  });

  it("refuses a name that is too long, and does not quote all of it", () => {
    expect(() => checkName(folder(), "a".repeat(61))).toThrow("has 61 letters, and 60 are the most");
    expect(() => checkName(folder(), "a".repeat(60))).not.toThrow();
  });

  it("refuses a provider that is there", () => {
    expect(() => checkName(repository, "clearent")).toThrow("specs/clearent is there already");
    expect(() => checkName(repository, "core")).toThrow("packages/core is there already");
  });

  it.each(["conformance", "bench", "scripts"])(
    "refuses %s, the name of a package of the workspace in another folder",
    (name) => {
      expect(() => checkName(repository, name)).toThrow(
        `@tok/${name} is a package of this repository already, in ${name}. Choose another, such as ${name}-cards.`,
      );
    },
  );

  it("refuses the name of a package whose folder is called otherwise", () => {
    const root = folder();
    writeFileSync(join(root, "pnpm-workspace.yaml"), "packages: [packages/*]");
    mkdirSync(join(root, "packages/other"), { recursive: true });
    writeFileSync(join(root, "packages/other/package.json"), '{"name":"@tok/acme"}');
    expect(() => checkName(root, "acme")).toThrow("already, in packages/other");
    expect(() => checkName(root, "other-acme")).not.toThrow();
  });

  it.each([
    ["http", "HttpClient"],
    ["tok-xml", undefined],
    ["delete", "a word of JavaScript"],
    ["constructor", "a word of JavaScript"],
    ["nul", "cannot be made on every system"],
  ])("refuses %s, which no package can be made of, before anything is done", (name, problem) => {
    const check = () => checkName(folder(), name);
    if (problem === undefined) expect(check).not.toThrow();
    else expect(check).toThrow(problem);
  });
});
