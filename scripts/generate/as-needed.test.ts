import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Metafile } from "esbuild";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { generateAsNeeded, recordFile } from "./as-needed.ts";
import { generatorParts, inputsFingerprint, outputsFingerprint } from "./fingerprint.ts";
import { generate, type Outcome } from "./generation.ts";
import { documentOf, operation, plainOverlay, refusal, Workspace } from "./testing.ts";

// The generator itself, which tells how often it was called.
vi.mock("./generation.ts", async (original) => {
  const module = await original<typeof import("./generation.ts")>();
  return { ...module, generate: vi.fn(module.generate) };
});

const document = documentOf({ paths: { "/cards": { get: operation("cards.list") } } });
const client = "packages/acme/src/generated/client.ts";

let workspace: Workspace;
let house: string;
beforeEach(() => {
  vi.mocked(generate).mockClear();
  workspace = new Workspace();
  workspace.provide("acme", document);
  house = mkdtempSync(join(tmpdir(), "tok-house-"));
});
afterEach(() => {
  workspace.remove();
  rmSync(house, { recursive: true });
});

const run = (providers: string[] = ["acme"], options: { check?: boolean } = {}): Promise<Outcome[]> =>
  generateAsNeeded(workspace.root, providers, { ...options, house });

/** The providers that the generator was called for, one list for each call. */
const generated = (): (readonly string[])[] =>
  vi.mocked(generate).mock.calls.map(([, providers]) => providers);

function changeHouse(file: string, text: string): void {
  mkdirSync(dirname(join(house, file)), { recursive: true });
  writeFileSync(join(house, file), text);
}

describe("generateAsNeeded", () => {
  it("generates once while nothing changes, and tells the same both times", async () => {
    const [first] = await run();
    const [second] = await run();
    expect(generated()).toEqual([["acme"]]);
    expect(first?.changed).toContain(client);
    expect(second).toMatchObject({ provider: "acme", files: first?.files, changed: [], remarks: [] });
  });

  it.each<[string, string, string]>([
    ["document", "specs/acme/openapi.json", `${JSON.stringify(document)}\n`],
    ["overlay", "specs/acme/overlay.yaml", `${plainOverlay}# A comment\n`],
    ["extension", "packages/acme/src/extensions/check-card.ts", "export const limit = 1;\n"],
    ["manifest", "packages/acme/package.json", "{}\n"],
  ])("generates again when the %s changes", async (_what, file, text) => {
    await run();
    workspace.write(file, text);
    await run();
    await run();
    expect(generated()).toEqual([["acme"], ["acme"]]);
  });

  it.each([
    ["its own modules", "scripts/generate/emit/client.ts"],
    ["modules of core", "packages/core/src/errors/config-error.ts"],
    ["the lockfile", "pnpm-lock.yaml"],
    ["what is installed", "node_modules/.pnpm/lock.yaml"],
  ])("generates again when the generator changes in %s", async (_what, file) => {
    await run();
    changeHouse(file, "1");
    await run();
    changeHouse(file, "2");
    await run();
    expect(generated()).toHaveLength(3);
  });

  it("does not generate again for a test of the generator", async () => {
    await run();
    changeHouse("scripts/generate/emit/client.test.ts", "");
    await run();
    expect(generated()).toHaveLength(1);
  });

  it.each([client, "packages/acme/src/index.ts", "packages/acme/reference.md"])(
    "notices an edit of %s and takes it back",
    async (file) => {
      await run();
      const text = workspace.read(file);
      workspace.write(file, `${text}// edited\n`);
      expect((await run())[0]?.changed).toEqual([file]);
      expect(workspace.read(file)).toBe(text);
    },
  );

  it("notices a generated file that is gone, and one that nobody generates", async () => {
    await run();
    rmSync(join(workspace.root, client));
    expect((await run())[0]?.changed).toEqual([client]);
    workspace.write("packages/acme/src/generated/old.ts", "");
    expect((await run())[0]?.changed).toEqual(["packages/acme/src/generated/old.ts"]);
  });

  it.each([
    ["missing", undefined],
    ["cut off", '{ "acme": {'],
    ["no object", "null"],
    ["of another form", '{ "acme": { "inputs": 1, "outputs": [], "files": "6", "remarks": {} } }'],
    ["empty", ""],
  ])("generates when the record is %s, and writes it anew", async (_what, text) => {
    await run();
    const good = workspace.read(recordFile);
    if (text === undefined) rmSync(join(workspace.root, recordFile));
    else workspace.write(recordFile, text);
    await run();
    expect(generated()).toHaveLength(2);
    expect(workspace.read(recordFile)).toBe(good);
  });

  it("shows a remark again without generating", async () => {
    workspace.write("specs/acme/openapi.json", JSON.stringify(document, null, 2));
    const [first] = await run();
    const [second] = await run();
    expect(generated()).toHaveLength(1);
    expect(first?.remarks.join()).toContain("not the file that source.yaml records");
    expect(second?.remarks).toEqual(first?.remarks);
  });

  it("generates only the providers that need it, and tells of all in the order asked for", async () => {
    workspace.provide("beta", document);
    workspace.provide("zeta", document);
    await run(["acme", "beta", "zeta"]);
    workspace.write("specs/beta/overlay.yaml", `${plainOverlay}# A comment\n`);
    const outcomes = await run(["zeta", "beta", "acme"]);
    expect(generated()).toEqual([["acme", "beta", "zeta"], ["beta"]]);
    expect(outcomes.map(({ provider }) => provider)).toEqual(["zeta", "beta", "acme"]);
  });

  it("does not take a provider for up to date after one beside it failed", async () => {
    workspace.provide("zeta", { ...document, paths: {} });
    await refusal(run(["acme", "zeta"]));
    await refusal(run(["acme", "zeta"]));
    expect(generated()).toHaveLength(2);
  });

  it("checks without trusting the record, and without writing it", async () => {
    workspace.write("packages/acme/package.json", JSON.stringify(manifest));
    await run();
    workspace.write(client, "// edited\n");
    // A record that says that all is well.
    const entry = {
      inputs: inputsFingerprint(workspace.root, "acme", house),
      outputs: outputsFingerprint(workspace.root, "acme"),
      files: 6,
      remarks: [],
    };
    const forged = JSON.stringify({ acme: entry });
    workspace.write(recordFile, forged);
    expect((await run())[0]?.changed).toEqual([]);
    expect((await run(["acme"], { check: true }))[0]?.changed).toEqual([client]);
    expect(workspace.read(recordFile)).toBe(forged);
  });
});

