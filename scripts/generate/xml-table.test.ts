import { describe, expect, it } from "vitest";
import type { XmlMember, XmlTable } from "../../packages/xml/src/table.ts";
import type { Json, JsonObject } from "./json.ts";
import { documentOf, ref, xmlOperation, xmlTableOf } from "./testing.ts";

const text = { type: "string" };
const string = { kind: "string" };

/** The table of a document in which one operation sends and answers the schema Card. */
function tableWith(
  schemas: { [name: string]: Json },
  more: { [key: string]: Json } = {},
  parts: { answer?: Json; body?: Json } = { answer: ref("Card") },
): Promise<XmlTable> {
  return xmlTableOf(
    documentOf({ paths: { "/cards": { post: xmlOperation("cards.create", parts) } }, schemas, ...more }),
  );
}

async function membersOf(
  schema: Json,
  schemas: { [name: string]: Json } = {},
  more: { [key: string]: Json } = {},
): Promise<readonly XmlMember[]> {
  const table = await tableWith({ Card: schema, ...schemas }, more);
  return table.objects["Card"]?.members ?? [];
}

function object(properties: JsonObject, more: JsonObject = {}): JsonObject {
  return { type: "object", properties, ...more };
}

const byProperties = { "x-tok-xml": { names: "properties" } };
const bySchemas = { "x-tok-xml": { names: "schemas" } };

describe("the document elements of the XML table", () => {
  it("are known by the names of types and called as the schema, or as its metadata say", async () => {
    const schemas = {
      "card-x": object({ id: { ...text, readOnly: true }, cvv: { ...text, writeOnly: true } }),
      Problem: object({ why: text }, { xml: { name: "problem", namespace: "urn:p" } }),
    };
    const table = await tableWith(schemas, {}, { body: ref("card-x"), answer: ref("card-x") });
    expect(table.roots).toEqual({
      CardX: { name: "card-x", type: { kind: "object", of: "CardX" } },
      CardXInput: { name: "card-x", type: { kind: "object", of: "CardXInput" } },
    });
    expect(table.objects).toEqual({
      CardX: { members: [{ property: "id", name: "id", type: string }] },
      CardXInput: { members: [{ property: "cvv", name: "cvv", type: string }] },
    });
    const problem = await tableWith(schemas, {}, { answer: ref("Problem") });
    expect(problem.roots["Problem"]).toEqual({
      name: "problem",
      namespace: "urn:p",
      type: { kind: "object", of: "Problem" },
    });
  });

  it("are known by operation and place where a schema has no name", async () => {
    const table = await tableWith(
      {},
      {},
      {
        body: object({ a: text, inner: object({ b: text }) }, { xml: { name: "sent" } }),
        answer: { type: "integer", nullable: true, xml: { name: "int", namespace: "urn:n" } },
      },
    );
    expect(table.roots).toEqual({
      cardsCreate200: { name: "int", namespace: "urn:n", type: { kind: "integer" }, nullable: true },
      cardsCreateBody: { name: "sent", type: { kind: "object", of: "cardsCreateBody" } },
    });
    expect(Object.keys(table.objects)).toEqual(["cardsCreateBody", "cardsCreateBody/inner"]);
  });

  it("hold the items of a list under the name of their schema", async () => {
    const xml = { name: "ArrayOfCard", namespace: "urn:a" };
    const items = ref("card");
    const schemas = {
      card: object({}, { xml: { namespace: "urn:c" } }),
      CardList: { type: "array", items, xml },
      Texts: { type: "array", items: { ...text, xml: { name: "text" } }, xml },
    };
    const cards = await tableWith(schemas, {}, { answer: ref("CardList") });
    expect(cards.roots["CardList"]).toEqual({
      ...xml,
      type: {
        kind: "array",
        item: { name: "card", namespace: "urn:c", type: { kind: "object", of: "Card" } },
      },
    });
    const texts = await tableWith(schemas, {}, { answer: ref("Texts") });
    expect(texts.roots["Texts"]?.type).toEqual({
      kind: "array",
      item: { name: "text", namespace: "urn:a", type: string },
    });
  });

  it("may be that of the one member that stands for the whole", async () => {
    const xml = { name: "response" };
    const Card = object({ code: text, data: ref("Data") }, { xml, "x-tok-read": { either: "data" } });
    const rootWith = async (data: JsonObject) =>
      (await tableWith({ Card, Data: object({}, data) }, byProperties)).roots["Card"];
    expect(await rootWith({ xml: { name: "payload", namespace: "urn:d" } })).toEqual({
      name: "response",
      type: { kind: "object", of: "Card" },
      alternatives: [{ name: "payload", namespace: "urn:d", property: "data" }],
    });
    expect(await rootWith({})).not.toHaveProperty("alternatives");
    expect(await rootWith({ xml })).not.toHaveProperty("alternatives");
  });
});

