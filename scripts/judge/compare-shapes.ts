import { type Finding, memberText } from "./place.ts";
import {
  defined,
  isLiteral,
  isOpening,
  type Member,
  type ObjectShape,
  type Shape,
  sameShape,
  shapeKey,
  shapeText,
} from "./shape.ts";
import type { Surface } from "./surface.ts";

/** Which way values of a type go: users give them, or read them, or both. */
export interface Flow {
  readonly given: boolean;
  readonly read: boolean;
}

/** Two versions of one type. */
export interface Pair {
  readonly before: Shape;
  readonly after: Shape;
}

export interface Context {
  readonly before: Surface;
  readonly after: Surface;
  readonly flow: Flow;
}

/** What changed of a type for those who give or read its values. Types that both sides name are compared elsewhere. */
export function compareShapes({ before, after }: Pair, place: string, context: Context): Finding[] {
  if (sameShape(before, after)) return [];
  return [
    ...compareEmptiness({ before, after }, place, context.flow),
    ...compareKinds({ before, after }, place, context),
  ];
}

// --- null and undefined ---

function compareEmptiness({ before, after }: Pair, place: string, flow: Flow): Finding[] {
  return ["null", "undefined"].flatMap((value): Finding[] => {
    const was = before.values.includes(value);
    const is = after.values.includes(value);
    if (was === is || isAnything(before) || isAnything(after)) return [];
    return is
      ? [changed(place, `can be \`${value}\``, flow.read ? "major" : "minor")]
      : [changed(place, `cannot be \`${value}\` any more`, flow.given ? "major" : "minor")];
  });
}

// --- Values, lists and objects ---

function compareKinds({ before, after }: Pair, place: string, context: Context): Finding[] {
  const { flow } = context;
  const values = { before: plainValues(before), after: plainValues(after) };
  const isList = before.lists.length === 1 && after.lists.length === 1;
  const objects = matchObjects({ before, after }, context);
  const sameKinds =
    values.before.length > 0 === values.after.length > 0 &&
    before.lists.length === after.lists.length &&
    before.foreign.join() === after.foreign.join() &&
    objects.before.length > 0 === objects.after.length > 0;
  if (!sameKinds || !(sameValues(values) || areEnums(values)))
    return [
      changed(
        place,
        `is \`${shapeText(after)}\`, was \`${shapeText(before)}\``,
        retyped(before, after, flow),
      ),
    ];
  const [was] = before.lists;
  const [is] = after.lists;
  return [
    ...compareEnums(values, place, flow),
    ...(isList && was !== undefined && is !== undefined
      ? compareShapes({ before: was, after: is }, `${place}[]`, context)
      : []),
    ...compareObjects(objects, place, context),
  ];
}

function plainValues({ values }: Shape): readonly string[] {
  return values.filter((value) => value !== "null" && value !== "undefined");
}

function sameValues({ before, after }: { before: readonly string[]; after: readonly string[] }): boolean {
  return before.join() === after.join();
}

function areEnums({ before, after }: { before: readonly string[]; after: readonly string[] }): boolean {
  return [...before, ...after].every((value) => isLiteral(value) || isOpening(value));
}

function compareEnums(
  { before, after }: { before: readonly string[]; after: readonly string[] },
  place: string,
  flow: Flow,
): Finding[] {
  const isOpen = after.some(isOpening);
  const gone = before.filter((value) => isLiteral(value) && !after.includes(value));
  const added = after.filter((value) => isLiteral(value) && !before.includes(value));
  const opened: Finding[] =
    before.some(isOpening) === isOpen
      ? []
      : isOpen
        ? [changed(place, "can hold values that are not known today", flow.read ? "major" : "minor")]
        : [changed(place, "holds its known values only", flow.given ? "major" : "minor")];
  return [
    ...gone.map(
      (value): Finding => ({
        heading: "Removed",
        place,
        text: `value \`${value}\``,
        verdict: "major",
      }),
    ),
    ...added.map(
      (value): Finding => ({
        heading: "Added",
        place,
        text: `value \`${value}\``,
        verdict: flow.read && !isOpen ? "major" : "minor",
      }),
    ),
    ...opened,
  ];
}

/** How grave another type is: who gives values has to have them taken, who reads has to get the old ones. */
function retyped(before: Shape, after: Shape, { given, read }: Flow): "minor" | "major" {
  const losesKnown = plainValues(before).some(
    (value) => isLiteral(value) && !plainValues(after).includes(value),
  );
  if (read && (losesKnown || !fits(after, before))) return "major";
  return given && !fits(before, after) ? "major" : "minor";
}

/** Whether each value of one type is one of the other, as far as the kinds tell. */
function fits(one: Shape, other: Shape): boolean {
  if (isAnything(other)) return true;
  const isSimple = one.lists.length + one.objects.length + one.names.length + one.foreign.length === 0;
  return isSimple && plainValues(one).every((value) => takes(other, value));
}

function takes({ values }: Shape, value: string): boolean {
  const base = /^"|^string/.test(value) ? "string" : /^[\d-]|^number/.test(value) ? "number" : value;
  return values.includes(value) || values.includes(base) || values.includes(`${base} & {}`);
}

function isAnything({ values }: Shape): boolean {
  return values.includes("unknown") || values.includes("any");
}

