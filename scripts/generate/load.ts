import { readFileSync } from "node:fs";
import {
  type Alias,
  Composer,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type ParsedNode,
  Parser,
  type Scalar,
  type YAMLMap,
} from "yaml";
import { DocumentError, pointerOf } from "./document-error.ts";
import { isObject, type Json, type JsonObject } from "./json.ts";

/** A place in a file; both count from 1. */
export interface Position {
  line: number;
  column: number;
}

/** Finds where the value named by a JSON Pointer is written: its key, or the value itself in an array. */
export type Locate = (pointer: string) => Position | undefined;

/** An OpenAPI document as plain JSON. */
export interface LoadedDocument {
  document: JsonObject;
  version: "3.0" | "3.1";
  locate: Locate;
  /** Pointers of the numbers that were kept as text, because a JavaScript number would lose digits. */
  numbersKeptAsText: readonly string[];
}

/** Any other JSON or YAML file of ours, such as an overlay. */
export interface LoadedYaml {
  value: Json;
  locate: Locate;
}

/** Far above any real document, and far below the depth at which a recursive reader runs out of stack. */
const MAX_DEPTH = 400;

/** Nodes that aliases may add in one file: an alias bomb multiplies, real use does not. */
const MAX_ALIASED_NODES = 100_000;

/**
 * Reads an OpenAPI 3.0 or 3.1 document, written in JSON or YAML.
 *
 * Numbers that would lose digits stay as their text: the document is the provider's and is not ours to edit.
 * Throws a `DocumentError` for anything else that has no single reading as JSON.
 */
export function loadDocument(file: string, displayName: string): LoadedDocument {
  const { value, locate, numbersKeptAsText } = readJsonOrYaml(file, displayName, "keep as text");
  const fail = (pointer: string, problem: string, nextStep: string): DocumentError =>
    new DocumentError({ file: displayName, pointer, problem, nextStep, ...locate(pointer) });

  if (!isObject(value)) {
    throw fail("", `the document is ${kindOf(value)}, not an object`, "Give an OpenAPI document");
  }
  const version = openApiVersion(value, fail);
  const { paths } = value;
  if (paths === undefined) {
    throw fail("", "paths is missing", "Give a document that describes operations under paths");
  }
  if (!isObject(paths)) {
    throw fail("/paths", `paths is ${kindOf(paths)}, not an object`, "Give an object keyed by path");
  }
  return { document: value, version, locate, numbersKeptAsText };
}

/**
 * Reads any JSON or YAML file of ours, such as overlay.yaml or source.yaml.
 *
 * Throws a `DocumentError` for a number that would lose digits: the file is ours, so it can be quoted there.
 */
export function loadYaml(file: string, displayName: string): LoadedYaml {
  const { value, locate } = readJsonOrYaml(file, displayName, "refuse");
  return { value, locate };
}

function openApiVersion(
  document: JsonObject,
  fail: (pointer: string, problem: string, nextStep: string) => DocumentError,
): "3.0" | "3.1" {
  const supported = "Give an OpenAPI document of version 3.0 or 3.1";
  const { openapi, swagger } = document;
  if (openapi === undefined) {
    if (swagger === undefined) throw fail("", "openapi, the version, is missing", supported);
    const found = JSON.stringify(swagger);
    throw fail("/swagger", `the document is Swagger ${found}`, "Convert it to OpenAPI 3.0 first");
  }
  if (typeof openapi !== "string") {
    throw fail("/openapi", `the version is ${kindOf(openapi)}, not a text`, 'Write a text such as "3.0.3"');
  }
  const [, minor] = /^3\.([01])\.\d+(?:-.+)?$/.exec(openapi) ?? [];
  if (minor === undefined) {
    throw fail("/openapi", `OpenAPI ${JSON.stringify(openapi)} is not supported`, supported);
  }
  return minor === "0" ? "3.0" : "3.1";
}

function kindOf(value: Json): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  if (typeof value === "object") return "an object";
  return typeof value === "string" ? "a text" : `a ${typeof value}`;
}

// --- From bytes to a tree of nodes ---

type Format = "JSON" | "YAML";
type InexactNumbers = "keep as text" | "refuse";

