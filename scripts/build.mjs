// Builds the package in the current folder: one bundled file per entry of its "exports" (a package of forty
// small modules takes five times as long to import), declarations by tsc. Shared code becomes a chunk, so
// that a class is the same class whichever entry it came through.
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { build } from "esbuild";

const manifest = JSON.parse(readFileSync("package.json", "utf8"));
const entryPoints = Object.values(manifest.exports)
  .filter((target) => typeof target === "object")
  .map((target) => target.default.replace("./dist/", "src/").replace(/\.js$/, ".ts"));

rmSync("dist", { recursive: true, force: true });
await build({
  entryPoints,
  outdir: "dist",
  outbase: "src",
  chunkNames: "shared-[hash]",
  bundle: true,
  splitting: true,
  format: "esm",
  target: "es2022",
  platform: "neutral",
  packages: "external",
  logLevel: "warning",
});
const { status } = spawnSync("tsc", ["-p", "tsconfig.json", "--emitDeclarationOnly", "--outDir", "dist"], {
  stdio: "inherit",
  shell: process.platform === "win32",
});
process.exit(status ?? 1);
