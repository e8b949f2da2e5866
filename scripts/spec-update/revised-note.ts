import { parseDocument } from "yaml";
import type { SourceNote } from "../generate/source-note.ts";

/** What a new version of a document changes in its note. */
export type NoteChanges = Partial<
  Pick<SourceNote, "address" | "document" | "retrieved" | "sha256" | "version">
>;

/** The text of a `source.yaml` with some members changed; comments, order and all else in it stay. */
export function revisedNote(text: string, changes: NoteChanges): string {
  const note = parseDocument(text);
  for (const [key, value] of Object.entries(changes)) note.set(key, value);
  // Lines are not folded anew: a person has laid them out.
  return note.toString({ lineWidth: 0 });
}
