import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Judgement } from "../judge/judgement.ts";
import { carryOut } from "./carry-out.ts";
import { prepare } from "./prepare.ts";
import type { UpdateRequest, UpdateTools } from "./tools.ts";

export interface UpdateOutcome {
  readonly state: "nothing to do" | "tried" | "done";
  readonly judgement: Judgement | undefined;
  /** The files that changed, or would. */
  readonly files: readonly string[];
  readonly remarks: readonly string[];
}

/**
 * Replaces a provider's document and all that follows from it. Nothing is written before all of it is known to fit,
 * and where type-check or tests fail everything is as before.
 *
 * @throws {UpdateStopped} in words for the person who started it
 */
export async function updateSpec(request: UpdateRequest, tools: UpdateTools): Promise<UpdateOutcome> {
  const prepared = await inFolder((folder) => prepare(request, tools, folder));
  if (prepared === undefined) return { state: "nothing to do", judgement: undefined, files: [], remarks: [] };
  const { judgement, trial, replacement, changeset } = prepared;
  const files = [...replacement.files, ...changeset.files];
  const { remarks } = trial;
  if (request.dryRun) return { state: "tried", judgement, files, remarks };
  await carryOut(prepared, request, tools);
  return { state: "done", judgement, files, remarks };
}

async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "tok-spec-update-"));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
