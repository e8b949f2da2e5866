import type {
  BodyFacts,
  ErrorFacts,
  Operation,
  PartialFacts,
  ResponseFacts,
} from "../../packages/core/src/operation.ts";
import { type Authentication, authenticationHeaders } from "./authentication.ts";
import { bodyShape } from "./closed-bodies.ts";
import { DocumentError, pointerOf } from "./document-error.ts";
import { type Formats, formatsOf } from "./formats.ts";
import { objectList, objects } from "./inline.ts";
import { isObject, type JsonObject } from "./json.ts";
import { hasContent, isPlainJson, jsonContent } from "./media-types.ts";
import { pageFacts } from "./pages.ts";
import { parametersOf } from "./parameters.ts";
import { compileReadRules } from "./read-rules.ts";
import { resolved } from "./references.ts";
import { checkRefusalSigns } from "./refusal-signs.ts";
import { secretNames } from "./secrets.ts";
import { type ErrorsNote, type MethodNote, note, type PartialNote } from "./vocabulary.ts";
import type { Path } from "./walk.ts";
import type { XmlTableBuilder } from "./xml-table.ts";

export interface OperationSource {
  readonly file: string;
  readonly path: string;
  readonly verb: string;
  readonly method: MethodNote;
  /** Its name in the operation table. */
  readonly key: string;
  /** The document before the split, and the operation in it. */
  readonly document: JsonObject;
  readonly node: JsonObject;
  /** The same after the split: what is read lacks members that are only written. */
  readonly readDocument: JsonObject;
  readonly readNode: JsonObject;
  readonly authentication: Authentication;
  /** Takes the bodies that the operation has in XML. */
  readonly xml: XmlTableBuilder;
}

/** What the operation table says of one method. */
export function operationFacts(source: OperationSource): Operation {
  const { document, file, path, verb, node, method, key, readDocument, readNode, authentication, xml } =
    source;
  const at = ["paths", path, verb];
  checkSupport(source, at);
  const value = note(node, "x-tok-envelope");
  const errors = { ...note(document, "x-tok-errors"), ...note(node, "x-tok-errors") };
  const idempotency = note(node, "x-tok-idempotency");
  const partial = note(node, "x-tok-partial");
  const recovery = note(node, "x-tok-recovery");
  const body = isObject(node["requestBody"]) ? node["requestBody"] : undefined;
  const formats = formatsOf(readNode, at, file);
  const successes = [...formats.responses].filter(([status]) => status.startsWith("2"));
  checkRefusalSigns(
    errors,
    successes.map(([, content]) => content),
    readDocument,
    file,
  );
  const parameters = parametersOf({
    document,
    file,
    node,
    at,
    taken: [...authenticationHeaders(authentication), idempotency?.header.toLowerCase() ?? ""],
  });
  const page = pageFacts({ file, node, at }, verb, parameters);
  const responses: Record<string, ResponseFacts> = {};
  for (const [status, response] of responsesOf(readNode)) {
    const content = jsonContent(response);
    const inXml = formats.responses.get(status);
    const schema = inXml === undefined ? {} : { schema: xml.root(inXml, `${key}${status}`) };
    responses[status] =
      content === undefined ? {} : { body: { ...bodyFacts(content.schema, readDocument, file), ...schema } };
  }
  return {
    name: method.name,
    method: verb.toUpperCase() as Operation["method"], // one of `httpMethods`
    path,
    parameters,
    ...(body === undefined ? {} : { body: body["required"] === true ? "required" : "optional" }),
    ...closedBody(source, at),
    ...(formats.body === undefined ? {} : { bodySchema: xml.root(formats.body, `${key}Body`) }),
    formats: formats.names,
    ...(note(node, "x-tok-content-type") === undefined ? {} : { alwaysTyped: true as const }),
    ...acceptFacts(source, formats, at),
    ...encryptFacts(source, at),
    responses,
    ...(value === undefined
      ? {}
      : {
          value: {
            at: segments(value.value),
            ...(value.absent === undefined ? {} : { absent: value.absent }),
          },
        }),
    ...(page === undefined ? {} : { page }),
    ...(partial === undefined ? {} : { partial: partialFacts(partial) }),
    ...(recovery === undefined
      ? {}
      : { recovery: { given: segments(recovery.given), advice: recovery.advice } }),
    ...(Object.keys(errors).length === 0 ? {} : { errors: errorFacts(errors) }),
    secrets: secretNames(document, file),
    ...(note(node, "x-tok-repeatable") === undefined ? {} : { repeatable: true }),
    ...(idempotency === undefined ? {} : { idempotencyHeader: idempotency.header.toLowerCase() }),
  };
}

function partialFacts(partial: PartialNote): PartialFacts {
  return "items" in partial
    ? { items: segments(partial.items), status: segments(partial.status) }
    : { at: segments(partial.at), in: partial.in, failures: segments(partial.failures) };
}

/** What is asked for, where the name of the format is not it. */
function acceptFacts(
  { method: { accept }, node, file }: OperationSource,
  formats: Formats,
  at: Path,
): Pick<Operation, "accept" | "unmasks"> {
  if (accept === undefined) return formats.accept === undefined ? {} : { accept: formats.accept };
  const isDocumented = responsesOf(node).some(
    ([status, { content }]) => status.startsWith("2") && isObject(content) && Object.hasOwn(content, accept),
  );
  if (isDocumented) return { accept, unmasks: true };
  throw new DocumentError({
    file,
    pointer: pointerOf([...at, "x-tok-methods"]),
    problem: `no answer with a status from 200 on is documented in ${accept}`,
    nextStep: "Add it by an overlay action",
  });
}

