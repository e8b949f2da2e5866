import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../json.ts";
import { documentOf, operation, ref } from "../testing.ts";
import { answers } from "./answers.ts";
import { componentNames } from "./component-names.ts";
import { contradictions } from "./contradictions.ts";
import { discriminators } from "./discriminators.ts";
import { enumValues } from "./enum-values.ts";
import { formats } from "./formats.ts";
import { operationIds } from "./operation-ids.ts";
import { partReferences } from "./part-references.ts";
import { pathMembers } from "./path-members.ts";
import { type Repair, repairNodes } from "./repair.ts";
import { reservedCharacters } from "./reserved-characters.ts";
import { servers } from "./servers.ts";

/** What a repair makes of a schema called A, and what it says of it. */
function schemaBy(
  repair: Repair,
  schema: JsonObject,
  others: JsonObject = {},
): { schema: Json; said: string[] } {
  const document = { components: { schemas: { A: schema, ...others } } };
  const before = structuredClone(document);
  const { node, findings } = repairNodes(document, [repair]);
  expect(document).toEqual(before);
  const [kept = null] = [node].map(({ components }) => Object(components)["schemas"]["A"]);
  return {
    schema: kept,
    said: findings.map(({ pointer, outcome, done }) => `${outcome} ${pointer}: ${done}`),
  };
}

const at = "/components/schemas/A";

describe("contradictions", () => {
  it.each([
    ["text", { type: "string", properties: { a: {} } }, "properties"],
    ["number", { type: "integer", items: {} }, "items"],
    ["list", { type: "array", properties: { a: {} } }, "properties"],
    ["object", { type: "object", items: { type: "string" } }, "items"],
  ])("leaves out what a %s cannot have, and its type", (_name, schema, key) => {
    expect(schemaBy(contradictions, { description: "D", ...schema })).toEqual({
      schema: { description: "D" },
      said: [`left out ${at}/${key}: its value may be anything`],
    });
  });

  it.each([
    [{ type: "object", additionalProperties: { type: "string" } }],
    [{ type: "array", items: {} }],
    [{ type: "string", additionalProperties: false }],
    [{ properties: { items: { type: "string" } } }],
    [{ type: ["object", "array"], properties: {}, items: {} }],
  ])("leaves %j as it is", (schema) => {
    expect(schemaBy(contradictions, schema)).toEqual({ schema, said: [] });
  });
});

describe("enumValues", () => {
  it("reads numbers and booleans as texts where the type is a text", () => {
    expect(schemaBy(enumValues, { type: "string", enum: [1, "b", true, null] })).toEqual({
      schema: { type: "string", enum: ["1", "b", "true", null] },
      said: [`repaired ${at}/enum/0: read as the value that it spells`],
    });
  });

  it("reads texts as the numbers that they spell", () => {
    expect(schemaBy(enumValues, { type: "integer", enum: ["10", 2] }).schema).toEqual({
      type: "integer",
      enum: [10, 2],
    });
  });

  it.each(["x", "1.5", "010", ""])(
    "leaves the enum out where a text such as %j spells no integer",
    (value) => {
      expect(schemaBy(enumValues, { type: "integer", enum: [1, value] })).toEqual({
        schema: { type: "integer" },
        said: [`left out ${at}/enum/1: any value of the type integer may stand here`],
      });
    },
  );
});

describe("discriminators", () => {
  it("reads the text of Swagger 2.0 as the name of the property", () => {
    expect(schemaBy(discriminators, { discriminator: "kind" })).toEqual({
      schema: { discriminator: { propertyName: "kind" } },
      said: [`repaired ${at}/discriminator: it is read as the name of its property`],
    });
  });

  it("leaves out one without a property", () => {
    expect(schemaBy(discriminators, { discriminator: { mapping: {} } }).schema).toEqual({});
  });

  it("leaves out mappings to no schema, and keeps the others", () => {
    const mapping = { b: "#/components/schemas/B", c: "C", d: "B" };
    expect(schemaBy(discriminators, { discriminator: { propertyName: "kind", mapping } }, { B: {} })).toEqual(
      {
        schema: {
          discriminator: { propertyName: "kind", mapping: { b: "#/components/schemas/B", d: "B" } },
        },
        said: [`left out ${at}/discriminator/mapping/c: the value "c" has no type`],
      },
    );
  });
});

describe("formats", () => {
  it("says which formats nobody defines, and changes nothing", () => {
    const schema = { type: "string", format: "date/time" };
    expect(schemaBy(formats, schema)).toEqual({
      schema,
      said: [`repaired ${at}/format: it is not checked, and changes no type`],
    });
    expect(schemaBy(formats, { type: "integer", format: "int64" }).said).toEqual([]);
  });

  it("takes no property for a format", () => {
    expect(schemaBy(formats, { properties: { format: { type: "string" } } }).said).toEqual([]);
  });
});

