import type { BodyFacts, Operation } from "../../packages/core/src/operation.ts";
import { bodyShape } from "./closed-bodies.ts";
import { DocumentError } from "./document-error.ts";
import { objectList } from "./inline.ts";
import { isObject, type JsonObject } from "./json.ts";
import { pointerOf } from "./json-pointer.ts";
import { jsonContent } from "./media-types.ts";
import type { OperationSource } from "./operation-source.ts";
import { compileReadRules } from "./read-rules.ts";
import { resolved } from "./references.ts";
import { note } from "./vocabulary.ts";
import type { Path } from "./walk.ts";

/** What is known of a body that is read. */
export function bodyFacts(schema: JsonObject, document: JsonObject, file: string): BodyFacts {
  const node = resolved(schema, document, file);
  const type = typeOfBody(node, document, file);
  const names = type === "object" && Array.isArray(node["required"]) ? node["required"] : [];
  const required = names.filter((one) => typeof one === "string");
  const read = compileReadRules(schema, document, file);
  const { items } = node;
  const itemType =
    type === "array" && isObject(items) ? typeOfBody(resolved(items, document, file), document, file) : "any";
  return {
    type,
    ...(itemType === "any" ? {} : { items: itemType }),
    ...(type === "string" && node["format"] === "uuid" ? { format: "uuid" } : {}),
    ...(required.length === 0 ? {} : { required }),
    ...(read.length === 0 ? {} : { read }),
  };
}

/** The type of a body: `any` where the schema leaves it open. */
export function typeOfBody(node: JsonObject, document: JsonObject, file: string): BodyFacts["type"] {
  if (node["nullable"] === true) return "any";
  const { type } = node;
  if (type === "integer" || type === "number") return "number";
  const known = ["object", "array", "string", "boolean"] as const;
  const single = known.find((one) => one === type);
  if (single !== undefined || type !== undefined) return single ?? "any";
  const parts = objectList(node["allOf"]).map((part) =>
    typeOfBody(resolved(part, document, file), document, file),
  );
  return parts.find((part) => part !== "any") ?? "any";
}

/** What may stand in a body that takes nothing else. */
export function closedBody(
  { node, readNode, readDocument, file }: OperationSource,
  at: Path,
): Pick<Operation, "closedBody"> {
  if (note(node, "x-tok-closed") === undefined) return {};
  // What may be written stands in the same document after the split.
  const sent = isObject(readNode["requestBody"]) ? jsonContent(readNode["requestBody"]) : undefined;
  if (sent !== undefined) return { closedBody: bodyShape(sent.schema, readDocument, file) };
  throw new DocumentError({
    file,
    pointer: pointerOf([...at, "x-tok-closed"]),
    problem: "the operation has no body",
    nextStep: "Take x-tok-closed away",
  });
}
