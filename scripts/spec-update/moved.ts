import { isDeepStrictEqual } from "node:util";
import { cloneJson, isObject, type Json, type JsonObject } from "../generate/json.ts";
import type { Path } from "../generate/walk.ts";

/** What became of a place. */
export interface Trace {
  /** Where it was. */
  readonly was: Path;
  /** The longest part of that path that is still there. */
  readonly left: Path;
  /** Old and new value, where the place is there and only its value no longer fits. */
  readonly values: readonly [old: Json, fresh: Json] | undefined;
  /** Where it may be now, the likeliest first. */
  readonly candidates: readonly Candidate[];
}

export interface Candidate {
  readonly path: Path;
  /** Why it may be the same. */
  readonly sign: string;
}

/** Follows a place of the old document into the new one. */
export function trace(was: Path, old: JsonObject, fresh: JsonObject): Trace {
  const left = survivingPart(was, fresh);
  const value = valueAt(old, was);
  const there = valueAt(fresh, was);
  if (value === undefined) return { was, left, values: undefined, candidates: [] };
  // Copies: an overlay goes on to change the documents.
  if (there !== undefined) return { was, left, values: [cloneJson(value), cloneJson(there)], candidates: [] };
  return { was, left, values: undefined, candidates: candidatesFor(was, value, left, [old, fresh]) };
}

/** The value at a path, undefined where there is none. */
export function valueAt(document: Json, path: Path): Json | undefined {
  let value: Json | undefined = document;
  for (const key of path) {
    if (Array.isArray(value) && typeof key === "number") value = value[key];
    else if (isObject(value) && typeof key === "string" && Object.hasOwn(value, key)) value = value[key];
    else return undefined;
  }
  return value;
}

function survivingPart(path: Path, document: JsonObject): Path {
  let length = path.length;
  while (length > 0 && valueAt(document, path.slice(0, length)) === undefined) length -= 1;
  return path.slice(0, length);
}

const mostCandidates = 3;

function candidatesFor(
  was: Path,
  value: Json,
  left: Path,
  [old, fresh]: readonly [JsonObject, JsonObject],
): Candidate[] {
  const found: (Candidate & { readonly rank: number })[] = [];
  eachPlace(fresh, [], (path, other) => {
    if (!isNew(path, other, old)) return;
    const sameName = typeof was.at(-1) === "string" && path.at(-1) === was.at(-1);
    const sameContent = isDeepStrictEqual(other, value);
    const beside = path.length === was.length && isUnder(path, was.slice(0, -1));
    const signs: readonly [holds: boolean, sign: string][] = [
      [sameName && sameContent, "same name and content"],
      [beside && sameContent, "same content, beside where it was"],
      [sameName && isUnder(path, left), "same name, near where it was"],
      [sameContent && isTelling(value), "same content"],
      [sameName, "same name"],
      [beside, "new beside where it was"],
    ];
    const rank = signs.findIndex(([holds]) => holds);
    const sign = signs[rank]?.[1];
    if (sign !== undefined) found.push({ path, sign, rank });
  });
  return found
    .sort((a, b) => a.rank - b.rank || a.path.length - b.path.length)
    .slice(0, mostCandidates)
    .map(({ path, sign }) => ({ path, sign }));
}

/** What was there already has not moved. Items of lists move up and down, so there the value counts. */
function isNew(path: Path, value: Json, old: JsonObject): boolean {
  const before = valueAt(old, path);
  return typeof path.at(-1) === "number" ? !isDeepStrictEqual(before, value) : before === undefined;
}

function isUnder(path: Path, holder: Path): boolean {
  return path.length > holder.length && holder.every((key, index) => path[index] === key);
}

/** `{ "type": "string" }` is everywhere and says nothing. */
function isTelling(value: Json): boolean {
  return typeof value === "object" && value !== null && JSON.stringify(value).length > 30;
}

function eachPlace(value: Json, path: Path, found: (path: Path, value: Json) => void): void {
  if (path.length > 0) found(path, value);
  if (Array.isArray(value))
    for (const [index, item] of value.entries()) eachPlace(item, [...path, index], found);
  else if (isObject(value))
    for (const [key, item] of Object.entries(value)) eachPlace(item, [...path, key], found);
}
