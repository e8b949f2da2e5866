import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { addSchemaProperty, removeSchemaProperty } from "./document-change.ts";

const document = { components: { schemas: { Card: { properties: { number: { type: "string" } } } } } };
const json = JSON.stringify(document);
const yaml =
  "components:\n  schemas:\n    Card:\n      properties:\n        number: &text\n          type: string\n";

function propertiesIn(text: string): object {
  return parse(text).components.schemas.Card.properties;
}

describe("addSchemaProperty", () => {
  it("adds the property and changes nothing else", () => {
    const text = addSchemaProperty(json, "Card", "brand", { type: "string" });
    expect(propertiesIn(text)).toEqual({ number: { type: "string" }, brand: { type: "string" } });
  });

  it.each([
    ["JSON", json, (text: string) => JSON.parse(text)],
    ["YAML", yaml, parse],
  ])("leaves %s what it is", (_name, text, read) => {
    const changed = addSchemaProperty(text, "Card", "brand", {});
    expect(read(changed)).toMatchObject(document);
    expect(changed.startsWith("{")).toBe(text.startsWith("{"));
  });

  it("refuses what is there already", () => {
    expect(() => addSchemaProperty(json, "Card", "number", {})).toThrow("Card has number already");
  });
});

describe("removeSchemaProperty", () => {
  it("removes the property, also where other places refer to it by an alias", () => {
    const text = removeSchemaProperty(`${yaml}        other: *text\n`, "Card", "number");
    expect(propertiesIn(text)).toEqual({ other: { type: "string" } });
  });

  it.each([
    ["Card", "brand", "Card has no brand"],
    ["Cart", "number", "Cart has no properties"],
  ])("refuses %s without %s", (schema, name, problem) => {
    expect(() => removeSchemaProperty(json, schema, name)).toThrow(problem);
  });
});
