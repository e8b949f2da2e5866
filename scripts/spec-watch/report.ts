import Table from "cli-table3";
import pc from "picocolors";
import type { Finding, Plan } from "./plan.ts";

const colours: Readonly<Record<Finding["state"], (text: string) => string>> = {
  unchanged: pc.green,
  new: pc.cyan,
  changed: pc.yellow,
  gone: pc.red,
  unreadable: pc.red,
};

/** A line for each provider, and a table of the addresses that are not what they were. */
export function report(plans: readonly Plan[]): string {
  const lines = plans.map(({ provider, findings }) => {
    const counts = Object.keys(colours).flatMap((state) => {
      const count = findings.filter((finding) => finding.state === state).length;
      return count === 0 ? [] : [`${count} ${state}`];
    });
    return `${provider.padEnd(18)} ${counts.length === 0 ? "watches nothing" : counts.join(", ")}`;
  });
  const table = new Table({
    head: ["provider", "state", "address", ""],
    style: { head: [], border: [] },
    chars: { mid: "", "left-mid": "", "mid-mid": "", "right-mid": "" },
  });
  for (const { provider, findings } of plans)
    for (const { address, state, detail } of findings)
      if (state !== "unchanged") table.push([provider, colours[state](state), address, detail]);
  return table.length === 0 ? lines.join("\n") : `${lines.join("\n")}\n${table.toString()}`;
}

/** What `--apply` would do, in a line each. */
export function intentions(plans: readonly Plan[]): string[] {
  return plans.flatMap(({ provider, proposal, changedPages }) => [
    ...(changedPages.length === 0
      ? []
      : [`${provider}: an issue on ${counted(changedPages.length, "page")}`]),
    ...(proposal?.document === undefined ? [] : [`${provider}: a pull request with the new document`]),
    ...(proposal === undefined || proposal.records.size === 0
      ? []
      : [`${provider}: a pull request that records ${counted(proposal.records.size, "page")}`]),
  ]);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** A line that GitHub shows on the page of a run. */
export function annotation(kind: "warning" | "error", text: string): string {
  const escaped = text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  return `::${kind}::${escaped}`;
}
