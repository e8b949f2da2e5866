import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
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
import { parseRecord, recordText } from "../public-names/record.ts";
import { publishedPackages } from "./packages.ts";
import { versionPackages } from "./versions.ts";
import { root as repository } from "./workspace.ts";

/** The real `changeset version` with the settings of this repository, on its manifests as if all had one version. */

let root: string;
const folders = publishedPackages(repository).map(({ folder }) => folder);
const privateFolders = ["bench", "conformance", "scripts"];
const onCore = standingOn("@tok/core");
const onXml = standingOn("@tok/xml");

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "tok-versions-"));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

const read = (file: string) => readFileSync(join(root, file), "utf8");

function start(version: string): void {
  for (const file of [
    "package.json",
    "pnpm-workspace.yaml",
    ".changeset/config.json",
    ".changeset/changelog.cjs",
  ])
    cpSync(join(repository, file), join(root, file));
  for (const folder of [...privateFolders, ...folders.map((one) => `packages/${one}`)]) {
    const manifest = JSON.parse(readFileSync(join(repository, folder, "package.json"), "utf8"));
    write(`${folder}/package.json`, `${JSON.stringify({ ...manifest, version }, undefined, 2)}\n`);
  }
  const names = new Set(["."]);
  for (const folder of folders)
    write(
      `packages/${folder}/public-names.txt`,
      recordText({ packageName: `@tok/${folder}`, version, before: names, today: names }),
    );
  symlinkSync(join(repository, "node_modules"), join(root, "node_modules"));
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.test", ...args], { cwd: root });
  git("init", "--quiet");
  git("commit", "--quiet", "--allow-empty", "--message=start");
}

function changeset(bumps: Readonly<Record<string, string>>, summary = "Fix: something."): void {
  const head = Object.entries(bumps).map(([folder, bump]) => `"@tok/${folder}": ${bump}\n`);
  write(
    `.changeset/${summary.replace(/\W+/g, "-").toLowerCase()}.md`,
    `---\n${head.join("")}---\n\n${summary}\n`,
  );
}

const run = (...args: string[]) => versionPackages(root, args);
const pre = (...args: string[]) => execFileSync("changeset", ["pre", ...args], { cwd: root, stdio: "pipe" });

/** The versions that are not as they were. */
function raised(from: string): Record<string, string> {
  const versions = folders.map((folder): [string, string] => [
    folder,
    JSON.parse(read(`packages/${folder}/package.json`)).version,
  ]);
  for (const folder of privateFolders) {
    expect(JSON.parse(read(`${folder}/package.json`)).version).toBe(from);
    expect(existsSync(join(root, folder, "CHANGELOG.md"))).toBe(false);
  }
  return Object.fromEntries(versions.filter(([, version]) => version !== from));
}

function all(names: readonly string[], version: string): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, version]));
}

