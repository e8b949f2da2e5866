import type { Operation } from "../../packages/core/src/operation.ts";
import { objectList, objects } from "../generate/inline.ts";
import { isObject, type Json, type JsonObject } from "../generate/json.ts";
import { jsonContent } from "../generate/media-types.ts";
import { resolved } from "../generate/references.ts";
import type { SplitDocument } from "../generate/split.ts";
import { sampleOf } from "./sample.ts";

/** What a call is given: what is required and, where that is nothing, one thing more. */
export function inputOf(
  operation: Operation,
  node: JsonObject,
  split: SplitDocument,
): { input: Record<string, Json>; query: string[]; isWhole: boolean } {
  const input: Record<string, Json> = {};
  const query: string[] = [];
  const hasKey = operation.parameters.some((one) => one.in === "path");
  let isWhole = true;
  for (const parameter of operation.parameters) {
    if (parameter.in === "path") {
      input[parameter.name] = "$KEY";
      continue;
    }
    // Without a path value there has to be something that a case can spoil.
    const isFirst = !hasKey && Object.keys(input).length === 0 && parameter.in === "query";
    if (parameter.required !== true && !isFirst) continue;
    const value = sampleOf(parameterSchema(node, parameter.in, parameter.wire), split.document);
    // A list of one is written like its item.
    const [only = null] = Array.isArray(value) ? value : [value];
    const isWritable = typeof only !== "object" && parameter.in === "query";
    if (isWritable) {
      input[parameter.name] = value;
      query.push(`${encodeURIComponent(parameter.wire)}=${encodeURIComponent(String(only))}`);
    } else if (parameter.required === true) isWhole = false;
  }
  const { requestBody } = node;
  if (isObject(requestBody)) {
    const body = bodySample(requestBody, split);
    if (isObject(body) || Array.isArray(body)) input["body"] = body;
    else isWhole = false;
  } else if (operation.method !== "GET") isWhole = false;
  return { input, query, isWhole };
}

/** The operation as the document has it. */
export function nodeOf(document: JsonObject, { path, method }: Operation): JsonObject {
  const paths = isObject(document["paths"]) ? document["paths"] : {};
  const item = isObject(paths[path]) ? paths[path] : {};
  const node = item[method.toLowerCase()];
  return isObject(node) ? node : {};
}

/** The schema of a parameter; one without a schema is a text. */
export function parameterSchema(node: JsonObject, place: string, wire: string): JsonObject {
  const found = objectList(node["parameters"]).find((one) => one["in"] === place && one["name"] === wire);
  return isObject(found?.["schema"]) ? found["schema"] : { type: "string" };
}

/** What is required, and one member more where nothing is: an empty body would prove little. */
export function bodySample(requestBody: JsonObject, { document }: SplitDocument): Json {
  const schema = jsonContent(requestBody)?.schema ?? {};
  const least = sampleOf(schema, document);
  if (!isObject(least) || Object.keys(least).length > 0) return least;
  const [[first] = []] = objects(resolved(schema, document, "")["properties"]);
  return first === undefined ? least : sampleOf(schema, document, { wanted: [first] });
}