describe("pathMembers", () => {
  it("reads methods in capitals, and leaves out what is no member of a path", () => {
    const { node, findings } = repairNodes({ paths: { "/a": { GET: {}, note: "x", "x-own": 1 } } }, [
      pathMembers,
    ]);
    expect(node).toEqual({ paths: { "/a": { get: {}, "x-own": 1 } } });
    expect(findings.map(({ pointer, outcome }) => [pointer, outcome])).toEqual([
      ["/paths/~1a/GET", "repaired"],
      ["/paths/~1a/note", "left out"],
    ]);
  });
});

describe("answers", () => {
  const by = (responses: JsonObject) =>
    repairNodes({ paths: { "/a": { get: { responses } } } }, [answers]).node["paths"];

  it("takes the only answer for that of a success", () => {
    expect(by({ default: { description: "D" }, 404: { description: "N" } })).toEqual({
      "/a": { get: { responses: { "2XX": { description: "D" }, 404: { description: "N" } } } },
    });
  });

  it("leaves default alone where a success or a redirect is documented", () => {
    const responses = { 200: { description: "O" }, default: { description: "D" } };
    expect(by(responses)).toEqual({ "/a": { get: { responses } } });
  });
});

describe("reservedCharacters", () => {
  it("percent-encodes what could stand as it is", () => {
    const { node } = repairNodes(
      { components: { parameters: { P: { in: "query", allowReserved: true } } } },
      [reservedCharacters],
    );
    expect(node).toEqual({ components: { parameters: { P: { in: "query" } } } });
  });
});

describe("operationIds", () => {
  it("leaves an id to the first operation that has it", () => {
    const { node, findings } = operationIds({
      paths: {
        "/a": { get: { operationId: "x" }, put: { operationId: "y" } },
        "/b": { get: { operationId: "x" } },
      },
    });
    expect(node["paths"]).toEqual({
      "/a": { get: { operationId: "x" }, put: { operationId: "y" } },
      "/b": { get: {} },
    });
    expect(findings.map(({ pointer }) => pointer)).toEqual(["/paths/~1b/get/operationId"]);
  });
});

describe("componentNames", () => {
  it("gives names that OpenAPI allows, each once, and lets references follow", () => {
    const { node, findings } = componentNames({
      a: { schema: { $ref: "#/components/schemas/Page%C2%ABCard%C2%BB" } },
      b: { schema: { $ref: "#/components/schemas/Page«Card»" } },
      components: { schemas: { "Page«Card»": {}, Page_Card: {} } },
    });
    expect(node).toEqual({
      a: { schema: { $ref: "#/components/schemas/Page_Card_2" } },
      b: { schema: { $ref: "#/components/schemas/Page_Card_2" } },
      components: { schemas: { Page_Card_2: {}, Page_Card: {} } },
    });
    expect(findings.map(({ done }) => done)).toEqual(["it is called Page_Card_2"]);
  });
});

describe("partReferences", () => {
  it("makes components of the parts that references point into", () => {
    const card = { type: "object", properties: { brand: { type: "string" } } };
    const { node, findings } = partReferences({
      components: {
        schemas: { Card: card, A: ref("Card/properties/brand"), B: ref("Card/properties/brand") },
      },
    });
    expect(node["components"]).toEqual({
      schemas: { Card: card, A: ref("CardBrand"), B: ref("CardBrand"), CardBrand: { type: "string" } },
    });
    expect(findings.map(({ pointer, done }) => `${pointer}: ${done}`)).toEqual([
      "/components/schemas/A/$ref: the part is called CardBrand",
    ]);
  });

  it("leaves out what refers to another file, or to nothing", () => {
    const { node, findings } = partReferences({
      components: { schemas: { A: { $ref: "other.json#/B" }, C: { $ref: "#/no/where" } } },
    });
    expect(node["components"]).toEqual({ schemas: { A: {}, C: {} } });
    expect(findings.map(({ outcome }) => outcome)).toEqual(["left out", "left out"]);
  });
});

describe("servers", () => {
  it("leaves out those that are relative, in clear or nameless", () => {
    const good = { url: "https://a.test/v1/", "x-tok-name": "production" };
    const urls = ["/v1", "http://a.test", "https://a.test/{v}", "https://b.test"];
    const { node, findings } = servers({ servers: [...urls.map((url) => ({ url })), good] });
    expect(node["servers"]).toEqual([good]);
    expect(findings.map(({ pointer }) => pointer)).toEqual(urls.map((_, index) => `/servers/${index}`));
  });
});

describe("repairNodes", () => {
  it("takes examples for examples, though they look like schemas", () => {
    const example = { type: "string", properties: { a: 1 }, discriminator: "x", format: "no" };
    const document = documentOf({
      paths: { "/a": { get: operation("a.b", { answer: { type: "object", example } }) } },
    });
    const { node, findings } = repairNodes(document, [contradictions, discriminators, formats]);
    expect(findings).toEqual([]);
    expect(node).toBe(document);
  });
});
