import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AttemptOutcome, retryAfterMs, retryDelay } from "../src/retry.ts";

const now = Date.UTC(2026, 0, 5, 12);
const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const status = fc.integer({ min: 100, max: 599 });
const outcome = fc.oneof<fc.Arbitrary<AttemptOutcome>[]>(
  fc.constant("not-sent"),
  fc.constant("answer-lost"),
  fc.constantFrom(429, 500, 502, 503, 504),
  status,
);
const header = fc.oneof(
  fc.constant(null),
  fc.string(),
  fc.integer().map(String),
  fc.double().map(String),
  fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
);

function ask(question: Partial<Parameters<typeof retryDelay>[0]>): number | undefined {
  return retryDelay({
    outcome: 429,
    repeatable: false,
    attempt: 1,
    attempts: 3,
    now,
    random: 0,
    ...question,
  });
}

describe("retryDelay", () => {
  it("never repeats an unrepeatable request unless it was not carried out", () => {
    fc.assert(
      fc.property(outcome, header, random, (what, retryAfter, chance) => {
        const delay = ask({ outcome: what, retryAfter, random: chance });
        expect(delay === undefined || what === "not-sent" || what === 429).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("gives whole waits from 0 to 60 seconds", () => {
    fc.assert(
      fc.property(
        outcome,
        header,
        random,
        fc.integer({ min: 1, max: 99 }),
        (what, retryAfter, chance, attempt) => {
          const question = {
            outcome: what,
            retryAfter,
            random: chance,
            attempt,
            repeatable: true,
            attempts: 100,
          };
          const delay = ask(question);
          if (delay === undefined) return;
          expect(Number.isInteger(delay)).toBe(true);
          expect(delay).toBeGreaterThanOrEqual(0);
          expect(delay).toBeLessThanOrEqual(60_000);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("waits between half of the ceiling and the ceiling, which doubles up to 8 seconds", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), random, (attempt, chance) => {
        const ceiling = Math.min(500 * 2 ** (attempt - 1), 8_000);
        const delay = ask({ outcome: "not-sent", attempt, attempts: 100, random: chance });
        expect(delay).toBeGreaterThanOrEqual(ceiling / 2);
        expect(delay).toBeLessThanOrEqual(ceiling);
      }),
    );
  });

  it("stops when the attempts are used up", () => {
    fc.assert(
      fc.property(outcome, fc.integer({ min: 1, max: 9 }), fc.nat(3), (what, attempts, more) => {
        expect(ask({ outcome: what, repeatable: true, attempt: attempts + more, attempts })).toBeUndefined();
      }),
    );
  });

  it.each<[AttemptOutcome, boolean]>([
    ["not-sent", true],
    ["answer-lost", true],
    [429, true],
    [502, true],
    [503, true],
    [504, true],
    [200, false],
    [301, false],
    [404, false],
    [408, false],
    [500, false],
    [501, false],
  ])("after %s repeats a repeatable request: %s", (what, repeats) => {
    expect(ask({ outcome: what, repeatable: true }) !== undefined).toBe(repeats);
  });

  it("does not wait longer than a minute for a provider", () => {
    expect(ask({ retryAfter: "60" })).toBe(60_000);
    expect(ask({ retryAfter: "61" })).toBeUndefined();
  });
});

describe("retryAfterMs", () => {
  it("is never negative and never NaN", () => {
    fc.assert(
      fc.property(header, (text) => {
        const ms = retryAfterMs(text, now);
        expect(ms === undefined || ms >= 0).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ["120", 120_000],
    [" 5 ", 5_000],
    ["0", 0],
    ["Mon, 05 Jan 2026 12:00:30 GMT", 30_000],
    ["Monday, 05-Jan-26 12:00:30 GMT", 30_000],
    ["Mon, 05 Jan 2026 11:59:30 GMT", 0],
    ["-1", undefined],
    ["1.5", undefined],
    ["9".repeat(12), undefined],
    ["2026-01-05T12:00:30Z", undefined],
    ["Infinity", undefined],
    ["", undefined],
  ])("reads %j as %s", (text, ms) => {
    expect(retryAfterMs(text, now)).toBe(ms);
  });
});
