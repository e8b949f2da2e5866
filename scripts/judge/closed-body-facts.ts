import type { BodyShape } from "../../packages/core/src/operation.ts";
import type { AddFact } from "./facts.ts";
import { memberText } from "./place.ts";

/**
 * The places of a body that take documented members only. Whether something is an object at all is seen in types, and
 * so are members that `other` lacks.
 */
export function closedBodyFacts(shape: BodyShape, other: BodyShape, add: AddFact, place = ""): void {
  if (typeof shape === "string" || other === "single") return;
  if ("items" in shape) {
    const items = itemsOf(other);
    if (items !== undefined) closedBodyFacts(shape.items, items, add, `${place}[]`);
    return;
  }
  const text = place === "" ? "" : ` in \`${place.replace(/^[. ]/, "")}\``;
  add("demand", `closed ${place}`, `refuses members that are not documented${text}`);
  if (typeof other === "string" || "items" in other) return;
  if ("by" in shape) {
    add("demand", `by ${place}`, `what it takes${text} hangs on`, shape.by);
    for (const [kind, inner] of Object.entries(shape.kinds)) {
      const theirs = "by" in other ? other.kinds[kind] : undefined;
      if (theirs !== undefined) closedBodyFacts(inner, theirs, add, `${place} (${kind})`);
    }
    return;
  }
  for (const [name, member] of Object.entries(shape.members)) {
    const theirs = "members" in other ? other.members[name] : undefined;
    if (theirs !== undefined) closedBodyFacts(member, theirs, add, `${place}${memberText(name)}`);
  }
}

/** What may stand as an item; undefined where there is no list. */
function itemsOf(shape: BodyShape): BodyShape | undefined {
  if (shape === "any") return "any";
  return typeof shape === "object" && "items" in shape ? shape.items : undefined;
}
