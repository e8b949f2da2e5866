/** The formats of bodies, by the names users give as `format`. */
export type FormatName = "json" | "xml";

/** A format of bodies. What writes and reads it may be loaded only when it is first needed. */
export interface Format {
  readonly name: FormatName;
  /** Whether an answer of this media type (lower case, without parameters) is in this format. */
  readonly reads: (mediaType: string) => boolean;
  /** Whether a text without a media type is in this format. */
  readonly isLike: (text: string) => boolean;
  /** The character set, where the bytes themselves can say it; `named` is the one of the media type. */
  readonly charset?: (bytes: Uint8Array, named: string | undefined) => string | undefined;
  /** Values are written and read by the schemas of the document; without a schema there is no reading. */
  readonly bySchema: boolean;
  readonly codec: () => Codec | Promise<Codec>;
}

/** How a format is written and read. `schema` is the name that the operation table has for the body. */
export interface Codec {
  readonly format: FormatName;
  /** @throws {UnencodableValue} */
  readonly encode: (value: unknown, schema?: string) => string;
  /** Throws on anything that is not well-formed. The message of an `UnreadableText` is safe to show. */
  readonly decode: (text: string, schema?: string) => unknown;
  /** Reads what `encode` wrote, however long it is. */
  readonly reread: (text: string, schema?: string) => unknown;
}

/** A value that has no faithful form. The message names the place and quotes nothing of the value. */
export class UnencodableValue extends Error {}

/** A text that cannot be read. The message says why and quotes nothing of the text. */
export class UnreadableText extends Error {}
