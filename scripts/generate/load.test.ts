import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DocumentError } from "./document-error.ts";
import { pointerOf } from "./json-pointer.ts";
import { loadDocument, loadYaml } from "./load.ts";

let folder: string;
let files = 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "load-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function write(content: string | Uint8Array, extension: string): string {
  files += 1;
  const file = join(folder, `${files}${extension}`);
  writeFileSync(file, content);
  return file;
}

const json = (content: string | Uint8Array) => loadYaml(write(content, ".json"), "a.json").value;
const yaml = (content: string) => loadYaml(write(content, ".yaml"), "a.yaml").value;
const openApi = (content: string, extension = ".yaml") =>
  loadDocument(write(content, extension), `specs/acme/openapi${extension}`);

function errorOf(act: () => unknown): DocumentError {
  try {
    act();
  } catch (error) {
    if (error instanceof DocumentError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

const HEAD = "openapi: 3.0.3\npaths: {}\n";

describe("DocumentError", () => {
  it("reads as file, pointer, problem and next step", () => {
    const error = new DocumentError({
      file: "specs/acme/openapi.json",
      pointer: pointerOf(["paths", "/rest", "get"]),
      problem: "operationId is missing",
      nextStep: "Add one by an overlay action",
      line: 3,
      column: 5,
    });
    expect(error.message).toBe(
      "specs/acme/openapi.json#/paths/~1rest/get: operationId is missing. Add one by an overlay action.",
    );
    expect(error).toMatchObject({ name: "DocumentError", pointer: "/paths/~1rest/get", line: 3, column: 5 });
  });

  it("shows line and column where there is no pointer", () => {
    const error = new DocumentError({
      file: "a.json",
      pointer: "",
      problem: "p",
      nextStep: "N",
      line: 2,
      column: 7,
    });
    expect(error.message).toBe("a.json:2:7: p. N.");
  });
});

describe("pointerOf", () => {
  it("escapes tildes before slashes", () => {
    expect(pointerOf(["a/b", "c~d", "~1", 0, ""])).toBe("/a~1b/c~0d/~01/0/");
    expect(pointerOf([])).toBe("");
  });
});

describe("loadDocument", () => {
  it("returns plain JSON and the version of a JSON document", () => {
    const loaded = openApi('{"openapi":"3.1.0","paths":{"/a":{"get":{}}}}', ".json");
    expect(loaded.version).toBe("3.1");
    expect(loaded.document).toEqual({ openapi: "3.1.0", paths: { "/a": { get: {} } } });
    expect(Object.getPrototypeOf(loaded.document)).toBe(Object.prototype);
  });

  it.each([
    ["3.0.0", "3.0"],
    ["3.0.4", "3.0"],
    ["3.1.1", "3.1"],
    ["3.1.0-rc1", "3.1"],
  ])("accepts version %s as %s", (version, expected) => {
    expect(openApi(`openapi: ${version}\npaths: {}`).version).toBe(expected);
  });

  it.each([
    ["openapi: 3.2.0\npaths: {}", '#/openapi: OpenAPI "3.2.0" is not supported'],
    ["openapi: 2.0.0\npaths: {}", '#/openapi: OpenAPI "2.0.0" is not supported'],
    ["openapi: '3.0'\npaths: {}", '#/openapi: OpenAPI "3.0" is not supported'],
    [
      "openapi: 3.1\npaths: {}",
      '#/openapi: the version is a number, not a text. Write a text such as "3.0.3".',
    ],
    [
      "swagger: '1.2'\npaths: {}",
      '#/swagger: the document is Swagger "1.2". Give Swagger "2.0", or OpenAPI 3.0 or 3.1.',
    ],
    [
      "swagger: 2.0\npaths: {}",
      '#/swagger: the document is Swagger 2. Give Swagger "2.0", or OpenAPI 3.0 or 3.1.',
    ],
    ["paths: {}", ":1:1: openapi, the version, is missing"],
    ["openapi: 3.0.3", ":1:1: paths is missing"],
    ["openapi: 3.0.3\npaths: []", "#/paths: paths is an array, not an object"],
    ["openapi: 3.0.3\npaths:", "#/paths: paths is null, not an object"],
    ["- a", ":1:1: the document is an array, not an object"],
    ["just words", ":1:1: the document is a text, not an object"],
    ["# nothing", ":1:1: the document is null, not an object"],
    ["", ": the file is empty"],
    [" \n", ": the file is empty"],
    ["<!DOCTYPE html><title>404</title>", ": the file is an HTML page, not JSON or YAML"],
    ["\n <html></html>", ": the file is an HTML page"],
    ["<?xml version='1.0'?><a/>", ": the file is an XML document"],
  ])("refuses %j", (content, message) => {
    const error = errorOf(() => openApi(content));
    expect(error.message).toContain(`specs/acme/openapi.yaml${message}`);
  });

  it("says that a file does not exist", () => {
    const error = errorOf(() => loadDocument(join(folder, "none.json"), "specs/none.json"));
    expect(error.message).toBe("specs/none.json: the file does not exist. Check the name and the folder.");
  });

  it("says why a folder cannot be read", () => {
    expect(errorOf(() => loadDocument(folder, "specs")).message).toContain("cannot be read (EISDIR)");
  });

  it("reports the line of a wrong value", () => {
    expect(errorOf(() => openApi("info: {}\nopenapi: 3.0.3\npaths: 1"))).toMatchObject({
      line: 3,
      column: 1,
    });
  });

  it("keeps a number that would lose digits as its text and names it", () => {
    const loaded = openApi(
      `{"openapi":"3.0.3","paths":{},"x":[12345678901234567890,9223372036854775807,1,10.10,1e999]}`,
      ".json",
    );
    expect(loaded.document).toHaveProperty("x", [
      "12345678901234567890",
      "9223372036854775807",
      1,
      10.1,
      "1e999",
    ]);
    expect(loaded.numbersKeptAsText).toEqual(["/x/0", "/x/1", "/x/4"]);
  });

  it("keeps a leading zero of YAML by keeping the text", () => {
    const loaded = openApi(`${HEAD}x: 0123`);
    expect(loaded.document).toHaveProperty("x", "0123");
    expect(loaded.numbersKeptAsText).toEqual(["/x"]);
  });

  it("accepts JSON in a file without extension", () => {
    const file = join(folder, "openapi");
    writeFileSync(file, '\n{"openapi":"3.0.3","paths":{}}');
    expect(loadDocument(file, "openapi").version).toBe("3.0");
  });

  it("accepts JSON text in a YAML file", () => {
    expect(openApi('{\n\t"openapi": "3.0.3",\n\t"paths": {}\n}').version).toBe("3.0");
  });

  it("tolerates a byte order mark", () => {
    expect(openApi(`\uFEFF${HEAD}`).version).toBe("3.0");
    expect(openApi('\uFEFF{"openapi":"3.0.3","paths":{}}', ".json").version).toBe("3.0");
  });

  it("turns response statuses into texts", () => {
    const { document } = openApi("openapi: 3.0.3\npaths: {/a: {get: {responses: {200: {}, 4XX: {}}}}}");
    expect(document).toHaveProperty("paths", { "/a": { get: { responses: { "200": {}, "4XX": {} } } } });
  });
});

describe("locate", () => {
  const text = `openapi: 3.0.3
paths:
  /a/{b}~c:
    get:
      tags: [x, y]
      parameters:
        - name: first
        - &second
          name: second
x-copy: *second
`;

  it.each([
    ["", 1, 1],
    ["/paths", 2, 1],
    ["/paths/~1a~1{b}~0c", 3, 3],
    ["/paths/~1a~1{b}~0c/get", 4, 5],
    ["/paths/~1a~1{b}~0c/get/tags/1", 5, 17],
    ["/paths/~1a~1{b}~0c/get/parameters/0/name", 7, 11],
    ["/x-copy", 10, 1],
    ["/x-copy/name", 9, 11],
  ])("finds %j", (pointer, line, column) => {
    expect(openApi(text).locate(pointer)).toEqual({ line, column });
  });

  it.each(["paths", "/none", "/paths/~1a~1{b}~0c/get/tags/2", "/paths/~1a~1{b}~0c/get/tags/x", "/openapi/0"])(
    "returns undefined for %j",
    (pointer) => {
      expect(openApi(text).locate(pointer)).toBeUndefined();
    },
  );

  it("finds values on the single line of minified JSON", () => {
    expect(openApi('{"openapi":"3.0.3","paths":{}}', ".json").locate("/paths")).toEqual({
      line: 1,
      column: 20,
    });
  });

  it("counts lines that end in CR LF", () => {
    expect(openApi("openapi: 3.0.3\r\npaths: {}\r\n").locate("/paths")).toEqual({ line: 2, column: 1 });
  });
});

describe("loadYaml of JSON", () => {
  it("reads what JSON.parse reads", () => {
    fc.assert(
      fc.property(
        // __proto__ is the one key that JSON.parse takes and this loader refuses.
        fc.json({ maxDepth: 5, stringUnit: "binary" }).filter((text) => !text.includes("__proto__")),
        fc.constantFrom(undefined, 1, "\t", "  "),
        (compact, indent) => {
          const text = JSON.stringify(JSON.parse(compact), null, indent);
          expect(json(text)).toEqual(JSON.parse(text));
        },
      ),
      { numRuns: 500 },
    );
  });

  it("reads any white space between tokens", () => {
    const blank = fc.string({ unit: fc.constantFrom(" ", "\t", "\n", "\r"), maxLength: 4 });
    fc.assert(
      fc.property(fc.array(blank, { minLength: 17, maxLength: 17 }), (blanks) => {
        const tokens = [
          "{",
          '"a"',
          ":",
          "[",
          "1",
          ",",
          '"b"',
          ",",
          "{",
          "}",
          "]",
          ",",
          '"c"',
          ":",
          "null",
          "}",
        ];
        const text = tokens.map((token, index) => `${blanks[index]}${token}`).join("") + blanks[16];
        expect(json(text)).toEqual({ a: [1, "b", {}], c: null });
      }),
    );
  });

  it.each([
    '"\\ud83d\\ude00\\/\\u0000"',
    '"# no: comment"',
    '"---"',
    '"\u2028 \u0085 \u007f"',
    '"\\ud800"',
    '"a  b "',
  ])("reads the text %s", (text) => {
    expect(json(text)).toBe(JSON.parse(text));
    expect(json(`{${text}:${text}}`)).toEqual(JSON.parse(`{${text}:${text}}`));
  });

  it("reads keys longer than the limit of YAML", () => {
    const key = "k".repeat(3000);
    expect(json(`{"${key}":1}`)).toEqual({ [key]: 1 });
  });

  it("reads a key << as any other", () => {
    expect(json('{"<<":{"a":1}}')).toEqual({ "<<": { a: 1 } });
  });

  it.each([
    ['{"a":1,}', 1, 8],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3],
    ["{'a':1}", 1, 2],
    ["{a:1}", 1, 2],
    ["[1,]", 1, 4],
    ["[01]", 1, 3],
    ["[1 2]", 1, 4],
    ["[1}", 1, 3],
    ['{"a"}', 1, 5],
    ['{"a":}', 1, 6],
    ['{"a":1', 1, 7],
    ['{"a":"b', 1, 6],
    ['{"a":"\n"}', 1, 6],
    ['["\\x"]', 1, 2],
    ["// why\n{}", 1, 1],
    ["{} x", 1, 4],
    ["{}{}", 1, 3],
    ["[,1]", 1, 2],
    ["[NaN]", 1, 2],
    ["a: 1", 1, 1],
  ])("refuses %j where it breaks the rules", (text, line, column) => {
    const error = errorOf(() => json(text));
    expect(error.message).toContain("breaks the rules of JSON");
    expect(error).toMatchObject({ line, column });
  });

  it("refuses whatever JSON.parse refuses", () => {
    const piece = fc.constantFrom("{", "}", "[", "]", ":", ",", '"a"', "1", "null", " ", "'b'", "#", "-");
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
        const text = pieces.join("");
        fc.pre(text.trim() !== "");
        let parsed: unknown;
        try {
          parsed = JSON.parse(text);
        } catch {
          expect(errorOf(() => json(text)).line).toBe(1);
          return;
        }
        // What parses is equal, and keys given twice are the one exception.
        try {
          expect(json(text)).toEqual(parsed);
        } catch (error) {
          if (!(error instanceof DocumentError)) throw error;
          expect(error.message).toContain("given twice");
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("refuses a key given twice, with its place", () => {
    const error = errorOf(() => json('{"a":{"b":1,\n"b":2}}'));
    expect(error.message).toContain("a.json#/a/b: the key is given twice in one object");
    expect(error).toMatchObject({ line: 2, column: 1 });
  });

  it("refuses a key that is given twice by different escapes", () => {
    expect(errorOf(() => json('{"a":1,"\\u0061":2}')).pointer).toBe("/a");
  });

  it("refuses __proto__ as a key", () => {
    expect(errorOf(() => json('{"a":{"__proto__":{"x":1}}}')).message).toContain("a.json#/a/__proto__");
  });

  it("keeps constructor and prototype as ordinary keys", () => {
    const value = json('{"constructor":{"prototype":1},"toString":2}');
    expect(JSON.stringify(value)).toBe('{"constructor":{"prototype":1},"toString":2}');
  });

  it("refuses bytes that are not UTF-8", () => {
    expect(errorOf(() => json(new Uint8Array([0x22, 0xff, 0x22]))).message).toContain("not UTF-8");
  });

  it("refuses a number that would lose digits and says how to keep it", () => {
    const error = errorOf(() => json('{"a":[12345678901234567890]}'));
    expect(error.message).toBe(
      "a.json#/a/0: the number 12345678901234567890 would lose digits. Put it in quotes.",
    );
  });

  it("reads every number whose digits JSON.stringify prints again", () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.integer({ min: 0, max: 3 }),
        (number, zeros) => {
          const plain = JSON.stringify(number);
          const text = /[.]\d+$/.test(plain) ? plain + "0".repeat(zeros) : plain;
          expect(json(text)).toBe(JSON.parse(text));
        },
      ),
    );
  });

  it.each(["1.50e3", "1E+2", "-0", "0.0", "100", "9007199254740991", "1e21", "5e-324"])(
    "reads %s",
    (text) => {
      expect(json(text)).toBe(JSON.parse(text));
    },
  );

  it.each(["9007199254740993", "0.1234567890123456789", "-1e400", "1e-400"])("refuses %s", (text) => {
    expect(errorOf(() => json(text)).message).toContain("would lose digits");
  });

  it("refuses a text nested too deep, in JSON and in YAML", () => {
    const deep = "[".repeat(100_000) + "]".repeat(100_000);
    expect(errorOf(() => json(deep)).message).toContain("nested too deep");
    expect(errorOf(() => yaml(deep)).message).toContain("nested too deep");
    expect(errorOf(() => yaml("- ".repeat(50_000))).message).toContain("nested too deep");
    expect(errorOf(() => json("[".repeat(500) + "]".repeat(500))).message).toContain("deeper than 400");
  });
});

describe("loadYaml of YAML", () => {
  it("follows the core schema of YAML 1.2", () => {
    expect(
      yaml(
        "a: no\nb: 2020-01-31\nc: 1_000\nd: ~\ne:\nf: True\ng: 0x1F\nh: 0o17\ni: +5\nj: .5\nk: 12:30\nl: 1e3\nm: 'y'",
      ),
    ).toEqual({
      a: "no",
      b: "2020-01-31",
      c: "1_000",
      d: null,
      e: null,
      f: true,
      g: 31,
      h: 15,
      i: 5,
      j: 0.5,
      k: "12:30",
      l: 1000,
      m: "y",
    });
  });

  it("turns keys into the text that stands in the file", () => {
    expect(yaml("200: a\n0x10: b\n0123: c\nyes: d\nnull: e\n1.10: f")).toEqual({
      "200": "a",
      "0x10": "b",
      "0123": "c",
      yes: "d",
      null: "e",
      "1.10": "f",
    });
  });

  it.each([
    ["a: 1\nb: 2\na: 3", "#/a: the key is given twice"],
    ["'200': a\n200: b", "#/200: the key is given twice"],
    ["a: 0123", "#/a: the number 0123 would lose digits"],
    ["a: 0xFFFFFFFFFFFFFFFF", "#/a: the number 0xFFFFFFFFFFFFFFFF would lose digits"],
    ["a: .inf", "#/a: the value .inf does not exist in JSON"],
    ["a: [.nan]", "#/a/0: the value .nan does not exist in JSON"],
    ["__proto__: 1", "#/__proto__: the key __proto__ is not accepted"],
    ["a: {<<: {b: 1}}", "#/a/<<: merge keys are not part of YAML 1.2"],
    ["? [a]\n: 1", ":1:3: YAML cannot be read"],
    ["&k a: 1\n*k : 2", ":2:1: YAML cannot be read"],
    ["a: !!binary aGk=", ":1:4: YAML cannot be read: Unresolved tag"],
    ["a: !!timestamp 2020-01-01", ":1:4: YAML cannot be read: Unresolved tag"],
    ["a: !secret x", ":1:4: YAML cannot be read: Unresolved tag"],
    ["%YAML 1.1\n---\na: no", ":1:1: the file declares YAML 1.1"],
    ["a: 1\n---\nb: 2", "the file holds more than one YAML document"],
    ["a: 1\n b: 2", ":1:4: YAML cannot be read"],
    ["a: [1", "YAML cannot be read"],
    ["\ta: 1", ":1:1: YAML cannot be read"],
    ["a: *b", "#/a: the alias *b has no anchor before it"],
    ["a: &b {c: *b}", "#/a/c: the alias *b stands inside its own anchor"],
  ])("refuses %j", (text, message) => {
    const error = errorOf(() => yaml(text));
    expect(error.message).toContain(message);
    expect(error.message).toMatch(/^a\.yaml/);
    expect(error.line).toBeGreaterThan(0);
  });

  it("keeps a quoted << as a key", () => {
    expect(yaml('"<<": 1')).toEqual({ "<<": 1 });
  });

  it("gives each alias a value of its own", () => {
    const value = yaml("[&x [[1]], *x]");
    expect(value).toEqual([[[1]], [[1]]]);
    const [first, second] = Array.isArray(value) ? value : [];
    expect(second).not.toBe(first);
    expect(Array.isArray(second) && Array.isArray(first) && second[0] === first[0]).toBe(false);
  });

  it("resolves an alias to the last anchor of its name before it", () => {
    expect(yaml("a: &y 1\nb: &x [*y]\nc: &y 2\nd: *x\ne: *y")).toEqual({ a: 1, b: [1], c: 2, d: [1], e: 2 });
    expect(yaml("a: &x {p: &y 1}\nb: &y 2\nc: *x\nd: *y")).toEqual({ a: { p: 1 }, b: 2, c: { p: 1 }, d: 2 });
  });

  it("reads an alias of an anchored key", () => {
    expect(yaml("&k a: *k")).toEqual({ a: "a" });
  });

  it("stops an alias bomb", () => {
    const rows = Array.from(
      { length: 20 },
      (_, i) => `l${i + 1}: &l${i + 1} [${Array(9).fill(`*l${i}`).join(",")}]`,
    );
    const error = errorOf(() => yaml(`l0: &l0 [lol]\n${rows.join("\n")}`));
    expect(error.message).toContain("aliases add more than 100000 values");
  });

  it("reads a lone carriage return as the end of a line", () => {
    expect(yaml("a: 1\rb: true\r\nc: 3")).toEqual({ a: 1, b: true, c: 3 });
  });

  it("reads pairs inside a flow sequence", () => {
    expect(yaml("[a: 1, {b, c: 2}]")).toEqual([{ a: 1 }, { b: null, c: 2 }]);
  });
});
