import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DocumentError } from "./document-error.ts";
import { readSourceNote, type SourceNote } from "./source-note.ts";

let specs: string;
beforeEach(() => {
  specs = mkdtempSync(join(tmpdir(), "tok-note-"));
  mkdirSync(join(specs, "acme"));
});
afterEach(() => rmSync(specs, { recursive: true }));

function note(more: string, kind = "vendor"): SourceNote {
  const start = `kind: ${kind}\naddress: https://acme.test/\nretrieved: 2026-01-31\nsha256: ${"ab".repeat(32)}\n`;
  writeFileSync(join(specs, "acme/source.yaml"), start + more);
  return readSourceNote(specs, "acme");
}

/** The place and the words of the refusal. */
function refused(more: string, kind?: string): [string, string] {
  try {
    note(more, kind);
  } catch (error) {
    if (error instanceof DocumentError) return [error.pointer, error.message];
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("readSourceNote", () => {
  it("takes the address of a vendor's document", () => {
    const address = "https://acme.test/openapi.json";
    expect(note(`document: ${address}`).document).toBe(address);
    expect(note("document: http://127.0.0.1:8080/openapi.json").document).toContain("127.0.0.1");
  });

  it("knows no document of a transcription", () => {
    const [pointer, message] = refused("document: https://acme.test/openapi.json", "transcription");
    expect(pointer).toBe("/document");
    expect(message).toContain("written by hand");
  });

  it.each(["http://acme.test/openapi.json", "ftp://acme.test/openapi.json", "openapi.json"])(
    "asks nothing without https, such as %s",
    (address) => {
      expect(refused(`document: ${address}`)[0]).toBe("/document");
      expect(refused(`watch: [${address}]`)[0]).toBe("/watch/0");
    },
  );

  it("watches no page of a repository on GitHub, whose counts change", () => {
    const [pointer, message] = refused("watch: [https://acme.test/, https://github.com/acme/api]");
    expect(pointer).toBe("/watch/1");
    expect(message).toContain("the feed of its commits");
    expect(refused("watch: [https://github.com/acme/api/blob/main/openapi.json]")[0]).toBe("/watch/0");
  });

  it.each([
    "https://github.com/acme/api/commits/HEAD/reference.atom",
    "https://github.com/acme/api/raw/main/openapi.json",
    "https://raw.githubusercontent.com/acme/api/main/openapi.json",
  ])("watches %s", (address) => {
    expect(note(`watch: [${address}]`).watch).toEqual([address]);
  });
});
