import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import type { XmlMember, XmlType } from "../src/index.ts";
import {
  arrayOf,
  cardType,
  codeOf,
  decode,
  encode,
  encodeCard,
  errorOf,
  member,
  own,
  rootOf,
  tableOf,
  xsi,
} from "./tables.ts";
import { readTree } from "./xmldom-reader.ts";

const card: XmlType = { kind: "object", of: "Card" };
const map: XmlType = { kind: "map", values: { kind: "string" } };

describe("texts", () => {
  it.each([
    ["as they are", "4444", "<Card>4444</Card>"],
    ["as a closed element when empty", "", "<Card/>"],
    ["with white space kept", " \n a\t ", "<Card> \n a\t </Card>"],
    ["of white space only", "  ", "<Card>  </Card>"],
    ["with a carriage return as a reference", "a\r\nb\r", "<Card>a&#xD;\nb&#xD;</Card>"],
    ["with markup escaped", "<a b='c' d=\"e\">&amp;", "<Card>&lt;a b='c' d=\"e\"&gt;&amp;amp;</Card>"],
    ["with the end of CDATA escaped", "]]>", "<Card>]]&gt;</Card>"],
    ["without any CDATA", "<![CDATA[a]]>", "<Card>&lt;![CDATA[a]]&gt;</Card>"],
    [
      "with what is allowed beyond ASCII",
      "é\u00a0\u2028\u{1f4b3}\ufffd",
      "<Card>é\u00a0\u2028\u{1f4b3}\ufffd</Card>",
    ],
  ])("are written %s", (_how, value, expected) => {
    expect(encodeCard("string", value)).toBe(expected);
  });

  it.each([
    ["quotes", `"a" 'b'`],
    ["markup", "<a>&amp;]]>"],
    ["white space", " \t\n\r "],
    ["characters beyond ASCII", "é\u00a0\u2028\u{1f4b3}"],
    ["nothing", ""],
  ])("are written with %s in attributes", (_what, value) => {
    const text = encode(tableOf([member("Card", "string", { attribute: true })]), { Card: value });
    expect(readTree(text).attributes).toEqual([`{}Card=${value}`]);
    // A parser turns raw ends of lines and tabs in attributes into spaces.
    expect(text).not.toMatch(/[\t\n\r]/);
  });
});

