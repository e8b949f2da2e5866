import type { FormatName } from "./codec.js";
import { longestTimeoutMs } from "./deadline.js";
import { OptionReader } from "./option-reader.js";
import type { CallSettings } from "./settings.js";

/** What a client and a call both take, the call's with the client's as defaults. */
export function readShared(
  reader: OptionReader,
  defaults: Pick<CallSettings, "timeoutMs" | "totalTimeoutMs" | "attempts">,
): Pick<CallSettings, "timeoutMs" | "totalTimeoutMs" | "attempts"> {
  return {
    timeoutMs: reader.positiveInteger("timeoutMs", longestTimeoutMs) ?? defaults.timeoutMs,
    totalTimeoutMs: reader.positiveInteger("totalTimeoutMs", longestTimeoutMs) ?? defaults.totalTimeoutMs,
    attempts: readAttempts(reader) ?? defaults.attempts,
  };
}

export function readFormat(reader: OptionReader): FormatName | undefined {
  const format = reader.value("format");
  if (format === undefined || format === "json" || format === "xml") return format;
  throw reader.refused("format", 'must be "json" or "xml"');
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
