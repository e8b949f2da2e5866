/** What a `DocumentError` tells: where it is, what is wrong, what to do. */
export interface DocumentErrorDetails {
  /** The file as the reader knows it, such as `specs/clearent/openapi.json`. */
  file: string;
  /** JSON Pointer (RFC 6901) to the value in question; empty for the whole document. */
  pointer: string;
  /** What is wrong, without the final full stop. */
  problem: string;
  /** What the reader can do now, without the final full stop. */
  nextStep: string;
  line?: number | undefined;
  column?: number | undefined;
  cause?: unknown;
}

/** A document, overlay or source note that cannot be used, and the place in it where that shows. */
export class DocumentError extends Error {
  override readonly name = "DocumentError" as const;
  readonly file: string;
  readonly pointer: string;
  /** What is wrong, without the place. */
  readonly problem: string;
  /** What the reader can do, without the full stop. */
  readonly nextStep: string;
  /** Counted from 1; undefined where the error has no place in the text. */
  readonly line: number | undefined;
  /** Counted from 1; undefined where the error has no place in the text. */
  readonly column: number | undefined;
  readonly #details: DocumentErrorDetails;

  constructor(details: DocumentErrorDetails) {
    const { file, pointer, problem, nextStep, line, column, cause } = details;
    super(`${placeName(details)}: ${problem}. ${nextStep}.`, cause === undefined ? undefined : { cause });
    this.file = file;
    this.pointer = pointer;
    this.problem = problem;
    this.nextStep = nextStep;
    this.line = line;
    this.column = column;
    this.#details = details;
  }

  /** The same error in other words, such as for somebody who knows the file by another name. */
  retold(words: Partial<Pick<DocumentErrorDetails, "file" | "problem" | "nextStep">>): DocumentError {
    return new DocumentError({ ...this.#details, ...words, cause: this });
  }

  /** The same error, told for a place that the file itself does not have: an overlay makes it. */
  after(overlayFile: string): DocumentError {
    const { problem } = this.#details;
    return new DocumentError({ ...this.#details, problem: `${problem} (a place that ${overlayFile} makes)` });
  }
}

/** A pointer names the place best; a syntax error has none, so there line and column stand instead. */
function placeName({ file, pointer, line, column }: DocumentErrorDetails): string {
  if (pointer !== "") return `${file}#${pointer}`;
  return line === undefined ? file : `${file}:${line}:${column ?? 1}`;
}