describe("other values", () => {
  it.each<[string, XmlType | "integer" | "number" | "boolean", unknown, string]>([
    ["an integer", "integer", 12, "<Card>12</Card>"],
    ["zero", "integer", 0, "<Card>0</Card>"],
    ["a negative integer", "integer", -3, "<Card>-3</Card>"],
    ["the last safe integer", "integer", 9007199254740991, "<Card>9007199254740991</Card>"],
    ["a fraction", "number", 1.5, "<Card>1.5</Card>"],
    ["a number that is whole", "number", 100, "<Card>100</Card>"],
    ["true", "boolean", true, "<Card>true</Card>"],
    ["false", "boolean", false, "<Card>false</Card>"],
    ["an enum", cardType, 6, "<Card>MasterCard</Card>"],
    ["an enum that is zero", cardType, 0, "<Card>Amex</Card>"],
    ["an object", card, { Number: "1" }, "<Card><Number>1</Number></Card>"],
    ["an object without members", card, {}, "<Card/>"],
    ["an array", arrayOf("string"), ["1", "", "2"], "<Card><Item>1</Item><Item/><Item>2</Item></Card>"],
    ["an array without items", arrayOf("string"), [], "<Card/>"],
    [
      "an array of arrays",
      arrayOf(arrayOf("integer", "n")),
      [[1], []],
      "<Card><Item><n>1</n></Item><Item/></Card>",
    ],
    ["a map", map, { b: "1", a: "2" }, "<Card><b>1</b><a>2</a></Card>"],
    ["a map without members", map, {}, "<Card/>"],
    [
      "a map of arrays",
      { kind: "map", values: { kind: "integer" }, repeated: true },
      { a: [1, 2], b: [3] },
      "<Card><a>1</a><a>2</a><b>3</b></Card>",
    ],
    [
      "a map of objects",
      { kind: "map", values: card },
      { a: { Number: "1" } },
      "<Card><a><Number>1</Number></a></Card>",
    ],
  ])("are written of %s", (_what, type, value, expected) => {
    expect(encodeCard(type, value)).toBe(expected);
  });

  it.each([1e-7, 5e-324, 123456.789, -1.5e-10])("are read back of the number %d", (value) => {
    const table = rootOf("number");
    expect(decode(table, encode(table, value))).toBe(value);
  });

  it("are written of arrays without an element of their own", () => {
    expect(encodeCard("string", ["1", "", "2"], { repeated: true })).toBe(
      "<Card>1</Card><Card/><Card>2</Card>",
    );
    expect(encodeCard("string", [], { repeated: true })).toBe("");
    expect(encodeCard(arrayOf("string"), [["1"], []], { repeated: true })).toBe(
      "<Card><Item>1</Item></Card><Card/>",
    );
  });

  it.each(["\u00aa", "\u00b5", "\u{20000}", "a:b", "", "-a", "a b"])(
    "are refused with a member of a map whose name no element can have: %j",
    (name) => {
      expect(codeOf(() => encode(rootOf(map), { [name]: "1" }))).toBe("unencodable");
    },
  );

  it("are refused where a plain object stands behind another one, whose members would vanish", () => {
    const inherited = Object.create(Object.assign(Object.create(null), { a: "1" }));
    expect(codeOf(() => encode(rootOf(map), inherited))).toBe("unencodable");
  });

  it("are written with members of maps under names that objects inherit", () => {
    const entries = ["__proto__", "constructor", "toString", "hasOwnProperty", "cdata", "_"].map(
      (name): [string, string] => [name, "1"],
    );
    const expected = entries.map(([name]) => `<${name}>1</${name}>`).join("");
    expect(encode(rootOf(map), own(...entries))).toBe(`<Doc>${expected}</Doc>`);
  });

  it.each<[string, XmlType, unknown, string]>([
    ["a text", { kind: "string" }, "a", "<Doc>a</Doc>"],
    ["an empty text", { kind: "string" }, "", "<Doc/>"],
    ["a number", { kind: "integer" }, 1, "<Doc>1</Doc>"],
    ["an array", arrayOf("string"), ["1"], "<Doc><Item>1</Item></Doc>"],
    ["an array without items", arrayOf("string"), [], "<Doc/>"],
    ["an object", card, { Number: "1" }, "<Doc><Number>1</Number></Doc>"],
  ])("are written of a whole document that is %s", (_what, type, value, expected) => {
    expect(encode(rootOf(type), value)).toBe(expected);
  });
});

