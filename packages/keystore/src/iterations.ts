import { KeystoreError } from "./keystore-error.js";

/** What a file may ask for in all, in iterations of PBKDF2: some two seconds. */
const most = 10_000_000;

/** Counts the work that a file asks for, and refuses before it is done. */
export class Iterations {
  #left = most;

  /** @param weight how many times slower than PBKDF2 one iteration is */
  spend(iterations: number, weight = 1): void {
    this.#left -= iterations * weight;
    if (this.#left < 0)
      throw new KeystoreError(
        "too_many_iterations",
        "the file asks for more iterations of key derivation than are read here; write it again with fewer",
      );
  }
}
