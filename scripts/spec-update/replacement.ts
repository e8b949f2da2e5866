import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { UpdateStopped } from "./update-stopped.ts";

/** Files by their path from the root on, and what is to be in them; undefined for none. */
export type Contents = ReadonlyMap<string, Uint8Array | undefined>;

/** Puts one content in a file's place; undefined removes the file. */
export type Put = (path: string, content: Uint8Array | undefined) => void;

/** Files that are replaced together: all of them, or none. */
export class Replacement {
  readonly #root: string;
  readonly #put: Put;
  readonly #wanted: Contents;
  /** What was in the files that were written, until they are put back. */
  readonly #former = new Map<string, Uint8Array | undefined>();

  /** @throws {UpdateStopped} for a file that is reached through a symbolic link: what it leads to is not ours */
  constructor(root: string, contents: Contents, put: Put = putFile) {
    this.#root = root;
    this.#put = put;
    this.#wanted = new Map(
      [...contents].filter(([file, content]) => !isSame(content, readIfThere(join(root, file)))),
    );
    for (const file of this.#wanted.keys()) refuseLinks(root, file);
  }

  /** Those that differ from what is wanted. */
  get files(): string[] {
    return [...this.#wanted.keys()];
  }

  /** @throws {UpdateStopped} where a file cannot be written; then all are as before */
  write(): void {
    for (const [file, content] of this.#wanted) {
      const path = join(this.#root, file);
      try {
        this.#former.set(file, readIfThere(path));
        this.#put(path, content);
      } catch (cause) {
        throw new UpdateStopped([`${file} cannot be written: ${String(cause)}.`, this.putBack()], { cause });
      }
    }
  }

  /** Makes every file that was written what it was, byte by byte, and says in words whether that worked. */
  putBack(): string {
    const failed = [...this.#former].filter(([file, content]) => !this.#restore(file, content));
    if (failed.length === 0) return "Every file is as it was.";
    const names = failed.map(([file]) => file).join(", ");
    return `These files could not be put back; git has them as they were committed: ${names}`;
  }

  #restore(file: string, content: Uint8Array | undefined): boolean {
    const path = join(this.#root, file);
    try {
      if (!isSame(readIfThere(path), content)) this.#put(path, content);
      this.#former.delete(file);
      return true;
    } catch {
      return false;
    }
  }
}

function refuseLinks(root: string, file: string): void {
  const parts = file.split("/");
  for (const [index] of parts.entries()) {
    const place = parts.slice(0, index + 1).join("/");
    const found = lstatSync(join(root, place), { throwIfNoEntry: false });
    if (found?.isSymbolicLink())
      throw new UpdateStopped([
        `${place} is a symbolic link, and nothing is written through it. Put what it leads to in its place.`,
      ]);
    if (!found?.isDirectory()) return;
  }
}

function putFile(path: string, content: Uint8Array | undefined): void {
  mkdirSync(dirname(path), { recursive: true });
  if (content === undefined) rmSync(path, { force: true });
  else writeFileSync(path, content);
}

function readIfThere(path: string): Uint8Array | undefined {
  return existsSync(path) ? readFileSync(path) : undefined;
}

function isSame(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return Buffer.compare(one, other) === 0;
}
