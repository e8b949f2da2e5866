import assert from "node:assert/strict";
import { readMleOptions } from "@tok/core/jwe";
import { CybersourceTmsClient } from "@tok/cybersource-tms";
import { encryptionFacts, kid } from "./messages.ts";
import { payment } from "./payment.ts";
import type { RsaKeys } from "./rsa-keys.ts";

const { subtle } = globalThis.crypto;

/** How many keys a client imports at its first call, and at all that follow. */
export interface KeyImports {
  readonly first: number;
  readonly later: number;
}

/**
 * Makes payments that sign, encrypt and decrypt. The key of a message's content is not counted: each message has
 * another one, and nobody can use it without importing it.
 */
export async function keyImports({ publicKey, privateKey }: RsaKeys, calls: number): Promise<KeyImports> {
  const key = { key: publicKey, kid };
  const answer = new TextEncoder().encode(JSON.stringify({ id: "1", status: "AUTHORIZED" }));
  const facts = { ...encryptionFacts, requestMember: encryptionFacts.responseMember };
  const encrypted = await readMleOptions({ requestKey: key }, facts, 100_000).encryptRequest(
    answer,
    Date.now(),
  );
  const client = new CybersourceTmsClient({
    environment: "test",
    auth: { scheme: "jwt", merchantId: "synthetic_mid", keyId: kid, privateKey },
    mle: { requestKey: key, responseKeys: [{ key: privateKey, kid }] },
    fetch: () =>
      Promise.resolve(
        new Response(encrypted, { status: 201, headers: { "content-type": "application/hal+json" } }),
      ),
  });
  const imports: string[] = [];
  const { importKey } = subtle;
  Object.defineProperty(subtle, "importKey", {
    configurable: true,
    value: (...given: Parameters<typeof importKey>) => {
      const [, , algorithm] = given;
      const name = typeof algorithm === "string" ? algorithm : algorithm.name;
      if (name !== "AES-GCM") imports.push(name);
      return importKey.apply(subtle, given);
    },
  });
  try {
    await client.payments.create({ body: payment });
    const first = imports.length;
    assert(first > 0, "nothing was imported, or nothing was seen of it");
    for (let call = 1; call < calls; call += 1) await client.payments.create({ body: payment });
    return { first, later: imports.length - first };
  } finally {
    Reflect.deleteProperty(subtle, "importKey");
  }
}
