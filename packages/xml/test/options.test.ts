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
      [0, -1, 1.5, null, Number.NaN, Number.POSITIVE_INFINITY, "64", true, {}, 1n].map((value) => ({
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

  it("take the largest safe integer, and a depth of 256", () => {
    const most = Number.MAX_SAFE_INTEGER;
    const limits = { depth: 256, length: most, elements: most };
    expect(decode(table, "<Doc/>", { limits })).toStrictEqual({});
    expect(encode(table, {}, { limits })).toBe("<Doc/>");
  });

  it("are refused with a depth at which the stack might end", () => {
    const error = errorOf(() => decode(table, "<Doc/>", { limits: { depth: 257 } }));
    expect(error.code).toBe("invalid_option");
    expect(error.message).toContain("limits.depth");
  });

  it("let documents and values be 256 deep", () => {
    const deep = tableOf([member("Doc", { kind: "object", of: "Doc" })]);
    const text = `${"<Doc>".repeat(255)}<Doc/>${"</Doc>".repeat(255)}`;
    const options = { limits: { depth: 256 } };
    expect(encode(deep, decode(deep, text, options), options)).toBe(text);
  });
});

describe("options", () => {
  it.each<[string, unknown, string]>([
    ["an unknown name", { limit: {} }, "limit"],
    ["an unknown limit", { limits: { dept: 1 } }, "limits.dept"],
    ["a name that objects inherit", { toString: {} }, "toString"],
    ["a limit that objects inherit", { limits: { constructor: 1 } }, "limits.constructor"],
    ["an array for limits", { limits: [] }, "limits"],
    ["an array for enumNames", { enumNames: [] }, "enumNames"],
    ["null for enumNames", { enumNames: null }, "enumNames"],
    ["no object", 64, "options"],
    ["null", null, "options"],
  ])("are refused with %s", (_what, options, named) => {
    for (const call of [
      () => decode(table, "<Doc/>", untyped(options)),
      () => encode(table, {}, untyped(options)),
    ]) {
      const error = errorOf(call);
      expect(error.code).toBe("invalid_option");
      expect(error.message).toContain(named);
    }
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

  it("may give the names of numbers to each other", () => {
    const swapped = { enumNames: { CardType: { 6: "Visa", 7: "MasterCard" } } };
    const text = "<Doc><CardType>Visa</CardType></Doc>";
    expect(decode(table, text, swapped)).toStrictEqual({ CardType: 6 });
    expect(encode(table, { CardType: 6 }, swapped)).toBe(text);
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
    ["a key that is written otherwise", { CardType: { "05": "Maestro" } }, "enumNames.CardType"],
    ["a name of digits", { CardType: { 5: "6" } }, "enumNames.CardType.5"],
    ["a name with a control character", { CardType: { 5: "a\0" } }, "enumNames.CardType.5"],
    ["a name that another number has", { CardType: { 5: "mastercard" } }, "enumNames.CardType"],
    ["one name for two numbers", { CardType: { 5: "a", 9: "A" } }, "enumNames.CardType"],
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
