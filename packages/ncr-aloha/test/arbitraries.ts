import fc from "fast-check";
import { namespaces, type Style, type Written } from "./xml-document.ts";

/**
 * Values for every schema of the document, and how they look in XML. Written by hand from the document and from what
 * is known of the serializers: the table that the client reads by must not be what it is judged by.
 */

const between = (first: number, last: number) =>
  fc.integer({ min: first, max: last }).map((code) => String.fromCodePoint(code));

/** The characters of XML 1.0 (section 2.2). */
const character = fc.oneof(
  { weight: 8, arbitrary: between(0x20, 0x7e) },
  { weight: 2, arbitrary: fc.constantFrom("\t", "\n", "\r", "<", ">", "&", "]", " ", "\u2028", "●", "e") },
  between(0x7f, 0xd7ff),
  between(0xe000, 0xfffd),
  between(0x10000, 0x10ffff),
);

/** Texts that have to come through as they are. */
const awkward = [
  ...["", " ", "\t", "\n", "\r", "\r\n", " \t\r\n ", "\u00a0", "\u2028", "\u2029", "\u0085", "\ufeff", "😀"],
  ...["]]>", "<![CDATA[x]]>", "<!-- x -->", "<a/>", "</CardToken>", "&amp;", "&#13;", "&unknown;", "?>", '"'],
  ...[" around ", "a\rb", "a\r\nb", "e\u0301", "\ud834\udd1e", "\ud7ff\ue000\ufffd", "\u007f\u0080"],
  ...["0032", "1e5", "true", "null", "NaN", "11000383833939381111", "__proto__", "toString", "cdata", "$ref"],
];

const text: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...awkward),
  fc.string({ unit: character, maxLength: 12 }),
  fc.array(fc.oneof(fc.constantFrom(...awkward), character), { maxLength: 5 }).map((parts) => parts.join("")),
);

const nullable = fc.option(text, { nil: null });
const emptyGuid = "00000000-0000-0000-0000-000000000000";
const guid = fc.oneof({ weight: 5, arbitrary: fc.uuid() }, fc.constant(emptyGuid), text);

/** Numbers that are known, numbers that are not, and names that stand for none of them. */
const codeOf = (known: readonly number[]) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom<number | string>(...known) },
    fc.constantFrom<number | string>(1, 8, -1, 255, 2_147_483_647),
    fc.constantFrom<number | string>("Maestro", "BPoint", "toString", "__proto__", "CPS"),
  );

const cardTypes: ReadonlyMap<number, string> = new Map([
  [0, "Amex"],
  [3, "Discover"],
  [5, "JCB"],
  [6, "MasterCard"],
  [7, "Visa"],
]);

const providers: ReadonlyMap<number, string> = new Map([
  [2, "ConnectedPayments"],
  [4, "CreditCall"],
  [6, "FreedomPay"],
]);

/** Members that are numbers in JSON and names in XML. */
export const enumOf: Readonly<Record<string, ReadonlyMap<number, string>>> = {
  CardType: cardTypes,
  MethodType: cardTypes,
  ProviderType: providers,
};

/** Any member may be missing, but for those that tell what an answer is. */
const sparse = { requiredKeys: [], noNullPrototype: true } as const satisfies {
  requiredKeys: never[];
  noNullPrototype: true;
};

type Members = Readonly<Record<string, unknown>>;

const savedPayment: fc.Arbitrary<Members> = fc.record(
  {
    AccountId: guid,
    MethodType: codeOf([...cardTypes.keys()]),
    AccountNumber: nullable,
    ExpirationDate: nullable,
    SecurityCode: nullable,
    ZipCode: nullable,
    MaskedExpirationDate: nullable,
    MaskedAccountNumber: nullable,
    ProviderType: codeOf([...providers.keys()]),
  },
  { ...sparse, requiredKeys: ["AccountId"] },
);

/** The same object twice, which JSON can write as a reference. */
const listOf = (item: fc.Arbitrary<Members>) =>
  fc
    .tuple(fc.array(item, { maxLength: 4 }), fc.boolean())
    .map(([items, again]) => (again ? [...items, ...items.slice(0, 2)] : items));

/** An answer: what a client makes of it, and what stands in it. */
export interface Answer {
  readonly value: unknown;
  /** To be written in JSON. */
  readonly json: unknown;
  readonly xml: Written;
}

