import { describe, expect, it } from "vitest";
import { proposeInlineNames } from "./inline-names.ts";
import type { Json, JsonObject } from "./json.ts";
import { compile, documentOf, expectRefused, generated, operation } from "./testing.ts";

const address = { type: "object", properties: { street: { type: "string" }, code: { enum: ["a", "b"] } } };
const card = { type: "object", properties: { id: { type: "string" }, address } };
const pointer = (path: string, verb: string) =>
  `/paths/~1${path}/${verb}/responses/200/content/application~1json/schema`;

function cards(more: JsonObject = {}, names: { [name: string]: string } = {}): JsonObject {
  const create = operation("cards.create", {
    body: { ...card, description: "To send." },
    answer: {
      type: "object",
      properties: { id: { type: "string" }, list: { type: "array", items: address } },
    },
  });
  return documentOf({
    paths: { ...more, "/cards": { get: operation("cards.get", { answer: card }), post: create } },
    ...(Object.keys(names).length === 0 ? {} : { "x-tok-inline": names }),
  });
}

async function clientOf(document: Json): Promise<string> {
  const files = await generated(document);
  expect(compile(new Map([["acme", files]])).get("acme")).toEqual([]);
  return files.get("src/generated/client.ts") ?? "";
}

describe("liftInlineSchemas", () => {
  it("gives a name to every place that has the schema, in both directions", async () => {
    const client = await clientOf(
      cards({}, { Card: pointer("cards", "get"), Address: `${pointer("cards", "get")}/properties/address` }),
    );
    expect(client).toContain("get(options?: CallOptions): ApiCall<Card, Card, CardsGetError>");
    expect(client).toContain("readonly body: CardInput;");
  }, 60_000);

  it("finds a schema that stands only inside another one with a name", async () => {
    const document = documentOf({ paths: { "/cards": { get: operation("cards.get", { answer: card }) } } });
    const names = { Card: pointer("cards", "get"), Address: `${pointer("cards", "get")}/properties/address` };
    const files = await generated({ ...document, "x-tok-inline": names });
    expect(files.get("src/generated/types.ts")).toContain(
      'export type Address = components["schemas"]["Address"];',
    );
    expect(files.get("src/generated/schema.ts")).toContain('address?: components["schemas"]["Address"];');
  });

  it("takes schemas for one that differ in what belongs to their places, such as a name in XML", async () => {
    const named = { ...card, default: {}, xml: { name: "card" } };
    const document = cards(
      { "/xml": { get: operation("cards.xml", { answer: named }) } },
      {
        Card: pointer("cards", "get"),
      },
    );
    const client = await clientOf(document);
    expect(client).toContain("get(options?: CallOptions): ApiCall<Card, Card, CardsGetError>");
    expect(client).toContain("xml(options?: CallOptions): ApiCall<Card, Card, CardsXmlError>");
  }, 60_000);

  it("names all places at once that are gone, such as those of operations that a new version lacks", async () => {
    const names = { Card: pointer("cards", "get"), A: pointer("a", "get"), B: pointer("b", "get") };
    await expectRefused(cards({}, names), "/x-tok-inline/A", `Also: B (${pointer("b", "get")})`);
  });

  it("refuses a place without such a schema, two names of one, and a name that is taken", async () => {
    const at = (name: string) => `/x-tok-inline/${name}`;
    await expectRefused(cards({}, { A: "/paths/~1cards" }), at("A"), "no inline schema");
    const twice = `/paths/~1cards/post/requestBody/content/application~1json/schema`;
    await expectRefused(cards({}, { A: pointer("cards", "get"), B: twice }), at("B"), "is called A already");
    await expectRefused(
      {
        ...cards({}, { A: pointer("cards", "get") }),
        components: { ...Object(cards())["components"], schemas: { A: {} } },
      },
      at("A"),
      "has a schema A already",
    );
  });
});

describe("proposeInlineNames", () => {
  it("names each form once, by the first place where it stands", () => {
    expect(proposeInlineNames(cards(), new Set(["CardsGetAnswerAddress"]))).toEqual({
      CardsGetAnswer: pointer("cards", "get"),
      CardsGetAnswerAddress2: `${pointer("cards", "get")}/properties/address`,
      CardsCreateAnswer: pointer("cards", "post"),
    });
  });

  it("names what operations share by the name of the answer", () => {
    const shared = { description: "x", content: { "application/json": { schema: card } } };
    const document = documentOf({
      paths: {
        "/a": {
          get: { ...operation("a.get"), responses: { 200: { $ref: "#/components/responses/Found" } } },
        },
      },
      components: { responses: { Found: shared, 404: shared } },
    });
    expect(Object.keys(proposeInlineNames(document, new Set())).sort()).toEqual([
      "Answer404",
      "Answer404Address",
    ]);
  });

  it("keeps the names of before when an operation is added in front", () => {
    const before = proposeInlineNames(cards(), new Set());
    const earlier = { "/a": { get: operation("a.get", { answer: { ...card, title: "T" } }) } };
    const after = proposeInlineNames(cards(earlier, before), new Set());
    expect(after).toEqual({});
  });
});
