import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { Listr } from "listr2";
import pc from "picocolors";
import { DocumentError } from "../generate/document-error.ts";
import { checkName, type Draft, discard, draft, write } from "./create.ts";
import { format, link } from "./link.ts";
import { type GivenDocument, InputError, readInput } from "./read-input.ts";
import { reportOf } from "./report.ts";
import { update } from "./update.ts";

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
      for (const line of await update(root, name)) console.log(line);
    } else if (source === undefined)
      throw new InputError("A document is missing: give a file, or an address that begins with https://.");
    else await make(name, source, options);
  } catch (error) {
    const isForUser = error instanceof DocumentError || error instanceof InputError;
    console.error(pc.red(isForUser || !(error instanceof Error) ? String(error) : (error.stack ?? "")));
    if (error instanceof DocumentError && options.lenient !== true)
      console.error("With --lenient, what cannot be used is left out and named.");
    process.exitCode = 1;
  }
}

async function make(name: string, source: string, { address, lenient = false }: Options): Promise<void> {
  checkName(root, name);
  const today = new Date().toISOString().slice(0, 10);
  const { made } = await new Listr<{ given?: GivenDocument; made?: Draft }>(
    [
      {
        title: "Read the document",
        task: async (context) => {
          context.given = await readInput(source);
        },
      },
      {
        title: "Propose and generate",
        task: async (context) => {
          if (context.given === undefined) return;
          context.made = await draft(root, name, context.given, { address, lenient, today });
        },
      },
      {
        title: "Write and link the package",
        task: async (context) => {
          if (context.made === undefined) return;
          write(root, name, context.made.files);
          try {
            await format(root, name);
            await link(root);
          } catch (error) {
            discard(root, name);
            throw error;
          }
        },
      },
    ],
    { fallbackRenderer: "simple", exitOnError: true },
  ).run({});
  if (made !== undefined) console.log(reportOf(name, made).join("\n"));
}
