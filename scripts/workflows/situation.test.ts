import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { releasePlan } from "./release-plan.ts";
import { situationOf } from "./situation.ts";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "tok-situation-"));
  git("init", "--quiet");
  git(
    "-c",
    "user.name=test",
    "-c",
    "user.email=test@example.test",
    "commit",
    "--quiet",
    "--allow-empty",
    "-m",
    "x",
  );
  write("packages/core/package.json", JSON.stringify({ name: "@tok/core", version: "0.1.0" }));
  write("packages/new/package.json", JSON.stringify({ name: "@tok/new", version: "0.0.0", private: true }));
  write(".changeset/README.md", "# Changesets\n");
  git("tag", "@tok/core@0.1.0");
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function git(...args: string[]): void {
  execFileSync("git", args, { cwd: root });
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

const changeset = (...names: string[]) =>
  `---\n${names.map((name) => `"${name}": patch\n`).join("")}---\n\nText.\n`;

describe("situationOf", () => {
  it("reads the changesets, the versions and the tags", () => {
    write(".changeset/one.md", changeset("@tok/core"));
    write(".changeset/empty.md", changeset());
    expect(situationOf(root, "")).toEqual({
      changesets: ["empty", "one"],
      pre: undefined,
      versions: new Map([["@tok/core", "0.1.0"]]),
      tags: new Set(["@tok/core@0.1.0", ""]),
      snapshot: undefined,
    });
    expect(situationOf(root, "canary").snapshot).toBe("canary");
  });

  it("lets others be released while the changeset of a private package waits", () => {
    write(".changeset/new.md", changeset("@tok/new"));
    write("packages/core/package.json", JSON.stringify({ name: "@tok/core", version: "0.1.1" }));
    expect(releasePlan(situationOf(root, undefined))).toEqual({
      propose: false,
      publish: true,
      distTag: "latest",
      tags: ["@tok/core@0.1.1"],
    });
  });

  it("reads the pre-release that is going on", () => {
    const pre = { mode: "pre", tag: "next", initialVersions: {}, changesets: ["one"] };
    write(".changeset/pre.json", JSON.stringify(pre));
    write(".changeset/one.md", changeset("@tok/core"));
    write("packages/core/package.json", JSON.stringify({ name: "@tok/core", version: "0.2.0-next.0" }));
    expect(releasePlan(situationOf(root, undefined))).toMatchObject({
      propose: false,
      publish: true,
      distTag: "next",
    });
  });
});
