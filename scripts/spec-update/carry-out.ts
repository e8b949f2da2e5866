import { tellNamesLost } from "./names-lost.ts";
import type { Prepared } from "./prepare.ts";
import type { Task, UpdateRequest, UpdateTools } from "./tools.ts";
import { UpdateStopped } from "./update-stopped.ts";

/**
 * Writes what was prepared, checks the package, and writes the changeset and the record of public names last.
 *
 * @throws {UpdateStopped} and then everything is as before, unless it is to be kept
 */
export async function carryOut(
  { trial, replacement, changeset }: Prepared,
  { root, provider, keep }: UpdateRequest,
  { step, run, recordNames, onInterrupt }: UpdateTools,
): Promise<void> {
  const { packageName } = trial.after;
  const check = (task: Task) => async () => {
    const { ok, output } = await run(task, packageName);
    if (!ok) throw new UpdateStopped([`The ${task} of ${packageName} fails.`], { output });
  };
  const release = onInterrupt(() => (keep ? kept : replacement.putBack()));
  try {
    await step("Write the files", () => replacement.write());
    try {
      await step("Type-check", check("typecheck"));
      await step("Run the tests of the package", check("test"));
      changeset.write();
      await step("Record the public names", () =>
        tellNamesLost(root, changeset.files, recordNames(provider)),
      );
    } catch (error) {
      changeset.putBack();
      if (keep) throw UpdateStopped.from(error, [kept]);
      const state = replacement.putBack();
      await step("Build the package as it was", check("build")).catch(() => undefined);
      throw UpdateStopped.from(error, [state, "With --keep the new files stay in place."]);
    }
  } finally {
    release();
  }
}

const kept =
  "The new files are left in place, without a changeset. Correct what is wrong and run the same command again.";
