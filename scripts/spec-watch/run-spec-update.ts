import { x } from "tinyexec";
import { withoutToken } from "./repository.ts";

/** Generating, compiling and judging one provider takes well under a minute. */
const mostMs = 15 * 60_000;

/** How `pnpm spec-update` is called; provider and address follow. */
export const specUpdateCommand: readonly string[] = ["pnpm", "--silent", "spec-update"];

/** Lets the command take a new document, without the token in its environment, and gives what it said. */
export async function runSpecUpdate(
  command: readonly string[],
  { root, provider, address }: { readonly root: string; readonly provider: string; readonly address: string },
): Promise<{ ok: boolean; output: string }> {
  const [program = "", ...args] = command;
  try {
    const { exitCode, stdout, stderr } = await x(program, [...args, provider, address], {
      timeout: mostMs,
      nodeOptions: { cwd: root, env: { ...withoutToken, NO_COLOR: "1" } },
    });
    return { ok: exitCode === 0, output: `${stdout}\n${stderr}`.trim() };
  } catch (error) {
    return { ok: false, output: error instanceof Error ? error.message : String(error) };
  }
}
