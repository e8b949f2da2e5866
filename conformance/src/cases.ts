import { readdirSync, readFileSync } from "node:fs";
import { type Case, readCase } from "./case-schema.ts";
import { fill, fillRow, wordsOf } from "./fill.ts";
import { onlyRoleOf, reasonAgainst } from "./scope.ts";
import { anything, either, listOf, mapOf, membersOf, oneOf, record } from "./shape.ts";
import type { Role, Subject } from "./subject.ts";

export interface Topic {
  readonly title: string;
  readonly cases: readonly { readonly name: string; readonly role: Role; readonly read: Case }[];
}

export interface Plan {
  readonly topics: readonly Topic[];
  /** How many cases were left out, by the reason. */
  readonly leftOut: ReadonlyMap<string, number>;
}

const folder = new URL("../cases/", import.meta.url);
const topic = record({ cases: listOf(mapOf(anything)) }, { $comment: anything });
const roles = listOf(oneOf("read", "write"));
/** With which calls a case is played: both by default, and once, with whichever the provider has. */
const calls = either(oneOf("client"), roles);

/** A case of a file, not yet made concrete for a subject. */
interface RawCase {
  readonly where: string;
  readonly played: Role | "client";
  readonly row: Readonly<Record<string, unknown>>;
  readonly rest: Readonly<Record<string, unknown>>;
}

/** Every case of every topic that fits a subject, made concrete for it. */
export function casesFor(subject: Subject): Plan {
  const leftOut = new Map<string, number>();
  const topics = rawTopics().map(({ title, raw }) => {
    const cases = raw.flatMap(({ where, played, row, rest }) => {
      const role = played === "client" ? (onlyRoleOf(subject) ?? "read") : played;
      const reason = reasonAgainst(rest, subject, role);
      if (reason !== undefined) {
        leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
        return [];
      }
      const concrete = membersOf(fill(fillRow(rest, row), wordsOf(subject, role)), where);
      const read = readCase(concrete, where);
      return [{ name: `${played}: ${read.name}`, role, read }];
    });
    const names = new Set<string>();
    for (const { name } of cases) {
      if (names.has(name)) throw new Error(`${title}: two cases are named ${JSON.stringify(name)}`);
      names.add(name);
    }
    return { title, cases };
  });
  // A topic of which nothing fits would be an empty suite, which vitest refuses.
  return { topics: topics.filter(({ cases }) => cases.length > 0), leftOut };
}

/** How many cases the files hold, whomever they fit. */
export function countOfAllCases(): number {
  return rawTopics().reduce((sum, { raw }) => sum + raw.length, 0);
}

function rawTopics(): { readonly title: string; readonly raw: readonly RawCase[] }[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return files.sort().map((file) => {
    const title = file.replace(/\.json$/, "");
    const parsed: unknown = JSON.parse(readFileSync(new URL(file, folder), "utf8"));
    const raw = topic(parsed, title).cases.flatMap((one) => {
      const where = `${title}: ${String(one["name"])}`;
      const { calls: given = ["read", "write"], each = [{}], ...rest } = one;
      const rows = listOf(mapOf(anything))(each, `${where}: each`);
      return [calls(given, `${where}: calls`)]
        .flat()
        .flatMap((played) => rows.map((row) => ({ where, played, row, rest })));
    });
    return { title, raw };
  });
}
