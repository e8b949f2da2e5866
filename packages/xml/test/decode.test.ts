import { describe, expect, it } from "vitest";
import type { XmlMember, XmlType } from "../src/index.ts";
import {
  arrayOf,
  cardType,
  codeOf,
  decode,
  decodeCard,
  errorOf,
  member,
  own,
  rootOf,
  tableOf,
  xsi,
} from "./tables.ts";

const card: XmlType = { kind: "object", of: "Card" };

describe("text", () => {
  it.each([
    ["as it is", "<Card>4444</Card>", "4444"],
    ["that looks like a number", "<Card>007</Card>", "007"],
    ["that looks like a boolean", "<Card>true</Card>", "true"],
    ["with white space around it", "<Card> \n a\t </Card>", " \n a\t "],
    ["of white space only", "<Card> \t\n </Card>", " \t\n "],
    ["of white space only, beside an attribute", '<Card x="1">  </Card>', "  "],
    ["of white space only, beside a declaration", '<Card xmlns:x="urn:x"> \n</Card>', " \n"],
    ["of white space only, in CDATA", "<Card><![CDATA[  ]]></Card>", "  "],
    ["of U+2028", "<Card>\u2028</Card>", "\u2028"],
    ["of U+2028, beside an attribute", '<Card x="1">\u2028</Card>', "\u2028"],
    ["of a no-break space", "<Card>\u00a0</Card>", "\u00a0"],
    ["of a no-break space, beside an attribute", '<Card x="1">\u00a0</Card>', "\u00a0"],
    ["of a U+FEFF that is no byte order mark", "<Card>\ufeff</Card>", "\ufeff"],
    ["that is absent from an empty element", "<Card></Card>", ""],
    ["that is absent from a closed element", "<Card/>", ""],
    ["that is absent, beside an attribute", '<Card x="1"/>', ""],
    ["that is absent from CDATA", "<Card><![CDATA[]]></Card>", ""],
    ["in CDATA", "<Card><![CDATA[<a>&amp;]]></Card>", "<a>&amp;"],
    ["in CDATA, beside an attribute", '<Card x="1"><![CDATA[<a>]]></Card>', "<a>"],
    ["before, in and after CDATA", "<Card> a<![CDATA[ < ]]>b </Card>", " a < b "],
    ["in two CDATA sections", "<Card><![CDATA[]]]]><![CDATA[>]]></Card>", "]]>"],
    ["with the five entities", "<Card>&amp;&lt;&gt;&quot;&apos;</Card>", "&<>\"'"],
    ["with an escaped reference", "<Card>&amp;lt;&amp;#65;</Card>", "&lt;&#65;"],
    ["with decimal references", "<Card>&#65;&#0066;&#128512;</Card>", "AB\u{1f600}"],
    ["with hexadecimal references", "<Card>&#x41;&#x004a;&#x4A;&#x1F600;</Card>", "AJJ\u{1f600}"],
    ["of references to white space", "<Card>&#32;&#x9;&#xA;</Card>", " \t\n"],
    ["with a comment in it", "<Card>44<!-- - > x -->44</Card>", "4444"],
    ["with white space around a comment", "<Card> <!-- x --> </Card>", "  "],
    ["with a processing instruction in it", "<Card>44<?pi x > y?>44</Card>", "4444"],
    ["with all of these", '<Card x="y">a<!--b-->&#99;<![CDATA[<d>]]><?e?>&amp; </Card>', "ac<d>& "],
    ["with ends of lines of every kind", "<Card>a\r\nb\rc\nd\r\n\re</Card>", "a\nb\nc\nd\n\ne"],
    ["with ends of lines in CDATA", "<Card><![CDATA[a\r\nb\rc]]></Card>", "a\nb\nc"],
    ["with a carriage return that is meant", "<Card>a&#xD;b&#13;\nc</Card>", "a\rb\r\nc"],
    ["that names what objects inherit", "<Card>__proto__</Card>", "__proto__"],
    ["with characters beyond the first 65,536", "<Card>\u{1f4b3}\u{10ffff}</Card>", "\u{1f4b3}\u{10ffff}"],
    ["with a DOCTYPE that is only text", "<Card><![CDATA[<!DOCTYPE a>]]></Card>", "<!DOCTYPE a>"],
    ["with quotes, raw", `<Card>'"</Card>`, `'"`],
    ["with a raw greater-than sign", "<Card>a>b</Card>", "a>b"],
  ])("is read %s", (_what, inner, expected) => {
    expect(decodeCard("string", inner)).toBe(expected);
  });

  it.each([
    ["as it is", 'Card="4444"', "4444"],
    ["in single quotes", `Card='4"4'`, '4"4'],
    ["with references", 'Card="&lt;&#65;&#x42;&amp;&quot;"', '<AB&"'],
    ["with references to white space", 'Card="&#9;&#xA;&#xD; "', "\t\n\r "],
    ["with nothing in it", 'Card=""', ""],
    ["with white space only", 'Card="  "', "  "],
    ["with white space around the sign", 'Card \n= "4"', "4"],
    ["with a greater-than sign", 'Card="a>b/>"', "a>b/>"],
  ])("is read %s from an attribute", (_what, attribute, expected) => {
    const table = tableOf([member("Card", "string", { attribute: true })]);
    expect(decode(table, `<Doc ${attribute}/>`)).toStrictEqual({ Card: expected });
    expect(decode(table, `<Doc ${attribute}>text<x/></Doc>`)).toStrictEqual({ Card: expected });
  });

  it.each([
    ["an entity of HTML", "&nbsp;"],
    ["what objects inherit", "&toString;"],
    ["what objects inherit, too", "&constructor;"],
    ["the prototype", "&__proto__;"],
    ["nothing", "&;"],
    ["a sharp", "&#;"],
    ["an x", "&#x;"],
    ["a decimal with a letter", "&#1a;"],
    ["a code point beyond the last", "&#x110000;"],
    ["the character 0", "&#0;"],
    ["a control character", "&#x1;"],
    ["half a pair", "&#xD800;"],
    ["two halves", "&#xD83D;&#xDE00;"],
    ["a noncharacter", "&#xFFFE;"],
    ["an unfinished name", "&amp"],
    ["a space", "& "],
  ])("with a reference to %s is malformed", (_what, reference) => {
    const table = tableOf([member("Card"), member("Owner", "string", { attribute: true })]);
    expect(codeOf(() => decode(table, `<Doc><Card>4${reference}</Card></Doc>`))).toBe("malformed");
    expect(codeOf(() => decode(table, `<Doc Owner="4${reference}"/>`))).toBe("malformed");
  });
});

