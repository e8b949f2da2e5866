import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Put, Replacement } from "./replacement.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "tok-replacement-"));
  writeFileSync(join(root, "changed"), old);
  writeFileSync(join(root, "removed"), old);
  writeFileSync(join(root, "same"), "as it is");
});
afterEach(() => rmSync(root, { recursive: true }));

// No text in any encoding, so that a detour through one would show.
const old = Buffer.from([0xff, 0x00, 0x0d, 0x0a]);
const wanted = new Map<string, Uint8Array | undefined>([
  ["changed", Buffer.from("new")],
  ["removed", undefined],
  ["same", Buffer.from("as it is")],
  ["missing", undefined],
  ["folder/made", Buffer.from("made")],
]);
const read = (file: string) => (existsSync(join(root, file)) ? readFileSync(join(root, file)) : undefined);

function expectAsBefore(): void {
  expect(read("changed")).toEqual(old);
  expect(read("removed")).toEqual(old);
  expect(read("same")).toEqual(Buffer.from("as it is"));
  expect(read("folder/made")).toBeUndefined();
}

/** Fails at the given call, once that many files have been touched. */
function failingAt(call: number, always = false): Put {
  let calls = 0;
  return (path, content) => {
    calls += 1;
    if (calls === call || (always && calls > call)) {
      writeFileSync(path, "half");
      throw new Error("the disk is full");
    }
    if (content === undefined) rmSync(path);
    else writeFileSync(path, content);
  };
}

describe("Replacement", () => {
  it("touches only what differs", () => {
    const puts: string[] = [];
    const replacement = new Replacement(root, wanted, (path) => puts.push(path.slice(root.length + 1)));
    expect(replacement.files).toEqual(["changed", "removed", "folder/made"]);
    replacement.write();
    expect(puts).toEqual(replacement.files);
  });

  it("writes, makes folders and removes", () => {
    new Replacement(root, wanted).write();
    expect(read("changed")).toEqual(Buffer.from("new"));
    expect(read("removed")).toBeUndefined();
    expect(read("folder/made")).toEqual(Buffer.from("made"));
  });

  it("puts everything back byte by byte, the removed file as well, and only once", () => {
    const replacement = new Replacement(root, wanted);
    replacement.write();
    expect(replacement.putBack()).toBe("Every file is as it was.");
    expectAsBefore();
    writeFileSync(join(root, "changed"), "by somebody else");
    replacement.putBack();
    expect(read("changed")).toEqual(Buffer.from("by somebody else"));
  });

  it("puts back what was there when it wrote, not when it was made", () => {
    const replacement = new Replacement(root, wanted);
    writeFileSync(join(root, "changed"), "by somebody else");
    replacement.write();
    replacement.putBack();
    expect(read("changed")).toEqual(Buffer.from("by somebody else"));
  });

  it("does nothing on the way back where nothing was written", () => {
    new Replacement(root, wanted, failingAt(1)).putBack();
    expectAsBefore();
  });

  it.each([1, 2])("leaves everything as it was where write %i fails in the middle", (call) => {
    const replacement = new Replacement(root, wanted, failingAt(call));
    const file = replacement.files[call - 1];
    expect(() => replacement.write()).toThrow(
      `${file} cannot be written: Error: the disk is full.\nEvery file is as it was.`,
    );
    expectAsBefore();
  });

  it("leaves alone what a failed write did not touch", () => {
    const replacement = new Replacement(root, wanted, () => {
      throw new Error("the disk is full");
    });
    expect(() => replacement.write()).toThrow("Every file is as it was.");
    expectAsBefore();
  });

  it("names what it cannot put back", () => {
    const replacement = new Replacement(root, wanted, failingAt(2, true));
    expect(() => replacement.write()).toThrow(
      "These files could not be put back; git has them as they were committed: changed, removed",
    );
  });

  it.each([
    ["file", "link", "link"],
    ["file that is not there", "dangling", "dangling"],
    ["folder", "away/file", "away"],
  ])("refuses a symbolic link to a %s, and touches nothing behind it", (_what, file, link) => {
    const outside = mkdtempSync(join(tmpdir(), "tok-outside-"));
    writeFileSync(join(outside, "file"), "precious");
    symlinkSync(join(outside, "file"), join(root, "link"));
    symlinkSync(join(outside, "none"), join(root, "dangling"));
    symlinkSync(outside, join(root, "away"));
    for (const content of [Buffer.from("new"), undefined])
      if (content !== undefined || file !== "dangling")
        expect(() => new Replacement(root, new Map([[file, content]])).write()).toThrow(
          `${link} is a symbolic link, and nothing is written through it.`,
        );
    expect(readFileSync(join(outside, "file"), "utf8")).toBe("precious");
    expect(existsSync(join(outside, "none"))).toBe(false);
    rmSync(outside, { recursive: true });
  });
});
