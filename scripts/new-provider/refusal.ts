import type { DocumentError } from "../generate/document-error.ts";
import type { GivenDocument } from "./read-input.ts";

interface Asked {
  readonly name: string;
  readonly given: Pick<GivenDocument, "shown" | "ending">;
  /** Reads the document leniently and says how many findings that has; undefined where that was done already. */
  readonly leniently: (() => Promise<number>) | undefined;
}

/**
 * An error of the generator, told for somebody who has a document and no files of ours yet: it names the document as
 * it was given, and a next step that can be taken.
 */
export async function refusalOf(
  error: DocumentError,
  { name, given, leniently }: Asked,
): Promise<DocumentError> {
  const told = (text: string) =>
    text
      .replaceAll(`specs/${name}/openapi.${given.ending}`, given.shown)
      .replaceAll(`specs/${name}/overlay.yaml`, "the proposals")
      // There is no overlay yet, and none is kept of a document that is refused.
      .replace(/; an overlay can copy it to another name/, "")
      .replace(/; with --lenient [^.]*/, "")
      .replace(/ by (?:an )?overlay actions?(?: on \$; specs\/README\.md shows its form)?/g, "");
  const nextStep = told(error.nextStep);
  const count = await leniently?.().catch(() => undefined);
  return error.retold({
    file: told(error.file),
    problem: told(error.problem),
    nextStep:
      count === undefined
        ? nextStep
        : `${nextStep}${nextStep.includes("\n") ? "\n" : ". "}Or add --lenient: ${count === 1 ? "1 place is" : `${count} places are`} repaired or left out then, by name`,
  });
}
