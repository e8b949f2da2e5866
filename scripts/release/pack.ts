import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createPackageFromTarballData } from "@arethetypeswrong/core";
import { x } from "tinyexec";
import { z } from "zod";
import { type Manifest, type Package, publishedPackages, readManifest } from "./packages.ts";

/** A tarball, and what is in it. */
export interface Packed {
  /** Its folder below `packages/`. */
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  /** The manifest in the tarball, which is not the one in the folder. */
  readonly manifest: Manifest;
  readonly tarball: string;
  /** The text of each file by its path in the package. */
  readonly files: ReadonlyMap<string, string>;
}

const packedSchema = z.array(z.object({ name: z.string(), filename: z.string() }));

/**
 * Packs all packages that are published, as they are built, into a folder; dependencies stand before what depends
 * on them. Private ones are packed only where they are asked for.
 *
 * @throws what pnpm says where it cannot pack
 */
export async function packAll(
  root: string,
  destination: string,
  packages: readonly Package[] = publishedPackages(root),
): Promise<Packed[]> {
  const filters = packages.map(({ folder }) => `--filter=./packages/${folder}`);
  const args = ["--recursive", ...filters, "pack", "--json", "--pack-destination", destination];
  const { exitCode, stdout, stderr } = await x("pnpm", args, {
    nodeOptions: {
      cwd: root,
      env: {
        ...process.env,
        npm_config_pnpmfile: fileURLToPath(new URL("packed-manifest.cjs", import.meta.url)),
      },
    },
  });
  if (exitCode !== 0) throw new Error(`pnpm pack failed:\n${stdout}${stderr}`);
  const tarballs = new Map(
    packedSchema.parse(JSON.parse(stdout)).map(({ name, filename }) => [name, filename]),
  );
  return packages.map(({ folder, manifest: { name } }) => {
    const tarball = tarballs.get(name);
    if (tarball === undefined) throw new Error(`pnpm pack made no tarball of ${name}`);
    return readTarball(folder, tarball);
  });
}

/** Reads a tarball. All files of our packages are text. */
export function readTarball(folder: string, tarball: string): Packed {
  const contents = createPackageFromTarballData(readFileSync(tarball));
  const prefix = `/node_modules/${contents.packageName}/`;
  const files = new Map(
    contents
      .listFiles()
      .map((file) => [file.slice(prefix.length), contents.readFile(file)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const manifest = readManifest(files.get("package.json") ?? "");
  return { folder, name: manifest.name, version: manifest.version, manifest, tarball, files };
}
