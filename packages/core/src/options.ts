import type { Authenticator } from "./authenticator.js";
import { checkedClock } from "./clock.js";
import type { FormatName } from "./codec.js";
import { longestTimeoutMs } from "./deadline.js";
import { readHeaderOptions } from "./header-options.js";
import { checkHeaders, type HeaderOptions } from "./headers.js";
import type { MessageEncryption } from "./jwe/message-encryption.js";
import { type Hooks, type Logger, Observer } from "./observe.js";
import type { Operation } from "./operation.js";
import { OptionReader } from "./option-reader.js";
import type { ProviderEncryption, ProviderFacts } from "./provider-facts.js";
import { readTarget } from "./target.js";
import type { Fetch } from "./web.js";
import type { XmlSettings } from "./xml.js";
import { readXmlSettings, xmlOptionNames } from "./xml-options.js";

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
   * `outcome` is `unknown`.
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

/** What a client keeps of its options. */
export interface Settings {
  readonly baseUrl: string;
  readonly authenticator: Authenticator;
  readonly timeoutMs: number;
  readonly totalTimeoutMs: number | undefined;
  readonly attempts: number;
  readonly headers: Readonly<Record<string, string | null>>;
  /** Headers that options of their own stand for. */
  readonly optionHeaders: Readonly<Record<string, string>>;
  readonly fetch: Fetch;
  /** No user's function: its errors can prove that nothing was sent. */
  readonly hasPlatformFetch: boolean;
  readonly maxResponseBytes: number;
  readonly observer: Observer;
  readonly clock: () => number;
  readonly randomUUID: () => string;
  readonly format: FormatName | undefined;
  /** Absent where the provider speaks JSON alone. */
  readonly xml: XmlSettings | undefined;
  /** Absent where the provider encrypts no messages. */
  readonly encryption: MessageEncryption | undefined;
}

/** What a call keeps of its options, the client's filled in. */
export interface CallSettings {
  readonly timeoutMs: number;
  readonly totalTimeoutMs: number | undefined;
  readonly attempts: number;
  readonly headers: Readonly<Record<string, string | null>>;
  readonly signal: AbortSignal | undefined;
  readonly idempotencyKey: string | undefined;
  readonly partial: "return" | "throw";
  readonly format: FormatName;
}

const clientOptionNames = [
  "auth",
  "environment",
  "baseUrl",
  "fetch",
  "timeoutMs",
  "totalTimeoutMs",
  "retry",
  "maxResponseBytes",
  "headers",
  "hooks",
  "logger",
  "allowInsecureRequests",
  "clock",
  "randomUUID",
] as const;

const hookNames = ["onCallStart", "onAttemptStart", "onAttemptEnd", "onRetry", "onCallEnd"] as const;

const callOptionNames = ["timeoutMs", "totalTimeoutMs", "retry", "headers", "signal"] as const;

/** @throws {ConfigError} `invalid_option`, naming the option */
export function readClientOptions(
  options: unknown,
  provider: Pick<ProviderFacts, "environments" | "variables" | "headerOptions" | "encryption" | "xml">,
  authenticate: (auth: unknown) => Authenticator,
): Settings {
  const { environments, variables = {}, headerOptions = {}, xml: xmlFacts } = provider;
  const reader = new OptionReader(options, "", undefined);
  const ofXml = xmlFacts === undefined ? [] : xmlOptionNames(xmlFacts);
  reader.onlyKnown([
    ...clientOptionNames,
    ...Object.keys(variables),
    ...Object.keys(headerOptions),
    ...(provider.encryption === undefined ? [] : ["mle"]),
    ...ofXml,
  ]);
  const insecure = reader.value("allowInsecureRequests");
  if (insecure !== undefined && typeof insecure !== "boolean")
    throw reader.refused("allowInsecureRequests", "must be true or false");
  const baseUrl = readTarget(reader, environments, variables);
  const authenticator = authenticate(reader.value("auth"));
  const ofOptions = Object.values(headerOptions).map(({ header }) => header.toLowerCase());
  const fetch = reader.functionValue("fetch");
  const clock = reader.functionValue("clock");
  const randomUUID = reader.functionValue("randomUUID");
  const maxResponseBytes =
    reader.positiveInteger("maxResponseBytes", Number.MAX_SAFE_INTEGER) ?? 10 * 1024 * 1024;
  return {
    baseUrl,
    authenticator,
    ...readShared(reader, { timeoutMs: 30_000, totalTimeoutMs: undefined, attempts: 3 }),
    headers: checkHeaders(reader.value("headers"), "headers", [...authenticator.headers, ...ofOptions]),
    optionHeaders: readHeaderOptions(reader, headerOptions),
    // Proven above to be functions or absent; what they return is used with care.
    fetch: (fetch as Fetch | undefined) ?? ((url, init) => globalThis.fetch(url, init)),
    hasPlatformFetch: fetch === undefined || fetch === globalThis.fetch,
    clock: checkedClock((clock as (() => unknown) | undefined) ?? (() => Date.now())),
    randomUUID: (randomUUID as (() => string) | undefined) ?? (() => globalThis.crypto.randomUUID()),
    maxResponseBytes,
    observer: readObserver(reader),
    format: readFormat(reader),
    xml: xmlFacts === undefined ? undefined : readXmlSettings(reader, xmlFacts, maxResponseBytes),
    encryption: readEncryption(reader, provider.encryption, authenticator, maxResponseBytes),
  };
}

