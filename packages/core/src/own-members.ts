/** Why a member that is only inherited is refused: passed over in silence, what it asks for would be missing. */
export const inherited =
  "is inherited, by a class or by Object.create, and only own members are read: give a plain object that names it (a spread leaves it out)";

/**
 * Whether what is in a value stands under names. An array, a Map, a Headers, a Date or a promise that nobody awaited has
 * it otherwise: by its names it would be empty.
 */
export function hasNames(value: unknown): value is object {
  if (typeof value !== "object" || value === null || Symbol.iterator in value) return false;
  return /^\[object (?:Object|Module)\]$/.test(Object.prototype.toString.call(value));
}

/**
 * The value of a member of an object's own; undefined where there is none, whatever `Object.prototype` says.
 *
 * @param refuse makes the error for a member that stands on another prototype
 */
export function ownMember(object: object, name: string, refuse: (problem: string) => Error): unknown {
  if (Object.hasOwn(object, name)) return Reflect.get(object, name);
  if (inheritedMember(object, [name]) !== undefined) throw refuse(inherited);
  return undefined;
}

/**
 * The first of these members that an object has from a prototype alone. Without names, the first one that is no
 * function: a class may have methods. What stands on `Object.prototype`, everything has, and it counts for nothing.
 */
export function inheritedMember(object: object, names?: readonly string[]): string | undefined {
  for (let at = above(object); at !== null && !isCommon(at); at = above(at)) {
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(at))) {
      const counts = names === undefined ? typeof value !== "function" : names.includes(name);
      if (counts && !Object.hasOwn(object, name)) return name;
    }
  }
  return undefined;
}

function above(object: object): object | null {
  return Object.getPrototypeOf(object);
}

/** The prototype of all objects, of whichever realm. */
function isCommon(prototype: object): boolean {
  return above(prototype) === null && Object.hasOwn(prototype, "hasOwnProperty");
}
