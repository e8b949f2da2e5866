import { existsSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { exportsOf } from "../judge/module-exports.ts";
import type { Manifest } from "../release/packages.ts";
import { lineOf } from "./record.ts";

/**
 * Reads the public names of packages from their built declarations: the lines of a record by the package's name.
 *
 * @throws an `Error` that names the declarations of an entry that are not there
 */
export function readNames(packages: readonly BuiltPackage[]): Map<string, Set<string>> {
  const entries = packages.flatMap(entriesOf);
  const files = entries.flatMap(({ file }) => file ?? []);
  const missing = files.find((file) => !existsSync(file));
  if (missing !== undefined)
    throw new Error(
      `${missing} is not there. Run pnpm build, and see whether "exports" in package.json is right.`,
    );
  const program = ts.createProgram(files, {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    // Which names there are does not depend on what the language itself has.
    noLib: true,
    types: [],
    noEmit: true,
    skipLibCheck: true,
  });
  const names = new Map(packages.map(({ manifest }) => [manifest.name, new Set<string>()]));
  for (const { name, entry, file } of entries) {
    const own = names.get(name);
    own?.add(lineOf({ entry }));
    for (const line of file === undefined ? [] : linesOf(program, entry, file)) own?.add(line);
  }
  return names;
}

/** A package, and the folder in which its declarations are. */
export interface BuiltPackage {
  readonly manifest: Manifest;
  readonly path: string;
}

interface Entry {
  /** Of the package. */
  readonly name: string;
  readonly entry: string;
  /** Its declarations; an entry such as package.json has none. */
  readonly file: string | undefined;
}

function entriesOf({ manifest, path }: BuiltPackage): Entry[] {
  return Object.entries(manifest.exports ?? {}).map(([entry, target]) => {
    const types: unknown = Object(target).types;
    return {
      name: manifest.name,
      entry,
      file: typeof types === "string" ? join(path, types) : undefined,
    };
  });
}

function linesOf(program: ts.Program, entry: string, file: string): string[] {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source === undefined ? undefined : checker.getSymbolAtLocation(source);
  if (module === undefined) return [];
  return exportsOf(checker, module).flatMap(({ name, symbol: { flags }, isTypeOnly }) => {
    const isValue = !isTypeOnly && (flags & ts.SymbolFlags.Value) !== 0;
    // What no program meets is for the compiler alone.
    const isType = !isValue || (flags & ts.SymbolFlags.Type) !== 0;
    return [
      ...(isValue ? [lineOf({ entry, name, kind: "value" })] : []),
      ...(isType ? [lineOf({ entry, name, kind: "type" })] : []),
    ];
  });
}
