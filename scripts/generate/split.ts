import { httpMethods, objectList, objects } from "./inline.ts";
import { isObject, type Json, type JsonObject } from "./json.ts";
import { hasContent, readable } from "./media-types.ts";
import { resolvePointer, schemaPrefix } from "./references.ts";
import { note } from "./vocabulary.ts";

/**
 * Splits schemas by direction. What is read has open enums and nothing writeOnly; what is written has closed
 * enums and nothing readOnly. A schema whose two forms differ gets a second one, `XInput`, for writing.
 */

/** Stands in an enum for "any other value of this type"; `emit/schema.ts` turns it into a type. */
export const openMarker = { string: "x-tok-any-other-string", number: "x-tok-any-other-number" } as const;

type Direction = "read" | "write";

export interface SplitDocument {
  readonly document: JsonObject;
  /** The schemas that exist for writing, by the name of their original. */
  readonly inputs: ReadonlyMap<string, string>;
  /** Their originals, by the name of the schema for writing. */
  readonly originals: ReadonlyMap<string, string>;
}

export function splitByDirection(source: JsonObject, file: string): SplitDocument {
  const document = { ...source };
  const components = isObject(source["components"]) ? { ...source["components"] } : {};
  const schemas = isObject(components["schemas"]) ? components["schemas"] : {};
  const named = new Map(objects(schemas));
  const isHidden = (schema: Json, direction: Direction): boolean =>
    isMarked(schema, direction === "read" ? "writeOnly" : "readOnly", source, file);
  const differing = schemasThatDiffer(named);
  const inputs = new Map([...differing].map((name) => [name, inputName(name, schemas)]));

  const reached: Record<Direction, Set<string>> = { read: new Set(), write: new Set() };
  const directed = (value: Json, direction: Direction): Json => {
    if (Array.isArray(value)) return value.map((item) => directed(item, direction));
    if (!isObject(value)) return value;
    const { $ref } = value;
    if (typeof $ref === "string" && $ref.startsWith(schemaPrefix)) {
      const name = $ref.slice(schemaPrefix.length);
      if (!reached[direction].has(name)) {
        reached[direction].add(name);
        directed(named.get(name) ?? {}, direction);
      }
      const input = direction === "write" ? inputs.get(name) : undefined;
      return input === undefined ? value : { ...value, $ref: `${schemaPrefix}${input}` };
    }
    const result: JsonObject = {};
    for (const key of Object.keys(value)) {
      const member = value[key] ?? null;
      if (typeof member !== "object" || member === null || isData(key)) result[key] = member;
      else if ((key === "properties" || key === "patternProperties") && isObject(member))
        result[key] = directedProperties(member, direction);
      else if (key === "required" && Array.isArray(member))
        result[key] = keptNames(requiredNames(member, value, direction), value, direction);
      else if (key === "enum" && Array.isArray(member))
        result[key] = direction === "read" ? opened(member) : member;
      else if (key === "discriminator" && isObject(member)) result[key] = directedMapping(member, direction);
      else result[key] = directed(member, direction);
    }
    const names = value["required"] === undefined ? requiredNames([], value, direction) : [];
    return names.length === 0 ? result : { ...result, required: names };
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
  const directedProperties = (properties: JsonObject, direction: Direction): JsonObject => {
    const kept = { ...properties };
    for (const name of Object.keys(properties)) {
      const schema = properties[name] ?? null;
      if (isHidden(schema, direction)) delete kept[name];
      else kept[name] = directed(schema, direction);
    }
    return kept;
  };

  const keptNames = (names: Json[], schema: JsonObject, direction: Direction): Json[] => {
    const properties = isObject(schema["properties"]) ? schema["properties"] : {};
    return names.filter(
      (name) =>
        typeof name !== "string" ||
        !Object.hasOwn(properties, name) ||
        !isHidden(properties[name] ?? null, direction),
    );
  };

  /** Copies of what has a schema, each with the schema in one direction. */
  const inDirection = (holders: Json, direction: Direction): Json => {
    if (!isObject(holders)) return holders;
    const copy = { ...holders };
    for (const [name, holder] of objects(holders))
      if (holder["schema"] !== undefined)
        copy[name] = { ...holder, schema: directed(holder["schema"], direction) };
    return copy;
  };
  const directedOperation = (written: JsonObject): JsonObject => {
    const operation = { ...written };
    if (Array.isArray(written["parameters"]))
      operation["parameters"] = written["parameters"].map((parameter) =>
        isObject(parameter) && isObject(parameter["schema"])
          ? { ...parameter, schema: directed(parameter["schema"], "write") }
          : parameter,
      );
    if (isObject(written["requestBody"])) {
      const body = readable(written["requestBody"]);
      if (hasContent(body))
        operation["requestBody"] = { ...body, content: inDirection(body["content"] ?? null, "write") };
      else delete operation["requestBody"];
    }
    if (!isObject(written["responses"])) return operation;
    const responses = { ...written["responses"] };
    for (const [status, response] of objects(responses)) {
      const answer = { ...readable(response) };
      for (const key of ["content", "headers"])
        if (answer[key] !== undefined) answer[key] = inDirection(answer[key], "read");
      responses[status] = answer;
    }
    return { ...operation, responses };
  };

  if (isObject(source["paths"])) {
    const paths = { ...source["paths"] };
    for (const [path, item] of objects(paths)) {
      const copy = { ...item };
      for (const method of httpMethods) {
        const operation = item[method];
        if (isObject(operation)) copy[method] = directedOperation(operation);
      }
      paths[path] = copy;
    }
    document["paths"] = paths;
  }

  // What nothing refers to is there to read, and reading it may need further forms.
  for (const name of named.keys())
    if (!reached.read.has(name) && !reached.write.has(name)) directed({ $ref: schemaPrefix + name }, "read");
  const split: JsonObject = {};
  for (const [name, schema] of named) {
    const input = inputs.get(name);
    const written = reached.write.has(name);
    if (reached.read.has(name) || input === undefined) split[name] = directed(schema, "read");
    if (input !== undefined && written) split[input] = directed(schema, "write");
  }
  components["schemas"] = split;
  if (isObject(source["components"])) document["components"] = components;
  const written = [...inputs].filter(([name]) => reached.write.has(name));
  return {
    document,
    inputs: new Map(written),
    originals: new Map(written.map(([name, input]) => [input, name])),
  };
}

/** With those that are only required where the schema is read. */
function requiredNames(names: Json[], schema: JsonObject, direction: Direction): Json[] {
  const added = direction === "read" ? (note(schema, "x-tok-required")?.read ?? []) : [];
  return [...new Set([...names, ...added])];
}

/** Where the document has a schema of that name already, users tell the two apart by an `x-tok-name`. */
function inputName(name: string, schemas: JsonObject): string {
  let input = `${name}Input`;
  while (Object.hasOwn(schemas, input)) input += "_";
  return input;
}

const data = new Set(["example", "examples", "default", "const"]);

/** Values, not schemas. */
function isData(key: string): boolean {
  return data.has(key) || key.startsWith("x-");
}

/** A property that says so itself, or whose schema does. */
function isMarked(schema: Json, mark: "readOnly" | "writeOnly", document: JsonObject, file: string): boolean {
  if (!isObject(schema)) return false;
  if (typeof schema[mark] === "boolean") return schema[mark] === true;
  const { $ref } = schema;
  return typeof $ref === "string"
    ? isMarked(resolvePointer(document, $ref, file, $ref.slice(1)), mark, document, file)
    : objectList(schema["allOf"]).some((part) => isMarked(part, mark, document, file));
}

/** One value only is no list that grows: it is a constant, and discriminators rest on it. */
function opened(values: Json[]): Json[] {
  if (!isOpen(values)) return values;
  const kinds = new Set(values.map((value) => typeof value));
  return [
    ...values,
    ...(kinds.has("string") ? [openMarker.string] : []),
    ...(kinds.has("number") ? [openMarker.number] : []),
  ];
}

function isOpen(values: Json[]): boolean {
  return values.filter((value) => typeof value === "string" || typeof value === "number").length > 1;
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
  if (typeof $ref === "string" && differing.has($ref.slice(schemaPrefix.length))) return true;
  if (value["readOnly"] === true || value["writeOnly"] === true) return true;
  if (value["x-tok-required"] !== undefined) return true;
  if (Array.isArray(value["enum"]) && isOpen(value["enum"])) return true;
  return Object.keys(value).some((key) => {
    const member = value[key] ?? null;
    if (typeof member !== "object" || member === null) return false;
    // Below `properties` stand names of any kind, `default` among them.
    if ((key === "properties" || key === "patternProperties") && isObject(member))
      return Object.values(member).some((one) => differs(one, differing));
    if (key === "discriminator" && isObject(member) && isObject(member["mapping"]))
      return Object.values(member["mapping"]).some((target) => differs({ $ref: target }, differing));
    return !isData(key) && key !== "enum" && differs(member, differing);
  });
}
