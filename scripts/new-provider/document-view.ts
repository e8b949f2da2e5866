import { httpMethods, objectList, objects } from "../generate/inline.ts";
import { isObject, type Json, type JsonObject } from "../generate/json.ts";
import { keyOf } from "../generate/json-pointer.ts";

/** An operation of a foreign document, as far as proposals look at it. */
export interface ViewedOperation {
  readonly path: string;
  readonly verb: (typeof httpMethods)[number];
  readonly node: JsonObject;
  /** The object under `paths` that holds it. */
  readonly item: JsonObject;
  /** Those of the path as well, with references followed, and where each stands. */
  readonly parameters: readonly ViewedParameter[];
}

export interface ViewedParameter {
  readonly node: JsonObject;
  /** The keys of the list that holds it. */
  readonly list: readonly string[];
  /** What stands in the list: the parameter itself, or a reference to it. */
  readonly written: JsonObject;
}

/** All operations that may become methods, in the order of the document. */
export function operationsOf(document: JsonObject): ViewedOperation[] {
  return objects(document["paths"]).flatMap(([path, written]) => {
    if (!path.startsWith("/")) return [];
    const item = followed(written, document);
    return httpMethods.flatMap((verb): ViewedOperation[] => {
      const node = item[verb];
      if (!isObject(node)) return [];
      const view = (holder: JsonObject, list: readonly string[]) =>
        objectList(holder["parameters"]).map((one) => ({
          node: followed(one, document),
          list,
          written: one,
        }));
      const own = view(node, ["paths", path, verb, "parameters"]);
      const inherited = view(item, ["paths", path, "parameters"]).filter(
        ({ node: one }) =>
          !own.some(({ node: other }) => other["name"] === one["name"] && other["in"] === one["in"]),
      );
      return [{ path, verb, node, item, parameters: [...inherited, ...own] }];
    });
  });
}

/** Operations that no client has, and why: TRACE, and what stands under no path. */
export function foreignOperations(
  document: JsonObject,
): { readonly path: string; readonly verb: string; readonly reason: string }[] {
  const verbs: readonly string[] = [...httpMethods, "trace"];
  return objects(document["paths"]).flatMap(([path, written]) => {
    const found = objects(followed(written, document)).filter(([verb]) => verbs.includes(verb));
    if (path.startsWith("/"))
      return found
        .filter(([verb]) => verb === "trace")
        .map(([verb]) => ({ path, verb, reason: "TRACE is sent by no client: it echoes credentials" }));
    return path.startsWith("x-")
      ? []
      : found.map(([verb]) => ({ path, verb, reason: "its path does not begin with a slash" }));
  });
}

/** Operations under a method in other letters, such as `POST`: OpenAPI has none of that name. */
export function misspeltOperations(document: JsonObject): { path: string; written: string }[] {
  const verbs: readonly string[] = httpMethods;
  return objects(document["paths"]).flatMap(([path, item]) =>
    Object.keys(item).flatMap((key) =>
      verbs.includes(key.toLowerCase()) && !verbs.includes(key) ? [{ path, written: key }] : [],
    ),
  );
}

/** What a reference stands for in the end; an empty object where that is nothing. */
export function followed(node: JsonObject, document: JsonObject): JsonObject {
  let found: Json | undefined = node;
  for (let steps = 0; isObject(found) && typeof found["$ref"] === "string"; steps++) {
    if (steps > 50) return {};
    found = found["$ref"]
      .replace(/^#\//, "")
      .split("/")
      .reduce<Json | undefined>((holder, key) => {
        const name = keyOf(decoded(key));
        return isObject(holder) && Object.hasOwn(holder, name) ? holder[name] : undefined;
      }, document);
  }
  return isObject(found) ? found : {};
}

function decoded(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}

/** The answers of an operation by status, with references followed. */
export function answersOf({ node }: ViewedOperation, document: JsonObject): [string, JsonObject][] {
  return objects(node["responses"]).map(([status, answer]) => [status, followed(answer, document)]);
}

/**
 * The answers of a success, with references followed: those with a status from 200 on. Where there is none, and none
 * that leads elsewhere, it is `default`, unless that speaks of errors.
 */
export function successesOf(operation: ViewedOperation, document: JsonObject): [string, JsonObject][] {
  const answers = answersOf(operation, document);
  const successes = answers.filter(([status]) => status.startsWith("2"));
  if (answers.some(([status]) => /^[23]/.test(status))) return successes;
  return answers.filter(([status]) => status === "default" && !speaksOfErrors(operation, document));
}

function speaksOfErrors({ node }: ViewedOperation, document: JsonObject): boolean {
  const written = objects(node["responses"]).find(([status]) => status === "default")?.[1] ?? {};
  const answer = followed(written, document);
  const media = objects(answer["content"]).flatMap(([type, { schema }]) => [
    type,
    isObject(schema) ? schema["$ref"] : undefined,
  ]);
  const words = [written["$ref"], answer["description"], ...media].join(" ");
  return /error|fail|(?<!de)fault|problem|exception|unexpected/i.test(words);
}

/** The properties of a schema, with those it inherits. */
export function membersOf(schema: JsonObject, document: JsonObject, depth = 0): [string, JsonObject][] {
  const node = followed(schema, document);
  if (depth > 10) return [];
  return [
    ...objectList(node["allOf"]).flatMap((part) => membersOf(part, document, depth + 1)),
    ...objects(node["properties"]),
  ];
}

/** Whether every value of a schema has the member. */
export function isRequired(name: string, schema: JsonObject, document: JsonObject, depth = 0): boolean {
  const node = followed(schema, document);
  if ([node["required"]].flat().includes(name)) return true;
  return depth <= 10 && objectList(node["allOf"]).some((part) => isRequired(name, part, document, depth + 1));
}

/** Whether null is a value of a schema, also by a word beside a reference that OpenAPI 3.0 passes over. */
export function isNullable(schema: JsonObject, document: JsonObject, depth = 0): boolean {
  const node = followed(schema, document);
  if (schema["nullable"] === true || node["nullable"] === true || node["const"] === null) return true;
  if ([node["type"], node["enum"]].flat().some((one) => one === "null" || one === null)) return true;
  return (
    depth <= 10 &&
    ["allOf", "anyOf", "oneOf"]
      .flatMap((key) => objectList(node[key]))
      .some((part) => isNullable(part, document, depth + 1))
  );
}

/** The one type of a schema, null apart; undefined where it has several or none. */
export function typeOf(schema: JsonObject, document: JsonObject, depth = 0): string | undefined {
  const node = followed(schema, document);
  const { type } = node;
  const types = (Array.isArray(type) ? type : [type]).filter((one) => one !== "null");
  if (types.length === 1 && typeof types[0] === "string") return types[0];
  if (node["properties"] !== undefined) return "object";
  if (depth > 10) return undefined;
  const inherited = objectList(node["allOf"]).map((part) => typeOf(part, document, depth + 1));
  return inherited.find((one) => one !== undefined);
}