describe("numbers", () => {
  const spaces = ["12", " \n12\t\r"];
  it.each<["integer" | "number", string, number]>([
    ...spaces.map((text): ["integer", string, number] => ["integer", text, 12]),
    ...spaces.map((text): ["number", string, number] => ["number", text, 12]),
    ["integer", "0", 0],
    ["integer", "-3", -3],
    ["integer", "9007199254740991", 9007199254740991],
    ["integer", "-9007199254740991", -9007199254740991],
    ["integer", "<![CDATA[12]]>", 12],
    ["integer", "1<!-- -->2", 12],
    ["integer", "&#49;2", 12],
    ["number", "1.5", 1.5],
    ["number", "-0.25", -0.25],
    ["number", "1.50", 1.5],
    ["number", "100", 100],
  ])("of type %s are read from %j", (kind, text, expected) => {
    expect(decodeCard(kind, `<Card>${text}</Card>`)).toBe(expected);
  });

  it.each<["integer" | "number", string]>(
    (["integer", "number"] as const).flatMap((kind) =>
      [
        "9007199254740992",
        "-9007199254740993",
        "12345678901234567890",
        " 12345678901234567890 ",
        "4444000011112222333344445555",
        "0x10",
        "0b1",
        "1_000",
        "1,000",
        "1 000",
        "NaN",
        "Infinity",
        "-Infinity",
        "INF",
        "--1",
        "-",
        ".",
        "12a",
        " x ",
        "   ",
        "",
        "null",
        "\u00a012",
        "\uff11\uff12",
        "\u0661",
        "1n",
      ].map((text): ["integer" | "number", string] => [kind, text]),
    ),
  )("of type %s leave %j as it came", (kind, text) => {
    expect(decodeCard(kind, `<Card>${text}</Card>`)).toBe(text);
  });

  it("are read from attributes", () => {
    const table = tableOf([
      member("a", "integer", { attribute: true }),
      member("b", "number", { attribute: true }),
      member("c", "integer", { attribute: true }),
    ]);
    expect(decode(table, '<Doc a=" 12 " b="1.5" c="12345678901234567890"/>')).toStrictEqual({
      a: 12,
      b: 1.5,
      c: "12345678901234567890",
    });
  });
});

describe("booleans", () => {
  it.each([
    ["true", true],
    ["false", false],
    ["1", true],
    ["0", false],
    [" \n true\t", true],
    [" 0 ", false],
  ])("are read from %j", (text, expected) => {
    expect(decodeCard("boolean", `<Card>${text}</Card>`)).toBe(expected);
  });

  it.each(["TRUE", "True", "yes", "2", "-1", "", " ", "truefalse", "\u00a0true"])(
    "leave %j as it came",
    (text) => {
      expect(decodeCard("boolean", `<Card>${text}</Card>`)).toBe(text);
    },
  );
});

