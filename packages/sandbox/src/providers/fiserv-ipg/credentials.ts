import type { SeededIds } from "../../seeded-ids.js";

/** What the Fiserv IPG room lets in. Fake: no other service accepts them. */
export interface FiservIpgCredentials {
  /** The value of the header `Api-Key`, which every request has. */
  readonly apiKey: string;
  /** The secret that requests are signed with. It has a letter beyond ASCII on purpose: the key is UTF-8. */
  readonly apiSecret: string;
  /** A token for `Authorization: Bearer`, in the place of a signature. */
  readonly accessToken: string;
}

/** Makes the credentials of a room. */
export function makeCredentials(ids: SeededIds): FiservIpgCredentials {
  return {
    apiKey: `fake-fiserv-key-${ids.hex(16)}`,
    apiSecret: `fake-fiserv-sécret-${ids.hex(24)}`,
    accessToken: `fake-fiserv-access-${ids.hex(24)}`,
  };
}
