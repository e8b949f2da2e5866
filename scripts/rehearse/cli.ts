import { constants } from "node:os";
import { dirname } from "node:path";
import { Command } from "commander";
import pc from "picocolors";
import { rehearse } from "./rehearse.ts";
import { Stage } from "./stage.ts";
import { summary } from "./summary.ts";

/** `pnpm release:rehearse`: a release from beginning to end, on this machine alone. */

/** Each command has a limit of its own; this one is for all of them together. */
const minutes = 20;
const tooLate = 1;

await new Command("release:rehearse")
  .description(
    "Publishes all packages to a registry on this machine, installs and calls them as users would, changes documents, publishes again and upgrades.",
  )
  .option("--keep", "leave the folders in place, to look at them")
  .action(run)
  .parseAsync();

async function run({ keep = false }: { readonly keep?: boolean }): Promise<void> {
  const repository = dirname(dirname(import.meta.dirname));
  const stage = await Stage.open(repository);
  const { root, logs } = stage.place;
  const stops = listen(stage);
  try {
    const outcome = await rehearse(stage, repository);
    await stage.close(keep ? "everything" : "nothing");
    console.log(`\n${summary(outcome, performance.now() / 1000)}`);
  } catch (error) {
    const [stop] = stops;
    const isWanted = stop !== undefined && stop !== tooLate;
    await stage.close(keep ? "everything" : isWanted ? "nothing" : "logs");
    // What fails after a stop fails because of it.
    if (stop === undefined)
      console.error(`\n${pc.red(error instanceof Error ? error.message : String(error))}`);
    if (!isWanted) console.error(`What all commands said is in ${logs}`);
    process.exitCode = stop ?? 1;
  }
  if (keep) console.log(`Everything is in ${root}`);
}

/** Ends what runs when somebody or the time wants it; the rehearsal then fails by itself. Gives the exit codes. */
function listen(stage: Stage): number[] {
  const stops: number[] = [];
  const stop = (reason: string, exitCode: number) => {
    stops.push(exitCode);
    console.error(pc.red(`\n${reason} What was started is being ended.`));
    void stage.processes.stop();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => stop(`Stopped by ${signal}.`, 128 + constants.signals[signal]));
  setTimeout(() => stop(`This takes longer than ${minutes} minutes.`, tooLate), minutes * 60_000).unref();
  return stops;
}
