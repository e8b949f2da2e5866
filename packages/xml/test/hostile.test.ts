import assert from "node:assert/strict";
import { describe, expect, it } from "vitest";
import type { XmlMember } from "../src/index.ts";
import { arrayOf, codeOf, decode, encode, errorOf, member, own, rootOf, tableOf, xsi } from "./tables.ts";

const table = tableOf([member("Id"), member("Doc", { kind: "object", of: "Doc" })]);

const inherited = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "cdata", "_"];

describe("a DOCTYPE", () => {
  const laughs =
    '<!DOCTYPE Doc [<!ENTITY a "laugh"><!ENTITY b "&a;&a;"><!ENTITY c "&b;&b;">]><Doc><Id>&c;</Id></Doc>';
  it.each([
    ["alone", "<!DOCTYPE Doc>"],
    ["before the root", "<!DOCTYPE Doc><Doc/>"],
    ["after a declaration", '<?xml version="1.0"?>\n<!DOCTYPE Doc><Doc/>'],
    ["after a byte order mark", "\ufeff<!DOCTYPE Doc><Doc/>"],
    ["after a comment", "<!-- a --><!DOCTYPE Doc><Doc/>"],
    ["with a system identifier", '<!DOCTYPE Doc SYSTEM "file:///etc/passwd"><Doc/>'],
    ["with a public identifier", '<!DOCTYPE Doc PUBLIC "-//W3C//DTD XHTML 1.0//EN" "http://a.test/"><Doc/>'],
    ["with an inner part", "<!DOCTYPE Doc []><Doc/>"],
    ["with entities that multiply", laughs],
    [
      "with an outer entity",
      '<!DOCTYPE Doc [<!ENTITY a SYSTEM "file:///etc/passwd">]><Doc><Id>&a;</Id></Doc>',
    ],
    ["with a parameter entity", '<!DOCTYPE Doc [<!ENTITY % a SYSTEM "http://a.test/"> %a;]><Doc/>'],
    ["before no root", "<!DOCTYPE Doc [<!ELEMENT Doc ANY>]>"],
  ])("is refused %s", (_where, text) => {
    expect(codeOf(() => decode(table, text))).toBe("doctype");
  });

  it.each([
    ["inside the root", "<Doc><!DOCTYPE Doc></Doc>"],
    ["after the root", "<Doc/><!DOCTYPE Doc>"],
    ["in lower case", "<!doctype Doc><Doc/>"],
    ["that does not end", "<!DOCTYPE Doc"],
    ["that does not end inside", "<!DOCTYPE Doc [<!ENTITY a 'b'"],
  ])("is refused %s, whatever for", (_where, text) => {
    expect(["doctype", "malformed"]).toContain(codeOf(() => decode(table, text)));
  });

  it.each([
    ["a comment", "<Doc><!-- <!DOCTYPE Doc> --><Id>1</Id></Doc>"],
    ["CDATA", "<Doc><Id>1</Id><x><![CDATA[<!DOCTYPE Doc>]]></x></Doc>"],
    ["a processing instruction", "<?a <!DOCTYPE Doc>?><Doc><Id>1</Id></Doc>"],
    ["an attribute", '<Doc a="!DOCTYPE Doc"><Id>1</Id></Doc>'],
  ])("is none in %s", (_where, text) => {
    expect(decode(table, text)).toStrictEqual({ Id: "1" });
  });

  it("is refused, not read: no entity stands for anything", () => {
    const { message } = errorOf(() => decode(table, laughs));
    expect(message).not.toContain("laugh");
  });
});

