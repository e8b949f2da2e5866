import { EncryptionError } from "../errors/encryption-error.js";
import { importOnce } from "../import-once.js";

// At the first message, and only the half that it needs.

/** @throws {EncryptionError} `jose_unavailable` */
export const loadEncryption: (now: number) => Promise<typeof import("jose/jwe/compact/encrypt")> = importOnce(
  () => import("jose/jwe/compact/encrypt").catch(unavailable),
);

/** @throws {EncryptionError} `jose_unavailable` */
export const loadDecryption: (now: number) => Promise<typeof import("jose/jwe/compact/decrypt")> = importOnce(
  () => import("jose/jwe/compact/decrypt").catch(unavailable),
);

function unavailable(): never {
  throw new EncryptionError({
    code: "jose_unavailable",
    message: "encrypted messages need the package jose, which cannot be loaded: install it.",
  });
}
