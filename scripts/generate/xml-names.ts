import type { XmlName } from "../../packages/xml/src/table.ts";
import { isObject, type JsonObject } from "./json.ts";

/** What the `xml` object of a schema says. */
export interface XmlMetadata {
  readonly name?: string;
  readonly namespace?: string;
  readonly prefix?: string;
  readonly attribute?: boolean;
  readonly wrapped?: boolean;
}

export function xmlOf(schema: JsonObject): XmlMetadata {
  const { name, namespace, prefix, attribute, wrapped } = isObject(schema["xml"]) ? schema["xml"] : {};
  return {
    ...(typeof name === "string" ? { name } : {}),
    ...(typeof namespace === "string" ? { namespace } : {}),
    ...(typeof prefix === "string" ? { prefix } : {}),
    ...(typeof attribute === "boolean" ? { attribute } : {}),
    ...(typeof wrapped === "boolean" ? { wrapped } : {}),
  };
}

/** The namespace that a schema declares: that of its own element, and of members without one of their own. */
export interface Scope {
  readonly namespace?: string | undefined;
  /** With a prefix the namespace is not the default one, and members without the prefix are in none. */
  readonly prefix?: string | undefined;
}

/** The scope that metadata opens; where they name no namespace, the one around stays. */
export function scopeOf({ namespace, prefix }: XmlMetadata, around: Scope): Scope {
  return namespace === undefined ? around : { namespace, prefix };
}

/** The namespace of names without a prefix. */
export function defaultNamespace({ namespace, prefix }: Scope): string | undefined {
  return prefix === undefined && namespace !== "" ? namespace : undefined;
}

/** The whole name of an element that stands in a scope. The problem is one of the document. */
export function qualified(name: string, xml: XmlMetadata, around: Scope): XmlName | { problem: string } {
  if (!isNcName(name)) return { problem: `${JSON.stringify(name)} is no name that XML allows` };
  const { prefix } = xml;
  if (prefix === undefined) return withNamespace(name, xml.namespace ?? defaultNamespace(around));
  if (!isNcName(prefix) || /^xml/i.test(prefix))
    return { problem: `${JSON.stringify(prefix)} is no prefix that XML allows` };
  const namespace = xml.namespace ?? (around.prefix === prefix ? around.namespace : undefined);
  if (namespace === undefined || namespace === "")
    return { problem: `the prefix ${prefix} stands for no namespace` };
  return { name, namespace, prefix };
}

function withNamespace(name: string, namespace: string | undefined): XmlName {
  return namespace === undefined || namespace === "" ? { name } : { name, namespace };
}

/** Names are the same by local name and namespace, whatever their prefix. */
export function isSameName(one: XmlName, other: XmlName): boolean {
  return one.name === other.name && one.namespace === other.namespace;
}

/** As it stands in messages. */
export function shown({ name, namespace }: XmlName): string {
  return namespace === undefined ? JSON.stringify(name) : `${JSON.stringify(name)} in ${namespace}`;
}

const start =
  "A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}\\u{200D}" +
  "\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}";
const ncName = new RegExp(`^[${start}][${start}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}\\u{2040}]*$`, "u");

/** An XML name without a colon, by "Namespaces in XML". */
function isNcName(name: string): boolean {
  return ncName.test(name);
}