const manifest = {
  name: "@tok/acme",
  type: "module",
  exports: {
    ".": { types: "./dist/index.d.ts", default: "./dist/index.js" },
    "./package.json": "./package.json",
  },
  files: ["dist", "reference.md"],
  dependencies: { "@tok/core": "workspace:^" },
};

describe("generatorParts", () => {
  const here = dirname(fileURLToPath(import.meta.url));
  const root = dirname(dirname(here));

  /** The modules that are loaded with a file, by their path from the root on; types load nothing. */
  async function loadedWith(file: string, kinds: readonly string[]): Promise<string[]> {
    const { metafile } = await build({
      entryPoints: [join(here, file)],
      absWorkingDir: root,
      bundle: true,
      write: false,
      outdir: "out",
      metafile: true,
      platform: "node",
      format: "esm",
      packages: "external",
    });
    return reached(metafile, relative(root, join(here, file)), kinds);
  }

  function reached({ inputs }: Metafile, from: string, kinds: readonly string[]): string[] {
    const found = new Set([from]);
    // A set gives the members that are added while it is gone through, too.
    for (const file of found)
      for (const { path, kind, external } of inputs[file]?.imports ?? [])
        if (external !== true && kinds.includes(kind)) found.add(path);
    return [...found];
  }

  it("hold every module that the generator loads", async () => {
    const loaded = await loadedWith("generation.ts", ["import-statement", "dynamic-import"]);
    expect(loaded).toContain("packages/core/src/headers.ts");
    expect(loaded.filter((file) => !generatorParts.some((part) => file.startsWith(`${part}/`)))).toEqual([]);
  });

  it("are not loaded by the command before something is to be generated", async () => {
    expect(await loadedWith("cli.ts", ["import-statement"])).not.toContain("scripts/generate/generation.ts");
    expect(await loadedWith("cli.ts", ["import-statement", "dynamic-import"])).toContain(
      "scripts/generate/generation.ts",
    );
  });
});
