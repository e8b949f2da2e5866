import { DocumentError } from "./document-error.ts";
import { isObject, type JsonObject } from "./json.ts";
import { pointerOf } from "./json-pointer.ts";
import { resolvePointer } from "./references.ts";
import type { Path } from "./walk.ts";

/** In the order in which methods are written, whatever the order in the document. */
export const httpMethods = ["get", "head", "post", "put", "patch", "delete", "options"] as const;

/**
 * Puts shared parameters, request bodies, responses and headers into the operations that refer to them, and the
 * parameters of a path into its operations, so that what follows meets references to schemas only. Takes away
 * what no client is made from: callbacks, webhooks, links and TRACE.
 */
export function inlineComponents(source: JsonObject, file: string): JsonObject {
  const { webhooks: _webhooks, ...document } = source;
  const resolved = (node: JsonObject, from: Path, seen: readonly string[] = []): JsonObject => {
    const { $ref } = node;
    if (typeof $ref !== "string") return node;
    if (seen.includes($ref)) {
      const problem = `the reference ${JSON.stringify($ref)} leads back to itself`;
      throw new DocumentError({ file, pointer: pointerOf(from), problem, nextStep: "Break the circle" });
    }
    const target = resolvePointer(source, $ref, file, pointerOf(from));
    return resolved({ ...target, ...besideReference(node) }, from, [...seen, $ref]);
  };
  const paths: JsonObject = {};
  for (const [path, written] of Object.entries(isObject(source["paths"]) ? source["paths"] : {})) {
    if (!isObject(written) || !path.startsWith("/")) continue;
    const item = { ...resolved(written, ["paths", path]) };
    delete item["trace"];
    paths[path] = item;
    const shared = objectList(item["parameters"]).map((one, index) =>
      resolved(one, ["paths", path, "parameters", index]),
    );
    delete item["parameters"];
    for (const method of httpMethods) {
      const operation = item[method];
      if (isObject(operation))
        item[method] = inlinedOperation(operation, ["paths", path, method], shared, resolved);
    }
  }
  if (isObject(source["paths"])) document["paths"] = paths;
  if (isObject(document["components"])) {
    document["components"] = { ...document["components"] };
    for (const section of [
      "parameters",
      "requestBodies",
      "responses",
      "headers",
      "callbacks",
      "links",
      "pathItems",
    ])
      delete document["components"][section];
  }
  return document;
}

type Resolve = (node: JsonObject, from: Path) => JsonObject;

/** A copy of an operation: what it refers to is shared with the others that do. */
function inlinedOperation(
  written: JsonObject,
  at: Path,
  shared: readonly JsonObject[],
  resolved: Resolve,
): JsonObject {
  const { callbacks: _callbacks, ...operation } = written;
  const own = objectList(operation["parameters"]).map((one, index) =>
    resolved(one, [...at, "parameters", index]),
  );
  const inherited = shared.filter(
    (one) => !own.some((other) => other["name"] === one["name"] && other["in"] === one["in"]),
  );
  if (own.length + inherited.length > 0) operation["parameters"] = [...inherited, ...own];
  if (isObject(operation["requestBody"])) {
    operation["requestBody"] = resolved(operation["requestBody"], [...at, "requestBody"]);
  }
  if (!isObject(operation["responses"])) return operation;
  const responses = { ...operation["responses"] };
  for (const [status, response] of objects(responses)) {
    const { links: _links, ...whole } = resolved(response, [...at, "responses", status]);
    if (isObject(whole["headers"])) {
      const headers = objects(whole["headers"]).map(([name, header]): [string, JsonObject] => [
        name,
        resolved(header, [...at, "responses", status, "headers", name]),
      ]);
      whole["headers"] = { ...whole["headers"], ...Object.fromEntries(headers) };
    }
    responses[status] = whole;
  }
  return { ...operation, responses };
}

/** What may stand beside a reference and then counts instead of the target's own. */
function besideReference(node: JsonObject): JsonObject {
  const kept = Object.entries(node).filter(
    ([key]) => key === "description" || key === "summary" || key.startsWith("x-"),
  );
  return Object.fromEntries(kept);
}

/** The members of an object that are objects themselves. */
export function objects(value: unknown): [string, JsonObject][] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).filter((member): member is [string, JsonObject] => isObject(member[1]));
}

/** The items of an array that are objects. */
export function objectList(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