describe("members", () => {
  const table = tableOf([
    member("b"),
    member("a", "string", { repeated: true }),
    member("c", "string", { attribute: true }),
    { property: "exchange id", name: "exchange-id", type: { kind: "string" } },
    { property: "__proto__", name: "proto", type: { kind: "string" } },
    member("d", "string", { attribute: true }),
    member("e"),
  ]);

  it.each<[string, object, string]>([
    [
      "in the order of the table",
      { e: "1", a: ["2", "3"], d: "4", b: "5", c: "6", "exchange id": "7" },
      '<Doc c="6" d="4"><b>5</b><a>2</a><a>3</a><exchange-id>7</exchange-id><e>1</e></Doc>',
    ],
    ["but those left out", { e: "1" }, "<Doc><e>1</e></Doc>"],
    ["but undefined ones", { b: undefined, a: undefined, c: undefined, e: "1" }, "<Doc><e>1</e></Doc>"],
    ["but undefined ones that are unknown", { e: "1", unknown: undefined }, "<Doc><e>1</e></Doc>"],
    ["called __proto__", own(["__proto__", "1"]), "<Doc><proto>1</proto></Doc>"],
    [
      "of an object without a prototype",
      Object.assign(Object.create(null), { e: "1" }),
      "<Doc><e>1</e></Doc>",
    ],
    [
      "of an object of another realm",
      runInNewContext('({ e: "1", a: ["2"] })'),
      "<Doc><a>2</a><e>1</e></Doc>",
    ],
    ["of its own only", Object.create(null, { e: { value: "1", enumerable: true } }), "<Doc><e>1</e></Doc>"],
  ])("are written %s", (_how, value, expected) => {
    expect(encode(table, value)).toBe(expected);
  });

  it("are not taken from the prototype", () => {
    const names = ["constructor", "toString", "hasOwnProperty", "valueOf", "__proto__"];
    expect(encode(tableOf(names.map((name) => member(name))), {})).toBe("<Doc/>");
    expect(encode(tableOf(names.map((name) => member(name, "string", { attribute: true }))), {})).toBe(
      "<Doc/>",
    );
  });

  it("are written under names that objects inherit and that parsers use", () => {
    const names = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "cdata", "_"];
    const value = own(...names.map((name): [string, string] => [name, "1"]));
    const elements = names.map((name) => `<${name}>1</${name}>`).join("");
    expect(encode(tableOf(names.map((name) => member(name))), value)).toBe(`<Doc>${elements}</Doc>`);
    const others = names.filter((name) => name !== "__proto__");
    const attributes = others.map((name) => ` ${name}="1"`).join("");
    const table = tableOf(others.map((name) => member(name, "string", { attribute: true })));
    expect(encode(table, own(...others.map((name): [string, string] => [name, "1"])))).toBe(
      `<Doc${attributes}/>`,
    );
  });

  it("are refused as an attribute called __proto__, never left out", () => {
    const table = tableOf([member("__proto__", "string", { attribute: true }), member("Id")]);
    expect(codeOf(() => encode(table, own(["__proto__", "1"], ["Id", "2"])))).toBe("unencodable");
    expect(encode(table, { Id: "2" })).toBe("<Doc><Id>2</Id></Doc>");
  });

  it("may be objects of the same type", () => {
    const recursive = tableOf([member("Id", "integer"), member("Doc", { kind: "object", of: "Doc" })]);
    expect(encode(recursive, { Id: 1, Doc: { Doc: {} } })).toBe("<Doc><Id>1</Id><Doc><Doc/></Doc></Doc>");
  });

  it("may be the same object twice", () => {
    const one = { Number: "1" };
    const twice = tableOf([member("Card", card, { repeated: true })], { Card: [member("Number")] });
    expect(encode(twice, { Card: [one, one] })).toBe(
      "<Doc><Card><Number>1</Number></Card><Card><Number>1</Number></Card></Doc>",
    );
  });

  it("leave the value as it was", () => {
    const value = Object.freeze({ e: "1", a: Object.freeze(["2"]) });
    expect(encode(table, value)).toBe("<Doc><a>2</a><e>1</e></Doc>");
  });
});

describe("null", () => {
  it.each<[string, XmlType | "string" | "integer"]>([
    ["a text", "string"],
    ["a number", "integer"],
    ["an enum", cardType],
    ["an object", card],
    ["an array", arrayOf("string")],
    ["a map", map],
  ])("is written where %s is nullable", (_what, type) => {
    expect(encodeCard(type, null, { nullable: true })).toBe('<Card i:nil="true"/>');
  });

  it("is written for items that are nullable", () => {
    expect(encodeCard("string", ["1", null], { nullable: true, repeated: true })).toBe(
      '<Card>1</Card><Card i:nil="true"/>',
    );
    expect(encodeCard(arrayOf("string", "Item", { nullable: true }), [null, "1"])).toBe(
      '<Card><Item i:nil="true"/><Item>1</Item></Card>',
    );
  });

  it("is written for a whole document", () => {
    expect(encode(rootOf("string", { nullable: true }), null)).toBe(`<Doc xmlns:i="${xsi}" i:nil="true"/>`);
  });

  it("is told apart from what is empty", () => {
    const table = tableOf([
      member("a", "string", { nullable: true }),
      member("b", "string", { nullable: true }),
    ]);
    expect(encode(table, { a: "", b: null })).toBe(`<Doc xmlns:i="${xsi}"><a/><b i:nil="true"/></Doc>`);
  });

  it.each<[string, XmlType, Partial<XmlMember>, unknown]>([
    ["a text", { kind: "string" }, {}, null],
    ["a number", { kind: "integer" }, {}, null],
    ["an object", card, {}, null],
    ["an array", arrayOf("string"), {}, null],
    ["a map", map, {}, null],
    ["an item", arrayOf("string"), { nullable: true }, [null]],
    ["a repeated element", { kind: "string" }, { repeated: true }, [null]],
    ["the array of repeated elements", { kind: "string" }, { repeated: true, nullable: true }, null],
    ["an attribute", { kind: "string" }, { attribute: true }, null],
    ["a value in a map", map, { nullable: true }, { a: null }],
  ])("is refused for %s that cannot be null", (_what, type, rest, value) => {
    expect(codeOf(() => encodeCard(type, value, rest))).toBe("unencodable");
  });

  it("is refused for a whole document that cannot be null", () => {
    expect(codeOf(() => encode(rootOf("string"), null))).toBe("unencodable");
  });
});

