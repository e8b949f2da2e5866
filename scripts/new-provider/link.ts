import { x } from "tinyexec";

/**
 * Links a new package into the workspace. Everything that it depends on is installed already, so no registry is
 * asked; the lockfile gets its entry.
 *
 * @throws {Error} with what pnpm says
 */
export async function link(root: string, signal: AbortSignal): Promise<void> {
  const { exitCode, output } = await ended(
    "pnpm",
    // CI=true would freeze the lockfile, and scripts of packages have nothing to do here.
    ["install", "--offline", "--no-frozen-lockfile", "--ignore-scripts"],
    { root, signal, env: { npm_config_confirm_modules_purge: "false" } },
  );
  if (exitCode !== 0)
    throw new Error(
      `pnpm install --offline failed with exit code ${exitCode}. Set right what it says, and give the same command again.\n${output}`,
    );
}

/** Formats the files that were written once, as biome.json says. */
export async function format(root: string, name: string, signal: AbortSignal): Promise<void> {
  const { exitCode, output } = await ended("biome", ["format", "--write", `packages/${name}`], {
    root,
    signal,
  });
  if (exitCode !== 0) throw new Error(`biome failed with exit code ${exitCode}.\n${output}`);
}

interface Surroundings {
  readonly root: string;
  readonly signal: AbortSignal;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a command to its end. One that is stopped is waited for: until then it may write. */
async function ended(
  command: string,
  args: readonly string[],
  { root, signal, env }: Surroundings,
): Promise<{ exitCode: number | undefined; output: string }> {
  signal.throwIfAborted();
  const running = x(command, [...args], { nodeOptions: { cwd: root, env: { ...process.env, ...env } } });
  const stop = () => running.kill("SIGTERM");
  signal.addEventListener("abort", stop);
  const { exitCode, stdout, stderr } = await running;
  signal.removeEventListener("abort", stop);
  signal.throwIfAborted();
  return { exitCode, output: stdout + stderr };
}
