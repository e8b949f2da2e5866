import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Answer } from "./case-schema.ts";
import { jsonWithEcho, xmlWithEcho } from "./echo.ts";
import { type CallSpec, type Format, mediaTypes } from "./subject.ts";

export interface AnswerBytes {
  readonly head: Buffer;
  readonly body: Buffer;
}

/** What an answer may draw on. */
export interface AnswerFacts {
  readonly spec: CallSpec;
  /** The format of the good answer and of the error, where a case does not say otherwise. */
  readonly format: Format;
  readonly echo: {
    readonly secrets: string;
    readonly headers: readonly string[];
    readonly otherServer: string;
  };
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
export function answerBytes(answer: Answer, { spec, format, echo }: AnswerFacts): AnswerBytes {
  const { status = spec.status, reason = "Scripted" } = answer;
  const echoed = answer.echo === true ? echo.secrets : "";
  const atOther = (text: string) => text.replaceAll("$OTHER", echo.otherServer);
  const written = bodyOf(answer, spec, answer.format ?? format, echoed);
  const body = compress(
    encoded(typeof written.body === "string" ? atOther(written.body) : written.body, answer),
    answer.encoding,
  );
  const headers: Record<string, string | null> = { connection: "close" };
  if (body.byteLength > 0)
    headers["content-type"] = `${mediaTypes[written.format]}${echoed === "" ? "" : `; profile="${echoed}"`}`;
  if (status !== 204 && status !== 304) headers["content-length"] = String(body.byteLength);
  if (answer.encoding !== undefined) headers["content-encoding"] = answer.encoding;
  if (echoed !== "") for (const name of [...requestIdHeaders, ...echo.headers]) headers[name] = echoed;
  Object.assign(headers, answer.headers);
  const lines = Object.entries(headers)
    .filter((pair): pair is [string, string] => pair[1] !== null)
    .map(([name, value]) => `${name}: ${atOther(value)}\r\n`);
  const statusLine = `HTTP/1.1 ${status} ${reason}${echoed === "" ? "" : ` ${echoed}`}\r\n`;
  const head = Buffer.from(`${statusLine}${lines.join("")}\r\n`, "latin1");
  return { head, body: body.subarray(0, Math.floor(body.byteLength * (answer.share ?? 1))) };
}

interface WrittenBody {
  readonly format: Format;
  readonly body: string | Buffer;
}

function bodyOf(answer: Answer, spec: CallSpec, format: Format, echoed: string): WrittenBody {
  const asJson = (body: string | Buffer): WrittenBody => ({ format: "json", body });
  if (answer.text !== undefined) return asJson(echoed === "" ? answer.text : `${answer.text} ${echoed}`);
  if (answer.base64 !== undefined) return asJson(Buffer.from(answer.base64, "base64"));
  if (answer.kilobytes !== undefined) return asJson(JSON.stringify({ filler: filler(answer.kilobytes) }));
  const json = Object.hasOwn(answer, "json")
    ? answer.json
    : answer.status === undefined
      ? spec.answer
      : undefined;
  if (json === undefined) return asJson("");
  // By identity: only `$ANSWER` and `$ERROR` have a document in XML as well.
  const document =
    json === spec.answer ? spec.answerText : json === spec.error.body ? spec.error.text : undefined;
  if (format === "xml" && document !== undefined) return { format, body: xmlWithEcho(document, echoed) };
  if (answer.format === "xml")
    throw new Error("a case wants an answer in XML that the subject does not have");
  return asJson(JSON.stringify(jsonWithEcho(json, echoed)));
}

function encoded(body: string | Buffer, { mark, characters = "utf8" }: Answer): Buffer {
  const begun = mark === true ? "\ufeff" : "";
  if (typeof body !== "string") return Buffer.concat([Buffer.from(begun), body]);
  // The bytes of `utf16le` are the ones that Node knows; the other order is made of them.
  if (characters === "utf16be") return Buffer.from(begun + body, "utf16le").swap16();
  return Buffer.from(begun + body, characters);
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
