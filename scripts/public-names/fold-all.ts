import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { allPackages } from "../release/packages.ts";
import { fold } from "./fold.ts";
import { fileName, parseRecord, recordText } from "./record.ts";

/**
 * Begins the records of the versions that stand in the manifests now. Nothing has to be built: the records know the
 * names. Gives the files that changed.
 *
 * @throws {RecordError} for a record that cannot be used, and for a version that is not raised as lost names ask
 */
export function foldAll(root: string): string[] {
  return allPackages(root).flatMap(({ folder, manifest: { version } }) => {
    const file = `packages/${folder}/${fileName}`;
    if (!existsSync(join(root, file))) return [];
    const text = readFileSync(join(root, file), "utf8");
    const folded = recordText(fold(parseRecord(text, file), version));
    if (folded === text) return [];
    writeFileSync(join(root, file), folded);
    return [file];
  });
}
