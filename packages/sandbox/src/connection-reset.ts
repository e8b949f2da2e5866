/** A connection that was cut instead of an answer. In-process it rejects as a `fetch` does that lost its peer. */
export class ConnectionReset extends TypeError {
  constructor() {
    super("fetch failed", { cause: Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }) });
  }
}
