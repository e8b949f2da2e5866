import type { Location } from "./operation.js";

/** The value at a place of a decoded answer, by own members only; undefined where there is none. */
export function valueAt(root: unknown, at: Location): unknown {
  let value = root;
  for (const name of at) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
    value = Object.getOwnPropertyDescriptor(value, name)?.value;
  }
  return value;
}

/** The values at a place in which `*` stands for each item of a list. */
export function valuesAt(root: unknown, at: Location): readonly unknown[] {
  const each = at.indexOf("*");
  if (each === -1) return [valueAt(root, at)];
  const list = valueAt(root, at.slice(0, each));
  return Array.isArray(list) ? list.flatMap((item: unknown) => valuesAt(item, at.slice(each + 1))) : [];
}

/** The first of several places that holds a text or a number, as text. */
export function textAt(root: unknown, places: readonly Location[] | undefined): string | undefined {
  for (const at of places ?? []) {
    const value = valueAt(root, at);
    if (typeof value === "string" && value !== "") return value;
    if (typeof value === "number" || typeof value === "bigint") return String(value);
  }
  return undefined;
}
