import swagger2openapi from "swagger2openapi";
import { DocumentError } from "./document-error.ts";
import { objects } from "./inline.ts";
import { cloneObject, isObject, type Json, type JsonObject } from "./json.ts";
import type { Repaired } from "./lenient/repair.ts";
import { culpritIn, reasonOf, withoutTroubles } from "./swagger-troubles.ts";

/**
 * The same description in OpenAPI 3.0, for a document in Swagger 2.0; any other document as it is. Overlays and
 * pointers speak of the converted form.
 *
 * @throws {DocumentError} for what has no one form in OpenAPI 3.0, unless it can be left out in a lenient reading
 */
export async function fromSwagger(
  document: JsonObject,
  file: string,
  isLenient = false,
): Promise<JsonObject> {
  return (await convertSwagger(document, file, isLenient)).node;
}

/**
 * `fromSwagger`, with what a lenient reading repairs or leaves out.
 *
 * @throws {DocumentError}
 */
export async function convertSwagger(
  document: JsonObject,
  file: string,
  isLenient = false,
): Promise<Repaired> {
  if (document["swagger"] === undefined) return { node: document, findings: [] };
  try {
    return { node: await converted(document), findings: [] };
  } catch (cause) {
    const repaired = isLenient ? await withoutTroubles(document, converted) : undefined;
    if (repaired !== undefined) return repaired;
    throw new DocumentError({
      file,
      pointer: await culpritIn(document, converted),
      problem: `Swagger 2.0 cannot be read as OpenAPI 3.0: ${reasonOf(cause)}`,
      nextStep: "Correct the document, or convert it to OpenAPI 3.0 by hand",
      cause,
    });
  }
}

async function converted(document: JsonObject, patch = false): Promise<JsonObject> {
  // Without a text of its own the converter would write one, which takes longer than the conversion.
  const options = { patch, warnOnly: false, resolve: false, direct: true, text: "-" };
  // The converter takes its input apart, and its types ask for more than the loader has proven.
  const openapi: Json = JSON.parse(
    // A copy: what several places of the document share, such as by an anchor of YAML, it refuses.
    JSON.stringify(await swagger2openapi.convertObj(Object(cloneObject(withoutSchemes(document))), options)),
  );
  if (isObject(openapi)) return openapi;
  throw new Error("the converter gave no document");
}

/**
 * Operations that HTTPS reaches need not say so: the hosts are those of the document. The converter would give each
 * of them servers of its own.
 */
function withoutSchemes(document: JsonObject): JsonObject {
  const paths: JsonObject = isObject(document["paths"]) ? { ...document["paths"] } : {};
  for (const [path, written] of objects(paths)) {
    const item = { ...written };
    for (const [method, operation] of objects(item)) {
      const { schemes, ...others } = operation;
      if (Array.isArray(schemes) && schemes.includes("https")) item[method] = others;
    }
    paths[path] = item;
  }
  return { ...document, paths };
}
