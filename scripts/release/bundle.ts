import { isBuiltin } from "node:module";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Metafile, type Plugin } from "esbuild";
import type { Packed } from "./pack.ts";

/** What a bundler makes of one entry of a package, with everything that it needs. */
export interface Bundle {
  /** Minified and compressed bytes of what is loaded with the entry. */
  readonly atOnce: number;
  /** The same with what is loaded later, when it is needed. */
  readonly whole: number;
  /** The code that is loaded with the entry, and all of it. */
  readonly code: { readonly atOnce: string; readonly whole: string };
  /** Modules of Node that it imports. */
  readonly builtins: readonly string[];
  /** Values that the entry exports. */
  readonly values: readonly string[];
  /** Files of packages that are in it, as paths that esbuild writes. */
  readonly inputs: readonly string[];
}

/** Where the files are that a bundle is made of. */
export interface Places {
  /** The root of the workspace, whose packages have what packages of others they need. */
  readonly root: string;
  /** The folder in which the packages are unpacked. */
  readonly folder: string;
  /** The folder of each unpacked package by its name. */
  readonly unpacked: ReadonlyMap<string, string>;
  readonly packed: readonly Packed[];
}

/**
 * Bundles an entry as a user's bundler does, from the unpacked tarballs. Packages of others come from the lockfile's
 * installation.
 *
 * @throws what esbuild says where it cannot
 */
export async function bundleEntry({ name }: Packed, entry: string, places: Places): Promise<Bundle> {
  const builtins = new Set<string>();
  const { metafile, outputFiles } = await build({
    stdin: { contents: `export * from ${JSON.stringify(name + entry.slice(1))};`, resolveDir: places.folder },
    absWorkingDir: places.folder,
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    metafile: true,
    format: "esm",
    target: "es2022",
    platform: "neutral",
    mainFields: ["module", "main"],
    outdir: "bundle",
    logLevel: "silent",
    plugins: [resolvePackages(places, builtins)],
  });
  const texts = new Map(outputFiles.map(({ path, text }) => [path.slice(places.folder.length + 1), text]));
  const first = outputOf(metafile);
  const of = (outputs: readonly string[]) => outputs.map((one) => texts.get(one) ?? "");
  const atOnce = of(loadedWith(metafile, first));
  const whole = of(Object.keys(metafile.outputs));
  return {
    atOnce: sizeOf(atOnce),
    whole: sizeOf(whole),
    code: { atOnce: atOnce.join("\n"), whole: whole.join("\n") },
    builtins: [...builtins].sort(),
    values: [...(metafile.outputs[first]?.exports ?? [])].sort(),
    inputs: Object.keys(metafile.inputs),
  };
}

/** Each file travels by itself, so that each is compressed by itself. */
function sizeOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
}

function outputOf({ outputs }: Metafile): string {
  return Object.keys(outputs).find((output) => outputs[output]?.entryPoint === "<stdin>") ?? "";
}

/** An output and all that it imports statically. */
function loadedWith({ outputs }: Metafile, first: string): string[] {
  const loaded = new Set([first]);
  for (const output of loaded)
    for (const { kind, path, external } of outputs[output]?.imports ?? [])
      if (kind === "import-statement" && external !== true) loaded.add(path);
  return [...loaded];
}

function resolvePackages({ root, unpacked, packed }: Places, builtins: Set<string>): Plugin {
  return {
    name: "resolve-packages",
    setup({ onResolve, resolve }) {
      onResolve({ filter: /^[^./]/ }, async ({ path, importer, kind, resolveDir, pluginData }) => {
        if (pluginData === "resolved") return undefined;
        if (isBuiltin(path)) {
          builtins.add(path);
          return { path, external: true };
        }
        const [scope = "", own = ""] = path.split("/");
        if (unpacked.has(`${scope}/${own}`)) return undefined;
        // The unpacked packages of ours have no node_modules: those of the workspace have what they need.
        const from = packed.find(({ name }) => dirname(importer).startsWith(unpacked.get(name) ?? "\0"));
        const folder = from === undefined ? resolveDir : join(root, "packages", from.folder);
        return resolve(path, { kind, resolveDir: folder, pluginData: "resolved" });
      });
    },
  };
}
