import type { Operation, PartialFacts, ResponseFacts } from "../../packages/core/src/operation.ts";
import { authenticationHeaders } from "./authentication.ts";
import { bodyFacts, closedBody } from "./body-facts.ts";
import { DocumentError } from "./document-error.ts";
import { errorFacts } from "./error-facts.ts";
import { type Formats, formatsOf, jsonAlone } from "./formats.ts";
import { isObject } from "./json.ts";
import { keysOf, pointerOf } from "./json-pointer.ts";
import { jsonContent } from "./media-types.ts";
import { type OperationSource, responsesOf } from "./operation-source.ts";
import { checkSupport, isUnauthenticated } from "./operation-support.ts";
import { pageFacts } from "./pages.ts";
import { parametersOf } from "./parameters.ts";
import { checkRefusalSigns } from "./refusal-signs.ts";
import { note, type PartialNote } from "./vocabulary.ts";
import type { Path } from "./walk.ts";

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
