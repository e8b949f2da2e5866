/** A request that Clearent turns down, and with what. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: number;
  /** Three digits, or undefined where no published code fits: the error schema requires none. */
  readonly resultCode: string | undefined;
  readonly headers: Record<string, string>;

  constructor(
    status: number,
    resultCode: string | undefined,
    message: string,
    headers: Record<string, string> = {},
  ) {
    super(message);
    this.status = status;
    this.resultCode = resultCode;
    this.headers = headers;
  }
}