describe("what is not well-formed", () => {
  it.each([
    ["nothing", ""],
    ["white space", " \n\t "],
    ["a byte order mark", "\ufeff"],
    ["a declaration only", '<?xml version="1.0"?>'],
    ["a comment only", "<!-- a -->"],
    ["text", "a"],
    ["JSON", '{"Id":"1"}'],
    ["text before the root", "a<Doc/>"],
    ["text after the root", "<Doc/>a"],
    ["a reference after the root", "<Doc/>&amp;"],
    ["CDATA after the root", "<Doc/><![CDATA[a]]>"],
    ["CDATA before the root", "<![CDATA[a]]><Doc/>"],
    ["a second root", "<Doc/><Doc/>"],
    ["a second root after white space", "<Doc></Doc>\n<Doc></Doc>"],
    ["another element after the root", "<Doc/><a/>"],
    ["another root before it", "<a/><Doc/>"],
    ["an end too many", "<Doc/></Doc>"],
    ["an end without a beginning", "</Doc>"],
    ["no end", "<Doc>"],
    ["no end further in", "<Doc><Id>1</Doc>"],
    ["ends in the wrong order", "<Doc><a><b></a></b></Doc>"],
    ["an end in another case", "<Doc><a></A></Doc>"],
    ["an end under another prefix", '<Doc xmlns:p="urn:a" xmlns:q="urn:a"><p:a></q:a></Doc>'],
    ["half a tag", "<Doc"],
    ["half an end", "<Doc></Do"],
    ["half an attribute", '<Doc a="1'],
    ["half a comment", "<Doc><!-- a</Doc>"],
    ["half of CDATA", "<Doc><![CDATA[a</Doc>"],
    ["half a processing instruction", "<Doc><?a</Doc>"],
    ["half a reference", "<Doc>&am"],
    ["an attribute without a value", "<Doc a/>"],
    ["an attribute without quotes", "<Doc a=1/>"],
    ["attributes without space between", '<Doc a="1"b="2"/>'],
    ["an attribute twice", '<Doc a="1" a="2"/>'],
    ["an attribute twice with others between", '<Doc a="1" b="2" a="1"/>'],
    ["an attribute twice further in", '<Doc><x><Id a="1" a="1"/></x></Doc>'],
    ["an attribute with a prefix twice", '<Doc xmlns:p="urn:a" p:a="1" p:a="2"/>'],
    ["a namespace twice", '<Doc xmlns="" xmlns=""/>'],
    ["nil twice", `<Doc xmlns:i="${xsi}" i:nil="true" i:nil="false"/>`],
    ...inherited.map((name) => [`the attribute ${name} twice`, `<Doc ${name}="1" ${name}="2"/>`]),
    ["a name that starts with a digit", "<Doc><1a/></Doc>"],
    ["an empty name", "<Doc><></></Doc>"],
    ["a smaller-than sign", "<Doc>1 < 2</Doc>"],
    ["an ampersand", "<Doc>1 & 2</Doc>"],
    ["a declaration of an element", "<Doc><!ELEMENT a ANY></Doc>"],
    ["a declaration of an entity", "<!ENTITY a 'b'><Doc/>"],
    ["a broken CDATA", "<Doc><![CDATA a]]></Doc>"],
    ["an undeclared prefix", "<Doc><p:Id/></Doc>"],
    ["a prefix without a name", '<Doc xmlns:p="urn:a"><p:/></Doc>'],
    ["an attribute's prefix without a name", '<Doc xmlns:p="urn:a" p:="1"/>'],
    ["a name without its prefix", '<Doc xmlns:p="urn:a"><:p/></Doc>'],
    ["a prefix with a prefix", '<Doc xmlns:p="urn:a"><p:p:Id/></Doc>'],
    ["an attribute's prefix with a prefix", '<Doc xmlns:p="urn:a" p:p:a="1"/>'],
    ["an undeclared prefix of an attribute", '<Doc p:a="1"/>'],
  ])("is malformed: %s", (_what, text) => {
    expect(codeOf(() => decode(table, text ?? ""))).toBe("malformed");
    // Whatever the schema, a text that takes anything included.
    expect(codeOf(() => decode(rootOf("string"), text ?? ""))).toBe("malformed");
  });

  it.each([
    "\0",
    "\x01",
    "\x08",
    "\x0b",
    "\x0c",
    "\x1f",
    "\x1b",
    "\ufffe",
    "\uffff",
    "\ud800",
    "\udc00",
    "\udfff\ud800",
  ])("is malformed: the characters %j, wherever they stand", (illegal) => {
    const places = [
      `<Doc><Id>1${illegal}</Id></Doc>`,
      `<Doc>${illegal}</Doc>`,
      `<Doc a="${illegal}"/>`,
      `<Doc><![CDATA[${illegal}]]></Doc>`,
      `<Doc><!-- ${illegal} --></Doc>`,
      `<Doc><?a ${illegal}?></Doc>`,
      `<Doc/>${illegal}`,
      `${illegal}<Doc/>`,
      `<D${illegal}oc/>`,
    ];
    for (const text of places)
      expect(
        codeOf(() => decode(table, text)),
        JSON.stringify(text),
      ).toBe("malformed");
  });

  it("is malformed: a byte order mark of the other order", () => {
    expect(codeOf(() => decode(table, "\ufffe<Doc/>"))).toBe("malformed");
  });
});

