import type { Keys } from "./credentials.js";

/** Says what is wrong with what stands after the word Basic, and repeats none of it; undefined when all is well. */
export function basicFault(encoded: string, keys: Keys): string | undefined {
  const text = decode(encoded);
  if (text === undefined) {
    return "The word after Basic is not standard base64 of UTF-8.";
  }
  const colon = text.indexOf(":");
  if (colon === -1) {
    return "The word after Basic has no colon between public and private key.";
  }
  const [publicKey, privateKey] = [text.slice(0, colon), text.slice(colon + 1)];
  if (publicKey === keys.privateKey && privateKey === keys.publicKey) {
    return "Public and private key are swapped.";
  }
  if (publicKey !== keys.publicKey) {
    return "The public key is not known here.";
  }
  return privateKey === keys.privateKey ? undefined : "The private key is wrong.";
}

function decode(encoded: string): string | undefined {
  // atob takes more than the standard allows, such as missing padding.
  if (!/^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/.test(encoded)) {
    return undefined;
  }
  try {
    const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
