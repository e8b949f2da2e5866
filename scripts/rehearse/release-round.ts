import { join, relative } from "node:path";
import { z } from "zod";
import { publishedPackages } from "../release/packages.ts";
import { expectSame } from "./mismatch.ts";
import { type Registry, sentPackages } from "./registry.ts";
import type { WorkspaceCopy } from "./workspace-copy.ts";

/** Versions by the names of packages. */
export type Versions = Readonly<Record<string, string>>;

const planSchema = z.object({ releases: z.array(z.object({ name: z.string(), newVersion: z.string() })) });

/** The versions that stand in the manifests. */
export function standingVersions(copy: WorkspaceCopy): Versions {
  return Object.fromEntries(
    publishedPackages(copy.root).map(({ manifest: { name, version } }) => [name, version]),
  );
}

/** The versions that the packages get, as changesets itself announces it. */
export async function announcedVersions(copy: WorkspaceCopy, temporary: string): Promise<Versions> {
  // changesets takes a path that starts from the workspace.
  const file = relative(copy.root, join(temporary, "announced.json"));
  await copy.run("changeset", ["status", `--output=${file}`]);
  const { releases } = planSchema.parse(JSON.parse(copy.read(file)));
  const standing = standingVersions(copy);
  const raised = releases.filter(({ name }) => Object.hasOwn(standing, name));
  return { ...standing, ...Object.fromEntries(raised.map(({ name, newVersion }) => [name, newVersion])) };
}

/**
 * Versions the packages as the changesets say, and publishes them.
 *
 * @throws {Mismatch} where the registry does not have exactly the versions that are expected, and those before as
 * they were
 */
export async function releaseRound(
  copy: WorkspaceCopy,
  registry: Registry,
  expected: Versions,
): Promise<readonly string[]> {
  const names = Object.keys(expected);
  const before = await contents(registry, names);
  await copy.run("pnpm", ["version-packages"]);
  expectSame("the versions in the manifests after pnpm version-packages", expected, standingVersions(copy));
  await copy.commit("Version the packages");
  const earlier = (await registry.requests()).length;
  await copy.run("pnpm", ["release", "--registry", registry.address], 300);
  const sent = sentPackages((await registry.requests()).slice(earlier));
  const fresh = names.filter((name) => !Object.hasOwn(before[name]?.versions ?? {}, expected[name] ?? ""));
  expectSame("the packages that pnpm release sent to the registry", [...fresh].sort(), sent);
  const after = await contents(registry, names);
  for (const name of names) {
    const version = expected[name] ?? "";
    expectSame(`the version of ${name} that the registry gives out`, version, after[name]?.latest);
    const { [version]: _own, ...others } = after[name]?.versions ?? {};
    const { [version]: _same, ...wanted } = before[name]?.versions ?? {};
    expectSame(`the other versions of ${name} in the registry`, wanted, others);
  }
  return fresh;
}

async function contents(registry: Registry, names: readonly string[]) {
  const found = await Promise.all(names.map(async (name) => [name, await registry.published(name)] as const));
  return Object.fromEntries(found);
}
