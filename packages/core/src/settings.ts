import type { Authenticator } from "./authenticator.js";
import type { FormatName } from "./codec.js";
import type { MessageEncryption } from "./jwe/message-encryption.js";
import type { Observer } from "./observe.js";
import type { Fetch } from "./web.js";
import type { XmlSettings } from "./xml.js";

/** What a client keeps of its options. */
export interface Settings {
  readonly baseUrl: string;
  readonly authenticator: Authenticator;
  readonly timeoutMs: number;
  readonly totalTimeoutMs: number | undefined;
  readonly attempts: number;
  readonly headers: Readonly<Record<string, string | null>>;
  /** Headers that options of their own stand for. */
  readonly optionHeaders: Readonly<Record<string, string>>;
  readonly fetch: Fetch;
  /** No user's function: its errors can prove that nothing was sent. */
  readonly hasPlatformFetch: boolean;
  readonly maxResponseBytes: number;
  readonly observer: Observer;
  readonly clock: () => number;
  readonly randomUUID: () => string;
  readonly format: FormatName | undefined;
  /** Absent where the provider speaks JSON alone. */
  readonly xml: XmlSettings | undefined;
  /** Absent where the provider encrypts no messages. */
  readonly encryption: MessageEncryption | undefined;
}

/** What a call keeps of its options, the client's filled in. */
export interface CallSettings {
  readonly timeoutMs: number;
  readonly totalTimeoutMs: number | undefined;
  readonly attempts: number;
  readonly headers: Readonly<Record<string, string | null>>;
  readonly signal: AbortSignal | undefined;
  readonly idempotencyKey: string | undefined;
  readonly partial: "return" | "throw";
  readonly format: FormatName;
}
