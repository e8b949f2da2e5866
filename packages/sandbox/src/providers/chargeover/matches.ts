import type { Comparison, Condition, FilterField } from "./where.js";

/** The values that a filter looks at. */
export type FilterValues = Readonly<Record<FilterField, string | number | null>>;

const COMPARE: Readonly<Record<Exclude<Comparison, "CONTAINS">, (sign: number) => boolean>> = {
  EQUALS: (sign) => sign === 0,
  NOTEQUALS: (sign) => sign !== 0,
  GT: (sign) => sign > 0,
  GTE: (sign) => sign >= 0,
  LT: (sign) => sign < 0,
  LTE: (sign) => sign <= 0,
};

/** Tells whether a condition holds. As in SQL, no comparison holds for what is not set, not even NOTEQUALS. */
export function matches(values: FilterValues, condition: Condition): boolean {
  const held = values[condition.field];
  if (condition.operator === "IS" || condition.operator === "ISNOT") {
    return (held === null) === (condition.operator === "IS");
  }
  if (held === null) {
    return false;
  }
  if (condition.operator === "CONTAINS") {
    return String(held).includes(condition.value);
  }
  const given = typeof held === "number" ? Number(condition.value) : condition.value;
  return COMPARE[condition.operator](compare(held, given));
}

/** The order of two values: numbers by size, text by its code units. */
export function compare(one: string | number, other: string | number): number {
  return one < other ? -1 : Number(one > other);
}
