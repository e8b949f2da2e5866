import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { z } from "zod";

const budgetSchema = z.strictObject({
  /** Bytes of what is loaded with the entry, minified and compressed by gzip. */
  atOnce: z.int().positive(),
  /** The same with what is loaded later. */
  whole: z.int().positive(),
  /** Modules of Node that it may need. */
  builtins: z.array(z.string()).optional(),
  /** Optional peers of which the entry is the use. */
  peers: z.array(z.string()).optional(),
});

const fileSchema = z.record(z.string(), budgetSchema);

export type Budget = z.infer<typeof budgetSchema>;

export function budgetFile(folder: string): string {
  return `packages/${folder}/size-budget.yaml`;
}

/**
 * The budgets of a package by entry; none where it has no file yet.
 *
 * @throws an `Error` that names a file with something else in it
 */
export function readBudgets(root: string, folder: string): Readonly<Record<string, Budget>> {
  const file = budgetFile(folder);
  if (!existsSync(join(root, file))) return {};
  try {
    return fileSchema.parse(parse(readFileSync(join(root, file), "utf8")));
  } catch (cause) {
    throw new Error(
      `${file} is no list of budgets: ${cause instanceof Error ? cause.message : String(cause)}`,
      {
        cause,
      },
    );
  }
}

/** The text of a file of budgets. */
export function budgetsText(budgets: Readonly<Record<string, Budget>>): string {
  return `${head}${stringify(budgets, { collectionStyle: "block" })}`;
}

const head = `# The most that a user's bundler may make of each entry: bytes of the minified code, each file compressed by gzip,
# of what is loaded at once and of all that may be; and the modules of Node that it may need.
# pnpm size-budget shows what it makes now.
`;
