import { isUint8Array } from "node:util/types";
import { KeystoreError } from "./keystore-error.js";

/** Key files have a few kilobytes. */
const largestFile = 1_048_576;

/**
 * The file as a buffer, which shares its memory.
 * @throws {KeystoreError} `invalid_option`, `too_large`
 */
export function readBytes(file: unknown, name: string): Buffer {
  if (!isUint8Array(file)) throw refused(name, "must be the bytes of a file");
  if (file.byteLength > largestFile)
    throw new KeystoreError("too_large", `${name} is larger than 1 MiB, which no key file is`);
  return Buffer.from(file.buffer, file.byteOffset, file.byteLength);
}

/**
 * The same for what may be text; nothing of it is beyond ASCII.
 * @throws {KeystoreError} `invalid_option`, `too_large`
 */
export function readBytesOrText(file: unknown, name: string): Buffer {
  return readBytes(typeof file === "string" ? Buffer.from(file.slice(0, largestFile + 1)) : file, name);
}

/** The options, once it is sure that they have these names and are texts. Only a password may be empty. */
export function checkOptions<Name extends string>(
  options: unknown,
  names: readonly Name[],
): { readonly [N in Name]?: string | undefined } {
  if (typeof options !== "object" || options === null) throw refused("options", "must be an object");
  for (const [name, value] of Object.entries(options)) {
    if (!names.some((known) => known === name))
      throw refused(name, `is not an option here; known are ${names.join(", ")}`);
    if (value === undefined) continue;
    if (typeof value !== "string") throw refused(name, "must be a text");
    if (value === "" && name !== "password") throw refused(name, "must not be empty");
  }
  return { ...options };
}

function refused(name: string, problem: string): KeystoreError {
  return new KeystoreError("invalid_option", `${name} ${problem}`);
}
