import ts from "typescript";
import { isOwnFile } from "./program.ts";

/** What a reference to a generic class or interface is given; the caller has looked at its symbol. */
export function typeArguments(checker: ts.TypeChecker, type: ts.Type): readonly ts.Type[] {
  return checker.getTypeArguments(type as ts.TypeReference);
}

export function isReference(type: ts.Type): boolean {
  // Only object types have these flags.
  const flags = type.flags & ts.TypeFlags.Object ? (type as ts.ObjectType).objectFlags : 0;
  return (flags & ts.ObjectFlags.Reference) !== 0;
}

export function isObjectLike(type: ts.Type): boolean {
  if (type.isIntersection()) return type.types.some(isObjectLike) && !type.types.some(isPrimitive);
  return (type.flags & ts.TypeFlags.Object) !== 0;
}

function isPrimitive({ flags }: ts.Type): boolean {
  return (flags & (ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BooleanLike)) !== 0;
}

export function isTypeOf(symbol: ts.Symbol): boolean {
  return (symbol.flags & ts.SymbolFlags.Type) !== 0;
}

export function isOptional(symbol: ts.Symbol): boolean {
  return (symbol.flags & ts.SymbolFlags.Optional) !== 0;
}

/** Whether the package itself declares it, and not core or the language. */
export function isOwn(symbol: ts.Symbol): boolean {
  return (symbol.declarations ?? []).some((declaration) => isOwnFile(declaration.getSourceFile().fileName));
}
