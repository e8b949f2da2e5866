/** What went wrong: stable, for programs. */
export type XmlErrorCode =
  /** The text is not well-formed XML. */
  | "malformed"
  /** The text has a document type declaration, by which entities and much else could be defined. */
  | "doctype"
  /** Elements stand inside each other deeper than `limits.depth`, or values are nested so. */
  | "too_deep"
  /** The text is longer than `limits.length`. */
  | "too_large"
  /** The text has more elements and attributes than `limits.elements`. */
  | "too_many_elements"
  /** The document starts with another element than the schema. */
  | "unexpected_root"
  /** Text stands where elements are due, or elements where text is, or an element that may come once comes again. */
  | "unexpected_content"
  /** A value has no faithful form in XML. */
  | "unencodable"
  /** The table has no such root. */
  | "unknown_schema"
  /** An option cannot be used. */
  | "invalid_option";

/** The same in every copy of this package. */
const brand = Symbol.for("@tok/xml/XmlError");

/**
 * XML that is refused, in either direction. The message names the place by names of elements and properties; it
 * never quotes a value or the text, which may be a card number. For the same reason there is no `cause`.
 */
export class XmlError extends Error {
  static {
    Object.defineProperty(this.prototype, brand, { value: true });
    Object.defineProperty(this.prototype, "name", { value: "XmlError", configurable: true });
  }

  declare readonly name: "XmlError";
  readonly code: XmlErrorCode;

  constructor(code: XmlErrorCode, message: string) {
    super(message);
    this.code = code;
  }

  /** Whether a value is an `XmlError`, also one from another copy of this package. */
  static is(value: unknown): value is XmlError {
    return typeof value === "object" && value !== null && Reflect.get(value, brand) === true;
  }
}

/** A document that is not well-formed, with the reason in words that quote nothing of it. */
export function malformed(reason: string): XmlError {
  return new XmlError("malformed", `the document cannot be read: ${reason}`);
}
