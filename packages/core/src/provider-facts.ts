import type { EncryptionFacts, MessageEncryption } from "./jwe/message-encryption.js";
import type { Operation } from "./operation.js";
import type { XmlFacts } from "./xml.js";

/** What a generated package says of its provider. */
export interface ProviderFacts {
  /** Base URL by name; `{instance}` in one stands for the variable of that name. */
  readonly environments: Readonly<Record<string, string>>;
  /** The variables of base URLs, each an option of the client. */
  readonly variables?: Readonly<Record<string, VariableFacts>>;
  /** Options of the client that go with each call as a header. */
  readonly headerOptions?: Readonly<Record<string, HeaderOptionFacts>>;
  /** How messages are encrypted. Absent where they never are. */
  readonly encryption?: ProviderEncryption;
  readonly operations: Readonly<Record<string, Operation>>;
  /** Absent where the provider speaks JSON alone. */
  readonly xml?: XmlFacts;
}

/** A variable of base URLs. */
export interface VariableFacts {
  /** The values that the document allows; without them, lower-case letters, digits and dashes. */
  readonly values?: readonly string[];
}

/** An option of the client that is sent as a header. */
export interface HeaderOptionFacts {
  readonly header: string;
  /** The values that the document allows; without them, any that a header can carry. */
  readonly values?: readonly string[];
}

/** The forms of encrypted messages, and what reads the keys for them: core itself has no code for JWE. */
export interface ProviderEncryption extends EncryptionFacts {
  readonly read: (mle: unknown, facts: EncryptionFacts, maxBytes: number) => MessageEncryption;
}