describe("the declaration for null", () => {
  const nullable = { nullable: true } as const;
  it.each<[string, ReturnType<typeof tableOf>, boolean]>([
    ["a table without null", tableOf([member("Card", card)], { Card: [member("Number")] }), false],
    ["a nullable root", rootOf("string", nullable), true],
    ["a nullable member", tableOf([member("a", "string", nullable)]), true],
    ["nullable repeated elements", tableOf([member("a", "string", { ...nullable, repeated: true })]), true],
    ["nullable items", tableOf([member("a", arrayOf("string", "Item", nullable))]), true],
    ["nullable items of items", tableOf([member("a", arrayOf(arrayOf("string", "Item", nullable)))]), true],
    ["an object further in", tableOf([member("a", card)], { Card: [member("b", "string", nullable)] }), true],
    [
      "an object in a map in an array",
      tableOf([member("a", arrayOf({ kind: "map", values: card }))], {
        Card: [member("b", "string", nullable)],
      }),
      true,
    ],
    [
      "an object that contains itself",
      tableOf([member("a", card), member("b", card)], { Card: [member("Card", card), member("Number")] }),
      false,
    ],
    [
      "an object that contains itself and a null",
      tableOf([member("a", card)], { Card: [member("Card", card), member("c", "string", nullable)] }),
      true,
    ],
    [
      "an object that the root does not reach",
      tableOf([member("a")], { Card: [member("b", "string", nullable)] }),
      false,
    ],
  ])("is there by what the root reaches: %s", (_what, table, expected) => {
    const value = table.roots["Doc"]?.type.kind === "string" ? "" : {};
    expect(encode(table, value)).toBe(expected ? `<Doc xmlns:i="${xsi}"/>` : "<Doc/>");
  });

  it("comes before the namespace, at the root only", () => {
    const table = tableOf(
      [member("a", "string", { nullable: true, namespace: "urn:b" })],
      {},
      { namespace: "urn:a" },
    );
    expect(encode(table, { a: "1" })).toBe(
      `<Doc xmlns:i="${xsi}" xmlns="urn:a"><a xmlns="urn:b">1</a></Doc>`,
    );
  });
});

