import { writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { documentOf } from "../generate/provider.ts";
import { bumpFor } from "../judge/version-rule.ts";
import { expectContains, expectSame } from "./mismatch.ts";
import type { Plan } from "./plans.ts";
import { raisedVersion } from "./raised-version.ts";
import { standingVersions } from "./release-round.ts";
import type { WorkspaceCopy } from "./workspace-copy.ts";

/**
 * Follows a new version of a provider's document, as `pnpm spec-update` does, and commits it. Gives the version that
 * the package will get.
 *
 * @throws {Mismatch} where the judge says something else of it, or the changeset does
 */
export async function changeDocument(
  copy: WorkspaceCopy,
  { provider, packageName, change }: Plan,
  temporary: string,
): Promise<string> {
  const document = documentOf(join(copy.root, "specs"), provider);
  const given = join(temporary, `${provider}-${basename(document)}`);
  writeFileSync(given, change.edit(copy.read(document)));
  const version = standingVersions(copy)[packageName] ?? "";
  const { output } = await copy.run("pnpm", ["spec-update", provider, given], 400);
  expectContains(`what pnpm spec-update says of ${provider}`, [`${provider}: ${change.verdict}`], output);
  const [file, other] = await newChangesets(copy);
  expectSame(`the changesets beside ${file}`, undefined, other);
  const bump = bumpFor(change.verdict, version);
  const text = file === undefined ? "" : copy.read(file);
  expectContains(`the changeset of ${provider}`, [`"${packageName}": ${bump}`, change.missing], text);
  await copy.commit(`Follow the new document of ${provider}`);
  return raisedVersion(version, bump);
}

async function newChangesets(copy: WorkspaceCopy): Promise<string[]> {
  const { stdout } = await copy.run("git", [
    "ls-files",
    "--others",
    "--exclude-standard",
    "-z",
    "--",
    ".changeset",
  ]);
  return stdout.split("\0").filter((file) => file !== "");
}
