import { dirname } from "node:path";
import { Command } from "commander";
import pc from "picocolors";
import { DocumentError } from "../generate/document-error.ts";
import { RunError, run } from "./run.ts";

const command = new Command("spec-watch")
  .description("Says which watched pages and documents of providers have changed.")
  .argument("[provider...]", "providers to look at; all of them by default")
  .option("--record", "record what the pages hold now: you have read them, and specs/ agrees with them")
  .option("--apply", "open the pull requests and issues; for the workflow")
  .action(async (providers: string[], options: { record?: boolean; apply?: boolean }) => {
    const { record = false, apply = false } = options;
    try {
      if (record && apply)
        throw new RunError("--record is for a person, --apply for the workflow: give one.");
      process.exitCode = await run({
        root: dirname(dirname(import.meta.dirname)),
        providers,
        mode: record ? "record" : apply ? "apply" : "look",
        env: process.env,
        today: new Date().toISOString().slice(0, 10),
        print: (line) => console.log(line),
      });
    } catch (error) {
      if (!(error instanceof DocumentError || error instanceof RunError)) throw error;
      console.error(pc.red(error.message));
      process.exitCode = 1;
    }
  });

await command.parseAsync();
