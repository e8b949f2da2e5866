import { strayMember } from "./closed-body.js";
import { ConfigError } from "./errors/config-error.js";
import type { Operation } from "./operation.js";
import type { Call } from "./pipeline.js";
import { plainCopy } from "./plain-copy.js";
import type { Draft, Serializer } from "./serialize.js";

export interface WrittenRequest {
  readonly draft: Draft;
  /** The body as it was sent, read back: the caller's object may have changed since. */
  readonly sentBody: () => unknown;
}

/**
 * Writes a request, its body as it was when the call was made. The provider's own rules are held against what was
 * written, not against what was given: between the two stand getters, `toJSON` and whoever changes the object.
 *
 * @throws {ConfigError} `invalid_argument`, `unencodable_body`
 */
export async function writeRequest(
  { operation, values, format }: Call,
  serialize: Serializer,
): Promise<WrittenRequest> {
  const pending = format.codec();
  const isLoading = pending instanceof Promise;
  // A codec that is there is not waited for, so that nobody can change the body before it is written.
  const kept = isLoading ? { ...values, body: plainCopy(values.body) } : values;
  const codec = isLoading ? await pending : pending;
  const draft = await serialize(operation, kept, codec);
  const sentBody = () =>
    draft.body && codec.reread(new TextDecoder().decode(draft.body), operation.bodySchema);
  const problem = draft.body === undefined ? undefined : problemWith(operation, sentBody);
  if (problem === undefined) return { draft, sentBody };
  throw new ConfigError({
    code: "invalid_argument",
    message: `${operation.name}: ${problem}. Nothing was sent.`,
    operation: operation.name,
  });
}

function problemWith({ closedBody, check }: Operation, sentBody: () => unknown): string | undefined {
  if (closedBody === undefined && check === undefined) return undefined;
  const body = sentBody();
  return (closedBody === undefined ? undefined : strayMember(body, closedBody)) ?? check?.(body);
}
