import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { x } from "tinyexec";

const repository = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

/** What a command said. */
export interface Said {
  readonly exitCode: number | undefined;
  readonly output: string;
}

/** The repository as it stands, in a folder of its own, with its tools installed. */
export class RepositoryCopy {
  readonly root: string = mkdtempSync(join(tmpdir(), "tok-copy-"));

  /** Copies what git knows or would take, and installs from the store alone. */
  static async make(): Promise<RepositoryCopy> {
    const copy = new RepositoryCopy();
    const { stdout } = await x("git", ["ls-files", "-z", "-co", "--exclude-standard"], {
      nodeOptions: { cwd: repository },
    });
    for (const file of new Set(stdout.split("\0"))) {
      // A file that git still knows may be gone.
      if (file === "" || !existsSync(join(repository, file))) continue;
      cpSync(join(repository, file), join(copy.root, file), { recursive: true });
    }
    const { exitCode, output } = await copy.run("pnpm install --offline --frozen-lockfile --ignore-scripts");
    if (exitCode !== 0) throw new Error(`the copy cannot be installed:\n${output}`);
    // A commit, so that what changes afterwards can be told.
    await copy.expectDone(
      "git init --quiet && git add --all && git -c user.name=test -c user.email=test@example.test commit --quiet --message=start",
    );
    return copy;
  }

  /** Runs a line of a shell, as a person would type it, without the network's help. */
  async run(line: string, env: Readonly<Record<string, string>> = {}): Promise<Said> {
    const bin = [join(this.root, "node_modules/.bin"), join(repository, "scripts/pm/node_modules/.bin")];
    const { exitCode, stdout, stderr } = await x("sh", ["-c", line], {
      nodeOptions: {
        cwd: this.root,
        env: {
          ...process.env,
          CI: "true",
          TURBO_TELEMETRY_DISABLED: "1",
          // What is the same as here was built here already.
          TURBO_CACHE_DIR: join(repository, ".turbo/cache"),
          PATH: [...bin, process.env["PATH"] ?? ""].join(delimiter),
          ...env,
        },
      },
    });
    return { exitCode, output: stdout + stderr };
  }

  async expectDone(line: string, env: Readonly<Record<string, string>> = {}): Promise<string> {
    const { exitCode, output } = await this.run(line, env);
    if (exitCode === 0) return output;
    throw new Error(`${line} failed with exit code ${exitCode}:\n${output.slice(-6000)}`);
  }

  /** What differs from the start, by its path. */
  async changes(): Promise<string[]> {
    const output = await this.expectDone("git status --porcelain --untracked-files=all");
    return output
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => line.slice(3));
  }

  read(file: string): string {
    return readFileSync(join(this.root, file), "utf8");
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(join(this.root, file)), { recursive: true });
    writeFileSync(join(this.root, file), text);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