/** @throws {ConfigError} `invalid_option`, naming the option */
export function readCallOptions(
  options: unknown,
  client: Settings,
  { name: operation, idempotencyHeader, partial, formats }: Operation,
): CallSettings {
  const reader = new OptionReader(options ?? {}, `${operation}: `, operation);
  reader.onlyKnown([
    ...callOptionNames,
    ...(idempotencyHeader === undefined ? [] : ["idempotencyKey"]),
    ...(partial === undefined ? [] : ["partial"]),
    ...(client.xml === undefined ? [] : ["format"]),
  ]);
  const signal = reader.value("signal");
  if (signal !== undefined && !isSignal(signal)) throw reader.refused("signal", "must be an AbortSignal");
  const idempotencyKey = reader.value("idempotencyKey");
  if (idempotencyKey !== undefined && !isIdempotencyKey(idempotencyKey))
    throw reader.refused("idempotencyKey", "must be a text of 1 to 255 visible ASCII characters");
  return {
    ...readShared(reader, client),
    headers: checkHeaders(
      reader.value("headers"),
      `${operation}: headers`,
      client.authenticator.headers,
      operation,
    ),
    signal,
    idempotencyKey,
    partial: readPartial(reader),
    format: readCallFormat(reader, client, Object.keys(formats)),
  };
}

export function isIdempotencyKey(key: unknown): key is string {
  return typeof key === "string" && /^[\x21-\x7e]{1,255}$/.test(key);
}

function readEncryption(
  reader: OptionReader,
  facts: ProviderEncryption | undefined,
  { noEncryption }: Authenticator,
  maxBytes: number,
): MessageEncryption | undefined {
  const encryption = facts?.read(reader.value("mle"), facts, maxBytes);
  const used = (["requestKey", "responseKeys"] as const).find((name) => encryption?.has(name));
  if (used !== undefined && noEncryption !== undefined)
    throw reader.refused(`mle.${used}`, `cannot be used: ${noEncryption}`);
  return encryption;
}

function readPartial(reader: OptionReader): CallSettings["partial"] {
  const partial = reader.value("partial");
  if (partial === undefined) return "throw";
  if (partial === "return" || partial === "throw") return partial;
  throw reader.refused("partial", 'must be "return" or "throw"');
}

function readFormat(reader: OptionReader): FormatName | undefined {
  const format = reader.value("format");
  if (format === undefined || format === "json" || format === "xml") return format;
  throw reader.refused("format", 'must be "json" or "xml"');
}

function readCallFormat(reader: OptionReader, client: Settings, offered: readonly string[]): FormatName {
  const format = readFormat(reader);
  if (format !== undefined && !offered.includes(format))
    throw reader.refused("format", `must be ${offered.join(" or ")} here: the provider documents no other`);
  const usual = client.format !== undefined && offered.includes(client.format) ? client.format : "json";
  return format ?? usual;
}

function isSignal(value: unknown): value is AbortSignal {
  const functions = ["addEventListener", "removeEventListener"];
  return (
    typeof value === "object" &&
    value !== null &&
    "aborted" in value &&
    functions.every((name) => typeof Reflect.get(value, name) === "function")
  );
}

function readShared(
  reader: OptionReader,
  defaults: Pick<CallSettings, "timeoutMs" | "totalTimeoutMs" | "attempts">,
): Pick<CallSettings, "timeoutMs" | "totalTimeoutMs" | "attempts"> {
  return {
    timeoutMs: reader.positiveInteger("timeoutMs", longestTimeoutMs) ?? defaults.timeoutMs,
    totalTimeoutMs: reader.positiveInteger("totalTimeoutMs", longestTimeoutMs) ?? defaults.totalTimeoutMs,
    attempts: readAttempts(reader) ?? defaults.attempts,
  };
}

function readAttempts(reader: OptionReader): number | undefined {
  const retry = reader.value("retry");
  if (retry === undefined) return undefined;
  if (retry === false) return 1;
  if (typeof retry !== "object" || retry === null)
    throw reader.refused("retry", "must be { attempts } or false");
  const inner = new OptionReader(retry, `${reader.prefix}retry.`, reader.operation);
  inner.onlyKnown(["attempts"]);
  return inner.positiveInteger("attempts", 100);
}

function readObserver(reader: OptionReader): Observer {
  const hooks = reader.value("hooks");
  if (hooks !== undefined) {
    const inner = new OptionReader(hooks, `${reader.prefix}hooks.`, reader.operation);
    // An object of a class may have members of its own; a misspelt name in a literal would never be called.
    if (Object.getPrototypeOf(hooks) === Object.prototype) inner.onlyKnown(hookNames);
    // Methods of a class are hooks, too.
    for (const name of hookNames) if (Object.hasOwn(Object(hooks), name)) inner.functionValue(name);
  }
  const logger = reader.value("logger");
  if (logger !== undefined) {
    const levels = ["debug", "info", "warn", "error"];
    const usable =
      typeof logger === "object" &&
      logger !== null &&
      levels.every((level) => typeof Reflect.get(logger, level) === "function");
    if (!usable) throw reader.refused("logger", "must have the functions debug, info, warn and error");
  }
  // Proven above as far as a missing type allows; a hook or a logger that fails changes no result.
  return new Observer(hooks as Hooks | undefined, logger as Logger | undefined);
}
