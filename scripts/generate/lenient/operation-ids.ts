import { httpMethods, objects } from "../inline.ts";
import { isObject, type JsonObject } from "../json.ts";
import { pointerOf } from "../json-pointer.ts";
import type { Finding } from "./finding.ts";
import { type Repaired, without } from "./repair.ts";

/** Of operations with one id the first keeps it: methods have their names from elsewhere. */
export function operationIds(document: JsonObject): Repaired {
  const seen = new Set<string>();
  const findings: Finding[] = [];
  const paths = objects(document["paths"]).map(([path, item]): [string, JsonObject] => {
    const changed: JsonObject = {};
    for (const verb of [...httpMethods, "trace"]) {
      const operation = item[verb];
      const id = isObject(operation) ? operation["operationId"] : undefined;
      if (!isObject(operation) || typeof id !== "string") continue;
      if (seen.has(id)) {
        changed[verb] = without(operation, "operationId");
        findings.push({
          pointer: pointerOf(["paths", path, verb, "operationId"]),
          problem: `another operation has the operationId ${JSON.stringify(id)} already`,
          outcome: "repaired",
          done: "this one has none",
        });
      }
      seen.add(id);
    }
    return [path, { ...item, ...changed }];
  });
  if (findings.length === 0) return { node: document, findings };
  const others = isObject(document["paths"]) ? document["paths"] : {};
  return { node: { ...document, paths: { ...others, ...Object.fromEntries(paths) } }, findings };
}