describe("names that every object has", () => {
  it.each(inherited)("are harmless when unknown: %s", (name) => {
    const text = `<Doc ${name}="1"><${name} ${name}="2">3</${name}><Id>4</Id><${name}><Id>5</Id></${name}></Doc>`;
    expect(decode(table, text)).toStrictEqual({ Id: "4" });
    expect(decode(tableOf([]), text)).toStrictEqual({});
    expect(decode(rootOf("string"), `<Doc ${name}="1">2</Doc>`)).toBe("2");
    expect(decode(rootOf(arrayOf("string")), `<Doc><${name}>1</${name}></Doc>`)).toStrictEqual([]);
  });

  it.each(inherited)("are read as elements when the table has them: %s", (name) => {
    const known = tableOf([member(name), member("Id")]);
    expect(decode(known, `<Doc><${name}>1</${name}><Id>2</Id></Doc>`)).toStrictEqual(
      own([name, "1"], ["Id", "2"]),
    );
    expect(decode(known, "<Doc/>")).toStrictEqual({});
    const repeated = tableOf([member(name, "string", { repeated: true })]);
    // Not `toStrictEqual`, which asks a property called `constructor` for the type.
    const several = decode(repeated, `<Doc><${name}>1</${name}><${name} a="b">2</${name}></Doc>`);
    assert.deepStrictEqual(several, own([name, ["1", "2"]]));
    assert.deepStrictEqual(decode(repeated, "<Doc/>"), own([name, []]));
  });

  it.each(inherited)("are read as attributes when the table has them: %s", (name) => {
    const known = tableOf([member(name, "string", { attribute: true }), member("Id")]);
    expect(decode(known, `<Doc ${name}="1"/>`)).toStrictEqual(own([name, "1"]));
    expect(decode(known, `<Doc ${name}="1"><Id>2</Id></Doc>`)).toStrictEqual(own([name, "1"], ["Id", "2"]));
    expect(decode(known, "<Doc/>")).toStrictEqual({});
  });

  it.each(inherited)("are read as items, and as roots: %s", (name) => {
    expect(decode(rootOf(arrayOf("string", name)), `<Doc><${name}>1</${name}></Doc>`)).toStrictEqual(["1"]);
    expect(decode(rootOf("string", { name }), `<${name}>1</${name}>`)).toBe("1");
    expect(decode(rootOf("string", { name }), `<${name} a="1"> </${name}>`)).toBe(" ");
    expect(encode(rootOf("string", { name }), "1")).toBe(`<${name}>1</${name}>`);
  });

  it("leave the prototype of all objects alone", () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    decode(
      rootOf({ kind: "map", values: { kind: "map", values: { kind: "string" } } }),
      "<Doc><__proto__><polluted>1</polluted></__proto__><constructor><prototype>1</prototype></constructor></Doc>",
    );
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });

  it("stand in no one's way as prefixes and namespaces", () => {
    const members: XmlMember[] = inherited.map((name) =>
      member(name, "string", { namespace: name, prefix: name }),
    );
    const value = own(...inherited.map((name): [string, string] => [name, "1"]));
    expect(decode(tableOf(members), encode(tableOf(members), value))).toStrictEqual(value);
  });
});

describe("depth", () => {
  const nested = (depth: number) => `${"<Doc>".repeat(depth)}${"</Doc>".repeat(depth)}`;
  const value = (depth: number): object => (depth === 1 ? {} : { Doc: value(depth - 1) });
  const depthOf = (read: unknown): number =>
    typeof read === "object" && read !== null ? 1 + depthOf(Reflect.get(read, "Doc")) : 0;

  it.each([
    ["usually", undefined, 64],
    ["as the option says", 3, 3],
    ["as the option says, when it is more", 200, 200],
    ["as the option says, when it is one", 1, 1],
  ])("is limited %s", (_how, depth, most) => {
    const options = depth === undefined ? {} : { limits: { depth } };
    expect(depthOf(decode(table, nested(most), options))).toBe(most);
    const error = errorOf(() => decode(table, nested(most + 1), options));
    expect(error.code).toBe("too_deep");
    expect(error.message).toContain("limits.depth");
    expect(encode(table, value(most), options)).toBe(
      most === 1 ? "<Doc/>" : `${"<Doc>".repeat(most - 1)}<Doc/>${"</Doc>".repeat(most - 1)}`,
    );
    expect(errorOf(() => encode(table, value(most + 1), options)).message).toContain("limits.depth");
  });

  it("counts elements that the table does not know", () => {
    const text = `<Doc>${"<x>".repeat(63)}${"</x>".repeat(63)}</Doc>`;
    expect(decode(table, text)).toStrictEqual({});
    expect(codeOf(() => decode(table, `<Doc><x>${text}</x></Doc>`))).toBe("too_deep");
  });

  it("counts items of arrays and members of maps", () => {
    const limits = { limits: { depth: 2 } };
    expect(decode(rootOf(arrayOf("string")), "<Doc><Item>1</Item></Doc>", limits)).toStrictEqual(["1"]);
    expect(encode(rootOf(arrayOf("string")), ["1"], limits)).toBe("<Doc><Item>1</Item></Doc>");
    const deeper = rootOf(arrayOf({ kind: "map", values: { kind: "string" } }));
    expect(codeOf(() => decode(deeper, "<Doc><Item><a>1</a></Item></Doc>", limits))).toBe("too_deep");
    expect(() => encode(deeper, [{ a: "1" }], limits)).toThrow("limits.depth");
  });

  it("does not count elements beside each other", () => {
    expect(decode(table, `<Doc>${"<x/><y><z/></y>".repeat(200)}</Doc>`)).toStrictEqual({});
  });

  it("is limited with 100,000 elements inside each other", () => {
    expect(codeOf(() => decode(table, nested(100_000)))).toBe("too_deep");
    expect(codeOf(() => decode(table, "<Doc>".repeat(100_000)))).toBe("too_deep");
    expect(codeOf(() => decode(table, `<Doc>${"<a>".repeat(100_000)}`))).toBe("too_deep");
  });

  it("of a value is limited with 100,000 objects inside each other", () => {
    let deep: object = {};
    for (let n = 0; n < 100_000; n += 1) deep = { Doc: deep };
    expect(() => encode(table, deep)).toThrow("limits.depth");
  });
});

