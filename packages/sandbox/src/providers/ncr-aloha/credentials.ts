import type { SeededIds } from "../../seeded-ids.js";

/** What the NCR Aloha room lets in: all three together. Fake: no other service accepts them. */
export interface NcrAlohaCredentials {
  /** The user name for Basic authentication. */
  readonly username: string;
  /** The password for Basic authentication. It has a colon and a letter beyond ASCII on purpose. */
  readonly password: string;
  /** The value of the header `X-Api-CompanyCode`. */
  readonly companyCode: string;
}

/** Makes the credentials of a room. */
export function makeCredentials(ids: SeededIds): NcrAlohaCredentials {
  return {
    username: `fake-aloha-user-${ids.hex(12)}`,
    // Five tildes put a plus sign into the base64 wherever they stand, so that the URL-safe alphabet shows.
    password: `fake:wörd~~~~~${ids.hex(12)}`,
    companyCode: `FAKE${String(Number.parseInt(ids.hex(6), 16) % 1000).padStart(3, "0")}`,
  };
}
