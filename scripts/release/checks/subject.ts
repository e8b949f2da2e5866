import type { Bundle } from "../bundle.ts";
import type { Finding } from "../finding.ts";
import type { Packed } from "../pack.ts";

/** What a check looks at: one package among all that are released together. */
export interface Subject {
  /** The root of the workspace. */
  readonly root: string;
  readonly packed: Packed;
  readonly all: readonly Packed[];
  /** What a bundler makes of each entry that is code. */
  readonly bundles: ReadonlyMap<string, Bundle>;
  /** Why a bundler can make nothing of the others. */
  readonly unbundled: ReadonlyMap<string, string>;
  /** The public names that the declarations have, as lines of a record. */
  readonly names: ReadonlySet<string>;
}

export type Check = (subject: Subject) => readonly Finding[] | Promise<readonly Finding[]>;