describe("length", () => {
  const idOf = (read: unknown) => Reflect.get(Object(read), "Id");
  const ofLength = (length: number) => `<Doc>${"a".repeat(length - 11)}</Doc>`;

  it.each([
    ["usually", undefined, 10_485_760],
    ["as the option says", 20, 20],
  ])("is limited %s", (_how, length, most) => {
    const options = length === undefined ? {} : { limits: { length } };
    expect(decode(rootOf("string"), ofLength(most), options)).toHaveLength(most - 11);
    const error = errorOf(() => decode(rootOf("string"), ofLength(most + 1), options));
    expect(error.code).toBe("too_large");
    expect(error.message).toContain("limits.length");
  });

  it("counts UTF-16 units", () => {
    const text = "<Doc>\u{1f4b3}</Doc>";
    expect(decode(rootOf("string"), text, { limits: { length: 13 } })).toBe("\u{1f4b3}");
    expect(codeOf(() => decode(rootOf("string"), text, { limits: { length: 12 } }))).toBe("too_large");
  });

  it("is limited before anything is read", () => {
    expect(codeOf(() => decode(table, `<!DOCTYPE a>${"a".repeat(20_000_000)}`))).toBe("too_large");
  });

  it("can be limited otherwise", () => {
    const text = ofLength(20_000_000);
    expect(decode(rootOf("string"), text, { limits: { length: 20_000_000 } })).toHaveLength(20_000_000 - 11);
  });

  it.each([
    ["a text", (long: string) => `<Doc><Id>${long}</Id></Doc>`],
    ["CDATA", (long: string) => `<Doc><Id><![CDATA[${long}]]></Id></Doc>`],
    ["an attribute", (long: string) => `<Doc a="${long}"><Id>${long}</Id></Doc>`],
    ["a comment", (long: string) => `<!--${long}--><Doc><Id>${long}</Id></Doc>`],
    ["a processing instruction", (long: string) => `<?a ${long}?><Doc><Id>${long}</Id></Doc>`],
    ["white space", (long: string) => `<Doc>${" ".repeat(long.length)}<Id>${long}</Id></Doc>`],
  ])("of a part is not limited: %s", (_what, write) => {
    const long = "a".repeat(1_000_000);
    // Compared here: a difference of this length would take minutes to print.
    expect(idOf(decode(table, write(long))) === long).toBe(true);
  });

  // Each of these once cost the square of its length.
  it.each([
    ["declarations that are none", `<Doc>${"<!".repeat(500_000)}</Doc>`],
    ["a declaration that is none", `<Doc><!${"x".repeat(1_000_000)}`],
    ["a section that is none", `<Doc><![${"x".repeat(1_000_000)}`],
    ["a declaration that is none, before the root", `<!${"x".repeat(1_000_000)}`],
  ])("does not multiply: %s", (_what, text) => {
    expect(codeOf(() => decode(table, text))).toBe("malformed");
  });

  it("does not multiply: white space inside numbers and booleans", () => {
    const long = `1${" ".repeat(1_000_000)}1`;
    for (const kind of ["integer", "number", "boolean"] as const)
      expect(decode(rootOf(kind), `<Doc>${long}</Doc>`) === long).toBe(true);
  });

  it("does not multiply: many of one name in a map of lists", () => {
    const lists = rootOf({ kind: "map", values: { kind: "string" }, repeated: true });
    const read = decode(lists, `<Doc>${"<e>x</e>".repeat(200_000)}</Doc>`);
    expect(read).toHaveProperty("e.length", 200_000);
  });

  it("of a name is not limited", () => {
    const name = "a".repeat(200_000);
    expect(decode(table, `<Doc><${name} ${name}="1"/><Id>1</Id></Doc>`)).toStrictEqual({ Id: "1" });
  });

  it("of a text in many pieces is not limited", () => {
    const read = decode(table, `<Doc><Id>${"a&amp;<!-- -->".repeat(200_000)}</Id></Doc>`);
    expect(idOf(read) === "a&".repeat(200_000)).toBe(true);
  });

  it("of a declaration is not read on", () => {
    // Collected to its end, and looked at for each character, this would take hours.
    expect(codeOf(() => decode(table, `<!${"A".repeat(5_000_000)}`))).toBe("malformed");
    expect(codeOf(() => decode(table, `<Doc><!${"A".repeat(5_000_000)}`))).toBe("malformed");
    expect(["doctype", "malformed"]).toContain(
      codeOf(() => decode(table, `<!DOCTYPE ${"A".repeat(5_000_000)}`)),
    );
  });

  it.each([
    ["malformed", "<Doc><Id></Doc>"],
    ["malformed", "<Doc>&nbsp;"],
    ["malformed", "<Doc/>a"],
    ["doctype", "<!DOCTYPE a>"],
    ["too_deep", "<Doc>".repeat(65)],
  ])("of 20 MB after an error at the beginning is not read on: %s", (code, start) => {
    // Read on, this would be seconds and one more error for every character.
    const text = `${start}${"&a;<b".repeat(4_000_000)}`;
    expect(codeOf(() => decode(table, text, { limits: { length: 30_000_000 } }))).toBe(code);
  });
});

