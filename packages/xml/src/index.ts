/**
 * XML by schema: values written and read as a table says, which a generator makes from the `xml` metadata of an
 * OpenAPI document.
 *
 * @module
 */
export { decodeXml } from "./decode.js";
export { encodeXml } from "./encode.js";
export type { XmlLimits, XmlOptions } from "./options.js";
export type {
  XmlAlternative,
  XmlElement,
  XmlMember,
  XmlName,
  XmlObject,
  XmlRoot,
  XmlTable,
  XmlType,
} from "./table.js";
export { XmlError, type XmlErrorCode } from "./xml-error.js";
