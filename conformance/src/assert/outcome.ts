import { expect } from "vitest";
import type { Case, ExpectedError } from "../case-schema.ts";
import type { Observation, Reading } from "../observation.ts";
import type { CallSpec } from "../subject.ts";

/** What the caller got, in every way of reading it. */
export function expectOutcome(seen: Observation, one: Case, spec: CallSpec): void {
  const { expect: expected, reading } = one;
  if (expected.construction !== undefined) {
    expectError(seen.construction, expected.construction);
    return;
  }
  expect(seen.construction, "thrown by the constructor").toBeUndefined();
  expect(seen.thrown, "thrown synchronously").toBeUndefined();
  expect(seen.missed, "steps without occasion").toEqual([]);
  if (reading === "never") return;
  expect(seen.readings.length).toBeGreaterThan(0);
  const failure = errorExpected(expected, spec);
  if (failure !== undefined) expectSameError(seen, failure);
  else if (expected.raw !== undefined) expectRaw(seen.readings, expected.raw);
  else expectValue(seen, Object.hasOwn(expected, "value") ? expected.value : spec.noContent);
}

function errorExpected(expected: Case["expect"], spec: CallSpec): ExpectedError | undefined {
  if (expected.error !== undefined) return expected.error;
  const unreadable = expected.noContent === true && !Object.hasOwn(spec, "noContent");
  return unreadable ? { name: "DecodeError", code: "empty", attempts: 1 } : undefined;
}

function expectSameError(seen: Observation, expected: ExpectedError): void {
  const errors = seen.readings.map((reading) => {
    if (!reading.ok) return reading.error;
    throw new Error(`${reading.how} succeeded where ${expected.name} is due`);
  });
  for (const error of errors) expect(error, "the errors of all readings").toBe(errors[0]);
  expectError(errors[0], expected);
  const attempts = Reflect.get(errors[0] as object, "attempts"); // proven to be an error by the line above
  expect(attempts, "attempts, as fetch was called").toBe(seen.fetchedAt.length);
}

function expectError(error: unknown, expected: ExpectedError): void {
  expect(error).toBeInstanceOf(Error);
  const given = error as Error & Record<string, unknown>; // proven by the line above
  const { name, code, contains = [], omits = [], received, causeCode, ...fields } = expected;
  expect(`${given.name} ${String(given["code"])}`).toBe(`${name} ${code}`);
  for (const [field, value] of Object.entries(fields)) {
    expect(given[field], `error.${field}`).toEqual(value === null ? undefined : value);
  }
  if (received !== undefined) expect(given["received"]).toMatchObject(received);
  for (const words of contains) expect(given.message).toContain(words);
  for (const words of omits) expect(given.message).not.toContain(words);
  if (causeCode !== undefined) expect(codesOf(given.cause)).toContain(causeCode);
  expect(given.stack, "error.stack").toContain(given.name);
}

function codesOf(cause: unknown): unknown[] {
  return cause instanceof Error ? [Reflect.get(cause, "code"), ...codesOf(cause.cause)] : [];
}

function expectValue(seen: Observation, value: unknown): void {
  for (const reading of seen.readings) {
    if (!reading.ok) throw new Error(`${reading.how} failed`, { cause: reading.error });
    if (reading.how !== "withResponse") expect(reading.value, reading.how).toEqual(value);
    else expect(reading.value).toMatchObject({ data: value, attempts: seen.fetchedAt.length });
  }
}

function expectRaw(readings: readonly Reading[], raw: NonNullable<Case["expect"]["raw"]>): void {
  for (const reading of readings) {
    if (!reading.ok) throw new Error(`${reading.how} failed`, { cause: reading.error });
    const { data, error, response } = reading.value as {
      data?: unknown;
      error?: unknown;
      response: Response;
    };
    expect({ status: response.status, data, error }).toEqual({ data: undefined, error: undefined, ...raw });
  }
}
