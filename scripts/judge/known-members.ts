import type { Shape } from "./shape.ts";
import type { Surface } from "./surface.ts";

const known = new WeakMap<Surface, ReadonlySet<string>>();

/** Whether any value that users give or read has a member of this name. */
export function hasMember(surface: Surface, member: string): boolean {
  const names = known.get(surface) ?? allMembers(surface);
  known.set(surface, names);
  return names.has(member);
}

function allMembers({ exports, raw }: Surface): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = ({ lists, objects }: Shape): void => {
    for (const { members, rest } of objects) {
      for (const [name, member] of members) {
        found.add(name);
        walk(member.shape);
      }
      if (rest !== undefined) walk(rest);
    }
    for (const items of lists) walk(items);
  };
  for (const { shape } of exports.values()) if (shape !== undefined) walk(shape);
  for (const { parameters, body, answers } of raw.values()) {
    walk(parameters);
    for (const shape of body?.contents.values() ?? []) walk(shape);
    for (const contents of answers.values()) for (const shape of contents.values()) walk(shape);
  }
  return found;
}
