import type { Location, ReadRule } from "../../packages/core/src/operation.ts";
import type { AddFact } from "./facts.ts";
import { locationText } from "./location-text.ts";
import type { Shape } from "./shape.ts";
import type { Surface } from "./surface.ts";
import { alternativesOf } from "./surface.ts";
import type { Told } from "./told.ts";

/** Tolerant reading of places that both sides have. */
export function readFacts({ operation, other, beside }: Told, add: AddFact): void {
  for (const [status, { body }] of Object.entries(operation.responses)) {
    const theirs = other.operation.responses[status]?.body;
    if (theirs === undefined) continue;
    const line = `${other.operation.method} ${other.operation.path}`;
    const [shape] = beside.raw.get(line)?.answers.get(status)?.values() ?? [];
    for (const rule of body?.read ?? [])
      if (shape !== undefined && reaches(beside, shape, rule.at)) ruleFacts(rule, theirs.read ?? [], add);
  }
}

/** Which members a rule goes by follows from the types, so that they are no part of it. */
function ruleFacts(rule: ReadRule, theirs: readonly ReadRule[], add: AddFact): void {
  const { at, as, member, width, names } = rule;
  const place = locationText(at) || "the whole answer";
  const key = JSON.stringify([at, as, member, width]);
  add("promise", `read ${key}`, `reads \`${place}\` also as ${ruleText(rule)}`);
  const others = theirs.find((one) => one.as === as && locationText(one.at) === locationText(at));
  const numbers = Object.values(others?.names ?? {});
  for (const [name, number] of Object.entries(names ?? {}))
    if (numbers.includes(number))
      add("promise", `name ${key} ${number}`, `the name of ${number} that it reads in \`${place}\``, name);
}

function ruleText({ as, member, width }: ReadRule): string {
  switch (as) {
    case "digits":
      return width === undefined ? "a number" : `a number of ${width} digits`;
    case "integer-text":
    case "boolean-text":
      return "a text";
    case "array-of-one":
      return "a lone value";
    case "empty-as-array":
      return "nothing at all";
    case "list-in":
      return `an object with \`${member ?? ""}\``;
    case "enum-names":
      return "names";
    case "references":
      return "references of Json.NET";
    case "either":
      return `its own \`${member ?? ""}\``;
  }
}

/** Whether a type has something at a place. */
function reaches(surface: Surface, shape: Shape, at: Location): boolean {
  const [first, ...rest] = at;
  if (first === undefined) return true;
  const behind = [shape, ...shape.names.flatMap((name) => surface.exports.get(name)?.shape ?? [])];
  const next = behind.flatMap((one) => [
    ...(first === "*" ? one.lists : []),
    ...alternativesOf(one, surface).flatMap(({ object }) => [
      ...(object.members.get(first) === undefined ? [] : [object.members.get(first)?.shape]),
      ...(first === "*" ? [object.rest] : []),
    ]),
  ]);
  return next.some((one) => one !== undefined && reaches(surface, one, rest));
}
