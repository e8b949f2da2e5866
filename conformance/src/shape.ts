/**
 * Checks of plain data that refuse what they do not know: a mistyped key in a case must not turn an expectation
 * into nothing.
 */
export type Shape<Value> = (value: unknown, where: string) => Value;

class ShapeError extends Error {}

export const anything: Shape<unknown> = (value) => value;

export const text: Shape<string> = (value, where) => {
  if (typeof value === "string") return value;
  throw new ShapeError(`${where} must be a text`);
};

export const number: Shape<number> = (value, where) => {
  if (typeof value === "number") return value;
  throw new ShapeError(`${where} must be a number`);
};

export const flag: Shape<boolean> = (value, where) => {
  if (typeof value === "boolean") return value;
  throw new ShapeError(`${where} must be true or false`);
};

export function oneOf<const Name extends string>(...names: readonly Name[]): Shape<Name> {
  return (value, where) => {
    const found = names.find((name) => name === value);
    if (found !== undefined) return found;
    throw new ShapeError(`${where} must be one of ${names.join(", ")}`);
  };
}

export function either<One, Other>(one: Shape<One>, other: Shape<Other>): Shape<One | Other> {
  return (value, where) => {
    try {
      return one(value, where);
    } catch {
      return other(value, where);
    }
  };
}

export const nothing: Shape<null> = (value, where) => {
  if (value === null) return value;
  throw new ShapeError(`${where} must be null`);
};

export function listOf<Item>(item: Shape<Item>): Shape<readonly Item[]> {
  return (value, where) => {
    if (!Array.isArray(value)) throw new ShapeError(`${where} must be a list`);
    return value.map((one: unknown, index) => item(one, `${where}[${index}]`));
  };
}

export function mapOf<Item>(item: Shape<Item>): Shape<Readonly<Record<string, Item>>> {
  return (value, where) =>
    Object.fromEntries(
      Object.entries(membersOf(value, where)).map(([name, one]) => [name, item(one, `${where}.${name}`)]),
    );
}

type Members = Readonly<Record<string, Shape<unknown>>>;
type Read<Needed extends Members, Allowed extends Members> = {
  readonly [Name in keyof Needed]: ReturnType<Needed[Name]>;
} & { readonly [Name in keyof Allowed]?: ReturnType<Allowed[Name]> };

/** An object with the needed members, perhaps the allowed ones, and no others. */
export function record<Needed extends Members, Allowed extends Members>(
  needed: Needed,
  allowed: Allowed,
): Shape<Read<Needed, Allowed>> {
  return (value, where) => {
    const members = membersOf(value, where);
    const shapes: Members = { ...needed, ...allowed };
    for (const name of Object.keys(needed)) {
      if (!Object.hasOwn(members, name)) throw new ShapeError(`${where}.${name} is missing`);
    }
    const read = Object.entries(members).map(([name, one]) => {
      const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined;
      if (shape === undefined) {
        throw new ShapeError(
          `${where}.${name} is not known; known are ${Object.keys(shapes).sort().join(", ")}`,
        );
      }
      return [name, shape(one, `${where}.${name}`)];
    });
    // Each member went through the shape that the type names for it, and none is missing.
    return Object.fromEntries(read) as Read<Needed, Allowed>;
  };
}

export function membersOf(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new ShapeError(`${where} must be an object`);
  }
  return Object.fromEntries(Object.entries(value));
}
