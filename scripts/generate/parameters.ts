import { reservedHeaders } from "../../packages/core/src/headers.ts";
import type { Parameter } from "../../packages/core/src/operation.ts";
import { DocumentError } from "./document-error.ts";
import { objectList } from "./inline.ts";
import { isObject, type Json, type JsonObject } from "./json.ts";
import { pointerOf } from "./json-pointer.ts";
import type { Omissions } from "./lenient/omissions.ts";
import { camelCase, isMemberName } from "./names.ts";
import { resolved, resolvePointer } from "./references.ts";
import { note } from "./vocabulary.ts";
import type { Path } from "./walk.ts";

export interface ParameterSource {
  readonly document: JsonObject;
  readonly file: string;
  /** The operation. */
  readonly node: JsonObject;
  readonly at: Path;
  /** Headers that the client fills by other means, in lower case. */
  readonly taken: readonly string[];
  readonly omissions: Omissions;
}

/** @throws {DocumentError} for a parameter that cannot be sent as documented, and for two of one name */
export function parametersOf(source: ParameterSource): Parameter[] {
  const { node, file, at, omissions } = source;
  const parameters: Parameter[] = [];
  for (const [index, one] of objectList(node["parameters"]).entries()) {
    const place: Path = [...at, "parameters", index];
    const make = () => {
      const parameter = parameterOf(one, place, source);
      const other = parameters.find(({ name }) => name === parameter.name);
      if (other === undefined || note(one, "x-tok-option") !== undefined) return parameter;
      throw new DocumentError({
        file,
        pointer: pointerOf(place),
        problem: `the parameters ${other.wire} (${other.in}) and ${parameter.wire} (${parameter.in}) would both be called ${parameter.name}`,
        nextStep: "Give one of them an x-tok-name by an overlay action",
      });
    };
    // Without one that is required, the operation cannot be called.
    const parameter =
      one["required"] === true
        ? make()
        : omissions.attempt(make, `the parameter ${String(one["name"])} is left out`);
    if (parameter === undefined || note(one, "x-tok-option") !== undefined) continue; // an option goes with each call, from those of the client
    parameters.push(parameter);
  }
  return parameters;
}

function parameterOf(node: JsonObject, at: Path, source: ParameterSource): Parameter {
  const { document, file, taken } = source;
  const fail = (problem: string, nextStep: string) =>
    new DocumentError({ file, pointer: pointerOf(at), problem, nextStep });
  const { in: place } = node;
  const wire = String(node["name"]);
  const remove = "Remove it by an overlay action";
  if (place !== "path" && place !== "query" && place !== "header")
    throw fail(`a parameter in ${String(place)} is not supported`, remove);
  if (place === "header" && (reservedHeaders.has(wire.toLowerCase()) || taken.includes(wire.toLowerCase())))
    throw fail(`the client sets the header ${wire} itself`, remove);
  if (node["schema"] === undefined)
    throw fail("a parameter without a schema is not supported", "Give it a schema by an overlay action");
  const style = node["style"] ?? (place === "query" ? "form" : "simple");
  if (style !== (place === "query" ? "form" : "simple"))
    throw fail(`the style ${String(style)} is not supported`, "Use form in the query and simple elsewhere");
  if (node["allowReserved"] === true)
    throw fail("allowReserved is not supported: values are always percent-encoded", remove);
  const unwritable = unwritableKind(node["schema"], place, document, file);
  if (unwritable !== undefined)
    throw fail(
      `${unwritable} cannot be written into the ${place}`,
      "Give it another schema by an overlay action",
    );
  const name = note(node, "x-tok-name") ?? camelCase(wire);
  if (!isMemberName(name) || name === "body")
    throw fail(
      `the parameter would be called ${JSON.stringify(name)}, which is no usable name`,
      "Give it an x-tok-name by an overlay action",
    );
  return {
    in: place,
    wire,
    name,
    ...(node["required"] === true ? { required: true } : {}),
    ...(place === "query" && node["explode"] === false ? { explode: false } : {}),
    ...checkedForm(isObject(node["schema"]) ? resolved(node["schema"], document, file) : {}),
  };
}

/** What the client checks of a value, by the schema of the parameter. */
function checkedForm(schema: JsonObject): Pick<Parameter, "format" | "integer"> {
  const { type, format } = schema;
  if (type === "string" && format === "uuid") return { format };
  if (type !== "integer") return {};
  const least = limitOf(schema, "minimum", "exclusiveMinimum", Math.max);
  const most = limitOf(schema, "maximum", "exclusiveMaximum", Math.min);
  // Halves between the limits are no values, so the limits themselves may be whole.
  return {
    integer: {
      ...(least === undefined ? {} : { minimum: Math.ceil(least) }),
      ...(most === undefined ? {} : { maximum: Math.floor(most) }),
    },
  };
}

/**
 * The stricter of the two keywords. An exclusive limit is a number of its own in OpenAPI 3.1, and says in 3.0
 * whether the other one is exclusive. One beyond 2^53 was kept as a text: no number that can be given reaches it.
 */
function limitOf(
  schema: JsonObject,
  key: "minimum" | "maximum",
  exclusiveKey: "exclusiveMinimum" | "exclusiveMaximum",
  stricter: (...limits: number[]) => number,
): number | undefined {
  const { [key]: limit, [exclusiveKey]: exclusive } = schema;
  const next = (value: number) => (key === "minimum" ? Math.floor(value) + 1 : Math.ceil(value) - 1);
  const limits = [
    ...(typeof limit === "number" ? [exclusive === true ? next(limit) : limit] : []),
    ...(typeof exclusive === "number" ? [next(exclusive)] : []),
  ];
  return limits.length === 0 ? undefined : stricter(...limits);
}

/** What the schema allows and the place has no form for; undefined where every value can be sent. */
function unwritableKind(
  schema: Json,
  place: Parameter["in"],
  document: JsonObject,
  file: string,
  isItem = false,
): string | undefined {
  if (!isObject(schema)) return undefined;
  const { $ref, type, items } = schema;
  if (typeof $ref === "string")
    return unwritableKind(resolvePointer(document, $ref, file, $ref.slice(1)), place, document, file, isItem);
  const types = Array.isArray(type) ? type : [type];
  if (types.includes("object") || schema["properties"] !== undefined) return "an object";
  if (types.includes("array") && (place !== "query" || isItem)) return "an array";
  if (types.includes("boolean") && place === "path") return "a boolean";
  const parts = ["allOf", "anyOf", "oneOf"].flatMap((key) => objectList(schema[key]));
  for (const part of parts) {
    const found = unwritableKind(part, place, document, file, isItem);
    if (found !== undefined) return found;
  }
  return unwritableKind(items ?? null, place, document, file, true);
}
