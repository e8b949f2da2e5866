import type { SeededIds } from "../../seeded-ids.js";
import { base64, utf8 } from "./encodings.js";
import { type KeyHalves, KeyPair } from "./key-pair.js";
import type { CybersourceTmsRoomOptions } from "./options.js";

/** A key pair of RSA 2048 and its id. */
export interface CybersourceTmsKey extends KeyHalves {
  /** The id of the key, as it stands in `kid`. */
  readonly kid: string;
}

/** The key pairs of the room, both halves of each. */
export interface CybersourceTmsKeys {
  /** Signs JWTs with RS256 to RS512 and PS256 to PS512. The private half is the client's. */
  readonly signing: CybersourceTmsKey;
  /** Encrypts requests. The public half is the client's; the private one lets a test read what was sent. */
  readonly requestMle: CybersourceTmsKey;
  /** Encrypts answers that a claim of the JWT asks for. The private half is the client's. */
  readonly responseMle: CybersourceTmsKey;
  /** Encrypts answers to `Accept: application/jose`. The private half is the client's. */
  readonly unmask: CybersourceTmsKey;
}

/** What the Cybersource TMS room lets in. Fake: no other service accepts it. */
export interface CybersourceTmsCredentials {
  /** The merchant that requests are made for. */
  readonly merchantId: string;
  /** The portfolio of the merchant, which a meta key belongs to. */
  readonly portfolioId: string;
  /** The id of the shared secret. */
  readonly keyId: string;
  /** The shared secret, in base64. */
  readonly sharedSecret: string;
  /** The only token vault that `profile-id` may name. */
  readonly profileId: string;
  /** The key pairs. They are generated at the first use, a moment for each, and are new in every sandbox; only
   * their ids come from the seed. */
  keys(): Promise<CybersourceTmsKeys>;
}

/** The key pairs of a room, unread. */
export interface KeyPairs {
  readonly signing: KeyPair;
  readonly requestMle: KeyPair;
  readonly responseMle: KeyPair;
  readonly unmask: KeyPair;
}

/** Makes the key pairs that the options do not give. */
export function openKeyPairs(ids: SeededIds, keys: CybersourceTmsRoomOptions["keys"] = {}): KeyPairs {
  const open = (given: { kid: string; privateKey: string } | undefined): KeyPair =>
    // The form of a serial number in a certificate of the real service.
    new KeyPair(given?.kid ?? `7${digits(ids, 21)}`, given?.privateKey);
  return {
    signing: open(keys.signing),
    requestMle: open(keys.requestMle),
    responseMle: open(keys.responseMle),
    unmask: open(keys.unmask),
  };
}

/** Makes the credentials of a room. */
export function makeCredentials(
  ids: SeededIds,
  { merchantId, portfolioId, sharedSecret }: CybersourceTmsRoomOptions,
  pairs: KeyPairs,
): CybersourceTmsCredentials {
  async function show(pair: KeyPair): Promise<CybersourceTmsKey> {
    return { kid: pair.kid, ...(await pair.halves()) };
  }
  return {
    merchantId: merchantId ?? `fake_merchant_${ids.hex(8)}`,
    portfolioId: portfolioId ?? `fake_portfolio_${ids.hex(8)}`,
    keyId: sharedSecret?.keyId ?? ids.uuid(),
    sharedSecret: sharedSecret?.secret ?? base64(utf8(`fake-cybersource-${ids.hex(15)}`)),
    profileId: ids.uuid(),
    async keys() {
      const [signing, requestMle, responseMle, unmask] = await Promise.all([
        show(pairs.signing),
        show(pairs.requestMle),
        show(pairs.responseMle),
        show(pairs.unmask),
      ]);
      return { signing, requestMle, responseMle, unmask };
    },
  };
}

/** Decimal digits of a series. */
export function digits(ids: SeededIds, length: number): string {
  return ids.hex(length).replace(/[a-f]/g, (letter) => String(letter.charCodeAt(0) % 10));
}
