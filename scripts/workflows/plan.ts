import { execFileSync } from "node:child_process";
import { appendFileSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { publishedPackages } from "../release/packages.ts";
import { PlanError, type ReleasePlan, releasePlan, type Situation } from "./release-plan.ts";

/** The first step of the release workflow: says what the others do, as the outputs of a step. */

const root = dirname(dirname(import.meta.dirname));
const preSchema = z.object({ mode: z.string(), tag: z.string(), changesets: z.array(z.string()) });

function situation(): Situation {
  const folder = join(root, ".changeset");
  const pre = join(folder, "pre.json");
  const snapshot = process.env["SNAPSHOT"];
  return {
    changesets: readdirSync(folder)
      .filter((file) => file.endsWith(".md") && file !== "README.md")
      .map((file) => file.replace(/\.md$/, "")),
    pre: existsSync(pre) ? preSchema.parse(JSON.parse(readFileSync(pre, "utf8"))) : undefined,
    versions: new Map(publishedPackages(root).map(({ manifest: { name, version } }) => [name, version])),
    tags: new Set(execFileSync("git", ["tag", "--list"], { cwd: root, encoding: "utf8" }).split("\n")),
    snapshot: snapshot === "" ? undefined : snapshot,
  };
}

/** As GitHub reads the outputs of a step. Values are names and versions of ours: no line break is in them. */
function outputs({ propose, publish, distTag, tags }: ReleasePlan): string {
  return `propose=${propose}\npublish=${publish}\ndist-tag=${distTag}\ntags=${tags.join(" ")}\n`;
}

try {
  const text = outputs(releasePlan(situation()));
  console.log(text.trim());
  const file = process.env["GITHUB_OUTPUT"];
  if (file !== undefined) appendFileSync(file, text);
} catch (error) {
  if (!(error instanceof PlanError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
