import { existsSync } from "node:fs";
import { join } from "node:path";
import { DocumentError } from "./document-error.ts";
import { pointerOf } from "./json-pointer.ts";
import type { Model } from "./model.ts";

/** A module of a package that is written by hand and that operations name. */
export interface Extension {
  readonly module: string;
  /** The first place that names it. */
  readonly pointer: string;
  /** It exports a type as well, which arguments have. */
  readonly hasType: boolean;
  /** The operation table needs its function. */
  readonly isInTable: boolean;
  /** All that it exports is for users. */
  readonly isForUsers: boolean;
}

/** Each module once, by name. */
export function extensionsOf({ resources }: Pick<Model, "resources">): Extension[] {
  const found = new Map<string, Extension>();
  const add = (module: string, pointer: string, role: "check" | "writer" | "functions") => {
    const known = found.get(module);
    found.set(module, {
      module,
      pointer: known?.pointer ?? pointer,
      hasType: role === "writer" || known?.hasType === true,
      isInTable: role !== "functions" || known?.isInTable === true,
      isForUsers: role === "functions" || known?.isForUsers === true,
    });
  };
  for (const { check, functions, operation, parameters } of resources.flatMap(({ methods }) => methods)) {
    const pointer = pointerOf(["paths", operation.path, operation.method.toLowerCase(), "x-tok-extension"]);
    if (check !== undefined) add(check, pointer, "check");
    for (const module of functions) add(module, pointer, "functions");
    for (const { writer } of parameters) if (writer !== undefined) add(writer, pointer, "writer");
  }
  return [...found.values()].sort((a, b) => (a.module < b.module ? -1 : 1));
}

/**
 * The hand-written parts of a package that its operations name.
 *
 * @throws {DocumentError} for one that does not exist: nothing would do what the overlay asks for
 */
export function checkExtensions(model: Model, root: string, folder: string, file: string): void {
  const fail = (pointer: string, problem: string, nextStep: string) =>
    new DocumentError({ file, pointer, problem, nextStep });
  for (const { check, operation } of model.resources.flatMap(({ methods }) => methods)) {
    if (check === undefined || operation.body !== undefined) continue;
    const pointer = pointerOf(["paths", operation.path, operation.method.toLowerCase(), "x-tok-extension"]);
    throw fail(pointer, "the operation has no body to check", "Take x-tok-extension away");
  }
  for (const { module, pointer } of extensionsOf(model)) {
    if (existsSync(join(root, folder, "src/extensions", `${module}.ts`))) continue;
    throw fail(
      pointer,
      `there is no ${folder}/src/extensions/${module}.ts`,
      "Write it; specs/README.md says what it exports",
    );
  }
}
