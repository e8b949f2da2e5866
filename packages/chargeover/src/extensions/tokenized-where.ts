import { inheritedMember } from "@tok/core/runtime";

/** Conditions on one field; all of them have to hold. */
export interface TokenizedConditions<Value extends string | number> {
  readonly EQUALS?: Value;
  readonly NOTEQUALS?: Value;
  readonly GT?: Value;
  readonly GTE?: Value;
  readonly LT?: Value;
  readonly LTE?: Value;
  /** Part of the value. */
  readonly CONTAINS?: Value;
  /** The field is not set. */
  readonly IS?: null;
  /** The field is set. */
  readonly ISNOT?: null;
}

/**
 * What tokens can be asked for by: all conditions have to hold, there is no other way to join them. These are all
 * the fields and operators that the provider documents.
 *
 * @example
 * { customer_id: { GTE: 1000, LTE: 1999 }, customer_external_key: { ISNOT: null } }
 */
export interface TokenizedWhere {
  readonly customer_id?: TokenizedConditions<number | string>;
  readonly customer_external_key?: TokenizedConditions<string>;
  readonly customer_token?: TokenizedConditions<string>;
}

const fields: readonly string[] = ["customer_id", "customer_external_key", "customer_token"];
const comparisons: readonly string[] = ["EQUALS", "NOTEQUALS", "GT", "GTE", "LT", "LTE", "CONTAINS"];
const nullTests: readonly string[] = ["IS", "ISNOT"];

type Written = { readonly text: string } | { readonly problem: string };

/** Writes conditions in the provider's grammar: `field:OPERATOR:value`, joined by commas. */
export function tokenizedWhere(where: unknown): Written {
  if (!isRecord(where)) return { problem: "must be a plain object of fields and their conditions" };
  const clauses: string[] = [];
  for (const [field, conditions] of Object.entries(where)) {
    if (!fields.includes(field))
      return { problem: `cannot filter by ${JSON.stringify(field)}; it can by ${fields.join(", ")}` };
    // A condition that is left out in silence widens what is asked for: to everybody's tokens, at worst.
    if (!isRecord(conditions) || Object.keys(conditions).length === 0)
      return { problem: `.${field} must be a plain object of operators and values, with one at least` };
    for (const [operator, value] of Object.entries(conditions)) {
      const written = operand(operator, value);
      if ("problem" in written) return { problem: `.${field} ${written.problem}` };
      clauses.push(`${field}:${operator}:${written.text}`);
    }
  }
  if (clauses.length === 0) return { problem: "has no condition; leave it out to ask for all tokens" };
  return { text: clauses.join(",") };
}

function operand(operator: string, value: unknown): Written {
  if (nullTests.includes(operator))
    return value === null ? { text: "NULL" } : { problem: `must have null for ${operator}` };
  if (!comparisons.includes(operator))
    return {
      problem: `has ${JSON.stringify(operator)}, which is no operator; these are: ${[...comparisons, ...nullTests].join(", ")}`,
    };
  if (typeof value === "number" && Number.isSafeInteger(value)) return { text: String(value) };
  if (typeof value === "string" && value !== "") return { text: escaped(value) };
  return { problem: `must have a whole number or a text with something in it for ${operator}` };
}

/** A colon or a comma would end the value. The backslash itself is not documented; a doubled one is the usual way. */
function escaped(value: string): string {
  return value.replace(/[\\:,]/g, "\\$&");
}

/** A condition that is inherited would be left out in silence, too. */
function isRecord(value: unknown): value is object {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return isObject && inheritedMember(value) === undefined;
}
