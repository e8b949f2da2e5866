import type { JsonObject } from "../../generate/json.ts";
import { jsonContent } from "../../generate/media-types.ts";
import { membersOf, successesOf, typeOf, type ViewedOperation } from "../document-view.ts";
import { singularOf, words } from "./words.ts";

/** What an operation does, by its verb and the end of its path. */
export function action(operation: ViewedOperation, document: JsonObject): string[] {
  const { path, verb } = operation;
  const isItem = /\}[^/]*\/?$/.test(path);
  const act = verbSegment(path, verb);
  switch (verb) {
    case "get":
      if (act !== undefined) return words(act);
      return [!isItem && givesList(operation, document) ? "list" : "get"];
    case "post":
      return act === undefined ? [isItem ? "post" : "create"] : words(act);
    case "put":
      return ["replace"];
    case "patch":
      return ["update"];
    default:
      return [verb];
  }
}

/** The words of the path that say what is acted on; the end of `/cards/{id}/capture` is the action itself. */
export function nouns({ path, verb }: ViewedOperation): string[] {
  const segments = staticSegments(path);
  const act = verbSegment(path, verb);
  if (act !== undefined) return segments.slice(0, -1).flatMap(words);
  // One thing of many: the singular says so.
  const isItem = /\}[^/]*\/?$/.test(path) || verb === "post";
  return segments.flatMap((segment, index) => {
    const parts = words(segment);
    const isLast = index === segments.length - 1;
    return isLast && isItem ? [...parts.slice(0, -1), singularOf(parts.at(-1) ?? "")] : parts;
  });
}

/** The last part of a path, if it is a verb: after a parameter any word that is no plural, elsewhere a known one. */
function verbSegment(path: string, verb: string): string | undefined {
  if (verb !== "get" && verb !== "post") return undefined;
  const [, before, segment = ""] = /(\}?)\/([A-Za-z][A-Za-z_-]*)\/?$/.exec(path) ?? [];
  if (/^(?:search|find|lookup|query|validate|verify|preview|calculate|estimate)$/i.test(segment))
    return segment;
  return verb === "post" && before === "}" && !/s$/i.test(segment) && segment !== "" ? segment : undefined;
}

/** The parts of a path that say something: no parameters, no versions. */
export function staticSegments(path: string): string[] {
  return path
    .split("/")
    .filter((one) => one !== "" && !one.includes("{"))
    .filter((one) => !/^(?:api|rest|v\d+(?:[._]\d+)*|\d+(?:\.\d+)*)$/i.test(one));
}

/** Whether a success is a list, bare or in an envelope. */
function givesList(operation: ViewedOperation, document: JsonObject): boolean {
  return successesOf(operation, document).some(([, answer]) => {
    const schema = jsonContent(answer)?.schema ?? {};
    if (typeOf(schema, document) === "array") return true;
    return membersOf(schema, document).some(([, one]) => typeOf(one, document) === "array");
  });
}
