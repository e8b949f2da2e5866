import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

const root = dirname(dirname(import.meta.dirname));
const text = readFileSync(join(root, ".github/workflows/spec-watch.yml"), "utf8");
const workflow = parse(text);
const { steps, ...job } = workflow.jobs.watch;

describe("the workflow spec-watch", () => {
  it("names each action by a whole commit, with the version beside it", () => {
    const uses = text.match(/uses: .*/g) ?? [];
    expect(uses).toHaveLength(steps.filter((step: object) => "uses" in step).length);
    for (const line of uses) expect(line).toMatch(/^uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it("may do what it has to, and nothing else", () => {
    expect(workflow.permissions).toEqual({});
    expect(job.permissions).toEqual({ contents: "write", "pull-requests": "write", issues: "write" });
  });

  it("gives the token to the one command that needs it", () => {
    expect(steps[0].with["persist-credentials"]).toBe(false);
    expect(text.match(/github\.token|secrets\./g)).toHaveLength(1);
    expect(steps.at(-1)).toEqual({
      run: "node scripts/run.mjs pnpm --silent spec-watch --apply",
      env: { GITHUB_TOKEN: expect.stringMatching(/^\$\{\{ github\.token \}\}$/) },
    });
  });

  it("runs what package.json knows", () => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const [tool, file] = scripts["spec-watch"].split(" ");
    expect(tool).toBe("tsx");
    expect(existsSync(join(root, file))).toBe(true);
  });

  it("runs alone, not for ever, and not when everybody does", () => {
    expect(workflow.concurrency).toEqual({ group: "spec-watch", "cancel-in-progress": false });
    expect(job["timeout-minutes"]).toBeLessThanOrEqual(60);
    const minute = Number(workflow.on.schedule[0].cron.split(" ")[0]);
    expect(minute % 15).not.toBe(0);
  });
});
