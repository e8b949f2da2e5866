import type ts from "typescript";
import { exportsOf } from "./module-exports.ts";
import { indexOf, type Side } from "./program.ts";
import { readExport } from "./read-export.ts";
import { readMethods } from "./read-methods.ts";
import { readRaw } from "./read-raw.ts";
import type { Exported, Surface } from "./surface.ts";
import { typeNames } from "./type-names.ts";
import { TypeReader } from "./type-reader.ts";

/** Reads the public surface of one version out of a program. */
export function surfaceOf(program: ts.Program, side: Side, clientName: string): Surface {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(indexOf(side));
  const module = source === undefined ? undefined : checker.getSymbolAtLocation(source);
  if (module === undefined) throw new Error(`the index of the version ${side} is no module`);
  const all = exportsOf(checker, module);
  const named = (name: string): ts.Symbol => {
    const found = all.find((one) => one.name === name);
    if (found === undefined) throw new Error(`the package does not export ${name}`);
    return found.symbol;
  };
  const types = new TypeReader(checker, typeNames(checker, all));
  const declared = (name: string) => checker.getDeclaredTypeOfSymbol(named(name));
  return {
    exports: new Map(all.map((one): [string, Exported] => [one.name, readExport(types, one)])),
    methods: readMethods(types, named(clientName)),
    options: types.root(declared(`${clientName}Options`)),
    schemas: schemasOf(types, declared("components")),
    raw: readRaw(types, declared("paths")),
  };
}

/** The names that the document has for its types. */
function schemasOf({ checker }: TypeReader, components: ts.Type): string[] {
  const schemas = checker.getPropertyOfType(components, "schemas");
  if (schemas === undefined) return [];
  return checker.getPropertiesOfType(checker.getTypeOfSymbol(schemas)).map(({ name }) => name);
}
