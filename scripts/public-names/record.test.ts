import { describe, expect, it } from "vitest";
import { fold } from "./fold.ts";
import { type NameRecord, parseRecord, RecordError, recordText } from "./record.ts";

const record: NameRecord = {
  packageName: "@tok/acme",
  version: "0.2.0",
  before: new Set([".", ". Old type", ". Old value", ". Same type"]),
  today: new Set([".", ". New value", ". Same type", "./node"]),
};

const text = recordText(record);

describe("recordText", () => {
  it("has a line for each name, with a sign before what changed after the version", () => {
    expect(text.split("\n").slice(3)).toEqual([
      "  .",
      "+ . New value",
      "- . Old type",
      "- . Old value",
      "  . Same type",
      "+ ./node",
      "",
    ]);
    expect(text).toMatch(/^version @tok\/acme@0\.2\.0 [0-9a-f]{16}$/m);
  });
});

describe("parseRecord", () => {
  it("reads what recordText writes", () => {
    expect(parseRecord(text, "f")).toEqual(record);
  });

  it.each([
    ["a name of the version that was taken out", text.replace("- . Old type\n", "")],
    ["a name of the version that was put in", text.replace("  .\n", "  .\n  . Other type\n")],
    ["a removal that was made unseen", text.replace("- . Old type", "+ . Old type")],
    ["another package", text.replace("@tok/acme@", "@tok/other@")],
    ["another version", text.replace("@tok/acme@0.2.0", "@tok/acme@0.3.0")],
    ["a line that nobody can read", text.replace("  . Same type", "  . Same")],
    ["a conflict of git", text.replace("  .\n", "<<<<<<< HEAD\n  .\n")],
    ["an empty file", ""],
    ["another file", "{}"],
  ])("refuses %s, and says where the last good one is", (_what, changed) => {
    expect(() => parseRecord(changed, "packages/acme/public-names.txt")).toThrow(RecordError);
    expect(() => parseRecord(changed, "packages/acme/public-names.txt")).toThrow(
      /packages\/acme\/public-names\.txt was changed by something other.*git checkout <commit>/,
    );
  });
});

describe("fold", () => {
  it("makes the names of today those of the next version", () => {
    const folded = fold(record, "0.3.0");
    expect(folded).toEqual({ ...record, version: "0.3.0", before: record.today });
  });

  it.each(["0.3.0-next.0", "0.0.0-canary-20260131120000"])(
    "begins nothing with %s, which promises nothing",
    (version) => {
      expect(fold(record, version)).toBe(record);
    },
  );

  it.each([
    ["0.2.0", "0.2.1", "minor"],
    ["0.2.0", "0.1.9", "minor"],
    ["1.2.0", "1.3.0", "major"],
    ["1.2.0", "0.9.0", "major"],
  ])("refuses to lose names from %s to %s", (version, next, part) => {
    const asked = () => fold({ ...record, version }, next);
    expect(asked).toThrow(RecordError);
    expect(asked).toThrow(`${next} does not raise the ${part} part of that`);
    expect(asked).toThrow("`Old`");
  });

  it.each([
    ["0.2.9", "0.3.0"],
    ["0.9.0", "1.0.0"],
    ["1.9.0", "2.0.0"],
    ["0.0.0", "0.1.0"],
  ])("takes the loss of names from %s to %s", (version, next) => {
    expect(fold({ ...record, version }, next).version).toBe(next);
  });

  it("asks nothing of a version that lost no name", () => {
    const grown = { ...record, before: new Set([". Same type"]) };
    expect(fold(grown, "0.2.1").version).toBe("0.2.1");
  });
});
