import { attributesOf, isElement, type Node } from "./engine.js";

export const schemaInstance = "http://www.w3.org/2001/XMLSchema-instance";

/**
 * The namespaces that are declared at a place, by prefix; `""` is the default one. An element that declares some
 * adds its own to those around it: a copy for each element could be made to cost more than the document.
 */
export interface Scope {
  readonly own: ReadonlyMap<string, string>;
  readonly outer: Scope | undefined;
}

export const outermost: Scope = {
  own: new Map([
    ["", ""],
    ["xml", "http://www.w3.org/XML/1998/namespace"],
  ]),
  outer: undefined,
};

/** The scope inside an element, its own name and attributes included. */
export function scopeOf(node: Node, outer: Scope): Scope {
  if (!isElement(node)) return outer;
  let own: Map<string, string> | undefined;
  for (const [name, uri] of Object.entries(attributesOf(node))) {
    const prefix =
      name === "xmlns" ? "" : name.startsWith("xmlns:") ? name.slice("xmlns:".length) : undefined;
    if (prefix === undefined) continue;
    own ??= new Map();
    own.set(prefix, uri);
  }
  return own === undefined ? outer : { own, outer };
}

function uriOf(prefix: string, scope: Scope): string {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.outer) {
    const uri = at.own.get(prefix);
    if (uri !== undefined) return uri;
  }
  return ""; // the parser has refused prefixes that are not declared
}

export interface Resolved {
  readonly local: string;
  readonly namespace: string;
}

/** The name of an element or attribute as the scope reads it. Attributes without a prefix are in no namespace. */
export function resolve(name: string, scope: Scope, isAttribute: boolean): Resolved {
  const colon = name.indexOf(":");
  if (colon < 0) return { local: name, namespace: isAttribute ? "" : uriOf("", scope) };
  return { local: name.slice(colon + 1), namespace: uriOf(name.slice(0, colon), scope) };
}

/** Whether an element says by `nil` of XML Schema that its value is null. */
export function isNil(node: Node, scope: Scope): boolean {
  for (const [name, value] of Object.entries(attributesOf(node))) {
    const says = name.endsWith(":nil") && resolve(name, scope, true).namespace === schemaInstance;
    if (says) return value.trim() === "true" || value.trim() === "1";
  }
  return false;
}
