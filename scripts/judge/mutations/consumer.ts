import type { JsonObject } from "../../generate/json.ts";
import { pascalCase } from "../../generate/names.ts";
import { eachNode } from "../../generate/walk.ts";
import { CallUses } from "./call-uses.ts";
import { callsOf } from "./calls.ts";
import { clientUses } from "./client-uses.ts";
import { literalsOf } from "./literals.ts";
import { PackageTypes, reference } from "./package-types.ts";
import { list } from "./places.ts";
import { access, readsOf } from "./reads.ts";
import { SchemaReader } from "./view.ts";

/**
 * A program that uses all of a package as its document describes it: every call with all arguments and with the
 * needed ones, every property of every answer at its type, every name that is exported. It is written from the
 * document after the overlay alone; of the package it takes the list of exported names. It compiles beside its own
 * package, in a folder that has this in `src`. What it no longer compiles beside has broken its users.
 */
export function consumerOf(document: JsonObject, index: string): string {
  const reader = new SchemaReader(document);
  const calls = callsOf(document);
  const types = new PackageTypes(document, index, calls, reader);
  const lines = [
    `import { ${types.values.join(", ")} } from "./src/index.js";`,
    `import type { ${types.types.join(", ")} } from "./src/index.js";`,
    "declare function is<T>(value: T): void;",
    "declare function one<const T extends readonly unknown[]>(...values: T): T[number];",
    "declare const maybe: boolean;",
    `export const values = [${types.values.join(", ")}];`,
    ...clientUses(document, calls),
    ...constantUses(document),
    ...typeReaders(types, reader),
    ...typeWriters(types, reader),
    ...calls.flatMap((call, index_) => {
      const uses = new CallUses(call, reader, types);
      const methods = call.methods.flatMap((method) => uses.method(method));
      return [...methods, ...uses.iteration(), ...uses.raw(`raw${index_}`)];
    }),
  ];
  return `${lines.join("\n")}\n`;
}

/** Each member of each constant, at its value. */
function constantUses(document: JsonObject): string[] {
  const lines = new Set<string>();
  eachNode(document, (node) => {
    const { enum: values, "x-tok-name": name } = node;
    if (!Array.isArray(values) || typeof name !== "string" || typeof node["in"] === "string") return;
    const names = list(node["x-enum-varnames"] ?? values.map(String));
    const members = values.flatMap((value, index) =>
      value === null ? [] : [{ value, place: `${name}${access(String(names[index]))}` }],
    );
    for (const { value, place } of members) lines.add(`is<${JSON.stringify(value)}>(${place});`);
    lines.add(`is<${name}>(one(${members.map(({ place }) => place).join(", ")}));`);
  });
  return [...lines];
}

/** A function for each type that is read, which the schema of the document's own name is handed to. */
function typeReaders(types: PackageTypes, reader: SchemaReader): string[] {
  return [...types.read].flatMap(([schema, type]) => [
    `declare const schema${pascalCase(schema)}: components["schemas"][${JSON.stringify(schema)}];`,
    `function read${type}(value: ${type}): void {`,
    ...readsOf("value", { $ref: reference(schema) }, reader, { references: 1, readerOf: types.readerOf }),
    "}",
    `read${type}(schema${pascalCase(schema)});`,
  ]);
}

/** Fresh values of each type that is written. */
function typeWriters(types: PackageTypes, reader: SchemaReader): string[] {
  return [...types.written].flatMap(([schema, type]) =>
    (["full", "required"] as const).flatMap((fill) =>
      literalsOf({ $ref: reference(schema) }, fill, reader).map((literal) => `is<${type}>(${literal});`),
    ),
  );
}
