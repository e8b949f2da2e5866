import { httpMethods } from "./inline.ts";
import { isObject, type Json, type JsonObject } from "./json.ts";
import { pointerOf } from "./json-pointer.ts";
import type { Finding } from "./lenient/finding.ts";
import { type Repaired, without } from "./lenient/repair.ts";

/** How a document is converted; `patch` lets the converter correct what it knows how to correct. */
export type Convert = (document: JsonObject, patch?: boolean) => Promise<JsonObject>;

/** The keys that lead to a part of a document which can be left out. */
type Place = readonly [string, string, ...string[]];

const sections = ["definitions", "parameters", "responses", "securityDefinitions"];

/** Where the converter stumbles, as a pointer; empty where that is no part of its own. */
export async function culpritIn(document: JsonObject, convert: Convert): Promise<string> {
  const found = await firstTrouble(document, convert);
  return found?.place === undefined ? "" : pointerOf(found.place);
}

/**
 * The converted document without what the converter refuses: it corrects what it knows how to correct, an optional
 * parameter goes alone, and else the operation or definition goes. Undefined where that does not suffice.
 */
export async function withoutTroubles(document: JsonObject, convert: Convert): Promise<Repaired | undefined> {
  const findings: Finding[] = [];
  // What was corrected is looked at without it, so that the next trouble shows.
  let rest = document;
  let kept = document;
  let isPatched = false;
  for (let left = placesIn(document).length + 1; left > 0; left -= 1) {
    const trouble = await firstTrouble(rest, convert);
    if (trouble === undefined) {
      const node = await convert(kept, isPatched).catch(() => undefined);
      return node === undefined ? undefined : { node, findings };
    }
    const { place, problem } = trouble;
    if (place === undefined) {
      // The head of the document is corrected, or nothing is.
      const isCorrected = await succeeds(convert(onlyWith(rest, []), true));
      if (!isCorrected || isPatched) return undefined;
      isPatched = true;
      findings.push({ pointer: "", problem, outcome: "repaired", done: "the converter corrects it" });
      const node = await convert(kept, true).catch(() => undefined);
      return node === undefined ? undefined : { node, findings };
    }
    const pointer = pointerOf(place);
    if (await succeeds(convert(onlyWith(rest, [place]), true))) {
      isPatched = true;
      findings.push({ pointer, problem, outcome: "repaired", done: "the converter corrects it" });
      rest = changed(rest, place, standIn[place[0]]);
    } else {
      const parameter = await optionalCulprit(rest, place, convert);
      if (parameter !== undefined) {
        const at = [...place, "parameters", parameter.index];
        findings.push({
          pointer: pointerOf(at),
          problem,
          outcome: "left out",
          done: `the parameter${parameter.name} is left out`,
        });
        kept = withoutParameter(kept, place, parameter.index);
        rest = withoutParameter(rest, place, parameter.index);
        continue;
      }
      const [section, name] = place;
      const isSchema = section === "definitions";
      const what = section === "paths" ? "the operation" : name;
      findings.push({
        pointer,
        problem,
        outcome: "left out",
        done: isSchema ? "its value may be anything" : `${what} is left out`,
      });
      kept = changed(kept, place, isSchema ? {} : undefined);
      rest = changed(rest, place, isSchema ? {} : undefined);
    }
  }
  return undefined;
}

/** What is converted without trouble in the place of a part that others refer to. */
const standIn: Readonly<Record<string, JsonObject>> = {
  definitions: {},
  parameters: { name: "part", in: "query", type: "string" },
  responses: { description: "A part." },
  securityDefinitions: { type: "basic" },
};

interface Trouble {
  /** Undefined for what is wrong whatever parts the document has. */
  readonly place: Place | undefined;
  readonly problem: string;
}

async function firstTrouble(document: JsonObject, convert: Convert): Promise<Trouble | undefined> {
  const problem = await problemOf(convert(document));
  if (problem === undefined) return undefined;
  const places = placesIn(document);
  // Operations need the definitions that they refer to, so definitions stand first.
  const failsWith = async (count: number) =>
    (await problemOf(convert(onlyWith(document, places.slice(0, count))))) === problem;
  if (await failsWith(0)) return { place: undefined, problem };
  let [good, bad] = [0, places.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (await failsWith(middle)) bad = middle;
    else good = middle;
  }
  return { place: places[bad - 1], problem };
}

