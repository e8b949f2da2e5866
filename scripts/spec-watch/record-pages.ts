import type { Sights } from "./look.ts";
import { type PageRecord, readRecords, writeRecords } from "./watched-file.ts";

/**
 * Records what the addresses of a provider hold now, and forgets what is no longer watched. What cannot be read
 * keeps the record that it has, and what is the same its day.
 */
export function recordPages(
  root: string,
  { provider, document, pages }: Sights,
  today: string,
): { readonly count: number; readonly isWhole: boolean } {
  const sights = pages.concat(document ?? []);
  const records = new Map(
    sights.flatMap(({ address, reading, record: last }): [string, PageRecord][] => {
      if (!("sha256" in reading) || reading.sha256 === last?.sha256)
        return last === undefined ? [] : [[address, last]];
      return [[address, { sha256: reading.sha256, seen: today }]];
    }),
  );
  if (records.size > 0 || readRecords(root, provider).size > 0) writeRecords(root, provider, records);
  return { count: records.size, isWhole: sights.every(({ reading }) => "sha256" in reading) };
}
