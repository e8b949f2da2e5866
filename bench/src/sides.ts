import assert from "node:assert/strict";
import xml2js from "xml2js";
import { decode, encode } from "../../packages/clearent/src/generated/xml.ts";
import { answerWith, forXml2js } from "./documents.ts";
import type { Work } from "./timing.ts";

/** One piece of work done by both sides, with inputs of their own made beforehand. */
export interface Case {
  readonly name: string;
  readonly direction: "decode" | "encode";
  readonly tokens: number;
  readonly ours: Work;
  readonly xml2js: Work;
}

const schema = "CustomerTokensEnvelope";

/**
 * Decoding and encoding of an answer with so many tokens.
 *
 * Both sides get the same text or equivalent objects, and make their parser or builder anew in each call. What ours
 * keeps from call to call are the lookups of its table, as it does in a client.
 */
export function casesOf(tokens: number): readonly Case[] {
  const answer = answerWith(tokens);
  const bare = forXml2js(answer);
  const text = encode(schema, answer, {});
  const build = () => new xml2js.Builder({ headless: true, renderOpts: { pretty: false } }).buildObject(bare);
  const parse = () => parsed(text);
  // Whoever does less is faster: ours has to give back every value, and to write the very text that xml2js does.
  assert.deepEqual(decode(schema, text, {}), answer);
  assert.equal(build(), text);
  assert.equal(tokensIn(parse()), tokens);
  const name = `${tokens.toLocaleString("en")} ${tokens === 1 ? "token" : "tokens"}`;
  const calls = Math.ceil(100 / tokens);
  const work = (call: () => unknown): Work => ({ call, calls });
  return [
    {
      name: `decode ${name}`,
      direction: "decode",
      tokens,
      ours: work(() => decode(schema, text, {})),
      xml2js: work(parse),
    },
    {
      name: `encode ${name}`,
      direction: "encode",
      tokens,
      ours: work(() => encode(schema, answer, {})),
      xml2js: work(build),
    },
  ];
}

/** What `parseString` calls back with, which it does before it returns. */
function parsed(text: string): unknown {
  let result: unknown;
  new xml2js.Parser({ explicitArray: false }).parseString(text, (error, value) => {
    if (error !== null) throw error;
    result = value;
  });
  return result;
}

function tokensIn(value: unknown): number {
  const path = ["response", "payload", "customer-tokens", "token"];
  const found = path.reduce((at: unknown, name) => Reflect.get(Object(at), name), value);
  return Array.isArray(found) ? found.length : 1;
}
