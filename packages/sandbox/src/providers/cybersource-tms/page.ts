import type { JsonObject } from "../../json-object.js";
import type { Answer, Call } from "./answer.js";
import { type Place, refusal } from "./refusal.js";

const DEFAULT_LIMIT = 20;
const MAX_LIMIT = 100;

/** One page of a list. `base` is the path in its links, `name` that of the list in `_embedded`. */
export function answerPage<T>(
  { url }: Call,
  base: string,
  name: string,
  items: readonly T[],
  show: (item: T) => JsonObject,
): Answer {
  const offset = readNumber(url, "offset", 0, 0, Number.MAX_SAFE_INTEGER);
  const limit = readNumber(url, "limit", DEFAULT_LIMIT, 1, MAX_LIMIT);
  const total = items.length;
  const page = items.slice(offset, offset + limit);
  const link = (at: number): JsonObject => ({ href: `${base}?offset=${at}&limit=${limit}` });
  const last = total === 0 ? 0 : Math.floor((total - 1) / limit) * limit;
  return {
    status: 200,
    headers: { "x-total-count": String(total) },
    body: {
      _links: {
        self: link(offset),
        first: link(0),
        ...(offset > 0 && { prev: link(Math.max(0, offset - limit)) }),
        ...(offset + limit < total && { next: link(offset + limit) }),
        last: link(last),
      },
      offset,
      limit,
      count: page.length,
      total,
      ...(page.length > 0 && { _embedded: { [name]: page.map(show) } }),
    },
  };
}

function readNumber({ searchParams }: URL, name: string, standard: number, min: number, max: number): number {
  const given = searchParams.get(name);
  if (given === null) {
    return standard;
  }
  const value = /^\d{1,15}$/.test(given) ? Number(given) : -1;
  if (value < min || value > max) {
    const details: Place[] = [{ name, location: "query" }];
    const limits = max === MAX_LIMIT ? `${min} to ${max}` : `${min} or more`;
    throw refusal(
      400,
      "invalidParameters",
      `The parameter ${name} must be a whole number, ${limits}.`,
      details,
    );
  }
  return value;
}