// --- Objects ---

interface Alternative {
  readonly name: string | undefined;
  readonly object: ObjectShape;
}

interface Alternatives {
  readonly before: readonly Alternative[];
  readonly after: readonly Alternative[];
  /** Those that stand on both sides under one name, or with one content. */
  readonly unmatched: { readonly before: readonly Alternative[]; readonly after: readonly Alternative[] };
}

function matchObjects({ before, after }: Pair, { before: old, after: young }: Context): Alternatives {
  const sides = { before: alternativesOf(before, old), after: alternativesOf(after, young) };
  const known = (one: Alternative, others: readonly Alternative[]) =>
    others.some(({ name, object }) =>
      one.name !== undefined || name !== undefined
        ? one.name === name
        : objectText(object) === objectText(one.object),
    );
  return {
    ...sides,
    unmatched: {
      before: sides.before.filter((one) => !known(one, sides.after)),
      after: sides.after.filter((one) => !known(one, sides.before)),
    },
  };
}

/** The objects that a type can be, those behind names among them. */
export function alternativesOf({ names, objects }: Shape, surface: Surface): Alternative[] {
  return [
    ...names.flatMap((name) =>
      (surface.exports.get(name)?.shape?.objects ?? []).map((object) => ({ name, object })),
    ),
    ...objects.map((object) => ({ name: undefined, object })),
  ];
}

function objectText(object: ObjectShape): string {
  return shapeKey({ values: [], names: [], foreign: [], lists: [], objects: [object] });
}

function compareObjects({ unmatched }: Alternatives, place: string, context: Context): Finding[] {
  const left = [...unmatched.after];
  const findings: Finding[] = [];
  for (const one of unmatched.before) {
    const twin = left.find((other) => isTwin(one, other, unmatched.before.length === 1 && left.length === 1));
    if (twin === undefined) {
      findings.push({ heading: "Removed", place, text: alternativeText(one), verdict: "major" });
    } else {
      left.splice(left.indexOf(twin), 1);
      const inside = compareMembers(one.object, twin.object, place, context);
      findings.push(...(isAnotherType(one, twin) ? replaced(one, twin, inside, place) : inside));
    }
  }
  const verdict = context.flow.read ? "major" : "minor";
  for (const one of left) findings.push({ heading: "Added", place, text: alternativeText(one), verdict });
  return findings;
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
  const verdict = inside.some((finding) => finding.verdict === "major") ? "major" : "minor";
  return [changed(place, `is \`${other.name}\`, was \`${one.name}\``, verdict)];
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
  if (mark !== undefined) return `alternative with \`${mark}\``;
  return `alternative with ${[...object.members.keys()].map((member) => `\`${member}\``).join(", ") || "no member"}`;
}

/** What changed of the members of an object. */
export function compareMembers(
  before: ObjectShape,
  after: ObjectShape,
  place: string,
  context: Context,
): Finding[] {
  const findings: Finding[] = [];
  for (const [name, member] of before.members) {
    const here = `${place}${memberText(name)}`;
    const now = after.members.get(name);
    if (now === undefined) findings.push({ heading: "Removed", place: here, text: "", verdict: "major" });
    else findings.push(...compareMember(member, now, here, context));
  }
  for (const [name, member] of after.members)
    if (!before.members.has(name))
      findings.push(addedMember(member, `${place}${memberText(name)}`, before, context.flow));
  return [...findings, ...compareRest(before, after, place, context)];
}

function addedMember(member: Member, place: string, before: ObjectShape, flow: Flow): Finding {
  const isRequired = flow.given && !member.isOptional;
  // Where any member could stand, a value of this name may have stood there, of another type.
  const wasAny = before.rest !== undefined && !sameShape(before.rest, member.shape);
  return {
    heading: "Added",
    place,
    text: `\`${shapeText(defined(member.shape))}\`${isRequired ? ", required" : ""}`,
    verdict: isRequired || wasAny ? "major" : "minor",
  };
}

function compareMember(before: Member, after: Member, place: string, context: Context): Finding[] {
  const { flow } = context;
  const presence: Finding[] =
    before.isOptional === after.isOptional
      ? []
      : after.isOptional
        ? [
            flow.read
              ? changed(place, "may be missing", "major")
              : changed(place, "is no longer required", "minor"),
          ]
        : [flow.given ? changed(place, "is required", "major") : changed(place, "is always there", "minor")];
  const types = { before: defined(before.shape), after: defined(after.shape) };
  return [...presence, ...compareShapes(types, place, context)];
}

function compareRest(before: ObjectShape, after: ObjectShape, place: string, context: Context): Finding[] {
  const was = before.rest;
  const is = after.rest;
  if (was !== undefined && is !== undefined)
    return compareShapes({ before: was, after: is }, `${place}[string]`, context);
  if (is !== undefined)
    return [
      {
        heading: "Added",
        place,
        text: `any other members, of \`${shapeText(is)}\``,
        verdict: "minor",
      },
    ];
  return was === undefined
    ? []
    : [{ heading: "Removed", place, text: "members of any other name", verdict: "major" }];
}

function changed(place: string, text: string, verdict: Finding["verdict"]): Finding {
  return { heading: "Changed", place, text, verdict };
}
