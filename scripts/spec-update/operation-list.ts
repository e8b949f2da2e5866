import { isObject, type Json, type JsonObject } from "../generate/json.ts";

/** An operation as a document has it, without a look into it. */
export interface Operation {
  /** The same for the same operation of another document. */
  readonly key: string;
  /** As `GET /cards/{id}`. */
  readonly title: string;
  readonly path: string;
  readonly method: string;
  readonly id: Json | undefined;
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** The operations of a document, in its order. */
export function operationsOf({ paths }: JsonObject): Operation[] {
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

/** The operations that only the second document has. */
export function newOperations(old: JsonObject, fresh: JsonObject): Operation[] {
  const known = new Set(operationsOf(old).map(({ key }) => key));
  return operationsOf(fresh).filter(({ key }) => !known.has(key));
}

function members(value: Json | undefined): [string, Json][] {
  return isObject(value) ? Object.entries(value) : [];
}
