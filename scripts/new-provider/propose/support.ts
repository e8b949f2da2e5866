import { reservedHeaders } from "../../../packages/core/src/headers.ts";
import { objectList, objects } from "../../generate/inline.ts";
import { isObject, type JsonObject } from "../../generate/json.ts";
import { hasContent, isPlainJson, jsonContent } from "../../generate/media-types.ts";
import { camelCase, isMemberName } from "../../generate/names.ts";
import { followed, successesOf, type ViewedOperation, type ViewedParameter } from "../document-view.ts";
import { isOfAnyType } from "./any-type.ts";

/** Why an operation can be no method; undefined where it can. What a proposal sets right is no reason. */
export function reasonAgainstMethod(operation: ViewedOperation, document: JsonObject): string | undefined {
  const { node, item, parameters, path } = operation;
  if (node["servers"] !== undefined || item["servers"] !== undefined) return "it has servers of its own";
  if (/[?#]/.test(path)) return "its path holds a query or a fragment";
  const body = isObject(node["requestBody"]) ? followed(node["requestBody"], document) : undefined;
  const sent = body === undefined ? undefined : jsonContent(body);
  if (
    body !== undefined &&
    hasContent(body) &&
    !isOfAnyType(body) &&
    (sent === undefined || !isPlainJson(sent.mediaType))
  )
    return `its body has no form in application/json, only in ${mediaTypes(body)}`;
  if (body !== undefined && !hasContent(body)) return "its body has no content";
  for (const [, answer] of successesOf(operation, document)) {
    if (hasContent(answer) && !isOfAnyType(answer) && jsonContent(answer) === undefined)
      return `its answer has no form in JSON, only in ${mediaTypes(answer)}`;
  }
  const bad = parameters.find(
    (one) => isNeeded(one.node) && problemOfParameter(one.node, document) !== undefined,
  );
  return bad === undefined
    ? undefined
    : `it needs the parameter ${String(bad.node["name"])}, and ${problemOfParameter(bad.node, document)}`;
}

function mediaTypes(holder: JsonObject): string {
  return objects(holder["content"])
    .map(([type]) => type)
    .join(", ");
}

/** Headers that the client sets by itself may be taken away even where the document requires them. */
function isNeeded(node: JsonObject): boolean {
  if (node["in"] === "header" && reservedHeaders.has(String(node["name"]).toLowerCase())) return false;
  return node["required"] === true || node["in"] === "path";
}

/** Why a parameter cannot be an argument; undefined where it can. */
export function problemOfParameter(node: JsonObject, document: JsonObject): string | undefined {
  const place = node["in"];
  const name = String(node["name"]);
  if (place !== "path" && place !== "query" && place !== "header")
    return `a parameter in the ${String(place)} is not supported`;
  if (place === "header" && reservedHeaders.has(name.toLowerCase()))
    return "the client sets the header itself";
  if (node["schema"] === undefined) return "it has no schema";
  const style = place === "query" ? "form" : "simple";
  if ((node["style"] ?? style) !== style) return `the style ${String(node["style"])} is not supported`;
  if (node["allowReserved"] === true) return "its value would have to be sent as it is";
  const kind = unwritable(node["schema"], place, document);
  return kind === undefined ? undefined : `${kind} cannot be written into the ${place}`;
}

function unwritable(
  schema: unknown,
  place: "path" | "query" | "header",
  document: JsonObject,
  isItem = false,
  depth = 0,
): string | undefined {
  const [[, given] = []] = objects({ given: schema });
  if (given === undefined || depth > 8) return undefined;
  const node = followed(given, document);
  const types = [node["type"]].flat();
  if (types.includes("object") || node["properties"] !== undefined) return "an object";
  if (types.includes("array") && (place !== "query" || isItem)) return "an array";
  if (types.includes("boolean") && place === "path") return "a boolean";
  for (const part of ["allOf", "anyOf", "oneOf"].flatMap((key) => objectList(node[key]))) {
    const found = unwritable(part, place, document, isItem, depth + 1);
    if (found !== undefined) return found;
  }
  return unwritable(node["items"], place, document, true, depth + 1);
}

/** The name of the argument that a parameter becomes by itself; undefined where that is no usable one. */
export function argumentName({ node }: ViewedParameter): string | undefined {
  const name = camelCase(String(node["name"]));
  return isMemberName(name) && name !== "body" ? name : undefined;
}
