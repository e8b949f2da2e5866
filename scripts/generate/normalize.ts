import { DocumentError } from "./document-error.ts";
import { objects } from "./inline.ts";
import { isObject, type Json, type JsonObject } from "./json.ts";
import { pointerOf } from "./json-pointer.ts";
import { schemaPrefix } from "./references.ts";
import { dataKeys, eachNode, namedMembers, type Path } from "./walk.ts";

/**
 * Brings the schemas of OpenAPI 3.0 and 3.1 to one form, which the later steps and openapi-typescript read alike:
 * `nullable` for null, one type where there is one, no keyword beside a `$ref` that changes its type, no keyword
 * that types cannot express, a discriminator with every value in its mapping.
 */
export function normalizeSchemas(source: JsonObject, file: string): JsonObject {
  const document = copied(source, [], file);
  const components = isObject(document["components"]) ? document["components"] : {};
  const schemas = isObject(components["schemas"]) ? components["schemas"] : {};
  for (const [name, schema] of Object.entries(schemas))
    schemas[name] = normal(schema, ["components", "schemas", name], file);
  completeMappings(document, schemas, file);
  refuseEndless(schemas, file);
  return document;
}

/** A copy in which the schemas of parameters, headers and media types are normal: what they hold is copied once. */
function copied(node: JsonObject, path: Path, file: string, holdsNames = false): JsonObject {
  const copy = { ...node };
  for (const key of Object.keys(copy)) {
    const member = copy[key] ?? null;
    const isSchema = key === "schema" && !holdsNames;
    if (!isSchema && (typeof member !== "object" || member === null)) continue;
    if (!holdsNames && (dataKeys.has(key) || key.startsWith("x-"))) continue;
    const here = [...path, key];
    if (isSchema) copy[key] = normal(member, here, file);
    else if (key === "schemas" && path.length === 1) copy[key] = isObject(member) ? { ...member } : member;
    else if (Array.isArray(member))
      copy[key] = member.map((item, index) => (isObject(item) ? copied(item, [...here, index], file) : item));
    else if (isObject(member)) copy[key] = copied(member, here, file, !holdsNames && namedMembers.has(key));
  }
  return copy;
}

/** They narrow values in ways that a type cannot follow, and may hold references that nothing else needs. */
const beyondTypes = new Set([
  "$defs",
  "not",
  "if",
  "then",
  "else",
  "contains",
  "contentSchema",
  "dependentSchemas",
  "propertyNames",
  "unevaluatedItems",
  "unevaluatedProperties",
]);

/** The keywords that a type is made of. */
const shaping = [
  "$ref",
  "type",
  "enum",
  "const",
  "properties",
  "additionalProperties",
  "patternProperties",
  "items",
  "prefixItems",
  "allOf",
  "anyOf",
  "oneOf",
];

function isShaped(schema: Json): boolean {
  return isObject(schema) && shaping.some((key) => schema[key] !== undefined);
}

function normal(value: Json, path: Path, file: string): Json {
  if (value === true) return {};
  if (!isObject(value)) {
    const problem =
      value === false ? "the schema false, which no value satisfies, is not supported" : "this is no schema";
    throw new DocumentError({
      file,
      pointer: pointerOf(path),
      problem,
      nextStep: "Remove it by an overlay action",
    });
  }
  const schema: JsonObject = {};
  for (const key of Object.keys(value)) {
    const member = value[key] ?? null;
    // No further item, in a list that ends.
    if (beyondTypes.has(key) || (key === "items" && member === false)) continue;
    if ((key === "properties" || key === "patternProperties") && isObject(member)) {
      const properties = { ...member };
      for (const name of Object.keys(properties)) {
        // A member that may not be there.
        if (properties[name] === false) delete properties[name];
        else properties[name] = normal(properties[name] ?? null, [...path, key, name], file);
      }
      schema[key] = properties;
    } else if (
      (key === "allOf" || key === "anyOf" || key === "oneOf" || key === "prefixItems") &&
      Array.isArray(member)
    ) {
      schema[key] = member.map((one, index) => normal(one, [...path, key, index], file));
    } else if (key === "items" || (key === "additionalProperties" && isObject(member))) {
      schema[key] = normal(member, [...path, key], file);
    } else schema[key] = member;
  }
  readType(schema);
  return besideReference(compositionsApart(schema));
}

/** `type: [x, "null"]` becomes `type: x` with `nullable`; an object says that it is one. */
function readType(schema: JsonObject): void {
  const { type } = schema;
  if (Array.isArray(type)) {
    const [first, ...others] = type.filter((one) => one !== "null");
    if (first === undefined) delete schema["type"];
    else schema["type"] = others.length === 0 ? first : [first, ...others];
    if (type.includes("null")) {
      if (first === undefined) schema["type"] = "null";
      else schema["nullable"] = true;
    }
  }
  if (schema["const"] === null) {
    delete schema["const"];
    schema["type"] = "null";
  }
  if (schema["type"] === undefined && isObject(schema["properties"]) && schema["$ref"] === undefined)
    schema["type"] = "object";
}

