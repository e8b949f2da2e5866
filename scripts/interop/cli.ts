import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Listr } from "listr2";
import pc from "picocolors";
import { x } from "tinyexec";
import { Mono } from "./mono.ts";

/**
 * `pnpm interop`: Mono's DataContractSerializer reads what our clients write, and they read what it writes. Not a
 * part of `npm test`, which has to pass where there is no Mono.
 */

const root = dirname(dirname(import.meta.dirname));
const folder = mkdtempSync(join(tmpdir(), "tok-interop-"));
const mono = new Mono(folder);

async function build(): Promise<void> {
  const { exitCode, stdout, stderr } = await x("turbo", ["run", "build", "--filter=@tok/ncr-aloha"], {
    nodeOptions: { cwd: root },
  });
  if (exitCode !== 0) throw new Error(`The packages could not be built:\n${stdout}${stderr}`);
}

try {
  await new Listr(
    [
      { title: "Build the packages", task: build },
      {
        title: "Compile the program for Mono",
        task: (_context, task) =>
          mono.prepare((line) => {
            task.output = line;
          }),
        rendererOptions: { persistentOutput: true },
      },
    ],
    { fallbackRenderer: "simple", exitOnError: true },
  ).run();
  // Loaded only now: it imports what was built.
  const { compareBothWays } = await import("./compare.ts");
  if (!(await compareBothWays(root, folder, mono))) process.exitCode = 1;
} catch (error) {
  console.error(pc.red(error instanceof Error ? error.message : String(error)));
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