describe("namespaces", () => {
  const a = { namespace: "urn:a" };
  const b = { namespace: "urn:b" };

  it.each<[string, readonly XmlMember[], object, object, string]>([
    ["not at all when there are none", [member("x")], {}, { x: "1" }, "<Doc><x>1</x></Doc>"],
    ["once for all", [member("x", "string", a)], a, { x: "1" }, '<Doc xmlns="urn:a"><x>1</x></Doc>'],
    ["and taken back", [member("x")], a, { x: "1" }, '<Doc xmlns="urn:a"><x xmlns="">1</x></Doc>'],
    [
      "on each element that leaves the one around it",
      [member("x", "string", b), member("y", "string", b), member("z", "string", a)],
      a,
      { x: "1", y: "2", z: "3" },
      '<Doc xmlns="urn:a"><x xmlns="urn:b">1</x><y xmlns="urn:b">2</y><z>3</z></Doc>',
    ],
    [
      "for all inside an element",
      [member("x", arrayOf("string", "y", b), b)],
      a,
      { x: ["1"] },
      '<Doc xmlns="urn:a"><x xmlns="urn:b"><y>1</y></x></Doc>',
    ],
    [
      "and given again further in",
      [member("x", arrayOf("string", "y", a), b)],
      a,
      { x: ["1"] },
      '<Doc xmlns="urn:a"><x xmlns="urn:b"><y xmlns="urn:a">1</y></x></Doc>',
    ],
    [
      "by a prefix once for all",
      [member("x", "string", { ...a, prefix: "p" })],
      { ...a, prefix: "p" },
      { x: "1" },
      '<p:Doc xmlns:p="urn:a"><p:x>1</p:x></p:Doc>',
    ],
    [
      "by a prefix where it is first needed",
      [member("x", arrayOf("string", "y", { ...b, prefix: "p" }), { ...b, prefix: "p" })],
      a,
      { x: ["1"] },
      '<Doc xmlns="urn:a"><p:x xmlns:p="urn:b"><p:y>1</p:y></p:x></Doc>',
    ],
    [
      "by a prefix on each of the elements beside each other",
      [member("x", "string", { ...b, prefix: "p", repeated: true })],
      a,
      { x: ["1", "2"] },
      '<Doc xmlns="urn:a"><p:x xmlns:p="urn:b">1</p:x><p:x xmlns:p="urn:b">2</p:x></Doc>',
    ],
    [
      "of the members of a map",
      [member("x", { kind: "map", values: { kind: "string" }, namespace: "urn:b" })],
      a,
      { x: { y: "1" } },
      '<Doc xmlns="urn:a"><x xmlns=""><y xmlns="urn:b">1</y></x></Doc>',
    ],
    [
      "on an empty element",
      [member("x", "string", b)],
      a,
      { x: "" },
      '<Doc xmlns="urn:a"><x xmlns="urn:b"/></Doc>',
    ],
  ])("are declared %s", (_how, members, root, value, expected) => {
    expect(encode(tableOf(members, {}, root), value)).toBe(expected);
  });

  const attribute = { attribute: true } as const;
  it.each<[string, readonly XmlMember[], object, object, readonly string[]]>([
    ["without one, whatever the default", [member("x", "string", attribute)], a, { x: "1" }, ["{}x=1"]],
    [
      "by their prefix",
      [member("x", "string", { ...attribute, ...b, prefix: "p" })],
      a,
      { x: "1" },
      ["{urn:b}x=1"],
    ],
    [
      "by a prefix of the writer's",
      [member("x", "string", { ...attribute, ...b })],
      a,
      { x: "1" },
      ["{urn:b}x=1"],
    ],
    [
      "that is the one of their element, which is the default",
      [member("x", "string", { ...attribute, ...a })],
      a,
      { x: "1" },
      ["{urn:a}x=1"],
    ],
    [
      "that is the one of their element, by its prefix",
      [member("x", "string", { ...attribute, ...a, prefix: "p" })],
      { ...a, prefix: "p" },
      { x: "1" },
      ["{urn:a}x=1"],
    ],
    [
      "several, under one local name",
      [
        member("x", "string", attribute),
        { ...member("x", "string", { ...attribute, ...a }), property: "y" },
        { ...member("x", "string", { ...attribute, ...b }), property: "z" },
      ],
      a,
      { x: "1", y: "2", z: "3" },
      ["{urn:a}x=2", "{urn:b}x=3", "{}x=1"],
    ],
    [
      "several, under one prefix for two namespaces",
      [
        member("x", "string", { ...attribute, ...a, prefix: "p" }),
        member("y", "string", { ...attribute, ...b, prefix: "p" }),
      ],
      { namespace: "urn:c", prefix: "p" },
      { x: "1", y: "2" },
      ["{urn:a}x=1", "{urn:b}y=2"],
    ],
  ])("of attributes are written %s", (_how, members, root, value, expected) => {
    const table = tableOf(members, {}, root);
    const text = encode(table, value);
    const tree = readTree(text);
    expect(tree.attributes).toEqual([...expected].sort());
    expect(tree.name).toBe(`{${Reflect.get(root, "namespace")}}Doc`);
    expect(decode(table, text)).toStrictEqual(value);
  });

  it("of attributes are declared where they are first needed", () => {
    const members = [member("x", "string", { ...attribute, ...a, prefix: "p" }), member("y")];
    const text = encode(tableOf(members), { x: "1", y: "2" });
    expect([
      '<Doc xmlns:p="urn:a" p:x="1"><y>2</y></Doc>',
      '<Doc p:x="1" xmlns:p="urn:a"><y>2</y></Doc>',
    ]).toContain(text);
    expect(encode(tableOf(members), { y: "2" })).toBe("<Doc><y>2</y></Doc>");
  });

  it("of XML itself need no declaration", () => {
    const namespace = "http://www.w3.org/XML/1998/namespace";
    const table = tableOf([member("lang", "string", { attribute: true, namespace, prefix: "xml" })]);
    const text = encode(table, { lang: "en" });
    expect(readTree(text).attributes).toEqual([`{${namespace}}lang=en`]);
    expect(decode(table, text)).toStrictEqual({ lang: "en" });
  });

  it("keep the prefix of null for null", () => {
    const table = tableOf(
      [
        member("x", "string", { ...a, prefix: "i", nullable: true }),
        member("y", "string", { ...b, prefix: "i", attribute: true }),
      ],
      {},
      { namespace: "urn:c", prefix: "i" },
    );
    const tree = readTree(encode(table, { x: null, y: "1" }));
    expect(tree).toEqual({
      name: "{urn:c}Doc",
      attributes: ["{urn:b}y=1"],
      content: [{ name: "{urn:a}x", attributes: [`{${xsi}}nil=true`], content: "" }],
    });
  });

  it("are escaped", () => {
    const namespace = "urn:a?b=\"1\"&c='2'&d=<3>";
    const table = tableOf([member("x", "string", { namespace })], {}, { namespace });
    const text = encode(table, { x: "1" });
    expect(readTree(text).name).toBe(`{${namespace}}Doc`);
    expect(decode(table, text)).toStrictEqual({ x: "1" });
  });

  it("tell members of one local name apart, in the order of the table", () => {
    const table = tableOf([
      { ...member("x", "string", a), property: "first" },
      member("y"),
      { ...member("x", "string", { ...b, prefix: "b", repeated: true }), property: "second" },
      { ...member("x", "string", { namespace: "urn:c", prefix: "c" }), property: "third" },
    ]);
    const value = { first: "1", y: "2", second: ["3", "4"], third: "5" };
    const text = encode(table, value);
    expect(readTree(text).content).toEqual([
      { name: "{urn:a}x", attributes: [], content: "1" },
      { name: "{}y", attributes: [], content: "2" },
      { name: "{urn:b}x", attributes: [], content: "3" },
      { name: "{urn:b}x", attributes: [], content: "4" },
      { name: "{urn:c}x", attributes: [], content: "5" },
    ]);
    expect(decode(table, text)).toStrictEqual(value);
  });

  it.each([
    ["without prefixes", {}, {}],
    ["with the same prefix", { prefix: "p" }, { prefix: "p" }],
    ["with a prefix that is taken for null, and the one that replaces it", { prefix: "i" }, { prefix: "i1" }],
  ])(
    "do not tell members apart that are written under one name %s: such a table is refused",
    (_how, one, other) => {
      const table = tableOf([
        { ...member("x", "string", { ...a, ...one }), property: "first" },
        member("y"),
        { ...member("x", "string", { ...b, ...other }), property: "second" },
      ]);
      expect(() => encode(table, { first: "1", second: "2" })).toThrow("prefix");
    },
  );
});