/** The parts of a document that can be left out, operations last. */
function placesIn(document: JsonObject): Place[] {
  const members = sections.flatMap((section) =>
    keysOf(document[section]).map((name): Place => [section, name]),
  );
  const { paths } = document;
  const operations = keysOf(paths).flatMap((path) => {
    const item = isObject(paths) ? paths[path] : undefined;
    return keysOf(item)
      .filter((key) => verbs.includes(key))
      .map((verb): Place => ["paths", path, verb]);
  });
  return [...members, ...operations];
}

const verbs: readonly string[] = httpMethods;

/** A document that has of its parts these alone; operations keep all definitions. */
function onlyWith(document: JsonObject, places: readonly Place[]): JsonObject {
  const keys = new Set(places.map((place) => pointerOf(place)));
  const hasOperations = places.some(([section]) => section === "paths");
  const narrowed: JsonObject = { ...document, paths: {} };
  for (const section of hasOperations ? [] : sections) {
    const members = document[section];
    if (isObject(members))
      narrowed[section] = chosen(members, (name) => keys.has(pointerOf([section, name])));
  }
  const { paths } = document;
  const items: JsonObject = {};
  for (const path of keysOf(paths)) {
    const item = isObject(paths) ? paths[path] : undefined;
    if (!isObject(item) || !verbs.some((verb) => keys.has(pointerOf(["paths", path, verb])))) continue;
    items[path] = chosen(item, (key) => !verbs.includes(key) || keys.has(pointerOf(["paths", path, key])));
  }
  narrowed["paths"] = items;
  return narrowed;
}

/** The parameter without which an operation can be converted, if it need not be sent. */
async function optionalCulprit(
  document: JsonObject,
  place: Place,
  convert: Convert,
): Promise<{ readonly index: number; readonly name: string } | undefined> {
  const operation = at(document, place);
  const list = isObject(operation) ? operation["parameters"] : undefined;
  if (place[0] !== "paths" || !Array.isArray(list)) return undefined;
  for (const [index, one] of list.entries()) {
    if (!isObject(one) || one["required"] === true || one["in"] === "path" || one["in"] === "body") continue;
    if (await succeeds(convert(onlyWith(withoutParameter(document, place, index), [place]))))
      return { index, name: typeof one["name"] === "string" ? ` ${one["name"]}` : "" };
  }
  return undefined;
}

function withoutParameter(document: JsonObject, place: Place, index: number): JsonObject {
  const operation = at(document, place);
  const list = isObject(operation) ? operation["parameters"] : undefined;
  if (!isObject(operation) || !Array.isArray(list)) return document;
  return changed(document, place, { ...operation, parameters: list.toSpliced(index, 1) });
}

/** A copy of a document with another value in one place, or with none. */
function changed(
  node: JsonObject,
  [key = "", ...others]: readonly string[],
  value: JsonObject | undefined,
): JsonObject {
  if (others.length === 0) return value === undefined ? without(node, key) : { ...node, [key]: value };
  const member = node[key];
  return isObject(member) ? { ...node, [key]: changed(member, others, value) } : node;
}

function at(document: JsonObject, place: Place): Json | undefined {
  let node: Json | undefined = document;
  for (const key of place) node = isObject(node) ? node[key] : undefined;
  return node;
}

function chosen(node: JsonObject, isChosen: (key: string) => boolean): JsonObject {
  return Object.fromEntries(Object.entries(node).filter(([key]) => isChosen(key)));
}

function keysOf(value: unknown): string[] {
  return typeof value === "object" && value !== null ? Object.keys(value) : [];
}

/** What the converter says, in one line. */
export function reasonOf(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  return said
    .replace(/\s+/g, " ")
    .replace(/^\(Patchable\) /, "")
    .replace(/\.$/, "");
}

async function problemOf(conversion: Promise<unknown>): Promise<string | undefined> {
  return conversion.then(() => undefined, reasonOf);
}

async function succeeds(conversion: Promise<unknown>): Promise<boolean> {
  return (await problemOf(conversion)) === undefined;
}
