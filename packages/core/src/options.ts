import type { HeaderOptions } from "./headers.js";
import type { Hooks, Logger } from "./observe.js";
import type { Fetch } from "./web.js";

/** How often a call may be tried. Which failures are tried again at all is not an option: those after which a second
 * effect is impossible. Where no connection could be made that is proven with the platform's own `fetch` only. */
export interface RetryOptions {
  /** Tries in all, the first one included.
   * @default 3 */
  readonly attempts?: number | undefined;
}

interface SharedOptions {
  /** Time for one attempt, from connecting to the last byte of the body.
   * @default 30_000
   * @unit milliseconds */
  readonly timeoutMs?: number | undefined;
  /** Time for the whole call with all attempts and the waits between them.
   * @default none
   * @unit milliseconds */
  readonly totalTimeoutMs?: number | undefined;
  /** How often a call may be tried; `false` sends everything once.
   * @default { attempts: 3 } */
  readonly retry?: RetryOptions | false | undefined;
  /** Additional headers; `null` takes away one that the client sets. Never for authentication. */
  readonly headers?: HeaderOptions | undefined;
}

/** The options that every client has. */
export interface CommonClientOptions extends SharedOptions {
  /** Sends one attempt. Looked up at call time by default, so that later patches of the global one are seen. With one
   * of your own no error proves that nothing was sent: a write whose connection was refused is then sent once, and its
   * `outcome` is `unknown`. So give here also a global `fetch` or a dispatcher that repeats requests by itself or calls
   * other hosts.
   * @default globalThis.fetch */
  readonly fetch?: Fetch | undefined;
  /** Longest answer that is read, counted after decompression.
   * @default 10_485_760 (10 MiB)
   * @unit bytes */
  readonly maxResponseBytes?: number | undefined;
  /** Called at the moments of each call.
   * @default none */
  readonly hooks?: Hooks | undefined;
  /** Where log lines go.
   * @default none */
  readonly logger?: Logger | undefined;
  /** Allows `http:` to hosts other than this machine. Keys and cards then travel in clear.
   * @default false */
  readonly allowInsecureRequests?: boolean | undefined;
  /** The time, in milliseconds since the epoch.
   * @default Date.now */
  readonly clock?: (() => number) | undefined;
  /** Makes idempotency keys and nonces.
   * @default crypto.randomUUID */
  readonly randomUUID?: (() => string) | undefined;
}

/** Where requests go: exactly one of the two. `Variables` are parts of the host that differ from account to account. */
export type Target<Environment extends string, Variables extends object = Record<never, never>> =
  | ({
      /** One of the provider's own hosts. */
      readonly environment: Environment;
      readonly baseUrl?: undefined;
    } & Variables)
  | ({
      readonly environment?: undefined;
      /** Any other address: a reverse proxy, a test server, or a sandbox on this machine. */
      readonly baseUrl: string | URL;
    } & { readonly [Name in keyof Variables]?: undefined });

/** The options of one client. */
export type ClientOptions<
  Auth,
  Environment extends string,
  Variables extends object = Record<never, never>,
> = CommonClientOptions & Target<Environment, Variables> & Credentials<Auth>;

/** A client that sends no credentials takes none. */
type Credentials<Auth> = [Auth] extends [undefined]
  ? { readonly auth?: undefined }
  : {
      /** The credentials. */
      readonly auth: Auth;
    };

/** The format of bodies, where a provider speaks more than JSON. */
export interface FormatOption {
  /** What is sent and asked for; an answer is read by what came. A client's format counts for the operations
   * that have it, the others are called in JSON.
   * @default "json" */
  readonly format?: "json" | "xml" | undefined;
}

/** The options of one call; they win over the client's. */
export interface CallOptions extends SharedOptions {
  /** Ends the call, also while it waits for the next attempt. */
  readonly signal?: AbortSignal | undefined;
}

/** Call options of an operation whose provider honours an idempotency key. */
export interface IdempotentCallOptions extends CallOptions {
  /** Sent with every attempt of this call.
   * @default a new UUID per call */
  readonly idempotencyKey?: string | undefined;
}

/** The option of an operation that the provider may carry out for some items of a batch only. */
export interface PartialOption {
  /** `return` gives the answer where the call would throw a `PartialSuccessError`.
   * @default "throw" */
  readonly partial?: "return" | "throw" | undefined;
}
