import type { ErrorFacts, Operation, Parameter, ResponseFacts } from "../../packages/core/src/operation.ts";
import { DocumentError, pointerOf } from "./document-error.ts";
import { objectList, objects } from "./inline.ts";
import { isObject, type Json, type JsonObject } from "./json.ts";
import { camelCase, isIdentifier } from "./names.ts";
import { compileReadRules } from "./read-rules.ts";
import { resolvePointer } from "./validate.ts";
import { type ErrorsNote, note } from "./vocabulary.ts";

/** What the operation table says of one method. */
export function operationFacts(source: {
  readonly document: JsonObject;
  readonly file: string;
  readonly path: string;
  readonly verb: string;
  readonly node: JsonObject;
  readonly name: string;
}): Operation {
  const { document, file, path, verb, node, name } = source;
  const at = ["paths", path, verb];
  const value = note(node, "x-tok-envelope");
  const errors = { ...note(document, "x-tok-errors"), ...note(node, "x-tok-errors") };
  const idempotency = note(node, "x-tok-idempotency");
  const body = isObject(node["requestBody"]) ? node["requestBody"] : undefined;
  if (body !== undefined && jsonContent(body) === undefined) {
    throw new DocumentError({
      file,
      pointer: pointerOf([...at, "requestBody"]),
      problem: "the body has no JSON form",
      nextStep: "Only JSON bodies are supported yet",
    });
  }
  const responses: Record<string, ResponseFacts> = {};
  for (const [status, response] of responsesOf(node)) {
    const schema = jsonContent(response);
    responses[status] = schema === undefined ? {} : { body: bodyFacts(schema.schema, document, file) };
  }
  return {
    name,
    method: verb.toUpperCase() as Operation["method"], // one of `httpMethods`
    path,
    parameters: objectList(node["parameters"]).map((one, index) =>
      parameterOf(one, file, pointerOf([...at, "parameters", index])),
    ),
    ...(body === undefined ? {} : { body: body["required"] === true ? "required" : "optional" }),
    formats: { json: "application/json" },
    responses,
    ...(value === undefined
      ? {}
      : {
          value: {
            at: segments(value.value),
            ...(value.absent === undefined ? {} : { absent: value.absent }),
          },
        }),
    ...(Object.keys(errors).length === 0 ? {} : { errors: errorFacts(errors) }),
    secrets: secretsOf(document),
    ...(note(node, "x-tok-repeatable") === undefined ? {} : { repeatable: true }),
    ...(idempotency === undefined ? {} : { idempotencyHeader: idempotency.header.toLowerCase() }),
  };
}

function parameterOf(node: JsonObject, file: string, pointer: string): Parameter {
  const fail = (problem: string, nextStep: string) => new DocumentError({ file, pointer, problem, nextStep });
  const { name, in: place } = node;
  if (place !== "path" && place !== "query" && place !== "header")
    throw fail(`a parameter in ${String(place)} is not supported`, "Remove it by an overlay action");
  if (!isObject(node["schema"]))
    throw fail("a parameter without a schema is not supported", "Give it a schema by an overlay action");
  const style = node["style"] ?? (place === "query" ? "form" : "simple");
  if (style !== (place === "query" ? "form" : "simple"))
    throw fail(`the style ${String(style)} is not supported`, "Use form in the query and simple elsewhere");
  const wire = String(name);
  const given = note(node, "x-tok-name") ?? camelCase(wire);
  if (!isIdentifier(given) || given === "body")
    throw fail(
      `the parameter would be called ${JSON.stringify(given)}, which is no usable name`,
      "Give it an x-tok-name",
    );
  return {
    in: place,
    wire,
    name: given,
    ...(node["required"] === true ? { required: true } : {}),
    ...(place === "query" && node["explode"] === false ? { explode: false } : {}),
  };
}

function bodyFacts(
  schema: JsonObject,
  document: JsonObject,
  file: string,
): NonNullable<ResponseFacts["body"]> {
  let node = schema;
  for (let depth = 0; typeof node["$ref"] === "string" && depth < 50; depth += 1) {
    node = resolvePointer(document, node["$ref"], file, node["$ref"].slice(1));
  }
  const { type } = node;
  const known = ["object", "array", "string", "boolean"] as const;
  const single = type === "integer" ? "number" : known.find((one) => one === type);
  const inferred =
    type === undefined && (isObject(node["properties"]) || Array.isArray(node["allOf"])) ? "object" : "any";
  const required = Array.isArray(node["required"])
    ? node["required"].filter((one) => typeof one === "string")
    : [];
  const read = compileReadRules(schema, document, file);
  return {
    type: node["nullable"] === true ? "any" : (single ?? (type === "number" ? "number" : inferred)),
    ...(required.length === 0 ? {} : { required }),
    ...(read.length === 0 ? {} : { read }),
  };
}

/** The names of members and parameters that hold secrets, over the whole document. */
function secretsOf(document: JsonObject): string[] {
  const names = new Set<string>();
  const visit = (node: Json, key: string): void => {
    if (Array.isArray(node)) for (const item of node) visit(item, key);
    else if (isObject(node)) {
      if (node["x-tok-secret"] === true) {
        const wire = typeof node["in"] === "string" ? String(node["name"]) : undefined;
        names.add(wire ?? key);
        if (wire !== undefined) names.add(note(node, "x-tok-name") ?? camelCase(wire));
      }
      for (const [name, member] of Object.entries(node)) visit(member, name);
    }
  };
  visit(document, "");
  return [...names].sort();
}

function errorFacts(errors: ErrorsNote): ErrorFacts {
  const { requestIdHeaders, refused, ...places } = errors;
  const located = Object.entries(places).map(([key, pointers]) => [key, pointers?.map(segments)]);
  return {
    ...Object.fromEntries(located),
    ...(requestIdHeaders === undefined
      ? {}
      : { requestIdHeaders: requestIdHeaders.map((one) => one.toLowerCase()) }),
    ...(refused === undefined
      ? {}
      : {
          refused: refused.map(({ at, in: values, atLeast }) => ({
            at: segments(at),
            ...(values === undefined ? {} : { in: values }),
            ...(atLeast === undefined ? {} : { atLeast }),
          })),
        }),
  };
}

function segments(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

export function responsesOf(operation: JsonObject): [string, JsonObject][] {
  return objects(operation["responses"]);
}

/** The JSON media type of a body and its schema; other formats carry the same value. */
export function jsonContent(holder: JsonObject): { mediaType: string; schema: JsonObject } | undefined {
  const found = objects(holder["content"]).find(([type]) => /^application\/(?:[\w.-]+\+)?json\b/.test(type));
  const schema = found?.[1]["schema"];
  return found === undefined || !isObject(schema) ? undefined : { mediaType: found[0], schema };
}