describe("enums", () => {
  const enumNames = { CardType: { 5: "JapanCreditBureau", 40: "toString", 41: "__proto__" } };

  it.each([
    ["a name", "MasterCard", 6],
    ["a name in lower case", "mastercard", 6],
    ["a name in upper case", "VISA", 7],
    ["a name with white space around it", "\n Visa ", 7],
    ["the name of zero", "Amex", 0],
    ["digits", "6", 6],
    ["digits without a name", "42", 42],
  ])("are read from %s", (_what, text, expected) => {
    expect(decodeCard(cardType, `<Card>${text}</Card>`)).toBe(expected);
  });

  it.each(["Diners", "", "toString", "constructor", "__proto__", "valueOf", "MasterCard Visa"])(
    "leave the unknown name %j as it came",
    (text) => {
      expect(decodeCard(cardType, `<Card>${text}</Card>`)).toBe(text);
    },
  );

  it.each([
    ["JapanCreditBureau", 5],
    ["japancreditbureau", 5],
    ["JCB", 5],
    ["jcb", 5],
    ["Visa", 7],
    ["toString", 40],
    ["__PROTO__", 41],
    ["Diners", "Diners"],
  ])("are read from %j by the names of the options and of the table", (text, expected) => {
    const table = tableOf([member("Card", cardType)]);
    expect(decode(table, `<Doc><Card>${text}</Card></Doc>`, { enumNames })).toStrictEqual({ Card: expected });
  });

  it("are read from attributes, in arrays and alone", () => {
    const table = tableOf([
      member("a", cardType, { attribute: true }),
      member("b", cardType, { repeated: true }),
    ]);
    expect(decode(table, '<Doc a="visa"><b>Amex</b><b>7</b></Doc>')).toStrictEqual({ a: 7, b: [0, 7] });
    expect(decode(rootOf(cardType), "<Doc>JCB</Doc>")).toBe(5);
  });
});

describe("arrays without an element of their own", () => {
  const table = tableOf(
    [
      member("Card", card, {
        repeated: true,
        aliases: [{ name: "Kard" }, { name: "Card", namespace: "urn:b" }],
      }),
      member("Id"),
    ],
    { Card: [member("Number")] },
  );

  it.each([
    ["no element", "<Doc/>", { Card: [] }],
    ["no element, but others", "<Doc><Id>1</Id></Doc>", { Card: [], Id: "1" }],
    ["one element", "<Doc><Card><Number>1</Number></Card></Doc>", { Card: [{ Number: "1" }] }],
    ["one empty element", "<Doc><Card/></Doc>", { Card: [{}] }],
    [
      "elements with others between them",
      "<Doc><Card><Number>1</Number></Card><Id>5</Id><Card><Number>2</Number></Card></Doc>",
      { Card: [{ Number: "1" }, { Number: "2" }], Id: "5" },
    ],
    [
      "elements under other names, in the order of the document",
      '<Doc xmlns:b="urn:b"><Kard><Number>1</Number></Kard><b:Card><Number>2</Number></b:Card>' +
        "<Card><Number>3</Number></Card><Kard><Number>4</Number></Kard></Doc>",
      { Card: [{ Number: "1" }, { Number: "2" }, { Number: "3" }, { Number: "4" }] },
    ],
  ])("are read from %s", (_what, text, expected) => {
    expect(decode(table, text)).toStrictEqual(expected);
  });

  it.each<[string, XmlType, unknown[]]>([
    ["texts", { kind: "string" }, ["1", "", "x"]],
    ["integers", { kind: "integer" }, [1, "", "x"]],
    ["enums", cardType, [1, "", "x"]],
  ])("hold %s", (_what, type, expected) => {
    expect(decodeCard(type, "<Card>1</Card><Card/><Card>x</Card>", { repeated: true })).toStrictEqual(
      expected,
    );
  });

  it("hold arrays", () => {
    const inner = "<Card><Item>1</Item><Item>2</Item></Card><Card/>";
    expect(decodeCard(arrayOf("integer"), inner, { repeated: true })).toStrictEqual([[1, 2], []]);
  });
});

