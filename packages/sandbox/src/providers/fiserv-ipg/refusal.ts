import type { JsonObject } from "../../json-object.js";

/** Something that is wrong with one field or header. */
export interface Complaint {
  readonly field: string;
  readonly message: string;
}

/** What a refusal may say besides its message. */
export interface RefusalParts {
  readonly code?: string;
  readonly details?: readonly Complaint[];
  readonly headers?: Record<string, string>;
  /** Members of the answer to a token request, which stand beside the error with 409 and 422. */
  readonly token?: JsonObject;
}

/** A request that the room turns down, and with what. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: number;
  readonly parts: RefusalParts;

  constructor(status: number, message: string, parts: RefusalParts = {}) {
    super(message);
    this.status = status;
    this.parts = parts;
  }
}

/** A refusal of fields. The code is the one of real answers to unknown fields. */
export function invalidInput(details: readonly Complaint[]): Refusal {
  return new Refusal(400, "The request has fields that are missing, unknown or not valid.", {
    code: "INVALID_INPUT",
    details,
  });
}
