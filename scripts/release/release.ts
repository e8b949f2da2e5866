import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pc from "picocolors";
import { findingText } from "./finding.ts";
import type { Packed } from "./pack.ts";
import { allPackages, publishedPackages } from "./packages.ts";
import type { Target } from "./publish.ts";
import { idOf, publishAll, waiting } from "./publish-all.ts";
import { Refusal } from "./refusal.ts";
import { type Options, targetOf } from "./target.ts";
import { root } from "./workspace.ts";

/** `pnpm release`: what it does in which order. Nothing is done before it is clear that it may be. */
export async function release(options: Options): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tok-release-"));
  try {
    const target = await targetOf(options, publishedPackages(root), { cwd: root, env: process.env });
    // Loaded only now: compilers and bundlers take seconds, and a refusal needs none.
    const { prepare } = await import("./prepare.ts");
    const { packed, findings, sizes } = await prepare(folder);
    console.log(sizes);
    if (findings.length > 0)
      throw new Refusal(
        `${findings.map(findingText).join("\n")}\n${findings.length === 1 ? "This is" : `These ${findings.length} are`} in the way of a release. Nothing was published.`,
      );
    const tell = (line: string) => console.log(line);
    for (const { manifest } of allPackages(root))
      if (manifest.private === true) tell(`${manifest.name} is private, and left out`);
    const found = await waiting(packed, target, tell);
    if (options.dryRun === true) tellPlan(found, options, target);
    else if (target !== undefined) await publishAll(found, target, tell);
  } catch (error) {
    console.error(pc.red(error instanceof Error ? error.message : String(error)));
    process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function tellPlan(found: readonly Packed[], { tag }: Options, target: Target | undefined): void {
  for (const one of found) console.log(`would publish ${idOf(one)} as ${tag}`);
  console.log(
    target === undefined
      ? "No registry was asked: what it has already is not published again. Nothing was published."
      : `Nothing was published to ${new URL(target.registry).host}.`,
  );
}
