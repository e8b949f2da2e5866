import { existsSync } from "node:fs";
import { join } from "node:path";
import { readinessOf } from "../../releasable/readiness.ts";
import type { Finding } from "../finding.ts";
import type { Packed } from "../pack.ts";

interface Subject {
  readonly root: string;
  readonly packed: Pick<Packed, "folder" | "name">;
}

/** Whether somebody has reviewed what was proposed on security, repeating and secrets, and generated since. */
export async function checkReadiness({ root, packed: { folder, name } }: Subject): Promise<Finding[]> {
  const file = `specs/${folder}/overlay.yaml`;
  if (!existsSync(join(root, file))) return [];
  const { inTheWay, outdated } = await readinessOf(root, folder);
  return [
    ...inTheWay.map(({ index, target, description, concern }) => ({
      package: name,
      place: `${file}#/actions/${index}`,
      problem: `the proposal on ${concern} is not reviewed: ${target}: ${description.replace(/\.$/, "")}`,
      nextStep: "Correct it or leave it as it is, and take its line x-tok-proposed away",
    })),
    ...outdated.map((place) => ({
      package: name,
      place,
      problem: "it is not what the provider's documents say",
      nextStep: `Run pnpm generate ${folder}, and commit the result`,
    })),
  ];
}
