/**
 * How the schemas of one provider look in XML: plain data, written by the generator from the `xml` metadata of an
 * OpenAPI document. Nothing in it is a rule of one provider; the codec has no other source.
 */
export interface XmlTable {
  /** The elements that documents start with, by the name that operations know them by. */
  readonly roots: Readonly<Record<string, XmlRoot>>;
  /** The object types, by name; they may contain themselves. */
  readonly objects: Readonly<Record<string, XmlObject>>;
  /** The names that stand in XML for the numbers of an enum: `{ CardType: { 6: "MasterCard" } }`. */
  readonly enums?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The name of an element or attribute. It is found by local name and namespace, never by prefix. */
export interface XmlName {
  /** The local name. */
  readonly name: string;
  /** The URI of its namespace; without one the name is in none. */
  readonly namespace?: string;
  /** The prefix to write; without one an element's namespace becomes the default one where it is not yet. */
  readonly prefix?: string;
}

/** What an element or attribute holds. */
export type XmlType =
  /** Text; numbers and booleans only where they are declared. */
  | { readonly kind: "string" | "integer" | "number" | "boolean" }
  /** A number that is a name in XML; `of` is a key of `enums`. */
  | { readonly kind: "enum"; readonly of: string }
  /** A key of `objects`. */
  | { readonly kind: "object"; readonly of: string }
  /** Items inside an element of their own: a wrapped array, or one that is a whole document. */
  | { readonly kind: "array"; readonly item: XmlElement }
  /** An element for each member, called as the member, in no namespace but the one given. */
  | {
      readonly kind: "map";
      readonly values: XmlType;
      readonly namespace?: string;
      /** Each value is an array, of one element for each item. */
      readonly repeated?: true;
    };

export interface XmlElement extends XmlName {
  readonly type: XmlType;
  /** Null is written as `i:nil="true"`. Without it, null has no form and is refused. */
  readonly nullable?: true;
  /** Other names under which the element is read, never written. */
  readonly aliases?: readonly XmlName[];
}

/** A property of an object. */
export interface XmlMember extends XmlElement {
  /** The name of the property in the value, the same as in JSON. */
  readonly property: string;
  /** It is an attribute. */
  readonly attribute?: true;
  /**
   * An array without an element of its own: one element for each item, found and written under this name.
   * `type` and `nullable` are those of the items. No element at all is an array without items.
   */
  readonly repeated?: true;
}

/** An object type: its members in the order in which they are written. They are read in any order. */
export interface XmlObject {
  readonly members: readonly XmlMember[];
}

/** The element that a document starts with. */
export interface XmlRoot extends XmlElement {
  /**
   * Elements that may stand in its place: the named member of the object comes alone, and the object is read
   * with that member only.
   */
  readonly alternatives?: readonly XmlAlternative[];
}

export interface XmlAlternative extends XmlName {
  readonly property: string;
}
