import fc from "fast-check";
import type { Style, Written } from "./xml-document.ts";

/**
 * Values for every schema of the document, and how they look in XML. Written by hand from the document and from the
 * published samples: the table that the client reads by must not be what it is judged by.
 */

const between = (first: number, last: number) =>
  fc.integer({ min: first, max: last }).map((code) => String.fromCodePoint(code));

/** The characters of XML 1.0 (section 2.2). */
const character = fc.oneof(
  { weight: 8, arbitrary: between(0x20, 0x7e) },
  { weight: 2, arbitrary: fc.constantFrom("\t", "\n", "\r", "<", ">", "&", "]", " ", "\u2028", "e") },
  between(0x7f, 0xd7ff),
  between(0xe000, 0xfffd),
  between(0x10000, 0x10ffff),
);

/** Texts that have to come through as they are. */
const awkward = [
  ...["", " ", "\t", "\n", "\r", "\r\n", " \t\r\n ", "\u00a0", "\u2028", "\u2029", "\u0085", "\ufeff", "😀"],
  ...["]]>", "<![CDATA[x]]>", "<!-- x -->", "<a/>", "</token-id>", "&amp;", "&#13;", "&unknown;", "?>", '"'],
  ...[" around ", "a\rb", "a\r\nb", "e\u0301", "\ud834\udd1e", "\ud7ff\ue000\ufffd", "\u007f\u0080"],
  ...["0032", "05462", "1e5", "true", "null", "NaN", "11000383833939381111", "__proto__", "toString", "[]"],
];

const text: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...awkward),
  fc.string({ unit: character, maxLength: 12 }),
  fc.array(fc.oneof(fc.constantFrom(...awkward), character), { maxLength: 5 }).map((parts) => parts.join("")),
);

/** Unset members are left out. */
const sparse: { requiredKeys: never[]; noNullPrototype: true } = { requiredKeys: [], noNullPrototype: true };

type Members = Readonly<Record<string, unknown>>;

const brands = ["AMEX", "Discover", "JCB", "MasterCard", "VISA"] as const;
const brand = fc.oneof({ weight: 3, arbitrary: fc.constantFrom<string>(...brands) }, text);

const customerToken: fc.Arbitrary<Members> = fc.record(
  {
    "customer-key": text,
    "token-id": text,
    "exp-date": text,
    "card-type": brand,
    "last-four-digits": text,
    description: text,
    default: fc.boolean(),
    "avs-address": text,
    "avs-zip": text,
    status: fc.oneof(fc.constantFrom("Active", "INACTIVE"), text),
  },
  sparse,
);

const links = fc.array(fc.record({ rel: text, href: text, id: text }, sparse), { maxLength: 3 });

/** What stands around a payload. `links` are there, if without any: in XML none and an empty list look the same. */
const exchangeWith = (codes: fc.Arbitrary<string>, statuses: fc.Arbitrary<string>) =>
  fc
    .record({ code: codes, status: statuses, "exchange-id": text }, sparse)
    .chain((members) => links.map((list) => ({ ...members, links: list })));

const isRefusal = (code: string) => /^\d{1,9}$/.test(code) && Number(code) >= 400;

const successful = exchangeWith(
  fc.oneof(
    fc.constantFrom("200", "201", "202"),
    text.filter((code) => !isRefusal(code)),
  ),
  fc.oneof(
    fc.constantFrom("success", "SUCCESS"),
    text.filter((status) => status.toLowerCase() !== "fail"),
  ),
);

const anyExchange = exchangeWith(
  fc.oneof(fc.constantFrom("401", "402", "404", "500"), text),
  fc.oneof(fc.constantFrom("fail", "FAIL", "success"), text),
);

const harmlessType = fc.oneof(
  fc.constant("customer-tokens"),
  text.filter((type) => type.toLowerCase() !== "error"),
);

const tokens = fc.record({ token: fc.array(customerToken, { maxLength: 4 }) }, { noNullPrototype: true });
const tokensPayload: fc.Arbitrary<Members> = fc.record(
  { "customer-tokens": tokens, payloadType: harmlessType },
  sparse,
);

const error = fc.record({ "error-message": text, "result-code": text, "time-stamp": text }, sparse);
const errorPayload: fc.Arbitrary<Members> = fc.record(
  { error, payloadType: fc.oneof(fc.constant("error"), text) },
  sparse,
);

