import { describe, expect, it } from "vitest";
import { readCase } from "../src/case-schema.ts";
import { fill, fillRow } from "../src/fill.ts";

const sound = { name: "a case", answers: [{}], expect: { value: 1, requests: 1 } };
const error = { name: "TimeoutError", code: "attempt_timeout" };

describe("readCase", () => {
  it("takes a sound case", () => {
    expect(readCase(sound, "x")).toEqual(sound);
  });

  it.each<[string, object]>([
    ["of a case", { ...sound, answer: [] }],
    ["of an answer", { ...sound, answers: [{ staus: 200 }] }],
    ["of a step", { ...sound, steps: [{ on: "request", advance: 5 }] }],
    ["of what is expected", { ...sound, expect: { ...sound.expect, request: 1 } }],
    ["of an expected error", { ...sound, expect: { requests: 1, error: { ...error, outcomes: "unknown" } } }],
    ["of a raw call", { ...sound, http: { method: "GET", path: "/", query: {} } }],
  ])("refuses an unknown member %s", (_name, one) => {
    expect(() => readCase(one, "x")).toThrow("is not known; known are");
  });

  it.each<[string, object]>([
    ["no count of requests", { ...sound, expect: { value: 1 } }],
    ["no outcome", { ...sound, expect: { requests: 1 } }],
    ["two outcomes", { ...sound, expect: { requests: 1, value: 1, error } }],
    ["no answer for a request", { name: "a case", expect: { value: 1, requests: 1 } }],
    [
      "an outcome that no error has",
      { ...sound, expect: { requests: 1, error: { ...error, outcome: "lost" } } },
    ],
    ["a count that is a text", { ...sound, expect: { value: 1, requests: "1" } }],
    ["an unknown moment", { ...sound, steps: [{ on: "requests" }] }],
    ["an error without a code", { ...sound, expect: { requests: 1, error: { name: "TimeoutError" } } }],
  ])("refuses a case with %s", (_name, one) => {
    expect(() => readCase(one, "x")).toThrow(/^x/);
  });
});

describe("fill", () => {
  it("replaces words by their values, within texts by their text", () => {
    const filled = fill({ a: "$ONE", b: ["x $ONE y"], $ONE: "$KEY" }, { ONE: 1 });
    expect(filled).toEqual({ a: 1, b: ["x 1 y"], "1": "$KEY" });
  });

  it("refuses a word that nobody knows", () => {
    expect(() => fill("$VALEU", { VALUE: 1 })).toThrow("$VALEU is not known");
    expect(() => fill("at $VALEU", { VALUE: 1 })).toThrow("$VALEU is not known");
  });
});

describe("fillRow", () => {
  it("replaces columns and leaves other angle brackets alone", () => {
    expect(fillRow({ "<h>": "<n>", text: "<html><n></html>" }, { h: "x-a", n: 5 })).toEqual({
      "x-a": 5,
      text: "<html>5</html>",
    });
  });
});