describe("arrays in an element of their own", () => {
  it.each([
    ["no element", "", undefined],
    ["an empty element", "<Card/>", []],
    ["an element of white space", "<Card> \n </Card>", []],
    ["one item", "<Card><Item>1</Item></Card>", [1]],
    ["items", "<Card>\n<Item>1</Item>\n<Item>x</Item>\n<Item/></Card>", [1, "x", ""]],
    ["items and what is unknown", "<Card>text<Item>1</Item><Other>2</Other></Card>", [1]],
  ])("are read from %s", (_what, inner, expected) => {
    expect(decodeCard(arrayOf("integer"), inner)).toStrictEqual(expected);
  });

  it("are absent as a property without an element", () => {
    expect(decode(tableOf([member("Card", arrayOf("string"))]), "<Doc/>")).toStrictEqual({});
  });

  it("can be a whole document", () => {
    const table = rootOf(arrayOf(card, "Card"));
    expect(decode(table, "<Doc/>")).toStrictEqual([]);
    expect(decode(table, "<Doc><Card><Number>1</Number></Card></Doc>")).toStrictEqual([{ Number: "1" }]);
  });

  it("find their items by namespace and other names", () => {
    const item = { namespace: "urn:a", aliases: [{ name: "Item" }] };
    const inner =
      '<Card xmlns:p="urn:a" xmlns:q="urn:b"><p:Item>1</p:Item><q:Item>2</q:Item><Item>3</Item></Card>';
    expect(decodeCard(arrayOf("string", "Item", item), inner)).toStrictEqual(["1", "3"]);
  });

  it("hold arrays", () => {
    const inner = "<Card><Item><Item>1</Item></Item><Item/></Card>";
    expect(decodeCard(arrayOf(arrayOf("integer")), inner)).toStrictEqual([[1], []]);
  });
});

describe("maps", () => {
  it.each<[string, XmlType, string, unknown]>([
    ["nothing", { kind: "map", values: { kind: "string" } }, "<Card/>", {}],
    [
      "texts",
      { kind: "map", values: { kind: "string" } },
      "<Card><b>1</b> <a>2</a><c/></Card>",
      { b: "1", a: "2", c: "" },
    ],
    [
      "integers",
      { kind: "map", values: { kind: "integer" } },
      "<Card><a>1</a><b>x</b></Card>",
      { a: 1, b: "x" },
    ],
    [
      "objects",
      { kind: "map", values: { kind: "object", of: "Card" } },
      "<Card><a><Number>1</Number></a><b/></Card>",
      { a: { Number: "1" }, b: {} },
    ],
    [
      "arrays",
      { kind: "map", values: { kind: "integer" }, repeated: true },
      "<Card><a>1</a><b>2</b><a>3</a></Card>",
      { a: [1, 3], b: [2] },
    ],
    [
      "members of their namespace only",
      { kind: "map", values: { kind: "string" }, namespace: "urn:a" },
      '<Card xmlns:p="urn:a"><p:a>1</p:a><a>2</a><b>3</b></Card>',
      { a: "1" },
    ],
    [
      "members of no namespace only",
      { kind: "map", values: { kind: "string" } },
      '<Card xmlns:p="urn:a"><p:a>1</p:a><a>2</a><p:b>3</p:b></Card>',
      { a: "2" },
    ],
  ])("hold %s", (_what, type, inner, expected) => {
    expect(decodeCard(type, inner)).toStrictEqual(expected);
  });

  it("keep members that are called as what objects inherit", () => {
    const names = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "cdata", "_", "$"];
    const elements = names.filter((name) => name !== "$").map((name) => `<${name}>1</${name}>`);
    const read = decode(
      rootOf({ kind: "map", values: { kind: "integer" } }),
      `<Doc>${elements.join("")}</Doc>`,
    );
    expect(Object.entries(Object(read))).toStrictEqual(
      names.filter((name) => name !== "$").map((name) => [name, 1]),
    );
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
  });
});

