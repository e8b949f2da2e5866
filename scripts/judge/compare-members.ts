import { codeText } from "./code-text.ts";
import { type Context, compareShapes } from "./compare-shapes.ts";
import { type Finding, finding, memberText } from "./place.ts";
import { defined, type Member, type ObjectShape, sameShape, shapeText } from "./shape.ts";
import type { Flow } from "./surface.ts";

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
    if (now === undefined) findings.push(finding("Removed", here, "", "major"));
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
  const text = `${codeText(shapeText(defined(member.shape)))}${isRequired ? ", required" : ""}`;
  return finding("Added", place, text, isRequired || wasAny ? "major" : "minor");
}

function compareMember(before: Member, after: Member, place: string, context: Context): Finding[] {
  const types = { before: defined(before.shape), after: defined(after.shape) };
  return [...comparePresence(before, after, place, context.flow), ...compareShapes(types, place, context)];
}

function comparePresence(before: Member, after: Member, place: string, flow: Flow): Finding[] {
  if (before.isOptional === after.isOptional) return [];
  if (!after.isOptional)
    return [
      flow.given
        ? finding("Changed", place, "is required", "major")
        : finding("Changed", place, "is always there", "minor"),
    ];
  return [
    flow.read
      ? finding("Changed", place, "may be missing", "major")
      : finding("Changed", place, "is no longer required", "minor"),
  ];
}

function compareRest(before: ObjectShape, after: ObjectShape, place: string, context: Context): Finding[] {
  const was = before.rest;
  const is = after.rest;
  if (was !== undefined && is !== undefined)
    return compareShapes({ before: was, after: is }, `${place}[string]`, context);
  if (is !== undefined)
    return [finding("Added", place, `any other members, of ${codeText(shapeText(is))}`, "minor")];
  return was === undefined ? [] : [finding("Removed", place, "members of any other name", "major")];
}
