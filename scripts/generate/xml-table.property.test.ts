import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { XmlMember, XmlTable, XmlType } from "../../packages/xml/src/table.ts";
import { DocumentError } from "./document-error.ts";
import type { JsonObject } from "./json.ts";
import { documentOf, ref, xmlOperation, xmlTableOf } from "./testing.ts";

const schemaNames = ["Card", "card-token", "Owner", "Items"] as const;
const xml = fc.record(
  {
    name: fc.constantFrom("a", "b", "Card", "items"),
    namespace: fc.constantFrom("urn:a", "urn:b", ""),
    wrapped: fc.boolean(),
    attribute: fc.nat(9).map((one) => one === 0),
  },
  { requiredKeys: [] },
);
const named = (schema: JsonObject, more: JsonObject) => ({ ...schema, xml: more });

const { schema } = fc.letrec<{ schema: JsonObject }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<JsonObject>(
      { type: "string" },
      { type: "integer", nullable: true },
      { type: "string", enum: ["a", "b"] },
      { type: "integer", enum: [1, 2], "x-enum-varnames": ["A", "B"], "x-tok-name": "Kind" },
    ),
    fc.constantFrom(...schemaNames).map((name): JsonObject => ref(name)),
    fc.tuple(tie("schema"), xml).map(([items, more]) => named({ type: "array", items }, more)),
    fc
      .tuple(tie("schema"), xml)
      .map(([one, more]) => named({ type: "object", additionalProperties: one }, more)),
    fc
      .tuple(fc.dictionary(fc.constantFrom("a", "b", "c", "Card"), tie("schema")), xml)
      .map(([properties, more]) => named({ type: "object", properties }, more)),
  ),
}));

const objectSchema = fc
  .record({
    base: fc.option(fc.constantFrom("Owner", "Items"), { nil: undefined }),
    properties: fc.dictionary(fc.constantFrom("a", "b", "c", "d"), schema, { minKeys: 1 }),
    order: fc.boolean(),
    more: xml,
  })
  .map(
    ({ base, properties, order, more }): JsonObject => ({
      type: "object",
      properties,
      ...(base === undefined ? {} : { allOf: [ref(base)] }),
      ...(order ? { "x-tok-xml-order": "data-contract" } : {}),
      xml: { namespace: "urn:a", ...more },
    }),
  );

const document = fc
  .record({
    card: objectSchema,
    token: objectSchema,
    owner: schema,
    items: schema,
    names: fc.constantFrom("properties", "schemas"),
  })
  .map(({ card, token, owner, items, names }) =>
    documentOf({
      paths: {
        "/cards": { post: xmlOperation("cards.create", { body: ref("Card"), answer: ref("card-token") }) },
      },
      schemas: {
        Card: card,
        "card-token": token,
        Owner: named({ type: "object", properties: { owner } }, { namespace: "urn:a" }),
        Items: named({ type: "object", properties: { items } }, { namespace: "urn:b" }),
      },
      "x-tok-xml": { names, enums: "names" },
    }),
  );

/** Every type inside a type, itself included. */
function typesIn(type: XmlType): XmlType[] {
  if (type.kind === "array") return [type, ...typesIn(type.item.type)];
  return type.kind === "map" ? [type, ...typesIn(type.values)] : [type];
}

/** How a member is found: by local name and namespace, attributes apart from elements. */
function keysOf(member: XmlMember): string[] {
  return [member, ...(member.aliases ?? [])].map(
    ({ name, namespace }) => `${member.attribute === true ? "@" : ""}${namespace ?? ""} ${name}`,
  );
}

function checkTable({ roots, objects, enums = {} }: XmlTable): void {
  const holders = [...Object.values(roots), ...Object.values(objects).flatMap(({ members }) => members)];
  for (const type of holders.flatMap((one) => typesIn(one.type))) {
    if (type.kind === "object") expect(Object.keys(objects)).toContain(type.of);
    if (type.kind === "enum") expect(Object.keys(enums)).toContain(type.of);
  }
  for (const { members } of Object.values(objects)) {
    const keys = members.flatMap(keysOf);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(members.map(({ property }) => property)).size).toBe(members.length);
  }
}

describe("the XML table of any document", () => {
  it("knows all it refers to, and tells members by their names, or there is a DocumentError", async () => {
    let tables = 0;
    for (const one of fc.sample(document, { numRuns: 1_000, seed: 20260131 })) {
      try {
        checkTable(await xmlTableOf(one));
        tables += 1;
      } catch (error) {
        if (!(error instanceof DocumentError)) throw error;
      }
    }
    expect(tables).toBeGreaterThan(25);
  }, 60_000);
});
