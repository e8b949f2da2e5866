import type { BodyFacts, Operation, PageFacts, Parameter } from "../../packages/core/src/operation.ts";
import { DocumentError } from "./document-error.ts";
import type { JsonObject } from "./json.ts";
import { pointerOf } from "./json-pointer.ts";
import type { Iteration, MethodParameter } from "./model.ts";
import { pascalCase } from "./names.ts";
import { note } from "./vocabulary.ts";
import type { Path } from "./walk.ts";

interface PageSource {
  readonly file: string;
  /** The operation. */
  readonly node: JsonObject;
  readonly at: Path;
}

/**
 * What `x-tok-page` says of an operation, by the names of its arguments.
 *
 * @throws {DocumentError} where its parameters cannot carry an iteration
 */
export function pageFacts(
  { file, node, at }: PageSource,
  verb: string,
  parameters: readonly Parameter[],
): PageFacts | undefined {
  const page = note(node, "x-tok-page");
  if (page === undefined) return undefined;
  const fail = (below: readonly string[], problem: string, nextStep: string) =>
    new DocumentError({ file, pointer: pointerOf([...at, "x-tok-page", ...below]), problem, nextStep });
  if (verb !== "get")
    throw fail([], "only a GET can be read page by page", "Take x-tok-page away: nothing may be done twice");
  const inQuery = (wire: string, below: readonly string[]): Parameter => {
    const found = parameters.find((one) => one.wire === wire && one.in === "query");
    if (found !== undefined) return found;
    throw fail(
      below,
      `the operation has no parameter ${JSON.stringify(wire)} in its query`,
      "Name one as the document does",
    );
  };
  const number = (key: "limit" | "offset"): Parameter & { readonly integer: object } => {
    const found = inQuery(page[key], [key]);
    if (found.integer !== undefined) return { ...found, integer: found.integer };
    throw fail([key], `the parameter ${page[key]} is no integer`, "Correct its schema by an overlay action");
  };
  const limit = number("limit");
  const offset = number("offset");
  const { minimum: least = 1, maximum: most } = limit.integer;
  if (limit.wire === offset.wire)
    throw fail(["offset"], "limit and offset are one parameter", "Name two of them");
  if (most === undefined || most < 1)
    throw fail(
      ["limit"],
      `the schema of ${page.limit} has no maximum from 1 on, so the largest page is not known`,
      "Give it a maximum by an overlay action",
    );
  if (least > 1)
    throw fail(
      ["limit"],
      `the smallest page has ${least} records, and the last one of an iteration may have one`,
      "Take x-tok-page away",
    );
  if ((offset.integer.minimum ?? 0) > 0)
    throw fail(["offset"], `the parameter ${page.offset} does not count from 0`, "Take x-tok-page away");
  const defaults = Object.entries(page.defaults ?? {}).map(([wire, value]) => {
    const { name } = inQuery(wire, ["defaults", wire]);
    if (wire === limit.wire || wire === offset.wire)
      throw fail(["defaults", wire], `the iteration sets ${wire} itself`, "Take it away");
    return [name, value] as const;
  });
  return {
    limit: limit.name,
    offset: offset.name,
    most,
    ...(defaults.length === 0 ? {} : { defaults: Object.fromEntries(defaults) }),
  };
}

/**
 * The method whose pages the iteration reads, the first one in the resource of its name.
 *
 * @throws {DocumentError} where there is none
 */
export function iteratedMethod({ file, node, at }: PageSource): string | undefined {
  const page = note(node, "x-tok-page");
  if (page === undefined) return undefined;
  const resource = page.name.split(".")[0];
  const names = (note(node, "x-tok-methods") ?? []).map(({ name }) => name);
  const found = names.find((name) => name.startsWith(`${resource}.`));
  if (found !== undefined) return found;
  throw new DocumentError({
    file,
    pointer: pointerOf([...at, "x-tok-page", "name"]),
    problem: `the operation has no method in the resource ${resource}, beside which ${page.name} would stand`,
    nextStep: "Name the resource of one of its x-tok-methods",
  });
}

/** The method that an iteration calls, and what it gives. */
interface Listing {
  /** The types of the useful values. */
  readonly values: readonly string[];
  /** What they are, one for each documented success. */
  readonly kinds: readonly BodyFacts["type"][];
  readonly operation: Operation;
  readonly parameters: readonly MethodParameter[];
}

/**
 * The method that reads the pages of another one.
 *
 * @throws {DocumentError} where what the other one gives is no list
 */
export function iterationOf({ file, node, at }: PageSource, listing: Listing): Iteration | undefined {
  const page = note(node, "x-tok-page");
  const { operation, parameters, values, kinds } = listing;
  if (page === undefined || operation.page === undefined) return undefined;
  const { limit, offset } = operation.page;
  if (kinds.length === 0 || kinds.some((kind) => kind !== "array"))
    throw new DocumentError({
      file,
      pointer: pointerOf([...at, "x-tok-page"]),
      problem: "the useful value of the operation is not always a list",
      nextStep: "Point x-tok-envelope at the list",
    });
  const [type = "", ...others] = new Set(values);
  return {
    title: page.name,
    name: page.name.split(".")[1] ?? "",
    typeName: pascalCase(page.name),
    itemType: others.length > 0 ? `(${[type, ...others].join(" | ")})[number]` : itemOf(type),
    parameters: parameters.filter(({ name }) => name !== limit && name !== offset),
  };
}

/** The type of the items of a list. */
export function itemOf(list: string): string {
  return list.endsWith("[]") ? list.slice(0, -2) : `${list}[number]`;
}
