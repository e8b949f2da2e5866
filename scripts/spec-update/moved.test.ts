import { describe, expect, it } from "vitest";
import type { JsonObject } from "../generate/json.ts";
import { pointerOf } from "../generate/json-pointer.ts";
import { trace, valueAt } from "./moved.ts";

const number = { type: "string", description: "The number of the card.", maxLength: 19 };
const schemas = (of: JsonObject): JsonObject => ({ components: { schemas: of } });
const object = (properties: JsonObject): JsonObject => ({ type: "object", properties });
const was = ["components", "schemas", "Card", "properties", "number"];
const old = schemas({ Card: object({ number, month: { type: "string" } }), Pan: object({ id: {} }) });

function traced(fresh: JsonObject, path: readonly (string | number)[] = was, from: JsonObject = old) {
  const { left, values, candidates } = trace(path, from, fresh);
  return {
    left: pointerOf(left),
    values,
    candidates: candidates.map(({ path: place, sign }) => `${pointerOf(place)} (${sign})`),
  };
}

describe("trace", () => {
  it("finds what holds a removed field, and nothing in its place", () => {
    const fresh = schemas({ Card: object({ month: { type: "string" } }), Pan: object({ id: {} }) });
    expect(traced(fresh)).toEqual({
      left: "/components/schemas/Card/properties",
      values: undefined,
      candidates: [],
    });
  });

  it("finds a field that was renamed", () => {
    const fresh = schemas({ Card: object({ month: { type: "string" }, pan: number }) });
    expect(traced(fresh).candidates).toEqual([
      "/components/schemas/Card/properties/pan (same content, beside where it was)",
    ]);
  });

  it("finds a field that was renamed and described anew", () => {
    const fresh = schemas({ Card: object({ month: { type: "string" }, pan: { type: "integer" } }) });
    expect(traced(fresh).candidates).toEqual([
      "/components/schemas/Card/properties/pan (new beside where it was)",
    ]);
  });

  it("finds a field that moved to another schema", () => {
    const fresh = schemas({ Card: object({ month: {} }), Pan: object({ id: {}, number }) });
    expect(traced(fresh)).toEqual({
      left: "/components/schemas/Card/properties",
      values: undefined,
      candidates: ["/components/schemas/Pan/properties/number (same name and content)"],
    });
  });

  it("finds the field in a schema that was renamed", () => {
    const fresh = schemas({ PaymentCard: object({ number }), Pan: object({ id: {} }) });
    expect(traced(fresh)).toEqual({
      left: "/components/schemas",
      values: undefined,
      candidates: ["/components/schemas/PaymentCard/properties/number (same name and content)"],
    });
  });

  it("finds an operation under its new path, whatever changed in it", () => {
    const from = { paths: { "/cards": { get: { summary: "List" } } } };
    const fresh = { paths: { "/v2/cards": { get: { summary: "List them" } } } };
    expect(traced(fresh, ["paths", "/cards", "get"], from)).toEqual({
      left: "/paths",
      values: undefined,
      candidates: ["/paths/~1v2~1cards/get (same name, near where it was)"],
    });
  });

  it("takes nothing for a new place that was there before", () => {
    const from = schemas({ Card: object({ number }), Pan: object({ number }) });
    const fresh = schemas({ Card: object({}), Pan: object({ number }) });
    expect(traced(fresh, was, from).candidates).toEqual([]);
  });

  it("takes a short common schema elsewhere for no sign", () => {
    const from = schemas({ Card: object({ month: { type: "string" } }) });
    const fresh = schemas({ Card: object({}), Pan: object({ year: { type: "string" } }) });
    expect(traced(fresh, [...was.slice(0, -1), "month"], from).candidates).toEqual([]);
  });

  it("gives three candidates at most, the likeliest first", () => {
    const fresh = schemas({
      A: object({ number: { type: "string" } }),
      B: object({ pan: number }),
      C: object({ number }),
      D: object({ number: { type: "integer" } }),
      Card: object({ other: {} }),
    });
    expect(traced(fresh).candidates).toEqual([
      "/components/schemas/C/properties/number (same name and content)",
      "/components/schemas/B/properties/pan (same content)",
      "/components/schemas/A/properties/number (same name)",
    ]);
  });

  it("shows both values where the place is there and no longer fits", () => {
    const from = { servers: [{ url: "https://a.test" }] };
    const fresh = { servers: [{ url: "https://b.test" }] };
    expect(traced(fresh, ["servers", 0], from)).toEqual({
      left: "/servers/0",
      values: [{ url: "https://a.test" }, { url: "https://b.test" }],
      candidates: [],
    });
  });

  it("finds an item of a list that stands in another list now", () => {
    const item = { name: "where", in: "query", schema: { type: "string" } };
    const from = { paths: { "/a": { get: { parameters: [item] } } } };
    const fresh = { paths: { "/a": { get: {}, parameters: [item] } } };
    expect(traced(fresh, ["paths", "/a", "get", "parameters", 0], from)).toEqual({
      left: "/paths/~1a/get",
      values: undefined,
      candidates: ["/paths/~1a/parameters/0 (same content)"],
    });
  });
});

describe("valueAt", () => {
  it("sees own members only", () => {
    expect(valueAt({ a: [{ b: 1 }] }, ["a", 0, "b"])).toBe(1);
    expect(valueAt({}, ["constructor"])).toBeUndefined();
    expect(valueAt({ a: [1] }, ["a", "length"])).toBeUndefined();
  });
});
