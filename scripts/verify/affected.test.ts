import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { hasPackage, knownProviders } from "../generate/known-providers.ts";

/** What turbo would build and test again when one provider changes, by what it says of its tasks. */

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const summary = z.object({
  tasks: z.array(
    z.object({
      taskId: z.string(),
      package: z.string(),
      directory: z.string(),
      inputs: z.record(z.string(), z.string()),
      dependencies: z.array(z.string()),
      command: z.string(),
    }),
  ),
});

type Task = z.infer<typeof summary>["tasks"][number];

let tasks: readonly Task[] = [];

beforeAll(() => {
  const args = ["run", "build", "typecheck", "test", "--dry=json"];
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: "1" };
  const { stdout, stderr } = spawnSync("turbo", args, { cwd: root, encoding: "utf8", env });
  if (!stdout.startsWith("{")) throw new Error(`turbo gives no summary: ${stderr}`);
  ({ tasks } = summary.parse(JSON.parse(stdout)));
});

/** The packages with a task that runs again when a file in one of the folders changes. */
function affected(folders: readonly string[]): string[] {
  const changed = new Set(
    tasks
      .filter(({ directory, inputs }) =>
        Object.keys(inputs).some((file) => {
          const path = relative(root, join(root, directory, file));
          return folders.some((folder) => path.startsWith(`${folder}/`));
        }),
      )
      .map(({ taskId }) => taskId),
  );
  for (let size = -1; size !== changed.size; ) {
    size = changed.size;
    for (const { taskId, dependencies } of tasks)
      if (dependencies.some((one) => changed.has(one))) changed.add(taskId);
  }
  // Tasks without a command only stand between others.
  const run = tasks.filter(({ taskId, command }) => changed.has(taskId) && command !== "<NONEXISTENT>");
  return [...new Set(run.map((task) => task.package))].sort();
}

/** The packages whose manifests name another one. */
function dependentsOf(name: string): string[] {
  return [...new Set(tasks.map(({ directory }) => directory))].flatMap((directory) => {
    const text = readFileSync(join(root, directory, "package.json"), "utf8");
    const { name: own, dependencies, devDependencies } = manifest.parse(JSON.parse(text));
    return Object.hasOwn({ ...dependencies, ...devDependencies }, name) ? [own] : [];
  });
}

const names = z.record(z.string(), z.string()).optional();
const manifest = z.object({ name: z.string(), dependencies: names, devDependencies: names });

describe("a change of one provider", () => {
  it.each(knownProviders(root).filter((name) => hasPackage(root, name)))(
    "builds and tests the package of %s again and what depends on it, nothing else",
    (provider) => {
      const itself = `@tok/${provider}`;
      expect(affected([`packages/${provider}`, `specs/${provider}`])).toEqual(
        [itself, ...dependentsOf(itself)].sort(),
      );
    },
  );

  it("tests every package again that stands on core where core changes", () => {
    const standing = knownProviders(root).map((name) => `@tok/${name}`);
    expect(affected(["packages/core"])).toEqual(expect.arrayContaining(["@tok/core", ...standing]));
  });
});
