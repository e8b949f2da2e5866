import { deepStrictEqual } from "node:assert/strict";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as operations from "../src/generated/operations.ts";
import {
  ApiError,
  type CallOptions,
  type CustomerCreditCardTokenHeaderInput,
  type FormatOption,
  NcrAlohaClient,
} from "../src/index.ts";
import {
  type Answer,
  answers,
  enumOf,
  errorAnswer,
  type Spelling,
  spelling,
  tokenHeader,
  writeJson,
} from "./arbitraries.ts";
import { namespaces, type Read, readXml, writeXml } from "./xml-document.ts";

const customerId = "0d9f6c1e-7b3a-4c52-8e41-5a2b9c7d1f30";
const path = { customerId };
const tokenPath = "/v1/Customers/Payment/Token";
const body: CustomerCreditCardTokenHeaderInput = {
  CustomerId: customerId,
  ProviderType: 2,
  MaskedCardNumber: "555555******4444",
  ExpirationDate: "2031-11-01",
  CardToken: "201:4444000011112222",
  CardType: 6,
};

type Options = CallOptions & FormatOption;
interface Named {
  readonly data: unknown;
  readonly body: unknown;
  readonly requestId: string | undefined;
}
interface Raw {
  readonly data?: unknown;
  readonly error?: unknown;
}

/** Every operation by its method and by its path. */
const calls: Readonly<
  Record<
    string,
    {
      named: (client: NcrAlohaClient, options: Options) => Promise<Named>;
      raw: (client: NcrAlohaClient, options: Options) => Promise<Raw>;
    }
  >
> = {
  "customerPayments.addToken": {
    named: ({ customerPayments }, options) => customerPayments.addToken({ body }, options).withResponse(),
    raw: ({ http }, options) => http.PUT(tokenPath, { body, ...options }),
  },
  "customerPayments.get": {
    named: ({ customerPayments }, options) => customerPayments.get(path, options).withResponse(),
    raw: ({ http }, options) =>
      http.GET("/v1/Customers/{customerId}/Payments", { params: { path }, ...options }),
  },
  "customerPayments.getInfo": {
    named: ({ customerPayments }, options) => customerPayments.getInfo(path, options).withResponse(),
    raw: ({ http }, options) =>
      http.GET("/v1/Customers/{customerId}/Payments/Info", { params: { path }, ...options }),
  },
  "customerPayments.listTokens": {
    named: ({ customerPayments }, options) => customerPayments.listTokens(path, options).withResponse(),
    raw: ({ http }, options) =>
      http.GET("/v1/Customers/{customerId}/PaymentTokens", { params: { path }, ...options }),
  },
};

interface Sent {
  readonly accept: string | null;
  readonly contentType: string | null;
  readonly body: string;
}

function clientThatReceives(text: string, type: string | undefined, status = 200, sent: Sent[] = []) {
  return new NcrAlohaClient({
    auth: { username: "user", password: "password", companyCode: "ABCD001" },
    environment: "sandbox",
    retry: false,
    fetch: async (_url, init) => {
      const headers = new Headers(init.headers);
      sent.push({
        accept: headers.get("accept"),
        contentType: headers.get("content-type"),
        body: init.body instanceof Uint8Array ? new TextDecoder().decode(init.body) : "",
      });
      // Bytes: a text would bring a media type with it.
      return new Response(new TextEncoder().encode(text), {
        status,
        headers: type === undefined ? {} : { "content-type": type },
      });
    },
  });
}

/** The same answer to clients that get it in one format each, whatever they asked for. */
function clientsOf({ json, xml }: Answer, how: Spelling, status?: number) {
  return {
    inJson: clientThatReceives(writeJson(json, how), how.jsonType, status),
    inXml: clientThatReceives(writeXml(xml, how.style), how.xmlType, status),
  };
}

/** All that a user can see of an error. */
async function failureOf(call: Promise<unknown>): Promise<object> {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ApiError)) throw new Error("no ApiError", { cause: error });
  const { name, message, code, status, outcome, retryable, providerCode, requestId, details } = error;
  return {
    ...{ name, message, code, status, outcome, retryable, providerCode, requestId, details },
    body: error.body,
    logged: error.toJSON(),
  };
}

it("every operation is compared", () => {
  const names = Object.values(operations).map(({ name }) => name);
  expect(Object.keys(calls).toSorted()).toEqual(names.toSorted());
  expect(Object.keys(answers).toSorted()).toEqual(names.toSorted());
});

