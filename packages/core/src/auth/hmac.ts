const algorithm = { name: "HMAC", hash: "SHA-256" } as const;

/** Signs bytes with HMAC-SHA256. The key is imported at the first signature, and once. */
export function hmacSha256(secret: string): (data: Uint8Array<ArrayBuffer>) => Promise<Uint8Array> {
  let key: ReturnType<typeof importKey> | undefined;
  const importKey = () => globalThis.crypto.subtle.importKey("raw", utf8(secret), algorithm, false, ["sign"]);
  return async (data) => {
    key ??= importKey();
    return new Uint8Array(await globalThis.crypto.subtle.sign("HMAC", await key, data));
  };
}

/** `encode` makes a buffer of its own; Node's types leave open which kind. */
export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;
}

export function lowerCaseHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
