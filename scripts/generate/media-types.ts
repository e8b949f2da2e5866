import { objects } from "./inline.ts";
import { isObject, type JsonObject } from "./json.ts";

const json = /^(?:application|text)\/(?:[\w.-]+\+)?json\s*(?:;|$)/i;
const xml = /^(?:application|text)\/(?:[\w.-]+\+)?xml\s*(?:;|$)/i;

/** The JSON media type of a body and its schema; other formats carry the same value. */
export function jsonContent(holder: JsonObject): { mediaType: string; schema: JsonObject } | undefined {
  const found = objects(holder["content"]).filter(([type]) => json.test(type));
  const [mediaType, media] = found.find(([type]) => isPlainJson(type)) ?? found[0] ?? [];
  if (mediaType === undefined || media === undefined) return undefined;
  return { mediaType, schema: isObject(media["schema"]) ? media["schema"] : {} };
}

/** The XML media types of a body, the plainest first, and their schemas. */
export function xmlContents(holder: JsonObject): { mediaType: string; schema: JsonObject }[] {
  const plain = [/^application\/xml\s*(?:;|$)/i, /^text\/xml\s*(?:;|$)/i];
  const rank = (type: string): number => {
    const found = plain.findIndex((one) => one.test(type));
    return found === -1 ? plain.length : found;
  };
  return objects(holder["content"])
    .filter(([type]) => xml.test(type))
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([mediaType, media]) => ({ mediaType, schema: isObject(media["schema"]) ? media["schema"] : {} }));
}

/** Whether it is `application/json`, with or without parameters. */
export function isPlainJson(mediaType: string): boolean {
  return /^application\/json\s*(?:;|$)/i.test(mediaType);
}

/** Whether anything is documented to stand in a body. */
export function hasContent(holder: JsonObject): boolean {
  return objects(holder["content"]).length > 0;
}

/** A body without the media types that no client writes or reads; the types of a raw call are those of all that stay. */
export function readable(holder: JsonObject): JsonObject {
  const { content } = holder;
  if (!isObject(content)) return holder;
  const kept = Object.entries(content).filter(([type]) => json.test(type) || xml.test(type));
  return { ...holder, content: Object.fromEntries(kept) };
}
