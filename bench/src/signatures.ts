import assert from "node:assert/strict";
import { type CybersourceAuth, cybersource } from "@tok/core/auth/cybersource";
import { paymentBytes } from "./payment.ts";
import { der, type RsaKeys } from "./rsa-keys.ts";
import type { Work } from "./timing.ts";

/** Signing one request, by a client's authentication and by the calls of WebCrypto that it takes, alone. */
export interface SigningCase {
  readonly name: string;
  readonly ours: Work;
  readonly webCrypto: Work;
}

const { subtle } = globalThis.crypto;
const href = "https://apitest.cybersource.com/pts/v2/payments";
const common = { merchantId: "synthetic_mid", keyId: "00000000-1111-4222-8333-444444444444" };
const secret = Buffer.from(Array.from({ length: 32 }, (_, index) => index));
const sharedSecret = secret.toString("base64");
const hmac = { name: "HMAC", hash: "SHA-256" } as const;
const rsa = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" } as const;

export async function signingCases({ privateKey }: RsaKeys): Promise<readonly SigningCase[]> {
  const hmacKey = await subtle.importKey("raw", secret, hmac, false, ["sign"]);
  const rsaKey = await subtle.importKey("pkcs8", der(privateKey), rsa, false, ["sign"]);
  return [
    await signingCase("sign a POST: JWT, HS256", { scheme: "jwt", ...common, sharedSecret }, hmac, hmacKey),
    await signingCase("sign a POST: JWT, RS256", { scheme: "jwt", ...common, privateKey }, rsa, rsaKey),
    await signingCase(
      "sign a POST: HTTP Signature",
      { scheme: "http-signature", ...common, sharedSecret },
      hmac,
      hmacKey,
    ),
  ];
}

type Key = Awaited<ReturnType<typeof subtle.importKey>>;

async function signingCase(
  name: string,
  auth: CybersourceAuth,
  algorithm: typeof hmac | typeof rsa,
  key: Key,
): Promise<SigningCase> {
  const authenticator = cybersource()(auth);
  const request = {
    method: "POST",
    href,
    headers: {},
    body: paymentBytes,
    now: Date.now(),
    randomUUID: () => "6f9619ff-8b86-4d01-b42d-00cf4fc964ff",
  } as const;
  const sign = () => authenticator.sign(request);
  const signed = await signedBytes(sign);
  const webCrypto = async () => {
    await subtle.digest("SHA-256", paymentBytes);
    return subtle.sign(algorithm, key, signed);
  };
  // Both have to give the same signature.
  const { authorization, signature } = await sign();
  const ours = authorization?.split(".")[2] ?? /signature="(.*)"$/.exec(signature ?? "")?.[1] ?? "";
  assert.deepEqual(Buffer.from(ours, "base64url"), Buffer.from(await webCrypto()));
  const calls = 4;
  return {
    name,
    ours: { call: sign, calls, waits: true },
    webCrypto: { call: webCrypto, calls, waits: true },
  };
}

/** The bytes that a call signs: both sides have to sign the same. */
async function signedBytes(call: () => unknown): Promise<Uint8Array<ArrayBuffer>> {
  const { sign } = subtle;
  const seen: Uint8Array<ArrayBuffer>[] = [];
  Object.defineProperty(subtle, "sign", {
    configurable: true,
    value: (...given: Parameters<typeof sign>) => {
      seen.push(Uint8Array.from(given[2] as Uint8Array)); // what the client gives it
      return sign.apply(subtle, given);
    },
  });
  try {
    await call();
  } finally {
    Reflect.deleteProperty(subtle, "sign");
  }
  const [signed] = seen;
  assert(signed !== undefined && seen.length === 1);
  return signed;
}
