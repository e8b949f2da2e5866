import { describe, expect, it } from "vitest";
import { apiKeyInHeader } from "../src/auth/api-key.ts";
import type { Fetch } from "../src/index.ts";
import {
  ClientRuntime,
  type Operation,
  type XmlEngine,
  type XmlFacts,
  type XmlSettings,
} from "../src/runtime.ts";
import { errorOf, jsonAnswer } from "./answering.ts";
import { vaultKey } from "./vault.ts";

class XmlError extends Error {}
Object.defineProperty(XmlError.prototype, Symbol.for("@tok/xml/XmlError"), { value: true });

/** An engine that shows what it is asked: the schema is the root, and the value stands in it as JSON. */
function engine(seen: XmlSettings[]): XmlEngine {
  return {
    encode: (schema, value, settings) => {
      seen.push(settings);
      const text = JSON.stringify(value);
      if (text.includes("unwritable")) throw new XmlError("card/number has no form");
      if (text.includes("strange")) throw new Error("quotes strange text");
      return `<${schema}>${text}</${schema}>`;
    },
    decode: (schema, text, settings) => {
      const content = new RegExp(`^(?:<\\?xml[^>]*>)?<${schema}>(.*)</${schema}>$`).exec(text)?.[1];
      if (text.length > settings.limits.length) throw new XmlError("the document is too long");
      if (content === undefined) throw new XmlError("the document starts with another element");
      return JSON.parse(content);
    },
  };
}

const both = {
  name: "cards.add",
  method: "POST",
  path: "/cards",
  parameters: [],
  body: "required",
  bodySchema: "CardInput",
  formats: { json: "application/json", xml: "application/xml" },
  responses: {
    200: { body: { type: "object", schema: "Card" } },
    400: { body: { type: "object", schema: "Problem" } },
  },
  errors: { code: [["fault", "code"]], refused: [{ at: ["refused"] }] },
  secrets: ["number"],
} as const satisfies Operation;

const jsonOnly = { ...both, name: "cards.touch", formats: { json: "application/json" } } as const;

function client(answer: Response | (() => Response), options: object = {}, enums: XmlFacts["enums"] = {}) {
  const sent: { headers: Headers; body: string }[] = [];
  const settings: XmlSettings[] = [];
  let loads = 0;
  const fetch: Fetch = async (_url, { headers, body }) => {
    sent.push({
      headers: new Headers(headers),
      body: body instanceof Uint8Array ? new TextDecoder().decode(body) : "",
    });
    return typeof answer === "function" ? answer() : answer;
  };
  const facts = {
    environments: { sandbox: "https://vault.test" },
    operations: { both, jsonOnly },
    xml: {
      enums,
      load: async () => {
        loads += 1;
        return engine(settings);
      },
    },
  };
  const runtime = new ClientRuntime(
    facts,
    { auth: { apiKey: vaultKey }, environment: "sandbox", fetch, ...options },
    apiKeyInHeader("api-key"),
  );
  const call = (body: unknown, callOptions?: unknown, operation: Operation = both) =>
    runtime.call(operation, { body }, callOptions);
  return { call, sent, settings, loads: () => loads, http: runtime.http() };
}

function xmlAnswer(status: number, text: string, type: string | null = "application/xml"): Response {
  const response = new Response(new TextEncoder().encode(text), { status });
  if (type !== null) response.headers.set("content-type", type);
  return response;
}

describe("the option format", () => {
  it("is json by default, and loads nothing of XML", async () => {
    const { call, sent, loads } = client(jsonAnswer(200, { a: 1 }));
    expect(await call({ n: 1 })).toEqual({ a: 1 });
    expect(sent[0]?.headers.get("accept")).toBe("application/json");
    expect(sent[0]?.headers.get("content-type")).toBe("application/json");
    expect(loads()).toBe(0);
  });

  it.each([
    ["of the client", { format: "xml" }, undefined],
    ["of the call", {}, { format: "xml" }],
    ["of the call over that of the client", { format: "json" }, { format: "xml" }],
  ])("sends and asks for XML by the option %s", async (_where, options, callOptions) => {
    const { call, sent } = client(xmlAnswer(200, '<Card>{"a":1}</Card>'), options);
    expect(await call({ n: 1 }, callOptions)).toEqual({ a: 1 });
    expect(sent[0]?.headers.get("accept")).toBe("application/xml");
    expect(sent[0]?.headers.get("content-type")).toBe("application/xml");
    expect(sent[0]?.body).toBe('<CardInput>{"n":1}</CardInput>');
  });

  it("sends and asks for JSON by the media types that the operation has, and for XML by its own", async () => {
    const formats = { ...both.formats, json: "application/json; charset=utf-8" };
    const operation = { ...both, formats, accept: "application/hal+json" } as const;
    const json = client(() => jsonAnswer(200, { a: 1 }));
    await json.call({ n: 1 }, undefined, operation);
    await json.call({ n: 1 }, undefined, { ...both, formats });
    const headers = json.sent.map((one) => [one.headers.get("content-type"), one.headers.get("accept")]);
    expect(headers).toEqual([
      ["application/json; charset=utf-8", "application/hal+json"],
      ["application/json; charset=utf-8", "application/json; charset=utf-8"],
    ]);
    const { call, sent } = client(xmlAnswer(200, '<Card>{"a":1}</Card>'));
    await call({ n: 1 }, { format: "xml" }, operation);
    expect(sent[0]?.headers.get("accept")).toBe("application/xml");
  });

  it("names no media type of a body that is not there", async () => {
    const { call, sent } = client(jsonAnswer(200, {}));
    await call(undefined, undefined, { ...both, body: "optional", accept: "application/hal+json" });
    expect(sent[0]?.headers.get("accept")).toBe("application/hal+json");
    expect(sent[0]?.headers.get("content-type")).toBeNull();
  });

  it("of a client does not count for an operation without XML; of a call it is refused there", async () => {
    const { call, sent } = client(() => jsonAnswer(200, {}), { format: "xml" });
    await call({}, undefined, jsonOnly);
    expect(sent[0]?.headers.get("accept")).toBe("application/json");
    expect(await errorOf(call({}, { format: "xml" }, jsonOnly))).toMatchObject({
      code: "invalid_option",
      message: expect.stringContaining("cards.touch: format must be json here"),
    });
    expect(sent).toHaveLength(1);
  });
});

