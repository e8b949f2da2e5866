import { expectSame } from "./mismatch.ts";
import type { User } from "./user.ts";

/** A release, as somebody who installs one package sees it. */
export interface Release {
  readonly version: string;
  /** All that is installed with it. */
  readonly ids: readonly string[];
}

/**
 * Installs a provider's package in an empty folder, then what a user of TypeScript needs.
 *
 * @throws {Mismatch} where it brings more or less than it has to
 */
export async function installAlone(user: User, { version, ids }: Release): Promise<void> {
  const { packageName } = user.plan;
  expectSame(`the tarballs for ${packageName}`, ids, await user.npm("install", packageName));
  user.expectInstalled(ids);
  expectSame("the range in package.json", `^${version}`, user.consumer.range(packageName));
  await user.npm("install", "--save-dev", "@types/node");
  user.expectInstalled(ids);
}

/**
 * Compiles the user's programs and runs them against the sandbox. A program that needs a later version has to fail:
 * else it would prove nothing after the upgrade.
 *
 * @throws {Mismatch}
 */
export async function callSandbox(user: User): Promise<void> {
  const { programs, change } = user.plan;
  await user.expectCompiled(...programs);
  for (const program of programs) await user.expectRun(program);
  if (change.verdict === "minor")
    await user.expectNotCompiled([change.uses], change.missing, change.uses.name);
}
