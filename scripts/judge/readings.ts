import { memberOf } from "./literals.ts";
import { defined, isLiteral, type Member, nothing, type ObjectShape, type Shape, union } from "./shape.ts";
import type { Writer } from "./writer.ts";

/**
 * Statements that read an expression, and everything below it, at the types that users know. The helpers in them
 * are those of the consumer: `plain` is what is no object, `objectIn` and `itemOf` what is one and what a list holds.
 */
export function readings(
  writer: Writer,
  shape: Shape,
  counterpart: Shape | undefined,
  expression: string,
  within: readonly string[] = [],
): string[] {
  const { values, names, foreign, lists, objects } = shape;
  if (values.includes("unknown") || values.includes("any")) return [];
  const statements = [`take<${values.join(" | ") || "never"}>(plain(${expression}));`];
  if (foreign.length > 0) return statements;
  // Items of one list or of another: users cannot tell which list they have.
  if (lists.length > 0) {
    const items = lists.reduce(union, nothing);
    const others = counterpart?.lists.reduce(union, nothing);
    statements.push(...readings(writer, items, others, `itemOf(${expression})`, within));
  }
  const here = `objectIn(${expression})`;
  if (names.length > 0 && objects.length === 0 && names.every((name) => counterpart?.names.includes(name))) {
    statements.push(`take<${names.map((name) => `api.${name}`).join(" | ")}>(${here});`);
    return statements;
  }
  const opened = names.filter((name) => !within.includes(name));
  const inside = [...within, ...opened];
  const alternatives = [
    ...opened.flatMap((name) => writer.own.exports.get(name)?.shape?.objects ?? []),
    ...objects,
  ];
  const [only, second] = alternatives;
  if (only !== undefined && second === undefined && names.length + objects.length === 1)
    return [
      ...statements,
      ...memberReadings(writer, only, counterpart, (name) => `${here}${key(name)}`, inside),
    ];
  const marked = alternatives.map((object) => ({ object, mark: markOf(object) }));
  if (marked.every(({ mark }) => mark !== undefined))
    for (const { object, mark } of marked) {
      const chosen = `marked<${mark}>()(${here})`;
      statements.push(
        ...memberReadings(writer, object, counterpart, (name) => `${chosen}${key(name)}`, inside),
      );
    }
  else
    statements.push(
      ...memberReadings(
        writer,
        together(alternatives),
        counterpart,
        (name) => `member(${here}, ${JSON.stringify(name)})`,
        inside,
      ),
    );
  return statements;
}

function key(name: string): string {
  return `[${JSON.stringify(name)}]`;
}

function memberReadings(
  writer: Writer,
  object: ObjectShape,
  counterpart: Shape | undefined,
  at: (name: string) => string,
  within: readonly string[],
): string[] {
  const statements: string[] = [];
  for (const [name, { shape, isOptional }] of object.members) {
    const other = memberOf(counterpart, name, writer.target);
    const known = isOptional ? { ...shape, values: [...defined(shape).values, "undefined"] } : shape;
    statements.push(...readings(writer, known, other, at(name), within));
  }
  if (object.rest !== undefined)
    statements.push(...readings(writer, object.rest, undefined, at("any other name"), within));
  return statements;
}

/** The values of members that tell an alternative from the others. */
function markOf({ members }: ObjectShape): string | undefined {
  const marks = [...members].flatMap(([name, { shape }]) => {
    const { values } = defined(shape);
    return values.length > 0 && values.every(isLiteral)
      ? [`${JSON.stringify(name)}: ${values.join(" | ")}`]
      : [];
  });
  return marks.length === 0 ? undefined : `{ ${marks.join("; ")} }`;
}

/** Alternatives that no value tells apart: users look whether a member is there, and find what any of them has. */
function together(alternatives: readonly ObjectShape[]): ObjectShape {
  const names = new Set(alternatives.flatMap(({ members }) => [...members.keys()]));
  const members = [...names].map((name): [string, Member] => {
    const found = alternatives.flatMap(({ members: own, rest }) => {
      const member = own.get(name);
      return member !== undefined ? [member] : rest !== undefined ? [{ ...undocumented, shape: rest }] : [];
    });
    const shape = found.map((member) => member.shape).reduce(union, nothing);
    return [name, { ...undocumented, shape, isOptional: found.some(({ isOptional }) => isOptional) }];
  });
  return { members: new Map(members), rest: undefined };
}

const undocumented: Member = { shape: nothing, isOptional: false, words: "" };
