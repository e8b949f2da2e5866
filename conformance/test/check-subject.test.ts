import { describe, expect, it } from "vitest";
import { checkSubject } from "../src/check-subject.ts";
import type { Subject } from "../src/subject.ts";
import { jsonSubject, withChanged, xmlSubject } from "./subjects.ts";

type Facts = Omit<Subject, "create">;

const fixed = { form: "fixed", plain: "id-7", because: "ids are numbers" };

describe("checkSubject", () => {
  it.each<[string, Facts]>([
    ["JSON alone", jsonSubject],
    ["both formats, in JSON", xmlSubject],
    ["both formats, in XML", { ...xmlSubject, mediaType: "application/xml" }],
    ["a key that has one value only", withChanged(jsonSubject, "read", { key: fixed })],
    ["idempotency keys", withChanged(jsonSubject, "write", { idempotencyHeader: "x-key" })],
    ["no key", withChanged(jsonSubject, "write", { key: "none", path: "/t", input: { body: { a: 1 } } })],
    ["no credentials and no secrets", { ...jsonSubject, authenticationHeaders: [], secrets: {} }],
    ["XML in other operations", { ...jsonSubject, xmlElsewhere: true }],
  ])("takes sound facts with %s", (_name, facts) => {
    expect(() => checkSubject(facts)).not.toThrow();
  });

  it.each<[string, Facts, string]>([
    ["no secrets", { ...jsonSubject, secrets: {} }, "secrets is empty"],
    ["XML that is denied", { ...xmlSubject, xmlElsewhere: true }, "which xmlElsewhere denies"],
    ["a secret with white space", { ...jsonSubject, secrets: { a: "one two" } }, "secrets.a is no marked"],
    ["no key in the path", withChanged(jsonSubject, "read", { path: "/t" }), "no place for $KEY"],
    ["no key in the input", withChanged(jsonSubject, "read", { input: { a: 1 } }), "no place for $KEY"],
    ["a key where there is none", withChanged(jsonSubject, "read", { key: "none" }), "but no key"],
    [
      "a key that is written out",
      withChanged(jsonSubject, "read", { key: "none", path: "/t/abc", input: { id: "abc" } }),
      "a path value in the place of $KEY",
    ],
    [
      "no input",
      withChanged(jsonSubject, "read", { key: "none", path: "/t", input: {} }),
      "no input that a case could spoil",
    ],
    [
      "a path value that may be left out",
      withChanged(jsonSubject, "read", { mayBeEmpty: true }),
      "takes a path value, which is required",
    ],
    ["a form of key that is misspelt", withChanged(jsonSubject, "read", { key: "non" }), "nobody knows"],
    [
      "another form of key",
      withChanged(jsonSubject, "read", { key: { ...fixed, form: "free" } }),
      "nobody knows",
    ],
    [
      "a key that has to be encoded",
      withChanged(jsonSubject, "read", { key: { ...fixed, plain: "a/b" } }),
      "no plain segment",
    ],
    [
      "a key without a reason",
      withChanged(jsonSubject, "read", { key: { ...fixed, because: " " } }),
      "does not say why",
    ],
    [
      "an error that is none",
      withChanged(jsonSubject, "read", { error: { status: 429, body: {} } }),
      "not a plain refusal",
    ],
    [
      "a header in capitals",
      withChanged(jsonSubject, "write", { idempotencyHeader: "X-Key" }),
      "no name of a header in lower case",
    ],
    ["no XML for a run in XML", { ...jsonSubject, mediaType: "application/xml" }, "no documents in XML"],
    ["no XML for one of the answers", { ...xmlSubject, read: jsonSubject.read }, "in XML, but not all"],
    [
      "an XML answer after a declaration",
      withChanged(xmlSubject, "read", { answerText: '<?xml version="1.0"?><a>b</a>' }),
      "does not begin with its root",
    ],
    [
      "an XML answer without a text",
      withChanged(xmlSubject, "read", { answerText: "<a><b/></a>" }),
      "without a place for an echo",
    ],
    [
      "an XML body without a secret of the body",
      withChanged(xmlSubject, "write", { bodyText: "<t><token>other</token></t>" }),
      "a bodyText without secrets.token",
    ],
  ])("refuses facts with %s", (_name, facts, message) => {
    expect(() => checkSubject(facts)).toThrow(message);
  });
});
