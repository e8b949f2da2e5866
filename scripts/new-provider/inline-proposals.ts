import { liftInlineSchemas } from "../generate/inline-schemas.ts";
import type { JsonObject } from "../generate/json.ts";
import { readLeniently } from "../generate/lenient/read-leniently.ts";
import type { Proposal } from "./proposal.ts";
import { proposeInline } from "./propose/inline.ts";
import { applied, typesOf } from "./propose.ts";

interface Reading {
  readonly name: string;
  readonly file: string;
  readonly numbersKeptAsText: readonly string[];
  readonly lenient: boolean;
}

/**
 * Names for the inline schemas of a document, which come after all other proposals: they stand on the names of
 * methods, and on places in the document as the generator reads it.
 *
 * @throws {DocumentError} for a name whose place is gone: its schema would get another one without a word
 */
export async function inlineProposals(
  document: JsonObject,
  proposals: readonly Proposal[],
  { name, file, numbersKeptAsText, lenient }: Reading,
): Promise<Proposal[]> {
  const whole = applied(document, proposals, name);
  const read = lenient ? (await readLeniently(whole, file, numbersKeptAsText)).node : whole;
  liftInlineSchemas(read, file);
  return proposeInline(read, typesOf(read, name));
}
