import { describe, expect, it } from "vitest";
import {
  type Content,
  documentFingerprint,
  type Fingerprint,
  pageFingerprint,
} from "./content-fingerprint.ts";

const words = "The token stands for the card. ".repeat(10);

function page(text: string, mediaType = "text/html", charset = ""): Fingerprint {
  const content: Content = { bytes: new TextEncoder().encode(text), mediaType, charset };
  return pageFingerprint(content);
}

function html(body: string): Fingerprint {
  return page(`<!doctype html><html><body>${body}</body></html>`);
}

const original = html(`<p>${words} It has <b>16</b> digits &amp; no letters.</p>`);

describe("pageFingerprint", () => {
  it.each([
    ["tags", `<div>${words} It has <span>1</span><span>6</span> digits & no letters.</div>`],
    ["attributes", `<p class="x" id="y">${words} It has <b title="z">16</b> digits &amp; no letters.</p>`],
    ["white space", `<p>${words}\n\n It\thas<b>16</b> digits &#38; no&nbsp;letters.</p>`],
    ["comments", `<p>${words} It has <!-- more than 15, build 7 --><b>16</b> digits &amp; no letters.</p>`],
    [
      "scripts and styles",
      `<style>p{}</style><p>${words} It has 16 digits &amp; no letters.<script>x < 7</script>`,
    ],
    [
      "navigation and footer",
      `<nav>Home</nav><p>${words} It has 16 digits & no letters.</p><footer>2027</footer>`,
    ],
    ["how long ago it was", `<p>${words} It has 16 digits & no letters.</p><time>three months ago</time>`],
    ["what is beside the main part", `<div>New!</div><main>${words} It has 16 digits & no letters.</main>`],
  ])("is the same for other %s", (_what, body) => {
    expect(html(body)).toEqual(original);
  });

  it.each([
    ["word", `<p>${words} It has <b>19</b> digits &amp; no letters.</p>`],
    ["sentence", `<p>${words} It has <b>16</b> digits &amp; no letters.</p><ul><li>Or a dash.</ul>`],
  ])("is another one for another %s", (_what, body) => {
    expect(html(body)).not.toEqual(original);
  });

  it("refuses a page that a script draws", () => {
    const shell = '<div id="app"></div><script src="app.js"></script><noscript>Switch it on.</noscript>';
    expect(html(shell)).toEqual({ problem: "its HTML holds 0 characters of text: a script draws the page" });
  });

  it.each(["text/html", "application/xml"])(
    "refuses %s that is nested without end, before that costs time",
    (mediaType) => {
      expect(page(`<html>${words}${"<nav>".repeat(800_000)}`, mediaType)).toEqual({
        problem: "its elements are nested deeper than those of any page",
      });
    },
    2_000,
  );

  it("reads a page that leaves out many end tags", () => {
    const bodies = ["<font>a".repeat(4_900), `<ul>${"<li>a<br>".repeat(20_000)}`, "<p>a<br>".repeat(20_000)];
    for (const body of bodies) expect(html(words + body)).toHaveProperty("sha256");
  });

  it("takes HTML for HTML also without its media type", () => {
    const text = `<!DOCTYPE html><p>${words} It has <b>16</b> digits &amp; no letters.</p>`;
    expect(page(text, "")).toEqual(original);
  });

  it("compares JSON by its content", () => {
    const one = page('{"a": [1, {"b": 2, "c": null}]}', "application/json");
    expect(page('{\n"a":[1,{"c":null,"b":2}]}', "application/problem+json")).toEqual(one);
    expect(page('{"a": [{"b": 2, "c": null}, 1]}', "application/json")).not.toEqual(one);
    expect(page("{", "application/json")).toHaveProperty("sha256");
  });

  it("compares feeds by their text, however short", () => {
    const one = page(
      '<feed><entry><title>New folder</title><link href="1"/></entry></feed>',
      "application/atom+xml",
    );
    expect(page("<feed>\n<entry><title>New folder</title></entry></feed>", "text/xml")).toEqual(one);
    expect(page("<feed><entry><title>Another</title></entry></feed>", "text/xml")).not.toEqual(one);
  });

  it("compares plain texts by their words", () => {
    expect(page("a:\n  b\n", "text/plain")).toEqual(page("a: b", "text/x-yaml"));
    expect(page("a: b", "text/plain")).not.toEqual(page("a: c", "text/plain"));
  });

  it("compares other contents by their bytes", () => {
    const pdf = (...bytes: number[]) =>
      pageFingerprint({ bytes: Uint8Array.from(bytes), mediaType: "application/pdf", charset: "" });
    expect(pdf(0x80, 0x20)).not.toEqual(pdf(0x80, 0x0a));
  });

  it("reads the character set that the answer names, and UTF-8 for one that nobody knows", () => {
    const bytes = Uint8Array.from([0x63, 0x61, 0x66, 0xe9]);
    const read = (charset: string) => pageFingerprint({ bytes, mediaType: "text/plain", charset });
    expect(read("iso-8859-1")).toEqual(page("café", "text/plain"));
    expect(read("klingon")).toEqual(page("caf\ufffd", "text/plain"));
  });
});

describe("documentFingerprint", () => {
  const of = (text: string) => documentFingerprint({ bytes: new TextEncoder().encode(text) });

  it("is the same in JSON and YAML, in any order and layout", () => {
    const one = of('{"openapi": "3.0.3", "paths": {}, "info": {"title": "Acme"}}');
    expect(of("# A comment\ninfo: { title: Acme }\nopenapi: 3.0.3\npaths: {}\n")).toEqual(one);
    expect(of('{"openapi": "3.0.3", "paths": {}, "info": {"title": "Acme 2"}}')).not.toEqual(one);
  });

  it.each([
    ["an HTML page", "<!doctype html><p>Sign in", "an HTML page"],
    ["no object", "[1, 2]", "not a document"],
    ["neither JSON nor YAML", "{ a: [", "not a document"],
  ])("refuses %s", (_what, text, problem) => {
    expect(of(text)).toEqual({ problem: expect.stringContaining(problem) });
  });
});