/** openapi-typescript writes `anyOf` as an alternative to what stands beside it; it is an addition. */
function compositionsApart(schema: JsonObject): JsonObject {
  for (const key of ["anyOf", "oneOf"]) {
    const members = schema[key];
    // Alternatives such as `{ required: [a] }` say nothing that a type could show.
    if (Array.isArray(members) && !members.some(isShaped)) delete schema[key];
  }
  if (isObject(schema["discriminator"]) && schema["oneOf"] === undefined && Array.isArray(schema["anyOf"])) {
    schema["oneOf"] = schema["anyOf"];
    delete schema["anyOf"];
  }
  const { anyOf, ...rest } = schema;
  if (!Array.isArray(anyOf) || !isShaped(rest)) return schema;
  return { ...rest, allOf: [...(Array.isArray(rest["allOf"]) ? rest["allOf"] : []), { anyOf }] };
}

/** In OpenAPI 3.1 a schema beside a reference adds to it; 3.0 knows no such thing, and no type is lost there. */
function besideReference(schema: JsonObject): JsonObject {
  const { $ref, ...beside } = schema;
  if ($ref === undefined || !(isShaped(beside) || beside["required"] !== undefined)) return schema;
  return { ...beside, allOf: [{ $ref }, ...(Array.isArray(beside["allOf"]) ? beside["allOf"] : [])] };
}

/** Writes out the values that a discriminator takes by default, the names of schemas: names change in the split. */
function completeMappings(document: JsonObject, schemas: JsonObject, file: string): void {
  eachNode(document, (node, path) => {
    const { discriminator } = node;
    if (!isObject(discriminator) || typeof discriminator["propertyName"] !== "string") return;
    const given = isObject(discriminator["mapping"]) ? discriminator["mapping"] : {};
    const mapping = Object.entries(given).map(([value, target]): [string, string] => {
      const written = String(target);
      const name = written.startsWith(schemaPrefix) ? written.slice(schemaPrefix.length) : written;
      if (!Object.hasOwn(schemas, name))
        throw new DocumentError({
          file,
          pointer: pointerOf([...path, "discriminator", "mapping", value]),
          problem: `the mapping to ${JSON.stringify(written)} points at no schema of the document`,
          nextStep: "Point it at a schema under components",
        });
      return [value, schemaPrefix + name];
    });
    for (const reference of [...alternatives(node), ...heirs(schemas, path)]) {
      if (!mapping.some(([, target]) => target === reference))
        mapping.push([reference.slice(schemaPrefix.length), reference]);
    }
    if (mapping.length > 0)
      node["discriminator"] = { ...discriminator, mapping: Object.fromEntries(mapping) };
  });
}

function alternatives({ oneOf }: JsonObject): string[] {
  return Array.isArray(oneOf) ? oneOf.flatMap((one) => referenceOf(one) ?? []) : [];
}

/** The schemas that inherit from the one at a path, by `allOf`. */
function heirs(schemas: JsonObject, path: Path): string[] {
  const [, , name] = path;
  if (path.length !== 3 || path[1] !== "schemas") return [];
  return objects(schemas)
    .filter(
      ([, { allOf }]) =>
        Array.isArray(allOf) && allOf.some((one) => referenceOf(one) === `${schemaPrefix}${name}`),
    )
    .map(([heir]) => schemaPrefix + heir);
}

function referenceOf(schema: Json): string | undefined {
  return isObject(schema) && typeof schema["$ref"] === "string" ? schema["$ref"] : undefined;
}

/** A schema that is made of itself, with no property in between, has no type. */
function refuseEndless(schemas: JsonObject, file: string): void {
  const done = new Set<string>();
  const enter = (name: string, open: readonly string[]): void => {
    if (done.has(name)) return;
    if (open.includes(name)) {
      const circle = [...open.slice(open.indexOf(name)), name].join(" → ");
      throw new DocumentError({
        file,
        pointer: pointerOf(["components", "schemas", name]),
        problem: `the schema is made of itself: ${circle}`,
        nextStep: "Break the circle by an overlay action; through a property it may go",
      });
    }
    const schema = schemas[name];
    if (isObject(schema)) for (const part of partsOf(schema)) enter(part, [...open, name]);
    done.add(name);
  };
  for (const name of Object.keys(schemas)) enter(name, []);
}

/** The named schemas that a schema is made of, properties apart. */
function partsOf(schema: JsonObject): string[] {
  const { $ref } = schema;
  const inner = ["allOf", "anyOf", "oneOf", "prefixItems"].flatMap((key) => schema[key] ?? []);
  return [
    ...(typeof $ref === "string" ? [$ref.slice(schemaPrefix.length)] : []),
    ...[...inner, schema["items"] ?? null].flatMap((one) => (isObject(one) ? partsOf(one) : [])),
  ];
}
