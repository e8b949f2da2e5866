/** The parameters of a `Signature` header. */
export interface SignatureHeader {
  readonly keyid: string;
  readonly algorithm: string;
  readonly headers: string;
  readonly signature: string;
}

const NAMES = ["keyid", "algorithm", "headers", "signature"] as const;

/** Reads a header; a text says what is wrong with it. */
export function readSignatureHeader(text: string): SignatureHeader | string {
  const parameters = new Map(
    Array.from(text.matchAll(/(\w+)="([^"]*)"/g), ([, name = "", value = ""]) => [name, value] as const),
  );
  const missing = NAMES.filter((name) => !parameters.has(name));
  if (missing.length > 0) {
    return `The Signature header has no parameter ${missing.join(", ")}; it is keyid="…", algorithm="HmacSHA256", headers="…", signature="…".`;
  }
  const [keyid = "", algorithm = "", headers = "", signature = ""] = NAMES.map((name) =>
    parameters.get(name),
  );
  return { keyid, algorithm, headers, signature };
}
