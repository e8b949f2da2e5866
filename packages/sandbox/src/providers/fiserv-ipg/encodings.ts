import { base64, hex } from "./hmac.js";

/** The encodings of a signature that vendor material has. */
export type SignatureEncoding = "raw" | "hex";

/** What a room lets in. */
export type AllowedEncoding = SignatureEncoding | "either";

/** A signature written in some way, and what is wrong with that way, if anything. */
export interface Written {
  readonly text: string;
  readonly mistake: string | undefined;
}

/** The texts that one HMAC is known by: those let in without a mistake, then the others. */
export function writings(mac: Uint8Array, allowed: AllowedEncoding): Written[] {
  const digits = hex(mac);
  const raw = base64(mac);
  const misfit = (encoding: SignatureEncoding, mistake: string): string | undefined =>
    allowed === encoding || allowed === "either" ? undefined : mistake;
  return [
    {
      text: raw,
      mistake: misfit(
        "raw",
        "the signature is base64 of the raw HMAC, where base64 of its hex text is wanted",
      ),
    },
    {
      text: btoa(digits),
      mistake: misfit(
        "hex",
        "the signature is base64 of the HMAC's hex text, where base64 of the raw HMAC is wanted",
      ),
    },
    { text: digits, mistake: "the signature is hex text that was not put into base64" },
    { text: digits.toUpperCase(), mistake: "the signature is hex text that was not put into base64" },
    { text: btoa(digits.toUpperCase()), mistake: "the hex text below the base64 is in upper case" },
    { text: urlSafe(raw), mistake: "the signature is in the URL-safe alphabet of base64" },
    { text: raw.replace(/=+$/, ""), mistake: "the signature lacks the padding of base64" },
    { text: urlSafe(raw).replace(/=+$/, ""), mistake: "the signature is base64url without padding" },
  ];
}

function urlSafe(text: string): string {
  return text.replaceAll("+", "-").replaceAll("/", "_");
}