/** An answer: what a client makes of it, and what stands in it. */
export interface Answer {
  readonly value: Members;
  /** The useful value, undefined where the answer holds no list. */
  readonly tokens: unknown;
  /** To be written in JSON. */
  readonly json: unknown;
  readonly xml: Written;
}

/** How the list and its items are called: the names of properties, those of schemas, and one of each. */
const names = fc.record({
  list: fc.constantFrom("customer-tokens", "tokens"),
  item: fc.constantFrom("token", "customer-token"),
});

const fields = (value: object, trueAs = "true", falseAs = "false"): Written[] =>
  Object.entries(value).map(([name, one]) => ({
    name,
    content: typeof one === "boolean" ? (one ? trueAs : falseAs) : String(one),
  }));

/** `wrapped` in a response, with what stands around it, or bare. */
const answerOf = (payloads: fc.Arbitrary<Members>, around: fc.Arbitrary<Members>): fc.Arbitrary<Answer> =>
  fc
    .record({
      payload: payloads,
      exchange: around,
      wrapped: fc.boolean(),
      names,
      spelt: fc.constantFrom(["true", "false"] as const, ["1", "0"] as const),
    })
    .map(({ payload, exchange, wrapped: wish, names, spelt }) => {
      // A bare payload without a member is a payload by its root in XML, and nothing in JSON.
      const wrapped = wish || Object.keys(payload).length === 0;
      const { payloadType, error, "customer-tokens": holder } = payload;
      const list: readonly object[] | undefined =
        holder === undefined ? undefined : Reflect.get(Object(holder), "token");
      const items = list?.map((token) => ({ name: names.item, content: fields(token, ...spelt) }));
      const payloadElement: Written = {
        name: "payload",
        ...(typeof payloadType === "string" && { attributes: { type: payloadType } }),
        content: [
          ...(error === undefined ? [] : [{ name: "error", content: fields(Object(error)) }]),
          ...(items === undefined ? [] : [{ name: names.list, content: items }]),
        ],
      };
      const { links: linked, ...rest } = exchange;
      const siblings = Object.values<object>(Object(linked)).map((link) => ({
        name: "links",
        content: fields(link),
      }));
      const response = { name: "response", content: [...fields(rest), ...siblings, payloadElement] };
      return {
        value: wrapped ? { ...exchange, payload } : { links: [], payload },
        tokens: list,
        json: wrapped ? { ...exchange, payload } : payload,
        xml: wrapped ? response : payloadElement,
      };
    });

/** What the three operations answer. */
export const success: fc.Arbitrary<Answer> = answerOf(tokensPayload, successful);

/** What they fail with. */
export const failure: fc.Arbitrary<Answer> = answerOf(errorPayload, anyExchange);

/** A failure that says so, whatever its status is. */
export const refusal: fc.Arbitrary<Answer> = failure.filter(({ value }) => {
  const { code, status, payload } = value;
  const { error: said, payloadType } = Object(payload);
  return (
    Object.keys(Object(said)).length > 0 ||
    String(payloadType).toLowerCase() === "error" ||
    String(status).toLowerCase() === "fail" ||
    isRefusal(String(code))
  );
});

/** How an answer is spelt, which must make no difference. */
export const spelling = fc.record({
  asked: fc.constantFrom("json" as const, "xml" as const),
  jsonType: fc.constantFrom("application/json", "text/json", "application/json; charset=utf-8", undefined),
  xmlType: fc.constantFrom("application/xml", "text/xml", "application/xml; charset=utf-8", undefined),
  spaced: fc.boolean(),
  style: fc.record<Style>({
    indented: fc.boolean(),
    text: fc.constantFrom("plain", "cdata", "split", "references"),
    declaration: fc.boolean(),
  }),
});

export type Spelling = typeof spelling extends fc.Arbitrary<infer Value> ? Value : never;

const required = ["customer-key", "token-id", "exp-date", "card-type", "last-four-digits"] as const;

const input = {
  "customer-key": text,
  "token-id": text,
  "exp-date": text,
  "card-type": fc.constantFrom(...brands),
  "last-four-digits": text,
  description: text,
  default: fc.boolean(),
  "avs-address": text,
  "avs-zip": text,
};

export const tokenInput = fc.record(input, { requiredKeys: [...required] });

export const updateInput = fc.record(
  { ...input, status: fc.constantFrom("ACTIVE" as const, "INACTIVE" as const, "DELETED" as const) },
  { requiredKeys: [...required] },
);
