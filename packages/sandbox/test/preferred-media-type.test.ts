import { describe, expect, it } from "vitest";
import { preferredMediaType } from "../src/preferred-media-type.ts";

const OFFERED = ["application/json", "application/xml", "text/xml"] as const;

describe("preferredMediaType", () => {
  const cases: [accept: string | undefined, picked: string | undefined][] = [
    [undefined, "application/json"],
    ["", "application/json"],
    ["*/*", "application/json"],
    ["application/*", "application/json"],
    ["text/*", "text/xml"],
    ["application/xml", "application/xml"],
    ["TEXT/XML; charset=utf-8", "text/xml"],
    ["application/xml, application/json", "application/xml"],
    ["application/json, application/xml", "application/json"],
    ["application/xml, */*", "application/xml"],
    ["*/*, application/xml", "application/json"],
    ["application/xml;q=0.8, application/json;q=0.9", "application/json"],
    ["application/json;q=0.1, application/xml;q=0.2, text/xml;q=0.15", "application/xml"],
    ["application/xml;q=0.9, */*;q=0.1", "application/xml"],
    ["application/json;q=0, */*", "application/xml"],
    ["application/json;q=0, application/xml;q=0, */*", "text/xml"],
    ["text/*;q=0.9, text/xml;q=0.1, application/json;q=0.5", "application/json"],
    ["text/csv", undefined],
    ["*/*;q=0", undefined],
    ["application/json;q=much", undefined],
  ];
  it.each(cases)("picks by %j the type %s", (accept, picked) => {
    expect(preferredMediaType(accept, OFFERED)).toBe(picked);
  });
});
