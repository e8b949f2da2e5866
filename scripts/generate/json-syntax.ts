import { DocumentError } from "./document-error.ts";

/** YAML allows more than JSON, such as comments and trailing commas, so JSON is checked by its own rules. */
export function checkJsonSyntax(text: string, displayName: string): void {
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
