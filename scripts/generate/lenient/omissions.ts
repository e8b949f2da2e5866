import { DocumentError } from "../document-error.ts";
import type { Finding } from "./finding.ts";

/** What is left out of a package, part by part, because no client can be made of it as documented. */
export class Omissions {
  readonly #findings: Finding[];
  readonly #isLenient: boolean;

  constructor({ findings, isLenient }: { readonly findings: Finding[]; readonly isLenient: boolean }) {
    this.#findings = findings;
    this.#isLenient = isLenient;
  }

  /**
   * What `make` gives; where it refuses the document, undefined, with `done` in the list. Keys of ours are never
   * at fault: what they say was chosen.
   *
   * @throws {DocumentError} in a strict reading
   */
  attempt<Made>(make: () => Made, done: string): Made | undefined {
    try {
      return make();
    } catch (error) {
      if (!this.#isLenient || !(error instanceof DocumentError) || error.pointer.includes("/x-tok-"))
        throw error;
      const { pointer, problem } = error;
      this.#findings.push({ pointer, problem, outcome: "left out", done });
      return undefined;
    }
  }
}
