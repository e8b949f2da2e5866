import openapiTS, { astToString } from "openapi-typescript";
import ts from "typescript";
import type { JsonObject } from "../json.ts";
import { openMarker, type SplitDocument } from "../split.ts";

/** The types of the split document, by openapi-typescript: `paths` and `components`. */
export async function emitSchema({ document }: SplitDocument): Promise<string> {
  // Our notes drive the generator and say nothing to users.
  const plain: JsonObject = JSON.parse(
    JSON.stringify(document, (key, value) => (isOurs(key) ? undefined : value)),
  );
  const nodes = await openapiTS(plain as never, {
    alphabetize: false,
    defaultNonNullable: false,
    emptyObjectsUnknown: true,
    exportType: false,
    silent: true,
    postTransform: openEnum,
  });
  const written = nodes.filter((node) => !isUnused(node));
  return `${astToString(written).replaceAll("\r\n", "\n").trimEnd()}\n`;
}

/** Without its `operationId` an operation is written in its place, and a renamed one changes nothing. */
function isOurs(key: string): boolean {
  return key.startsWith("x-tok-") || key === "operationId";
}

/** They say nothing that `paths` and `components` do not. */
function isUnused(node: ts.Node): boolean {
  return ts.isTypeAliasDeclaration(node) && ["webhooks", "$defs", "operations"].includes(node.name.text);
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