const model = (name: string, content: Written["content"], ordered?: true): Written => ({
  name,
  namespace: namespaces.model,
  content,
  ...(ordered && { ordered }),
});

const member = (name: string, value: unknown): Written => {
  if (Array.isArray(value)) {
    const items = value.map((item: Members) => model("ConsumerPaymentMethod", members(item)));
    return model(name, items, true);
  }
  const code = typeof value === "number" ? (enumOf[name]?.get(value) ?? String(value)) : value;
  return model(name, typeof code === "string" ? code : null);
};

/** By ordinal order, as the DataContractSerializer has it. */
const members = (value: Members): Written[] =>
  Object.keys(value)
    .sort()
    .map((name) => member(name, value[name]));

const guidAnswer: fc.Arbitrary<Answer> = fc.uuid().map((value) => ({
  value,
  json: value,
  xml: { name: "guid", namespace: namespaces.primitive, content: value },
}));

const customerPayment: fc.Arbitrary<Answer> = savedPayment.map((value) => ({
  value,
  json: value,
  xml: model("CustomerPayment", members(value)),
}));

const consumerPayment: fc.Arbitrary<Answer> = fc
  .record(
    {
      CPSCompanyID: guid,
      CustomerProfileId: guid,
      CPSCompanyCode: nullable,
      Payments: fc.oneof({ weight: 8, arbitrary: listOf(savedPayment) }, fc.constant(null)),
    },
    { ...sparse, requiredKeys: ["CustomerProfileId"] },
  )
  // A list that was never filled is null or not there, and is read as an empty one.
  .map((sent: Members) => ({
    value: { ...sent, Payments: sent["Payments"] ?? [] },
    json: sent,
    xml: model("ConsumerPayment", members(sent)),
  }));

const paymentTokens: fc.Arbitrary<Answer> = listOf(
  fc.record({ TokenNumber: nullable, MaskedTokenNumber: nullable, ExpirationDate: nullable }, sparse),
).map((value) => {
  const items = value.map((token) => model("PaymentToken", members(token)));
  return { value, json: value, xml: model("ArrayOfPaymentToken", items, true) };
});

/** The answers of success, by operation. */
export const answers: Readonly<Record<string, fc.Arbitrary<Answer>>> = {
  "customerPayments.addToken": guidAnswer,
  "customerPayments.get": customerPayment,
  "customerPayments.getInfo": consumerPayment,
  "customerPayments.listTokens": paymentTokens,
};

const fieldName = fc.oneof(
  fc.constantFrom("token", "token.CardToken", "token.CardType", "customerId", "_", "a-b", "Größe", "x·y"),
  fc.constantFrom("__proto__", "constructor", "toString", "cdata", "Message", "xmlish"),
);

/** Each field has messages: in XML a field without any is not there. */
const modelState = fc
  .uniqueArray(fc.tuple(fieldName, fc.array(text, { minLength: 1, maxLength: 3 })), {
    selector: ([name]) => name,
    maxLength: 4,
  })
  .map((entries) => Object.fromEntries(entries));

const { httpError } = fc.letrec<{ httpError: Members }>((tie) => ({
  httpError: fc.record(
    {
      Message: text,
      MessageDetail: text,
      ModelState: modelState,
      ExceptionMessage: text,
      ExceptionType: text,
      StackTrace: text,
      InnerException: fc.oneof({ maxDepth: 3, withCrossShrink: true }, fc.constant({}), tie("httpError")),
      error_code: fc.oneof(fc.constantFrom(0, 150, -1, 999_999_999_999), fc.maxSafeInteger()),
    },
    sparse,
  ),
}));

/** In no namespace, whatever the models are in. */
const errorElement = (name: string, value: Members): Written => ({
  name,
  content: Object.entries(value).map(([member, one]) => {
    if (member === "InnerException") return errorElement(member, Object(one));
    if (member !== "ModelState") return { name: member, content: String(one) };
    const fields = Object.entries<readonly string[]>(Object(one));
    return {
      name: member,
      ordered: true,
      content: fields.flatMap(([field, messages]) => messages.map((content) => ({ name: field, content }))),
    };
  }),
});

export const errorAnswer: fc.Arbitrary<Answer> = httpError.map((value) => ({
  value,
  json: value,
  xml: errorElement("Error", value),
}));

