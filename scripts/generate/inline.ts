import { DocumentError, pointerOf } from "./document-error.ts";
import { cloneObject, isObject, type JsonObject } from "./json.ts";
import { resolvePointer } from "./validate.ts";

/** In the order in which methods are written, whatever the order in the document. */
export const httpMethods = ["get", "head", "post", "put", "patch", "delete", "options"] as const;

/**
 * Puts shared parameters, request bodies, responses and headers into the operations that refer to them, and the
 * parameters of a path into its operations, so that what follows meets references to schemas only.
 */
export function inlineComponents(source: JsonObject, file: string): JsonObject {
  const document = cloneObject(source);
  const resolved = (
    node: JsonObject,
    from: readonly (string | number)[],
    seen: readonly string[] = [],
  ): JsonObject => {
    const { $ref } = node;
    if (typeof $ref !== "string") return node;
    if (seen.includes($ref)) {
      const problem = `the reference ${JSON.stringify($ref)} leads back to itself`;
      throw new DocumentError({ file, pointer: pointerOf(from), problem, nextStep: "Break the circle" });
    }
    return resolved(cloneObject(resolvePointer(document, $ref, file, pointerOf(from))), from, [
      ...seen,
      $ref,
    ]);
  };
  for (const [path, item] of objects(document["paths"])) {
    const shared = objectList(item["parameters"]).map((one, index) =>
      resolved(one, ["paths", path, "parameters", index]),
    );
    delete item["parameters"];
    for (const method of httpMethods) {
      const operation = item[method];
      if (!isObject(operation)) continue;
      const at = ["paths", path, method];
      const own = objectList(operation["parameters"]).map((one, index) =>
        resolved(one, [...at, "parameters", index]),
      );
      const inherited = shared.filter(
        (one) => !own.some((other) => other["name"] === one["name"] && other["in"] === one["in"]),
      );
      if (own.length + inherited.length > 0)
        operation["parameters"] = [...inherited.map(cloneObject), ...own];
      if (isObject(operation["requestBody"]))
        operation["requestBody"] = resolved(operation["requestBody"], [...at, "requestBody"]);
      const responses = isObject(operation["responses"]) ? operation["responses"] : {};
      for (const [status, response] of objects(responses)) {
        const whole = resolved(response, [...at, "responses", status]);
        for (const [name, header] of objects(whole["headers"])) {
          if (isObject(whole["headers"]))
            whole["headers"][name] = resolved(header, [...at, "responses", status, "headers", name]);
        }
        responses[status] = whole;
      }
    }
  }
  if (isObject(document["components"])) {
    for (const section of ["parameters", "requestBodies", "responses", "headers"])
      delete document["components"][section];
  }
  return document;
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
