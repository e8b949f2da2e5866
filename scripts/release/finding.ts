/** What is wrong with a package that is to be released. */
export interface Finding {
  readonly package: string;
  /** The file of the package, its entry or the key of its manifest in question. */
  readonly place: string;
  /** What is wrong, without the final full stop. */
  readonly problem: string;
  /** What the reader can do now, without the final full stop. */
  readonly nextStep: string;
}

/** A finding as a line. */
export function findingText({ package: name, place, problem, nextStep }: Finding): string {
  return `${name}, ${place}: ${problem}. ${nextStep}.`;
}
