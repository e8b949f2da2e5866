import { memberOf } from "./literals.ts";
import { defined, isLiteral, type ObjectShape, type Shape } from "./shape.ts";
import type { Surface } from "./surface.ts";

/** What reads a value as a user of one version does. */
export interface ReadingWriter {
  readonly own: Surface;
  readonly target: Surface;
}

/**
 * Statements that read an expression, and everything below it, at the types that users know. The helpers in them
 * are those of the consumer: `plain` is what is no object, `objectIn` and `itemOf` what is one and what a list holds.
 */
export function readings(
  writer: ReadingWriter,
  shape: Shape,
  counterpart: Shape | undefined,
  expression: string,
  within: readonly string[] = [],
): string[] {
  const { values, names, foreign, lists, objects } = shape;
  if (values.includes("unknown") || values.includes("any")) return [];
  const statements = [`take<${values.join(" | ") || "never"}>(plain(${expression}));`];
  if (foreign.length > 0) return statements;
  for (const items of lists)
    statements.push(...readings(writer, items, counterpart?.lists[0], `itemOf(${expression})`, within));
  const here = `objectIn(${expression})`;
  const alternatives = [
    ...names.map((name) => ({ name, object: undefined })),
    ...objects.map((object) => ({ name: undefined, object })),
  ];
  const areNames = names.length > 0 && objects.length === 0;
  if (areNames && names.every((name) => counterpart?.names.includes(name))) {
    statements.push(`take<${names.map((name) => `api.${name}`).join(" | ")}>(${here});`);
    return statements;
  }
  for (const { name, object } of alternatives) {
    if (name !== undefined && within.includes(name)) continue;
    const found =
      object !== undefined ? [object] : (writer.own.exports.get(name ?? "")?.shape?.objects ?? []);
    const inside = name === undefined ? within : [...within, name];
    for (const one of found) {
      const isAlone = alternatives.length === 1 && found.length === 1;
      const at = isAlone ? here : chosen(one, here);
      statements.push(...memberReadings(writer, one, counterpart, at, inside));
    }
  }
  return statements;
}

function memberReadings(
  writer: ReadingWriter,
  object: ObjectShape,
  counterpart: Shape | undefined,
  expression: string,
  within: readonly string[],
): string[] {
  const statements: string[] = [];
  for (const [name, { shape, isOptional }] of object.members) {
    const other = memberOf(counterpart, name, writer.target);
    const known = isOptional ? { ...shape, values: [...defined(shape).values, "undefined"] } : shape;
    statements.push(...readings(writer, known, other, `${expression}[${JSON.stringify(name)}]`, within));
  }
  if (object.rest !== undefined)
    statements.push(...readings(writer, object.rest, undefined, `restOf(${expression})`, within));
  return statements;
}

/** One of several alternatives: users tell them apart by the values of a member, or by members that only it has. */
function chosen({ members }: ObjectShape, expression: string): string {
  const marks = [...members].flatMap(([name, { shape }]) => {
    const { values } = defined(shape);
    return values.length > 0 && values.every(isLiteral)
      ? [`${JSON.stringify(name)}: ${values.join(" | ")}`]
      : [];
  });
  if (marks.length > 0) return `marked<{ ${marks.join("; ")} }>()(${expression})`;
  const required = [...members]
    .filter(([, { isOptional }]) => !isOptional)
    .map(([name]) => JSON.stringify(name));
  return `having<${required.join(" | ") || "never"}>()(${expression})`;
}
