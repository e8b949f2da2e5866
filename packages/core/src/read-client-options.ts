import type { Authenticator } from "./authenticator.js";
import { checkedClock } from "./clock.js";
import { readHeaderOptions } from "./header-options.js";
import { checkHeaders } from "./headers.js";
import type { MessageEncryption } from "./jwe/message-encryption.js";
import { type Hooks, type Logger, Observer } from "./observe.js";
import { OptionReader } from "./option-reader.js";
import type { ProviderEncryption, ProviderFacts } from "./provider-facts.js";
import { readFormat, readShared } from "./read-shared-options.js";
import type { Settings } from "./settings.js";
import { readTarget } from "./target.js";
import type { Fetch } from "./web.js";
import { readXmlSettings, xmlOptionNames } from "./xml-options.js";

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
