/** What a type allows, as plain data: a union is the sum of its kinds. */
export interface Shape {
  /** `string`, `"A"`, `null`, `undefined`, as TypeScript writes them, sorted. `string & {}` stands for others. */
  readonly values: readonly string[];
  /** Exported types of the package, by name. */
  readonly names: readonly string[];
  /** Types of core and of the language, as TypeScript writes them. */
  readonly foreign: readonly string[];
  readonly lists: readonly Shape[];
  readonly objects: readonly ObjectShape[];
  /** Exported types that were written where the shape stands, whether or not it has them by name; no part of it. */
  readonly mentions?: readonly string[];
}

export interface ObjectShape {
  readonly members: ReadonlyMap<string, Member>;
  /** What any other member holds. */
  readonly rest: Shape | undefined;
}

export interface Member {
  readonly shape: Shape;
  readonly isOptional: boolean;
  readonly words: string;
}

export const nothing: Shape = { values: [], names: [], foreign: [], lists: [], objects: [] };

/** What one or the other allows. */
export function union(one: Shape, other: Shape): Shape {
  const merged = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])].sort();
  const distinct = <Value>(values: readonly Value[], keyOf: (value: Value) => string) => [
    ...new Map(values.map((value) => [keyOf(value), value])).values(),
  ];
  return {
    values: merged(one.values, other.values),
    names: merged(one.names, other.names),
    foreign: merged(one.foreign, other.foreign),
    lists: distinct([...one.lists, ...other.lists], shapeKey),
    objects: distinct([...one.objects, ...other.objects], objectKey),
  };
}

/** Without `undefined`, which an optional member may be. */
export function defined(shape: Shape): Shape {
  return { ...shape, values: shape.values.filter((value) => value !== "undefined") };
}

/** Stands in open enums for any other value. */
export function isOpening(value: string): boolean {
  return value === "string & {}" || value === "number & {}";
}

export function isLiteral(value: string): boolean {
  return /^["\d-]/.test(value);
}

/** The errors of a method: they are classes of core, and what their bodies are is said with the method. */
export function isFailure({ objects }: Shape): boolean {
  return objects.some(({ members }) => members.has("outcome") && members.has("retryable"));
}

/** As a user would write it. */
export function shapeText(shape: Shape): string {
  const { values, names, foreign, lists, objects } = shape;
  const parts = [
    ...values.filter((value) => !isOpening(value)),
    ...names,
    ...foreign,
    ...lists.map((items) => {
      const text = shapeText(items);
      return text.includes(" | ") ? `(${text})[]` : `${text}[]`;
    }),
    ...objects.map(({ members, rest }) =>
      members.size === 0 && rest !== undefined ? `Record<string, ${shapeText(rest)}>` : "object",
    ),
  ];
  const isOpen = values.some(isOpening);
  if (isOpen && parts.length === 0) return values[0]?.split(" ")[0] ?? "string";
  return [...new Set(parts)].join(" | ") || "never";
}

/** Equal whatever the order in which members and alternatives were written. */
export function sameShape(one: Shape, other: Shape): boolean {
  return one === other || shapeKey(one) === shapeKey(other);
}

const keys = new WeakMap<Shape, string>();

/** A text that is the same for equal shapes; words do not count. */
export function shapeKey(shape: Shape): string {
  const known = keys.get(shape);
  if (known !== undefined) return known;
  const { values, names, foreign, lists, objects } = shape;
  const key = JSON.stringify([
    values,
    names,
    foreign,
    lists.map(shapeKey).sort(),
    objects.map(objectKey).sort(),
  ]);
  keys.set(shape, key);
  return key;
}

/** A text that is the same for equal objects. */
export function objectKey({ members, rest }: ObjectShape): string {
  const all = [...members].map(([name, { shape, isOptional }]) => [name, isOptional, shapeKey(shape)]);
  return JSON.stringify([
    all.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    rest === undefined ? null : shapeKey(rest),
  ]);
}
