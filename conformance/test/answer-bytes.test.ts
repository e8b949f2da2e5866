import { describe, expect, it } from "vitest";
import { answerBytes } from "../src/answer-bytes.ts";
import type { Answer } from "../src/case-schema.ts";
import { xmlWithEcho } from "../src/echo.ts";
import type { Format } from "../src/subject.ts";
import { jsonSubject, xmlSubject } from "./subjects.ts";

const echo = { secrets: "a&b", headers: [], otherServer: "http://other.test" };

function played(answer: Answer, format: Format, spec = xmlSubject.write): { type: string; body: Buffer } {
  const { head, body } = answerBytes(answer, { spec, format, echo });
  return { type: /content-type: (.*)\r/.exec(head.toString("latin1"))?.[1] ?? "none", body };
}

describe("answerBytes", () => {
  const { answer, answerText, error } = xmlSubject.write;

  it.each<[string, Answer, Format, string, string]>([
    ["the good answer in JSON", {}, "json", "application/json", '"new"'],
    ["the good answer in XML", {}, "xml", "application/xml", answerText ?? ""],
    [
      "the good answer of another status",
      { status: 201, json: answer },
      "xml",
      "application/xml",
      answerText ?? "",
    ],
    ["the error in XML", { status: 404, json: error.body }, "xml", "application/xml", error.text ?? ""],
    [
      "the other format where a case wants it",
      { format: "xml" },
      "json",
      "application/xml",
      answerText ?? "",
    ],
    ["JSON where a case wants it", { format: "json" }, "xml", "application/json", '"new"'],
    ["any other answer as it is", { json: { a: 1 } }, "xml", "application/json", '{"a":1}'],
    ["a text as it is", { text: "<a/>" }, "xml", "application/json", "<a/>"],
    [
      "the address of the other server",
      { text: "$OTHER/x" },
      "json",
      "application/json",
      "http://other.test/x",
    ],
  ])("plays %s", (_name, one, format, type, body) => {
    const seen = played(one, format);
    expect([seen.type, seen.body.toString()]).toEqual([type, body]);
  });

  it("refuses an answer in XML that has no document", () => {
    expect(() => played({ json: { a: 1 }, format: "xml" }, "json")).toThrow("that the subject does not have");
    expect(() => played({ format: "xml" }, "json", jsonSubject.write)).toThrow("does not have");
  });

  it.each<[NonNullable<Answer["characters"]>, string]>([
    ["utf8", "efbbbfc3bc"],
    ["utf16le", "fffefc00"],
    ["utf16be", "feff00fc"],
  ])("writes %s with its mark", (characters, hex) => {
    expect(played({ text: "\u00fc", characters, mark: true }, "json").body.toString("hex")).toBe(hex);
  });

  it("writes Latin-1", () => {
    expect(played({ text: "\u00fc", characters: "latin1" }, "json").body.toString("hex")).toBe("fc");
  });

  it("puts the echo into XML as XML", () => {
    expect(played({ echo: true }, "xml").body.toString()).toBe("<id>new a&amp;b</id>");
  });
});

describe("xmlWithEcho", () => {
  it("adds to elements that hold nothing but text, and to no others", () => {
    const document = '<a x="y"><b>c</b>\n<d></d><e f="g"/><h i="j">k<l>m</l></h></a>';
    expect(xmlWithEcho(document, "<")).toBe(
      '<a x="y"><b>c &lt;</b>\n<d> &lt;</d><e f="g"/><h i="j">k<l>m &lt;</l></h></a>',
    );
  });
});