describe("the members of objects in the XML table", () => {
  it("have the forms that the metadata say", async () => {
    const members = await membersOf(
      object({
        plain: { type: "integer" },
        renamed: { type: "boolean", xml: { name: "other" } },
        id: { type: "number", xml: { attribute: true } },
        kind: { allOf: [ref("Kind")] },
        nothing: { ...text, nullable: true, xml: { attribute: true } },
        state: { enum: ["a", "b"] },
        merged: { allOf: [{ type: "string" }, { minLength: 1 }] },
      }),
      { Kind: { ...text, xml: { attribute: true } } },
    );
    expect(members).toEqual([
      { property: "plain", name: "plain", type: { kind: "integer" } },
      { property: "renamed", name: "other", type: { kind: "boolean" } },
      { property: "id", attribute: true, name: "id", type: { kind: "number" } },
      { property: "kind", attribute: true, name: "kind", type: string },
      { property: "nothing", attribute: true, name: "nothing", type: string },
      { property: "state", name: "state", type: string },
      { property: "merged", name: "merged", type: string },
    ]);
  });

  it("repeat as items, or hold them in an element of their own", async () => {
    const list = (items: Json, xml?: JsonObject): JsonObject => ({
      type: "array",
      items,
      ...(xml === undefined ? {} : { xml }),
    });
    const members = await membersOf(
      object({
        bare: list(text),
        items: list({ ...text, nullable: true, xml: { name: "item" } }, { name: "without effect" }),
        wrapped: list(text, { wrapped: true }),
        named: list({ ...text, xml: { name: "item" } }, { wrapped: true, name: "list" }),
        titled: list(text, { wrapped: true, name: "aliens" }),
        shared: ref("List"),
        deep: list(list({ ...text, xml: { name: "cell" } }, { wrapped: true, name: "row" })),
      }),
      { List: { ...list(text, { wrapped: true }), nullable: true } },
    );
    expect(members).toEqual([
      { property: "bare", repeated: true, name: "bare", type: string },
      { property: "items", repeated: true, name: "item", type: string, nullable: true },
      {
        property: "wrapped",
        name: "wrapped",
        type: { kind: "array", item: { name: "wrapped", type: string } },
      },
      { property: "named", name: "list", type: { kind: "array", item: { name: "item", type: string } } },
      {
        property: "titled",
        name: "aliens",
        type: { kind: "array", item: { name: "aliens", type: string } },
      },
      {
        property: "shared",
        name: "shared",
        type: { kind: "array", item: { name: "shared", type: string } },
        nullable: true,
      },
      {
        property: "deep",
        repeated: true,
        name: "row",
        type: { kind: "array", item: { name: "cell", type: string } },
      },
    ]);
  });

  it.each<[string, string, JsonObject]>([
    ["OpenAPI 3.0", "3.0.3", { ...text, nullable: true }],
    ["OpenAPI 3.1", "3.1.0", { type: ["string", "null"] }],
    ["a schema that is referred to", "3.0.3", ref("Nullable")],
    ["a wrapper around a reference", "3.0.3", { type: "string", nullable: true, allOf: [ref("Text")] }],
  ])("may be null by %s", async (_by, openapi, schema) => {
    const schemas = { Nullable: { ...text, nullable: true }, Text: text };
    const members = await membersOf(object({ a: schema }), openapi === "3.1.0" ? {} : schemas, { openapi });
    expect(members).toEqual([{ property: "a", name: "a", type: string, nullable: true }]);
  });

  it("may hold the object itself", async () => {
    const list = { type: "array", items: ref("Card") };
    const members = await membersOf(object({ next: ref("Card"), inner: object({ cards: list }) }));
    expect(members).toEqual([
      { property: "next", name: "next", type: { kind: "object", of: "Card" } },
      { property: "inner", name: "inner", type: { kind: "object", of: "Card/inner" } },
    ]);
  });

  it("are maps where only the values are described", async () => {
    const map = (additionalProperties: Json, more: JsonObject = {}): JsonObject => ({
      type: "object",
      additionalProperties,
      ...more,
    });
    const members = await membersOf(
      object(
        {
          plain: map({ type: "integer" }),
          lists: map({ type: "array", items: text }),
          elsewhere: map(text, { xml: { namespace: "urn:b" } }),
          inner: map(object({ a: text })),
          nothing: { type: "object", additionalProperties: false },
        },
        { xml: { namespace: "urn:a" }, additionalProperties: text },
      ),
    );
    const namespace = "urn:a";
    expect(members).toEqual([
      {
        property: "plain",
        name: "plain",
        namespace,
        type: { kind: "map", values: { kind: "integer" }, namespace },
      },
      {
        property: "lists",
        name: "lists",
        namespace,
        type: { kind: "map", values: string, namespace, repeated: true },
      },
      {
        property: "elsewhere",
        name: "elsewhere",
        namespace: "urn:b",
        type: { kind: "map", values: string, namespace: "urn:b" },
      },
      {
        property: "inner",
        name: "inner",
        namespace,
        type: { kind: "map", values: { kind: "object", of: "Card/inner" }, namespace },
      },
      { property: "nothing", name: "nothing", namespace, type: { kind: "object", of: "Card/nothing" } },
    ]);
  });
});

