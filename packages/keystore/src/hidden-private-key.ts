import { createPrivateKey, type KeyObject } from "node:crypto";
import { inspect } from "node:util";
import { malformed } from "./keystore-error.js";
import type { PrivateKey } from "./private-key.js";
import { requireRsa } from "./rsa.js";

export class HiddenPrivateKey implements PrivateKey {
  static {
    Object.defineProperty(this.prototype, inspect.custom, { value: inspected });
  }

  readonly #key: KeyObject;

  /** @throws {KeystoreError} `unsupported_key` */
  constructor(key: KeyObject) {
    requireRsa(key);
    this.#key = key;
  }

  get privateKey(): string {
    return this.#key.export({ type: "pkcs8", format: "pem" }).toString();
  }
}

/** @throws {KeystoreError} `malformed` */
export function parsePrivateKey(key: Buffer, type: "pkcs1" | "pkcs8"): KeyObject {
  try {
    return createPrivateKey({ key, format: "der", type });
  } catch {
    throw malformed("the private key is damaged");
  }
}

/** Without this, `inspect` would print the key where it is told to call getters. */
function inspected(this: object): object {
  return { privateKey: "[hidden]", ...this };
}
