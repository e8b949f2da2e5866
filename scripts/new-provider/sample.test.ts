import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../generate/json.ts";
import { NoSample, sampleOf } from "./sample.ts";

const document: JsonObject = {
  components: {
    schemas: {
      Id: { type: "string", format: "uuid" },
      Base: { type: "object", required: ["id"], properties: { id: { $ref: "#/components/schemas/Id" } } },
      Endless: {
        type: "object",
        required: ["next"],
        properties: { next: { $ref: "#/components/schemas/Endless" } },
      },
    },
  },
};
const id = "0d9f6c1e-7b3a-4c52-8e41-5a2b9c7d1f30";

describe("sampleOf", () => {
  it.each<[string, JsonObject, Json]>([
    ["a text", { type: "string" }, "sample"],
    ["a long text", { type: "string", minLength: 8 }, "samplexx"],
    ["a short text", { type: "string", maxLength: 2 }, "sa"],
    ["a pattern", { type: "string", pattern: "^[0-9]{5}$" }, "12345"],
    [
      "a pattern that a long example would keep busy for years",
      { type: "string", pattern: "^(a+)+$", example: `${"a".repeat(40)}!` },
      "sample",
    ],
    ["a date", { type: "string", format: "date" }, "2031-11-01"],
    ["an enum", { type: "string", enum: ["b", "a"] }, "b"],
    ["a constant", { const: 3 }, 3],
    ["a number within limits", { type: "integer", minimum: 10, maximum: 20 }, 10],
    ["a small number", { type: "number", maximum: 2 }, 2],
    ["a multiple", { type: "integer", multipleOf: 5 }, 5],
    ["a flag", { type: "boolean" }, true],
    ["a list", { type: "array", items: { type: "integer" } }, [7]],
    ["what is required", { type: "object", required: ["a"], properties: { a: {}, b: {} } }, { a: {} }],
    [
      "what is inherited",
      {
        allOf: [
          { $ref: "#/components/schemas/Base" },
          { type: "object", required: ["b"], properties: { b: { type: "boolean" } } },
        ],
      },
      { id, b: true },
    ],
    ["the first of several forms", { oneOf: [{ $ref: "#/components/schemas/Id" }, { type: "integer" }] }, id],
  ])("makes up %s", (_what, schema, value) => {
    expect(sampleOf(schema, document)).toEqual(value);
  });

  it("adds the members on the way to a place", () => {
    const schema = {
      type: "object",
      properties: {
        data: {
          type: "object",
          properties: { list: { type: "array", items: { type: "string" } }, more: {} },
        },
      },
    };
    expect(sampleOf(schema, document, { wanted: ["data", "list"] })).toEqual({ data: { list: ["sample"] } });
  });

  it("gives up where a schema holds itself", () => {
    expect(() => sampleOf({ $ref: "#/components/schemas/Endless" }, document)).toThrow(NoSample);
  });
});
