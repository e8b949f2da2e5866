import { readMleOptions } from "@tok/core/jwe";
import type { CybersourceTmsKey } from "@tok/sandbox";
import official from "cybersource-rest-client/src/authentication/util/JWEUtility.js";

/** The member that an encrypted body has, and no other beside it. */
export type Wrapping = "encryptedRequest" | "encryptedResponse";

/** Whether a body is encrypted, and nothing of it in clear. */
export function isEncrypted(body: string, member: Wrapping): boolean {
  return body !== "" && Object.keys(JSON.parse(body)).join() === member;
}

/** What is in an encrypted request, by `@tok/core/jwe`. */
export async function readByOurs(body: string, { kid, privateKey }: CybersourceTmsKey): Promise<unknown> {
  const mle = { responseKeys: [{ key: privateKey, kid }] };
  // It is there for answers, which are wrapped in the same way under another name.
  const facts = {
    requestMember: "encryptedRequest",
    responseMember: "encryptedRequest",
    cty: "JWT",
    claim: "v-c-response-mle-kid",
  };
  const bytes = await readMleOptions(mle, facts, 100_000).decryptResponse(Buffer.from(body), Date.now());
  return JSON.parse(Buffer.from(bytes).toString());
}

/** What is in a message, by the function that the official client reads encrypted answers with. */
export async function readByOfficial(message: string, { privateKey }: CybersourceTmsKey): Promise<unknown> {
  return JSON.parse(await official.decryptJWEUsingPrivateKey(privateKey, message));
}

/** What a message says for all to read. */
export function headerOf(message: string): object {
  const [first = ""] = message.split(".");
  return JSON.parse(Buffer.from(first, "base64url").toString());
}

/** The message of an encrypted request. */
export function messageIn(body: string): string {
  return JSON.parse(body).encryptedRequest;
}
