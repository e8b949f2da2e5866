import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { isObject, type Json } from "../generate/json.ts";
import { camelCase, isConstantName, isTypeName } from "../generate/names.ts";
import { stemOf } from "./propose/names.ts";
import { coreNames } from "./propose.ts";
import { InputError } from "./read-input.ts";

/** Longer ones make paths that some file systems refuse: the name stands in folders, files and types. */
const longest = 60;

/** Files of these names cannot be made on Windows. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** @throws {InputError} for a name that no provider can have, or one has */
export function checkName(root: string, name: string): void {
  const shown = JSON.stringify(name.length > longest ? `${name.slice(0, longest)}…` : name);
  const instead = `Choose another, such as ${exampleOf(name)}.`;
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name))
    throw new InputError(
      `${shown} is no name of a provider. Use lower-case letters, digits and dashes, such as acme-cards.`,
    );
  if (name.length > longest)
    throw new InputError(
      `The name ${shown} has ${name.length} letters, and ${longest} are the most. Shorten it.`,
    );
  for (const folder of [`specs/${name}`, `packages/${name}`])
    if (existsSync(join(root, folder)))
      throw new InputError(
        `${folder} is there already. Choose another name; a new version of its document goes to pnpm spec-update ${name}.`,
      );
  const holder = packageFolders(root).find((folder) => packageName(root, folder) === `@tok/${name}`);
  if (holder !== undefined)
    throw new InputError(`@tok/${name} is a package of this repository already, in ${holder}. ${instead}`);
  if (devices.test(name))
    throw new InputError(`The folder ${name} cannot be made on every system. ${instead}`);
  if (!isConstantName(camelCase(name)))
    throw new InputError(`${name} is a word of JavaScript, and can name no client in code. ${instead}`);
  const core = coreNames();
  const taken = ["Client", "ClientOptions", "Environment", "Auth"]
    .map((end) => `${stemOf(name)}${end}`)
    .find((type) => core.includes(type) || !isTypeName(type));
  if (taken !== undefined)
    throw new InputError(`The package would need the name ${taken}, which every package has. ${instead}`);
}

function exampleOf(name: string): string {
  return `${/^[a-z][a-z0-9-]{0,40}$/.test(name) ? name : "acme"}-cards`;
}

/** The folders of packages, by the patterns that the workspace has: a folder, or all in one. */
function packageFolders(root: string): string[] {
  const file = join(root, "pnpm-workspace.yaml");
  const workspace: Json = existsSync(file) ? parse(readFileSync(file, "utf8")) : null;
  const patterns = isObject(workspace) && Array.isArray(workspace["packages"]) ? workspace["packages"] : [];
  return patterns.flatMap((pattern) => {
    const [, parent] = /^(.*)\/\*$/.exec(String(pattern)) ?? [];
    if (parent === undefined) return [String(pattern)];
    if (!existsSync(join(root, parent))) return [];
    return readdirSync(join(root, parent)).map((folder) => `${parent}/${folder}`);
  });
}

function packageName(root: string, folder: string): Json | undefined {
  const file = join(root, folder, "package.json");
  if (!existsSync(file)) return undefined;
  const manifest: Json = JSON.parse(readFileSync(file, "utf8"));
  return isObject(manifest) ? manifest["name"] : undefined;
}
