import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { extensionsOf } from "../extensions.ts";
import type { Model } from "../model.ts";
import { pascalCase } from "../names.ts";
import { authenticationText } from "./authentication.ts";

/** The public names of a package, one by one: its own, and everything of core that its users catch or type. */
export function emitIndex(model: Model, coreIndex: string, extensions: string): string {
  const { provider, resources, types, enums } = model;
  const { module, baseType, partTypes, type: authType } = authenticationText(model);
  const stem = provider.class.replace(/Client$/, "");
  const own = [
    provider.class,
    ...[`${provider.class}Options`, `${stem}Environment`].map(asType),
    ...(authType === baseType ? [] : [asType(authType)]),
    ...resources.flatMap(({ name: resource, className, methods }) => [
      ...(resource === "" ? [] : [asType(className)]),
      ...methods.flatMap((method) => {
        const takes = method.parameters.length > 0 || method.bodyType !== undefined;
        const { iteration } = method;
        return [
          ...(takes ? [`${method.typeName}Arguments`] : []),
          `${method.typeName}Error`,
          ...(iteration === undefined || iteration.parameters.length === 0
            ? []
            : [`${iteration.typeName}Arguments`]),
        ].map(asType);
      }),
    ]),
  ];
  const constants = enums.map(({ name }) => name);
  const named = [
    ...constants,
    ...types.filter(({ name }) => !constants.includes(name)).map(({ name }) => asType(name)),
  ];
  return [
    exportList(exportsOf(coreIndex), "@tok/core"),
    exportList([baseType, ...partTypes].map(asType), module),
    ...(model.encryption === undefined ? [] : [exportList(encryptionTypes.map(asType), "@tok/core/jwe")]),
    ...extensionsOf(model)
      .filter(({ hasType, isForUsers }) => hasType && !isForUsers)
      .map(({ module: name }) => `export type { ${pascalCase(name)} } from "./extensions/${name}.js";\n`),
    ...extensionsOf(model)
      .filter(({ isForUsers }) => isForUsers)
      .map(({ module: name }) =>
        exportList(declaredIn(join(extensions, `${name}.ts`)), `./extensions/${name}.js`),
      ),
    exportList(own, "./generated/client.js"),
    exportList([`type components`, `type paths`], "./generated/schema.js"),
    ...(named.length === 0 ? [] : [exportList(named, "./generated/types.js")]),
  ].join("");
}

/** The types of the option `mle`. */
export const encryptionTypes: readonly string[] = [
  "KeyAlgorithm",
  "MleOptions",
  "MlePrivateKey",
  "MlePublicKey",
  "PrivateKey",
  "PublicKey",
  "RsaJwk",
  "WebCryptoKey",
];

function asType(name: string): string {
  return `type ${name}`;
}

function exportList(names: readonly string[], from: string): string {
  const bare = (name: string) => name.replace(/^type /, "");
  const sorted = [...names].sort((a, b) => (bare(a) < bare(b) ? -1 : 1));
  const allTypes = sorted.every((name) => name.startsWith("type "));
  const written = allTypes ? sorted.map(bare) : sorted;
  return `export ${allTypes ? "type " : ""}{\n${written.map((name) => `  ${name},\n`).join("")}} from "${from}";\n`;
}

/** The names that a module exports by lists, each with `type` in front where only its type is exported. */
export function exportsOf(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022);
  return source.statements.filter(ts.isExportDeclaration).flatMap((statement) => {
    const { exportClause, isTypeOnly } = statement;
    if (exportClause === undefined || !ts.isNamedExports(exportClause)) return [];
    return exportClause.elements.map(
      (element) => `${isTypeOnly || element.isTypeOnly ? "type " : ""}${element.name.text}`,
    );
  });
}

/** The names that a module exports where it declares them, each with `type` in front where it is only a type. */
function declaredIn(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022);
  const names = source.statements.flatMap((statement) => {
    if (!ts.canHaveModifiers(statement)) return [];
    const isExported = ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (isExported !== true) return [];
    if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement))
      return [asType(statement.name.text)];
    const isNamed = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
    return isNamed && statement.name !== undefined ? [statement.name.text] : [];
  });
  return [...new Set(names)]; // a function with several forms is declared several times
}
