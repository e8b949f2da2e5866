import { Refusal } from "./refusal.js";

/** The fields that pay method tokens can be filtered by. All are of the customer. */
export type FilterField = "customer_id" | "customer_external_key" | "customer_token";

/** How a field is compared with a value. */
export type Comparison = "EQUALS" | "NOTEQUALS" | "GT" | "GTE" | "LT" | "LTE" | "CONTAINS";

/** One condition of a filter; the value is without its escapes. */
export type Condition =
  | { readonly field: FilterField; readonly operator: Comparison; readonly value: string }
  | { readonly field: FilterField; readonly operator: "IS" }
  | { readonly field: FilterField; readonly operator: "ISNOT" };

const FIELDS: readonly FilterField[] = ["customer_id", "customer_external_key", "customer_token"];
const COMPARISONS: readonly Comparison[] = ["EQUALS", "NOTEQUALS", "GT", "GTE", "LT", "LTE", "CONTAINS"];

/**
 * Reads a filter after percent-decoding: clauses of field, operator and value with colons between them, and commas
 * between clauses. A backslash takes the meaning from a colon, a comma or a backslash, and may stand nowhere else.
 */
export function readWhere(text: string): Condition[] {
  return splitClauses(text).map(readClause);
}

function splitClauses(text: string): string[][] {
  let piece = "";
  let pieces: string[] = [];
  const clauses = [pieces];
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charAt(place);
    if (unit === "\\") {
      place += 1;
      const escaped = text.charAt(place);
      if (escaped !== ":" && escaped !== "," && escaped !== "\\") {
        throw malformed("a backslash must stand before a colon, a comma or a backslash");
      }
      piece += escaped;
    } else if (unit === ":") {
      pieces.push(piece);
      piece = "";
    } else if (unit === ",") {
      pieces.push(piece);
      piece = "";
      pieces = [];
      clauses.push(pieces);
    } else {
      piece += unit;
    }
  }
  pieces.push(piece);
  return clauses;
}

function readClause(pieces: readonly string[]): Condition {
  const [name, operator, value] = pieces;
  if (name === undefined || operator === undefined || value === undefined || pieces.length > 3) {
    // The real service is said to cut a value at a colon that is not escaped; that would hide the mistake.
    throw malformed("a clause is field:OPERATOR:value, and a colon or comma in a value takes a backslash");
  }
  const field = FIELDS.find((known) => known === name);
  if (field === undefined) {
    throw new Refusal(400, `Filtering by ${name} is not possible, only by ${FIELDS.join(", ")}.`);
  }
  if (operator === "IS" || operator === "ISNOT") {
    if (value !== "NULL") {
      throw malformed(`${operator} takes NULL and nothing else`);
    }
    return { field, operator };
  }
  const comparison = COMPARISONS.find((known) => known === operator);
  if (comparison === undefined) {
    throw malformed(`there is no operator ${operator}`);
  }
  if (field === "customer_id" && comparison !== "CONTAINS" && !/^\d{1,15}$/.test(value)) {
    throw malformed("customer_id is compared with a whole number");
  }
  return { field, operator: comparison, value };
}

function malformed(complaint: string): Refusal {
  return new Refusal(400, `The parameter where is malformed: ${complaint}.`);
}