describe("objects", () => {
  it("have their properties in the order of the table", () => {
    const table = tableOf([member("b"), member("a"), member("c", "string", { repeated: true }), member("d")]);
    const read = decode(table, "<Doc><d>1</d><a>2</a><c>3</c><b>4</b><c>5</c></Doc>");
    expect(JSON.stringify(read)).toBe('{"b":"4","a":"2","c":["3","5"],"d":"1"}');
  });

  it("leave out what is absent", () => {
    expect(decode(tableOf([member("a"), member("b", "integer")]), "<Doc/>")).toStrictEqual({});
  });

  it("have properties called otherwise than their elements", () => {
    const table = tableOf([
      { property: "exchange id", name: "exchange-id", type: { kind: "string" } },
      { property: "__proto__", name: "proto", type: { kind: "string" } },
      { property: "", name: "empty", type: { kind: "string" } },
    ]);
    const read = decode(table, "<Doc><exchange-id>1</exchange-id><proto>2</proto><empty>3</empty></Doc>");
    expect(read).toStrictEqual(own(["exchange id", "1"], ["__proto__", "2"], ["", "3"]));
    expect(Object.keys(Object(read))).toEqual(["exchange id", "__proto__", ""]);
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
  });

  it.each([
    ["unknown elements", "<Doc><x>1</x><Id>2</Id><y><Id>3</Id></y></Doc>"],
    ["unknown attributes", '<Doc x="1" Id="3"><Id y="1">2</Id></Doc>'],
    ["text", "<Doc>1<Id>2</Id>3</Doc>"],
    ["CDATA", "<Doc><![CDATA[<Id>1</Id>]]><Id>2</Id></Doc>"],
    ["comments and processing instructions", "<Doc><!--<Id>1</Id>--><?Id 1?><Id>2</Id></Doc>"],
    ["elements of another namespace", '<Doc xmlns:p="urn:a"><p:Id>1</p:Id><Id>2</Id></Doc>'],
    ["elements of another default namespace", '<Doc><Id xmlns="urn:a">1</Id><Id>2</Id></Doc>'],
    ["elements in another case", "<Doc><id>1</id><Id>2</Id></Doc>"],
    ["attributes of XML and XML Schema", `<Doc xml:lang="en" xmlns:i="${xsi}" i:type="x"><Id>2</Id></Doc>`],
  ])("do not care for %s", (_what, text) => {
    expect(decode(tableOf([member("Id")]), text)).toStrictEqual({ Id: "2" });
  });

  it.each([
    ["nothing", "<Card/>"],
    ["white space", "<Card>\n</Card>"],
    ["an attribute", '<Card x="1"/>'],
    ["white space beside an attribute", '<Card x="1"> \n</Card>'],
    ["white space in other forms", "<Card><![CDATA[ ]]>&#10;</Card>"],
    ["an unknown element", "<Card><x>1</x></Card>"],
    ["an unknown element and text", "<Card>text<x/></Card>"],
  ])("are empty but for arrays when there is %s", (_what, inner) => {
    const table = tableOf([member("Card", card)], {
      Card: [member("Id"), member("Tags", "string", { repeated: true }), member("List", arrayOf("string"))],
    });
    expect(decode(table, `<Doc>${inner}</Doc>`)).toStrictEqual({ Card: { Tags: [] } });
  });

  it("may contain themselves", () => {
    const table = tableOf([member("Doc", { kind: "object", of: "Doc" }), member("Id", "integer")]);
    const read = decode(table, "<Doc><Id>1</Id><Doc><Id>2</Id><Doc/></Doc></Doc>");
    expect(read).toStrictEqual({ Doc: { Doc: {}, Id: 2 }, Id: 1 });
  });
});

