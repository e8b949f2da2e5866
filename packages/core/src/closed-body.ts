import type { BodyShape } from "./operation.js";

/**
 * The problem with a body for a provider that refuses members it does not know, and null in the place of a value:
 * the first member that it would refuse. Quotes no value.
 */
export function strayMember(body: unknown, shape: BodyShape, place = "body"): string | undefined {
  if (body === null) return `${place} must not be null: leave it out`;
  const due = containerOf(shape);
  const given = typeof body !== "object" ? "a single value" : Array.isArray(body) ? "a list" : "an object";
  if (due !== undefined && body !== undefined && due !== given)
    return `${place} must be ${due}, not ${given}`;
  if (typeof body !== "object") return undefined;
  if (Array.isArray(body)) {
    const items = typeof shape === "object" && "items" in shape ? shape.items : "any";
    return first(body.entries(), ([index, item]) => strayMember(item, items, `${place}[${index}]`));
  }
  const known = membersOf(body, shape);
  if (typeof known === "string") return `${place}.${known}`;
  return first(Object.entries(body), ([name, value]) => {
    if (known === undefined) return strayMember(value, "any", `${place}.${shown(name)}`);
    if (!Object.hasOwn(known, name))
      return `${place}.${shown(name)} is not known here; known are ${Object.keys(known).join(", ")}`;
    return strayMember(value, known[name] ?? "any", `${place}.${name}`);
  });
}

/** What a shape has to be; undefined where it may be anything. */
function containerOf(shape: BodyShape): "a single value" | "a list" | "an object" | undefined {
  if (typeof shape === "string") return shape === "single" ? "a single value" : undefined;
  return "items" in shape ? "a list" : "an object";
}

/** The members that an object may have; undefined where any may stand, a text where the object does not say which. */
function membersOf(body: object, shape: BodyShape): Readonly<Record<string, BodyShape>> | string | undefined {
  if (typeof shape === "string" || "items" in shape) return undefined;
  if ("members" in shape) return shape.members;
  const { by, kinds } = shape;
  const kind: unknown = Object.hasOwn(body, by) ? Reflect.get(body, by) : undefined;
  const chosen = typeof kind === "string" && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  return chosen === undefined
    ? `${by} must be one of ${Object.keys(kinds).join(", ")}`
    : membersOf(body, chosen);
}

function first<Item>(
  items: Iterable<Item>,
  problemOf: (item: Item) => string | undefined,
): string | undefined {
  for (const item of items) {
    const problem = problemOf(item);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** A name that is no plain one, or has many digits, may be a value in the wrong place. */
function shown(name: string): string {
  return /^[A-Za-z_][\w-]{0,49}$/.test(name) && !/\d{5}/.test(name)
    ? name
    : "(a member with an unusual name)";
}
