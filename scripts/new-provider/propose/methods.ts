import { objectList } from "../../generate/inline.ts";
import { isObject, type JsonObject, text } from "../../generate/json.ts";
import { camelCase, isConstantName, isMemberName, isTypeName, pascalCase } from "../../generate/names.ts";
import type { ViewedOperation } from "../document-view.ts";
import { type Proposal, pathTo } from "../proposal.ts";
import { action, nouns, staticSegments } from "./path-words.ts";
import { joined, pluralOf, stemOf, words } from "./words.ts";

/** The name of a method, and where it comes from. */
export interface NamedMethod {
  readonly operation: ViewedOperation;
  readonly resource: string;
  readonly method: string;
  readonly source: string;
}

/**
 * Names the methods. Each name is read from its operation alone (tag, path, verb, a good operationId), so that it
 * does not change with what else is there. Where two are the same, or one is taken, all of them get a longer form
 * that says more of their paths; in the end the whole path, which no two operations share.
 *
 * Names that stand in an overlay are never proposed anew: that, and not this function, keeps them when a new
 * version of the document brings an operation of the same name.
 */
export function nameMethods(
  operations: readonly ViewedOperation[],
  document: JsonObject,
  taken: ReadonlySet<string>,
): { readonly named: readonly NamedMethod[]; readonly unnamed: readonly ViewedOperation[] } {
  const forms = operations.map((operation) => formsOf(operation, document, taken));
  const level = forms.map(() => 0);
  // Every round lengthens names or ends.
  for (let longer = new Set([-1]); longer.size > 0; ) {
    const owners = new Map<string, number[]>();
    for (const [index, form] of forms.entries())
      for (const name of usedNames(form[level[index] ?? 0], index, forms, level))
        owners.set(name, [...(owners.get(name) ?? []), index]);
    longer = new Set(
      [...owners].flatMap(([name, all]) => (all.length > 1 || taken.has(name) || !isFree(name) ? all : [])),
    );
    for (const index of longer) level[index] = (level[index] ?? 0) + 1;
  }
  const named: NamedMethod[] = [];
  const unnamed: ViewedOperation[] = [];
  for (const [index, operation] of operations.entries()) {
    const form = forms[index]?.[level[index] ?? 0];
    if (form === undefined) unnamed.push(operation);
    else named.push({ operation, ...form });
  }
  return { named, unnamed };
}

/** The names that methods bring into the package already. A resource of them may get further methods. */
export function namesInUse(operations: readonly ViewedOperation[]): string[] {
  return methodsInUse(operations).flatMap((name) => {
    const type = pascalCase(name);
    return [name, camelCase(name), `${type}Arguments`, `${type}Error`];
  });
}

/** The resources that methods belong to already. */
export function resourcesInUse(operations: readonly ViewedOperation[]): string[] {
  return methodsInUse(operations).flatMap((name) => (name.includes(".") ? [name.replace(/\..*/, "")] : []));
}

function methodsInUse(operations: readonly ViewedOperation[]): string[] {
  return operations.flatMap(({ node }) => {
    const page = isObject(node["x-tok-page"]) ? node["x-tok-page"]["name"] : undefined;
    const names = objectList(node["x-tok-methods"]).map((one) => one["name"]);
    return [...names, page].filter((name) => typeof name === "string");
  });
}

export function proposeMethods(named: readonly NamedMethod[]): Proposal[] {
  return named.map(({ operation: { path, verb }, resource, method, source }) => ({
    kind: "name",
    target: pathTo("paths", path, verb),
    reason: source,
    change: { update: { "x-tok-methods": [{ name: `${resource}.${method}` }] } },
  }));
}

interface Form {
  readonly resource: string;
  readonly method: string;
  readonly source: string;
}

/** The names that a method brings into the package. */
function usedNames(
  form: Form | undefined,
  index: number,
  forms: readonly (readonly Form[])[],
  level: readonly number[],
): string[] {
  if (form === undefined) return [];
  const { resource, method } = form;
  const type = pascalCase(`${resource}.${method}`);
  const names = [
    `${resource}.${method}`,
    camelCase(`${resource}.${method}`),
    `${type}Arguments`,
    `${type}Error`,
  ];
  // A resource is shared by its methods: the first of them answers for its name.
  const isFirst = forms.findIndex((other, one) => other[level[one] ?? 0]?.resource === resource) === index;
  return isFirst ? [...names, resource, pascalCase(resource)] : names;
}

/** Names of methods (with a dot) may be any word, the others stand in a module. */
function isFree(name: string): boolean {
  if (name.includes(".")) return isMemberName(name.split(".")[1] ?? "");
  if (/^[A-Z]/.test(name)) return isTypeName(name);
  return isConstantName(name) && name !== "http" && !/^(?:readRules|errorFacts|secretNames)\d+$/.test(name);
}

