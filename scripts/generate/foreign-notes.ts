import { DocumentError } from "./document-error.ts";
import { isObject, type Json } from "./json.ts";
import { pointerOf } from "./json-pointer.ts";
import type { Path } from "./walk.ts";

/**
 * Refuses keys of ours in a document that others wrote: it would say by them, unseen by any review, where credentials
 * go and what is sent twice.
 *
 * @throws {DocumentError} at the first one
 */
export function refuseForeignNotes(node: Json, file: string, path: Path = []): void {
  if (Array.isArray(node))
    for (const [index, item] of node.entries()) refuseForeignNotes(item, file, [...path, index]);
  if (!isObject(node)) return;
  for (const [key, member] of Object.entries(node)) {
    if (key.startsWith("x-tok-"))
      throw new DocumentError({
        file,
        pointer: pointerOf([...path, key]),
        problem: `${key} stands in the provider's own document, and is read from overlays alone`,
        nextStep: "Take it out of the document, and add it by an overlay action if it is true",
      });
    refuseForeignNotes(member, file, [...path, key]);
  }
}
