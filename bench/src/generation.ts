/** `pnpm bench`: what a package costs beside the types alone, how that grows with the document, and in memory. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import type { JsonObject } from "../../scripts/generate/json.ts";
import { readLeniently } from "../../scripts/generate/lenient/read-leniently.ts";
import { loadDocument, loadYaml } from "../../scripts/generate/load.ts";
import { applyOverlay, readOverlay } from "../../scripts/generate/overlay.ts";
import { generateProvider } from "../../scripts/generate/provider.ts";
import { fromSwagger } from "../../scripts/generate/swagger.ts";
import { propose } from "../../scripts/new-provider/propose.ts";
import { largeDocument } from "./large-document.ts";
import { judged, printTable } from "./table.ts";
import { median, type Rounds, ratio } from "./timing.ts";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const [mode, folder = ""] = process.argv.slice(2);

/** An overlay that changes nothing. */
const nothing =
  'overlay: 1.1.0\ninfo: { title: L, version: "1" }\nactions: [{ target: $.info, description: Nothing., update: {} }]\n';

if (mode === "memory") {
  await generateProvider(folder, "large");
  console.log(process.resourceUsage().maxRSS);
} else {
  const root = mkdtempSync(join(tmpdir(), "tok-bench-"));
  try {
    await compare(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

async function compare(root: string): Promise<void> {
  const typesOf = await typesAlone();
  console.log(`Node ${process.versions.node}; times are medians in ms, ratios those of the same round.\n`);
  const sizes = [2.5, 5, 10];
  const folders = sizes.map((size) =>
    provide(join(root, String(size)), JSON.stringify(largeDocument(size)), nothing),
  );
  const [, middleFolder = ""] = folders;
  const middleText = await preparedText(middleFolder);
  const [small = [], middle = [], large = [], types = []] = await inTurns(
    [...folders.map((one) => () => generateProvider(one, "large")), () => typesOf(middleText)],
    3,
  );
  const rows = [["5 MB, made", milli(middle), milli(types), ...judged(ratio(middle, types), 1.5)]];
  const real = await kubernetes(root);
  if (real !== undefined) {
    const text = await preparedText(real);
    const prepared = provide(join(root, "prepared"), text, nothing, "lenient: true\n");
    const [ours = [], theirs = [], whole = []] = await inTurns(
      [() => generateProvider(prepared, "large"), () => typesOf(text), () => generateProvider(real, "large")],
      3,
    );
    rows.push(
      ["Kubernetes", milli(ours), milli(theirs), ...judged(ratio(ours, theirs), 1.5)],
      ["the same with its overlay", milli(whole), milli(theirs), ratio(whole, theirs).toFixed(2), "", ""],
    );
  }
  // Both start from the same text, in which the overlay is applied already; the last line has that to do as well.
  printTable(["document", "ours", "openapiTS()", "ratio", "limit", ""], rows);
  console.log();
  printTable(
    ["twice the document", "before", "after", "ratio", "limit", ""],
    [
      ["2.5 → 5 MB", milli(small), milli(middle), ...judged(ratio(middle, small), 2.2)],
      ["5 → 10 MB", milli(middle), milli(large), ...judged(ratio(large, middle), 2.2)],
    ],
  );
  console.log();
  printTable(
    ["memory, in GB", "at most", "limit", ""],
    [["generation of 5 MB", ...judged(peakMemory(middleFolder) / 1e6, 1.5)]],
  );
}

/** Each call takes seconds, so one is a sample. They take turns, and the first round is there to have code compiled. */
async function inTurns(
  work: readonly (() => Promise<unknown>)[],
  rounds: number,
): Promise<readonly Rounds[]> {
  const times: number[][] = work.map(() => []);
  for (let round = 0; round <= rounds; round += 1)
    for (const [turn] of work.entries()) {
      const index = (round + turn) % work.length;
      globalThis.gc?.();
      const startedAt = performance.now();
      await work[index]?.();
      if (round > 0) times[index]?.push((performance.now() - startedAt) * 1e6);
    }
  return times;
}

/** A folder that looks like the repository, with one provider in it. */
function provide(root: string, text: string, overlay: string, note = ""): string {
  const sha256 = createHash("sha256").update(text).digest("hex");
  mkdirSync(join(root, "specs/large"), { recursive: true });
  mkdirSync(join(root, "packages"), { recursive: true });
  symlinkSync(join(repository, "packages/core"), join(root, "packages/core"));
  const write = (file: string, content: string) => writeFileSync(join(root, "specs/large", file), content);
  write("openapi.json", text);
  write("overlay.yaml", overlay);
  write(
    "source.yaml",
    `kind: transcription\naddress: https://large.test\nretrieved: 2026-01-31\nsha256: ${sha256}\n${note}`,
  );
  return root;
}

/**
 * The API of Kubernetes in OpenAPI 3.0 with the overlay that `pnpm new-provider` proposes: a large document as people
 * write it. Undefined where the package that holds it is not installed.
 */
async function kubernetes(root: string): Promise<string | undefined> {
  const packed = join(
    repository,
    "scripts/node_modules/@hkube/kubernetes-client/lib/spec/swagger-1.22.json.gz",
  );
  if (!existsSync(packed)) return undefined;
  const published: JsonObject = JSON.parse(gunzipSync(readFileSync(packed)).toString("utf8"));
  // In Swagger 2.0, which openapi-typescript does not read.
  const document = await fromSwagger(published, "swagger-1.22.json");
  const overlay = propose(document, { name: "large", address: "https://large.test" });
  return provide(
    join(root, "kubernetes"),
    JSON.stringify(document),
    JSON.stringify(overlay),
    "lenient: true\n",
  );
}

/** The document of a folder as its types are made from: with its overlay, and without what cannot be read. */
async function preparedText(root: string): Promise<string> {
  const at = (file: string) => join(root, "specs/large", file);
  const { document, numbersKeptAsText } = loadDocument(at("openapi.json"), "openapi.json");
  const overlay = readOverlay(loadYaml(at("overlay.yaml"), "overlay.yaml").value, "overlay.yaml");
  const corrected = applyOverlay(document, overlay, "overlay.yaml");
  return JSON.stringify((await readLeniently(corrected, "openapi.json", numbersKeptAsText)).node);
}

/** What the generator is measured beside, in the installation that it uses: the types of a document as a text. */
async function typesAlone(): Promise<(source: string) => Promise<unknown>> {
  const require = createRequire(join(repository, "scripts/package.json"));
  const loaded: object = await import(pathToFileURL(require.resolve("openapi-typescript")).href);
  const whole: object = Reflect.has(loaded, "astToString") ? loaded : Object(Reflect.get(loaded, "default"));
  const given: unknown = Reflect.get(loaded, "default");
  const openapiTS = typeof given === "function" ? given : Reflect.get(Object(given), "default");
  const astToString = Reflect.get(whole, "astToString");
  return async (source) =>
    Reflect.apply(astToString, undefined, [
      await Reflect.apply(openapiTS, undefined, [source, { silent: true }]),
    ]);
}

/** In kilobytes, of a process that generates once. */
function peakMemory(root: string): number {
  const args = [...process.execArgv, fileURLToPath(import.meta.url), "memory", root];
  const { stdout } = spawnSync(process.execPath, args, { encoding: "utf8" });
  return Number(stdout);
}

function milli(rounds: Rounds): string {
  return (median(rounds) / 1e6).toFixed(0);
}
