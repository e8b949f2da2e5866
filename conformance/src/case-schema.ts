import {
  anything,
  either,
  flag,
  listOf,
  mapOf,
  nothing,
  number,
  oneOf,
  record,
  type Shape,
  text,
} from "./shape.ts";

/** One answer of the scripted server, or what it does instead of answering. */
const answer = record(
  {},
  {
    /** `close-on-connect`: reset before anything is read. `reset`: after the whole request. `refuse`: not listening. */
    instead: oneOf("refuse", "reset-on-connect", "reset", "silence"),
    /** Without a status this is the good answer of the call. */
    status: number,
    reason: text,
    /** `null` takes one away. */
    headers: mapOf(either(text, nothing)),
    json: anything,
    text,
    base64: text,
    /** In which format the good answer or the error of the call is served, if not in the run's. */
    format: oneOf("json", "xml"),
    /** Puts a byte order mark before the body. */
    mark: flag,
    /** How the body becomes bytes, `utf8` by default. */
    characters: oneOf("utf8", "latin1", "utf16le", "utf16be"),
    /** A JSON text of this many kilobytes that does not compress to nothing. */
    kilobytes: number,
    encoding: oneOf("gzip", "br"),
    /** Send the head and this share of the body only. */
    share: number,
    /** What follows then: the end (the default), nothing, or a reset once the client has the head. */
    after: oneOf("end", "stall", "reset"),
    /** Puts the secrets that the call knows into every text that the client could quote. */
    echo: flag,
    /** How often, 1 by default. */
    times: number,
  },
);

/** What happens at a moment of the call. A back-off without a step is waited for. */
const step = record(
  {
    /** `head`: `fetch` has returned a response. `start`: before the call. */
    on: oneOf("start", "request", "head", "retry"),
  },
  {
    nth: number,
    /** Moves the clock. */
    advanceMs: number,
    /** Aborts the call, with this reason. */
    abort: text,
  },
);

const expectedError = record(
  { name: text, code: text },
  {
    outcome: oneOf("not-sent", "refused", "unknown"),
    /** `null`: none. */
    status: either(number, nothing),
    attempts: number,
    retryable: flag,
    providerCode: either(text, nothing),
    retryAfterMs: either(number, nothing),
    /** Members of the error's `received`. */
    received: mapOf(anything),
    contains: listOf(text),
    omits: listOf(text),
    /** The `code` of the error's cause, at any depth. */
    causeCode: text,
  },
);

const expectation = record(
  {
    /** Requests that the server read. */
    requests: number,
  },
  {
    value: anything,
    /** What a 204 means for this call. */
    noContent: flag,
    error: expectedError,
    /** The constructor throws it. */
    construction: expectedError,
    /** The answer of the raw client. */
    raw: record({ status: number }, { data: anything, error: anything }),
    /** Calls of `fetch`, where they are more than the requests that came through. */
    fetches: number,
    /** The segment on the wire in place of `$KEY`. */
    segment: text,
    /** The whole request target. */
    target: text,
    /** Headers of every request, `null` for none. */
    headers: mapOf(either(text, nothing)),
    /** What every request asks for, and sends where it has a body, if not the run's own. */
    mediaType: text,
    /** Time between the starts of the attempts. */
    delaysMs: listOf(either(number, listOf(number))),
    /** `callStart`, `attemptStart 1`, `attemptEnd 1 503`, `retry 1 503`, `callEnd 2 200`. */
    events: listOf(text),
    /** Levels of the log lines. */
    logged: listOf(text),
    /** The client closed a connection before the server did. */
    closed: flag,
  },
);

const oneCase = record(
  { name: text, expect: expectation },
  {
    /** Why it matters, where the name does not say it. */
    because: text,
    /** The case is about providers that speak XML, in runs of either format, or about those that speak JSON alone. */
    speaks: oneOf("json", "xml"),
    /** The case is about writes that are sent once, or about those that carry an idempotency key. */
    writes: oneOf("once", "keyed"),
    /** The case leaves out what the call requires. */
    lacks: oneOf("input"),
    http: record({ method: text, path: text }, { init: mapOf(anything) }),
    /** Merged over the options of the client. */
    client: mapOf(anything),
    /** Appended to the address of the server. */
    basePath: text,
    /** The options of the call. */
    options: mapOf(anything),
    /** Merged over the input of the call. */
    input: mapOf(anything),
    /** In place of the whole input. */
    argument: anything,
    /** The path value; `$UNDEFINED` leaves it out. */
    key: anything,
    /** `all`: await, result and withResponse. `again`: each of them many times, one after the other. */
    reading: oneOf("all", "again", "never"),
    /** What `Math.random` gives. */
    random: number,
    hooks: oneOf("throw", "reject"),
    logger: oneOf("throw", "reject"),
    /** A `fetch` that fails and quotes the whole request in its error. */
    fetch: oneOf("throws-the-request", "throws-odd-error"),
    answers: listOf(answer),
    steps: listOf(step),
  },
);

export type Answer = ReturnType<typeof answer>;
export type Step = ReturnType<typeof step>;
export type ExpectedError = ReturnType<typeof expectedError>;
export type Expectation = ReturnType<typeof expectation>;
export type Case = ReturnType<typeof oneCase>;

const outcomes = ["value", "noContent", "error", "construction", "raw"] as const;

/** @throws {ShapeError} for anything that it does not know */
export const readCase: Shape<Case> = (value, where) => {
  const read = oneCase(value, where);
  const { expect, answers, reading } = read;
  const given = outcomes.filter((name) => Object.hasOwn(expect, name));
  if (given.length !== 1 && reading !== "never")
    throw new Error(`${where}: expects ${given.length} outcomes`);
  if (expect.requests > 0 && answers === undefined) throw new Error(`${where}: no answer is scripted`);
  return read;
};
