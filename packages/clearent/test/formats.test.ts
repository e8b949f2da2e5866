import { deepStrictEqual } from "node:assert/strict";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as operations from "../src/generated/operations.ts";
import {
  ApiError,
  type CallOptions,
  ClearentClient,
  type CustomerTokenInput,
  type CustomerTokenUpdateInput,
  DecodeError,
  type FormatOption,
  type TokError,
} from "../src/index.ts";
import {
  type Answer,
  failure,
  refusal,
  type Spelling,
  spelling,
  success,
  tokenInput,
  updateInput,
} from "./arbitraries.ts";
import { readXml, writeXml } from "./xml-document.ts";

const customerKey = "cust_1";
const path = "/rest/v2/customers/{customerKey}/tokens";
const params = { path: { customerKey } };
const body: CustomerTokenInput = {
  "customer-key": customerKey,
  "token-id": "1100000000000001881",
  "exp-date": "1231",
  "card-type": "VISA",
  "last-four-digits": "1881",
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
      named: (client: ClearentClient, options: Options) => Promise<Named>;
      raw: (client: ClearentClient, options: Options) => Promise<Raw>;
    }
  >
> = {
  "customerTokens.list": {
    named: ({ customerTokens }, options) => customerTokens.list({ customerKey }, options).withResponse(),
    raw: ({ http }, options) => http.GET(path, { params, ...options }),
  },
  "customerTokens.add": {
    named: ({ customerTokens }, options) => customerTokens.add({ customerKey, body }, options).withResponse(),
    raw: ({ http }, options) => http.POST(path, { params, body, ...options }),
  },
  "customerTokens.update": {
    named: ({ customerTokens }, options) =>
      customerTokens.update({ customerKey, body: { ...body, status: "INACTIVE" } }, options).withResponse(),
    raw: ({ http }, options) => http.PUT(path, { params, body, ...options }),
  },
};

interface Sent {
  readonly accept: string | null;
  readonly contentType: string | null;
  readonly body: string;
}

function clientThatReceives(text: string, type: string | undefined, status = 200, sent: Sent[] = []) {
  return new ClearentClient({
    auth: { apiKey: "key" },
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
    inJson: clientThatReceives(JSON.stringify(json, null, how.spaced ? 2 : 0), how.jsonType, status),
    inXml: clientThatReceives(writeXml(xml, how.style), how.xmlType, status),
  };
}

async function errorOf<Wanted extends TokError>(
  call: Promise<unknown>,
  wanted: { is(value: unknown): value is Wanted },
): Promise<Wanted> {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!wanted.is(error)) throw new Error("not the error that was expected", { cause: error });
  return error;
}

/** All that a user can see of an error. */
async function failureOf(call: Promise<unknown>): Promise<object> {
  const error = await errorOf(call, ApiError);
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
});

describe.each(Object.entries(calls))("%s", (operation, { named, raw }) => {
  it("reads the same value from JSON and from XML", async () => {
    await fc.assert(
      fc.asyncProperty(success, spelling, async (given, how) => {
        const { inJson, inXml } = clientsOf(given, how);
        const rawFromXml = await raw(inXml, { format: how.asked });
        deepStrictEqual(rawFromXml.data, given.value);
        deepStrictEqual(rawFromXml.data, (await raw(inJson, { format: how.asked })).data);
        if (given.tokens === undefined && operation !== "customerTokens.list") {
          // After a write an answer without a list proves nothing, in either format.
          const { message, code } = await errorOf(named(inXml, { format: how.asked }), DecodeError);
          const fromJson = await errorOf(named(inJson, { format: how.asked }), DecodeError);
          deepStrictEqual({ message, code }, { message: fromJson.message, code: fromJson.code });
          return;
        }
        const { data, body, requestId } = await named(inXml, { format: how.asked });
        deepStrictEqual(data, given.tokens ?? []);
        deepStrictEqual(body, given.value);
        const fromJson = await named(inJson, { format: how.asked });
        deepStrictEqual(
          { data, body, requestId },
          { data: fromJson.data, body: fromJson.body, requestId: fromJson.requestId },
        );
      }),
      { numRuns: 500 },
    );
  });

  it("reads the same error from JSON and from XML", async () => {
    const status = fc.constantFrom(400, 401, 402, 403, 404, 409, 500, 503);
    await fc.assert(
      fc.asyncProperty(failure, spelling, status, async (given, how, status) => {
        const { inJson, inXml } = clientsOf(given, how, status);
        const fromXml = await failureOf(named(inXml, { format: how.asked }));
        expect(fromXml).toMatchObject({ status, code: "http_error" });
        const isDocumented = [401, 403, 404].includes(status);
        deepStrictEqual(Reflect.get(fromXml, "body"), isDocumented ? given.value : undefined);
        deepStrictEqual(fromXml, await failureOf(named(inJson, { format: how.asked })));
        const rawFromXml = await raw(inXml, { format: how.asked });
        deepStrictEqual(rawFromXml.error, given.value);
        deepStrictEqual(rawFromXml.error, (await raw(inJson, { format: how.asked })).error);
      }),
      { numRuns: 300 },
    );
  });

  it.each(["response", "payload"])(
    "reads the same error in a %s inside a 200 from JSON and from XML",
    async (root) => {
      const inRoot = refusal.filter(({ xml }) => xml.name === root);
      await fc.assert(
        fc.asyncProperty(inRoot, spelling, async (given, how) => {
          const { inJson, inXml } = clientsOf(given, how);
          const fromXml = await failureOf(named(inXml, { format: how.asked }));
          expect(fromXml).toMatchObject({ status: 200, code: "refused", outcome: "refused" });
          deepStrictEqual(fromXml, await failureOf(named(inJson, { format: how.asked })));
          const rawFromXml = await raw(inXml, { format: how.asked });
          deepStrictEqual(rawFromXml.data, given.value);
          deepStrictEqual(rawFromXml.data, (await raw(inJson, { format: how.asked })).data);
        }),
        { numRuns: 300 },
      );
    },
  );
});

