import type { Operation } from "../../packages/core/src/operation.ts";
import { encodeXml } from "../../packages/xml/src/index.ts";
import { isObject, type Json, type JsonObject } from "../generate/json.ts";
import { jsonContent } from "../generate/media-types.ts";
import type { Method, Model } from "../generate/model.ts";
import type { SplitDocument } from "../generate/split.ts";
import { credentialsOf } from "./credentials.ts";
import { NoSample, sampleOf } from "./sample.ts";
import { inputOf, nodeOf } from "./sample-input.ts";

/** The facts of a package for the conformance suite, and whether they include XML. */
export interface ConformanceFacts {
  readonly facts: JsonObject;
  readonly hasXml: boolean;
}

/**
 * What the conformance suite has to know of a new package: one GET and one POST or PUT, with values made up by
 * their schemas. Where it has only one of them, that one stands for both; undefined where it has neither.
 */
export function conformanceFacts(
  name: string,
  model: Model,
  split: SplitDocument,
): ConformanceFacts | undefined {
  const methods = model.resources.flatMap((resource) => resource.methods);
  const { secrets, headers } = credentialsOf(model);
  for (const hasXml of model.xml === undefined ? [false] : [true, false]) {
    const [read, write] = [["GET"], ["POST", "PUT"]].map((verbs) =>
      callAmong(methods, verbs, model, split, hasXml),
    );
    const only = read ?? write;
    if (only === undefined || ((read === undefined || write === undefined) && hasXml)) continue;
    const requestIdHeaders = only.operation.errors?.requestIdHeaders;
    const facts: JsonObject = {
      name,
      environment: model.environments[0]?.name ?? "",
      authenticationHeaders: [...headers],
      ...(model.xml !== undefined && !hasXml ? { xmlElsewhere: true } : {}),
      ...(requestIdHeaders === undefined ? {} : { requestIdHeaders: [...requestIdHeaders] }),
      secrets: { ...secrets },
      ...(read === undefined ? { only: "write" } : write === undefined ? { only: "read" } : {}),
      read: (read ?? only).spec,
      write: (write ?? only).spec,
    };
    return { facts, hasXml };
  }
  return undefined;
}

interface Call {
  readonly operation: Operation;
  readonly spec: JsonObject;
  /** The better ones have a path value of any form, or require something else. */
  readonly rank: number;
}

function callAmong(
  methods: readonly Method[],
  verbs: readonly string[],
  model: Model,
  split: SplitDocument,
  inXml: boolean,
): Call | undefined {
  let best: Call | undefined;
  for (const { operation } of methods) {
    if (
      !verbs.includes(operation.method) ||
      operation.unmasks === true ||
      operation.unauthenticated === true ||
      operation.encrypt !== undefined
    )
      continue;
    const call = callOf(operation, model, split, inXml);
    if (call !== undefined && (best === undefined || call.rank < best.rank)) best = call;
    if (best?.rank === 0) return best;
  }
  return best;
}

function callOf(operation: Operation, model: Model, split: SplitDocument, inXml: boolean): Call | undefined {
  try {
    return tried(operation, model, split, inXml);
  } catch (error) {
    if (error instanceof NoSample || (error instanceof Error && error.name === "XmlError")) return undefined;
    throw error;
  }
}

/** A text that no other fact holds: the value of a path that takes one form only. */
const fixed = {
  uuid: "6f1c2a52-0b7e-4d3a-9a5e-3f0c1b2d4e5f",
  integer: "48151623",
};

