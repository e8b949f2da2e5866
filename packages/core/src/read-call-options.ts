import type { FormatName } from "./codec.js";
import { checkHeaders } from "./headers.js";
import type { Operation } from "./operation.js";
import { OptionReader } from "./option-reader.js";
import { readFormat, readShared } from "./read-shared-options.js";
import type { CallSettings, Settings } from "./settings.js";

const callOptionNames = ["timeoutMs", "totalTimeoutMs", "retry", "headers", "signal"] as const;

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

function readPartial(reader: OptionReader): CallSettings["partial"] {
  const partial = reader.value("partial");
  if (partial === undefined) return "throw";
  if (partial === "return" || partial === "throw") return partial;
  throw reader.refused("partial", 'must be "return" or "throw"');
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