describe("requests", () => {
  /** What one call sends, and whether the raw call sends the same. */
  async function requestOf(
    send: (client: ClearentClient) => PromiseLike<unknown>,
    raw: (client: ClearentClient) => PromiseLike<unknown>,
  ): Promise<Sent> {
    const sent: Sent[] = [];
    const client = clientThatReceives('{"customer-tokens":{"token":[]}}', "application/json", 200, sent);
    await send(client);
    await raw(client);
    expect(sent[1]).toEqual(sent[0]);
    if (sent[0] === undefined) throw new Error("nothing was sent");
    return sent[0];
  }

  const requestOfAdd = (body: CustomerTokenInput, format: "json" | "xml") =>
    requestOf(
      ({ customerTokens }) => customerTokens.add({ customerKey, body }, { format }),
      ({ http }) => http.POST(path, { params, body, format }),
    );

  const requestOfUpdate = (body: CustomerTokenUpdateInput, format: "json" | "xml") =>
    requestOf(
      ({ customerTokens }) => customerTokens.update({ customerKey, body }, { format }),
      ({ http }) => http.PUT(path, { params, body, format }),
    );

  function expectSame(given: object, json: Sent, xml: Sent): void {
    expect(json).toMatchObject({ accept: "application/json", contentType: "application/json" });
    deepStrictEqual(JSON.parse(json.body), { ...given });
    expect(xml).toMatchObject({ accept: "application/xml", contentType: "application/xml" });
    const { root, elements } = readXml(xml.body);
    expect(root).toBe("customer-token");
    const read = elements.map(([name, text]) => [name, name === "default" ? text === "true" : text]);
    expect(read).toHaveLength(Object.keys(given).length);
    deepStrictEqual(Object.fromEntries(read), JSON.parse(json.body));
  }

  it("of add say the same in both formats", async () => {
    await fc.assert(
      fc.asyncProperty(tokenInput, async (given) => {
        expectSame(given, await requestOfAdd(given, "json"), await requestOfAdd(given, "xml"));
      }),
      { numRuns: 500 },
    );
  });

  it("of update say the same in both formats", async () => {
    await fc.assert(
      fc.asyncProperty(updateInput, async (given) => {
        expectSame(given, await requestOfUpdate(given, "json"), await requestOfUpdate(given, "xml"));
      }),
      { numRuns: 500 },
    );
  });

  it.each(["\u0000", "\u0008", "\u001b", "\ufffe", "\uffff", "\ud83d", "a\udc00"])(
    "are refused in XML and sent in JSON where XML has no form for a character: %j",
    async (character) => {
      const sent: Sent[] = [];
      const { customerTokens } = clientThatReceives(
        '{"customer-tokens":{"token":[]}}',
        "text/json",
        200,
        sent,
      );
      const input = { customerKey, body: { ...body, description: `A${character}` } };
      await expect(customerTokens.add(input, { format: "xml" })).rejects.toMatchObject({
        code: "unencodable_body",
        outcome: "not-sent",
        message: expect.stringContaining("description has characters that XML does not allow"),
      });
      expect(sent).toEqual([]);
      await customerTokens.add(input);
      expect(sent).toHaveLength(1);
    },
  );
});

