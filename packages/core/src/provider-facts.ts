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
