import { codeText } from "./code-text.ts";
import { compareMembers } from "./compare-members.ts";
import type { Context, Pair } from "./compare-shapes.ts";
import { type Finding, finding } from "./place.ts";
import { defined, isLiteral, type ObjectShape, objectKey } from "./shape.ts";
import { type Alternative, alternativesOf } from "./surface.ts";

export interface Alternatives {
  readonly before: readonly Alternative[];
  readonly after: readonly Alternative[];
  /** Those that do not stand on both sides under one name, or with one content. */
  readonly unmatched: { readonly before: readonly Alternative[]; readonly after: readonly Alternative[] };
}

/** The objects that a type can be, before and after. */
export function matchObjects({ before, after }: Pair, { before: old, after: young }: Context): Alternatives {
  const sides = { before: alternativesOf(before, old), after: alternativesOf(after, young) };
  const known = (one: Alternative, others: readonly Alternative[]) =>
    others.some(({ name, object }) =>
      // An object that got a name is the same one.
      one.name !== undefined && name !== undefined
        ? one.name === name
        : objectKey(object) === objectKey(one.object),
    );
  return {
    ...sides,
    unmatched: {
      before: sides.before.filter((one) => !known(one, sides.after)),
      after: sides.after.filter((one) => !known(one, sides.before)),
    },
  };
}

/** Alternatives that came or are gone, and what changed of the others. */
export function compareObjects({ unmatched }: Alternatives, place: string, context: Context): Finding[] {
  const left = [...unmatched.after];
  const findings: Finding[] = [];
  for (const one of unmatched.before) {
    const twin = left.find((other) => isTwin(one, other, unmatched.before.length === 1 && left.length === 1));
    if (twin === undefined) {
      findings.push(finding("Removed", place, alternativeText(one), "major"));
    } else {
      left.splice(left.indexOf(twin), 1);
      findings.push(...compareTwins(one, twin, place, context));
    }
  }
  const verdict = context.flow.read ? "major" : "minor";
  for (const one of left) findings.push(finding("Added", place, alternativeText(one), verdict));
  return findings;
}

function compareTwins(one: Alternative, other: Alternative, place: string, context: Context): Finding[] {
  const pair = JSON.stringify([one.name, other.name]);
  const isNamed = one.name !== undefined || other.name !== undefined;
  if (isNamed && context.open.has(pair)) return [];
  const open = isNamed ? new Set([...context.open, pair]) : context.open;
  const inside = compareMembers(one.object, other.object, place, { ...context, open });
  return isAnotherType(one, other) ? replaced(one, other, inside, place) : inside;
}

/** Another type by name; a type and its form for writing are the same one. */
function isAnotherType(one: Alternative, other: Alternative): boolean {
  if (one.name === undefined || other.name === undefined) return false;
  return one.name.replace(/Input$/, "") !== other.name.replace(/Input$/, "");
}

/** One line says more than all members of one type and all of another. */
function replaced(
  one: Alternative,
  other: Alternative,
  inside: readonly Finding[],
  place: string,
): Finding[] {
  const verdict = inside.some((found) => found.verdict === "major") ? "major" : "minor";
  return [finding("Changed", place, `is \`${other.name}\`, was \`${one.name}\``, verdict)];
}

/** The same alternative before and after: it has the same mark, or it is the only one. */
function isTwin(one: Alternative, other: Alternative, isOnly: boolean): boolean {
  if (isOnly) return true;
  const mark = markOf(one.object);
  return mark !== undefined && mark === markOf(other.object);
}

/** The members with one possible value, which tell alternatives apart. */
function markOf({ members }: ObjectShape): string | undefined {
  const marks = [...members].flatMap(([name, { shape }]) => {
    const [value, second] = defined(shape).values;
    return value !== undefined && second === undefined && isLiteral(value) ? [`${name}: ${value}`] : [];
  });
  return marks.length === 0 ? undefined : marks.sort().join(", ");
}

function alternativeText({ name, object }: Alternative): string {
  if (name !== undefined) return `alternative \`${name}\``;
  const mark = markOf(object);
  if (mark !== undefined) return `alternative with ${codeText(mark)}`;
  return `alternative with ${[...object.members.keys()].map(codeText).join(", ") || "no member"}`;
}
