import type {
  BodyFacts,
  ErrorFacts,
  Operation,
  PartialFacts,
  ResponseFacts,
} from "../../packages/core/src/operation.ts";
import { type Authentication, authenticationHeaders } from "./authentication.ts";
import { bodyShape } from "./closed-bodies.ts";
import { DocumentError } from "./document-error.ts";
import { type Formats, formatsOf, jsonAlone } from "./formats.ts";
import { objectList, objects } from "./inline.ts";
import { isObject, type JsonObject } from "./json.ts";
import { keysOf, pointerOf } from "./json-pointer.ts";
import type { Omissions } from "./lenient/omissions.ts";
import { hasContent, isPlainJson, jsonContent } from "./media-types.ts";
import { pageFacts } from "./pages.ts";
import { parametersOf } from "./parameters.ts";
import { compileReadRules } from "./read-rules.ts";
import { resolved } from "./references.ts";
import { checkRefusalSigns } from "./refusal-signs.ts";
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
  readonly omissions: Omissions;
  /** The names of all secrets in the document. */
  readonly secrets: readonly string[];
}

/** What the operation table says of one method. */
export function operationFacts(source: OperationSource): Operation {
  const { document, file, path, verb, node, method, readDocument, readNode, authentication } = source;
  const at = ["paths", path, verb];
  checkSupport(source, at);
  const value = note(node, "x-tok-envelope");
  const errors = { ...note(document, "x-tok-errors"), ...note(node, "x-tok-errors") };
  const idempotency = note(node, "x-tok-idempotency");
  const partial = note(node, "x-tok-partial");
  const recovery = note(node, "x-tok-recovery");
  const body = isObject(node["requestBody"]) ? node["requestBody"] : undefined;
  const { formats, roots } = xmlOf(source, at);
  const bodySchema = roots.get("body");
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
    omissions: source.omissions,
  });
  const page = pageFacts({ file, node, at }, verb, parameters);
  const responses: Record<string, ResponseFacts> = {};
  for (const [status, response] of responsesOf(readNode)) {
    const content = jsonContent(response);
    const root = roots.get(status);
    const schema = root === undefined ? {} : { schema: root };
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
    ...(bodySchema === undefined ? {} : { bodySchema }),
    formats: formats.names,
    ...(note(node, "x-tok-content-type") === undefined ? {} : { alwaysTyped: true as const }),
    ...(isUnauthenticated(source) ? { unauthenticated: true as const } : {}),
    ...acceptFacts(source, formats, at),
    ...encryptFacts(source, at),
    responses,
    ...(value === undefined
      ? {}
      : {
          value: {
            at: keysOf(value.value),
            ...(value.absent === undefined ? {} : { absent: value.absent }),
          },
        }),
    ...(page === undefined ? {} : { page }),
    ...(partial === undefined ? {} : { partial: partialFacts(partial) }),
    ...(recovery === undefined
      ? {}
      : { recovery: { given: keysOf(recovery.given), advice: recovery.advice } }),
    ...(Object.keys(errors).length === 0 ? {} : { errors: errorFacts(errors) }),
    secrets: source.secrets,
    ...(note(node, "x-tok-repeatable") === undefined ? {} : { repeatable: true }),
    ...(idempotency === undefined ? {} : { idempotencyHeader: idempotency.header.toLowerCase() }),
  };
}

/** The formats of an operation, and the names of its bodies in the table of XML. */
function xmlOf(
  { readNode, file, xml, key, method, omissions }: OperationSource,
  at: Path,
): { readonly formats: Formats; readonly roots: ReadonlyMap<string, string> } {
  const found = omissions.attempt(
    () =>
      xml.together(() => {
        const formats = formatsOf(readNode, at, file);
        const roots = new Map<string, string>();
        for (const [status] of responsesOf(readNode)) {
          const content = formats.responses.get(status);
          if (content !== undefined) roots.set(status, xml.root(content, `${key}${status}`));
        }
        if (formats.body !== undefined) roots.set("body", xml.root(formats.body, `${key}Body`));
        return { formats, roots };
      }),
    `${method.name} has no XML`,
  );
  return found ?? { formats: jsonAlone(readNode), roots: new Map() };
}

function partialFacts(partial: PartialNote): PartialFacts {
  return "items" in partial
    ? { items: keysOf(partial.items), status: keysOf(partial.status) }
    : { at: keysOf(partial.at), in: partial.in, failures: keysOf(partial.failures) };
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
function checkSupport(source: OperationSource, at: Path): void {
  const { document, file, path, node } = source;
  const fail = (below: Path, problem: string, nextStep: string) =>
    new DocumentError({ file, pointer: pointerOf([...at, ...below]), problem, nextStep });
  const item = isObject(document["paths"]) ? document["paths"][path] : undefined;
  if (node["servers"] !== undefined || (isObject(item) && item["servers"] !== undefined))
    throw fail(
      [],
      "an operation with servers of its own is not supported",
      "Name all hosts in the servers of the document",
    );
  const { schemeNames } = source.authentication;
  const isOpen = schemeNames.length === 0 && (node["security"] ?? document["security"]) === undefined;
  if (!isSigned(source) && !isUnauthenticated(source) && !isOpen)
    throw fail(
      node["security"] === undefined ? [] : ["security"],
      schemeNames.length === 0
        ? "the operation is authenticated, and the client has no credentials"
        : `the operation does not say that ${schemeNames.join(" and ")} ${schemeNames.length === 1 ? "alone authenticates" : "together authenticate"} it`,
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

/** Whether an operation is authenticated by the client's schemes, all of them and no others. */
function isSigned({ document, node, authentication: { schemeNames } }: OperationSource): boolean {
  return objectList(node["security"] ?? document["security"]).some(
    (one) =>
      Object.keys(one).length === schemeNames.length && schemeNames.every((name) => Object.hasOwn(one, name)),
  );
}

/** Whether an operation says itself that it needs no credentials. To leave security out says nothing. */
function isUnauthenticated(source: OperationSource): boolean {
  const { security } = source.node;
  if (!Array.isArray(security) || isSigned(source)) return false;
  return security.length === 0 || objectList(security).some((one) => Object.keys(one).length === 0);
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
  const located = Object.entries(places).map(([key, pointers]) => [key, pointers?.map(keysOf)]);
  return {
    ...Object.fromEntries(located),
    ...(details === undefined
      ? {}
      : {
          details: details.map(({ at, ...inside }) => ({
            at: keysOf(at),
            ...Object.fromEntries(Object.entries(inside).map(([key, all]) => [key, all?.map(keysOf)])),
          })),
        }),
    ...(requestIdHeaders === undefined
      ? {}
      : { requestIdHeaders: requestIdHeaders.map((one) => one.toLowerCase()) }),
    ...(refused === undefined
      ? {}
      : {
          refused: refused.map(({ at, in: values, atLeast }) => ({
            at: keysOf(at),
            ...(values === undefined ? {} : { in: values }),
            ...(atLeast === undefined ? {} : { atLeast }),
          })),
        }),
  };
}

export function responsesOf(operation: JsonObject): [string, JsonObject][] {
  return objects(operation["responses"]);
}