describe("an answer", () => {
  it.each<[string, string | null]>([
    ["application/xml; charset=utf-8", "application/xml; charset=utf-8"],
    ["text/xml", "text/xml"],
    ["application/vault+xml", "application/vault+xml"],
    ["no media type", null],
  ])("in XML is read by what came: %s", async (_name, type) => {
    const { call } = client(xmlAnswer(200, '<Card>{"a":1}</Card>', type));
    expect(await call({})).toEqual({ a: 1 });
  });

  it("in JSON is read where XML was asked for", async () => {
    const { call } = client(jsonAnswer(200, { a: 1 }), { format: "xml" });
    expect(await call({})).toEqual({ a: 1 });
  });

  const declaration = '<?xml version="1.0" encoding="ISO-8859-1"?>';
  it.each([
    ["the charset of the media type", "text/xml; charset=iso-8859-1", "", "latin1"],
    ["the XML declaration", "text/xml", declaration, "latin1"],
    ["the byte order mark", "text/xml", "\ufeff", "utf16le"],
    ["the byte order mark rather than the media type", "text/xml; charset=iso-8859-1", "\ufeff", "utf8"],
    ["UTF-8 where nothing says otherwise", "text/xml", "", "utf8"],
    [
      "what it is where a declaration says UTF-16",
      "text/xml",
      '<?xml version="1.0" encoding="utf-16"?>',
      "utf8",
    ],
  ] as const)("is decoded by %s", async (_how, type, start, encoding) => {
    const bytes = Buffer.from(`${start}<Card>{"a":"\u00fc"}</Card>`, encoding);
    const { call } = client(new Response(bytes, { headers: { "content-type": type } }));
    expect(await call({})).toEqual({ a: "\u00fc" });
  });

  it("that is not the documented element is a DecodeError with the reason and without the text", async () => {
    const { call } = client(xmlAnswer(200, "<Secret>4111111111111111</Secret>"));
    const error = await errorOf(call({}));
    expect(error).toMatchObject({ name: "DecodeError", code: "malformed", outcome: "unknown" });
    expect(error.message).toContain("not readable as xml (the document starts with another element)");
    expect(error.message).not.toContain("4111");
    expect(error.cause).toBeUndefined();
  });

  it("of an undocumented status is read by the schema of the documented errors", async () => {
    const { call } = client(xmlAnswer(503, '<Problem>{"fault":{"code":"busy"}}</Problem>'), { retry: false });
    expect(await errorOf(call({}))).toMatchObject({ status: 503, providerCode: "busy" });
  });

  it("with an error is read by the schema of any status that has one", async () => {
    const responses = {
      ...both.responses,
      400: {},
      401: { body: { type: "object" } },
      404: both.responses[400],
    };
    const { call } = client(xmlAnswer(500, '<Problem>{"fault":{"code":"bad"}}</Problem>'), { retry: false });
    const operation = { ...both, responses } as Operation;
    expect(await errorOf(call({}, undefined, operation))).toMatchObject({ providerCode: "bad" });
  });

  it("with an error is read whatever its media type", async () => {
    const { call } = client(xmlAnswer(400, '<Problem>{"fault":{"code":"bad"}}</Problem>', "text/plain"));
    expect(await errorOf(call({}))).toMatchObject({ status: 400, providerCode: "bad" });
  });

  it("that refuses inside a 200 is an error", async () => {
    const { call } = client(xmlAnswer(200, '<Card>{"refused":true}</Card>'));
    expect(await errorOf(call({}))).toMatchObject({ code: "refused", status: 200 });
  });

  it("to a raw call on a path that nothing is known of cannot be read in XML", async () => {
    const { http } = client(xmlAnswer(200, "<a/>"));
    const get = http.GET as (path: string) => Promise<unknown>;
    expect(await errorOf(get("/elsewhere"))).toMatchObject({ code: "unexpected_media_type" });
  });
});

