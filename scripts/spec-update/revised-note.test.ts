import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { knownProviders } from "../generate/known-providers.ts";
import { revisedNote } from "./revised-note.ts";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

describe("revisedNote", () => {
  it("keeps comments, order and quotes", () => {
    const text = `# Where it is from.
kind: vendor
version: "2.0" # theirs
address: https://acme.test/a # a page
retrieved: 2026-01-31
sha256: ${"a0".repeat(32)}
notes:
  - A long remark that stays in one line ${"and goes on ".repeat(20)}to the end.
watch:
  - https://acme.test/b
`;
    const changes = { version: "3.0", retrieved: "2027-02-01", sha256: "b1".repeat(32) };
    expect(revisedNote(text, changes)).toBe(
      text
        .replace('"2.0"', '"3.0"')
        .replace("2026-01-31", "2027-02-01")
        .replace("a0".repeat(32), "b1".repeat(32)),
    );
  });

  it("quotes a hash that would be read as a number", () => {
    const sha256 = `1e${"0".repeat(62)}`;
    expect(parse(revisedNote("sha256: abc\n", { sha256 }))).toEqual({ sha256 });
  });

  it("quotes a version that would be read as a number", () => {
    const text = revisedNote("version: v1\n", { version: "1.10" });
    expect(parse(text)).toEqual({ version: "1.10" });
  });

  it.each(knownProviders(root))("lays out the note of %s as it is", (provider) => {
    const text = readFileSync(join(root, "specs", provider, "source.yaml"), "utf8");
    expect(revisedNote(text, {})).toBe(text);
  });
});
