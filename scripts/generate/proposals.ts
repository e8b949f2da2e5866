import { DocumentError } from "./document-error.ts";
import { isObject, type Json } from "./json.ts";
import { pointerOf } from "./json-pointer.ts";
import type { Deed } from "./overlay.ts";
import { namedMembers } from "./walk.ts";

/** What a proposal decides on, as far as a release asks. */
export type Concern = "security" | "repeat" | "secret" | "other";

/** An action of an overlay that nobody has reviewed. */
export interface Unreviewed {
  readonly index: number;
  readonly target: string;
  readonly description: string;
  readonly concern: Concern;
}

/**
 * The proposal that an action still is, by `x-tok-proposed: true`. To review one is to take that line away. What it
 * decides on is read from the places that it changes and what it brings or takes away there: neither what it was
 * proposed for nor the spelling of its target can hide that.
 *
 * @throws {DocumentError} for another value of the key
 */
export function unreviewed({ action, index, changes }: Deed, file: string): Unreviewed | undefined {
  const { target, description, extensions } = action;
  const proposed = extensions["x-tok-proposed"];
  if (proposed === undefined) return undefined;
  if (proposed === true) return { index, target, description, concern: concernOf(changes) };
  throw new DocumentError({
    file,
    pointer: pointerOf(["actions", index, "x-tok-proposed"]),
    problem: `x-tok-proposed is ${JSON.stringify(proposed)}, not true`,
    nextStep: "Write true, or take the line away once the action is reviewed",
  });
}

/** The proposals with which a package is not released: about where secrets go, what is sent twice, what is shown. */
export function blocking(proposals: readonly Unreviewed[]): Unreviewed[] {
  return proposals.filter(({ concern }) => concern !== "other");
}

/** One line that says how many proposals stand; undefined where none does. */
export function proposalsLine(proposals: readonly Unreviewed[]): string | undefined {
  if (proposals.length === 0) return undefined;
  const count = (concern: Concern) => proposals.filter((one) => one.concern === concern).length;
  const named = (["security", "repeat", "secret"] as const)
    .map((concern) => [concern, count(concern)] as const)
    .filter(([, many]) => many > 0)
    .map(([concern, many]) => `${many} on ${words[concern]}`);
  const rest =
    named.length === 0 ? "" : `: ${named.join(", ")}. It is not released before these are reviewed`;
  return `${proposals.length} ${proposals.length === 1 ? "proposal stands" : "proposals stand"} unreviewed${rest}`;
}

const words = { security: "security", repeat: "repeating", secret: "secrets" } as const;

const concerns: readonly (readonly [Concern, readonly string[]])[] = [
  ["security", ["x-tok-auth", "security", "securitySchemes", "servers", "x-tok-encrypt", "x-tok-encryption"]],
  ["repeat", ["x-tok-repeatable", "x-tok-idempotency"]],
  ["secret", ["x-tok-secret"]],
];

function concernOf(changes: Deed["changes"]): Concern {
  const keys = new Set<string>();
  for (const { path, value } of changes) {
    let isName = false;
    for (const key of path) isName = look(key, isName, keys);
    lookInto(value, isName, keys);
  }
  return concerns.find(([, names]) => names.some((name) => keys.has(name)))?.[0] ?? "other";
}

/** Collects keywords; a property may be called `security` without being it. Says whether names follow. */
function look(key: string | number, isName: boolean, keys: Set<string>): boolean {
  if (typeof key === "number") return isName;
  if (!isName || key.startsWith("x-tok-")) keys.add(key);
  return !isName && namedMembers.has(key);
}

function lookInto(value: Json, isName: boolean, keys: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) lookInto(item, false, keys);
  else if (isObject(value))
    for (const [key, member] of Object.entries(value)) lookInto(member, look(key, isName, keys), keys);
}
