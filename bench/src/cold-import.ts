import type { Installed } from "./installed.ts";
import type { Rounds } from "./timing.ts";

/** What importing each client adds to the time of a process, in nanoseconds, one for each round. */
export interface ColdImports {
  readonly ours: Rounds;
  readonly official: Rounds;
}

/**
 * Starts processes in turns: one that does nothing, and one that imports each client. The files are in the cache of the
 * system by then, the first round being there for that.
 */
export function coldImports({ ours, official }: Installed, rounds: number): ColdImports {
  ours.write("empty.mjs", "");
  ours.write("import.mjs", 'import { CybersourceTmsClient } from "@tok/cybersource-tms";');
  official.write("import.mjs", 'import official from "cybersource-rest-client";');
  const added: { ours: number[]; official: number[] } = { ours: [], official: [] };
  for (let round = 0; round <= rounds; round += 1) {
    const empty = wallTime(() => ours.node("empty.mjs"));
    const times = {
      ours: wallTime(() => ours.node("import.mjs")),
      official: wallTime(() => official.node("import.mjs")),
    };
    if (round === 0) continue;
    added.ours.push(times.ours - empty);
    added.official.push(times.official - empty);
  }
  return added;
}

function wallTime(run: () => unknown): number {
  const startedAt = performance.now();
  run();
  return (performance.now() - startedAt) * 1e6;
}
