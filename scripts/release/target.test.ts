import { describe, expect, it } from "vitest";
import type { Package } from "./packages.ts";
import { type Options, optionsOf, targetOf } from "./target.ts";

const registry = "http://127.0.0.1:4873";

function target(options: Partial<Options>, versions: readonly string[] = ["0.1.0"], env = {}) {
  const packages = versions.map(
    (version, index): Package => ({
      folder: `p${index}`,
      manifest: { name: `@tok/p${index}`, version },
    }),
  );
  return targetOf({ tag: "latest", registry, ...options }, packages, { cwd: "/", env });
}

describe("optionsOf", () => {
  it("is what the command line says, and latest without a word", () => {
    expect(optionsOf({}, {}, undefined)).toEqual({ dryRun: false, tag: "latest" });
    expect(
      optionsOf({ dryRun: true, registry, tag: "next" }, { npm_config_tag: "other" }, undefined),
    ).toEqual({
      dryRun: true,
      registry,
      tag: "next",
    });
  });

  it("is the name of a pre-release while that is going on, unless there is another one", () => {
    const pre = { mode: "pre", tag: "beta", changesets: [] };
    expect(optionsOf({}, {}, pre).tag).toBe("beta");
    // The versions are pre-releases until those after it are there.
    expect(optionsOf({}, {}, { ...pre, mode: "exit" }).tag).toBe("beta");
    expect(optionsOf({ tag: "latest" }, {}, pre).tag).toBe("latest");
  });

  it("makes no release of what npm run took for its own options", () => {
    const env = { npm_config_dry_run: "true", npm_config_tag: "next" };
    expect(optionsOf({}, env, undefined)).toEqual({ dryRun: true, tag: "next" });
  });
});

describe("targetOf", () => {
  it("is the registry on this machine, without provenance", async () => {
    expect(await target({})).toEqual({ cwd: "/", registry, tag: "latest", provenance: false });
  });

  it("has provenance in the release workflow", async () => {
    const workflow = {
      GITHUB_ACTIONS: "true",
      GITHUB_REPOSITORY: "acme/tok",
      GITHUB_WORKFLOW_REF: "acme/tok/.github/workflows/release.yml@refs/heads/main",
      GITHUB_EVENT_NAME: "push",
    };
    const there = "https://registry.example";
    expect(await target({ registry: there }, ["0.1.0"], workflow)).toMatchObject({
      registry: there,
      provenance: true,
    });
    expect(await target({}, ["0.1.0"], workflow)).toMatchObject({ provenance: false });
  });

  it.each(["0.2.0-next.0", "0.0.0-canary-20260131120000"])(
    "never makes %s what everybody installs",
    async (version) => {
      await expect(target({}, ["0.1.0", version])).rejects.toThrow(
        `@tok/p1@${version} must not become what everybody installs`,
      );
      expect(await target({ tag: "next" }, ["0.1.0", version])).toMatchObject({ tag: "next" });
    },
  );

  it("refuses that in a dry run as well", async () => {
    await expect(target({ dryRun: true }, ["1.0.0-next.0"])).rejects.toThrow("pnpm release --tag next");
  });

  it.each(["", "1", "v1", "1.x", "x", "^1", "Next", "a b", "--tag"])("refuses the tag %j", async (tag) => {
    await expect(target({ tag })).rejects.toThrow("cannot be a dist-tag");
  });

  it("is none for a dry run without a registry on this machine", async () => {
    const packages: Package[] = [{ folder: "a", manifest: { name: "@tok/a", version: "0.1.0" } }];
    const env = { "npm_config_@tok:registry": "https://registry.example" };
    const dryRun = { tag: "latest", dryRun: true };
    expect(
      await targetOf(dryRun, packages, { cwd: import.meta.dirname, env: { ...process.env, ...env } }),
    ).toBeUndefined();
  });
});
