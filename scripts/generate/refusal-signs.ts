import { DocumentError } from "./document-error.ts";
import type { XmlContent } from "./formats.ts";
import { objectList } from "./inline.ts";
import { isObject, type JsonObject } from "./json.ts";
import { pointerOf } from "./json-pointer.ts";
import { resolved } from "./references.ts";
import type { ErrorsNote } from "./vocabulary.ts";
import type { Path } from "./walk.ts";

/**
 * XML is read by schema: a sign of refusal that the schema of a success has no place for would be lost, and the
 * refusal taken for a success.
 *
 * @throws {DocumentError}
 */
export function checkRefusalSigns(
  { refused = [] }: Partial<ErrorsNote>,
  successes: readonly XmlContent[],
  document: JsonObject,
  file: string,
): void {
  for (const { schema, path } of successes) {
    for (const { at } of refused) {
      if (hasPlace(schema, at.split("/").slice(1), document, file)) continue;
      throw new DocumentError({
        file,
        pointer: pointerOf(path),
        problem: `${at} is a sign of refusal in x-tok-errors, and this schema has no such member: in XML it would be lost`,
        nextStep: "Add the member to the schema by an overlay action, or take the sign away",
      });
    }
  }
}

function hasPlace(schema: JsonObject, at: Path, document: JsonObject, file: string): boolean {
  const [name, ...rest] = at;
  if (name === undefined) return true;
  const node = resolved(schema, document, file);
  const own = isObject(node["properties"]) ? node["properties"] : {};
  const member = Object.hasOwn(own, name) ? own[name] : undefined;
  if (isObject(member)) return hasPlace(member, rest, document, file);
  return objectList(node["allOf"]).some((part) => hasPlace(part, at, document, file));
}
