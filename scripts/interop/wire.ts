/** A `fetch` that leads nowhere: keeps the body of the last request, and answers what it is told to. */
export class Wire {
  #sent: Uint8Array = new Uint8Array();
  #answer: Uint8Array | undefined;

  readonly fetch = async (_url: string, { body }: RequestInit): Promise<Response> => {
    this.#sent = new Uint8Array(await new Response(body ?? null).arrayBuffer());
    const headers = { "content-type": "application/xml; charset=utf-8" };
    return new Response(this.#answer ?? this.#sent, { headers });
  };

  /** What a call sends. By default the answer is the same again. */
  async sent(call: () => PromiseLike<unknown>, answer?: string): Promise<Uint8Array> {
    await this.received(call, answer === undefined ? undefined : Buffer.from(answer));
    return this.#sent;
  }

  /** What a call makes of an answer. */
  received(call: () => PromiseLike<unknown>, answer: Uint8Array | undefined): PromiseLike<unknown> {
    this.#answer = answer;
    return call();
  }
}
