import { readdirSync, readFileSync } from "node:fs";
import { type Case, readCase } from "./case-schema.ts";
import { fill, fillRow, wordsOf } from "./fill.ts";
import { anything, listOf, mapOf, membersOf, oneOf, record } from "./shape.ts";
import type { Role, Subject } from "./subject.ts";

export interface Topic {
  readonly title: string;
  readonly cases: readonly { readonly name: string; readonly role: Role; readonly read: Case }[];
}

const folder = new URL("../cases/", import.meta.url);
const topic = record({ cases: listOf(mapOf(anything)) }, { $comment: anything });
const roles = listOf(oneOf("read", "write"));

/** Every case of every topic, made concrete for a subject. */
export function casesFor(subject: Subject): readonly Topic[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return files.sort().map((file) => {
    const title = file.replace(/\.json$/, "");
    const parsed: unknown = JSON.parse(readFileSync(new URL(file, folder), "utf8"));
    const raw = topic(parsed, title).cases;
    const cases = raw.flatMap((one) => {
      const where = `${title}: ${String(one["name"])}`;
      const { calls = ["read", "write"], each = [{}], ...rest } = one;
      const rows = listOf(mapOf(anything))(each, `${where}: each`);
      return roles(calls, `${where}: calls`).flatMap((role) =>
        rows.map((row) => {
          const words = wordsOf(subject, role);
          const concrete = membersOf(fill(fillRow(rest, row), words), where);
          const read = readCase(concrete, where);
          return { name: `${role}: ${read.name}`, role, read };
        }),
      );
    });
    const names = new Set<string>();
    for (const { name } of cases) {
      if (names.has(name)) throw new Error(`${title}: two cases are named ${JSON.stringify(name)}`);
      names.add(name);
    }
    return { title, cases };
  });
}
