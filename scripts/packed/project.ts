import { execFile, execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** An empty project outside the workspace, with nothing but the given tarballs installed. */
export class Project {
  readonly folder: string;

  constructor(tarballs: readonly string[]) {
    this.folder = mkdtempSync(join(tmpdir(), "tok-packed-"));
    this.write("package.json", JSON.stringify({ name: "empty", private: true }));
    this.run("npm", [
      "install",
      "--no-audit",
      "--no-fund",
      "--prefer-offline",
      "--ignore-scripts",
      ...tarballs,
    ]);
  }

  write(file: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(this.folder, file)), { recursive: true });
    writeFileSync(join(this.folder, file), content);
  }

  /** Runs a command here and gives what it prints. Fails with all of its output. */
  run(command: string, args: readonly string[]): string {
    try {
      return execFileSync(command, args, {
        cwd: this.folder,
        encoding: "utf8",
        stdio: "pipe",
        env: cleanEnvironment(),
      });
    } catch (error) {
      const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string }; // as execFileSync documents
      throw new Error(`${command} ${args.join(" ")} failed:\n${stdout}${stderr}`);
    }
  }

  node(...args: string[]): string {
    return this.run(process.execPath, args).trim();
  }

  /** The same without blocking this process, which may be the server that the program calls. */
  async nodeAsync(...args: string[]): Promise<string> {
    const { stdout } = await promisify(execFile)(process.execPath, args, {
      cwd: this.folder,
      env: cleanEnvironment(),
    });
    return stdout.trim();
  }

  /** Names of all installed packages. */
  installed(): string[] {
    const lock = JSON.parse(readFileSync(join(this.folder, "package-lock.json"), "utf8"));
    return Object.keys(lock.packages)
      .filter((path) => path !== "")
      .map((path) => path.replace(/^.*node_modules\//, ""))
      .sort();
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** What pnpm and the test runner set must not steer the commands of an outsider's project. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) =>
      !/^(?:npm_|VITEST|NODE_ENV$|NODE_OPTIONS$|NODE_PATH$)/i.test(name) ||
      /^npm_config_(?:registry|cafile)$/i.test(name),
  );
  return Object.fromEntries(kept);
}

/** The files below a folder, by their paths from it. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
