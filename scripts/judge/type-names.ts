import ts from "typescript";
import type { ModuleExport } from "./module-exports.ts";
import { isObjectLike, isOwn, isTypeOf } from "./type-kinds.ts";

/** The exported names of the package's own types. */
export interface TypeNames {
  /** Of object types that the package declares: shapes hold them by name. Lists and texts have no identity. */
  readonly byType: ReadonlyMap<ts.Type, string>;
  /** By what the document calls them: `components["schemas"]["customer-token"]` is `CustomerToken`. */
  readonly bySchema: ReadonlyMap<string, string>;
}

/**
 * Of several names for one type the one counts under which it is declared, not one that refers to it. A union of types
 * that have names is no type of its own: the compiler takes it for the same one wherever it is written.
 */
export function typeNames(checker: ts.TypeChecker, exported: readonly ModuleExport[]): TypeNames {
  const found: { name: string; type: ts.Type; isReference: boolean }[] = [];
  const bySchema = new Map<string, string>();
  for (const { name, symbol } of exported) {
    if (!isTypeOf(symbol) || !isOwn(symbol) || symbol.flags & ts.SymbolFlags.Class) continue;
    const written = symbol.declarations?.find(ts.isTypeAliasDeclaration)?.type;
    const schema = written === undefined ? undefined : schemaIn(written);
    if (schema !== undefined && !bySchema.has(schema)) bySchema.set(schema, name);
    const type = checker.getDeclaredTypeOfSymbol(symbol);
    const parts = type.isUnion() ? type.types : [type];
    if (parts.some((part) => checker.isArrayType(part) || checker.isTupleType(part))) continue;
    if (parts.every(isObjectLike))
      found.push({ name, type, isReference: schema !== undefined && isReference(checker, written) });
  }
  const byType = new Map<ts.Type, string>();
  const declared = found.sort((a, b) => Number(a.isReference) - Number(b.isReference));
  for (const { name, type } of declared) if (!type.isUnion() && !byType.has(type)) byType.set(type, name);
  for (const { name, type } of declared)
    if (type.isUnion() && !byType.has(type) && !type.types.every((part) => byType.has(part)))
      byType.set(type, name);
  return { byType, bySchema };
}

/** The schema that a type is by a reference: `components["schemas"]["Card"]`. */
export function schemaIn(node: ts.TypeNode): string | undefined {
  if (!ts.isIndexedAccessTypeNode(node) || !ts.isIndexedAccessTypeNode(node.objectType)) return undefined;
  const [of, schema] = [node.objectType.indexType, node.indexType].map((one) =>
    ts.isLiteralTypeNode(one) && ts.isStringLiteral(one.literal) ? one.literal.text : undefined,
  );
  return of === "schemas" ? schema : undefined;
}

/** Whether the schema that a type is by reference is itself nothing but a reference. */
function isReference(checker: ts.TypeChecker, written: ts.TypeNode | undefined): boolean {
  if (written === undefined || !ts.isIndexedAccessTypeNode(written)) return false;
  const schemas = checker.getTypeFromTypeNode(written.objectType);
  const property = checker.getPropertyOfType(schemas, schemaIn(written) ?? "");
  const declaration = property?.valueDeclaration;
  if (declaration === undefined || !ts.isPropertySignature(declaration)) return false;
  return declaration.type !== undefined && schemaIn(declaration.type) !== undefined;
}
