import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DocumentError } from "../../generate/document-error.ts";
import type { GeneratedPackage } from "../../generate/provider.ts";
import { consumerOf } from "./consumer.ts";
import type { Mutant } from "./mutate.ts";
import { type CompileError, NativeCompiler } from "./native-compiler.ts";
import { filesOf, type Original, repository } from "./original.ts";

/** One package that became another one, and what that is to the users of the first. */
export interface Change {
  /** The seed's number of it, the provider, the direction, and what was done where. */
  readonly name: string;
  readonly mutant: Mutant;
  readonly before: GeneratedPackage;
  readonly after: GeneratedPackage;
  /** What the compiler says of the program that was written for the package before. */
  readonly broken: readonly CompileError[];
}

export interface Trials {
  /** Each mutant that was generated twice: the original becomes it, and it becomes the original. */
  readonly changes: readonly Change[];
  /** How many mutants were generated. */
  readonly generated: number;
  /** The mutants that the overlay or the generator refuses, each with the reason. */
  readonly refused: readonly string[];
  /** Errors of generated files, which there must not be. */
  readonly unsound: readonly string[];
  /** The mutants whose own program does not compile beside them, and therefore proves nothing. */
  readonly unproven: readonly string[];
}

/** What is to be tried: changed documents, and whether the way back from them is a change as well. */
export interface Attempt {
  readonly original: Original;
  readonly mutants: readonly Mutant[];
  readonly isBothWays: boolean;
}

/** Generates mutants, and compiles the programs of those who used the package before, all in one run. */
export async function tryMutants(attempts: readonly Attempt[]): Promise<Trials> {
  const root = mkdtempSync(join(tmpdir(), "tok-consumers-"));
  try {
    const compiler = new NativeCompiler(repository, root);
    const refused: string[] = [];
    const grown: Grown[] = [];
    for (const { original, mutants, isBothWays } of attempts) {
      compiler.write(original.provider, original.provider, filesOf(original.package, original.provider));
      for (const [index, mutant] of mutants.entries()) {
        const name = nameOf(original.provider, index, mutant);
        const made = await original.generate(mutant);
        if (made instanceof DocumentError) refused.push(`${name}: ${made.message}`);
        else grown.push(write({ original, mutant, index, name, made, isBothWays }, compiler));
      }
    }
    const errors = await compiler.errors();
    return { ...judged(grown, errors), generated: grown.length, refused };
  } finally {
    rmSync(root, { recursive: true });
  }
}

interface Grown {
  readonly original: Original;
  readonly mutant: Mutant;
  readonly index: number;
  readonly name: string;
  readonly made: GeneratedPackage;
  readonly isBothWays: boolean;
}

/** The package of a mutant with the original's program, and the mutant's program beside both packages. */
function write(grown: Grown, compiler: NativeCompiler): Grown {
  const { original, mutant, index, made, isBothWays } = grown;
  const { provider } = original;
  const files = filesOf(made, provider);
  files.set(beside.old, original.consumer);
  if (isBothWays) {
    const document = mutant.isOverlaid ? mutant.document : original.afterOverlay(mutant.document);
    const consumer = consumerOf(document, files.get("src/index.ts") ?? "");
    files.set(beside.own, consumer);
    compiler.write(provider, provider, new Map([[backOf(index), consumer]]));
  }
  compiler.write(`${provider}-${index}`, provider, files);
  return grown;
}

const beside = { old: "old-consumer.ts", own: "own-consumer.ts" } as const;

function backOf(index: number): string {
  return `consumer-${index}.ts`;
}

function judged(
  grown: readonly Grown[],
  errors: ReadonlyMap<string, readonly CompileError[]>,
): Pick<Trials, "changes" | "unsound" | "unproven"> {
  const unsound: string[] = [];
  const unproven: string[] = [];
  const changes = grown.flatMap(({ original, mutant, index, name, made, isBothWays }): Change[] => {
    const found = errors.get(`${original.provider}-${index}`) ?? [];
    const of = (file: string) => found.filter((error) => error.file === file);
    // Modules that are written by hand have to follow the document.
    for (const { file, text } of found.filter((error) => error.file.startsWith("src/")))
      if (!file.startsWith("src/extensions/")) unsound.push(`${name}: ${file}${text}`);
    const forth = { name, mutant, before: original.package, after: made, broken: of(beside.old) };
    const own = of(beside.own);
    if (own.length > 0) unproven.push(`${name}: ${own[0]?.text ?? ""}`);
    if (!isBothWays || own.length > 0) return [forth];
    const back = (errors.get(original.provider) ?? []).filter(({ file }) => file === backOf(index));
    return [
      forth,
      { name: `${name}, taken back`, mutant, before: made, after: original.package, broken: back },
    ];
  });
  return { changes, unsound, unproven };
}

function nameOf(provider: string, index: number, { isOverlaid, mutations }: Mutant): string {
  const done = mutations.map(({ kind, pointer }) => `${kind} at ${pointer === "" ? "all" : pointer}`);
  return `${provider} #${index} (${isOverlaid ? "overlaid" : "published"}): ${done.join(", ")}`;
}