describe("elements", () => {
  it.each([
    ["elements", "<Doc><a/><b/></Doc>", 3],
    ["elements inside each other", "<Doc><a><b/></a></Doc>", 3],
    ["attributes", '<Doc a="1" b="2"/>', 3],
    ["both", '<Doc a="1"><b c="2"/></Doc>', 4],
    ["known ones", "<Doc><Id>1</Id></Doc>", 2],
  ])("are counted: %s", (_what, text, count) => {
    expect(decode(table, text, { limits: { elements: count } })).toBeTypeOf("object");
    const error = errorOf(() => decode(table, text, { limits: { elements: count - 1 } }));
    expect(error.code).toBe("too_many_elements");
    expect(error.message).toContain("limits.elements");
  });

  it("are usually limited to 500,000", () => {
    const list = rootOf(arrayOf("string", "a"));
    expect(decode(list, `<Doc>${"<a/>".repeat(499_999)}</Doc>`)).toHaveLength(499_999);
    expect(codeOf(() => decode(list, `<Doc>${"<a/>".repeat(500_000)}</Doc>`))).toBe("too_many_elements");
  });

  it("of one start tag are limited", () => {
    const attributes = Array.from({ length: 500_000 }, (_, n) => `a${n}=""`).join(" ");
    expect(codeOf(() => decode(table, `<Doc ${attributes}/>`))).toBe("too_many_elements");
  });

  // What was copied for each element, or looked up one by one, would take longer than a test may.
  it.each([
    ["declared on each", 30_000, '<a0:x xmlns:b="urn:b"/>'],
    ["looked up by each", 150_000, "<a149999:x/>"],
  ])("can be many, with many prefixes around them and some %s", (_how, count, element) => {
    const declarations = Array.from({ length: count }, (_, n) => `xmlns:a${n}="urn:a"`).join(" ");
    const list = rootOf(arrayOf("string", "x", { namespace: "urn:a" }));
    expect(decode(list, `<Doc ${declarations}>${element.repeat(count)}</Doc>`)).toHaveLength(count);
  });

  it("can be many of different names", () => {
    const elements = Array.from({ length: 50_000 }, (_, n) => `<a${n}>${n}</a${n}>`).join("");
    const read = decode(rootOf({ kind: "map", values: { kind: "integer" } }), `<Doc>${elements}</Doc>`);
    expect(Object.keys(Object(read))).toHaveLength(50_000);
  });
});
