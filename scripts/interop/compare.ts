import pc from "picocolors";
import { aloha } from "./aloha.ts";
import { monoReads, ours, type Tallies, weRead } from "./both-ways.ts";
import { controls, lostBy } from "./control.ts";
import type { Mono } from "./mono.ts";
import { printTallies } from "./report.ts";
import { generateShapes, shapes } from "./shapes.ts";
import type { Subject } from "./subject.ts";
import { Wire } from "./wire.ts";

const each = 500;
// The same cases in every run, so that a failure is one of the change at hand. FC_SEED=$RANDOM explores others.
const seed = Number(process.env["FC_SEED"] ?? 20_261_122);

/** Compares and prints; false where anything was lost or changed. */
export async function compareBothWays(root: string, folder: string, mono: Mono): Promise<boolean> {
  const wire = new Wire();
  const subjects = [...aloha(wire), ...shapes(wire, await generateShapes(root, folder))];
  const documents = await ours(subjects, wire, { each, seed });
  const there = await monoReads(documents, mono);
  printTallies("Our clients write, Mono's DataContractSerializer reads", there);
  const back = await weRead(subjects, wire, mono, { each, seed });
  printTallies("Mono's DataContractSerializer writes, our clients read", back);
  return [await controlled(subjects, wire, mono), isClean(there), isClean(back)].every(Boolean);
}

function isClean(tallies: Tallies): boolean {
  return tallies.size > 0 && [...tallies.values()].every((one) => one.isClean());
}

/** Whether the comparison sees a loss where there has to be one. */
async function controlled(subjects: readonly Subject[], wire: Wire, mono: Mono): Promise<boolean> {
  console.log(`\n${pc.bold("Control: the same documents with their members in another order")}`);
  let isSeen = true;
  for (const control of controls) {
    const lost = await lostBy(control, subjects, wire, mono);
    const isRight = lost.toSorted().join() === control.loses.toSorted().join();
    isSeen &&= isRight;
    const line = `  ${control.contract}, ${control.title}: Mono loses ${lost.join(", ") || "nothing"}, without an error`;
    console.log(isRight ? pc.green(line) : pc.red(`${line}; expected ${control.loses.join(", ")}`));
  }
  return isSeen;
}
