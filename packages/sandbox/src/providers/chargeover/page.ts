import { type PayMethodToken, TOKEN_FIELDS } from "./pay-method-token.js";
import { Refusal } from "./refusal.js";
import { type Condition, readWhere } from "./where.js";

/** What part of the tokens a list shall show. */
export interface Page {
  readonly where: readonly Condition[];
  readonly order: { readonly field: keyof PayMethodToken; readonly descending: boolean };
  readonly limit: number;
  readonly offset: number;
}

/** Reads the query of a list. Other parameters are tolerated: older clients send one that means nothing. */
export function readPage(query: URLSearchParams): Page {
  const where = parameter(query, "where");
  const order = parameter(query, "order");
  return {
    where: where === undefined ? [] : readWhere(where),
    order: readOrder(order ?? "tokenized_id:ASC"),
    limit: readNumber("limit", parameter(query, "limit") ?? "10", 1, 500),
    offset: readNumber("offset", parameter(query, "offset") ?? "0", 0, Number.MAX_SAFE_INTEGER),
  };
}

function parameter(query: URLSearchParams, name: string): string | undefined {
  const [value, ...others] = query.getAll(name);
  if (others.length > 0) {
    throw new Refusal(400, `The parameter ${name} must not be given twice.`);
  }
  return value;
}

function readOrder(text: string): Page["order"] {
  const [, name, direction] = /^([^:,]*):(ASC|DESC)$/.exec(text) ?? [];
  const field = TOKEN_FIELDS.find((known) => known === name);
  if (field === undefined) {
    throw new Refusal(
      400,
      `The parameter order must be one field with :ASC or :DESC; fields: ${TOKEN_FIELDS.join(", ")}.`,
    );
  }
  return { field, descending: direction === "DESC" };
}

function readNumber(name: string, text: string, least: number, most: number): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= least && number <= most)) {
    throw new Refusal(400, `The parameter ${name} must be a whole number from ${least} to ${most}.`);
  }
  return number;
}