function readJsonOrYaml(
  file: string,
  displayName: string,
  inexactNumbers: InexactNumbers,
): LoadedYaml & { numbersKeptAsText: readonly string[] } {
  const text = readText(file, displayName);
  const format = formatOf(file, text);
  if (format === "JSON") checkJsonSyntax(text, displayName);
  const lines = new LineCounter();
  const positionAt = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const root = compose(text, format, displayName, lines, positionAt);
  return nodesToJson(root, { displayName, format, inexactNumbers, positionAt });
}

function readText(file: string, displayName: string): string {
  const fail = (problem: string, nextStep: string, cause?: unknown): DocumentError =>
    new DocumentError({ file: displayName, pointer: "", problem, nextStep, cause });
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
    if (code === "ENOENT") throw fail("the file does not exist", "Check the name and the folder", cause);
    throw fail(`the file cannot be read (${code})`, "Check that it is a file and may be read", cause);
  }
  let text: string;
  try {
    // This decoder also removes a byte order mark.
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw fail("the file is not UTF-8 text", "Save it as UTF-8", cause);
  }
  if (text.trim() === "") throw fail("the file is empty", "Fetch or write it again");
  // Neither JSON nor YAML of ours starts so, and "not found" pages arrive with status 200.
  if (text.trimStart().startsWith("<")) {
    const kind = /^\s*<\?xml/i.test(text) ? "an XML document" : "an HTML page";
    throw fail(`the file is ${kind}, not JSON or YAML`, "Fetch the document from its own address again");
  }
  // A lone CR ends a line in YAML and is blank in JSON, but the parser takes it for a part of the next word.
  return text.replace(/\r(?!\n)/g, "\n");
}

