import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { Command } from "commander";
import pc from "picocolors";
import { x } from "tinyexec";
import { packAll } from "../release/pack.ts";
import { allPackages } from "../release/packages.ts";
import { neededPackages, UnknownPackage } from "./needed-packages.ts";

/** `npm run tarballs <package…>`: builds packages and packs them, to be installed from files. */

const root = dirname(dirname(import.meta.dirname));

class BuildFailed extends Error {}

async function run(chosen: string[], { into }: { readonly into: string }): Promise<void> {
  const packages = neededPackages(allPackages(root), chosen);
  console.log(`Building ${packages.map(({ manifest }) => manifest.name).join(", ")} …`);
  const filters = packages.map(({ manifest }) => `--filter=${manifest.name}`);
  const { exitCode, stdout, stderr } = await x("turbo", ["run", "build", ...filters], {
    nodeOptions: { cwd: root },
  });
  if (exitCode !== 0)
    throw new BuildFailed(`${stdout}${stderr}\nThe build failed; the output above says where.`);
  const folder = resolve(root, into);
  mkdirSync(folder, { recursive: true });
  // What an earlier run left would be installed together with the new ones.
  for (const file of readdirSync(folder)) if (/^tok-.*\.tgz$/.test(file)) rmSync(join(folder, file));
  const files = (await packAll(root, folder, packages)).map(({ tarball }) => tarball);
  console.log(pc.green(`${files.length} tarballs are in ${folder}. In a project of yours:`));
  console.log(`npm install ${files.map(quoted).join(" ")}`);
}

function quoted(path: string): string {
  return /\s/.test(path) ? `"${path}"` : path;
}

await new Command("tarballs")
  .description(
    "Builds packages, what of ours they need and the sandbox, and packs them to be installed from files.",
  )
  .argument("<package...>", "such as clearent, by the name of the folder in packages/")
  .option("--into <folder>", "where the tarballs go; those of an earlier run are removed there", "tarballs")
  .action(async (chosen: string[], options: { readonly into: string }) => {
    try {
      await run(chosen, options);
    } catch (error) {
      if (!(error instanceof UnknownPackage || error instanceof BuildFailed)) throw error;
      console.error(pc.red(error.message));
      process.exitCode = 1;
    }
  })
  .parseAsync();
