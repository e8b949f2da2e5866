import { isObject, type Json, type JsonObject, text } from "../../generate/json.ts";
import { camelCase, pascalCase } from "../../generate/names.ts";
import { list, members, operationsIn, written } from "./places.ts";

/** An operation of the document after the overlay, as users call it. */
export interface Call {
  readonly path: string;
  readonly verb: string;
  readonly parameters: readonly CallParameter[];
  readonly body: { readonly schema: Json; readonly isRequired: boolean } | undefined;
  /** The schemas of JSON bodies by status; undefined where there is no body. */
  readonly answers: readonly { readonly status: string; readonly schema: Json | undefined }[];
  readonly methods: readonly CallMethod[];
  readonly takesIdempotencyKey: boolean;
  /** Where the list of what failed stands, for a batch that may succeed in part. */
  readonly failuresAt: readonly string[] | undefined;
  readonly iteration: { readonly name: string; readonly without: readonly string[] } | undefined;
  readonly hasXml: boolean;
}

export interface CallMethod {
  /** `customerTokens.list` */
  readonly name: string;
  /** `CustomerTokensList`, from which its types are named. */
  readonly typeName: string;
  /** Where the useful value stands in the answer. */
  readonly valueAt: readonly string[];
  /** A repeat that finds nothing has succeeded and has no value. */
  readonly mayBeLost: boolean;
}

export interface CallParameter {
  /** The name of the argument. */
  readonly name: string;
  readonly wire: string;
  readonly in: string;
  readonly isRequired: boolean;
  readonly schema: Json;
  /** The option of the client that it is, in place of an argument. */
  readonly option: string | undefined;
  /** The hand-written module that has its type. */
  readonly writer: string | undefined;
}

/** Every operation of a document. */
export function callsOf(document: JsonObject): Call[] {
  return operationsIn(document).map(({ operation, item, verb, path: [, path] }) => {
    const body = isObject(operation["requestBody"]) ? written(document, operation["requestBody"]) : undefined;
    const answers = members(operation["responses"]).map(([status, response]) => {
      const holder = written(document, response) ?? {};
      return { status, schema: jsonSchema(holder), media: Object.keys(asObject(holder["content"])) };
    });
    const sent = body === undefined ? undefined : jsonSchema(body);
    const media = [
      ...(body === undefined ? [] : [Object.keys(asObject(body["content"]))]),
      ...answers.filter(({ status }) => status.startsWith("2")).map((answer) => answer.media),
    ].filter((types) => types.length > 0);
    return {
      path: String(path),
      verb,
      parameters: parametersOf(document, operation, item),
      body: sent === undefined ? undefined : { schema: sent, isRequired: body?.["required"] === true },
      answers,
      methods: methodsOf(operation, verb),
      takesIdempotencyKey: operation["x-tok-idempotency"] !== undefined,
      failuresAt: failuresAt(operation),
      iteration: iterationOf(operation),
      hasXml: media.length > 0 && media.every((types) => types.some((type) => /[/+]xml\b/.test(type))),
    };
  });
}

function parametersOf(document: JsonObject, operation: JsonObject, item: JsonObject): CallParameter[] {
  const writers = asObject(asObject(operation["x-tok-extension"])["query"]);
  const found = new Map<string, CallParameter>();
  for (const one of [...list(item["parameters"]), ...list(operation["parameters"])]) {
    const reference = isObject(one) ? one : {};
    const parameter = { ...written(document, reference), ...reference };
    const wire = String(parameter["name"]);
    found.set(`${wire} ${String(parameter["in"])}`, {
      name: text(parameter["x-tok-name"]) ?? camelCase(wire),
      wire,
      in: String(parameter["in"]),
      isRequired: parameter["required"] === true,
      schema: parameter["schema"] ?? {},
      option: text(parameter["x-tok-option"]),
      writer: parameter["in"] === "query" ? text(writers[wire]) : undefined,
    });
  }
  return [...found.values()];
}

function methodsOf(operation: JsonObject, verb: string): CallMethod[] {
  const value = asObject(operation["x-tok-envelope"])["value"];
  const isRepeated = ["x-tok-repeatable", "x-tok-idempotency"].some((key) => operation[key] !== undefined);
  return list(operation["x-tok-methods"]).map((method) => {
    const name = String(asObject(method)["name"]);
    return {
      name,
      typeName: pascalCase(name),
      valueAt: segments(value),
      mayBeLost: verb === "delete" && isRepeated,
    };
  });
}

function failuresAt(operation: JsonObject): string[] | undefined {
  const partial = asObject(operation["x-tok-partial"]);
  const pointer = partial["failures"] ?? partial["items"];
  return pointer === undefined ? undefined : segments(pointer);
}

function iterationOf(operation: JsonObject): Call["iteration"] {
  const { name, limit, offset } = asObject(operation["x-tok-page"]);
  return typeof name === "string" ? { name, without: [String(limit), String(offset)] } : undefined;
}

/** The schema of the JSON form, the plainest one where there are several. */
function jsonSchema(holder: JsonObject): Json | undefined {
  const found = members(holder["content"]).filter(([type]) => /^\w+\/(?:[\w.-]+\+)?json\b/.test(type));
  const media = found.find(([type]) => /^application\/json\b/.test(type)) ?? found[0];
  return media === undefined ? undefined : (media[1]["schema"] ?? {});
}

function segments(pointer: Json | undefined): string[] {
  return typeof pointer === "string" ? pointer.split("/").slice(1) : [];
}

export function asObject(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}
