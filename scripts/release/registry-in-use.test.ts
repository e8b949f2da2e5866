import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { registryInUse } from "./registry-in-use.ts";

const general = "http://general.example/";
const scoped = "http://scoped.example/";
const configured = "http://configured.example/";

let folder: string;
/** What a person has set, who may have set more than a test expects. */
let env: Record<string, string>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tok-registry-"));
  writeFileSync(join(folder, "package.json"), "{}");
  writeFileSync(join(folder, "user.npmrc"), "");
  env = {
    NPM_CONFIG_USERCONFIG: join(folder, "user.npmrc"),
    npm_config_registry: "",
    npm_config__tok_registry: "",
  };
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function settings(text: string): void {
  writeFileSync(join(folder, ".npmrc"), text);
}

describe("registryInUse", () => {
  it("is the general setting where nothing else is set", async () => {
    settings(`registry=${general}`);
    expect(await registryInUse({ cwd: folder, env })).toBe(general);
  });

  it("is that of the scope, whatever the general one is", async () => {
    settings(`registry=http://127.0.0.1:4873/\n@tok:registry=${scoped}`);
    expect(await registryInUse({ cwd: folder, env })).toBe(scoped);
  });

  it("is not that of another scope", async () => {
    settings(`registry=${general}\n@other:registry=${scoped}`);
    expect(await registryInUse({ cwd: folder, env })).toBe(general);
  });

  it("is that of the general scope where ours has none", async () => {
    settings(`registry=http://127.0.0.1:4873/\nscope=@other\n@other:registry=${scoped}`);
    expect(await registryInUse({ cwd: folder, env })).toBe(scoped);
  });

  it("comes from the environment before the settings of a folder", async () => {
    settings(`registry=${general}`);
    expect(await registryInUse({ cwd: folder, env: { ...env, npm_config_registry: configured } })).toBe(
      configured,
    );
    expect(await registryInUse({ cwd: folder, env: { ...env, "npm_config_@tok:registry": scoped } })).toBe(
      scoped,
    );
  });

  it("comes from the command line before all", async () => {
    settings(`@tok:registry=${scoped}`);
    expect(await registryInUse({ cwd: folder, env, registry: general })).toBe(general);
  });
});
