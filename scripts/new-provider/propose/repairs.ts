import type { ViewedOperation } from "../document-view.ts";
import { type Proposal, pathTo } from "../proposal.ts";

/** What the generator refuses in a document and an overlay sets right without changing what it says. */
export function proposeRepairs(operations: readonly ViewedOperation[]): Proposal[] {
  const seen = new Set<string>();
  return operations.flatMap(({ path, verb, node }): Proposal[] => {
    const { operationId } = node;
    if (typeof operationId !== "string" || !seen.has(operationId)) {
      if (typeof operationId === "string") seen.add(operationId);
      return [];
    }
    return [
      {
        kind: "repair",
        target: pathTo("paths", path, verb, "operationId"),
        reason: `Another operation has the operationId ${operationId}, too. [SEED]`,
        change: { remove: true },
      },
    ];
  });
}
