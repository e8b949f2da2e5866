import ts from "typescript";
import type { ModuleExport } from "./module-exports.ts";
import type { Exported } from "./surface.ts";
import { isOwn, isTypeOf } from "./type-kinds.ts";
import type { TypeReader } from "./type-reader.ts";

/** An exported name: a type, a constant, a class or a function. */
export function readExport(types: TypeReader, { name, symbol, isTypeOnly }: ModuleExport): Exported {
  const { checker } = types;
  const own = isOwn(symbol);
  // What they hold is read by itself.
  const isMap = ["components", "paths"].includes(symbol.name);
  const isRead = own && isTypeOf(symbol) && (symbol.flags & ts.SymbolFlags.Class) === 0 && !isMap;
  const type = isRead ? checker.getDeclaredTypeOfSymbol(symbol) : undefined;
  const known = type === undefined ? undefined : types.names.byType.get(type);
  return {
    isValue: !isTypeOnly && (symbol.flags & ts.SymbolFlags.Value) !== 0,
    shape:
      type === undefined
        ? undefined
        : {
            ...types.root(type),
            mentions: symbol.declarations?.flatMap((one) => types.mentionsOf(one)) ?? [],
          },
    known: known === name ? undefined : known,
    value:
      own && symbol.flags & ts.SymbolFlags.Variable ? types.root(checker.getTypeOfSymbol(symbol)) : undefined,
    signature:
      symbol.flags & ts.SymbolFlags.Function ? types.foreignText(checker.getTypeOfSymbol(symbol)) : undefined,
    words: own ? types.words(symbol) : "",
  };
}
