import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readRecords, writeRecords } from "./watched-file.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "tok-records-"));
  mkdirSync(join(root, "specs/acme"), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

describe("readRecords", () => {
  it("reads what was written, and nothing where nothing was", () => {
    expect(readRecords(root, "acme")).toEqual(new Map());
    const records = new Map([["https://acme.test/tokens", { sha256: "ab".repeat(32), seen: "2026-01-31" }]]);
    writeRecords(root, "acme", records);
    expect(readRecords(root, "acme")).toEqual(records);
  });

  it.each([
    ["hash", { sha256: "AB", seen: "2026-01-31" }, "/sha256"],
    ["day", { sha256: "ab".repeat(32), seen: "yesterday" }, "/seen"],
  ])("names the place of a %s that is none", (_what, record, pointer) => {
    writeFileSync(join(root, "specs/acme/watched.json"), JSON.stringify({ page: record }));
    expect(() => readRecords(root, "acme")).toThrow(`specs/acme/watched.json#/page${pointer}: `);
  });
});
