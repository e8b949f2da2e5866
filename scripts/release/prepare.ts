import { Listr } from "listr2";
import { check, examine } from "./check.ts";
import type { Subject } from "./checks/subject.ts";
import type { Finding } from "./finding.ts";
import { type Packed, packAll } from "./pack.ts";
import { sizeTable } from "./size-table.ts";
import { buildPackages, removeBuilt, root } from "./workspace.ts";

export interface Prepared {
  readonly packed: readonly Packed[];
  readonly findings: readonly Finding[];
  /** A table of what a user's bundler makes of each entry. */
  readonly sizes: string;
}

interface Context {
  packed: readonly Packed[];
  subjects: readonly Subject[];
  findings: readonly Finding[];
}

/** Builds, packs and checks all packages; the tarballs are in the folder. */
export async function prepare(folder: string): Promise<Prepared> {
  const { packed, subjects, findings } = await new Listr<Context>(
    [
      {
        title: "Build the packages",
        task: async () => {
          removeBuilt(root);
          await buildPackages();
        },
      },
      {
        title: "Pack them",
        task: async (context) => {
          context.packed = await packAll(root, folder);
        },
      },
      {
        title: "Bundle each entry",
        task: async (context) => {
          context.subjects = await examine(root, context.packed);
        },
      },
      {
        title: "Check each tarball",
        task: async (context) => {
          const findings: Finding[] = [];
          for (const subject of context.subjects) findings.push(...(await check(subject)));
          context.findings = findings;
        },
      },
    ],
    { fallbackRenderer: "simple", ctx: { packed: [], subjects: [], findings: [] } },
  ).run();
  return { packed, findings, sizes: sizeTable(subjects) };
}
