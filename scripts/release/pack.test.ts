import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Packed, packAll } from "./pack.ts";
import { publishedPackages } from "./packages.ts";
import { root } from "./workspace.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tok-pack-"));
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

function manifestOf(packed: readonly Packed[], name: string): Readonly<Record<string, unknown>> {
  return packed.find((one) => one.name === name)?.manifest ?? {};
}

describe("packAll", () => {
  it("packs every package, dependencies first, with what users need of the manifest", async () => {
    vi.stubEnv("GITHUB_ACTIONS", "");
    const packed = await packAll(root, folder);
    const names = packed.map(({ name }) => name);
    expect([...names].sort()).toEqual(
      publishedPackages(root)
        .map(({ manifest }) => manifest.name)
        .sort(),
    );
    expect(names.indexOf("@tok/core")).toBeLessThan(names.indexOf("@tok/chargeover"));
    expect(names.indexOf("@tok/xml")).toBeLessThan(names.indexOf("@tok/clearent"));
    const { version } = manifestOf(packed, "@tok/core");
    expect(manifestOf(packed, "@tok/clearent")["dependencies"]).toMatchObject({ "@tok/core": `^${version}` });
    for (const { manifest } of packed)
      for (const key of ["scripts", "devDependencies", "repository", "private"])
        expect(Object.keys(manifest)).not.toContain(key);
  });

  it("names the repository in a workflow, which alone knows where it is", async () => {
    vi.stubEnv("GITHUB_ACTIONS", "true");
    vi.stubEnv("GITHUB_SERVER_URL", "https://git.example");
    vi.stubEnv("GITHUB_REPOSITORY", "acme/tok");
    expect(manifestOf(await packAll(root, folder), "@tok/xml")["repository"]).toEqual({
      type: "git",
      url: "git+https://git.example/acme/tok.git",
      directory: "packages/xml",
    });
  });
});