describe("a body in XML", () => {
  it("that has no form is refused with the place, and nothing is sent", async () => {
    const { call, sent } = client(jsonAnswer(200, {}), { format: "xml" });
    expect(await errorOf(call({ number: "unwritable" }))).toMatchObject({
      name: "ConfigError",
      code: "unencodable_body",
      message: "cards.add: the body cannot be written as xml: card/number has no form. Nothing was sent.",
    });
    const strange = await errorOf(call({ number: "strange" }));
    expect(strange.message).toBe("cards.add: the body cannot be written as xml. Nothing was sent.");
    expect(sent).toHaveLength(0);
  });

  it("has its secrets erased from what the provider says, also where only short answers are read", async () => {
    const number = "4111-1111-1111-1111-9";
    const { call } = client(jsonAnswer(400, { fault: { code: `bad ${number}` } }), {
      format: "xml",
      maxResponseBytes: 64,
    });
    const error = await errorOf(call({ number, padding: "x".repeat(500) }));
    expect(error["providerCode"]).toBe("bad [redacted]");
  });
});

describe("a body that the caller changes after the call", () => {
  it.each(["json", "xml"])("is sent as it was, in %s", async (format) => {
    const { call, sent } = client(() => jsonAnswer(200, {}), { format });
    const body = { card: { n: 0 }, list: [{ n: 0 }] };
    const calls = [1, 2, 3].map((n) => {
      body.card.n = n;
      body.list[0] = { n };
      return call(body);
    });
    body.card.n = 9;
    await Promise.all(calls);
    const read = sent.map(({ body: text }) => JSON.parse(text.replace(/<[^>]*>/g, "")));
    expect(read).toEqual([1, 2, 3].map((n) => ({ card: { n }, list: [{ n }] })));
  });
});

describe("the options of XML", () => {
  it("reach the engine", async () => {
    const options = {
      format: "xml",
      maxResponseBytes: 1_000,
      xmlLimits: { depth: 5, elements: 50 },
      enumNames: { CardType: { 5: "Jcb" } },
    };
    const { call, settings } = client(jsonAnswer(200, {}), options, {
      CardType: { 6: "MasterCard", 7: "Visa" },
    });
    await call({});
    expect(settings[0]).toEqual({
      limits: { depth: 5, elements: 50, length: 1_000 },
      enumNames: { CardType: { 5: "Jcb" } },
    });
  });

  it.each<[string, object]>([
    ["format", { format: "yaml" }],
    ["format", { format: null }],
    ["xmlLimits", { xmlLimits: 5 }],
    ["xmlLimits.depth", { xmlLimits: { depth: 0 } }],
    ["xmlLimits.elements", { xmlLimits: { elements: "5" } }],
    ["xmlLimits.length", { xmlLimits: { length: 5 } }],
    ["enumNames", { enumNames: "hidden" }],
    ["enumNames.Brand", { enumNames: { Brand: {} } }],
    ["enumNames.CardType", { enumNames: { CardType: "hidden" } }],
    ["enumNames.CardType", { enumNames: { CardType: { five: "hidden" } } }],
    ["enumNames.CardType.5", { enumNames: { CardType: { 5: "hidden name" } } }],
    ["enumNames.CardType.5", { enumNames: { CardType: { 5: 5 } } }],
    ["enumNames.CardType", { enumNames: { CardType: { 5: "hidden", 8: "Hidden" } } }],
    ["enumNames.CardType", { enumNames: { CardType: { 5: "visa" } } }],
    ["enumNames.CardType.5", { enumNames: { CardType: Object.create({ 5: "hidden" }) } }],
  ])("are refused by name: %s", (option, options) => {
    let error: unknown;
    try {
      client(jsonAnswer(200, {}), options, { CardType: { 6: "MasterCard", 7: "Visa" } });
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toMatchObject({
      code: "invalid_option",
      message: expect.stringMatching(new RegExp(`^${option.replaceAll(".", "\\.")} `)),
    });
    expect(String(error)).not.toContain("hidden");
  });

  it("may swap two names", async () => {
    const enumNames = { CardType: { 6: "Visa", 7: "MasterCard" } };
    const { call, settings } = client(
      jsonAnswer(200, {}),
      { format: "xml", enumNames },
      { CardType: { 6: "MasterCard", 7: "Visa" } },
    );
    await call({});
    expect(settings[0]?.enumNames).toEqual(enumNames);
  });

  it("are not known where nothing is a name in XML", () => {
    expect(() => client(jsonAnswer(200, {}), { enumNames: {} })).toThrow("enumNames is not an option here");
  });
});
