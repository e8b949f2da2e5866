import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { removal } from "../public-names/judge-names.ts";

/** Adds names that went with what a changeset tells to its end: types of an operation's arguments, for example. */
export function tellNamesLost(root: string, files: readonly string[], names: readonly string[]): void {
  const file = files.findLast((one) => existsSync(join(root, one)));
  if (file === undefined || names.length === 0) return;
  const text = readFileSync(join(root, file), "utf8");
  const told = names.map((name) => `\`${name}\``).join(", ");
  writeFileSync(join(root, file), `${text.trimEnd()}\n\n${removal} ${told}.\n`);
}
