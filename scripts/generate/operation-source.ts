import type { Authentication } from "./authentication.ts";
import { objects } from "./inline.ts";
import type { JsonObject } from "./json.ts";
import type { Omissions } from "./lenient/omissions.ts";
import type { MethodNote } from "./vocabulary.ts";
import type { XmlTableBuilder } from "./xml-table.ts";

/** An operation of a document, and what has to be known to say its facts. */
export interface OperationSource {
  readonly file: string;
  readonly path: string;
  readonly verb: string;
  readonly method: MethodNote;
  /** Its name in the operation table. */
  readonly key: string;
  /** The document before the split, and the operation in it. */
  readonly document: JsonObject;
  readonly node: JsonObject;
  /** The same after the split: what is read lacks members that are only written. */
  readonly readDocument: JsonObject;
  readonly readNode: JsonObject;
  readonly authentication: Authentication;
  /** Takes the bodies that the operation has in XML. */
  readonly xml: XmlTableBuilder;
  readonly omissions: Omissions;
  /** The names of all secrets in the document. */
  readonly secrets: readonly string[];
}

export function responsesOf(operation: JsonObject): [string, JsonObject][] {
  return objects(operation["responses"]);
}