describe("what has no faithful form", () => {
  class Card {
    readonly Number = "1";
  }
  class List extends Array<string> {}
  type Kind = XmlType | "string" | "integer" | "number" | "boolean";

  it.each<[string, Kind, unknown]>([
    ...(["string", "integer", "number", "boolean"] as const).flatMap((kind): [string, Kind, unknown][] => [
      [`a date for ${kind}`, kind, new Date(0)],
      [`an object for ${kind}`, kind, {}],
      [`an array for ${kind}`, kind, []],
      [`a function for ${kind}`, kind, () => "1"],
      [`a symbol for ${kind}`, kind, Symbol("1")],
      [`a bigint for ${kind}`, kind, 1n],
      [`a boxed text for ${kind}`, kind, Object("1")],
      [`a boxed number for ${kind}`, kind, Object(1)],
      [`a boxed boolean for ${kind}`, kind, Object(true)],
      [`an object with toString for ${kind}`, kind, { toString: () => "1" }],
    ]),
    ["a number for string", "string", 1],
    ["a boolean for string", "string", true],
    ["a text for integer", "integer", "1"],
    ["a boolean for integer", "integer", true],
    ["a fraction for integer", "integer", 1.5],
    ["NaN for integer", "integer", Number.NaN],
    ["infinity for integer", "integer", Number.POSITIVE_INFINITY],
    ["a text for number", "number", "1.5"],
    ["an empty text for number", "number", ""],
    ["NaN for number", "number", Number.NaN],
    ["infinity for number", "number", Number.POSITIVE_INFINITY],
    ["minus infinity for number", "number", Number.NEGATIVE_INFINITY],
    ["a number that has lost digits for number", "number", 2 ** 60],
    ["one below zero for number", "number", -(2 ** 60)],
    ["a text for boolean", "boolean", "true"],
    ["a number for boolean", "boolean", 1],
    ["an enum number without a name", cardType, 1],
    ["a negative enum number", cardType, -6],
    ["a fraction for an enum", cardType, 6.5],
    ["NaN for an enum", cardType, Number.NaN],
    ["a text for an enum", cardType, "MasterCard"],
    ["digits for an enum", cardType, "6"],
    ["a name that objects inherit for an enum", cardType, "toString"],
    ["an array for an enum", cardType, [6]],
    ["a boolean for an enum", cardType, true],
    ...([card, map] as const).flatMap((type): [string, Kind, unknown][] => [
      [`a date for ${type.kind}`, type, new Date(0)],
      [`a Map for ${type.kind}`, type, new Map([["Number", "1"]])],
      [`a Set for ${type.kind}`, type, new Set(["1"])],
      [`an instance of a class for ${type.kind}`, type, new Card()],
      [`a URL for ${type.kind}`, type, new URL("urn:a")],
      [`an error for ${type.kind}`, type, new Error("1")],
      [`bytes for ${type.kind}`, type, new Uint8Array(1)],
      [`a promise for ${type.kind}`, type, Promise.resolve()],
      [`a regular expression for ${type.kind}`, type, /1/],
      [`an object that inherits for ${type.kind}`, type, Object.create({ Number: "1" })],
      [`an array for ${type.kind}`, type, []],
      [`a text for ${type.kind}`, type, "1"],
      [`an empty text for ${type.kind}`, type, ""],
      [`a number for ${type.kind}`, type, 1],
      [`a boolean for ${type.kind}`, type, true],
      [`a function for ${type.kind}`, type, () => ({})],
      [`a symbol for ${type.kind}`, type, Symbol("1")],
      [`a bigint for ${type.kind}`, type, 1n],
      [`a boxed text for ${type.kind}`, type, Object("1")],
    ]),
    ["an object for array", arrayOf("string"), { 0: "1" }],
    ["an object with a length for array", arrayOf("string"), { length: 0 }],
    ["a text for array", arrayOf("string"), "ab"],
    ["a Set for array", arrayOf("string"), new Set(["1"])],
    ["bytes for array", arrayOf("integer"), new Uint8Array(1)],
    ["undefined among items", arrayOf("string"), ["1", undefined]],
    ["a hole among items", arrayOf("string"), Array(1)],
    ["an item of another type", arrayOf("string"), ["1", 2]],
    ["an unknown member", card, { Number: "1", Other: "2" }],
    ["an unknown member that is null", card, { Other: null }],
    ["an unknown member in another case", card, { number: "1" }],
    ["an unknown member called as objects inherit", card, { toString: "1" }],
    ["an unknown member called constructor", card, { constructor: "1" }],
    ["an unknown member called __proto__", card, own(["__proto__", "1"])],
    ["a member of another type", card, { Number: 1 }],
    ["a value of another type in a map", map, { a: 1 }],
    ["an array in a map", map, { a: ["1"] }],
    ["no array in a map of arrays", { kind: "map", values: { kind: "string" }, repeated: true }, { a: "1" }],
    [
      "undefined in an array of a map",
      { kind: "map", values: { kind: "string" }, repeated: true },
      { a: [undefined] },
    ],
  ])("is refused: %s", (_what, type, value) => {
    const error = errorOf(() => encodeCard(type, value));
    expect(error.code).toBe("unencodable");
    expect(error.message).toContain("Card");
  });

  it("is no matter of arrays that have a class of their own or another realm", () => {
    expect(encodeCard(arrayOf("string"), List.of("1"))).toBe("<Card><Item>1</Item></Card>");
    expect(encodeCard(arrayOf("string"), runInNewContext('["1"]'))).toBe("<Card><Item>1</Item></Card>");
  });

  it.each([
    ["a repeated member that is no array", { repeated: true }, "1"],
    ["a repeated member that is an object", { repeated: true }, {}],
    ["undefined among repeated elements", { repeated: true }, [undefined]],
    ["a hole among repeated elements", { repeated: true }, Array(1)],
    ["an attribute of another type", { attribute: true }, 1],
    ["an attribute that is an array", { attribute: true }, ["1"]],
  ] as const)("is refused: %s", (_what, rest, value) => {
    expect(codeOf(() => encodeCard("string", value, rest))).toBe("unencodable");
  });

  it.each([
    "\0",
    "\x01",
    "\x08",
    "\x0b",
    "\x0c",
    "\x0e",
    "\x1f",
    "\x1b",
    "\ufffe",
    "\uffff",
    "\ud800",
    "\udc00",
    "\udc00\ud800",
  ])("is refused: the characters %j", (illegal) => {
    const text = `a${illegal}b`;
    expect(codeOf(() => encodeCard("string", text))).toBe("unencodable");
    expect(codeOf(() => encodeCard("string", text, { attribute: true }))).toBe("unencodable");
    expect(codeOf(() => encodeCard("string", [text], { repeated: true }))).toBe("unencodable");
    expect(codeOf(() => encodeCard(map, { a: text }))).toBe("unencodable");
  });

  it.each([
    "",
    " ",
    "a b",
    "1a",
    "-a",
    ".a",
    "a:b",
    ":a",
    "a:",
    "<a>",
    "a>",
    "a/",
    "a&b",
    "a\n",
    "\ud800",
    "a\0",
    "4444 1111",
    "×",
  ])("is refused: the name %j in a map", (name) => {
    expect(codeOf(() => encodeCard(map, own([name, "1"])))).toBe("unencodable");
  });

  it.each(["a", "_", "a-b", "a.b", "é", "名", "a1", "a\u00b7", "constructor"])(
    "does not include the name %j in a map",
    (name) => {
      const table = rootOf(map);
      const text = encode(table, { [name]: "1" });
      expect(readTree(text).content).toEqual([{ name: `{}${name}`, attributes: [], content: "1" }]);
      expect(decode(table, text)).toStrictEqual({ [name]: "1" });
    },
  );

  it("is refused: a whole document that is undefined", () => {
    expect(codeOf(() => encode(rootOf("string"), undefined))).toBe("unencodable");
    expect(codeOf(() => encode(tableOf([]), undefined))).toBe("unencodable");
  });

  it("is refused: a value that contains itself", () => {
    const table = tableOf([
      member("Doc", { kind: "object", of: "Doc" }),
      member("Docs", { kind: "object", of: "Doc" }, { repeated: true }),
    ]);
    const one: Record<string, unknown> = {};
    one["Doc"] = one;
    expect(() => encode(table, one)).toThrow(expect.objectContaining({ name: "XmlError" }));
    const many: Record<string, unknown> = {};
    many["Docs"] = [many];
    expect(() => encode(table, many)).toThrow(expect.objectContaining({ name: "XmlError" }));
  });
});

