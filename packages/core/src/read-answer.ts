import type { Format } from "./codec.js";
import { type Decoded, decodeBody, type ExpectedBody, mediaTypeOf } from "./decode.js";
import type { Content } from "./encryption.js";
import { type BodyFacts, isSuccess, type Operation, responseFacts } from "./operation.js";
import type { Reply } from "./pipeline.js";
import { requestIdOf } from "./refusal.js";
import type { Trail } from "./trail.js";

/** Decodes an answer of any status as far as it can be. */
export async function readAnswer(
  { response, bytes: received }: Pick<Reply, "response" | "bytes">,
  { contentType, bytes }: Content,
  formats: readonly Format[],
  trail: Trail,
): Promise<Reply> {
  const { operation } = trail;
  const facts = responseFacts(operation, response.status)?.body;
  const decoded = await decodeBody(bytes, { contentType, facts, formats });
  const documented = facts !== undefined && decoded.problem === undefined;
  const isStrict = documented || isSuccess(response.status) || bytes.byteLength === 0;
  const expected = { contentType, facts: anyError(operation, facts), formats };
  const body = isStrict ? decoded.body : await readLeniently(bytes, expected, decoded);
  trail.answer = body;
  trail.requestId = requestIdOf(body, response.headers, operation.errors);
  return { ...decoded, body, response, bytes: received, documented };
}

/** Of errors, the media type is the first thing that proxies get wrong. A plain text is taken as it is. */
async function readLeniently(
  bytes: Reply["bytes"],
  expected: ExpectedBody,
  decoded: Decoded,
): Promise<unknown> {
  for (const contentType of [expected.contentType, null]) {
    const { body, problem } = await decodeBody(bytes, { ...expected, contentType });
    if (problem === undefined) return body;
  }
  return mediaTypeOf(expected.contentType) === "text/plain" ? decoded.text : decoded.body;
}

/** What can be expected of an error that is not documented for its status: the form of those that are. */
function anyError(operation: Operation, facts: BodyFacts | undefined): BodyFacts {
  const bodies = Object.entries(operation.responses)
    .filter(([status]) => /^(?:[45]|default)/.test(status))
    .flatMap(([, { body }]) => body ?? []);
  const documented = bodies.find((body) => body.schema !== undefined) ?? bodies[0];
  const { read, schema } = { ...documented, ...facts };
  return {
    type: "any",
    ...(read === undefined ? {} : { read }),
    ...(schema === undefined ? {} : { schema }),
  };
}
