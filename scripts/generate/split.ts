import { DocumentError, pointerOf } from "./document-error.ts";
import { httpMethods, objectList, objects } from "./inline.ts";
import { cloneObject, isObject, type Json, type JsonObject } from "./json.ts";

/**
 * Splits schemas by direction. What is read has open enums and nothing writeOnly; what is written has closed
 * enums and nothing readOnly. A schema whose two forms differ gets a second one, `XInput`, for writing.
 */

/** Stands in an enum for "any other value of this type"; `emit/schema.ts` turns it into a type. */
export const openMarker = { string: "x-tok-any-other-string", number: "x-tok-any-other-number" } as const;

type Direction = "read" | "write";

const prefix = "#/components/schemas/";

export interface SplitDocument {
  readonly document: JsonObject;
  /** The schemas that exist for writing, by the name of their original. */
  readonly inputs: ReadonlyMap<string, string>;
}

export function splitByDirection(source: JsonObject, file: string): SplitDocument {
  const document = cloneObject(source);
  const components = isObject(document["components"]) ? document["components"] : {};
  const schemas = isObject(components["schemas"]) ? components["schemas"] : {};
  const named = new Map(objects(schemas));
  const differing = schemasThatDiffer(named);
  const inputs = new Map([...differing].map((name) => [name, `${name}Input`]));
  for (const [name, input] of inputs) {
    if (Object.hasOwn(schemas, input)) {
      throw new DocumentError({
        file,
        pointer: pointerOf(["components", "schemas", input]),
        problem: `the name ${input} is needed for the writable form of ${name}`,
        nextStep: "Rename this schema by an overlay action",
      });
    }
  }

  const reached: Record<Direction, Set<string>> = { read: new Set(), write: new Set() };
  const directed = (value: Json, direction: Direction): Json => {
    if (Array.isArray(value)) return value.map((item) => directed(item, direction));
    if (!isObject(value)) return value;
    const { $ref } = value;
    if (typeof $ref === "string" && $ref.startsWith(prefix)) {
      const name = $ref.slice(prefix.length);
      if (!reached[direction].has(name)) {
        reached[direction].add(name);
        directed(named.get(name) ?? {}, direction);
      }
      const input = direction === "write" ? inputs.get(name) : undefined;
      return input === undefined ? value : { ...value, $ref: `${prefix}${input}` };
    }
    const result: JsonObject = {};
    for (const [key, member] of Object.entries(value)) {
      if (isData(key)) result[key] = member;
      else if (key === "properties" && isObject(member)) result[key] = directedProperties(member, direction);
      else if (key === "required" && Array.isArray(member)) result[key] = keptNames(member, value, direction);
      else if (key === "enum" && Array.isArray(member))
        result[key] = direction === "read" ? opened(member) : member;
      else if (key === "discriminator" && isObject(member)) result[key] = directedMapping(member, direction);
      else result[key] = directed(member, direction);
    }
    return result;
  };
  const directedMapping = (discriminator: JsonObject, direction: Direction): JsonObject => {
    const mapping = Object.entries(isObject(discriminator["mapping"]) ? discriminator["mapping"] : {}).map(
      ([value, target]): [string, Json] => {
        const reference = directed({ $ref: target }, direction);
        return [value, isObject(reference) ? (reference["$ref"] ?? target) : target];
      },
    );
    return mapping.length === 0 ? discriminator : { ...discriminator, mapping: Object.fromEntries(mapping) };
  };
  const directedProperties = (properties: JsonObject, direction: Direction): JsonObject =>
    Object.fromEntries(
      Object.entries(properties)
        .filter(([, schema]) => !isHidden(schema, direction))
        .map(([name, schema]) => [name, directed(schema, direction)]),
    );

  for (const [, item] of objects(document["paths"])) {
    for (const method of httpMethods) {
      const operation = item[method];
      if (!isObject(operation)) continue;
      for (const parameter of objectList(operation["parameters"])) {
        if (isObject(parameter["schema"])) parameter["schema"] = directed(parameter["schema"], "write");
      }
      if (isObject(operation["requestBody"]))
        operation["requestBody"] = directed(operation["requestBody"], "write");
      for (const [, response] of objects(operation["responses"])) {
        for (const [type, media] of objects(response["content"])) {
          if (isObject(response["content"])) response["content"][type] = directed(media, "read");
        }
      }
    }
  }

  const split: JsonObject = {};
  for (const [name, schema] of named) {
    const input = inputs.get(name);
    const written = reached.write.has(name);
    if (reached.read.has(name) || !written || input === undefined) split[name] = directed(schema, "read");
    if (input !== undefined && written) split[input] = directed(schema, "write");
  }
  components["schemas"] = split;
  return { document, inputs: new Map([...inputs].filter(([name]) => reached.write.has(name))) };
}

/** Values, not schemas. */
function isData(key: string): boolean {
  return key === "example" || key === "examples" || key === "default";
}

function isHidden(schema: Json, direction: Direction): boolean {
  return isObject(schema) && schema[direction === "read" ? "writeOnly" : "readOnly"] === true;
}

function keptNames(names: Json[], schema: JsonObject, direction: Direction): Json[] {
  const properties = isObject(schema["properties"]) ? schema["properties"] : {};
  return names.filter((name) => typeof name !== "string" || !isHidden(properties[name] ?? null, direction));
}

/** One value only is no list that grows: it is a constant, and discriminators rest on it. */
function opened(values: Json[]): Json[] {
  if (values.length < 2) return values;
  const marker = values.some((value) => typeof value === "number") ? openMarker.number : openMarker.string;
  return [...values, marker];
}

/** The schemas whose form depends on the direction, themselves or by what they refer to. */
function schemasThatDiffer(named: ReadonlyMap<string, JsonObject>): Set<string> {
  const differing = new Set<string>();
  for (let grown = true; grown; ) {
    grown = false;
    for (const [name, schema] of named) {
      if (!differing.has(name) && differs(schema, differing)) {
        differing.add(name);
        grown = true;
      }
    }
  }
  return differing;
}

function differs(value: Json, differing: ReadonlySet<string>): boolean {
  if (Array.isArray(value)) return value.some((item) => differs(item, differing));
  if (!isObject(value)) return false;
  const { $ref } = value;
  if (typeof $ref === "string" && differing.has($ref.slice(prefix.length))) return true;
  if (value["readOnly"] === true || value["writeOnly"] === true) return true;
  if (Array.isArray(value["enum"]) && value["enum"].length > 1) return true;
  return Object.entries(value).some(([key, member]) => {
    // Below `properties` stand names of any kind, `default` among them.
    if (key === "properties" && isObject(member))
      return Object.values(member).some((one) => differs(one, differing));
    return !isData(key) && key !== "enum" && differs(member, differing);
  });
}
