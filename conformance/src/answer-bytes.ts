import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Answer } from "./case-schema.ts";
import type { CallSpec } from "./subject.ts";

export interface AnswerBytes {
  readonly head: Buffer;
  readonly body: Buffer;
}

/** Request id headers in wide use; an echoing server fills them all. */
const requestIdHeaders = [
  "x-request-id",
  "request-id",
  "x-correlation-id",
  "v-c-correlation-id",
  "traceparent",
];

/** An answer as it goes over the wire, status line to last byte. */
export function answerBytes(
  answer: Answer,
  spec: CallSpec,
  echo: { readonly secrets: string; readonly headers: readonly string[]; readonly otherServer: string },
): AnswerBytes {
  const { status = spec.status, reason = "Scripted" } = answer;
  const echoed = answer.echo === true ? echo.secrets : "";
  const plain = bodyOf(answer, spec, echoed);
  const marked = answer.mark === true ? Buffer.concat([Buffer.from("\ufeff"), plain]) : plain;
  const body = compress(marked, answer.encoding);
  const headers: Record<string, string | null> = { connection: "close" };
  if (body.byteLength > 0)
    headers["content-type"] = `application/json${echoed === "" ? "" : `; profile="${echoed}"`}`;
  if (status !== 204 && status !== 304) headers["content-length"] = String(body.byteLength);
  if (answer.encoding !== undefined) headers["content-encoding"] = answer.encoding;
  if (echoed !== "") for (const name of [...requestIdHeaders, ...echo.headers]) headers[name] = echoed;
  Object.assign(headers, answer.headers);
  const lines = Object.entries(headers)
    .filter((pair): pair is [string, string] => pair[1] !== null)
    .map(([name, value]) => `${name}: ${value.replaceAll("$OTHER", echo.otherServer)}\r\n`);
  const statusLine = `HTTP/1.1 ${status} ${reason}${echoed === "" ? "" : ` ${echoed}`}\r\n`;
  const head = Buffer.from(`${statusLine}${lines.join("")}\r\n`, "latin1");
  return { head, body: body.subarray(0, Math.floor(body.byteLength * (answer.share ?? 1))) };
}

function bodyOf(answer: Answer, spec: CallSpec, echoed: string): Buffer {
  if (answer.text !== undefined) return Buffer.from(echoed === "" ? answer.text : `${answer.text} ${echoed}`);
  if (answer.base64 !== undefined) return Buffer.from(answer.base64, "base64");
  if (answer.kilobytes !== undefined)
    return Buffer.from(JSON.stringify({ filler: filler(answer.kilobytes) }));
  const json = Object.hasOwn(answer, "json")
    ? answer.json
    : answer.status === undefined
      ? spec.answer
      : undefined;
  if (json === undefined) return Buffer.alloc(0);
  return Buffer.from(
    typeof json === "string" && json === spec.answer ? json : JSON.stringify(withEcho(json, echoed)),
  );
}

/** Adds the echo to every text of a JSON value. */
function withEcho(value: unknown, echoed: string): unknown {
  if (echoed === "") return value;
  if (typeof value === "string") return `${value} ${echoed}`;
  if (Array.isArray(value)) return value.map((one) => withEcho(one, echoed));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withEcho(one, echoed)]));
}

/** Digits without a pattern, the same in every run: a compressed body still has a middle to stop in. */
function filler(kilobytes: number): string {
  let state = 1;
  let text = "";
  while (text.length < kilobytes * 1_024) {
    state = (state * 48_271) % 2_147_483_647;
    text += state.toString(36);
  }
  return text;
}

function compress(body: Buffer, encoding: Answer["encoding"]): Buffer {
  if (encoding === "gzip") return gzipSync(body);
  return encoding === "br" ? brotliCompressSync(body) : body;
}