/** How an answer is spelt, which must make no difference. */
export const spelling = fc.record({
  asked: fc.constantFrom("json" as const, "xml" as const),
  jsonType: fc.constantFrom("application/json", "text/json", "application/json; charset=utf-8", undefined),
  xmlType: fc.constantFrom("application/xml", "text/xml", "text/xml; charset=utf-8", undefined),
  references: fc.constantFrom("none" as const, "ids" as const),
  spaced: fc.boolean(),
  style: fc.record<Style>({
    prefixes: fc.array(fc.constantFrom("", "d1p1", "a", "_", "x.y-z", "größe"), {
      minLength: 1,
      maxLength: 4,
    }),
    nilPrefix: fc.constantFrom("i", "xsi", "d3p1"),
    nil: fc.constantFrom("true", "1"),
    reversed: fc.boolean(),
    indented: fc.boolean(),
    text: fc.constantFrom("plain", "cdata", "split", "references"),
    declaration: fc.boolean(),
  }),
});

export type Spelling = typeof spelling extends fc.Arbitrary<infer Value> ? Value : never;

/** As Json.NET writes it: with references, objects have ids, and one that stood before is a reference. */
export function writeJson(value: unknown, { references, spaced }: Spelling): string {
  const ids = new Map<object, string>();
  const shape = (one: unknown): unknown => {
    if (typeof one !== "object" || one === null) return one;
    if (Array.isArray(one)) return one.map(shape);
    const known = ids.get(one);
    if (known !== undefined) return { $ref: known };
    const $id = String(ids.size + 1);
    ids.set(one, $id);
    return Object.fromEntries([["$id", $id], ...Object.entries(one).map(([name, it]) => [name, shape(it)])]);
  };
  return JSON.stringify(references === "ids" ? shape(value) : value, null, spaced ? 2 : 0);
}

const digits = (length: number) =>
  fc.integer({ min: 0, max: 10 ** length - 1 }).map((n) => `${n}`.padStart(length, "0"));
const someText = text.filter((one) => /\S/.test(one));
const holder = fc.option(text, { nil: null });

const month = fc.integer({ min: 1, max: 12 }).map((n) => `${n}`.padStart(2, "0"));
const expiration = fc.oneof(
  fc.tuple(month, digits(2)).map(([month, year]) => `${month}/${year}`),
  fc.tuple(digits(2), month).map(([year, month]) => `20${year}-${month}-01`),
);

const common = {
  CustomerId: fc.tuple(fc.uuid(), fc.boolean()).map(([id, upper]) => (upper ? id.toUpperCase() : id)),
  ExpirationDate: expiration,
  CardType: fc.constantFrom(...cardTypes.keys()),
};

/** Bodies that keep the rules of the page, for each of the three providers. */
export const tokenHeader: fc.Arbitrary<Members> = fc.oneof(
  fc.record(
    {
      ...common,
      ProviderType: fc.constant(2),
      MaskedCardNumber: fc
        .tuple(
          digits(6),
          fc.string({ unit: fc.constantFrom("*", "x", "X", "●"), minLength: 1, maxLength: 9 }),
          digits(4),
        )
        .map((parts) => parts.join("")),
      CardToken: fc
        .tuple(fc.constantFrom("201", "301", "401", "501"), someText)
        .map((parts) => parts.join(":")),
      CardHolderName: holder,
    },
    {
      requiredKeys: [
        "CustomerId",
        "ExpirationDate",
        "CardType",
        "ProviderType",
        "MaskedCardNumber",
        "CardToken",
      ],
    },
  ),
  fc.record(
    {
      ...common,
      ProviderType: fc.constant(4),
      MaskedCardNumber: someText.filter((one) => one.replace(/\D/g, "").length < 12),
      CardToken: someText,
      CardHolderName: holder,
    },
    {
      requiredKeys: [
        "CustomerId",
        "ExpirationDate",
        "CardType",
        "ProviderType",
        "MaskedCardNumber",
        "CardToken",
      ],
    },
  ),
  fc.record({
    ...common,
    ProviderType: fc.constant(6),
    MaskedCardNumber: someText.filter((one) => one.replace(/\D/g, "").length < 12),
    CardToken: someText,
    CardHolderName: someText,
  }),
);
