import { z } from "zod";
import { DocumentError } from "./document-error.ts";
import { isObject, type Json, type JsonObject } from "./json.ts";
import { pointerOf } from "./json-pointer.ts";
import { eachNode, type Path } from "./walk.ts";

/**
 * The `x-tok-*` keys: where each may stand and what it may hold. `specs/README.md` explains them; a test holds
 * the two together.
 */

const pointer = z
  .string()
  .regex(/^(?:\/(?:[^~/]|~[01])*)*$/, "must be a JSON Pointer, such as /payload/error");
const pointers = z.union([pointer.transform((one) => [one]), z.array(pointer).min(1)]);

const provider = z.strictObject({
  package: z.string().regex(/^@[a-z0-9-]+\/[a-z0-9-]+$/, "must be a scoped package name"),
  class: z.string().regex(/^[A-Z][A-Za-z0-9]*Client$/, "must be a class name that ends in Client"),
  title: z.string().min(1),
});

const camelCased = z.string().regex(/^[a-z][A-Za-z0-9]*$/, "must be in camelCase");
const auth = z.discriminatedUnion("scheme", [
  z.strictObject({ scheme: z.literal("api-key") }),
  z.strictObject({ scheme: z.literal("basic") }),
  z.strictObject({ scheme: z.literal("bearer") }),
  z.strictObject({ scheme: z.literal("chargeover") }),
  z.strictObject({ scheme: z.literal("cybersource") }),
  z.strictObject({ scheme: z.literal("fiserv-ipg") }),
  z.strictObject({ scheme: z.literal("header"), option: camelCased }),
  z.strictObject({ scheme: z.literal("none") }),
]);

const methodName = z
  .string()
  .regex(
    /^[a-z][A-Za-z0-9]*(?:\.[a-z][A-Za-z0-9]*)?$/,
    'must read "resource.method" or "method" in camelCase',
  );
const method = z
  .strictObject({
    name: methodName,
    accept: z.string().min(1).optional(),
    decrypt: z.literal("unmask").optional(),
    description: z.string().min(1).optional(),
  })
  .refine(
    ({ accept, decrypt }) => (accept === undefined) === (decrypt === undefined),
    "accept and decrypt go together",
  );
const methods = z.array(method).min(1);

const page = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z][A-Za-z0-9]*\.[a-z][A-Za-z0-9]*$/, 'must read "resource.method" in camelCase'),
  limit: z.string().min(1),
  offset: z.string().min(1),
  defaults: z.record(z.string(), z.json()).optional(),
});

const envelope = z.strictObject({
  value: pointer,
  absent: z.enum(["empty-array"]).optional(),
  proof: z.array(z.string().min(1)).min(1).optional(),
});

const detail = z.strictObject({
  at: pointer,
  code: pointers.optional(),
  message: pointers.optional(),
  field: pointers.optional(),
});
const errors = z.strictObject({
  code: pointers.optional(),
  message: pointers.optional(),
  field: pointers.optional(),
  fields: pointers.optional(),
  details: z.array(detail).min(1).optional(),
  requestId: pointers.optional(),
  requestIdHeaders: z.array(z.string()).optional(),
  refused: z
    .array(
      z.strictObject({ at: pointer, in: z.array(z.string()).optional(), atLeast: z.number().optional() }),
    )
    .optional(),
});

const partial = z.union([
  z.strictObject({ at: pointer, in: z.array(z.string()).min(1), failures: pointer }),
  z.strictObject({ items: pointer, status: pointer }),
]);
const recovery = z.strictObject({ given: pointer, advice: z.string().min(1) });

const memberName = z.string().regex(/^[A-Za-z][\w.-]*$/, "must be a name");
const encryption = z.strictObject({
  requestMember: memberName,
  contentType: z.string().min(1),
  responseMember: memberName,
  claim: memberName,
});
const encrypt = z
  .strictObject({
    request: z.enum(["optional", "mandatory"]).optional(),
    response: z.literal("optional").optional(),
  })
  .refine(({ request, response }) => request !== undefined || response !== undefined, "says nothing");

const inline = z.record(z.string().regex(/^[A-Z][A-Za-z0-9]*$/, "must be the name of a type"), pointer);

const required = z.strictObject({ read: z.array(z.string().min(1)).min(1) });

const source = z.string().min(1);
const repeatable = z.strictObject({ source });
const idempotency = z.strictObject({ header: z.string().min(1), source });

const readRule = z.union([
  z.enum([
    "digits",
    "integer-text",
    "boolean-text",
    "array-of-one",
    "empty-as-array",
    "enum-names",
    "references",
  ]),
  z.strictObject({ digits: z.number().int().min(1).max(30) }),
  z.strictObject({ either: z.string().min(1) }),
  z.strictObject({ "list-in": z.string().min(1) }),
]);
const read = z.union([readRule.transform((one) => [one]), z.array(readRule).min(1)]);

const xml = z.strictObject({
  names: z.enum(["properties", "schemas"]),
  enums: z.enum(["names", "values"]).optional(),
});
const xmlOrder = z.union([z.literal("data-contract"), z.array(z.string()).min(1)]);

const moduleName = z.string().regex(/^[a-z][a-z0-9-]*$/, "must be the name of a module in kebab-case");
const extension = z
  .strictObject({
    check: moduleName.optional(),
    query: z.record(z.string(), moduleName).optional(),
    functions: z.array(moduleName).min(1).optional(),
  })
  .refine(
    ({ check, query = {}, functions }) =>
      check !== undefined || functions !== undefined || Object.keys(query).length > 0,
    "names no module",
  );

