import { type JsonObject, ownMember } from "../../json-object.js";
import type { Account } from "./account.js";
import { fromBase64, utf8 } from "./encodings.js";
import { keyKindOf, pairVerifier, secretVerifier } from "./jwt-algorithms.js";
import { claimComplaints } from "./jwt-claims.js";
import { type Jwt, readJwt } from "./read-jwt.js";
import type { ReceivedRequest } from "./received-request.js";
import type { Complaint } from "./refusal.js";

const FIELD = "Authorization";

/** The claims of a token and all that is wrong with it. */
export interface JudgedJwt {
  readonly claims: JsonObject;
  readonly complaints: readonly Complaint[];
}

/** Judges a JWT of version 2: its header, its signature and each of its claims. */
export async function judgeJwt(
  authorization: string,
  request: ReceivedRequest,
  account: Account,
): Promise<JudgedJwt> {
  const [, text] = /^Bearer (\S+)$/i.exec(authorization) ?? [];
  const jwt =
    text === undefined ? "The Authorization header must be Bearer, a blank and a JWT." : readJwt(text);
  if (typeof jwt === "string") {
    return { claims: {}, complaints: [{ field: FIELD, message: jwt }] };
  }
  if (Object.hasOwn(jwt.header, "x5c")) {
    const message =
      "This is a JWT of the old form, with a certificate in its header; version 2 has kid and the claims of the request.";
    return { claims: {}, complaints: [{ field: FIELD, message }] };
  }
  const complaints = [
    ...(await signatureComplaints(jwt, account)),
    ...(await claimComplaints(jwt.claims, request, account)),
  ];
  return { claims: jwt.claims, complaints };
}

async function signatureComplaints(jwt: Jwt, account: Account): Promise<Complaint[]> {
  const [alg, kid, typ] = ["alg", "kid", "typ"].map((name) => ownMember(jwt.header, name));
  if (typ !== "JWT") {
    return [{ field: "typ", message: "The typ in the header of the token must be JWT." }];
  }
  const kind = keyKindOf(alg);
  if (typeof alg !== "string" || kind === undefined) {
    const message =
      `The alg in the header of the token must be one of HS256, HS384, HS512, RS256, RS384, RS512, PS256, PS384 and PS512, ` +
      `not ${JSON.stringify(alg ?? null)}.`;
    return [{ field: "alg", message }];
  }
  const expected = kind === "secret" ? account.keyId : account.signing.kid;
  if (kid !== expected) {
    const other = kind === "secret" ? account.signing.kid : account.keyId;
    const message =
      kid === other
        ? `The key ${other} does not sign with ${alg}.`
        : `The kid in the header of the token differs: expected ${JSON.stringify(expected)} for ${alg}, received ${JSON.stringify(kid ?? null)}.`;
    return [{ field: "kid", message }];
  }
  const cause = kind === "secret" ? await secretCause(alg, jwt, account) : await pairCause(alg, jwt, account);
  return cause === undefined
    ? []
    : [{ field: "signature", message: `The signature of the token does not fit. Likely cause: ${cause}.` }];
}

async function secretCause(
  alg: string,
  { signature, signed }: Jwt,
  { sharedSecret }: Account,
): Promise<string | undefined> {
  const secrets = [fromBase64(sharedSecret) ?? utf8(""), utf8(sharedSecret)];
  for (const [index, secret] of secrets.entries()) {
    const verify = await secretVerifier(alg, secret);
    if (await verify(signature, signed)) {
      return index === 0
        ? undefined
        : "the text of the shared secret was the key; the key is what that base64 decodes to";
    }
  }
  return "another secret than the one of this key id, or a token that was changed after it was signed";
}

async function pairCause(
  alg: string,
  { signature, signed }: Jwt,
  { signing }: Account,
): Promise<string | undefined> {
  const verify = await pairVerifier(alg, signing);
  if (await verify(signature, signed)) {
    return undefined;
  }
  const others = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512"].filter((other) => other !== alg);
  for (const other of others) {
    const verifyOther = await pairVerifier(other, signing);
    if (await verifyOther(signature, signed)) {
      return `it was made with ${other}, and the header says ${alg}`;
    }
  }
  return "another private key than the one of this kid, or a token that was changed after it was signed";
}
