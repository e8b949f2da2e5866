import { checkOptions, type KnownOptions } from "./check-options.js";
import { ConnectionReset } from "./connection-reset.js";
import type { RecordedRequest } from "./recorded-request.js";
import { Recorder } from "./recorder.js";
import { openRooms, type ProviderCredentials, type ProviderName, type RoomOptions } from "./rooms.js";
import { untilAborted } from "./until-aborted.js";

/** Settings of a sandbox. All are optional. */
export interface SandboxOptions<Name extends ProviderName = ProviderName> extends RoomOptions {
  /** Providers that answer. The hosts of the others are unknown to the sandbox.
   * @default every provider */
  providers?: readonly Name[] | undefined;
  /** Decides credentials and identifiers: the same seed gives the same ones.
   * @default 1 */
  seed?: number | undefined;
  /** The present, for the times in answers.
   * @default Date.now, looked up at each call
   * @unit milliseconds since the epoch */
  clock?: (() => number) | undefined;
}

/** Providers on this machine, each with a state of its own in memory. */
export interface Sandbox<Name extends ProviderName = ProviderName> {
  /** The providers that answer. */
  readonly providers: readonly Name[];
  /**
   * A `fetch` that picks the provider by the host name of the URL and answers in-process.
   * Rejects with a `TypeError` that names the known hosts when no provider has that host, as a lost connection does
   * when a room is told to cut it, and with the reason of the signal when that is aborted; a request that arrived
   * before the abort still takes effect.
   */
  readonly fetch: typeof globalThis.fetch;
  /** What each provider accepts. Made from the seed, and of use nowhere else. */
  readonly credentials: Pick<ProviderCredentials, Name>;
  /**
   * Answers a request as the provider named, whatever the host in its URL: for a server of your own.
   * Rejects with a `TypeError` when the sandbox was made without that provider.
   */
  handle(provider: Name, request: Request): Promise<Response>;
  /** The requests that arrived and were answered, in order of arrival. Raw on purpose: nothing is masked. */
  requests(): readonly RecordedRequest[];
  /** Puts every provider back to its start and forgets the recorded requests. */
  reset(): void;
}

const OPTIONS: KnownOptions<SandboxOptions> = {
  providers: "any",
  seed: "any",
  clock: "any",
  chargeover: "any",
  clearent: "any",
  "cybersource-tms": "any",
  "fiserv-ipg": "any",
  "ncr-aloha": "any",
};

/**
 * Makes a sandbox. Sandboxes share nothing with each other.
 * Throws a `TypeError` for an option that there is not, here or of a provider, for a value that it cannot have, and
 * when `providers` has a name that is no provider.
 *
 * @example
 * ```ts
 * const sandbox = createSandbox();
 * const response = await sandbox.fetch("https://gateway-sb.clearent.net/rest/v2/customers/cust_1/tokens", {
 *   headers: { "api-key": sandbox.credentials.clearent.apiKey },
 * });
 * ```
 */
export function createSandbox<const Name extends ProviderName = ProviderName>(
  options: SandboxOptions<Name> = {},
): Sandbox<Name> {
  checkOptions<SandboxOptions>("createSandbox", options, OPTIONS);
  const clock = options.clock;
  const rooms = openRooms({ seed: options.seed ?? 1, now: () => (clock ? clock() : Date.now()) }, options);
  // Without `providers` the parameter Name is at its default, which is every key of the rooms.
  const names = options.providers ?? (Object.keys(rooms) as Name[]);
  const unknown = names.find((name) => !Object.hasOwn(rooms, name));
  if (unknown !== undefined) {
    throw new TypeError(
      `"${unknown}" is no provider of the sandbox; these are: ${Object.keys(rooms).join(", ")}.`,
    );
  }
  const byHost = new Map(names.flatMap((name) => rooms[name].hosts.map((host) => [host, name] as const)));
  const recorder = new Recorder();

  async function handle(provider: Name, request: Request): Promise<Response> {
    if (!names.includes(provider)) {
      throw new TypeError(`The sandbox was made without the provider "${provider}".`);
    }
    const { method, headers, url } = request;
    const { pathname, search } = new URL(url);
    const body = await request.arrayBuffer();
    const answered = recorder.arrive({
      provider,
      method,
      path: pathname + search,
      headers: Object.fromEntries(headers),
      // A byte order mark is part of what was sent.
      body: new TextDecoder("utf-8", { ignoreBOM: true }).decode(body),
    });
    const init = body.byteLength === 0 ? { method, headers } : { method, headers, body };
    try {
      const response = await rooms[provider].answer(new Request(url, init));
      answered(response.status);
      return response;
    } catch (error) {
      if (error instanceof ConnectionReset) {
        answered(0);
      }
      throw error;
    }
  }

  async function fetchFromRoom(...[input, init]: Parameters<typeof globalThis.fetch>): Promise<Response> {
    const request = new Request(input, init);
    const signal = init?.signal ?? request.signal;
    signal.throwIfAborted();
    const { hostname } = new URL(request.url);
    const name = byHost.get(hostname);
    if (name === undefined) {
      throw new TypeError(
        `The sandbox has no provider at "${hostname}" and sends nothing to the network; ` +
          `it knows: ${[...byHost.keys()].join(", ")}.`,
      );
    }
    return untilAborted(handle(name, request), signal);
  }

  return {
    providers: [...names],
    fetch: fetchFromRoom,
    // One entry for each of `names`, and these are exactly the members of Name.
    credentials: Object.fromEntries(names.map((name) => [name, rooms[name].credentials])) as Pick<
      ProviderCredentials,
      Name
    >,
    handle,
    requests: () => recorder.list(),
    reset() {
      for (const name of names) {
        rooms[name].reset();
      }
      recorder.reset();
    },
  };
}
