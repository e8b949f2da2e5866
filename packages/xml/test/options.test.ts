import { describe, expect, it } from "vitest";
import type { XmlOptions } from "../src/index.ts";
import { decodeXml, encodeXml } from "../src/index.ts";
import { cardType, codeOf, decode, encode, errorOf, member, rootOf, tableOf } from "./tables.ts";

const table = tableOf([member("CardType", cardType)]);

/** Options as they come from JavaScript. */
function untyped(options: unknown): XmlOptions {
  return options as XmlOptions;
}

describe("limits", () => {
  it.each(
    (["depth", "length", "elements"] as const).flatMap((name) =>
      [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, "64", true, {}, 1n].map((value) => ({
        name,
        value,
      })),
    ),
  )("are refused with $name $value", ({ name, value }) => {
    const options = untyped({ limits: { [name]: value } });
    const reading = errorOf(() => decode(table, "<Doc/>", options));
    expect(reading.code).toBe("invalid_option");
    expect(reading.message).toContain(`limits.${name}`);
    expect(errorOf(() => encode(table, {}, options)).code).toBe("invalid_option");
  });

  it.each([null, 64, "depth", true])("are refused when they are %j", (limits) => {
    const error = errorOf(() => decode(table, "<Doc/>", untyped({ limits })));
    expect(error.code).toBe("invalid_option");
    expect(error.message).toContain("limits");
  });

  it("take the usual value when undefined", () => {
    const options = untyped({ limits: { depth: undefined, length: undefined, elements: undefined } });
    expect(decode(table, "<Doc/>", options)).toStrictEqual({});
    expect(decode(table, "<Doc/>", untyped({ limits: undefined, enumNames: undefined }))).toStrictEqual({});
    expect(decodeXml(table, "Doc", "<Doc/>", undefined)).toStrictEqual({});
    expect(encodeXml(table, "Doc", {}, undefined)).toBe("<Doc/>");
  });

  it("take the largest safe integer", () => {
    const most = Number.MAX_SAFE_INTEGER;
    const limits = { depth: most, length: most, elements: most };
    expect(decode(table, "<Doc/>", { limits })).toStrictEqual({});
    expect(encode(table, {}, { limits })).toBe("<Doc/>");
  });
});

describe("enumNames", () => {
  const enumNames = { CardType: { 5: "JapanCreditBureau", 9: "Maestro & Co" } };

  it.each([
    [5, "JapanCreditBureau"],
    [9, "Maestro &amp; Co"],
    [6, "MasterCard"],
  ])("write the number %d as %s", (number, name) => {
    expect(encode(table, { CardType: number }, { enumNames })).toBe(
      `<Doc><CardType>${name}</CardType></Doc>`,
    );
  });

  it("leave other calls alone", () => {
    encode(table, { CardType: 9 }, { enumNames });
    decode(table, "<Doc><CardType>JapanCreditBureau</CardType></Doc>", { enumNames });
    expect(encode(table, { CardType: 5 })).toBe("<Doc><CardType>JCB</CardType></Doc>");
    expect(codeOf(() => encode(table, { CardType: 9 }))).toBe("unencodable");
    expect(decode(table, "<Doc><CardType>JapanCreditBureau</CardType></Doc>")).toStrictEqual({
      CardType: "JapanCreditBureau",
    });
  });

  it.each<[string, unknown, string]>([
    ["an enum that the table does not have", { Brand: { 1: "a" } }, "enumNames.Brand"],
    ["an enum that objects inherit", { toString: { 1: "a" } }, "enumNames.toString"],
    ["a name that is no text", { CardType: { 5: 5 } }, "enumNames.CardType.5"],
    ["a name that is null", { CardType: { 5: null } }, "enumNames.CardType.5"],
    ["an empty name", { CardType: { 5: "" } }, "enumNames.CardType.5"],
    ["a name of white space", { CardType: { 5: " " } }, "enumNames.CardType.5"],
    ["names that are none", { CardType: null }, "enumNames.CardType"],
    ["names that are a text", { CardType: "JCB" }, "enumNames.CardType"],
    ["a key that is no number", { CardType: { JCB: "5" } }, "enumNames.CardType"],
  ])("are refused with %s", (_what, given, option) => {
    const options = untyped({ enumNames: given });
    const error = errorOf(() => decode(table, "<Doc/>", options));
    expect(error.code).toBe("invalid_option");
    expect(error.message).toContain(option);
    expect(codeOf(() => encode(table, {}, options))).toBe("invalid_option");
  });

  it("are refused where the table has no enums", () => {
    const { enums: _, ...bare } = rootOf("string");
    expect(codeOf(() => decode(bare, "<Doc/>", { enumNames }))).toBe("invalid_option");
  });
});

describe("a schema", () => {
  it.each(["Nope", "doc", "", "toString", "constructor", "__proto__", "hasOwnProperty"])(
    "that the table does not have is refused: %j",
    (schema) => {
      expect(codeOf(() => decodeXml(table, schema, "<Doc/>"))).toBe("unknown_schema");
      expect(codeOf(() => encodeXml(table, schema, {}))).toBe("unknown_schema");
    },
  );

  it("is a root, not an object", () => {
    const card = tableOf([], { Card: [member("Number")] });
    expect(codeOf(() => decodeXml(card, "Card", "<Card/>"))).toBe("unknown_schema");
  });
});
