import { DocumentError, pointerOf } from "./document-error.ts";
import { isObject, type Json } from "./json.ts";
import type { Action, Overlay } from "./overlay.ts";

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
 * The actions that are still proposals, by `x-tok-proposed: true`. To review one is to take that line away. What an
 * action decides on is read from what it does, not from what it was proposed for, so that an edit cannot hide it.
 *
 * @throws {DocumentError} for another value of the key
 */
export function unreviewed({ actions }: Overlay, file: string): Unreviewed[] {
  return actions.flatMap((action, index): Unreviewed[] => {
    const { target, description, extensions } = action;
    const proposed = extensions["x-tok-proposed"];
    if (proposed === undefined) return [];
    if (proposed === true) return [{ index, target, description, concern: concernOf(action) }];
    throw new DocumentError({
      file,
      pointer: pointerOf(["actions", index, "x-tok-proposed"]),
      problem: `x-tok-proposed is ${JSON.stringify(proposed)}, not true`,
      nextStep: "Write true, or take the line away once the action is reviewed",
    });
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

function concernOf(action: Action): Concern {
  if (/\.(?:servers|security|securitySchemes)\b/.test(action.target)) return "security";
  const keys = action.kind === "update" ? keysIn(action.update) : [];
  return concerns.find(([, names]) => names.some((name) => keys.includes(name)))?.[0] ?? "other";
}

function keysIn(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(keysIn);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, member]) => [key, ...keysIn(member)]);
}
