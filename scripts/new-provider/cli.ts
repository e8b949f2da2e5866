import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { Listr } from "listr2";
import pc from "picocolors";
import { DocumentError } from "../generate/document-error.ts";
import { type Draft, draft } from "./create.ts";
import { Interruption } from "./interruption.ts";
import { format, link } from "./link.ts";
import { NotPlaced, Placement } from "./placement.ts";
import { checkName } from "./provider-name.ts";
import { checkAddress, type GivenDocument, InputError, readInput } from "./read-input.ts";
import { reportOf } from "./report.ts";
import { checkUpdate, update } from "./update.ts";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const command = new Command("new-provider")
  .description("Makes a provider's package from an OpenAPI 3.0 or 3.1, or Swagger 2.0 document.")
  .argument("<name>", "name of its folders, such as acme-cards; the package is @tok/<name>")
  .argument("[document]", "file or URL of the document")
  .option("--address <url>", "where the document was fetched, if it is given as a file")
  .option("--lenient", "go on where a part of the document cannot be used, and say what is left out")
  .option("--update", "propose only what the overlay of an existing provider lacks")
  .action(run);

await command.parseAsync();

interface Options {
  readonly address?: string;
  readonly lenient?: boolean;
  readonly update?: boolean;
}

async function run(name: string, source: string | undefined, options: Options): Promise<void> {
  try {
    if (options.update === true) {
      checkUpdate(name, source, options);
      for (const line of await update(root, name)) console.log(line);
    } else if (source === undefined)
      throw new InputError("A document is missing: give a file, or an address that begins with https://.");
    else await make(name, source, options);
  } catch (error) {
    const isForUser = [DocumentError, InputError, NotPlaced].some((kind) => error instanceof kind);
    const told = error instanceof Error ? (isForUser ? error.message : (error.stack ?? "")) : String(error);
    console.error(pc.red(told));
    process.exitCode = 1;
  }
}

interface Context {
  given?: GivenDocument;
  made?: Draft;
}

async function make(name: string, source: string, { address, lenient = false }: Options): Promise<void> {
  checkName(root, name);
  if (address !== undefined) checkAddress(address);
  const today = new Date().toISOString().slice(0, "2026-01-31".length);
  // pnpm runs scripts in the workspace's own folder and says where it was called.
  const folder = process.env["INIT_CWD"] ?? process.cwd();
  const interruption = new Interruption();
  let failure: unknown;
  // The whole message stands at the end, once.
  const step =
    (run: (context: Context) => Promise<void>) =>
    (context: Context): Promise<void> =>
      run(context).catch((error: unknown) => {
        failure = error;
        throw new Error("see below");
      });
  try {
    const { made } = await new Listr<Context>(
      [
        {
          title: "Read the document",
          task: step(async (context) => {
            context.given = await readInput(source, folder);
          }),
        },
        {
          title: "Propose and generate",
          task: step(async (context) => {
            if (context.given === undefined) return;
            context.made = await draft(root, name, context.given, { address, lenient, today });
          }),
        },
        {
          title: "Write and link the package",
          task: step(async ({ made: drafted }) => {
            if (drafted === undefined) return;
            const placement = new Placement(root, name);
            interruption.takeBack = () => placement.takeBack();
            await placement.put(drafted.files, async () => {
              await format(root, name, interruption.signal);
              await link(root, interruption.signal);
            });
            interruption.release();
          }),
        },
      ],
      // Files have to be taken away first; the interruption ends the process.
      { fallbackRenderer: "simple", exitOnError: true, registerSignalListeners: false },
    ).run({});
    if (made !== undefined) console.log(reportOf(name, made).join("\n"));
  } catch (error) {
    throw failure ?? error;
  } finally {
    interruption.release();
  }
}
