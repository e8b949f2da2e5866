import ts from "typescript";

/** A name that a module exports. */
export interface ModuleExport {
  readonly name: string;
  readonly symbol: ts.Symbol;
  /** A class or constant of which only the type is exported. */
  readonly isTypeOnly: boolean;
}

/** What a module exports, by the order of the names. */
export function exportsOf(checker: ts.TypeChecker, module: ts.Symbol): ModuleExport[] {
  return checker
    .getExportsOfModule(module)
    .map((symbol) => ({
      name: symbol.name,
      symbol: symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
      isTypeOnly: (symbol.declarations ?? []).some(
        (one) => ts.isExportSpecifier(one) && (one.isTypeOnly || one.parent.parent.isTypeOnly),
      ),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
