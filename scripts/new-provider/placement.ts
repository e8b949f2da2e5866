import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

export type Files = ReadonlyMap<string, string | Uint8Array>;

/** Why a provider could not be put into the workspace, and what is left of it, in words. */
export class NotPlaced extends Error {}

/** The files of a provider on their way into the workspace: all of them, linked, or none. */
export class Placement {
  readonly #root: string;
  readonly #name: string;
  readonly #lockfile: string;
  /** Undefined where there was none. */
  readonly #lockfileBefore: Uint8Array | undefined;

  constructor(root: string, name: string) {
    this.#root = root;
    this.#name = name;
    this.#lockfile = join(root, "pnpm-lock.yaml");
    this.#lockfileBefore = existsSync(this.#lockfile) ? readFileSync(this.#lockfile) : undefined;
  }

  /**
   * Writes the files and lets `link` do what the workspace needs for them.
   *
   * @throws {NotPlaced} when everything is as before
   */
  async put(files: Files, link: () => Promise<void>): Promise<void> {
    try {
      for (const [file, content] of files) writeTo(this.#root, file, content);
      await link();
    } catch (cause) {
      const said = cause instanceof Error ? cause.message : String(cause);
      throw new NotPlaced(`${said}\n${this.takeBack()}`, { cause });
    }
  }

  /** Makes everything what it was, and says in words whether that worked. */
  takeBack(): string {
    // It stands in these two folders, in the lockfile and nowhere else.
    const kept = [`specs/${this.#name}`, `packages/${this.#name}`].filter((folder) => !this.#remove(folder));
    if (!this.#restoreLockfile()) kept.push("pnpm-lock.yaml");
    return kept.length === 0
      ? "Everything new was taken away again; the lockfile is as it was."
      : `These could not be taken away or put back: ${kept.join(", ")}. Remove the folders, and take the lockfile from git.`;
  }

  #remove(folder: string): boolean {
    try {
      rmSync(join(this.#root, folder), { recursive: true, force: true, maxRetries: 3 });
      return true;
    } catch {
      return false;
    }
  }

  #restoreLockfile(): boolean {
    try {
      if (this.#lockfileBefore === undefined) rmSync(this.#lockfile, { force: true });
      else writeFileSync(this.#lockfile, this.#lockfileBefore);
      return true;
    } catch {
      return false;
    }
  }
}

export function writeTo(root: string, file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), content);
}
