import openapiTS, { astToString } from "openapi-typescript";
import ts from "typescript";
import { DocumentError } from "../document-error.ts";
import { httpMethods } from "../inline.ts";
import { cloneObject, type JsonObject } from "../json.ts";
import { openMarker, type SplitDocument } from "../split.ts";
import { eachNode } from "../walk.ts";

/** The types of the split document, by openapi-typescript: `paths` and `components`. */
export async function emitSchema({ document }: SplitDocument, file: string): Promise<string> {
  const nodes = await typesOf(withoutNotes(document), file);
  const kept = nodes.filter((node) => !isAlias(node, "webhooks", "$defs", "operations", "WithRequired"));
  const helper = nodes.some((node) => isAlias(node, "WithRequired")) ? `\n${withRequired}` : "";
  return `${joined(astToString(kept)).replaceAll("\r\n", "\n").trimEnd()}\n${helper}`;
}

/** openapi-typescript's own helper does not compile for a type that may be null. */
const withRequired =
  "type WithRequired<T, K extends PropertyKey> = T & Required<Pick<NonNullable<T>, K & keyof NonNullable<T>>>;\n";

async function typesOf(document: JsonObject, file: string): Promise<ts.Node[]> {
  try {
    return await openapiTS(JSON.stringify(document), {
      alphabetize: false,
      defaultNonNullable: false,
      emptyObjectsUnknown: true,
      exportType: false,
      silent: true,
      postTransform: (type) => openEnum(type) ?? heldApart(type),
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

/**
 * Our notes drive the generator and say nothing to users. Without its `operationId` an operation is written in its
 * place, and a renamed one changes nothing.
 */
function withoutNotes(document: JsonObject): JsonObject {
  const plain = cloneObject(document);
  eachNode(plain, (node, path) => {
    if (path[0] === "paths" && path.length === 3 && httpMethods.some((method) => method === path[2]))
      delete node["operationId"];
    for (const key of Object.keys(node)) if (key.startsWith("x-tok-")) delete node[key];
  });
  return plain;
}

function isAlias(node: ts.Node, ...names: readonly string[]): boolean {
  return ts.isTypeAliasDeclaration(node) && names.includes(node.name.text);
}

/** openapi-typescript takes an array of arrays for one array where the inner one is not plain; brackets stop it. */
function heldApart(type: ts.TypeNode): ts.TypeNode | undefined {
  return ts.isArrayTypeNode(type) || ts.isTupleTypeNode(type)
    ? ts.factory.createParenthesizedType(type)
    : undefined;
}

/**
 * Takes those brackets away again, in the printed text: openapi-typescript's literals are no proper type nodes, and
 * the compiler's own visitors refuse them when NODE_ENV is development.
 */
function joined(text: string): string {
  const source = ts.createSourceFile("schema.ts", text, ts.ScriptTarget.ES2022);
  const brackets: number[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isParenthesizedTypeNode(node) && (ts.isArrayTypeNode(node.type) || ts.isTupleTypeNode(node.type)))
      brackets.push(node.getStart(source), node.getEnd() - 1);
    ts.forEachChild(node, visit);
  };
  visit(source);
  const ends = brackets.sort((a, b) => a - b);
  return [-1, ...ends].map((from, index) => text.slice(from + 1, ends[index])).join("");
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