describe("namespaces in the XML table", () => {
  const names = (members: readonly XmlMember[]) =>
    members.map(({ name, namespace, prefix }) => [name, namespace, prefix]);

  it("are those of the schema that declares a member, base schemas and nameless parts included", async () => {
    const schema = {
      allOf: [ref("Base"), object({ b: text }), object({ c: text }, { xml: { namespace: "urn:part" } })],
      properties: {
        d: text,
        e: { ...text, xml: { namespace: "urn:own" } },
        f: { ...text, xml: { namespace: "" } },
      },
      xml: { namespace: "urn:card" },
    };
    const base = object({ a: text }, { xml: { namespace: "urn:base" } });
    expect(names(await membersOf(schema, { Base: base }))).toEqual([
      ["a", "urn:base", undefined],
      ["b", "urn:card", undefined],
      ["c", "urn:part", undefined],
      ["d", "urn:card", undefined],
      ["e", "urn:own", undefined],
      ["f", undefined, undefined],
    ]);
  });

  it("stay inside a nameless object, and end where a named schema says another one or none", async () => {
    const table = await tableWith(
      {
        Card: object({ inner: object({ a: text }), named: ref("Named") }, { xml: { namespace: "urn:card" } }),
        Named: object({ a: text }, { xml: { namespace: "" } }),
      },
      byProperties,
    );
    expect(names(table.objects["Card/inner"]?.members ?? [])).toEqual([["a", "urn:card", undefined]]);
    expect(names(table.objects["Named"]?.members ?? [])).toEqual([["a", undefined, undefined]]);
  });

  it("with a prefix hold only for names with the prefix", async () => {
    const prefixed = { xml: { namespace: "urn:card", prefix: "c" } };
    const members = await membersOf(
      object(
        {
          a: text,
          b: { ...text, xml: { prefix: "c" } },
          id: { ...text, xml: { attribute: true, prefix: "c" } },
        },
        prefixed,
      ),
    );
    expect(names(members)).toEqual([
      ["a", undefined, undefined],
      ["b", "urn:card", "c"],
      ["id", "urn:card", "c"],
    ]);
  });

  it("do not hold for attributes without a prefix", async () => {
    const attribute = { ...text, xml: { attribute: true } };
    const members = await membersOf(object({ id: attribute }, { xml: { namespace: "urn:card" } }));
    expect(names(members)).toEqual([["id", undefined, undefined]]);
  });
});

describe("the names of elements in the XML table", () => {
  const tokens = object({}, { xml: { name: "tokens" } });
  const schema = object({
    one: ref("Tokens"),
    many: { type: "array", items: ref("Tokens"), xml: { name: "ignored" } },
    wrapped: { type: "array", items: ref("Tokens"), xml: { wrapped: true, name: "list" } },
  });
  const objectType = { kind: "object", of: "Tokens" };

  it("are those of properties, with those of schemas read as well", async () => {
    const members = await membersOf(object({ one: ref("Tokens") }), { Tokens: tokens }, byProperties);
    expect(members).toEqual([
      { property: "one", name: "one", type: objectType, aliases: [{ name: "tokens" }] },
    ]);
  });

  it("are those of schemas, with those of properties read as well", async () => {
    const members = await membersOf(object({ one: ref("Tokens") }), { Tokens: tokens }, bySchemas);
    expect(members).toEqual([
      { property: "one", name: "tokens", type: objectType, aliases: [{ name: "one" }] },
    ]);
  });

  it("are chosen for items alike, wrapped or not; what two members answer to is no alias", async () => {
    const members = await membersOf(schema, { Tokens: tokens }, byProperties);
    expect(members).toEqual([
      { property: "one", name: "one", type: objectType },
      { property: "many", repeated: true, name: "many", type: objectType },
      {
        property: "wrapped",
        name: "list",
        type: { kind: "array", item: { name: "list", type: objectType, aliases: [{ name: "tokens" }] } },
      },
    ]);
  });

  it("need no decision where both say the same", async () => {
    const members = await membersOf(object({ tokens: ref("Tokens") }), { Tokens: tokens });
    expect(members).toEqual([{ property: "tokens", name: "tokens", type: objectType }]);
  });

  it("are no alias where another member has that name", async () => {
    const members = await membersOf(
      object({ one: ref("Tokens"), tokens: text }),
      { Tokens: tokens },
      byProperties,
    );
    expect(members[0]).toEqual({ property: "one", name: "one", type: objectType });
  });

  it("differ by namespace, too", async () => {
    const named = object({}, { xml: { namespace: "urn:t" } });
    expect(await membersOf(object({ one: ref("Tokens") }), { Tokens: named }, bySchemas)).toEqual([
      { property: "one", name: "one", namespace: "urn:t", type: objectType, aliases: [{ name: "one" }] },
    ]);
  });

  it("are those beside a reference before those of the property", async () => {
    const list = { type: "array", items: { ...ref("Tokens"), xml: { name: "item" } } };
    const members = await membersOf(object({ list }), { Tokens: tokens }, byProperties);
    expect(members).toEqual([
      { property: "list", repeated: true, name: "item", type: objectType, aliases: [{ name: "tokens" }] },
    ]);
  });
});

