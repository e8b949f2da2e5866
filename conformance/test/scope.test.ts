import { describe, expect, it } from "vitest";
import { casesFor, countOfAllCases } from "../src/cases.ts";
import { reasonAgainst } from "../src/scope.ts";
import type { Subject } from "../src/subject.ts";
import { jsonSubject, withChanged, xmlSubject } from "./subjects.ts";

const sends = { name: "a case", key: "a b", expect: { value: 1, requests: 1 } };
const refuses = { name: "a case", key: "..", expect: { value: 1, requests: 0 } };
const plain = { name: "a case", expect: { value: 1, requests: 1 } };
const fixed = withChanged(jsonSubject, "read", {
  key: { form: "fixed", plain: "7", because: "ids are numbers" },
});
const keyed = withChanged(jsonSubject, "read", { idempotencyHeader: "x-key" });
const none = withChanged(jsonSubject, "read", { key: "none", path: "/t", input: { a: 1 } });

describe("reasonAgainst", () => {
  it.each<[string, Readonly<Record<string, unknown>>, Omit<Subject, "create">, string | undefined]>([
    ["a key that is sent, where any will do", sends, jsonSubject, undefined],
    ["a key that is sent, where one will do", sends, fixed, "that choose a key: ids are numbers"],
    ["a key that is refused, where one will do", refuses, fixed, undefined],
    ["a key, where there is none", refuses, none, "that choose a key: the path of read takes no value"],
    ["no key, where there is none", plain, none, undefined],
    ["XML, of a provider of XML", { ...plain, speaks: "xml" }, xmlSubject, undefined],
    [
      "XML, of no provider of XML",
      { ...plain, speaks: "xml" },
      jsonSubject,
      "about XML: the provider speaks JSON alone",
    ],
    ["JSON alone, of a provider of it", { ...plain, speaks: "json" }, jsonSubject, undefined],
    [
      "JSON alone, of a provider of XML",
      { ...plain, speaks: "json" },
      xmlSubject,
      "about providers that speak JSON alone: this one speaks XML",
    ],
    [
      "one request for a write, of a provider without keys",
      { ...plain, writes: "once" },
      jsonSubject,
      undefined,
    ],
    [
      "one request for a write, of a provider of keys",
      { ...plain, writes: "once" },
      keyed,
      "about writes that are sent once: the provider honours an idempotency key",
    ],
    ["a key for a write, of a provider of keys", { ...plain, writes: "keyed" }, keyed, undefined],
    [
      "a key for a write, of a provider without keys",
      { ...plain, writes: "keyed" },
      jsonSubject,
      "about writes with an idempotency key: the provider honours none",
    ],
    [
      "JSON alone, where other operations speak XML",
      { ...plain, speaks: "json" },
      { ...jsonSubject, xmlElsewhere: true },
      "about formats: XML is spoken by other calls than these",
    ],
    ["a read, where only reads are", plain, { ...jsonSubject, only: "read" }, undefined],
    [
      "a read, where only writes are",
      plain,
      { ...jsonSubject, only: "write" },
      "with a read: the provider has none that the suite can play",
    ],
    [
      "nothing in the input, where nothing is required",
      { ...plain, lacks: "input" },
      withChanged(none, "read", { mayBeEmpty: true }),
      "that leave out what is required: read requires nothing",
    ],
    ["nothing in the input, where something is required", { ...plain, lacks: "input" }, none, undefined],
  ])("judges a case with %s", (_name, one, subject, reason) => {
    expect(reasonAgainst(one, subject, "read")).toBe(reason);
  });

  it("refuses a provider that nobody knows", () => {
    expect(() => reasonAgainst({ ...plain, speaks: "yaml" }, jsonSubject, "read")).toThrow("must be one of");
    expect(() => reasonAgainst({ ...plain, writes: "twice" }, jsonSubject, "read")).toThrow("must be one of");
  });
});

describe("casesFor", () => {
  const create = () => undefined;

  it.each([
    ["JSON alone", jsonSubject],
    ["both formats", xmlSubject],
    ["both formats, in XML", { ...xmlSubject, mediaType: "application/xml" as const }],
    ["one key", fixed],
    ["no key", none],
    ["reads alone", { ...jsonSubject, only: "read" }],
    ["writes alone", { ...jsonSubject, only: "write" }],
    ["idempotency keys", withChanged(jsonSubject, "write", { idempotencyHeader: "x-key" })],
  ])("plays or leaves out every case, with %s", (_name, facts) => {
    const { topics, leftOut } = casesFor({ ...facts, create });
    const played = topics.reduce((sum, { cases }) => sum + cases.length, 0);
    expect(played + [...leftOut.values()].reduce((sum, count) => sum + count, 0)).toBe(countOfAllCases());
  });

  it.each(["read", "write"])(
    "plays what is about the client once, with a %s where that is all there is",
    (only) => {
      const clientCases = (facts: Omit<Subject, "create">) =>
        casesFor({ ...facts, create }).topics.flatMap(({ cases }) =>
          cases.filter(({ name }) => name.startsWith("client: ")),
        );
      const all = clientCases(jsonSubject);
      const found = clientCases({ ...jsonSubject, only });
      expect(all.length).toBeGreaterThan(100);
      expect(found.map(({ name }) => name)).toEqual(all.map(({ name }) => name));
      expect(new Set(found.map(({ role }) => role))).toEqual(new Set([only]));
    },
  );
});
