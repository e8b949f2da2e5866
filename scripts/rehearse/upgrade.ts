import type { Release } from "./first-use.ts";
import { expectSame } from "./mismatch.ts";
import type { User } from "./user.ts";

interface Releases {
  readonly before: Release;
  readonly after: Release;
}

/**
 * Upgrades as users do: within the range that npm wrote down, and beyond it where the new version breaks. Gives what
 * came of it, in words.
 *
 * @throws {Mismatch} where a breaking version comes by itself, another one does not come, or a program does not fare
 * as it has to
 */
export async function upgrade(user: User, releases: Releases): Promise<string> {
  return user.plan.change.verdict === "minor" ? withinRange(user, releases) : beyondRange(user, releases);
}

async function withinRange(user: User, { after }: Releases): Promise<string> {
  const { packageName, programs, change } = user.plan;
  if (change.verdict !== "minor") throw new Error(`the change of ${packageName} breaks`);
  const fetched = await user.npm("update");
  expectSame("the tarballs that npm update fetches", [`${packageName}@${after.version}`], fetched);
  user.expectInstalled(after.ids);
  // What was written for the version before goes on.
  await user.expectCompiled(...programs, change.uses);
  for (const program of [...programs, change.uses]) await user.expectRun(program);
  return `npm update takes ${after.version}; the old program goes on, and ${change.missing} can be used`;
}

async function beyondRange(user: User, { before, after }: Releases): Promise<string> {
  const { packageName, programs, change } = user.plan;
  if (change.verdict !== "major") throw new Error(`the change of ${packageName} breaks nothing`);
  const range = `${packageName}@^${before.version}`;
  for (const args of [["update"], ["install", range]]) {
    expectSame(`the tarballs that npm ${args.join(" ")} fetches`, [], await user.npm(...args));
    user.expectInstalled(before.ids);
  }
  const fetched = await user.npm("install", `${packageName}@latest`);
  expectSame("the tarballs of the latest version", [`${packageName}@${after.version}`], fetched);
  user.expectInstalled(after.ids);
  const error = await user.expectNotCompiled(programs, change.missing, change.breaks);
  const others = programs.filter(({ name }) => name !== change.breaks);
  await user.expectCompiled(...others);
  for (const program of others) await user.expectRun(program);
  const said = /error (.*?)(?: on type .*)?$/.exec(error)?.[1] ?? error;
  return `npm update keeps ${before.version}; with ${after.version} the old program does not compile: ${said}`;
}
