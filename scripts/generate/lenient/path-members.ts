import { httpMethods } from "../inline.ts";
import type { JsonObject } from "../json.ts";
import type { Finding } from "./finding.ts";
import { found, type Repair } from "./repair.ts";

const known: ReadonlySet<string> = new Set([
  ...httpMethods,
  "trace",
  "parameters",
  "servers",
  "summary",
  "description",
  "$ref",
]);

/** Members of a path beside its methods that OpenAPI does not know, and methods in capitals. */
export const pathMembers: Repair = (node, place) => {
  if (place.path.length !== 2 || place.path[0] !== "paths") return undefined;
  const findings: Finding[] = [];
  const kept: JsonObject = {};
  for (const [key, member] of Object.entries(node)) {
    const lower = key.toLowerCase();
    if (known.has(key) || key.startsWith("x-")) kept[key] = member;
    else if (known.has(lower) && node[lower] === undefined) {
      kept[lower] = member;
      findings.push(
        found(place, [key], `${key} is no method of OpenAPI`, "repaired", `it is read as ${lower}`),
      );
    } else
      findings.push(
        found(
          place,
          [key],
          `a path has no member ${key}`,
          "left out",
          "the member says nothing to the client",
        ),
      );
  }
  return findings.length === 0 ? undefined : { node: kept, findings };
};