function encryptFacts(
  { document, node, method: { decrypt }, file }: OperationSource,
  at: Path,
): Pick<Operation, "encrypt"> {
  const encrypt = note(node, "x-tok-encrypt");
  const fail = (problem: string, nextStep: string) =>
    new DocumentError({ file, pointer: pointerOf([...at, "x-tok-encrypt"]), problem, nextStep });
  if (encrypt === undefined && decrypt === undefined) return {};
  if (note(document, "x-tok-encryption") === undefined)
    throw fail(
      "the document does not say how messages are encrypted",
      "Add x-tok-encryption to the document",
    );
  if (encrypt === undefined) return {};
  if (encrypt.request !== undefined && node["requestBody"] === undefined)
    throw fail("the operation has no body to encrypt", "Take request away");
  const { request, response } = encrypt;
  return {
    encrypt: {
      ...(request === undefined ? {} : { request }),
      ...(response === undefined ? {} : { response }),
    },
  };
}

function closedBody(
  { node, readNode, readDocument, file }: OperationSource,
  at: Path,
): Pick<Operation, "closedBody"> {
  if (note(node, "x-tok-closed") === undefined) return {};
  // What may be written stands in the same document after the split.
  const sent = isObject(readNode["requestBody"]) ? jsonContent(readNode["requestBody"]) : undefined;
  if (sent !== undefined) return { closedBody: bodyShape(sent.schema, readDocument, file) };
  throw new DocumentError({
    file,
    pointer: pointerOf([...at, "x-tok-closed"]),
    problem: "the operation has no body",
    nextStep: "Take x-tok-closed away",
  });
}

/** Refuses what the document says and a client would do otherwise. */
function checkSupport({ document, file, path, node, authentication }: OperationSource, at: Path): void {
  const fail = (below: Path, problem: string, nextStep: string) =>
    new DocumentError({ file, pointer: pointerOf([...at, ...below]), problem, nextStep });
  const item = isObject(document["paths"]) ? document["paths"][path] : undefined;
  if (node["servers"] !== undefined || (isObject(item) && item["servers"] !== undefined))
    throw fail(
      [],
      "an operation with servers of its own is not supported",
      "Name all hosts in the servers of the document",
    );
  const security = objectList(node["security"] ?? document["security"]);
  const { schemeNames } = authentication;
  const isSigned = security.some(
    (one) =>
      Object.keys(one).length === schemeNames.length && schemeNames.every((name) => Object.hasOwn(one, name)),
  );
  if (!isSigned)
    throw fail(
      node["security"] === undefined ? [] : ["security"],
      `the operation does not say that ${schemeNames.join(" and ")} ${schemeNames.length === 1 ? "alone authenticates" : "together authenticate"} it`,
      "Correct security by an overlay action",
    );
  const body = isObject(node["requestBody"]) ? node["requestBody"] : undefined;
  const sent = body === undefined ? undefined : jsonContent(body);
  if (body !== undefined && (sent === undefined || !isPlainJson(sent.mediaType)))
    throw fail(["requestBody"], "the body has no form in application/json", "No other form is supported yet");
  const wrong = responsesOf(node).find(([status]) => !/^(?:[1-5](?:\d\d|XX)|default)$/.test(status));
  if (wrong !== undefined)
    throw fail(
      ["responses", wrong[0]],
      `${wrong[0]} is no status`,
      "Write a status such as 200, a range such as 4XX, or default",
    );
  const successes = responsesOf(node).filter(([status]) => status.startsWith("2"));
  if (successes.length === 0)
    throw fail(
      ["responses"],
      "no answer with a status from 200 on is documented",
      "Add it by an overlay action",
    );
  for (const [status, response] of successes) {
    if (hasContent(response) && jsonContent(response) === undefined)
      throw fail(["responses", status], "the answer has no JSON form", "No other form is supported yet");
  }
}

function bodyFacts(schema: JsonObject, document: JsonObject, file: string): BodyFacts {
  const node = resolved(schema, document, file);
  const type = typeOfBody(node, document, file);
  const names = type === "object" && Array.isArray(node["required"]) ? node["required"] : [];
  const required = names.filter((one) => typeof one === "string");
  const read = compileReadRules(schema, document, file);
  const { items } = node;
  const itemType =
    type === "array" && isObject(items) ? typeOfBody(resolved(items, document, file), document, file) : "any";
  return {
    type,
    ...(itemType === "any" ? {} : { items: itemType }),
    ...(type === "string" && node["format"] === "uuid" ? { format: "uuid" } : {}),
    ...(required.length === 0 ? {} : { required }),
    ...(read.length === 0 ? {} : { read }),
  };
}

/** `any` where the schema leaves it open. */
export function typeOfBody(node: JsonObject, document: JsonObject, file: string): BodyFacts["type"] {
  if (node["nullable"] === true) return "any";
  const { type } = node;
  if (type === "integer" || type === "number") return "number";
  const known = ["object", "array", "string", "boolean"] as const;
  const single = known.find((one) => one === type);
  if (single !== undefined || type !== undefined) return single ?? "any";
  const parts = objectList(node["allOf"]).map((part) =>
    typeOfBody(resolved(part, document, file), document, file),
  );
  return parts.find((part) => part !== "any") ?? "any";
}

function errorFacts(errors: ErrorsNote): ErrorFacts {
  const { requestIdHeaders, refused, details, ...places } = errors;
  const located = Object.entries(places).map(([key, pointers]) => [key, pointers?.map(segments)]);
  return {
    ...Object.fromEntries(located),
    ...(details === undefined
      ? {}
      : {
          details: details.map(({ at, ...inside }) => ({
            at: segments(at),
            ...Object.fromEntries(Object.entries(inside).map(([key, all]) => [key, all?.map(segments)])),
          })),
        }),
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
