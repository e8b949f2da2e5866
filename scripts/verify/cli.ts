import { spawnSync } from "node:child_process";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import pc from "picocolors";
import { removeBuilt } from "../release/workspace.ts";

/** `npm test`: everything a change has to pass, in the order in which a failure is cheapest to see. */

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const steps = [
  { title: "generated files are what the documents say", command: "pnpm generate --check" },
  { title: "lint and format", command: "biome ci ." },
  { title: "dependencies are listed and used", command: "knip --no-progress" },
  { title: "build, types and tests of each package", command: "turbo run build typecheck test" },
  { title: "public names, and what changesets say of them", command: "pnpm public-names --check" },
  { title: "packages of other people's documents", command: "pnpm --filter @tok/scripts new-provider" },
  { title: "packed packages in empty projects", command: "pnpm --filter @tok/scripts packed" },
] as const;

removeBuilt(root);
const seconds: string[] = [];
for (const { title, command } of steps) {
  console.log(pc.bold(`\n▸ ${title}  `) + pc.dim(command));
  const startedAt = performance.now();
  const { status } = spawnSync(command, { cwd: root, stdio: "inherit", shell: true });
  seconds.push(`${((performance.now() - startedAt) / 1000).toFixed(1).padStart(6)} s  ${title}`);
  if (status !== 0) {
    console.error(pc.red(`\nFailed: ${title}. To run this step alone: ${command}`));
    process.exit(1);
  }
}
console.log(`\n${seconds.join("\n")}\n${pc.green(`${steps.length} passed, 0 failed`)}`);
