import { constants } from "node:os";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import pc from "picocolors";
import { x } from "tinyexec";
import { changesetText } from "../judge/changeset.ts";
import { judge } from "../judge/judge.ts";
import { RecordError } from "../public-names/record.ts";
import { recordNames } from "../public-names/record-names.ts";
import { step } from "../step.ts";
import { readIncoming } from "./incoming.ts";
import { report } from "./report.ts";
import type { UpdateTools } from "./tools.ts";
import { updateSpec } from "./update.ts";
import { UpdateStopped } from "./update-stopped.ts";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** Ends what runs beside us. */
const ending = new AbortController();

await new Command("spec-update")
  .description("Replaces the document of a provider, and all that follows from it.")
  .argument("<provider>", "its folder under specs/")
  .argument("<document>", "a file, or an https address")
  .option("--keep", "leave the new files in place where type-check or tests fail")
  .option("--dry-run", "say what would happen, and write nothing")
  .action(update)
  .parseAsync();

async function update(
  provider: string,
  from: string,
  { keep = false, dryRun = false }: { keep?: boolean; dryRun?: boolean },
): Promise<void> {
  try {
    console.log(report(provider, await updateSpec({ root, provider, from, keep, dryRun }, tools())));
  } catch (error) {
    if (!(error instanceof UpdateStopped)) throw error;
    console.error(`\n${error.output}${pc.red(error.message)}`);
    process.exitCode = 1;
  }
}

function tools(): UpdateTools {
  return {
    step,
    // pnpm runs scripts in the workspace's own folder and says where it was called.
    read: (from) => readIncoming(from, { folder: process.env["INIT_CWD"] ?? process.cwd() }),
    today: () => new Date().toISOString().slice(0, "2026-01-31".length),
    judge,
    changesetText,
    run: async (task, packageName) => {
      const args = ["run", task, `--filter=${packageName}`, "--output-logs=errors-only"];
      const { exitCode, stdout, stderr } = await x("turbo", args, {
        signal: ending.signal,
        nodeOptions: { cwd: root, env: { TURBO_TELEMETRY_DISABLED: "1" } },
      });
      return { ok: exitCode === 0, output: stdout + stderr };
    },
    recordNames: (provider) => {
      try {
        return recordNames(root, provider);
      } catch (error) {
        throw error instanceof RecordError ? new UpdateStopped([error.message]) : error;
      }
    },
    onInterrupt,
  };
}

function onInterrupt(undo: () => string): () => void {
  const end = (signal: NodeJS.Signals): void => {
    ending.abort();
    console.error(pc.red(`\nStopped by ${signal}. ${undo()}`));
    process.exit(128 + constants.signals[signal]);
  };
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const signal of signals) process.once(signal, end);
  return () => {
    for (const signal of signals) process.off(signal, end);
  };
}
