import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { DocumentError } from "./document-error.ts";
import { isObject, type Json } from "./json.ts";
import { pointerOf } from "./json-pointer.ts";
import { loadYaml } from "./load.ts";

interface Asked {
  readonly packageName: string;
  readonly hasXml: boolean;
  readonly hasEncryption: boolean;
}

/** What the manifest of a provider's package says, whatever else is in it. */
function expected({
  packageName,
  hasXml,
  hasEncryption,
}: Asked): readonly (readonly [key: string, value: Json])[] {
  return [
    ["name", packageName],
    ["type", "module"],
    [
      "exports",
      {
        ".": { types: "./dist/index.d.ts", default: "./dist/index.js" },
        "./package.json": "./package.json",
      },
    ],
    ["files", ["dist", "reference.md"]],
    [
      "dependencies",
      {
        "@tok/core": "workspace:^",
        ...(hasXml ? { "@tok/xml": "workspace:^" } : {}),
        ...(hasEncryption ? { jose: "catalog:" } : {}),
      },
    ],
  ];
}

/**
 * Compares the manifest of a provider's package with what its overlay and the generator ask for. The version is
 * the releases' business.
 *
 * @throws {DocumentError} naming file and key
 */
export function checkManifest(root: string, provider: string, asked: Asked): void {
  const file = `packages/${provider}/package.json`;
  const manifest = loadYaml(join(root, file), file).value;
  const members = isObject(manifest) ? manifest : {};
  for (const [key, value] of expected(asked)) {
    const found = members[key] ?? null;
    // In `exports` the order of conditions counts: the first that fits is taken.
    const isSame =
      key === "exports" ? JSON.stringify(found) === JSON.stringify(value) : isDeepStrictEqual(found, value);
    if (isSame) continue;
    throw new DocumentError({
      file,
      pointer: pointerOf([key]),
      problem: `${key} is ${found === null ? "missing" : JSON.stringify(found)}`,
      nextStep: `Write ${JSON.stringify(value)}`,
    });
  }
}
