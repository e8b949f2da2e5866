/** Where in a request something is wrong. */
export interface Place {
  /** The path of a field, or the name of a header or parameter. */
  readonly name: string;
  readonly location: "body" | "header" | "path" | "query";
}

/** One thing that is wrong. */
export interface Problem {
  /** The `type` of a TMS error, the `reason` of a payment error. */
  readonly type: string;
  readonly message: string;
  readonly details?: readonly Place[];
}

/** What is wrong with a claim or header that says who is asking. */
export interface Complaint {
  readonly field: string;
  readonly message: string;
}

/** A request that the room turns down, and with what. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: number;
  readonly problems: readonly Problem[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, problems: readonly Problem[], headers: Readonly<Record<string, string>> = {}) {
    super(problems.map(({ message }) => message).join(" "));
    this.status = status;
    this.problems = problems;
    this.headers = headers;
  }
}

/** A request that does not say who is asking, or not in the right way. */
export class NotAuthenticated extends Error {
  override readonly name = "NotAuthenticated";
  readonly complaints: readonly Complaint[];

  constructor(complaints: readonly Complaint[]) {
    super(complaints.map(({ message }) => message).join(" "));
    this.complaints = complaints;
  }
}

/** A refusal for one reason. */
export function refusal(status: number, type: string, message: string, details?: readonly Place[]): Refusal {
  return new Refusal(status, [{ type, message, ...(details && { details }) }]);
}

/** A refusal of one field of the body. */
export function badField(type: string, name: string, message: string): Refusal {
  return refusal(400, type, `The field ${name} ${message}.`, [{ name, location: "body" }]);
}

/** A refusal for the encryption or form of a body as a whole. */
export function badBody(message: string): Refusal {
  return refusal(400, "invalidRequest", message);
}
