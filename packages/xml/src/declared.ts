import type { XmlName } from "./table.js";

/** The namespaces that are declared at a place of a document that is being written. */
export interface Declared {
  readonly default: string;
  readonly prefixes: ReadonlyMap<string, string>;
}

/** A declaration that an element has to carry, and what holds from there on. */
export interface Declaration {
  readonly attribute: string;
  readonly namespace: string;
  readonly inside: Declared;
}

export const nothingDeclared: Declared = { default: "", prefixes: new Map() };

export function withPrefix(declared: Declared, prefix: string, namespace: string): Declaration {
  const prefixes = new Map(declared.prefixes).set(prefix, namespace);
  return { attribute: `xmlns:${prefix}`, namespace, inside: { ...declared, prefixes } };
}

/** The name of an element as it is written. */
export function writtenName({ name, namespace = "", prefix }: XmlName): string {
  return prefix === undefined || namespace === "" ? name : `${ownPrefix(prefix)}:${name}`;
}

/** What an element has to declare for its own name; undefined where that holds already. */
export function declarationFor(
  { namespace = "", prefix }: XmlName,
  outer: Declared,
): Declaration | undefined {
  if (prefix === undefined || namespace === "") {
    if (namespace === outer.default) return undefined;
    return { attribute: "xmlns", namespace, inside: { ...outer, default: namespace } };
  }
  const written = ownPrefix(prefix);
  return outer.prefixes.get(written) === namespace ? undefined : withPrefix(outer, written, namespace);
}

/** A prefix for an attribute: the wanted one, unless it stands for another namespace, perhaps on this very element. */
export function attributePrefix(wanted: string, namespace: string, declared: Declared): string {
  const first = ownPrefix(wanted);
  let prefix = first;
  for (let n = 1; (declared.prefixes.get(prefix) ?? namespace) !== namespace; n += 1) prefix = `${first}${n}`;
  return prefix;
}

/** `i` is kept for `i:nil`. */
function ownPrefix(prefix: string): string {
  return prefix === "i" ? "i1" : prefix;
}
