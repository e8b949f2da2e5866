import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ApiCall } from "../../../packages/core/src/index.ts";
import type { RepositoryCopy } from "./repository-copy.ts";
import type { Call } from "./sampled-calls.ts";

/** The verdict on a request in which Prism finds nothing wrong. */
export const valid = "valid";

interface Exchange {
  request?: RequestInit | undefined;
  response?: Response | undefined;
}

/** A client of a built package, loaded as users load it, with an eye on what it sends. */
export class TriedClient {
  readonly #client: object;
  /** The last one. */
  readonly #exchange: Exchange;

  private constructor(client: object, exchange: Exchange) {
    this.#client = client;
    this.#exchange = exchange;
  }

  static async of(copy: RepositoryCopy, name: string, options: object): Promise<TriedClient> {
    const loaded: Record<string, unknown> = await import(
      pathToFileURL(join(copy.root, `packages/${name}/dist/index.js`)).href
    );
    const [, Client] = Object.entries(loaded).find(([one]) => one.endsWith("Client")) ?? [];
    const exchange: Exchange = {};
    const watched = async (url: string, request: RequestInit) => {
      exchange.request = request;
      const response = await fetch(url, request);
      exchange.response = response.clone();
      return response;
    };
    // The class of a generated package, whose types this test does not know.
    const made = new (Client as new (given: object) => object)({ retry: false, ...options, fetch: watched });
    return new TriedClient(made, exchange);
  }

  /** What Prism says of the request of a call. What becomes of its answer is the other tests' business. */
  async verdictOn(call: Call): Promise<string> {
    const { response } = await this.exchangeOf(call);
    if (response === undefined) return "nothing is sent";
    const found = response.headers.get("sl-violations");
    if (found !== null) return problemIn(found);
    const [, problem] = /prism\/errors#(\w+)/.exec(await response.text()) ?? [];
    return problem ?? valid;
  }

  /** Calls a method by its name, and gives what was sent and what came. */
  async exchangeOf({ call, input }: Call): Promise<Readonly<Exchange>> {
    this.#exchange.request = undefined;
    this.#exchange.response = undefined;
    const [resource = "", method = ""] = call.split(".");
    const calls: object = Reflect.get(this.#client, resource);
    // Every method of a generated client gives an ApiCall.
    const started = Reflect.apply(
      Reflect.get(calls, method),
      calls,
      input === undefined ? [] : [input],
    ) as ApiCall<unknown>;
    await started.result();
    return { ...this.#exchange };
  }
}

/** The first violation that Prism names, in its words. */
function problemIn(header: string): string {
  const [first]: { message?: string }[] = JSON.parse(header);
  return first?.message ?? header;
}
