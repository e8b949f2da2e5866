import { isLiteral, type Shape } from "./shape.ts";
import type { Flow, Surface } from "./surface.ts";

/** Which way the values of each named type go, by what methods and raw calls take and give. */
export function flowsOf(surface: Surface): ReadonlyMap<string, Flow> {
  const given = new Set<string>();
  const read = new Set<string>();
  const walk = (shape: Shape, seen: Set<string>): void => {
    for (const name of [...shape.names, ...(shape.mentions ?? [])]) {
      if (seen.has(name)) continue;
      seen.add(name);
      const behind = surface.exports.get(name)?.shape;
      if (behind !== undefined) walk(behind, seen);
    }
    for (const items of shape.lists) walk(items, seen);
    for (const { members, rest } of shape.objects) {
      for (const member of members.values()) walk(member.shape, seen);
      if (rest !== undefined) walk(rest, seen);
    }
  };
  walk(surface.options, given);
  for (const { input, answer } of surface.methods.values()) {
    if (input !== undefined) walk(input.shape, given);
    if (answer !== undefined) for (const shape of [answer.data, answer.body]) walk(shape, read);
  }
  for (const { parameters, body, answers } of surface.raw.values()) {
    walk(parameters, given);
    for (const shape of body?.contents.values() ?? []) walk(shape, given);
    for (const contents of answers.values()) for (const shape of contents.values()) walk(shape, read);
  }
  const flows = new Map<string, Flow>();
  for (const [name, { shape, known = name }] of surface.exports) {
    const isIn = (reached: ReadonlySet<string>) => reached.has(name) || reached.has(known);
    const flow = { given: isIn(given), read: isIn(read) };
    // What no call reaches is there to be used in both ways. A list of known values is there to choose from:
    // answers are read with an open form of it.
    flows.set(name, flow.given || flow.read ? flow : { given: true, read: !isClosedEnum(shape) });
  }
  return flows;
}

function isClosedEnum(shape: Shape | undefined): boolean {
  if (shape === undefined || shape.values.length === 0) return false;
  const { values, names, foreign, lists, objects } = shape;
  return values.every(isLiteral) && names.length + foreign.length + lists.length + objects.length === 0;
}
