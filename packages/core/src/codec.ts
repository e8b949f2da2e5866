/** How a format is written and read. JSON is built in; a provider hands others to its client. */
export interface Codec {
  /** The name users give as `format`. */
  readonly format: string;
  /** Whether an answer of this media type (lower case, without parameters) is in this format. */
  readonly reads: (mediaType: string) => boolean;
  /** @throws {UnencodableValue} */
  readonly encode: (value: unknown) => string;
  /** Throws on anything that is not well-formed. */
  readonly decode: (text: string) => unknown;
}

/** A value that has no faithful form. The message names the place and quotes nothing of the value. */
export class UnencodableValue extends Error {}