describe("places", () => {
  const table = tableOf(
    [
      member("Body", { kind: "object", of: "Body" }),
      member("Payments", arrayOf({ kind: "object", of: "Body" }, "Payment")),
      member("Links", { kind: "object", of: "Body" }, { repeated: true }),
      member("Map", { kind: "map", values: { kind: "object", of: "Body" } }),
    ],
    { Body: [member("Card"), member("CardType", cardType), member("type", "string", { attribute: true })] },
  );
  const good = { Card: "1" };

  it.each<[string, object]>([
    ["Body/Card", { Body: { Card: 1 } }],
    ["Body/CardType", { Body: { CardType: 99 } }],
    ["Body/type", { Body: { type: 1 } }],
    ["Payments/3/CardType", { Payments: [good, good, good, { CardType: 99 }] }],
    ["Payments/0/Card", { Payments: [{ Card: "\0" }] }],
    ["Payments/1", { Payments: [good, undefined] }],
    ["Links/2/Card", { Links: [good, good, { Card: null }] }],
    ["Map/a/Card", { Map: { a: { Card: 1 } } }],
  ])("are named in messages: %s", (place, value) => {
    const { code, message } = errorOf(() => encode(table, value));
    expect(code).toBe("unencodable");
    expect(message).toContain(place);
  });
});
