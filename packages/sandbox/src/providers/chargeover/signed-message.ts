/** What is signed: text that ends with a separator, then the bytes of the body, if there are any. */
export interface SignedMessage {
  readonly head: string;
  readonly body: Uint8Array;
}

/** What the text is put together from. The URL is taken as it is given. */
export interface MessageParts {
  readonly publicKey: string;
  readonly url: string;
  readonly nonce: string;
  readonly timestamp: string;
}

/** Stands between the parts, and before the body also where that is empty. */
export const SEPARATOR = "||";

/** Puts the text of a message together. */
export function headOf({ publicKey, url, nonce, timestamp }: MessageParts): string {
  return [publicKey, url, nonce, timestamp, ""].join(SEPARATOR);
}

/** Computes HMAC-SHA256 in lower-case hexadecimal digits. */
export type Hmac = (message: SignedMessage) => Promise<string>;

/** Prepares a key for use; it is imported at the first message. */
export function hmacWith(key: string): Hmac {
  let imported: ReturnType<typeof crypto.subtle.importKey> | undefined;
  return async ({ head, body }) => {
    imported ??= crypto.subtle.importKey(
      "raw",
      new TextEncoder().encode(key),
      { name: "HMAC", hash: "SHA-256" },
      false,
      ["sign"],
    );
    const text = new TextEncoder().encode(head);
    const message = new Uint8Array(text.length + body.length);
    message.set(text);
    message.set(body, text.length);
    return toHex(await crypto.subtle.sign("HMAC", await imported, message));
  };
}

/** The SHA-256 of a body: lets two bodies be told apart without showing them. */
export async function sha256(body: Uint8Array): Promise<string> {
  // A copy, whose buffer is known not to be shared.
  return toHex(await crypto.subtle.digest("SHA-256", new Uint8Array(body)));
}

function toHex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
