import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readInstalled } from "./installed-packages.ts";
import { packInstalled } from "./pack-installed.ts";
import { Processes } from "./processes.ts";
import { Registry } from "./registry.ts";

const folder = mkdtempSync(join(tmpdir(), "tok-registry-"));
const processes = new Processes(folder);
const env = { PATH: process.env["PATH"] };
let registry: Registry;

beforeAll(async () => {
  registry = await Registry.start(processes, folder, { cwd: folder, env });
});
afterAll(async () => {
  await processes.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe("Registry", () => {
  it("has nothing at first, and nobody behind it to ask", async () => {
    expect(await registry.published("openapi-fetch")).toEqual({ versions: {}, latest: undefined });
  });

  it("gives out what it took in, with the hash of its bytes, and knows who asked", async () => {
    const own = join(folder, "lib");
    mkdirSync(join(own, "node_modules/other"), { recursive: true });
    writeFileSync(join(own, "package.json"), JSON.stringify({ name: "@some/lib", version: "1.2.3" }));
    writeFileSync(join(own, "node_modules/other/index.js"), "");
    const installed = readInstalled(own);
    const tarball = await packInstalled(installed, join(folder, "tarballs"), { processes, env });
    await registry.takeIn(installed, tarball);
    const { versions, latest } = await registry.published("@some/lib");
    expect(latest).toBe("1.2.3");
    const response = await fetch(`${registry.address}/@some/lib/-/lib-1.2.3.tgz`);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(versions).toEqual({
      "1.2.3": `sha512-${createHash("sha512").update(bytes).digest("base64")}`,
    });
    expect(await registry.requests()).toContainEqual({
      method: "GET",
      url: "/@some/lib/-/lib-1.2.3.tgz",
      status: 200,
    });
    await expect(registry.takeIn(installed, tarball)).rejects.toThrow("answers 409 to @some/lib@1.2.3");
  });
});