/** The extension decides. Where there is none that tells, a leading bracket means JSON. */
function formatOf(file: string, text: string): Format {
  if (/\.json$/i.test(file)) return "JSON";
  if (/\.ya?ml$/i.test(file)) return "YAML";
  return /^\s*[{[]/.test(text) ? "JSON" : "YAML";
}

/** YAML allows more than JSON, such as comments and trailing commas, so JSON is checked by its own rules. */
function checkJsonSyntax(text: string, displayName: string): void {
  try {
    JSON.parse(text);
  } catch (cause) {
    const before = text.slice(0, firstJsonError(text)).split("\n");
    throw new DocumentError({
      file: displayName,
      pointer: "",
      problem: "the text breaks the rules of JSON here",
      nextStep: "Correct it, or name the file .yaml if it is YAML",
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
      cause,
    });
  }
}

const JSON_TOKEN =
  /[ \t\n\r]*(?:([{}[\],:])|("(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/uy;

/** Finds the offset of the first token that JSON does not allow, since JSON.parse does not always tell it. */
function firstJsonError(text: string): number {
  const open: string[] = [];
  let expected: "value" | "value or ]" | "key" | "key or }" | ":" | ", or end" = "value";
  JSON_TOKEN.lastIndex = 0;
  for (;;) {
    const start = JSON_TOKEN.lastIndex;
    const match = JSON_TOKEN.exec(text);
    if (match === null) return skipBlanks(text, start);
    const [, mark, quoted] = match;
    if (expected === ":") {
      if (mark !== ":") return skipBlanks(text, start);
      expected = "value";
    } else if (expected === ", or end") {
      if (mark === "," && open.length > 0) expected = open.at(-1) === "{" ? "key" : "value";
      else if ((mark === "}" && open.at(-1) === "{") || (mark === "]" && open.at(-1) === "[")) open.pop();
      else return skipBlanks(text, start);
    } else if (mark === "}" && expected === "key or }") {
      open.pop();
      expected = ", or end";
    } else if (expected === "key" || expected === "key or }") {
      if (quoted === undefined) return skipBlanks(text, start);
      expected = ":";
    } else if (mark === "]" && expected === "value or ]") {
      open.pop();
      expected = ", or end";
    } else if (mark === "{" || mark === "[") {
      open.push(mark);
      expected = mark === "{" ? "key or }" : "value or ]";
    } else if (mark === undefined) {
      expected = ", or end";
    } else {
      return skipBlanks(text, start);
    }
  }
}

function skipBlanks(text: string, start: number): number {
  return start + (/^[ \t\n\r]*/.exec(text.slice(start))?.[0].length ?? 0);
}

function compose(
  text: string,
  format: Format,
  displayName: string,
  lines: LineCounter,
  positionAt: (offset: number) => Position,
): ParsedNode | null {
  const fail = (offset: number, problem: string, nextStep: string, cause?: unknown): DocumentError =>
    new DocumentError({
      file: displayName,
      pointer: "",
      problem,
      nextStep,
      ...positionAt(offset),
      cause,
    });
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  // The composer recurses, and a document nested some thousand levels deep ends the whole process there:
  // the parser, which does not recurse, is asked for the depth while it reads.
  function* tokens(): ReturnType<Parser["parse"]> {
    for (const lexeme of new Lexer().lex(text)) {
      yield* parser.next(lexeme);
      if (parser.stack.length > MAX_DEPTH * 2) {
        throw fail(
          parser.offset,
          "the text is nested too deep to be a document",
          "Check where it comes from",
        );
      }
    }
    yield* parser.end();
  }
  const composer = new Composer({
    version: "1.2",
    schema: "core",
    merge: false,
    resolveKnownTags: false,
    stringKeys: true,
    // Compared in nodesToJson instead, where the pointer is known and the cost stays linear.
    uniqueKeys: false,
    // Otherwise keys of more than 1024 characters are refused, which JSON allows.
    strict: format === "YAML",
    prettyErrors: false,
  });
  const [document, second]: Document.Parsed[] = [...composer.compose(tokens(), true, text.length)];
  if (document === undefined) return null;
  // Warnings are unknown tags and directives: their values would be read as something they are not.
  const [error] = [...document.errors, ...document.warnings];
  if (error !== undefined) {
    throw fail(error.pos[0], `${format} cannot be read: ${error.message}`, "Correct the text", error);
  }
  if (document.directives.yaml.explicit === true && document.directives.yaml.version === "1.1") {
    throw fail(0, "the file declares YAML 1.1, which reads no, on and 010 otherwise", "Remove the directive");
  }
  if (second !== undefined) {
    throw fail(second.range[0], "the file holds more than one YAML document", "Keep one of them");
  }
  return document.contents;
}

// --- From nodes to plain JSON ---

interface ReadingContext {
  displayName: string;
  format: Format;
  inexactNumbers: InexactNumbers;
  positionAt: (offset: number) => Position;
}

type Path = readonly (string | number)[];

function nodesToJson(
  root: ParsedNode | null,
  context: ReadingContext,
): LoadedYaml & { numbersKeptAsText: readonly string[] } {
  const { displayName, format, inexactNumbers, positionAt } = context;
  const numbersKeptAsText: string[] = [];
  const anchors = new Map<string, ParsedNode>();
  const targets = new Map<Alias, ParsedNode>();
  let aliasDepth = 0;
  let aliasedNodes = 0;

  const fail = (path: Path, node: ParsedNode, problem: string, nextStep: string): DocumentError => {
    const position = positionAt(node.range[0]);
    return new DocumentError({ file: displayName, pointer: pointerOf(path), problem, nextStep, ...position });
  };

  function read(node: ParsedNode | null, path: Path): Json {
    if (node === null) return null;
    if (path.length > MAX_DEPTH) {
      throw fail(path, node, `the value is nested deeper than ${MAX_DEPTH} levels`, "Check the document");
    }
    if (aliasDepth > 0) {
      aliasedNodes += 1;
      if (aliasedNodes > MAX_ALIASED_NODES) {
        throw fail(path, node, `aliases add more than ${MAX_ALIASED_NODES} values`, "Write the values out");
      }
    }
    if (isAlias(node)) return readAlias(node, path);
    rememberAnchor(node);
    if (isScalar(node)) return readScalar(node, path);
    if (isSeq(node)) return node.items.map((item, index) => read(item, [...path, index]));
    return readMap(node, path);
  }

  // While an alias is expanded its target is read again; a name must then keep the meaning it had there.
  function rememberAnchor(node: Exclude<ParsedNode, Alias>): void {
    if (node.anchor !== undefined && aliasDepth === 0) anchors.set(node.anchor, node);
  }

  function readAlias(alias: Alias.Parsed, path: Path): Json {
    const target = targets.get(alias) ?? anchors.get(alias.source);
    if (target === undefined) {
      throw fail(path, alias, `the alias *${alias.source} has no anchor before it`, "Correct the name");
    }
    targets.set(alias, target);
    if (target.range[0] <= alias.range[0] && alias.range[1] <= target.range[1]) {
      throw fail(
        path,
        alias,
        `the alias *${alias.source} stands inside its own anchor`,
        "Write the value out",
      );
    }
    // Read again instead of shared: a later change of one place must not show in the other.
    aliasDepth += 1;
    const value = read(target, path);
    aliasDepth -= 1;
    return value;
  }

  function readScalar(scalar: Scalar.Parsed, path: Path): Json {
    const value: unknown = scalar.value;
    if (value === null || typeof value === "string" || typeof value === "boolean") return value;
    const source = scalar.source;
    if (typeof value !== "number" || /^[-+]?\.(?:inf|nan)$/i.test(source)) {
      throw fail(path, scalar, `the value ${source} does not exist in JSON`, "Write a text or a number");
    }
    if (keepsItsDigits(source, value)) return value;
    if (inexactNumbers === "refuse") {
      throw fail(path, scalar, `the number ${source} would lose digits`, "Put it in quotes");
    }
    numbersKeptAsText.push(pointerOf(path));
    return source;
  }

  function readMap(map: YAMLMap.Parsed, path: Path): JsonObject {
    const object: JsonObject = {};
    for (const { key, value } of map.items) {
      if (isAlias(key) || !isScalar(key) || typeof key.value !== "string") {
        throw fail(path, key, "a key is neither text nor number", "Write the key as a text");
      }
      rememberAnchor(key);
      const name: string = key.value;
      const here = [...path, name];
      if (name === "__proto__") {
        throw fail(
          here,
          key,
          "the key __proto__ is not accepted",
          "Remove it: JavaScript gives it a meaning",
        );
      }
      if (name === "<<" && format === "YAML" && key.type === "PLAIN") {
        throw fail(here, key, "merge keys are not part of YAML 1.2", "Write the merged keys out");
      }
      if (Object.hasOwn(object, name)) {
        throw fail(here, key, "the key is given twice in one object", "Remove or rename one of them");
      }
      object[name] = read(value, here);
    }
    return object;
  }

  const value = read(root, []);

  const locate: Locate = (pointer) => {
    if (pointer !== "" && !pointer.startsWith("/")) return undefined;
    let node: ParsedNode | null = root;
    let offset = root?.range[0] ?? 0;
    for (const part of pointer.split("/").slice(1)) {
      const name = part.replaceAll("~1", "/").replaceAll("~0", "~");
      while (isAlias(node)) node = targets.get(node) ?? null;
      if (isMap(node)) {
        const pair: YAMLMap.Parsed["items"][number] | undefined = node.items.find(
          ({ key }) => isScalar(key) && key.value === name,
        );
        if (pair === undefined) return undefined;
        offset = pair.key.range[0];
        node = pair.value;
      } else if (isSeq(node)) {
        const item: ParsedNode | undefined = /^(?:0|[1-9]\d*)$/.test(name)
          ? node.items[Number(name)]
          : undefined;
        if (item === undefined) return undefined;
        offset = item.range[0];
        node = item;
      } else {
        return undefined;
      }
    }
    return positionAt(offset);
  };
  return { value, locate, numbersKeptAsText };
}

/**
 * Tells whether a number, printed again, is the number that was written. A leading zero counts as a digit:
 * YAML 1.1 and 1.2 read it differently, and in an example it is part of a text such as an expiry date.
 */
function keepsItsDigits(source: string, value: number): boolean {
  if (/^0[xo]/.test(source)) return Number.isSafeInteger(value);
  return !/^[-+]?0\d/.test(source) && decimalForm(source) === decimalForm(String(value));
}

/** Writes a decimal number as its significant digits and an exponent, so that 1.50e3 equals 1500. */
function decimalForm(source: string): string {
  const [, sign, whole = "", fraction = "", exponent = "0"] =
    /^([-+]?)(\d*)\.?(\d*)(?:e([-+]?\d+))?$/i.exec(source) ?? [];
  const digits = `${whole}${fraction}`.replace(/^0+/, "");
  const significant = digits.replace(/0+$/, "");
  if (significant === "") return sign === undefined ? "not a decimal number" : "0";
  const power = Number(exponent) - fraction.length + digits.length - significant.length;
  return `${sign === "-" ? "-" : ""}${significant}e${power}`;
}
