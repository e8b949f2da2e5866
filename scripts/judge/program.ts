import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import ts from "typescript";
import type { GeneratedPackage } from "../generate/provider.ts";

/** Where the two versions of a package stand in the compiler's view of the disk. */
export type Side = "before" | "after";

const virtual = `${sep}judged${sep}`;

/** The folder of a version; nothing of it is on the disk. */
export function folderOf(side: Side): string {
  return join(virtual, side);
}

export function indexOf(side: Side): string {
  return join(folderOf(side), "src/index.ts");
}

/** The compiler's files of two versions of a package: generated ones from memory, hand-written ones from the disk. */
export class Workbench {
  readonly #root: string;
  readonly #texts = new Map<string, string>();
  readonly #options: ts.CompilerOptions;

  constructor(root: string, versions: Readonly<Record<Side, GeneratedPackage>>) {
    this.#root = root;
    const { config } = ts.readConfigFile(join(root, "tsconfig.base.json"), ts.sys.readFile);
    const base = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
    this.#options = {
      ...base.options,
      noEmit: true,
      skipLibCheck: true,
      types: [],
      lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
      // A consumer reads members by name, also those that only a map has; unused ones are its whole purpose.
      noUncheckedIndexedAccess: false,
      noPropertyAccessFromIndexSignature: false,
      verbatimModuleSyntax: false,
      noUnusedLocals: false,
      noUnusedParameters: false,
      isolatedDeclarations: false,
      declaration: false,
      allowImportingTsExtensions: true,
      paths: {
        "@tok/core": [join(root, "packages/core/src/index.ts")],
        "@tok/core/runtime": [join(root, "packages/core/src/runtime.ts")],
        "@tok/core/auth/*": [join(root, "packages/core/src/auth/*.ts")],
        "@tok/core/jwe": [join(root, "packages/core/src/jwe.ts")],
        "@tok/xml": [join(root, "packages/xml/src/index.ts")],
      },
    };
    for (const side of ["before", "after"] as const) {
      const folder = `packages/${folderName(versions[side])}`;
      for (const [file, text] of versions[side].files)
        this.#texts.set(join(folderOf(side), file.slice(folder.length + 1)), text);
      const written = join(root, folder, "src/extensions");
      for (const name of existsSync(written) ? readdirSync(written) : [])
        this.#texts.set(
          join(folderOf(side), "src/extensions", name),
          readFileSync(join(written, name), "utf8"),
        );
    }
  }

  /** A program of the given files; further ones come from memory, by path. */
  program(files: ReadonlyMap<string, string>, entries: readonly string[]): ts.Program {
    const textOf = (file: string) => files.get(file) ?? this.#texts.get(file);
    const host: ts.CompilerHost = {
      ...ts.createCompilerHost(this.#options),
      fileExists: (file) => textOf(file) !== undefined || ts.sys.fileExists(file),
      readFile: (file) => textOf(file) ?? ts.sys.readFile(file),
      directoryExists: (folder) => folder.startsWith(virtual.slice(0, -1)) || ts.sys.directoryExists(folder),
      getCurrentDirectory: () => this.#root,
      getSourceFile: (file, languageVersion) => {
        const text = textOf(file);
        if (text === undefined) return fromDisk(file, languageVersion);
        return this.#parsed(file, text, languageVersion);
      },
    };
    return ts.createProgram([...entries], this.#options, host);
  }

  readonly #sources = new Map<string, ts.SourceFile>();

  #parsed(file: string, text: string, version: ts.ScriptTarget | ts.CreateSourceFileOptions): ts.SourceFile {
    const known = this.#sources.get(file);
    if (known?.text === text) return known;
    const parsed = ts.createSourceFile(file, text, version);
    this.#sources.set(file, parsed);
    return parsed;
  }
}

/** The compiler's own declarations and core are the same for each judgement of a process. */
const diskSources = new Map<string, ts.SourceFile>();

function fromDisk(
  file: string,
  version: ts.ScriptTarget | ts.CreateSourceFileOptions,
): ts.SourceFile | undefined {
  const known = diskSources.get(file);
  if (known !== undefined) return known;
  const text = ts.sys.readFile(file);
  if (text === undefined) return undefined;
  const parsed = ts.createSourceFile(file, text, version);
  diskSources.set(file, parsed);
  return parsed;
}

/** The name of the package's folder: generated files know it. */
function folderName({ files }: GeneratedPackage): string {
  const [file] = files.keys();
  const [, name] = /^packages\/([^/]+)\//.exec(file ?? "") ?? [];
  if (name === undefined) throw new Error("a generated package has files");
  return name;
}

/** Whether a declaration belongs to the package itself, and not to core or the language. */
export function isOwnFile(file: string): boolean {
  return dirname(file).startsWith(virtual.slice(0, -1));
}