describe("names", () => {
  const table = tableOf(
    [
      member("Id", "string", { namespace: "urn:a", prefix: "p", aliases: [{ name: "Ident" }] }),
      member("Plain"),
      member("code", "string", { attribute: true, namespace: "urn:a", aliases: [{ name: "kode" }] }),
      member("type", "string", { attribute: true }),
    ],
    {},
    { namespace: "urn:a", aliases: [{ name: "Document", namespace: "urn:b" }] },
  );

  it.each([
    ["by the prefix of the table", '<p:Doc xmlns:p="urn:a"><p:Id>1</p:Id></p:Doc>', { Id: "1" }],
    ["by another prefix", '<x:Doc xmlns:x="urn:a"><x:Id>1</x:Id></x:Doc>', { Id: "1" }],
    ["by two prefixes", '<x:Doc xmlns:x="urn:a" xmlns:y="urn:a"><y:Id>1</y:Id></x:Doc>', { Id: "1" }],
    ["by the default namespace", '<Doc xmlns="urn:a"><Id>1</Id></Doc>', { Id: "1" }],
    [
      "by a default namespace taken back",
      '<Doc xmlns="urn:a"><Plain xmlns="">1</Plain></Doc>',
      { Plain: "1" },
    ],
    [
      "by a prefix declared on the element",
      '<Doc xmlns="urn:a"><z:Id xmlns:z="urn:a">1</z:Id></Doc>',
      { Id: "1" },
    ],
    [
      "by a prefix declared after it is used",
      '<Doc xmlns="urn:a" z:code="1" xmlns:z="urn:a"/>',
      { code: "1" },
    ],
    [
      "by a prefix that means something else further out",
      '<Doc xmlns="urn:a" xmlns:z="urn:c"><z:Id xmlns:z="urn:a">1</z:Id><z:Id>2</z:Id></Doc>',
      { Id: "1" },
    ],
    [
      "not by a prefix that means something else further in",
      '<z:Doc xmlns:z="urn:a"><z:Id xmlns:z="urn:c">1</z:Id><z:Id>2</z:Id></z:Doc>',
      { Id: "2" },
    ],
    ["not without its namespace", '<z:Doc xmlns:z="urn:a"><Id>1</Id></z:Doc>', {}],
    ["by another name", '<Doc xmlns="urn:a"><Ident xmlns="">1</Ident></Doc>', { Id: "1" }],
    [
      "by another name of the root",
      '<b:Document xmlns:b="urn:b"><Plain>1</Plain></b:Document>',
      { Plain: "1" },
    ],
    ["as an attribute without a namespace", '<Doc xmlns="urn:a" type="1"/>', { type: "1" }],
    ["not as an attribute with another namespace", '<z:Doc xmlns:z="urn:a" z:type="1"/>', {}],
    ["as an attribute with a namespace", '<z:Doc xmlns:z="urn:a" z:code="1"/>', { code: "1" }],
    ["not as an attribute without its namespace", '<Doc xmlns="urn:a" code="1"/>', {}],
    ["as an attribute under another name", '<Doc xmlns="urn:a" kode="1"/>', { code: "1" }],
    ["not as an element for an attribute", '<Doc xmlns="urn:a"><type xmlns="">1</type></Doc>', {}],
    ["not as an attribute for an element", '<Doc xmlns="urn:a" Plain="1"/>', {}],
    ["by a namespace with a reference", '<Doc xmlns="urn&#58;a"><Id>1</Id></Doc>', { Id: "1" }],
    ["by a prefix of a curious name", '<_.-:Doc xmlns:_.-="urn:a"><_.-:Id>1</_.-:Id></_.-:Doc>', { Id: "1" }],
    [
      "by prefixes called as what objects inherit",
      '<constructor:Doc xmlns:constructor="urn:a" xmlns:__proto__="urn:a"><__proto__:Id>1</__proto__:Id></constructor:Doc>',
      { Id: "1" },
    ],
  ])("are found %s", (_what, text, expected) => {
    expect(decode(table, text)).toStrictEqual(expected);
  });

  it("take the attribute xml:lang by its namespace, which nobody declares", () => {
    const namespace = "http://www.w3.org/XML/1998/namespace";
    const language: XmlMember = member("lang", "string", { attribute: true, namespace, prefix: "xml" });
    expect(decode(tableOf([language]), '<Doc xml:lang="en" lang="de"/>')).toStrictEqual({ lang: "en" });
  });

  it.each([
    ["of the root", "<p:Doc/>"],
    ["of an element", '<Doc xmlns="urn:a"><p:Id>1</p:Id></Doc>'],
    ["of an unknown element", '<Doc xmlns="urn:a"><p:x>1</p:x></Doc>'],
    ["of an unknown element far in", '<Doc xmlns="urn:a"><x><y><p:z/></y></x></Doc>'],
    ["of an attribute", '<Doc xmlns="urn:a" p:type="1"/>'],
    ["of an attribute of an unknown element", '<Doc xmlns="urn:a"><x p:y="1"/></Doc>'],
    ["of an attribute of a text", '<Doc xmlns="urn:a"><Id p:y="1">1</Id></Doc>'],
    ["that its sibling declares", '<Doc xmlns="urn:a"><Id xmlns:p="urn:b"/><p:x/></Doc>'],
    ["that objects inherit", '<Doc xmlns="urn:a"><constructor:x/></Doc>'],
    ["of the prototype", '<Doc xmlns="urn:a"><__proto__:x/></Doc>'],
  ])("with an undeclared prefix %s are malformed", (_what, text) => {
    expect(codeOf(() => decode(table, text))).toBe("malformed");
  });
});

