import { compareExports, compareSchemas } from "./compare-exports.ts";
import { compareMethods } from "./compare-methods.ts";
import { compareOptions } from "./compare-options.ts";
import { compareRaw } from "./compare-raw.ts";
import type { Finding } from "./place.ts";
import type { Both, Version } from "./version.ts";

/** What changed of everything that a user's code can name. */
export function compareSurfaces(versions: Both<Version>): Finding[] {
  const surfaces = { before: versions.before.surface, after: versions.after.surface };
  return [
    ...compareMethods(versions),
    ...compareRaw(versions),
    ...compareOptions(versions, surfaces),
    ...compareExports(versions, surfaces),
    ...compareSchemas(surfaces),
  ];
}
