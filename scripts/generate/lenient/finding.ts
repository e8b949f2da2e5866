/** What is wrong with a part of a document, and what a lenient reading makes of it. */
export interface Finding {
  /** JSON Pointer to the part, in the document after the overlay. */
  readonly pointer: string;
  /** What is wrong, without the final full stop. */
  readonly problem: string;
  /** A repair keeps what the part says; what is left out is missing from the package. */
  readonly outcome: "repaired" | "left out";
  /** What the package has instead, without the final full stop. */
  readonly done: string;
}

/** Findings in one line each, for terminals. */
export function findingLine({ pointer, problem, outcome, done }: Finding, file: string): string {
  return `${outcome} at ${file}#${pointer}: ${problem}; ${done}`;
}
