import type { JsonObject } from "../json.ts";
import { problemsOf } from "../validate.ts";
import { answers } from "./answers.ts";
import { circularReferences, endlessSchemas } from "./circles.ts";
import { componentNames } from "./component-names.ts";
import { contradictions } from "./contradictions.ts";
import { discriminators } from "./discriminators.ts";
import { enumValues } from "./enum-values.ts";
import type { Finding } from "./finding.ts";
import { formats } from "./formats.ts";
import { operationIds } from "./operation-ids.ts";
import { partReferences } from "./part-references.ts";
import { pathMembers } from "./path-members.ts";
import { type Repaired, repairNodes } from "./repair.ts";
import { reservedCharacters } from "./reserved-characters.ts";
import { servers } from "./servers.ts";
import { leaveOut, settle } from "./settle.ts";

/**
 * Reads a document that breaks rules: what has one safe reading is repaired, the rest is left out, and every
 * such place is named. What remains is for the strict reading to refuse.
 */
export async function readLeniently(
  document: JsonObject,
  file: string,
  numbersKeptAsText: readonly string[],
): Promise<Repaired> {
  const steps: readonly ((document: JsonObject) => Repaired)[] = [
    componentNames,
    (one) =>
      repairNodes(one, [
        pathMembers,
        contradictions,
        enumValues,
        discriminators,
        formats,
        answers,
        reservedCharacters,
      ]),
    operationIds,
    servers,
    circularReferences,
    partReferences,
    endlessSchemas,
  ];
  let node = document;
  const findings: Finding[] = [];
  for (const step of steps) {
    const repaired = step(node);
    node = repaired.node;
    findings.push(...repaired.findings);
  }
  // Parts first, then what holds them.
  for (const whole of [false, false, true, true]) {
    const { harmless, others } = settle(node, await problemsOf(node, file, numbersKeptAsText));
    if (others.length === 0) return { node, findings: [...findings, ...harmless] };
    const repaired = leaveOut(node, others, whole);
    node = repaired.node;
    findings.push(...repaired.findings);
  }
  return { node, findings };
}
