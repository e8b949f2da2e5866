import { createHash } from "node:crypto";

/** What a user can import: an entry, or a name of it as a value or as a type. A class is both. */
export interface PublicName {
  /** As in `exports`: `.` or `./node`. */
  readonly entry: string;
  /** Undefined for the entry itself. */
  readonly name?: string;
  readonly kind?: "value" | "type";
}

/** What a package's public-names.txt says. Public names are in it as lines. */
export interface NameRecord {
  readonly packageName: string;
  /** The last version of the package that is no pre-release. */
  readonly version: string;
  /** The names of that version. */
  readonly before: ReadonlySet<string>;
  /** The names of today. */
  readonly today: ReadonlySet<string>;
}

/** A record that cannot be used, or may not be written. */
export class RecordError extends Error {
  override readonly name = "RecordError" as const;
  /** What is wrong, without the final full stop. */
  readonly problem: string;
  /** What the reader can do now, without the final full stop. */
  readonly nextStep: string;

  constructor(problem: string, nextStep: string) {
    super(`${problem}. ${nextStep}.`);
    this.problem = problem;
    this.nextStep = nextStep;
  }
}

export const fileName = "public-names.txt";

/** A public name as a line of a record. */
export function lineOf({ entry, name, kind }: PublicName): string {
  return name === undefined || kind === undefined ? entry : `${entry} ${name} ${kind}`;
}

export function publicNameOf(line: string): PublicName {
  const [entry = "", name, kind] = line.split(" ");
  return name === undefined ? { entry } : { entry, name, kind: kind === "value" ? "value" : "type" };
}

/**
 * The text of a record: the names of the last version, with a plus before those that were added since and a minus
 * before those that went.
 */
export function recordText(record: NameRecord): string {
  const { packageName, version, before, today } = record;
  const lines = [...new Set([...before, ...today])].sort().map((line) => {
    if (!before.has(line)) return `+ ${line}`;
    return today.has(line) ? `  ${line}` : `- ${line}`;
  });
  const head = [
    `# Every name that ${packageName} exports, by entry; + and - are what changed after the version.`,
    "# Written by pnpm public-names, never by hand.",
    `version ${packageName}@${version} ${sealOf(record)}`,
  ];
  return `${[...head, ...lines].join("\n")}\n`;
}

/**
 * Reads a record.
 *
 * @throws {RecordError} for a text that the command did not write so
 */
export function parseRecord(text: string, file: string): NameRecord {
  const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  const [, packageName = "", version, seal] = /^version (\S+)@(\S+) (\S+)$/.exec(lines.shift() ?? "") ?? [];
  const stray = lines.find((line) => !/^[-+ ] \.\S*(?: \S+ (?:value|type))?$/.test(line));
  if (version === undefined || stray !== undefined)
    throw damaged(file, `it has the line ${JSON.stringify(stray ?? text.split("\n")[2] ?? "")}`);
  const of = (marks: string) =>
    new Set(lines.filter(([mark = ""]) => marks.includes(mark)).map((line) => line.slice(2)));
  const record = { packageName, version, before: of(" -"), today: of(" +") };
  if (seal !== sealOf(record)) throw damaged(file, `its names of ${version} are not those that were written`);
  return record;
}

function damaged(file: string, problem: string): RecordError {
  return new RecordError(
    `${file} was changed by something other than pnpm public-names: ${problem}`,
    `Take its last good state from git (git checkout <commit> -- ${file}), and run pnpm public-names`,
  );
}

/** What tells that the names of a version were changed by hand. */
function sealOf({ packageName, version, before }: NameRecord): string {
  const text = [packageName, version, ...[...before].sort()].join("\n");
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
