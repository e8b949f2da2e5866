import { createConfig } from "@redocly/openapi-core";
import {
  astToString,
  type OpenAPI3,
  resolveRef,
  scanDiscriminators,
  transformSchema,
} from "openapi-typescript";
import ts from "typescript";
import { DocumentError } from "../document-error.ts";
import { httpMethods } from "../inline.ts";
import { cloneJson, isObject, type Json, type JsonObject } from "../json.ts";
import { openMarker, type SplitDocument } from "../split.ts";
import { dataKeys, namedMembers } from "../walk.ts";
import { furtherMembers } from "./further-members.ts";

/** The types of the split document, by openapi-typescript: `paths` and `components`. */
export async function emitSchema({ document }: SplitDocument, file: string): Promise<string> {
  const held: ts.ParenthesizedTypeNode[] = [];
  const nodes = await typesOf(typed(document), file, held);
  const kept = nodes.filter((node) => !isAlias(node, "webhooks", "$defs", "operations", "WithRequired"));
  const helper = nodes.some((node) => isAlias(node, "WithRequired")) ? `\n${withRequired}` : "";
  for (const node of held) joinAgain(node);
  return `${astToString(kept).replaceAll("\r\n", "\n").trimEnd()}\n${helper}`;
}

/** openapi-typescript's own helper does not compile for a type that may be null. */
const withRequired =
  "type WithRequired<T, K extends PropertyKey> = T & Required<Pick<NonNullable<T>, K & keyof NonNullable<T>>>;\n";

/**
 * What `openapiTS()` does with a document, without its second check and its bundling: by now the document is valid
 * and refers to nothing outside. They take longer than all the rest.
 */
async function typesOf(
  { document, hasDiscriminators }: TypedDocument,
  file: string,
  held: ts.ParenthesizedTypeNode[],
): Promise<ts.Node[]> {
  try {
    const silent = true;
    // Proven by the check of the document, whose rules are those of the type.
    const schema = document as unknown as OpenAPI3;
    return transformSchema(schema, {
      additionalProperties: false,
      alphabetize: false,
      arrayLength: false,
      conditionalEnums: false,
      dedupeEnums: false,
      defaultNonNullable: false,
      // Looking for them takes two walks of the whole.
      discriminators: hasDiscriminators
        ? scanDiscriminators(schema, { silent })
        : { objects: {}, refsHandled: [] },
      emptyObjectsUnknown: true,
      enum: false,
      enumValues: false,
      excludeDeprecated: false,
      exportType: false,
      generatePathParams: false,
      immutable: false,
      injectFooter: [],
      makePathsEnum: false,
      pathParamsAsTypes: false,
      postTransform: (type) => openEnum(type) ?? heldApart(type, held),
      propertiesRequiredByDefault: false,
      readWriteMarkers: false,
      redoc: await createConfig({}),
      resolve: ($ref) => resolveRef(schema, $ref, { silent }),
      rootTypes: false,
      rootTypesKeepCasing: false,
      rootTypesNoSchemaPrefix: false,
      silent,
      transform: undefined,
      transformProperty: undefined,
    });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DocumentError({
      file,
      pointer: "",
      problem: `openapi-typescript cannot write the types: ${reason.replace(/\s+/g, " ").replace(/\.$/, "")}`,
      nextStep: "Correct the document by an overlay action",
      cause,
    });
  }
}

/** What types are made of. */
interface TypedDocument {
  readonly document: JsonObject;
  readonly hasDiscriminators: boolean;
}

/**
 * Our notes drive the generator and say nothing to users. Without its `operationId` an operation is written in its
 * place, and a renamed one changes nothing. All objects are copies: openapi-typescript writes into what it reads.
 */
function typed(document: JsonObject): TypedDocument {
  let hasDiscriminators = false;
  const visit = (value: Json, depth: number, place: string, holdsNames: boolean): Json => {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map((item) => visit(item, depth, "", false));
    if (!holdsNames && value["discriminator"] !== undefined) hasDiscriminators = true;
    const copy: JsonObject = { ...value, ...(holdsNames ? {} : furtherMembers(value)) };
    for (const key of Object.keys(copy)) {
      const member = copy[key] ?? null;
      if (!holdsNames && (key.startsWith("x-tok-") || (place === "operation" && key === "operationId")))
        delete copy[key];
      else if (typeof member !== "object" || member === null) continue;
      else if (!holdsNames && (dataKeys.has(key) || key.startsWith("x-"))) copy[key] = cloneJson(member);
      else {
        const isNameMap = !holdsNames && namedMembers.has(key);
        copy[key] = visit(member, depth + 1, placeOf(place, depth, key), isNameMap);
      }
    }
    return copy;
  };
  const copy = visit(document, 0, "", false);
  return { document: isObject(copy) ? copy : {}, hasDiscriminators };
}

/** What stands at a key, as far as it leads to operations. */
function placeOf(place: string, depth: number, key: string): "paths" | "operation" | "" {
  if (depth === 0) return key === "paths" ? "paths" : "";
  if (place !== "paths") return "";
  if (depth === 1) return "paths";
  return httpMethods.some((method) => method === key) ? "operation" : "";
}

function isAlias(node: ts.Node, ...names: readonly string[]): boolean {
  return ts.isTypeAliasDeclaration(node) && names.includes(node.name.text);
}

/** openapi-typescript takes an array of arrays for one array where the inner one is not plain; brackets stop it. */
function heldApart(type: ts.TypeNode, held: ts.ParenthesizedTypeNode[]): ts.TypeNode | undefined {
  if (!ts.isArrayTypeNode(type) && !ts.isTupleTypeNode(type)) return undefined;
  const apart = ts.factory.createParenthesizedType(type);
  held.push(apart);
  return apart;
}

/**
 * Takes those brackets away again: in their place the node becomes what they hold. Openapi-typescript's literals are
 * no proper type nodes, and the compiler's own visitors refuse them when NODE_ENV is development.
 */
function joinAgain(node: ts.ParenthesizedTypeNode): void {
  const { type } = node;
  Reflect.deleteProperty(node, "type");
  Object.assign(node, type);
}

const anyOther = new Map<string, ts.KeywordTypeSyntaxKind>([
  [openMarker.string, ts.SyntaxKind.StringKeyword],
  [openMarker.number, ts.SyntaxKind.NumberKeyword],
]);

/** Turns the marker of an open enum into `string & {}`, which keeps the known values in completion. */
function openEnum(type: ts.TypeNode): ts.TypeNode | undefined {
  if (!ts.isUnionTypeNode(type)) return undefined;
  let found = false;
  const members = type.types.map((member) => {
    const marker = anyOther.get(literalText(member) ?? "");
    if (marker === undefined) return member;
    found = true;
    return ts.factory.createParenthesizedType(
      ts.factory.createIntersectionTypeNode([
        ts.factory.createKeywordTypeNode(marker),
        ts.factory.createTypeLiteralNode([]),
      ]),
    );
  });
  return found ? ts.factory.createUnionTypeNode(members) : undefined;
}

/** openapi-typescript writes a text literal as an identifier that holds the quoted text. */
function literalText(node: ts.Node): string | undefined {
  return ts.isIdentifier(node) ? node.text.replace(/^"(.*)"$/, "$1") : undefined;
}
