import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { removeBuilt } from "./workspace.ts";

const folder = mkdtempSync(join(tmpdir(), "tok-built-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("removes what was built of each package, and nothing else", () => {
  const files = [
    "packages/a/package.json",
    "packages/a/dist/old.js",
    "packages/a/src/a.ts",
    "packages/b/dist/b.js",
  ];
  for (const file of files) {
    mkdirSync(join(folder, file, ".."), { recursive: true });
    writeFileSync(join(folder, file), "{}");
  }
  removeBuilt(folder);
  expect(files.filter((file) => existsSync(join(folder, file)))).toEqual([
    "packages/a/package.json",
    "packages/a/src/a.ts",
    "packages/b/dist/b.js",
  ]);
});
