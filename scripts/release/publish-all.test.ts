import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { FakeRegistry } from "./fake-registry.ts";
import type { Packed } from "./pack.ts";
import type { Target } from "./publish.ts";
import { publishAll, waiting } from "./publish-all.ts";

let registry: FakeRegistry;
let folder: string;
let target: Target;

beforeAll(async () => {
  registry = await FakeRegistry.start();
  folder = mkdtempSync(join(tmpdir(), "tok-publish-all-"));
  const userconfig = join(folder, "user.npmrc");
  // npm asks for credentials, whoever is asked. The settings of registries lead where nobody is.
  writeFileSync(
    userconfig,
    [
      `//127.0.0.1:${registry.port}/:_authToken=token-of-the-test`,
      "//127.0.0.1:9/:_authToken=token-of-the-test",
      "registry=http://127.0.0.1:9",
      "@tok:registry=http://127.0.0.1:9",
      "update-notifier=false\n",
    ].join("\n"),
  );
  vi.stubEnv("NPM_CONFIG_USERCONFIG", userconfig);
  // A proxy would be asked for this machine, too, if npm were not told otherwise.
  vi.stubEnv("http_proxy", "http://127.0.0.1:9");
  target = { cwd: folder, registry: registry.url, tag: "latest", provenance: false };
});

afterEach(() => {
  registry.forget();
  registry.refuses = undefined;
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await registry.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A package with a manifest alone. */
function packed(name: string, version: string, dependencies: Record<string, string> = {}): Packed {
  const own = join(folder, name.replace("/", "-"), version);
  mkdirSync(join(own, "package"), { recursive: true });
  const manifest = { name, version, dependencies };
  writeFileSync(join(own, "package/package.json"), JSON.stringify(manifest));
  execFileSync("tar", ["-czf", "packed.tgz", "package"], { cwd: own });
  return { folder: "none", name, version, manifest, tarball: join(own, "packed.tgz"), files: new Map() };
}

async function release(all: readonly Packed[]): Promise<{ lines: string[]; failure: string }> {
  const lines: string[] = [];
  const tell = (line: string) => lines.push(line);
  try {
    await publishAll(await waiting(all, target, tell), target, tell);
    return { lines, failure: "" };
  } catch (error) {
    return { lines, failure: String(error) };
  }
}

describe("publishAll", () => {
  it("publishes the tarballs as they are, one after the other, and then names the tags", async () => {
    const all = [packed("@tok/a", "0.1.0"), packed("@tok/b", "0.2.0", { "@tok/a": "^0.1.0" })];
    const { lines } = await release(all);
    for (const { name, version, tarball } of all) {
      expect(registry.tarballs.get(`${name}@${version}`)).toEqual(readFileSync(tarball));
      expect(registry.tagsOf(name)).toEqual({ latest: version });
    }
    expect(lines.map((line) => line.replace(/^\S*published\S*/, "published"))).toEqual([
      "published @tok/a@0.1.0 as latest",
      "published @tok/b@0.2.0 as latest",
      "New tag: @tok/a@0.1.0",
      "New tag: @tok/b@0.2.0",
      `2 published to 127.0.0.1:${registry.port}`,
    ]);
  });

  it("goes to no other registry with a package outside of the scope either", async () => {
    const { lines } = await release([packed("tok-example", "0.1.0")]);
    expect(lines).toContain("New tag: tok-example@0.1.0");
    expect([...registry.tarballs.keys()]).toEqual(["tok-example@0.1.0"]);
  });

  it("asks npm for the provenance of a package, which npm gives in a workflow alone", async () => {
    const workflow = { ...target, provenance: true };
    await expect(publishAll([packed("@tok/a", "0.1.0")], workflow, () => {})).rejects.toThrow(/provenance/i);
    expect([...registry.tarballs.keys()]).toEqual([]);
  });

  it("keeps versions that are for everybody from getting another name, which could not be mended", async () => {
    const early = { ...target, tag: "canary" };
    const all = [packed("@tok/e", "0.1.0"), packed("@tok/f", "0.0.0-canary-1")];
    await expect(waiting(all, early, () => {})).rejects.toThrow(
      "@tok/e@0.1.0 is for everybody, and not published yet. Publish it first: pnpm release, without --tag canary.",
    );
    expect(registry.requests.filter((one) => one.startsWith("PUT"))).toEqual([]);
  });

  it("says what is published where it ends in the middle, and a second run goes on", async () => {
    const all = [packed("@tok/a", "0.1.0"), packed("@tok/b", "0.2.0"), packed("@tok/c", "0.3.0")];
    registry.refuses = "@tok/b";
    const { lines, failure } = await release(all);
    expect(failure).toContain("npm did not publish @tok/b@0.2.0");
    expect(failure).toContain("Published: @tok/a@0.1.0. Not published: @tok/b@0.2.0, @tok/c@0.3.0.");
    expect(failure).toContain("Run the same command again");
    expect(failure).not.toContain("token-of-the-test");
    expect(lines).toContain("New tag: @tok/a@0.1.0");
    expect([...registry.tarballs.keys()]).toEqual(["@tok/a@0.1.0"]);
    registry.refuses = undefined;
    const second = await release(all);
    expect(second.lines.join("\n")).toContain("@tok/a@0.1.0 is there already");
    expect(second.lines).toContain("New tag: @tok/c@0.3.0");
    expect([...registry.tarballs.keys()]).toEqual(["@tok/a@0.1.0", "@tok/b@0.2.0", "@tok/c@0.3.0"]);
  });
});

describe("waiting", () => {
  it("knows a package again that has pre-releases alone", async () => {
    const early = packed("@tok/a", "0.2.0-next.0");
    await publishAll([early], { ...target, tag: "next" }, () => undefined);
    expect(registry.tagsOf("@tok/a")).toEqual({ next: "0.2.0-next.0" });
    const next = packed("@tok/a", "0.2.0-next.1");
    expect(await waiting([early], target, () => undefined)).toEqual([]);
    expect(await waiting([next], target, () => undefined)).toEqual([next]);
  });

  it("leaves out what has no version yet, without asking for it", async () => {
    const lines: string[] = [];
    const found = await waiting([packed("@tok/a", "0.0.0")], target, (line) => lines.push(line));
    expect(found).toEqual([]);
    expect(lines).toEqual(["@tok/a has no version yet, and is left out"]);
    expect(registry.requests).toEqual([]);
  });

  it("is everything with a version where no registry is asked", async () => {
    const one = packed("@tok/a", "0.1.0");
    expect(await waiting([one], undefined, () => undefined)).toEqual([one]);
    expect(registry.requests).toEqual([]);
  });

  it("is a failure where the registry does not answer", async () => {
    const gone = { ...target, registry: "http://127.0.0.1:9" };
    const found = waiting([packed("@tok/a", "0.1.0")], gone, () => undefined);
    await expect(found).rejects.toThrow("npm cannot see whether @tok/a@0.1.0 is published");
  });

  it("refuses a version for everybody on a pre-release, unless it is published already", async () => {
    const early = packed("@tok/a", "0.2.0-next.0");
    const stable = packed("@tok/b", "0.1.0", { "@tok/a": "^0.2.0-next.0" });
    await expect(waiting([early, stable], undefined, () => undefined)).rejects.toThrow(
      "@tok/b@0.1.0 is for everybody, and built on @tok/a@0.2.0-next.0, which is not",
    );
    await release([packed("@tok/b", "0.1.0")]);
    expect(await waiting([early, stable], target, () => undefined)).toEqual([early]);
  });
});
