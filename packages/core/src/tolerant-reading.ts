import { resolveReferences } from "./json-references.js";
import type { Location, ReadRule } from "./operation.js";

/** A value that cannot be read as declared without guessing. */
class UnreadableValue extends Error {}

/**
 * Brings an answer to its documented form where the provider is known to stray from it. What a rule does not
 * name stays as it came, unknown members and values included. Changes the value in place: it was decoded for
 * this call alone.
 */
export function readTolerantly(value: unknown, rules: readonly ReadRule[] | undefined): unknown {
  if (rules === undefined) return value;
  let root = value;
  for (const rule of rules) {
    if (rule.at.length === 0) root = readAs(root, rule);
    else descend(root, rule.at, 0, rule);
  }
  return root;
}

function descend(container: unknown, at: Location, depth: number, rule: ReadRule): void {
  if (typeof container !== "object" || container === null) return;
  const name = at[depth];
  if (name === undefined) return;
  const keys = name === "*" ? Object.keys(container) : [name];
  // Proven above to be an object; its members are read and written by own names only.
  const members = container as Record<string, unknown>;
  for (const key of keys) {
    const present = Object.hasOwn(members, key);
    if (depth < at.length - 1) {
      if (present) descend(members[key], at, depth + 1, rule);
      continue;
    }
    if (!present && rule.as !== "empty-as-array") continue;
    const read = readAs(present ? members[key] : undefined, rule);
    Object.defineProperty(members, key, {
      value: read,
      writable: true,
      enumerable: true,
      configurable: true,
    });
  }
}

function readAs(value: unknown, rule: ReadRule): unknown {
  switch (rule.as) {
    case "digits":
      return typeof value === "number" ? digitsOf(value, rule.width ?? 0) : value;
    case "integer-text":
      return typeof value === "string" && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
    case "boolean-text":
      return typeof value === "string" ? booleanOf(value) : value;
    case "array-of-one":
      return value === undefined || value === null || Array.isArray(value) || isEmpty(value)
        ? value
        : [value];
    case "empty-as-array":
      return value === undefined || value === null || isEmpty(value) ? [] : value;
    case "list-in":
      return listIn(value, rule);
    case "enum-names":
      return typeof value === "string" ? numberNamed(value, rule) : value;
    case "references":
      return resolveReferences(value);
    case "either":
      return underMember(value, rule);
  }
}

function digitsOf(value: number, width: number): string {
  if (!Number.isSafeInteger(value))
    throw new UnreadableValue("a number where digits are due lost some of them");
  return String(value).padStart(width, "0");
}

function booleanOf(text: string): unknown {
  const lower = text.toLowerCase();
  return lower === "true" ? true : lower === "false" ? false : text;
}

function numberNamed(text: string, { names = {} }: ReadRule): unknown {
  const name = text.toLowerCase();
  if (Object.hasOwn(names, name)) return names[name];
  return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
}

function isEmpty(value: unknown): boolean {
  return value === "" || (typeof value === "object" && value !== null && Object.keys(value).length === 0);
}

function listIn(value: unknown, { member = "" }: ReadRule): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const inner = Object.hasOwn(value, member)
    ? Object.getOwnPropertyDescriptor(value, member)?.value
    : undefined;
  // Beside other members it is a part of an item, not the list.
  return Object.keys(value).length === 1 && typeof inner === "object" && inner !== null ? inner : value;
}

function underMember(value: unknown, { member = "", outside = [], inside }: ReadRule): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const inner = Object.hasOwn(value, member)
    ? Object.getOwnPropertyDescriptor(value, member)?.value
    : undefined;
  if (typeof inner === "object" && inner !== null) return value;
  if (inside !== undefined && !inside.some((name) => Object.hasOwn(value, name))) return value;
  const entries = Object.entries(value);
  const kept = entries.filter(([name]) => outside.includes(name));
  const bare = entries.filter(([name]) => !outside.includes(name) && name !== member);
  return { ...Object.fromEntries(kept), [member]: Object.fromEntries(bare) };
}
