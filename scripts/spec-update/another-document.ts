import { isObject, type JsonObject } from "../generate/json.ts";
import { listed } from "./listed.ts";
import { operationsOf } from "./operation-list.ts";

/**
 * The signs by which a document is no new version of another one but a document of its own, in words. Words, names of
 * schemas and ids of operations of a transcription are ours, so a vendor's document of the same API shows here.
 */
export function signsOfAnotherDocument(old: JsonObject, fresh: JsonObject): string[] {
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
  const there = new Set(operationsOf(fresh).map(({ key }) => key));
  const all = operationsOf(old);
  const missing = all.filter(({ key }) => !there.has(key)).map(({ title }) => title);
  if (missing.length * 2 <= all.length) return [];
  return [`it lacks ${missing.length} of ${all.length} operations: ${listed(missing)}`];
}

function lostNames(what: string, old: readonly string[], fresh: readonly string[]): string[] {
  const missing = old.filter((name) => !fresh.includes(name));
  // One name alone is too little to judge by.
  if (old.length < 2 || missing.length * 2 <= old.length) return [];
  return [`it lacks ${missing.length} of ${old.length} ${what}: ${listed(missing)}`];
}

function sharedIds(old: JsonObject, fresh: JsonObject): [old: string[], fresh: string[]] {
  const freshOperations = new Map(operationsOf(fresh).map((operation) => [operation.key, operation]));
  const shared = operationsOf(old).flatMap(({ key, id }): [string, string][] => {
    const other = freshOperations.get(key)?.id;
    return typeof id === "string" && typeof other === "string" ? [[id, other]] : [];
  });
  return [shared.map(([id]) => id), shared.map(([, id]) => id)];
}

function schemaNames({ components }: JsonObject): string[] {
  return isObject(components) && isObject(components["schemas"]) ? Object.keys(components["schemas"]) : [];
}
