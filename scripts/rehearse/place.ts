import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The folders of a rehearsal. All that it writes is below the first one. */
export interface Place {
  readonly root: string;
  readonly workspace: string;
  readonly registry: string;
  /** Each user's project is a folder in it. */
  readonly consumers: string;
  /** Home folders, each with npm's settings and a cache. */
  readonly homes: string;
  readonly temporary: string;
  readonly logs: string;
}

export function makePlace(): Place {
  const root = mkdtempSync(join(tmpdir(), "tok-rehearsal-"));
  const folder = (name: string) => {
    const path = join(root, name);
    mkdirSync(path);
    return path;
  };
  return {
    root,
    workspace: folder("workspace"),
    registry: folder("registry"),
    consumers: folder("consumers"),
    homes: folder("homes"),
    temporary: folder("temporary"),
    logs: folder("logs"),
  };
}

export function removePlace({ root }: Place): void {
  remove(root);
}

/** For whoever wants to know what went wrong. */
export function removeAllButLogs({ root, logs }: Place): void {
  for (const name of readdirSync(root)) if (join(root, name) !== logs) remove(join(root, name));
}

function remove(path: string): void {
  // What has just been ended may still be writing.
  rmSync(path, { recursive: true, force: true, maxRetries: 5 });
}
