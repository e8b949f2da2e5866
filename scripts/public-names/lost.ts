import { type PublicName, publicNameOf } from "./record.ts";

/** What a user could import and cannot any more. The names of an entry that went are not told one by one. */
export function lost(before: ReadonlySet<string>, today: ReadonlySet<string>): PublicName[] {
  const gone = [...before].filter((line) => !today.has(line)).map(publicNameOf);
  const entries = new Set(gone.filter(({ name }) => name === undefined).map(({ entry }) => entry));
  return gone.filter(({ entry, name }) => name === undefined || !entries.has(entry));
}

/** What was lost, for a person. */
export function inWords({ entry, name, kind }: PublicName): string {
  return name === undefined ? `the entry "${entry}"` : `\`${name}\` of "${entry}" as a ${kind}`;
}