describe("nil", () => {
  const table = tableOf(
    [
      member("Text"),
      member("Count", "integer", { nullable: true }),
      member("Card", card),
      member("List", arrayOf("string")),
      member("Map", { kind: "map", values: { kind: "string" } }),
      member("Tags", "string", { repeated: true }),
    ],
    { Card: [member("Tags", "string", { repeated: true })] },
  );

  it.each([
    ["of a text", '<Text i:nil="true"/>', { Text: null, Tags: [] }],
    ["of a number", '<Count i:nil="true"/>', { Count: null, Tags: [] }],
    ["of an object", '<Card i:nil="true"/>', { Card: null, Tags: [] }],
    ["of an array", '<List i:nil="true"/>', { List: null, Tags: [] }],
    ["of a map", '<Map i:nil="true"/>', { Map: null, Tags: [] }],
    ["of an item", '<List><Item i:nil="true"/><Item>1</Item></List>', { List: [null, "1"], Tags: [] }],
    ["of a value in a map", '<Map><a i:nil="true"/></Map>', { Map: { a: null }, Tags: [] }],
    ["of a repeated element", '<Tags>1</Tags><Tags i:nil="true"/>', { Tags: ["1", null] }],
    ["as a digit", '<Text i:nil="1"/>', { Text: null, Tags: [] }],
    ["in single quotes", "<Text i:nil='true'></Text>", { Text: null, Tags: [] }],
    ["under another prefix", `<Text xmlns:x="${xsi}" x:nil="true"/>`, { Text: null, Tags: [] }],
    ["beside other attributes", '<Text a="1" i:nil="true" b="2"/>', { Text: null, Tags: [] }],
    ["that is false", '<Text i:nil="false"/>', { Text: "", Tags: [] }],
    ["that is zero", '<Text i:nil="0">a</Text>', { Text: "a", Tags: [] }],
    ["without its namespace", '<Text nil="true"/>', { Text: "", Tags: [] }],
    ["in another namespace", '<Text xmlns:i="urn:a" i:nil="true"/>', { Text: "", Tags: [] }],
    ["in another case", '<Text i:Nil="true"/>', { Text: "", Tags: [] }],
    ["as an unknown word", '<Text i:nil="yes"/>', { Text: "", Tags: [] }],
    ["of what is unknown", '<x i:nil="true"/>', { Tags: [] }],
  ])("is read %s", (_what, inner, expected) => {
    expect(decode(table, `<Doc xmlns:i="${xsi}">${inner}</Doc>`)).toStrictEqual(expected);
  });

  it("is read of a whole document", () => {
    expect(decode(table, `<Doc xmlns:i="${xsi}" i:nil="true"/>`)).toBeNull();
  });
});

describe("the root", () => {
  const table = tableOf(
    [
      member("Id", "string", { repeated: true }),
      member("Card", card),
      member("Tags", arrayOf("string"), { namespace: "urn:c" }),
    ],
    { Card: [member("Number"), member("Tags", "string", { repeated: true })] },
    {
      namespace: "urn:a",
      aliases: [{ name: "Document" }],
      alternatives: [
        { name: "Card", property: "Card" },
        { name: "Labels", namespace: "urn:b", property: "Tags" },
      ],
    },
  );

  it.each([
    ["its name", '<Doc xmlns="urn:a"/>', { Id: [] }],
    ["another name", "<Document/>", { Id: [] }],
    ["an alternative", "<Card><Number>1</Number></Card>", { Card: { Number: "1", Tags: [] } }],
    ["an empty alternative", "<Card/>", { Card: { Tags: [] } }],
    [
      "an alternative under another prefix",
      '<x:Labels xmlns:x="urn:b"><Item>1</Item></x:Labels>',
      { Tags: ["1"] },
    ],
    ["an alternative that is nil", `<Card xmlns:i="${xsi}" i:nil="true"/>`, { Card: null }],
    ["a declaration before it", '<?xml version="1.0" encoding="utf-16"?><Document/>', { Id: [] }],
    ["a byte order mark before it", "\ufeff<Document/>", { Id: [] }],
    ["a byte order mark and a declaration", '\ufeff<?xml version="1.0"?>\n<Document/>', { Id: [] }],
    ["white space and comments around it", "\n<!-- a -->\r\n<Document/>\n<!-- b -->\n<?c d?>\n", { Id: [] }],
  ])("is read by %s", (_what, text, expected) => {
    expect(decode(table, text)).toStrictEqual(expected);
  });

  it.each([
    ["another name", "<Other/>"],
    ["its name in another case", '<doc xmlns="urn:a"/>'],
    ["its name without its namespace", "<Doc/>"],
    ["its name in another namespace", '<Doc xmlns="urn:b"/>'],
    ["another name in its namespace", '<Document xmlns="urn:a"/>'],
    ["an alternative in another namespace", '<Card xmlns="urn:a"/>'],
    ["a member that is no alternative", "<Id/>"],
    ["the name of a member behind an alternative", '<Tags xmlns="urn:c"/>'],
    ["what objects inherit", "<toString/>"],
    ["the prototype", "<__proto__/>"],
    ["a page of HTML", "<html><body>502 Bad Gateway</body></html>"],
  ])("by %s is unexpected", (_what, text) => {
    expect(codeOf(() => decode(table, text))).toBe("unexpected_root");
  });

  it.each<[string, XmlType, string, unknown]>([
    ["a text", { kind: "string" }, "<Doc> a </Doc>", " a "],
    ["an empty text", { kind: "string" }, "<Doc/>", ""],
    ["an integer", { kind: "integer" }, "<Doc> 12 </Doc>", 12],
    ["a boolean", { kind: "boolean" }, "<Doc>true</Doc>", true],
    ["an array", arrayOf("integer"), "<Doc><Item>1</Item></Doc>", [1]],
    ["a map", { kind: "map", values: { kind: "string" } }, "<Doc><a>1</a></Doc>", { a: "1" }],
  ])("can be %s", (_what, type, text, expected) => {
    expect(decode(rootOf(type), text)).toStrictEqual(expected);
  });

  it("is not quoted when it is unexpected", () => {
    expect(errorOf(() => decode(table, "<Secret4444/>")).message).not.toContain("4444");
  });
});