/** The forms of a name, the shortest first. */
function formsOf(operation: ViewedOperation, document: JsonObject, taken: ReadonlySet<string>): Form[] {
  const { path, verb, node } = operation;
  const tag = Array.isArray(node["tags"]) ? text(node["tags"][0]) : undefined;
  const segments = staticSegments(path);
  const group = words(tag ?? segments[0] ?? "root");
  const resource = resourceName(group, taken);
  if (resource === undefined) return [];
  const from = tag === undefined ? "path and verb" : "tag, path and verb";
  const byPath = [...action(operation, document), ...beyond(nouns(operation), group)];
  const allSegments = segments.flatMap(words);
  const parameters = [...path.matchAll(/\{([^{}]*)\}/g)].map(([, one = ""]) => one);
  const whole = [
    verb,
    ...allSegments,
    ...(parameters.length === 0 ? [] : ["by", ...parameters.flatMap(words)]),
    // Beside the same path without it.
    ...(path.length > 1 && path.endsWith("/") ? ["slash"] : []),
  ];
  const id = goodId(text(node["operationId"]));
  const long = (list: readonly string[], source: string): Form => ({
    resource,
    method: joined(list),
    source,
  });
  const candidates = [
    ...(id === undefined
      ? []
      : [
          long(
            plain(apart(id, group), operation, document),
            `Named after the operationId ${String(node["operationId"])}.`,
          ),
          long(id, `Named after the operationId ${String(node["operationId"])}, whole.`),
        ]),
    long(byPath, `Named by ${from}.`),
    long([...action(operation, document), ...allSegments], `Named by ${from}, with the whole path.`),
    long(whole, `Named by ${from}, with the whole path and its parameters.`),
    long([...whole, ...path.split("").map((one) => one.charCodeAt(0).toString(36))], "Named by its path."),
  ].filter(({ method }) => /^[a-z][A-Za-z0-9]*$/.test(method) && isMemberName(method));
  return candidates.filter(
    ({ method }, index) => candidates.findIndex((other) => other.method === method) === index,
  );
}

/** `Customer Tokens` is `customerTokens`; where a type of the package has that name, the plural or `…Calls`. */
function resourceName(group: readonly string[], taken: ReadonlySet<string>): string | undefined {
  const [last = ""] = group.slice(-1);
  const plural = [...group.slice(0, -1), last.endsWith("s") ? last : pluralOf(last)];
  const candidates = [joined(group), joined(plural), joined([...group, "calls"])];
  return candidates.find(
    (name) =>
      /^[a-z][A-Za-z0-9]*$/.test(name) &&
      !taken.has(pascalCase(name)) &&
      isFree(name) &&
      isFree(pascalCase(name)),
  );
}

/** The name of an operation by somebody who chose it: no leftover of a tool, no sentence. */
function goodId(id: string | undefined): string[] | undefined {
  if (id === undefined) return undefined;
  const own = id.replace(/Using(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/, "");
  if (!/^[A-Za-z][\w./:-]*$/.test(own) || own.length > 50) return undefined;
  // get_1 and post are leftovers of springdoc, and read_items_items__get of FastAPI.
  if (/(?:_\d+|Using\w+_\d+)$/.test(own) || /__(?:get|post|put|patch|delete)$/i.test(own)) return undefined;
  const found = words(own);
  if (found.length < 1 || found.length > 7) return undefined;
  return /^(?:get|post|put|patch|delete|head|options)$/i.test(own) ? undefined : found;
}

/** What is left of an operationId, in the words that methods have here: `post` creates, and `get…List` lists. */
function plain(name: readonly string[], operation: ViewedOperation, document: JsonObject): readonly string[] {
  const [first = "", ...others] = name;
  if (others.length === 0 && first === operation.verb) return action(operation, document);
  if ((first === "get" || first === "fetch") && others.at(-1) === "list")
    return ["list", ...others.slice(0, -1)];
  return name;
}

/** The words after those of the group; all of them where the group is not among them. */
function beyond(name: readonly string[], group: readonly string[]): readonly string[] {
  const at = placeOf(name, group);
  return at === -1 ? name : name.slice(at + group.length);
}

function placeOf(name: readonly string[], group: readonly string[]): number {
  return name.findIndex((_one, index) =>
    group.every((word, offset) => stemOf(name[index + offset] ?? "") === stemOf(word)),
  );
}

/** Takes the words of the group away, in singular or plural, where something stays. */
function apart(name: readonly string[], group: readonly string[]): string[] {
  const at = placeOf(name, group);
  const left = at === -1 ? [...name] : [...name.slice(0, at), ...name.slice(at + group.length)];
  return left.length === 0 ? [...name] : left;
}
