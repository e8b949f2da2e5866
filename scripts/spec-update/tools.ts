import type { GeneratedPackage } from "../generate/provider.ts";
import type { ChangedPackage } from "../judge/changeset.ts";
import type { Judgement } from "../judge/judgement.ts";
import type { Incoming } from "./incoming.ts";

export interface UpdateRequest {
  readonly root: string;
  readonly provider: string;
  /** A file or an address. */
  readonly from: string;
  /** Leaves the new files where checks fail, so that a person can go on from there. */
  readonly keep: boolean;
  /** Writes nothing. */
  readonly dryRun: boolean;
}

export type Task = "build" | "typecheck" | "test";

/** What an update needs from outside. */
export interface UpdateTools {
  /** Shows that something goes on; `tell` adds what came of it. */
  readonly step: <T>(title: string, run: (tell: (text: string) => void) => T | Promise<T>) => Promise<T>;
  readonly read: (from: string) => Promise<Incoming>;
  /** The day, as `2026-01-31`. */
  readonly today: () => string;
  readonly judge: (
    root: string,
    before: GeneratedPackage,
    after: GeneratedPackage,
  ) => Judgement | Promise<Judgement>;
  /** Undefined where users notice nothing. */
  readonly changesetText: (judgement: Judgement, changed: ChangedPackage) => string | undefined;
  /** Runs a task of the package, with those that it needs. */
  readonly run: (
    task: Task,
    packageName: string,
  ) => Promise<{ readonly ok: boolean; readonly output: string }>;
  /**
   * Writes the record of the public names of a provider's package, which is built. Gives those that it lost without
   * a word in a changeset.
   */
  readonly recordNames: (provider: string) => readonly string[];
  /** Has `undo` called when the process is told to end, and shows what it says; gives what takes that back. */
  readonly onInterrupt: (undo: () => string) => () => void;
}