describe("the published shapes", () => {
  const read = {
    "customer-key": "cust_x",
    "token-id": "1100000000000001111",
    "exp-date": "0932",
    "card-type": "VISA",
    "last-four-digits": "1111",
    default: true,
  };
  const token = `
        <customer-key>cust_x</customer-key><token-id>1100000000000001111</token-id>
        <exp-date>0932</exp-date><card-type>VISA</card-type><last-four-digits>1111</last-four-digits>
        <default>true</default>`;
  const payload = `<payload type="customer-tokens">
    <customer-tokens>
      <token>${token}
      </token>
    </customer-tokens>
  </payload>`;
  const wrappedXml = `<response>
  <code>200</code>
  <status>success</status>
  <exchange-id>ID-example-0001</exchange-id>
  <links><rel>self</rel><href>https://gateway-sb.clearent.net/rest/v2/customers/cust_x</href></links>
  ${payload}
</response>`;
  const wrappedJson = `{ "code": "200", "status": "success", "exchange-id": "ID-example-0001",
  "links": [{ "rel": "self", "href": "https://gateway-sb.clearent.net/rest/v2/customers/cust_x" }],
  "payload": { "payloadType": "customer-tokens", "customer-tokens": { "token": [
    { "customer-key": "cust_x", "token-id": "1100000000000001111", "exp-date": "0932",
      "card-type": "VISA", "last-four-digits": "1111", "default": true } ] } } }`;
  const list = (text: string, type = "application/xml") =>
    clientThatReceives(text, type).customerTokens.list({ customerKey }).withResponse();

  it("are read the same in both formats", async () => {
    const { data, body, requestId } = await list(wrappedXml);
    const fromJson = await list(wrappedJson, "application/json");
    expect(data).toStrictEqual([read]);
    expect(data).toStrictEqual(fromJson.data);
    expect(body).toStrictEqual(fromJson.body);
    expect(requestId).toBe("ID-example-0001");
    expect(fromJson.requestId).toBe(requestId);
  });

  const schemas = (text: string) =>
    text.replaceAll(/(<\/?)token>/g, "$1customer-token>").replaceAll(/(<\/?)customer-tokens>/g, "$1tokens>");

  it.each([
    ["a bare payload", payload],
    ["the names of schemas", schemas(wrappedXml)],
    ["a bare payload and the names of schemas", schemas(payload)],
    [
      "a list without an element around it that is known",
      schemas(payload).replaceAll("tokens>", "customer-tokens>"),
    ],
    [
      "a declaration and a comment before it",
      `<?xml version="1.0" encoding="UTF-8"?>\n<!-- one -->\n${payload}`,
    ],
    [
      "members that nobody knows",
      wrappedXml.replace("<status>", "<metadata /><page><number>1</number></page><status>"),
    ],
  ])("are read with %s", async (_what, text) => {
    const { data, body } = await list(text);
    expect(data).toStrictEqual([read]);
    expect(body.payload.payloadType).toBe("customer-tokens");
  });

  it("keep the order of tokens, however each is called", async () => {
    const items = ["token", "customer-token", "customer-token", "token", "customer-token"].map(
      (name, index) => `<${name}><token-id>${index}</token-id></${name}>`,
    );
    const { data } = await list(`<payload><tokens>${items.join("")}</tokens></payload>`);
    expect(data.map((one) => one["token-id"])).toEqual(["0", "1", "2", "3", "4"]);
  });

  it.each([
    ["one link", 1],
    ["two links", 2],
    ["no link", 0],
  ])("have %s as siblings", async (_what, count) => {
    const link = /<links>.*<\/links>/;
    const one = link.exec(wrappedXml)?.[0] ?? "";
    const { body } = await list(wrappedXml.replace(link, one.repeat(count)));
    const expected = { rel: "self", href: "https://gateway-sb.clearent.net/rest/v2/customers/cust_x" };
    expect(body.links).toStrictEqual(Array.from({ length: count }, () => expected));
  });

  it.each([
    ["an empty list", payload.replace(/<token>.*<\/token>/s, "")],
    ["no list", '<payload type="customer-tokens"/>'],
    ["an empty list by the names of schemas", '<payload type="customer-tokens"><tokens/></payload>'],
  ])("are read with %s", async (_what, text) => {
    expect((await list(text)).data).toStrictEqual([]);
    expect((await list(`<response>${text}</response>`)).data).toStrictEqual([]);
  });

  it("of an error are read in both formats, wrapped or bare", async () => {
    const error =
      '<payload type="error"><error><error-message>There is no such customer.</error-message>' +
      "<result-code>041</result-code><time-stamp>2026-01-31T12:00:00Z</time-stamp></error></payload>";
    for (const text of [
      error,
      `<response><code>404</code><exchange-id>ID-3</exchange-id>${error}</response>`,
    ]) {
      const call = clientThatReceives(text, "text/xml", 404).customerTokens.list({ customerKey });
      const failed = await errorOf(call, ApiError);
      expect(failed).toMatchObject({ name: "NotFoundError", status: 404, providerCode: "041" });
      expect(failed.details).toStrictEqual([{ message: "There is no such customer.", code: "041" }]);
      expect(failed.requestId).toBe(text === error ? undefined : "ID-3");
      expect(failed.body).toMatchObject({
        payload: { payloadType: "error", error: { "result-code": "041" } },
      });
    }
  });
});
