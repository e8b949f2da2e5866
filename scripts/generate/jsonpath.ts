import { exec } from "jsonpath-rfc9535";
import parse from "jsonpath-rfc9535/parser";
import { z } from "zod";
import { isObject, type Json, type JsonObject } from "./json.ts";
import { pointerOf } from "./json-pointer.ts";

/**
 * JSONPath (RFC 9535) by jsonpath-rfc9535, with what that engine misreads refused: a wrong target would change
 * another part of a document without a word.
 */

type Path = readonly (string | number)[];

/**
 * The places that a query selects, each once.
 *
 * @throws {Error} whose message says what is wrong with the query
 */
export function matchingPaths(document: JsonObject, query: string): Path[] {
  const plain = namesOf(query);
  if (plain !== undefined) return placeOf(document, plain);
  checkFunctions(parsed(query));
  checkConjunctions(query);
  const paths = new Map<string, Path>();
  exec(document, query, (_value, escapedPath) => {
    const path = escapedPath.map((key) => (typeof key === "string" ? unescapeKey(key) : key));
    paths.set(pointerOf(path), path);
  });
  return [...paths.values()];
}

const plainStep = /\.([A-Za-z_]\w*)|\['([^'\\]*)'\]|\["([^"\\]*)"\]/y;

/** The keys of a query that only names one place: most do, and for these the engine takes a hundred times longer. */
function namesOf(query: string): string[] | undefined {
  const names: string[] = [];
  for (let at = 1; query.startsWith("$") && at < query.length; at = plainStep.lastIndex) {
    plainStep.lastIndex = at;
    const step = plainStep.exec(query);
    if (step === null) return undefined;
    names.push(step[1] ?? step[2] ?? step[3] ?? "");
  }
  return query.startsWith("$") ? names : undefined;
}

function placeOf(document: JsonObject, names: readonly string[]): Path[] {
  let node: Json | undefined = document;
  for (const name of names) {
    if (!isObject(node) || !Object.hasOwn(node, name)) return [];
    node = node[name];
  }
  return [names];
}

function parsed(query: string): unknown {
  try {
    return parse(query);
  } catch (cause) {
    const fault = syntaxErrorSchema.safeParse(cause).data;
    if (fault === undefined) throw cause;
    throw new Error(`the fault is at character ${fault.location.start.column}`, { cause });
  }
}

/** What the query parser throws; its message lists character classes and helps nobody. */
const syntaxErrorSchema = z.object({ location: z.object({ start: z.object({ column: z.number() }) }) });

/** The functions of RFC 9535 and the number of their arguments. */
const FUNCTIONS: ReadonlyMap<string, number> = new Map([
  ["count", 1],
  ["length", 1],
  ["match", 2],
  ["search", 2],
  ["value", 1],
]);

const callSchema = z.object({
  type: z.literal("FunctionExpr"),
  name: z.string(),
  arguments: z.array(z.unknown()),
});

/** The engine takes a misspelt function for one that is never true, so its negation would match everything. */
function checkFunctions(node: unknown): void {
  if (typeof node !== "object" || node === null) return;
  const call = callSchema.safeParse(node).data;
  if (call !== undefined && FUNCTIONS.get(call.name) !== call.arguments.length) {
    throw new Error(`there is no function ${call.name} with ${call.arguments.length} argument(s)`);
  }
  const pattern = call?.name === "match" ? literalSchema.safeParse(call.arguments[1]).data?.value : undefined;
  if (pattern !== undefined && hasOpenAlternation(pattern)) {
    throw new Error(`the query engine misreads the pattern ${pattern}, so write (${pattern})`);
  }
  for (const part of Object.values(node)) checkFunctions(part);
}

const literalSchema = z.object({ type: z.literal("Literal"), value: z.string() });

/** The engine anchors a pattern as ^…$ without brackets, which cuts a|b into ^a and b$. */
function hasOpenAlternation(pattern: string): boolean {
  let outside = pattern.replace(/\\.|\[(?:\\.|[^\]\\])*\]/gs, "");
  for (let inside = ""; inside !== outside; ) {
    inside = outside;
    outside = inside.replace(/\([^()]*\)/g, "");
  }
  return outside.includes("|");
}

/** The engine (jsonpath-rfc9535 1.3.0) reads a && b && c as a && (b || c), so three in a row are refused. */
function checkConjunctions(query: string): void {
  const inRow = [0];
  for (const [mark] of query.matchAll(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|&&|\|\||[()[\],?]/gs)) {
    const last = inRow.length - 1;
    if (mark === "(" || mark === "[") inRow.push(0);
    else if (mark === ")" || mark === "]") inRow.pop();
    else if (mark === "&&") inRow[last] = (inRow[last] ?? 0) + 1;
    else if (mark === "||" || mark === "," || mark === "?") inRow[last] = 0;
    if (inRow.some((count) => count > 1)) {
      throw new Error("the query engine misreads a && b && c, so write a && (b && c)");
    }
  }
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
]);

/** The query engine reports keys in the escaped form of normalized paths; the document has the key itself. */
function unescapeKey(key: string): string {
  return key.replace(/\\(?:u([\da-f]{4})|(.))/g, (_match, code: string | undefined, mark: string) =>
    code === undefined ? (ESCAPES.get(mark) ?? mark) : String.fromCharCode(Number.parseInt(code, 16)),
  );
}
