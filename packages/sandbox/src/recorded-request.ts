import type { ProviderName } from "./rooms.js";

/**
 * A request as it arrived, with the status it was answered with. It is raw on purpose: keys, tokens and bodies
 * stand in it unmasked, so that a test can look at exactly what was sent. Keep it out of logs.
 */
export interface RecordedRequest {
  /** The provider that answered. */
  readonly provider: ProviderName;
  /** The HTTP method. */
  readonly method: string;
  /** The path with its query, as sent. */
  readonly path: string;
  /** Header values by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body as text, empty where there was none. */
  readonly body: string;
  /** The status of the answer; 0 where the connection was cut instead. */
  readonly status: number;
}
