import { defined, type ObjectShape, type Shape } from "./shape.ts";
import { alternativesOf, type Surface } from "./surface.ts";
import type { Writer } from "./writer.ts";

/**
 * Texts of expressions that together show each alternative of a type, objects member by member: the first one takes
 * the first alternative everywhere, each further one another alternative in one place. With `isFull` each member is
 * given, without it the required ones only.
 */
export function literals(
  writer: Writer,
  shape: Shape,
  counterpart: Shape | undefined,
  isFull: boolean,
  within: readonly string[] = [],
): string[] {
  const kinds: string[] = [];
  const { values, names, foreign, lists, objects } = defined(shape);
  if (values.length > 0) kinds.push(`given<${values.join(" | ")}>()`);
  if (foreign.length > 0) kinds.push("anything()");
  for (const name of names) {
    // A type that both sides call the same is compared under its own name.
    if (counterpart?.names.includes(name) === true) {
      kinds.push(`given<api.${name}>()`);
      continue;
    }
    // One inside itself has been written out around it, and the other version need not know its name.
    if (within.includes(name)) {
      kinds.push("anything()");
      continue;
    }
    const behind = writer.own.exports.get(name)?.shape;
    if (behind === undefined) kinds.push(`given<api.${name}>()`);
    else kinds.push(...literals(writer, behind, counterpart, isFull, [...within, name]));
  }
  for (const [index, items] of lists.entries()) {
    const other = counterpart?.lists[index];
    kinds.push(...literals(writer, items, other, isFull, within).map((item) => `[${item}]`));
  }
  for (const object of objects) kinds.push(...objectLiterals(writer, object, counterpart, isFull, within));
  return kinds.length === 0 ? ["given<undefined>()"] : kinds;
}

function objectLiterals(
  writer: Writer,
  object: ObjectShape,
  counterpart: Shape | undefined,
  isFull: boolean,
  within: readonly string[],
): string[] {
  const first: string[] = [];
  const required: string[] = [];
  const variants: { name: string; text: string }[] = [];
  for (const [name, { shape, isOptional }] of object.members) {
    // A member that must not be given, as in alternatives that exclude each other.
    if (isImpossible(shape)) continue;
    if (!isFull && isOptional) continue;
    const other = memberOf(counterpart, name, writer.target);
    const [text, ...others] = literals(writer, shape, other, isFull, within);
    if (text === undefined) continue;
    const written = `${JSON.stringify(name)}: ${text}`;
    first.push(written);
    if (!isOptional) required.push(written);
    // What is optional itself may hold what is required.
    const sparse = isFull ? literals(writer, shape, other, false, within).filter((one) => one !== text) : [];
    for (const one of new Set([...others, ...sparse]))
      variants.push({ name, text: `${JSON.stringify(name)}: ${one}` });
  }
  if (isFull && object.rest !== undefined) {
    const [text] = literals(writer, object.rest, undefined, isFull, within);
    first.push(`"any other name": ${text}`);
  }
  const without = (name: string) => required.filter((one) => !one.startsWith(`${JSON.stringify(name)}: `));
  return [
    `{ ${first.join(", ")} }`,
    ...variants.map(({ name, text }) => `{ ${[...without(name), text].join(", ")} }`),
  ];
}

function isImpossible(shape: Shape): boolean {
  const { values, names, foreign, lists, objects } = defined(shape);
  return (
    names.length + foreign.length + lists.length + objects.length === 0 &&
    values.every((value) => value === "never")
  );
}

/** What the other version has in the same place, where there is one answer. */
export function memberOf(counterpart: Shape | undefined, name: string, surface: Surface): Shape | undefined {
  if (counterpart === undefined) return undefined;
  const found = alternativesOf(counterpart, surface).flatMap(({ object }) => object.members.get(name) ?? []);
  return found.length === 1 ? found[0]?.shape : undefined;
}
