import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import type { Processes, Said } from "./processes.ts";

/** The store of pnpm that a workspace was installed from. */
export function storeOf(repository: string): string {
  const file = join(repository, "node_modules/.modules.yaml");
  return z.object({ storeDir: z.string() }).parse(parse(readFileSync(file, "utf8"))).storeDir;
}

/** The workspace as it stands, uncommitted changes included, in a folder of its own. */
export class WorkspaceCopy {
  readonly root: string;
  readonly #processes: Processes;
  readonly #env: NodeJS.ProcessEnv;

  private constructor(root: string, processes: Processes, env: NodeJS.ProcessEnv) {
    this.root = root;
    this.#processes = processes;
    this.#env = env;
  }

  /** Copies what git knows or would take, and links it from pnpm's store alone. */
  static async make(
    repository: string,
    root: string,
    { processes, env }: { readonly processes: Processes; readonly env: NodeJS.ProcessEnv },
  ): Promise<WorkspaceCopy> {
    const copy = new WorkspaceCopy(root, processes, env);
    const here = { cwd: repository, env };
    const listing = ["ls-files", "-z", "-co", "--exclude-standard"];
    const { stdout } = await processes.expectDone("git", listing, here);
    // A file that git still knows may be gone.
    const files = [...new Set(stdout.split("\0"))].filter(
      (file) => file !== "" && existsSync(join(repository, file)),
    );
    const archive = `${root}.tar`;
    writeFileSync(`${archive}.list`, files.join("\0"));
    await processes.expectDone("tar", ["-cf", archive, "--null", "-T", `${archive}.list`], here);
    await copy.run("tar", ["-xf", archive]);
    await copy.run("pnpm", ["install", "--offline", "--frozen-lockfile", "--ignore-scripts"]);
    await copy.run("git", ["init", "--quiet", "--initial-branch=main"]);
    await copy.commit("The workspace as it stands");
    return copy;
  }

  /** Runs a command that has to succeed, as somebody who works on the workspace would. */
  run(command: string, args: readonly string[], seconds?: number): Promise<Said> {
    const options = { cwd: this.root, env: this.#env, ...(seconds === undefined ? {} : { seconds }) };
    return this.#processes.expectDone(command, args, options);
  }

  async commit(message: string): Promise<void> {
    await this.run("git", ["add", "--all"]);
    await this.run("git", ["commit", "--quiet", "--allow-empty", `--message=${message}`]);
  }

  has(file: string): boolean {
    return existsSync(join(this.root, file));
  }

  read(file: string): string {
    return readFileSync(join(this.root, file), "utf8");
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.root, file), text);
  }
}
