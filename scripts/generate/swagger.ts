import swagger2openapi from "swagger2openapi";
import { DocumentError } from "./document-error.ts";
import { objects } from "./inline.ts";
import { isObject, type Json, type JsonObject } from "./json.ts";

/**
 * The same description in OpenAPI 3.0, for a document in Swagger 2.0; any other document as it is. Overlays and
 * pointers speak of the converted form.
 *
 * @throws {DocumentError} for what has no one form in OpenAPI 3.0
 */
export async function fromSwagger(document: JsonObject, file: string): Promise<JsonObject> {
  if (document["swagger"] === undefined) return document;
  try {
    // Without a text of its own the converter would write one, which takes longer than the conversion.
    const options = { patch: false, warnOnly: false, resolve: false, direct: true, text: "-" };
    // The converter takes its input apart, and its types ask for more than the loader has proven.
    const converted: unknown = await swagger2openapi.convertObj(Object(withoutSchemes(document)), options);
    const openapi: Json = JSON.parse(JSON.stringify(converted));
    if (isObject(openapi)) return openapi;
    throw new Error("the converter gave no document");
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DocumentError({
      file,
      pointer: "",
      problem: `Swagger 2.0 cannot be read as OpenAPI 3.0: ${reason.replace(/\s+/g, " ").replace(/\.$/, "")}`,
      nextStep: "Correct the document, or convert it to OpenAPI 3.0 by hand",
      cause,
    });
  }
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
