import type { SeededIds } from "../../seeded-ids.js";

/** The two keys of an account. */
export interface Keys {
  /** The user name of Basic, and the key named in a signature. */
  readonly publicKey: string;
  /** The password of Basic, and what a signature is keyed with. */
  readonly privateKey: string;
}

/** What the ChargeOver room lets in. Fake: no other service accepts it. */
export interface ChargeoverCredentials extends Keys {
  /** The sub-domain of the account: the room is at `https://{instance}.chargeover.com`. */
  readonly instance: string;
}

/** Makes two keys in the form of the real ones: 32 letters and digits, in both cases. */
export function makeKeys(ids: SeededIds): Keys {
  return {
    publicKey: `fakeChargeOverPub${ids.hex(15)}`,
    privateKey: `fakeChargeOverPrv${ids.hex(15)}`,
  };
}
