import { readOrigin } from "../../read-origin.js";
import type { RoomSetting } from "../../room.js";
import { seededIds } from "../../seeded-ids.js";
import { type ChargeoverCredentials, makeKeys } from "./credentials.js";
import type { ChargeoverRoomOptions } from "./options.js";

/** What the options decide before any request. */
export interface ChargeoverSetting {
  readonly credentials: ChargeoverCredentials;
  readonly host: string;
  readonly publicOrigins: readonly string[];
  readonly tokens: number;
}

/** Reads the options that can be wrong. Throws a `TypeError` for one that is. */
export function readOptions(
  { seed }: RoomSetting,
  { instance = "example", credentials, publicHosts = [], tokens = 3 }: ChargeoverRoomOptions,
): ChargeoverSetting {
  if (!/^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/i.test(instance)) {
    throw new TypeError("The option instance must be one label of a host name.");
  }
  // Neither a colon nor a quotation mark, which the two headers could not carry.
  if (
    credentials &&
    ![credentials.publicKey, credentials.privateKey].every((key) => /^[A-Za-z\d]+$/.test(key))
  ) {
    throw new TypeError("The option credentials must hold two keys of letters and digits.");
  }
  if (!Number.isSafeInteger(tokens) || tokens < 0) {
    throw new TypeError("The option tokens must be a whole number, zero or more.");
  }
  const { publicKey, privateKey } = credentials ?? makeKeys(seededIds(seed, "chargeover keys"));
  return {
    credentials: { publicKey, privateKey, instance },
    host: `${instance.toLowerCase()}.chargeover.com`,
    publicOrigins: publicHosts.map((origin) => readOrigin(origin, "publicHosts")),
    tokens,
  };
}
