import { DocumentError } from "./document-error.ts";
import { objectList } from "./inline.ts";
import { isObject } from "./json.ts";
import { pointerOf } from "./json-pointer.ts";
import { hasContent, isPlainJson, jsonContent } from "./media-types.ts";
import { type OperationSource, responsesOf } from "./operation-source.ts";
import type { Path } from "./walk.ts";

/**
 * Refuses what the document says and a client would do otherwise.
 *
 * @throws {DocumentError} that names the place
 */
export function checkSupport(source: OperationSource, at: Path): void {
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

/** Whether an operation says itself that it needs no credentials. To leave security out says nothing. */
export function isUnauthenticated(source: OperationSource): boolean {
  const { security } = source.node;
  if (!Array.isArray(security) || isSigned(source)) return false;
  return security.length === 0 || objectList(security).some((one) => Object.keys(one).length === 0);
}

/** Whether an operation is authenticated by the client's schemes, all of them and no others. */
function isSigned({ document, node, authentication: { schemeNames } }: OperationSource): boolean {
  return objectList(node["security"] ?? document["security"]).some(
    (one) =>
      Object.keys(one).length === schemeNames.length && schemeNames.every((name) => Object.hasOwn(one, name)),
  );
}
