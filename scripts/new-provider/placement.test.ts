import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Placement } from "./placement.ts";

let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "tok-place-"));
  writeFileSync(join(root, "pnpm-lock.yaml"), "before");
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const files = new Map([
  ["specs/acme/overlay.yaml", "a"],
  ["packages/acme/package.json", "b"],
]);

/** What pnpm does before it fails. */
async function halfLink(): Promise<void> {
  writeFileSync(join(root, "pnpm-lock.yaml"), "half");
  mkdirSync(join(root, "packages/acme/node_modules"));
  throw new Error("no space left");
}

describe("Placement", () => {
  it("writes all files, and lets them be linked", async () => {
    let linked: string[] = [];
    await new Placement(root, "acme").put(files, async () => {
      linked = readdirSync(join(root, "packages"));
    });
    expect(linked).toEqual(["acme"]);
    expect(readFileSync(join(root, "specs/acme/overlay.yaml"), "utf8")).toBe("a");
  });

  it("leaves nothing behind of what cannot be linked, the lockfile among it, and says so", async () => {
    await expect(new Placement(root, "acme").put(files, halfLink)).rejects.toThrow(
      "no space left\nEverything new was taken away again; the lockfile is as it was.",
    );
    expect(readdirSync(join(root, "specs"))).toEqual([]);
    expect(readdirSync(join(root, "packages"))).toEqual([]);
    expect(readFileSync(join(root, "pnpm-lock.yaml"), "utf8")).toBe("before");
  });

  it("leaves nothing behind of what cannot be written", async () => {
    // A file where a folder is needed.
    writeFileSync(join(root, "packages"), "in the way");
    await expect(new Placement(root, "acme").put(files, async () => undefined)).rejects.toThrow(
      "These could not be taken away or put back: packages/acme",
    );
    expect(readdirSync(join(root, "specs"))).toEqual([]);
  });

  it("takes a provider away again, and no other", async () => {
    await new Placement(root, "acme-two").put(new Map([["specs/acme-two/a", "a"]]), async () => undefined);
    const placement = new Placement(root, "acme");
    await placement.put(files, async () => undefined);
    placement.takeBack();
    expect(readdirSync(join(root, "specs"))).toEqual(["acme-two"]);
    expect(existsSync(join(root, "packages/acme"))).toBe(false);
  });
});
