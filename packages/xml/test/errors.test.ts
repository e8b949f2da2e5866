import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { XmlError } from "../src/index.ts";
import { arrayOf, cardType, decode, encode, errorOf, member, tableOf } from "./tables.ts";

const mark = Symbol.for("@tok/xml/XmlError");
const secret = "4444000011112222";

const table = tableOf(
  [
    member("Card"),
    member("Count", "integer"),
    member("CardType", cardType),
    member("List", arrayOf("string")),
    member("Map", { kind: "map", values: { kind: "string" } }),
    member("owner", "string", { attribute: true }),
  ],
  {},
  { namespace: "urn:a" },
);

describe("XmlError", () => {
  const error = errorOf(() => decode(table, "<Doc>"));

  it("is an error with a name and a code", () => {
    expect(error).toBeInstanceOf(Error);
    expect(error).toBeInstanceOf(XmlError);
    expect(error.name).toBe("XmlError");
    expect(error.code).toBe("malformed");
    expect(`${error}`).toMatch(/^XmlError: ./);
    expect(error.stack).toContain("XmlError");
  });

  it("has no cause", () => {
    expect("cause" in error).toBe(false);
  });

  it("is known by a mark on the prototype, which every copy of the package has", () => {
    expect(Reflect.get(XmlError.prototype, mark)).toBe(true);
    expect(Object.keys(error)).toEqual(["code"]);
    const copy = Object.create(Object.create(Error.prototype, { [mark]: { value: true } }));
    expect(XmlError.is(copy)).toBe(true);
    expect(copy).not.toBeInstanceOf(XmlError);
  });

  it.each<[unknown, boolean]>([
    [error, true],
    [new Error("malformed"), false],
    [Object.assign(new Error("a"), { name: "XmlError", code: "malformed" }), false],
    [{ [mark]: false }, false],
    [{}, false],
    [null, false],
    [undefined, false],
    ["XmlError", false],
    [mark, false],
    [XmlError, false],
  ])("tells whether %o is one", (value, expected) => {
    expect(XmlError.is(value)).toBe(expected);
  });
});

describe("messages", () => {
  it.each<[string, object]>([
    ["a text of another type", { Count: secret }],
    ["a number of another type", { Card: Number(secret) }],
    ["an array", { Card: [secret] }],
    ["an object", { Card: { secret } }],
    ["illegal characters", { Card: `${secret}\0` }],
    ["an attribute", { owner: `${secret}\ud800` }],
    ["an enum", { CardType: Number(secret) }],
    ["the name of an enum", { CardType: secret }],
    ["an item", { List: [secret, Number(secret)] }],
    ["a text for an array", { List: secret }],
    ["a name in a map", { Map: { [`${secret} `]: "1" } }],
    ["a value in a map", { Map: { a: Number(secret) } }],
    ["a symbol", { Card: Symbol(secret) }],
    ["a bigint", { Count: BigInt(secret) }],
    ["a function", { Card: Object.assign(() => secret, { [secret]: 1 }) }],
    ["a class", { Map: new (class C4444000011112222 {})() }],
    ["an unknown member", { Other: secret }],
  ])("of encodeXml quote nothing of %s", (_what, value) => {
    const error = errorOf(() => encode(table, value));
    expect(error.code).toBe("unencodable");
    expect(`${error.message}${error.stack?.split("\n")[0]}`).not.toContain("4444");
  });

  it.each([
    ["a root", `<a${secret}/>`],
    ["a namespace", `<Doc xmlns="urn:${secret}"/>`],
    ["an end tag", `<Doc xmlns="urn:a"><Card>1</a${secret}></Doc>`],
    ["a prefix", `<a${secret}:Doc/>`],
    ["a prefix of an attribute", `<Doc xmlns="urn:a" a${secret}:b="1"/>`],
    ["an attribute", `<Doc xmlns="urn:a" a${secret}="1" a${secret}="1"/>`],
    ["an entity", `<Doc xmlns="urn:a"><Card>&a${secret};</Card></Doc>`],
    ["a reference", `<Doc xmlns="urn:a"><Card>&#x${secret};</Card></Doc>`],
    ["an end tag after the root", `<Doc xmlns="urn:a"/></a${secret}>`],
    ["an end tag before the root", `</a${secret}><Doc xmlns="urn:a"/>`],
    ["text where elements are due", `<Doc xmlns="urn:a">${secret}</Doc>`],
    ["elements where text is due", `<p:Doc xmlns:p="urn:a"><Card><a${secret}/></Card></p:Doc>`],
    [
      "an element that comes again",
      `<p:Doc xmlns:p="urn:a"><Card>${secret}</Card><Card>${secret}</Card></p:Doc>`,
    ],
    ["a declaration", `<!A${secret}><Doc xmlns="urn:a"/>`],
    ["a DOCTYPE", `<!DOCTYPE a${secret}><Doc/>`],
    ["text", secret],
    ["text after the root", `<Doc xmlns="urn:a"/>${secret}`],
    ["an attribute without quotes", `<Doc xmlns="urn:a" owner=${secret}/>`],
    ["a character", `<Doc xmlns="urn:a"><Card>${secret}\0</Card></Doc>`],
  ])("of decodeXml quote nothing of %s", (_what, text) => {
    const error = errorOf(() => decode(table, text));
    expect(`${error.message}${error.stack?.split("\n")[0]}`).not.toContain("4444");
  });

  it("of decodeXml quote nothing of a document broken anywhere", () => {
    const letters = "qzkvj";
    const text =
      `<?xml version="1.0"?><Doc xmlns="urn:a" owner="${letters}"><!-- ${letters} --><Card>${letters}</Card>` +
      `<Count>${letters}</Count><CardType>${letters}</CardType><List><Item><![CDATA[${letters}]]></Item></List>` +
      `<Map><${letters}>${letters}</${letters}></Map><?${letters} ${letters}?></Doc>`;
    const pieces = fc.constantFrom(
      "",
      "<",
      ">",
      "&",
      "/",
      '"',
      "'",
      "\0",
      "]]>",
      "<!",
      "<!DOCTYPE ",
      "<a:",
      " ",
      "=",
      letters,
    );
    let refused = 0;
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(4), pieces, (at, dropped, piece) => {
        const broken = text.slice(0, at) + piece + text.slice(at + dropped);
        try {
          decode(table, broken);
        } catch (error) {
          if (!XmlError.is(error)) throw error;
          refused += 1;
          expect(error.message).not.toContain(letters);
          expect("cause" in error).toBe(false);
        }
      }),
      { numRuns: 3_000 },
    );
    expect(refused).toBeGreaterThan(500);
  });

  it("are all that a text of any kind can bring about", () => {
    const tokens = [
      "<Doc",
      ">",
      "</Doc>",
      "/>",
      ' a="',
      '"',
      "&amp;",
      "&",
      "<![CDATA[",
      "]]>",
      "<!--",
      "-->",
      "<?",
      "?>",
    ];
    const xmlns = ' xmlns="urn:a"';
    const piece = fc.oneof(
      fc.constantFrom(...tokens, xmlns, "<Card>", "</Card>"),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        try {
          decode(table, `<Doc${xmlns}>${pieces.join("")}`);
        } catch (error) {
          expect(XmlError.is(error)).toBe(true);
        }
      }),
      { numRuns: 5_000 },
    );
  });
});
