import { existsSync } from "node:fs";
import { join } from "node:path";
import { DocumentError, pointerOf } from "./document-error.ts";
import type { Model } from "./model.ts";

/**
 * The hand-written parts of a package that its operations name.
 *
 * @throws {DocumentError} for one that does not exist: nothing would check what the overlay asks to check
 */
export function checkExtensions({ resources }: Model, root: string, folder: string, file: string): void {
  for (const { check, operation } of resources.flatMap(({ methods }) => methods)) {
    if (check === undefined) continue;
    const pointer = pointerOf(["paths", operation.path, operation.method.toLowerCase(), "x-tok-extension"]);
    const fail = (problem: string, nextStep: string) =>
      new DocumentError({ file, pointer, problem, nextStep });
    if (operation.body === undefined)
      throw fail("the operation has no body to check", "Take x-tok-extension away");
    if (!existsSync(join(root, folder, "src/extensions", `${check}.ts`)))
      throw fail(
        `there is no ${folder}/src/extensions/${check}.ts`,
        "Write it; specs/README.md says what it exports",
      );
  }
}