describe("pnpm version-packages", () => {
  it.each([
    ["a repair of core", "0.1.0", "patch", "0.1.1", "0.1.1"],
    ["a break of core below 1.0.0, which leaves their range", "0.1.0", "minor", "0.2.0", "0.1.1"],
    ["something new in core", "1.2.0", "minor", "1.3.0", "1.2.1"],
    ["a break of core", "1.2.0", "major", "2.0.0", "1.2.1"],
  ])("gives those that stand on core a patch for %s", async (_what, from, bump, core, others) => {
    start(from);
    changeset({ core: bump }, "Fix: an empty 500 is an error.");
    await run();
    expect(raised(from)).toEqual({ core, ...all(onCore, others) });
    // A range of the workspace is that of the version beside it when it is packed.
    expect(JSON.parse(read("packages/clearent/package.json")).dependencies["@tok/core"]).toBe("workspace:^");
  });

  it("tells in their change logs what is new below them, without commits", async () => {
    start("0.1.0");
    changeset({ core: "patch" }, "Fix: an empty 500 is an error.");
    changeset({ core: "patch", clearent: "patch" }, "Fix: a token of `clearent`.");
    await run();
    expect(read("packages/clearent/CHANGELOG.md")).toBe(
      [
        "# @tok/clearent",
        "## 0.1.1",
        "### Patch Changes",
        "- Fix: a token of `clearent`.\n- Built on `@tok/core` 0.1.1\n  - Fix: an empty 500 is an error.\n",
      ].join("\n\n"),
    );
  });

  it("takes what a changeset says of a dependent itself", async () => {
    start("1.2.0");
    changeset({ core: "major", clearent: "major" });
    await run();
    expect(raised("1.2.0")).toEqual({ ...all(onCore, "1.2.1"), core: "2.0.0", clearent: "2.0.0" });
  });

  it("raises those that stand on xml, and core not", async () => {
    start("0.1.0");
    changeset({ xml: "patch" });
    await run();
    expect(raised("0.1.0")).toEqual({ xml: "0.1.1", ...all(onXml, "0.1.1") });
  });

  it("keeps the versions of others apart, however much one is raised", async () => {
    start("0.1.0");
    changeset({ keystore: "patch" });
    changeset({ chargeover: "minor" }, "New: a method.");
    await run();
    expect(raised("0.1.0")).toEqual({ keystore: "0.1.1", chargeover: "0.2.0" });
  });

  it("does not raise those that need a package for development alone", async () => {
    start("0.1.0");
    changeset({ sandbox: "minor" });
    await run();
    expect(raised("0.1.0")).toEqual({ sandbox: "0.2.0" });
  });

  it("counts pre-releases with those that stand on them, and ends them in one version", async () => {
    start("0.1.0");
    pre("enter", "next");
    changeset({ xml: "patch" });
    await run();
    expect(raised("0.1.0")).toEqual({ xml: "0.1.1-next.0", ...all(onXml, "0.1.1-next.0") });
    changeset({ core: "patch" }, "Fix: more.");
    await run();
    expect(raised("0.1.0")).toEqual({
      xml: "0.1.1-next.0",
      core: "0.1.1-next.0",
      ...all(onCore, "0.1.1-next.0"),
      ...all(onXml, "0.1.1-next.1"),
    });
    pre("exit");
    await run();
    expect(raised("0.1.0")).toEqual({ xml: "0.1.1", core: "0.1.1", ...all(onCore, "0.1.1") });
  });

  it("makes a snapshot of what changed and of what stands on it", async () => {
    start("0.1.0");
    changeset({ xml: "patch" });
    await run("--snapshot", "canary");
    const versions = raised("0.1.0");
    expect(Object.keys(versions).sort()).toEqual(["xml", ...onXml].sort());
    expect(new Set(Object.values(versions)).size).toBe(1);
    expect(versions["xml"]).toMatch(/^0\.0\.0-canary-\d{14}$/);
  });

  it("makes the record of public names that of the new version, but not of a pre-release", async () => {
    start("0.1.0");
    changeset({ keystore: "patch" });
    await run();
    const version = (folder: string) =>
      parseRecord(read(`packages/${folder}/public-names.txt`), folder).version;
    expect(version("keystore")).toBe("0.1.1");
    expect(version("core")).toBe("0.1.0");
    pre("enter", "next");
    changeset({ keystore: "patch" });
    await run();
    expect(version("keystore")).toBe("0.1.1");
  });
});

describe("packages of ours that stand on others", () => {
  it("do so by a plain range of the workspace", () => {
    expect(onCore).toEqual(expect.arrayContaining(["chargeover", "clearent", "cybersource-tms"]));
    expect(onXml).toEqual(expect.arrayContaining(["clearent", "ncr-aloha"]));
    for (const { manifest } of publishedPackages(repository)) {
      for (const [name, range] of Object.entries(manifest.dependencies ?? {}))
        if (name.startsWith("@tok/")) expect(range).toBe("workspace:^");
      const peers = Object.keys(manifest.peerDependencies ?? {});
      expect(peers.filter((name) => name.startsWith("@tok/"))).toEqual([]);
    }
  });
});

function standingOn(name: string): string[] {
  return publishedPackages(repository)
    .filter(({ manifest }) => Object.hasOwn(manifest.dependencies ?? {}, name))
    .map(({ folder }) => folder);
}
