import { spawn } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { watch } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import type { Workspace } from "../generate/testing.ts";
import { cards, commit, filesIn, house, requestFor } from "./testing.ts";

/** The command itself, in a small repository with a copy of these scripts and a stand-in for turbo. */

const repository = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const workspaces: Workspace[] = [];
afterEach(() => {
  for (const workspace of workspaces.splice(0)) workspace.remove();
});

/** `turbo` is a script that runs in its place, with the arguments in `args`. */
async function opened(turbo = ""): Promise<Workspace> {
  const workspace = await house();
  workspaces.push(workspace);
  const { root } = workspace;
  for (const part of ["generate", "judge", "public-names", "release", "spec-update", "step.ts"])
    cpSync(join(repository, "scripts", part), join(root, "scripts", part), {
      recursive: true,
      filter: (path) => !path.endsWith(".test.ts"),
    });
  for (const shared of ["scripts/node_modules", "packages/xml", "tsconfig.base.json"])
    symlinkSync(join(repository, shared), join(root, shared));
  mkdirSync(join(root, "node_modules/.bin"), { recursive: true });
  mkdirSync(join(root, "marks"));
  const file = join(root, "node_modules/.bin/turbo");
  writeFileSync(
    file,
    `#!/usr/bin/env node
const { appendFileSync, writeFileSync } = require("node:fs");
const [, , ...args] = process.argv;
appendFileSync("asked", args.join(" ") + "\\n");
${turbo}
`,
  );
  chmodSync(file, 0o755);
  workspace.write("node_modules/package.json", '{ "type": "commonjs" }');
  commit(workspace);
  return workspace;
}

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function start({ root }: Workspace, ...args: string[]) {
  const tsx = join(repository, "node_modules/tsx/dist/cli.mjs");
  const child = spawn(process.execPath, [tsx, join(root, "scripts/spec-update/cli.ts"), ...args], {
    cwd: root,
    env: { ...process.env, INIT_CWD: root, NO_COLOR: "1" },
    timeout: 50_000,
  });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk) => {
    stdout += String(chunk);
  });
  child.stderr.on("data", (chunk) => {
    stderr += String(chunk);
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
  return { child, ended };
}

/** Resolves when a file is there. */
async function appeared(folder: string, name: string): Promise<void> {
  const changes = watch(folder, { signal: AbortSignal.timeout(40_000) })[Symbol.asyncIterator]();
  const next = changes.next();
  if (existsSync(join(folder, name))) return;
  await next;
  while (!existsSync(join(folder, name))) await changes.next();
}

const withYear = cards((document) => {
  document["components"] = JSON.parse(
    JSON.stringify(document["components"]).replace(
      '"properties":{',
      '"properties":{"year":{"type":"integer"},',
    ),
  );
});

describe("pnpm spec-update", () => {
  it("replaces a document, type-checks, tests, and says what it wrote", async () => {
    const workspace = await opened();
    requestFor(workspace, withYear);
    const { code, stdout, stderr } = await start(workspace, "acme", "given").ended;
    expect(stderr).toBe("");
    expect(code).toBe(0);
    expect(stdout).toContain("Read the document");
    expect(stdout).toContain("specs/acme/openapi.json\n");
    expect(stdout).toContain("Next: read git diff, then npm test, then commit.");
    const [changeset = ""] = /\.changeset\/acme-[\da-f]{8}\.md/.exec(stdout) ?? [];
    expect(workspace.read(changeset)).toMatch(
      /^---\n"@tok\/acme": \w+\n---\n\nFollows Acme as documented on /,
    );
    expect(workspace.read("packages/acme/src/generated/schema.ts")).toContain("year?: number");
    expect(workspace.read("asked")).toBe(
      "run typecheck --filter=@tok/acme --output-logs=errors-only\nrun test --filter=@tok/acme --output-logs=errors-only\n",
    );
  });

  it("ends with 0 where there is nothing to do", async () => {
    const workspace = await opened();
    requestFor(workspace, cards());
    const before = filesIn(workspace);
    const { code, stdout } = await start(workspace, "acme", "given").ended;
    expect(code).toBe(0);
    expect(stdout).toContain("acme: nothing to do");
    expect(filesIn(workspace)).toEqual(before);
  });

  it("ends with 1 and the name of the action that no longer matches, once and without a stack", async () => {
    const workspace = await opened();
    requestFor(workspace, JSON.parse(JSON.stringify(cards()).replace('"number"', '"pan"')));
    const before = filesIn(workspace);
    const { code, stdout, stderr } = await start(workspace, "acme", "given").ended;
    expect(code).toBe(1);
    expect((stdout + stderr).match(/action 2 \("A number pays\. \[DOC\]"\) no longer matches/g)).toHaveLength(
      1,
    );
    expect(stderr).toContain("perhaps now #/components/schemas/Card/properties/pan");
    expect(stderr).not.toMatch(/^ +at /m);
    expect(filesIn(workspace)).toEqual(before);
  });

  it("shows what a failing command printed, and puts everything back", async () => {
    const workspace = await opened(
      'if (args[1] === "test") { console.log("expected 1 to be 2"); process.exit(1); }',
    );
    requestFor(workspace, withYear);
    const before = filesIn(workspace);
    const { code, stderr } = await start(workspace, "acme", "given").ended;
    expect(code).toBe(1);
    expect(stderr).toContain("expected 1 to be 2\nThe test of @tok/acme fails.\nEvery file is as it was.");
    expect(filesIn(workspace)).toEqual(before);
  });

  it.each(["SIGINT", "SIGTERM"] as const)(
    "puts everything back on %s and ends what it started",
    async (signal) => {
      const workspace = await opened(`
      process.on("SIGTERM", () => { writeFileSync("marks/ended", ""); process.exit(1); });
      writeFileSync("marks/started", "");
      setInterval(() => undefined, 1000);`);
      requestFor(workspace, withYear);
      const before = filesIn(workspace);
      const marks = join(workspace.root, "marks");
      const started = appeared(marks, "started");
      const { child, ended } = start(workspace, "acme", "given");
      await started;
      expect(filesIn(workspace)).not.toEqual(before);
      const stopped = appeared(marks, "ended");
      child.kill(signal);
      const { code, stderr } = await ended;
      expect(code).toBe(signal === "SIGINT" ? 130 : 143);
      expect(stderr).toContain(`Stopped by ${signal}. Every file is as it was.`);
      expect(filesIn(workspace)).toEqual(before);
      await stopped;
    },
  );
});
