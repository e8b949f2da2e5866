import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { Listr } from "listr2";
import pc from "picocolors";
import { x } from "tinyexec";

/** `npm start`: makes the packages, opens the sandbox on loopback, and shows a tour of each provider. */

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

class StepFailed extends Error {}

async function run(command: string, args: string[], advice: string): Promise<void> {
  const { exitCode, stdout, stderr } = await x(command, args, { nodeOptions: { cwd: root } });
  if (exitCode === 0) return;
  console.error(stdout + stderr);
  throw new StepFailed(`${[command, ...args].join(" ")} failed with exit code ${exitCode}. ${advice}`);
}

try {
  await new Listr(
    [
      {
        title: "Generate the packages from specs/",
        task: () => run("pnpm", ["generate"], "The message above names the file."),
      },
      {
        title: "Build the packages",
        task: () => run("turbo", ["run", "build"], "The output above names the package."),
      },
    ],
    { fallbackRenderer: "simple", exitOnError: true },
  ).run();
  // Loaded only now: it imports what was built.
  const { showTour } = await import("./tour.ts");
  await showTour();
} catch (error) {
  console.error(pc.red(error instanceof Error ? error.message : String(error)));
  process.exitCode = 1;
}
