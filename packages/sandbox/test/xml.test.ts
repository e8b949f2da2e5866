import { describe, expect, it } from "vitest";
import { MalformedXml } from "../src/xml/malformed-xml.ts";
import { printXml } from "../src/xml/print-xml.ts";
import { readXml } from "../src/xml/read-xml.ts";

describe("readXml", () => {
  it.each([
    "",
    "{}",
    "<a>",
    "<a></b>",
    "<a/><b/>",
    "text<a/>",
    "<a/>text",
    "<a x=1/>",
    "<a x/>",
    "<a x='1' x='2'/>",
    "<a>1 < 2</a>",
    "<a>& b</a>",
    "<a x='& b'/>",
    "<a>&nbsp;</a>",
    "<a>]]></a>",
    "<a>\u0001</a>",
    "<a>&#1;</a>",
    "<a>&#x0;</a>",
    "<a x='&#xD800;'/>",
    "<a>&#x110000;</a>",
    "<p:a/>",
    "<a p:b='1'/>",
    "<!DOCTYPE a><a/>",
    '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
    '<!DOCTYPE a SYSTEM "file:///etc/hosts"><a/>',
    " <?xml version='1.0'?><a/>",
    "<!-- -- --><a/>",
  ])("refuses %j", (text) => {
    expect(() => readXml(text)).toThrow(MalformedXml);
  });

  it.each([
    ["<?xml version='1.0' encoding='utf-8'?>\n<a>x</a>\n", "x"],
    ["<a><![CDATA[x & <y> &#1; ]]><!-- & --></a>", "x & <y> &#1; "],
    ["<a x=']]>'>&lt;&amp;&gt;&quot;&apos;&#65;&#x1F600;</a>", "<&>\"'A😀"],
    ["<a>\r\n●</a>", "\n●"],
    ["<a>\u2028\u0085\ufffd</a>", "\u2028\u0085\ufffd"],
  ])("reads %j", (text, content) => {
    expect(readXml(text).textContent).toBe(content);
  });
});

describe("printXml", () => {
  it("escapes what would not come back as it was", () => {
    const text = "<&>\"'\r\n\t]]>●";
    const printed = printXml({ name: "a", attributes: { x: text }, content: text });
    expect(printed).toBe(
      '<a x="&lt;&amp;&gt;&quot;\'&#xD;&#xA;&#x9;]]&gt;●">&lt;&amp;&gt;"\'&#xD;\n\t]]&gt;●</a>',
    );
    const root = readXml(printed);
    expect([root.getAttribute("x"), root.textContent]).toEqual([text, text]);
  });

  it("replaces what XML cannot hold, and prints nothing as an empty tag", () => {
    expect(printXml({ name: "a", content: "\u0000x\uD800" })).toBe("<a>\uFFFDx\uFFFD</a>");
    expect(printXml({ name: "a", content: [{ name: "b", content: "" }] })).toBe("<a><b/></a>");
  });
});
