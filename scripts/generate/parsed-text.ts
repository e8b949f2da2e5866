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
import { DocumentError } from "./document-error.ts";
import type { Json, JsonObject } from "./json.ts";
import { keyOf, pointerOf } from "./json-pointer.ts";

/** A place in a file; both count from 1. */
export interface Position {
  line: number;
  column: number;
}

/** Finds where the value named by a JSON Pointer is written: its key, or the value itself in an array. */
export type Locate = (pointer: string) => Position | undefined;

export type Format = "JSON" | "YAML";
export type InexactNumbers = "keep as text" | "refuse";

/** A text as plain JSON. */
export interface ParsedText {
  value: Json;
  locate: Locate;
  /** Pointers of the numbers that were kept as text, because a JavaScript number would lose digits. */
  numbersKeptAsText: readonly string[];
}

/** Far above any real document, and far below the depth at which a recursive reader runs out of stack. */
export const MAX_DEPTH = 400;

/** Nodes that aliases may add in one file: an alias bomb multiplies, real use does not. */
const MAX_ALIASED_NODES = 100_000;

/**
 * Reads JSON or YAML by the same parser, so that values of both have places in the text.
 *
 * @throws {DocumentError} for all that has no single reading as JSON
 */
export function parseText(
  text: string,
  {
    displayName,
    format,
    inexactNumbers,
  }: { displayName: string; format: Format; inexactNumbers: InexactNumbers },
): ParsedText {
  const lines = new LineCounter();
  const positionAt = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const root = compose(text, format, displayName, lines, positionAt);
  return nodesToJson(root, { displayName, format, inexactNumbers, positionAt });
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

interface ReadingContext {
  displayName: string;
  format: Format;
  inexactNumbers: InexactNumbers;
  positionAt: (offset: number) => Position;
}

type Path = readonly (string | number)[];

function nodesToJson(root: ParsedNode | null, context: ReadingContext): ParsedText {
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
      const name = keyOf(part);
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
export function keepsItsDigits(source: string, value: number): boolean {
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
