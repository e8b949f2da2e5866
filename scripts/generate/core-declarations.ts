import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** A member of one of core's types, as it is declared. */
export interface CoreMember {
  readonly name: string;
  /** Without `| undefined`. */
  readonly type: string;
  /** The docstring without its tags, on one line. */
  readonly meaning: string;
  readonly default: string | undefined;
  readonly unit: string | undefined;
}

/** A class of core. */
export interface CoreClass {
  readonly name: string;
  readonly base: string | undefined;
  /** Its docstring. */
  readonly meaning: string;
  /** The values of its member `code`; none where that is any text. */
  readonly codes: readonly string[];
  readonly members: readonly CoreMember[];
}

const folder = fileURLToPath(new URL("../../packages/core/src", import.meta.url));
const sources = new Map<string, ts.SourceFile>();

/** The modules of core's errors that its index exports. */
export function errorModules(): string[] {
  const exported = [...sourceOf("index.ts").text.matchAll(/from "\.\/(errors\/[\w-]+-error)\.js"/g)];
  return exported.map(([, module = ""]) => `${module}.ts`);
}

/** The class that a module of core has. */
export function coreClass(module: string): CoreClass {
  const source = sourceOf(module);
  const declaration = source.statements.find(ts.isClassDeclaration);
  if (declaration === undefined) throw new Error(`${module} of core has no class`);
  const code = declaration.members
    .filter(ts.isPropertyDeclaration)
    .find(({ name }) => name.getText(source) === "code");
  return {
    name: declaration.name?.text ?? "",
    base: declaration.heritageClauses?.[0]?.types[0]?.expression.getText(source),
    meaning: meaningOf(declaration),
    codes: [...(code?.type?.getText(source) ?? "").matchAll(/"(\w+)"/g)].map(([, value = ""]) => value),
    members: declaration.members
      .filter(ts.isPropertyDeclaration)
      .filter((member) => !ts.getModifiers(member)?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword))
      .flatMap((member) => memberOf(member, source))
      .filter(({ meaning }) => meaning !== ""),
  };
}

/**
 * The members of a type of core: first those that it has from others, and of an alias those of all types in it.
 * Without a docstring they are left out, unless `documented` is false.
 */
export function coreMembers(
  module: string,
  type: string,
  { documented = true }: { readonly documented?: boolean } = {},
): CoreMember[] {
  return declaredMembers(module, type).filter(({ meaning }) => meaning !== "" || !documented);
}

function declaredMembers(module: string, type: string): CoreMember[] {
  const source = sourceOf(module);
  const declaration = source.statements.find(
    (one) => (ts.isInterfaceDeclaration(one) || ts.isTypeAliasDeclaration(one)) && one.name.text === type,
  );
  if (declaration === undefined) throw new Error(`${module} of core declares no ${type}`);
  if (ts.isInterfaceDeclaration(declaration)) {
    const inherited = (declaration.heritageClauses ?? [])
      .flatMap(({ types }) => types.map(({ expression }) => expression.getText(source)))
      .flatMap((base) => declaredMembers(moduleOf(base, source) ?? module, base));
    return [...inherited, ...declaration.members.flatMap((member) => memberOf(member, source))];
  }
  const found: CoreMember[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertySignature(node)) found.push(...memberOf(node, source));
    ts.forEachChild(node, visit);
  };
  visit(declaration);
  return found;
}

/** The items of the list in the docstring of an alias of core, such as one on each of its values. */
export function coreList(module: string, type: string): string[] {
  const alias = sourceOf(module)
    .statements.filter(ts.isTypeAliasDeclaration)
    .find(({ name }) => name.text === type);
  const [doc] = alias === undefined ? [] : ts.getJSDocCommentsAndTags(alias).filter(ts.isJSDoc);
  const lines = (ts.getTextOfJSDocComment(doc?.comment) ?? "").split("\n");
  return lines.filter((line) => line.startsWith("- "));
}

function sourceOf(module: string): ts.SourceFile {
  const read = () =>
    ts.createSourceFile(module, readFileSync(join(folder, module), "utf8"), ts.ScriptTarget.ES2022, true);
  const source = sources.get(module) ?? read();
  sources.set(module, source);
  return source;
}

/** The module that a name is imported from; all of them lie beside each other. */
function moduleOf(name: string, source: ts.SourceFile): string | undefined {
  const found = source.statements.filter(ts.isImportDeclaration).find(({ importClause }) => {
    const bindings = importClause?.namedBindings;
    return (
      bindings !== undefined &&
      ts.isNamedImports(bindings) &&
      bindings.elements.some((element) => element.name.text === name)
    );
  });
  const path = found?.moduleSpecifier;
  return path !== undefined && ts.isStringLiteral(path)
    ? path.text.replace(/^\.\//, "").replace(/\.js$/, ".ts")
    : undefined;
}

function memberOf(node: ts.Node, source: ts.SourceFile): CoreMember[] {
  if (!ts.isPropertySignature(node) && !ts.isPropertyDeclaration(node)) return [];
  return [
    {
      name: node.name.getText(source),
      type: plainType(node.type?.getText(source) ?? ""),
      meaning: meaningOf(node),
      default: tagOf(node, "default"),
      unit: tagOf(node, "unit"),
    },
  ];
}

/** Without what only a declaration needs: `undefined`, and the brackets around a function beside it. */
function plainType(text: string): string {
  return oneLine(text)
    .replace(/^\| | \| undefined$/g, "")
    .replace(/^\((\(.*\) => \w+)\)$/, "$1");
}

function meaningOf(node: ts.Node): string {
  const [doc] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return oneLine(ts.getTextOfJSDocComment(doc?.comment) ?? "");
}

function tagOf(node: ts.Node, name: string): string | undefined {
  const tag = ts.getJSDocTags(node).find(({ tagName }) => tagName.text === name);
  return tag === undefined ? undefined : oneLine(ts.getTextOfJSDocComment(tag.comment) ?? "");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
