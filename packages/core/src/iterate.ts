import { AbortedError } from "./errors/aborted-error.js";
import { ConfigError } from "./errors/config-error.js";
import { DecodeError } from "./errors/decode-error.js";
import type { Operation, PageFacts } from "./operation.js";
import { OptionReader } from "./option-reader.js";
import type { CallOptions } from "./options.js";
import { hasNames, inheritedMember, ownMember } from "./own-members.js";

/** The options of an iteration: those of a call, which count for each page, and its own two. */
export interface IterateOptions extends CallOptions {
  /** Records to ask for at a time.
   * @default the largest page that the provider gives */
  readonly pageSize?: number | undefined;
  /** Records after which the iteration ends.
   * @default none */
  readonly maxItems?: number | undefined;
}

/** What an iteration is made of; input and options are the iteration's own and do not change. */
export interface Iteration {
  readonly operation: Operation;
  readonly page: PageFacts;
  readonly input: unknown;
  readonly options: unknown;
  readonly call: (input: object, options: object) => PromiseLike<unknown>;
}

/**
 * The records of a list, page by page, each page a call of its own. It ends at the first page that is not full, and
 * goes by the number of records read: a link in an answer could lead elsewhere. One page is in memory at a time;
 * leaving the loop stops the requests.
 *
 * @throws {TokError} out of the iteration: bad input before the first request, else what the call of a page throws;
 * `AbortedError` also between two records; `DecodeError` when the provider gives the page before once more
 */
export async function* iterate({
  operation,
  page,
  input,
  options,
  call,
}: Iteration): AsyncGenerator<unknown, void, undefined> {
  const { pageSize, maxItems, signal, rest } = readIterateOptions(operation, page, options);
  const given = readInput(operation, page, input);
  let before: string | undefined;
  for (let offset = 0; offset < maxItems; ) {
    const limit = Math.min(pageSize, maxItems - offset);
    const items = await call(
      { ...page.defaults, ...given, [page.limit]: limit, [page.offset]: offset },
      rest,
    );
    // The operation's facts say that its value is an array; `conclude.ts` has checked it.
    const records = items as readonly unknown[];
    const first = records.length === 0 ? undefined : contentOf(records[0]);
    // A provider that passes over the offset would give the same records for ever.
    if (first !== undefined && first === before) throw repeated(operation);
    before = first;
    for (const record of records.slice(0, limit)) {
      if (signal?.aborted) throw aborted(operation);
      yield record;
    }
    if (signal?.aborted) throw aborted(operation);
    if (records.length < limit) return;
    offset += limit;
  }
}

function readIterateOptions(
  { name }: Operation,
  { most }: PageFacts,
  options: unknown,
): { pageSize: number; maxItems: number; signal: AbortSignal | undefined; rest: object } {
  const reader = new OptionReader(options ?? {}, `${name}: `, name);
  const known = [
    "pageSize",
    "maxItems",
    "timeoutMs",
    "totalTimeoutMs",
    "retry",
    "headers",
    "signal",
    "format",
  ];
  reader.onlyKnown(known);
  const pageSize = reader.positiveInteger("pageSize", most) ?? most;
  const maxItems = reader.positiveInteger("maxItems", Number.MAX_SAFE_INTEGER) ?? Number.POSITIVE_INFINITY;
  // Proven to be an object by the reader; the rest is read, and the signal checked, by each call.
  const { pageSize: _size, maxItems: _items, ...rest } = { ...(options as IterateOptions | undefined) };
  return { pageSize, maxItems, signal: rest.signal, rest };
}

function readInput({ name, parameters }: Operation, page: PageFacts, input: unknown): object {
  if (input === undefined) return {};
  const refuse = (problem: string) =>
    new ConfigError({
      code: "invalid_argument",
      message: `${name}: ${problem}. Nothing was sent.`,
      operation: name,
    });
  if (!hasNames(input)) throw refuse("the argument must be a plain object");
  const places = [page.limit, page.offset];
  const own = places.find((one) => Object.hasOwn(input, one)) ?? inheritedMember(input, places);
  if (own !== undefined)
    throw refuse(`${own} is set by the iteration: pageSize and maxItems are its options`);
  const names = parameters.map((one) => one.name).filter((one) => !places.includes(one));
  const unknown = Object.keys(input).find((one) => !names.includes(one));
  if (unknown !== undefined)
    throw refuse(
      `${JSON.stringify(unknown)} is not an argument here; known are ${names.join(", ") || "none"}`,
    );
  const given = names.map((one) => [one, ownMember(input, one, (problem) => refuse(`${one} ${problem}`))]);
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

/** A text that is the same for the same content, at any depth: `JSON.stringify` calls itself, and runs out of stack. */
function contentOf(record: unknown): string {
  const parts: unknown[] = [];
  const rest = [record];
  while (rest.length > 0) {
    const one = rest.pop();
    if (typeof one === "object" && one !== null) {
      parts.push(Array.isArray(one), Object.keys(one));
      for (const member of Object.values(one)) rest.push(member);
    } else parts.push(one);
  }
  return JSON.stringify(parts);
}

function aborted({ name }: Operation): AbortedError {
  return new AbortedError({
    code: "aborted",
    message: `${name}: the iteration was aborted by the caller.`,
    operation: name,
    retryable: true,
  });
}

function repeated({ name }: Operation): DecodeError {
  return new DecodeError({
    code: "unexpected_shape",
    message: `${name}: the provider gave the page before once more, so the iteration would not end.`,
    operation: name,
    outcome: "unknown",
    retryable: true,
    received: { status: 200, mediaType: undefined, length: 0 },
  });
}
