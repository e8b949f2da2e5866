import type { OutgoingRequest } from "./authenticator.js";
import { EncryptionError } from "./errors/encryption-error.js";
import type { MessageEncryption } from "./jwe/message-encryption.js";
import { documentsBody, isSuccess, type Operation } from "./operation.js";
import type { Draft } from "./serialize.js";
import type { Trail } from "./trail.js";

/** A request as it leaves, and how its answer is opened. */
export interface SealedRequest {
  readonly draft: Draft;
  /** What the authentication says so that the answer comes encrypted. */
  readonly responseKey: OutgoingRequest["responseKey"];
  /** A success has to come encrypted. */
  readonly isAnswerEncrypted: boolean;
  /** @throws {EncryptionError} the answer is not encrypted as it has to be, or cannot be read */
  readonly open: (answer: ClosedAnswer) => Promise<Content>;
}

/** An answer as it came. */
interface ClosedAnswer {
  readonly response: Response;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What stood in an answer. */
export interface Content {
  readonly contentType: string | null;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

type AnswerKeys = "responseKeys" | "unmaskKeys";

/**
 * Encrypts what has to be, and sees to it that the answer can be read: before anything is sent, since the answer
 * that a missing key makes unreadable may be that of a payment.
 *
 * @throws {EncryptionError} nothing was sent
 */
export async function sealRequest(
  draft: Draft,
  encryption: MessageEncryption | undefined,
  trail: Trail,
  now: number,
): Promise<SealedRequest> {
  if (encryption === undefined)
    return {
      draft,
      responseKey: undefined,
      isAnswerEncrypted: false,
      open: (answer) => Promise.resolve(inClear(answer)),
    };
  const { operation } = trail;
  const keys = answerKeys(operation, encryption);
  try {
    const isEncrypted = draft.body !== undefined && encryptsRequest(operation, encryption);
    const body = isEncrypted ? await encryption.encryptRequest(draft.body, now) : draft.body;
    if (keys !== undefined) await encryption.prepareToRead(keys, now);
    return {
      draft: { ...draft, body },
      responseKey: keys === "responseKeys" ? encryption.responseKey : undefined,
      isAnswerEncrypted: keys !== undefined,
      open: (answer) => openAnswer(answer, keys, encryption, trail, now),
    };
  } catch (error) {
    throw ofCall(error, trail);
  }
}

function encryptsRequest({ encrypt }: Operation, encryption: MessageEncryption): boolean {
  return (
    encrypt?.request === "mandatory" || (encrypt?.request === "optional" && encryption.has("requestKey"))
  );
}

/** The keys that the answer is read with; undefined where it comes in clear. */
function answerKeys({ unmasks, encrypt }: Operation, encryption: MessageEncryption): AnswerKeys | undefined {
  if (unmasks === true) return "unmaskKeys";
  return encrypt?.response === "optional" && encryption.has("responseKeys") ? "responseKeys" : undefined;
}

async function openAnswer(
  answer: ClosedAnswer,
  keys: AnswerKeys | undefined,
  encryption: MessageEncryption,
  trail: Trail,
  now: number,
): Promise<Content> {
  const { response, bytes } = answer;
  const success = isSuccess(response.status);
  const isEmpty = bytes.byteLength === 0;
  // Nothing is nothing encrypted, too, unless there should be something.
  const mayBeEmpty = !success || !documentsBody(trail.operation);
  if (keys === undefined || (isEmpty && mayBeEmpty) || (keys === "unmaskKeys" && !success))
    return inClear(answer);
  try {
    const content =
      keys === "unmaskKeys"
        ? await encryption.decryptUnmasked(bytes, now)
        : await encryption.decryptResponse(bytes, now);
    return { contentType: "application/json", bytes: content };
  } catch (error) {
    // What stands in front of the provider, or could not read the request, cannot encrypt its error.
    if (!success && error instanceof EncryptionError && error.code === "not_encrypted")
      return inClear(answer);
    throw ofCall(error, trail);
  }
}

function inClear({ response, bytes }: ClosedAnswer): Content {
  return { contentType: response.headers.get("content-type"), bytes };
}

/** The same error with what is known of the call. */
function ofCall(error: unknown, trail: Trail): unknown {
  if (!(error instanceof EncryptionError)) return error;
  const ending = trail.attempts === 0 ? " Nothing was sent." : trail.warning;
  return new EncryptionError({
    ...trail.facts,
    retryable: false,
    code: error.code,
    // What an answer calls its key may be anything, a number of the request included.
    message: `${trail.title}: ${trail.redactor().known(error.message)}${ending}`,
  });
}
