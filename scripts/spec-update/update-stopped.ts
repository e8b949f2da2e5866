import { DocumentError } from "../generate/document-error.ts";

/** Why an update goes no further, in words for the person who started it. */
export class UpdateStopped extends Error {
  override readonly name = "UpdateStopped" as const;
  /** What a command printed before it failed; empty where none did. */
  readonly output: string;

  constructor(lines: readonly string[], { output = "", cause }: { output?: string; cause?: unknown } = {}) {
    super(lines.join("\n"), cause === undefined ? undefined : { cause });
    this.output = output;
  }

  /** The same with more to say. What is no such error is told with its stack. */
  static from(error: unknown, lines: readonly string[]): UpdateStopped {
    if (error instanceof UpdateStopped)
      return new UpdateStopped([error.message, ...lines], { output: error.output, cause: error });
    const told =
      error instanceof DocumentError ? error.message : error instanceof Error ? error.stack : undefined;
    return new UpdateStopped([told ?? String(error), ...lines], { cause: error });
  }
}
