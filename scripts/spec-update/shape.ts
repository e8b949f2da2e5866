import { isObject, type Json, type JsonObject } from "../generate/json.ts";

/** The operations of a document, as `GET /cards/{id}`. */
export function operationsOf(document: JsonObject): string[] {
  return operations(document).map(({ title }) => title);
}

/** The operations that only the second document has. */
export function newOperations(
  old: JsonObject,
  fresh: JsonObject,
): { title: string; path: string; method: string }[] {
  const known = new Set(operations(old).map(({ key }) => key));
  return operations(fresh).filter(({ key }) => !known.has(key));
}

/**
 * The signs by which a document is no new version of another one but a document of its own, in words. Words, names of
 * schemas and ids of operations of a transcription are ours, so a vendor's document of the same API shows here.
 */
export function signsOfAnotherShape(old: JsonObject, fresh: JsonObject): string[] {
  const title = [old, fresh].map(({ info }) => (isObject(info) ? info["title"] : undefined));
  return [
    ...(title[0] === title[1]
      ? []
      : [
          `its title is ${JSON.stringify(title[1])}, and that of the standing one ${JSON.stringify(title[0])}`,
        ]),
    ...lostOperations(old, fresh),
    ...lostNames("operationIds of the operations that both have", ...sharedIds(old, fresh)),
    ...lostNames("names of schemas", schemaNames(old), schemaNames(fresh)),
  ];
}

/** In words, where fewer than half of the operations are there. */
export function lostOperations(old: JsonObject, fresh: JsonObject): string[] {
  const there = new Set(operations(fresh).map(({ key }) => key));
  const all = operations(old);
  const missing = all.filter(({ key }) => !there.has(key)).map(({ title }) => title);
  if (missing.length * 2 <= all.length) return [];
  return [`it lacks ${missing.length} of ${all.length} operations: ${listed(missing)}`];
}

/** The first names of a list, and how many more there are. */
export function listed(names: readonly string[], most = 10): string {
  const more = names.length > most ? ` and ${names.length - most} more` : "";
  return `${names.slice(0, most).join(", ")}${more}`;
}

function lostNames(what: string, old: readonly string[], fresh: readonly string[]): string[] {
  const missing = old.filter((name) => !fresh.includes(name));
  // One name alone is too little to judge by.
  if (old.length < 2 || missing.length * 2 <= old.length) return [];
  return [`it lacks ${missing.length} of ${old.length} ${what}: ${listed(missing)}`];
}

interface Operation {
  readonly key: string;
  readonly title: string;
  readonly path: string;
  readonly method: string;
  readonly id: Json | undefined;
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

function operations({ paths }: JsonObject): Operation[] {
  return members(paths).flatMap(([path, item]) =>
    members(item).flatMap(([method, operation]) => {
      if (!methods.includes(method) || !isObject(operation)) return [];
      const verb = method.toUpperCase();
      // What a parameter of the path is called makes no other operation.
      const key = `${verb} ${path.replace(/\{[^}]*\}/g, "{}")}`;
      return [{ key, title: `${verb} ${path}`, path, method, id: operation["operationId"] }];
    }),
  );
}

function sharedIds(old: JsonObject, fresh: JsonObject): [old: string[], fresh: string[]] {
  const freshOperations = new Map(operations(fresh).map((operation) => [operation.key, operation]));
  const shared = operations(old).flatMap(({ key, id }): [string, string][] => {
    const other = freshOperations.get(key)?.id;
    return typeof id === "string" && typeof other === "string" ? [[id, other]] : [];
  });
  return [shared.map(([id]) => id), shared.map(([, id]) => id)];
}

function schemaNames({ components }: JsonObject): string[] {
  return isObject(components) ? members(components["schemas"]).map(([name]) => name) : [];
}

function members(value: Json | undefined): [string, Json][] {
  return isObject(value) ? Object.entries(value) : [];
}
