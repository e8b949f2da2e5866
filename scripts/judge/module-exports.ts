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
  const reached = namesBeyondTypes(checker, module, new Set());
  return checker
    .getExportsOfModule(module)
    .map((symbol) => ({
      name: symbol.name,
      symbol: symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
      isTypeOnly:
        !reached.has(symbol.name) ||
        (symbol.declarations ?? []).some(
          (one) => ts.isExportSpecifier(one) && (one.isTypeOnly || one.parent.parent.isTypeOnly),
        ),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The names of a module that it does not have from `export type *` alone, which the compiler does not tell. */
function namesBeyondTypes(
  checker: ts.TypeChecker,
  module: ts.Symbol,
  seen: Set<ts.Symbol>,
): ReadonlySet<string> {
  const names = new Set([...(module.exports?.keys() ?? [])].map(String));
  if (seen.has(module)) return names;
  seen.add(module);
  for (const star of module.exports?.get(ts.InternalSymbolName.ExportStar)?.declarations ?? []) {
    if (!ts.isExportDeclaration(star) || star.isTypeOnly || star.moduleSpecifier === undefined) continue;
    const from = checker.getSymbolAtLocation(star.moduleSpecifier);
    if (from !== undefined) for (const name of namesBeyondTypes(checker, from, seen)) names.add(name);
  }
  return names;
}
