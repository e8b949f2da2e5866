import { appendFileSync } from "node:fs";
import { root } from "../release/workspace.ts";
import { PlanError, type ReleasePlan, releasePlan } from "./release-plan.ts";
import { situationOf } from "./situation.ts";

/** The first step of the release workflow: says what the others do, as the outputs of a step. */

/** As GitHub reads the outputs of a step. Values are names and versions of ours: no line break is in them. */
function outputs({ propose, publish, distTag, tags }: ReleasePlan): string {
  return `propose=${propose}\npublish=${publish}\ndist-tag=${distTag}\ntags=${tags.join(" ")}\n`;
}

try {
  const text = outputs(releasePlan(situationOf(root, process.env["SNAPSHOT"])));
  console.log(text.trim());
  const file = process.env["GITHUB_OUTPUT"];
  if (file !== undefined) appendFileSync(file, text);
} catch (error) {
  if (!(error instanceof PlanError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
