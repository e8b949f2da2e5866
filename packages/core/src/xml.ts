import { type Codec, type Format, UnencodableValue, UnreadableText } from "./codec.js";

/** What a generated package says of its XML. The code that reads and writes it is loaded when first needed. */
export interface XmlFacts {
  /** The enums whose numbers are names in XML, the keys of the option `enumNames`: the names by number. */
  readonly enums: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly load: () => Promise<XmlEngine>;
}

/** `encodeXml` and `decodeXml` of `@tok/xml`, with the provider's table. */
export interface XmlEngine {
  readonly encode: (schema: string, value: unknown, settings: XmlSettings) => string;
  readonly decode: (schema: string, text: string, settings: XmlSettings) => unknown;
}

/** What a client's options say of XML, in the form of the options of `@tok/xml`. */
export interface XmlSettings {
  readonly limits: { readonly depth?: number; readonly elements?: number; readonly length: number };
  readonly enumNames: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** XML, read and written by the schemas of the provider's document. */
export function xml({ load }: XmlFacts, settings: XmlSettings): Format {
  let codec: Codec | undefined;
  return {
    name: "xml",
    reads: (mediaType) =>
      mediaType === "application/xml" || mediaType === "text/xml" || mediaType.endsWith("+xml"),
    isLike: (text) => /^\s*</.test(text),
    charset: charsetOf,
    bySchema: true,
    codec: () => codec ?? opened(),
  };

  async function opened(): Promise<Codec> {
    codec = codecOf(await load(), settings);
    return codec;
  }
}

const noSchema = "nothing is documented for it in xml";

function codecOf(engine: XmlEngine, settings: XmlSettings): Codec {
  const most = Number.MAX_SAFE_INTEGER;
  const unlimited = { ...settings, limits: { ...settings.limits, length: most, elements: most } };
  return {
    format: "xml",
    encode: (value, schema) => {
      if (schema === undefined) throw new UnencodableValue(noSchema);
      try {
        return engine.encode(schema, value, settings);
      } catch (error) {
        throw isXmlError(error) ? new UnencodableValue(error.message) : error;
      }
    },
    decode: (text, schema) => {
      if (schema === undefined) throw new UnreadableText(noSchema);
      try {
        return engine.decode(schema, text, settings);
      } catch (error) {
        throw isXmlError(error) ? new UnreadableText(error.message) : error;
      }
    },
    reread: (text, schema) => (schema === undefined ? undefined : engine.decode(schema, text, unlimited)),
  };
}

/** Errors of `@tok/xml`, from whichever copy of it: their messages name places and quote nothing. */
function isXmlError(error: unknown): error is Error {
  return error instanceof Error && Reflect.get(error, Symbol.for("@tok/xml/XmlError")) === true;
}

/** By the byte order mark, else by the media type, else by the XML declaration (RFC 7303, section 3). */
function charsetOf(bytes: Uint8Array, named: string | undefined): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (named !== undefined) return named;
  const start = String.fromCharCode(...bytes.subarray(0, 120));
  const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1];
  // A declaration that can be read byte by byte is not in UTF-16, whatever it says; writers to text say so.
  return /^utf-?16/i.test(declared ?? "") ? "utf-8" : declared;
}
