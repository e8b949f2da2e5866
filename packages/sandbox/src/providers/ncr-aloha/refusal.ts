/** What is wrong with single fields: messages by `token.Field`. */
export type ModelState = Readonly<Record<string, readonly string[]>>;

/** A request that the room turns down, and with what. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: number;
  readonly modelState: ModelState | undefined;
  readonly headers: Record<string, string>;

  constructor(
    status: number,
    message: string,
    more: { modelState?: ModelState; headers?: Record<string, string> } = {},
  ) {
    super(message);
    this.status = status;
    this.modelState = more.modelState;
    this.headers = more.headers ?? {};
  }
}

/** A refusal with 400 for the fields named. */
export function invalidRequest(modelState: ModelState): Refusal {
  return new Refusal(400, "The request is invalid.", { modelState });
}
