import { isObject, type Json, type JsonObject } from "../../generate/json.ts";

/** A change of a document after its overlay whose effect is known beforehand. */
export interface Directed {
  /** Ends a sentence: what is so afterwards. */
  readonly name: string;
  readonly provider: string;
  readonly change: (document: JsonObject) => void;
}

export function chargeover(name: string, change: Directed["change"]): Directed {
  return { name, provider: "chargeover", change };
}

export function clearent(name: string, change: Directed["change"]): Directed {
  return { name, provider: "clearent", change };
}

export function cybersource(name: string, change: Directed["change"]): Directed {
  return { name, provider: "cybersource-tms", change };
}

export function fiserv(name: string, change: Directed["change"]): Directed {
  return { name, provider: "fiserv-ipg", change };
}

export function ncr(name: string, change: Directed["change"]): Directed {
  return { name, provider: "ncr-aloha", change };
}

export function schema(document: JsonObject, name: string): JsonObject {
  return object(document, "components", "schemas", name);
}

export function properties(document: JsonObject, name: string): JsonObject {
  return object(schema(document, name), "properties");
}

/** @throws {Error} where the document has moved */
export function object(holder: JsonObject, ...path: readonly string[]): JsonObject {
  let found = holder;
  for (const key of path) {
    const next = found[key];
    if (!isObject(next)) throw new Error(`no object at ${path.join("/")}`);
    found = next;
  }
  return found;
}

export function first(holder: JsonObject, key: string): JsonObject {
  const [one] = Array.isArray(holder[key]) ? holder[key] : [];
  if (!isObject(one)) throw new Error(`no list of objects at ${key}`);
  return one;
}

export function append(holder: JsonObject, key: string, item: Json): void {
  holder[key] = [...(Array.isArray(holder[key]) ? holder[key] : []), item];
}