describe("what does not fit the schema", () => {
  const map: XmlType = { kind: "map", values: { kind: "string" } };
  const texts = (["string", "integer", "number", "boolean"] as const).map((kind): XmlType => ({ kind }));

  it.each<[string, XmlType, string]>([
    ...[...texts, cardType].flatMap((type): [string, XmlType, string][] => [
      [`an element where a ${type.kind} is due`, type, "<Card><b/></Card>"],
      [`elements and text where a ${type.kind} is due`, type, "<Card>1<b>2</b>3</Card>"],
      [`an element beside an attribute where a ${type.kind} is due`, type, '<Card x="1"><b/></Card>'],
      [`elements where a ${type.kind} is an item`, arrayOf(type), "<Card><Item><b/></Item></Card>"],
    ]),
    ...[card, arrayOf("string"), map].flatMap((type): [string, XmlType, string][] => [
      [`a text for an ${type.kind}`, type, "<Card>Internal error</Card>"],
      [`a text beside an attribute for an ${type.kind}`, type, '<Card x="1">Internal error</Card>'],
      [`CDATA for an ${type.kind}`, type, "<Card><![CDATA[a]]></Card>"],
      [`a reference for an ${type.kind}`, type, "<Card>&#65;</Card>"],
      [`a no-break space for an ${type.kind}`, type, "<Card>\u00a0</Card>"],
      [`a text for an ${type.kind} in an array`, arrayOf(type), "<Card><Item>a</Item></Card>"],
      [`a text for an ${type.kind} in a map`, { kind: "map", values: type }, "<Card><a>a</a></Card>"],
    ]),
    ["an element in a map of texts", map, "<Card><a><b/></a></Card>"],
    ["a member again", { kind: "string" }, "<Card>1</Card><Card>2</Card>"],
    ["an empty member again", { kind: "string" }, "<Card/><Card/>"],
    ["a member again, null first", { kind: "string" }, `<Card xmlns:i="${xsi}" i:nil="true"/><Card>1</Card>`],
    ["an object again", card, "<Card/><x/><Card/>"],
    ["an array again", arrayOf("string"), "<Card><Item>1</Item></Card><Card/>"],
    ["a member of a map again", map, "<Card><a>1</a><b/><a>2</a></Card>"],
    ["a member of a map again, null first", map, `<Card xmlns:i="${xsi}"><a i:nil="true"/><a>2</a></Card>`],
  ])("is refused: %s", (_what, type, inner) => {
    expect(codeOf(() => decodeCard(type, inner))).toBe("unexpected_content");
  });

  it("is refused: a member again under another name or prefix", () => {
    const table = tableOf([member("Card", "string", { aliases: [{ name: "Kard", namespace: "urn:a" }] })]);
    for (const inner of ["<Card/><p:Kard/>", "<q:Kard/><p:Kard/>"]) {
      const text = `<Doc xmlns:p="urn:a" xmlns:q="urn:a">${inner}</Doc>`;
      expect(codeOf(() => decode(table, text))).toBe("unexpected_content");
    }
  });

  it.each<[string, XmlType, string]>([
    ["a text", { kind: "string" }, "<Doc><error>a</error></Doc>"],
    ["an object", card, "<Doc>Internal error</Doc>"],
    ["an array", arrayOf("string"), "<Doc>Internal error</Doc>"],
  ])("is refused: a whole document that should be %s", (_what, type, text) => {
    expect(codeOf(() => decode(rootOf(type), text))).toBe("unexpected_content");
  });

  it("does not include a text in an object of attributes alone", () => {
    const table = tableOf([member("Card", card)], { Card: [member("type", "string", { attribute: true })] });
    expect(decode(table, '<Doc><Card type="1">text</Card></Doc>')).toStrictEqual({ Card: { type: "1" } });
  });

  it("does not include what is unknown, even when it comes again", () => {
    const text = "<Doc><x><y/></x><x>1</x><Card>2</Card></Doc>";
    expect(decode(tableOf([member("Card")]), text)).toStrictEqual({ Card: "2" });
  });

  it.each([
    ["alone", "<p:Item>1</p:Item>", []],
    ["beside those of their own", "<p:Item>1</p:Item><Item>2</Item>", ["2"]],
  ])("does not include items of another namespace %s", (_how, items, expected) => {
    expect(decodeCard(arrayOf("string"), `<Card xmlns:p="urn:a">${items}</Card>`)).toStrictEqual(expected);
  });
});
