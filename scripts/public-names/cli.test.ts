import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

/** The command itself, in a small repository with a copy of these scripts, where everything is built already. */

const scripts = dirname(import.meta.dirname);
const record = "packages/acme/public-names.txt";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "tok-public-names-"));
  for (const part of ["judge", "public-names", "release"])
    cpSync(join(scripts, part), join(root, "scripts", part), {
      recursive: true,
      filter: (path) => !path.endsWith(".test.ts"),
    });
  symlinkSync(join(scripts, "node_modules"), join(root, "scripts/node_modules"));
  write("package.json", '{ "type": "module" }');
  write("node_modules/.bin/turbo", "#!/bin/sh\n");
  chmodSync(join(root, "node_modules/.bin/turbo"), 0o755);
  write(".changeset/first.md", '---\n"@tok/acme": minor\n---\n\nFirst release.\n');
  write("packages/acme/package.json", JSON.stringify(manifest));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const manifest = {
  name: "@tok/acme",
  version: "0.0.0",
  exports: { ".": { types: "./dist/index.d.ts", default: "./dist/index.js" } },
};

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

function declare(text: string): void {
  write("packages/acme/dist/index.d.ts", text);
}

function publicNames(...args: string[]): { code: number | null; output: string } {
  const tsx = join(dirname(scripts), "node_modules/tsx/dist/cli.mjs");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [tsx, join(root, "scripts/public-names/cli.ts"), ...args],
    {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined },
      timeout: 50_000,
    },
  );
  return { code: status, output: stdout + stderr };
}

describe("pnpm public-names", () => {
  it("fails with --check where a name went that no changeset announces, and names it", () => {
    declare("export type Card = 1; export type Token = 1;");
    expect(publicNames()).toMatchObject({ code: 0 });
    expect(publicNames("--check")).toMatchObject({ code: 0 });
    declare("export type Card = 1;");
    const lost = '@tok/acme has lost `Token` of "." as a type, which was in 0.0.0.';
    const before = readFileSync(join(root, record), "utf8");
    const { code, output } = publicNames("--check");
    expect(code).toBe(1);
    expect(output).toContain(
      `${record} is not up to date. Run pnpm public-names acme and commit the result.`,
    );
    expect(output).toContain(lost);
    expect(readFileSync(join(root, record), "utf8")).toBe(before);
    // Writing the record again makes it no better.
    expect(publicNames("acme").code).toBe(1);
    expect(publicNames("--check")).toMatchObject({ code: 1, output: expect.stringContaining(lost) });
    write(".changeset/gone.md", '---\n"@tok/acme": minor\n---\n\nNo longer exported: `Token`.\n');
    expect(publicNames("--check")).toMatchObject({ code: 0 });
  });

  it("fails where no changeset says what a break of a package means to those that stand on it", () => {
    declare("export type Card = 1;");
    write("packages/acme/package.json", JSON.stringify({ ...manifest, version: "0.1.0" }));
    write(
      "packages/user/package.json",
      JSON.stringify({ name: "@tok/user", version: "0.0.0", dependencies: { "@tok/acme": "workspace:^" } }),
    );
    const { code, output } = publicNames("--check");
    expect(code).toBe(1);
    expect(output).toContain("no changeset says what that means to users of @tok/user");
  });

  it("fails where pnpm version-packages would stop at a changeset", () => {
    declare("export type Card = 1;");
    publicNames();
    write(".changeset/other.md", '---\n"@tok/other": patch\n---\n\nText.\n');
    const { code, output } = publicNames("--check");
    expect(code).toBe(1);
    expect(output).toContain(
      ".changeset/other.md names @tok/other, and no package below packages/ has that name.",
    );
  });

  it("names the packages that there are", () => {
    const { code, output } = publicNames("acne");
    expect(code).toBe(1);
    expect(output).toContain("There is no package acne. Known packages: acme.");
  });
});