describe.each(Object.entries(calls))("%s", (operation, { named, raw }) => {
  const answer =
    answers[operation] ?? fc.constant<Answer>({ value: 0, json: 0, xml: { name: "a", content: "" } });

  it("reads the same value from JSON and from XML", async () => {
    await fc.assert(
      fc.asyncProperty(answer, spelling, async (given, how) => {
        const { inJson, inXml } = clientsOf(given, how);
        const { data, body, requestId } = await named(inXml, { format: how.asked });
        deepStrictEqual(data, given.value);
        deepStrictEqual(body, given.value);
        const fromJson = await named(inJson, { format: how.asked });
        deepStrictEqual(
          { data, body, requestId },
          { data: fromJson.data, body: fromJson.body, requestId: fromJson.requestId },
        );
        const rawFromXml = await raw(inXml, { format: how.asked });
        deepStrictEqual(rawFromXml.data, given.value);
        deepStrictEqual(rawFromXml.data, (await raw(inJson, { format: how.asked })).data);
      }),
      { numRuns: 500 },
    );
  });

  it("reads the same error from JSON and from XML", async () => {
    const status = fc.constantFrom(400, 401, 403, 404, 409, 429, 500, 503);
    // Ids and references belong to models, not to errors.
    const plain = spelling.map((how) => ({ ...how, references: "none" as const }));
    await fc.assert(
      fc.asyncProperty(errorAnswer, plain, status, async (given, how, status) => {
        const { inJson, inXml } = clientsOf(given, how, status);
        const fromXml = await failureOf(named(inXml, { format: how.asked }));
        expect(fromXml).toMatchObject({ status, code: "http_error" });
        deepStrictEqual(Reflect.get(fromXml, "body"), given.value);
        deepStrictEqual(fromXml, await failureOf(named(inJson, { format: how.asked })));
        const rawFromXml = await raw(inXml, { format: how.asked });
        deepStrictEqual(rawFromXml.error, given.value);
        deepStrictEqual(rawFromXml.error, (await raw(inJson, { format: how.asked })).error);
      }),
      { numRuns: 300 },
    );
  });
});

describe("a list in XML", () => {
  it("keeps its order, whichever prefix each item has", async () => {
    const items = ["", "a:", "a:", "", "b:"].map(
      (prefix, index) =>
        `<${prefix}PaymentToken><${prefix}TokenNumber>${index}</${prefix}TokenNumber></${prefix}PaymentToken>`,
    );
    const declared = ["", ":a", ":b"].map((prefix) => `xmlns${prefix}="${namespaces.model}"`).join(" ");
    const text = `<ArrayOfPaymentToken ${declared}>${items.join("")}</ArrayOfPaymentToken>`;
    const read = await clientThatReceives(text, "application/xml").customerPayments.listTokens(path);
    expect(read.map((one) => one.TokenNumber)).toEqual(["0", "1", "2", "3", "4"]);
  });
});

describe("the requests of addToken", () => {
  /** What one call sends, and whether the raw call sends the same. */
  async function requestOf(given: object, format: "json" | "xml"): Promise<Sent> {
    const sent: Sent[] = [];
    const client = clientThatReceives(
      '"93f5f620-ec93-47dd-ab24-c07bbf0b16bf"',
      "application/json",
      200,
      sent,
    );
    // A body of the arbitraries, which keeps the rules by construction.
    const body = given as CustomerCreditCardTokenHeaderInput;
    await client.customerPayments.addToken({ body }, { format });
    await client.http.PUT(tokenPath, { body, format });
    expect(sent[1]).toEqual(sent[0]);
    if (sent[0] === undefined) throw new Error("nothing was sent");
    return sent[0];
  }

  /** The members of a document as JSON would have them. */
  function membersOf({ content }: Read): object {
    if (typeof content === "string") return {};
    return Object.fromEntries(
      content.map(({ name, nil, content }) => {
        const code = [...(enumOf[name] ?? [])].find(([, known]) => known === content)?.[0];
        return [name, nil ? null : enumOf[name] === undefined ? content : code];
      }),
    );
  }

  it("say the same in both formats, in XML in the order of the contract", async () => {
    await fc.assert(
      fc.asyncProperty(tokenHeader, async (given) => {
        const json = await requestOf(given, "json");
        expect(json).toMatchObject({ accept: "application/json", contentType: "application/json" });
        deepStrictEqual(JSON.parse(json.body), { ...given });
        const xml = await requestOf(given, "xml");
        expect(xml).toMatchObject({ accept: "application/xml", contentType: "application/xml" });
        const root = readXml(xml.body);
        expect(root.name).toBe("CustomerCreditCardTokenHeader");
        deepStrictEqual(membersOf(root), JSON.parse(json.body));
        const children = typeof root.content === "string" ? [] : root.content;
        const names = children.map(({ name }) => name);
        expect(names).toEqual(names.toSorted());
        expect(new Set([root, ...children].map(({ namespace }) => namespace))).toEqual(
          new Set([namespaces.model]),
        );
        // A null element is empty, as the schema instance asks.
        expect(children.every(({ nil, content }) => !nil || content === "")).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(["\u0000", "\u0008", "\u001b", "\ufffe", "\uffff", "\ud83d", "a\udc00"])(
    "are refused in XML and sent in JSON where XML has no form for a character: %j",
    async (character) => {
      const sent: Sent[] = [];
      const { customerPayments } = clientThatReceives(
        '"93f5f620-ec93-47dd-ab24-c07bbf0b16bf"',
        "application/json",
        200,
        sent,
      );
      const input = { body: { ...body, CardHolderName: `A${character}` } };
      await expect(customerPayments.addToken(input, { format: "xml" })).rejects.toMatchObject({
        code: "unencodable_body",
        outcome: "not-sent",
        message: expect.stringContaining("CardHolderName has characters that XML does not allow"),
      });
      expect(sent).toEqual([]);
      await customerPayments.addToken(input);
      expect(sent).toHaveLength(1);
    },
  );

  it("are refused in XML where a member has no place in it, and nothing is sent", async () => {
    const sent: Sent[] = [];
    const { customerPayments } = clientThatReceives(
      '"93f5f620-ec93-47dd-ab24-c07bbf0b16bf"',
      "application/json",
      200,
      sent,
    );
    const more = { ...body, Nickname: "Work card" };
    await expect(customerPayments.addToken({ body: more }, { format: "xml" })).rejects.toMatchObject({
      code: "unencodable_body",
    });
    expect(sent).toEqual([]);
  });
});