function tried(operation: Operation, model: Model, split: SplitDocument, inXml: boolean): Call | undefined {
  const node = nodeOf(split.document, operation);
  const statuses = Object.entries(operation.responses).filter(([status]) => status.startsWith("2"));
  const [[status, answerFacts] = []] = statuses;
  if (status === undefined || answerFacts?.body === undefined || statuses.length > 1) return undefined;
  // Cases give an answer of another type, or with more in it: of a bare number or flag there is no such one.
  if (!["object", "array", "string"].includes(answerFacts.body.type)) return undefined;
  if (operation.formats["json"] === undefined) return undefined;
  if (inXml && operation.formats["xml"] === undefined) return undefined;
  const inPath = operation.parameters.filter((one) => one.in === "path");
  const [key] = inPath;
  if (inPath.length > 1) return undefined;

  const { input, query, isWhole } = inputOf(operation, node, split);
  if (!isWhole) return undefined;
  if (Object.keys(input).length === 0) return undefined;

  const response = responseOf(node, status);
  const content = jsonContent(response);
  if (content === undefined) return undefined;
  const at = operation.value?.at ?? [];
  const answer = sampleOf(content.schema, split.document, { wanted: at });
  if (!fitsType(answer, answerFacts.body.type)) return undefined;
  const value = at.reduce<Json | undefined>((one, name) => (isObject(one) ? one[name] : undefined), answer);
  if (value === undefined || value === null) return undefined;
  const error = errorOf(operation, node, split);
  const isRequired =
    operation.parameters.some((one) => one.required === true) || operation.body === "required";
  const mayBeEmpty = key === undefined && !isRequired;
  const form = key?.format === "uuid" ? "uuid" : key?.integer === undefined ? undefined : "integer";
  const plain = form === undefined ? undefined : fixed[form];
  const spec: Record<string, Json> = {
    call: operation.name,
    input,
    ...(key === undefined
      ? { key: "none" }
      : form === undefined || plain === undefined
        ? {}
        : {
            key: {
              form: "fixed",
              plain,
              because: `${key.name} is ${form === "uuid" ? "a UUID" : "a whole number"}, and anything else is refused before it is sent`,
            },
          }),
    ...(mayBeEmpty ? { mayBeEmpty } : {}),
    method: operation.method,
    path: `${key === undefined ? operation.path : operation.path.replace(/\{[^{}]+\}/, "$KEY")}${query.length === 0 ? "" : `?${query.join("&")}`}`,
    ...(operation.idempotencyHeader === undefined ? {} : { idempotencyHeader: operation.idempotencyHeader }),
    ...mediaTypes(operation),
    status: Number(status.replace("XX", "00")),
    answer,
    value,
    ...(operation.value?.absent === undefined ? {} : { noContent: [] }),
    error: error.fact,
  };
  if (inXml && model.xml !== undefined) {
    const { schema } = answerFacts.body;
    if (schema === undefined) return undefined;
    spec["answerText"] = encodeXml(model.xml, schema, answer);
    // An error of which the document says nothing has a form all the same.
    const errorText =
      error.schema === undefined
        ? "<error><message>It is refused.</message></error>"
        : encodeXml(model.xml, error.schema, error.fact["body"]);
    spec["error"] = { ...error.fact, text: errorText };
    if (input["body"] !== undefined) {
      if (operation.bodySchema === undefined) return undefined;
      spec["bodyText"] = encodeXml(model.xml, operation.bodySchema, input["body"]);
    }
  }
  return { operation, spec, rank: mayBeEmpty ? 3 : key === undefined ? 2 : form === undefined ? 0 : 1 };
}

function mediaTypes({ formats, accept }: Operation): Record<string, Json> {
  const json = formats["json"] ?? "application/json";
  const asked = accept ?? json;
  return {
    ...(asked === "application/json" ? {} : { accept: asked }),
    ...(json === "application/json" ? {} : { contentType: json }),
  };
}

function responseOf(node: JsonObject, status: string): JsonObject {
  const responses = isObject(node["responses"]) ? node["responses"] : {};
  const found = responses[status];
  return isObject(found) ? found : {};
}

function fitsType(value: Json, type: string): boolean {
  if (type === "array") return Array.isArray(value);
  return type === "object" ? isObject(value) : typeof value === type;
}

/** A refusal as the document has one, or else a plain one. */
function errorOf(
  operation: Operation,
  node: JsonObject,
  split: SplitDocument,
): { fact: JsonObject; schema: string | undefined } {
  const documented = Object.entries(operation.responses).find(
    ([status, facts]) =>
      /^4\d\d$/.test(status) && status !== "408" && status !== "429" && facts.body?.type === "object",
  );
  const [status = "404", facts] = documented ?? [];
  const schema = documented === undefined ? undefined : jsonContent(responseOf(node, status))?.schema;
  const codeAt = operation.errors?.code?.[0] ?? [];
  const sample = schema === undefined ? {} : sampleOf(schema, split.document, { wanted: codeAt });
  const body = isObject(sample) && Object.keys(sample).length > 0 ? sample : { message: "It is refused." };
  const places = operation.errors?.code ?? [];
  const code = places.map((at) => textAt(body, at)).find((one) => one !== undefined);
  return {
    fact: { status: Number(status), body, ...(code === undefined ? {} : { providerCode: code }) },
    schema: facts?.body?.schema,
  };
}

function textAt(body: Json, at: readonly string[]): string | undefined {
  const value = at.reduce<Json | undefined>(
    (one, name) => (isObject(one) && Object.hasOwn(one, name) ? one[name] : undefined),
    body,
  );
  return (typeof value === "string" && value !== "") || typeof value === "number" ? String(value) : undefined;
}