export type ProviderNote = z.infer<typeof provider>;
export type ErrorsNote = z.infer<typeof errors>;
export type EnvelopeNote = z.infer<typeof envelope>;
export type PageNote = z.infer<typeof page>;
export type ReadNote = z.infer<typeof read>;
export type PartialNote = z.infer<typeof partial>;
export type EncryptionNote = z.infer<typeof encryption>;
export type MethodNote = z.infer<typeof method>;
export type XmlNote = z.infer<typeof xml>;
export type XmlOrderNote = z.infer<typeof xmlOrder>;

const places = {
  document: /^$/,
  server: /^\/servers\/\d+$/,
  "security scheme": /^\/components\/securitySchemes\/[^/]+$/,
  operation: /^\/(?:paths|components\/pathItems)\/[^/]+\/(?:get|put|post|delete|options|head|patch)$/,
  parameter: /^\/(?:components|(?:paths|components\/pathItems)\/[^/]+(?:\/[^/]+)?)\/parameters\/[^/]+$/,
  schema:
    /\/(?:schema|items|additionalProperties|(?:schemas|properties|patternProperties)\/[^/]*|(?:allOf|anyOf|oneOf|prefixItems)\/\d+)$/,
} as const;

type Place = keyof typeof places;

interface Entry<Schema extends z.ZodType> {
  readonly at: readonly Place[];
  readonly schema: Schema;
}

function entry<Schema extends z.ZodType>(at: readonly Place[], schema: Schema): Entry<Schema> {
  return { at, schema };
}

export const vocabulary = {
  "x-tok-provider": entry(["document"], provider),
  "x-tok-auth": entry(["security scheme", "document"], auth),
  "x-tok-methods": entry(["operation"], methods),
  "x-tok-name": entry(["server", "parameter", "schema"], z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/)),
  "x-tok-inline": entry(["document"], inline),
  "x-tok-envelope": entry(["operation"], envelope),
  "x-tok-page": entry(["operation"], page),
  "x-tok-errors": entry(["document", "operation"], errors),
  "x-tok-partial": entry(["operation"], partial),
  "x-tok-recovery": entry(["operation"], recovery),
  "x-tok-encryption": entry(["document"], encryption),
  "x-tok-encrypt": entry(["operation"], encrypt),
  "x-tok-repeatable": entry(["operation"], repeatable),
  "x-tok-idempotency": entry(["operation"], idempotency),
  "x-tok-option": entry(["parameter"], camelCased),
  "x-tok-closed": entry(["operation"], z.literal(true)),
  "x-tok-content-type": entry(["operation"], z.literal("always")),
  "x-tok-secret": entry(["schema", "parameter"], z.boolean()),
  "x-tok-required": entry(["schema"], required),
  "x-tok-read": entry(["schema"], read),
  "x-tok-xml": entry(["document"], xml),
  "x-tok-xml-order": entry(["schema"], xmlOrder),
  "x-tok-extension": entry(["operation"], extension),
};

type Vocabulary = typeof vocabulary;

/** The checked value of a key at a node; undefined where the node does not have it. */
export function note<Key extends keyof Vocabulary>(
  node: JsonObject,
  key: Key,
): z.infer<Vocabulary[Key]["schema"]> | undefined {
  const value = node[key];
  // Parsing with the entry of the same key gives that entry's type, which the compiler does not follow.
  return value === undefined
    ? undefined
    : (vocabulary[key].schema.parse(value) as z.infer<Vocabulary[Key]["schema"]>);
}

/** @throws {DocumentError} for an `x-tok-*` key that is unknown, misplaced or malformed */
export function checkVocabulary(document: JsonObject, file: string): void {
  eachNode(document, (node, path) => {
    for (const key of Object.keys(node)) {
      if (key.startsWith("x-tok-")) checkKey(key, node[key] ?? null, node, path, file);
    }
    // Two maps in which no name of the document's own choice can begin so.
    for (const name of ["paths", "responses"]) {
      const map = node[name];
      if (
        !isObject(map) ||
        !((name === "paths" && path.length === 0) || (name === "responses" && path[0] === "paths"))
      )
        continue;
      for (const [key, value] of Object.entries(map)) {
        if (key.startsWith("x-tok-")) checkKey(key, value, map, [...path, name], file);
      }
    }
  });
}

function checkKey(key: string, value: Json, node: JsonObject, path: Path, file: string): void {
  const place = pointerOf(path);
  const fail = (problem: string, nextStep: string) =>
    new DocumentError({ file, pointer: `${place}/${key}`, problem, nextStep });
  if (!Object.hasOwn(vocabulary, key)) {
    throw fail(
      `${key} is not a known key`,
      `Use one of ${Object.keys(vocabulary).join(", ")}; specs/README.md explains them`,
    );
  }
  // Proven by the check above.
  const { at, schema } = vocabulary[key as keyof Vocabulary];
  if (!at.some((name: Place) => isAt(name, place, node))) {
    throw fail(`${key} does not belong here`, `Put it on ${at.join(" or ")}`);
  }
  const result = (schema as z.ZodType).safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    const inside = pointerOf((issue?.path ?? []).map(String));
    const problem = `${key}${inside === "" ? "" : ` at ${inside}`}: ${issue?.message ?? "malformed"}`;
    throw fail(problem, "specs/README.md shows its form");
  }
}

function isAt(name: Place, place: string, node: JsonObject): boolean {
  if (!places[name].test(place)) return false;
  // A parameter, or a reference to one; its place alone could also be that of a property.
  return name !== "parameter" || typeof node["in"] === "string" || typeof node["$ref"] === "string";
}