describe("enums in the XML table", () => {
  const type: JsonObject = {
    type: "integer",
    enum: [6, -1, null],
    "x-enum-varnames": ["Master", "None", "Null"],
  };
  const nullable = { ...type, nullable: true };

  it("are names where the document says so, one enum for both directions", async () => {
    const table = await tableWith(
      {
        Card: object({
          type: ref("card-type"),
          inline: { ...nullable, "x-tok-name": "Other" },
          plain: { type: "integer" },
        }),
        "card-type": nullable,
      },
      { "x-tok-xml": { names: "properties", enums: "names" } },
      { answer: ref("Card"), body: ref("Card") },
    );
    const names = { "6": "Master", "-1": "None" };
    expect(table.enums).toEqual({ CardType: names, Other: names });
    for (const of of ["Card", "CardInput"])
      expect(table.objects[of]?.members.map((member) => member.type)).toEqual([
        { kind: "enum", of: "CardType" },
        { kind: "enum", of: "Other" },
        { kind: "integer" },
      ]);
  });

  it("are values otherwise", async () => {
    const table = await tableWith({ Card: object({ type: nullable }) }, byProperties);
    expect(table).not.toHaveProperty("enums");
    expect(table.objects["Card"]?.members[0]?.type).toEqual({ kind: "integer" });
  });
});

describe("the order of elements in the XML table", () => {
  const order = async (schema: Json, schemas: { [name: string]: Json } = {}) =>
    (await membersOf(schema, schemas)).map(({ property }) => property);
  const dataContract = { "x-tok-xml-order": "data-contract" };
  const own = (...names: string[]): JsonObject => Object.fromEntries(names.map((name) => [name, text]));

  it("is that of the document", async () => {
    const schema = { allOf: [object(own("z")), ref("Base")], ...object(own("b", "a")) };
    expect(await order(schema, { Base: object(own("y", "x")) })).toEqual(["z", "y", "x", "b", "a"]);
  });

  it("is ordinal by element name for data contracts, upper case before lower case", async () => {
    const named = { ...text, xml: { name: "B" } };
    const schema = object({ ...own("a", "_", "Z", "ä", "aB", "aa"), renamed: named }, dataContract);
    expect(await order(schema)).toEqual(["renamed", "Z", "_", "a", "aB", "aa", "ä"]);
  });

  it("puts members of base types first, the most basic ones before all", async () => {
    const derived = (base: string, ...names: string[]) => ({
      allOf: [object(own(...names)), ref(base)],
      ...dataContract,
    });
    const schemas = {
      Base: object(own("Zip", "Name"), dataContract),
      Middle: derived("Base", "Last", "Age"),
    };
    expect(await order(derived("Middle", "Email", "Birth"), schemas)).toEqual([
      "Name",
      "Zip",
      "Age",
      "Last",
      "Birth",
      "Email",
    ]);
  });

  it("is that of a data contract for its bases as well, which are contracts, too", async () => {
    const schema = { allOf: [ref("Base")], ...object(own("b", "a")), ...dataContract };
    expect(await order(schema, { Base: object(own("z", "y")) })).toEqual(["y", "z", "a", "b"]);
  });

  it("is that of a list, which names what is only read or written as well", async () => {
    const card = object(
      { a: { ...text, readOnly: true }, b: text, c: { ...text, writeOnly: true } },
      { "x-tok-xml-order": ["c", "b", "a"] },
    );
    const table = await tableWith({ Card: card }, {}, { answer: ref("Card"), body: ref("Card") });
    const properties = (of: string) => table.objects[of]?.members.map(({ property }) => property);
    expect([properties("Card"), properties("CardInput")]).toEqual([
      ["b", "a"],
      ["c", "b"],
    ]);
  });

  it("takes a property once that base and heir declare alike", async () => {
    const schema = { allOf: [ref("Base")], ...object(own("b", "a")) };
    expect(await order(schema, { Base: object(own("z", "a")) })).toEqual(["z", "a", "b"]);
  });
});
