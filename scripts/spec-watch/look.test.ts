import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { look } from "./look.ts";
import { Loopback } from "./testing.ts";

let loopback: Loopback;
let root: string;
beforeAll(async () => {
  loopback = await Loopback.start();
  root = mkdtempSync(join(tmpdir(), "tok-look-"));
  mkdirSync(join(root, "specs/acme"), { recursive: true });
});
afterAll(async () => {
  rmSync(root, { recursive: true });
  await loopback.close();
});

describe("look", () => {
  it("reads documents of more than 4 MB, and no such pages", async () => {
    const body = JSON.stringify({ openapi: "3.0.3", info: { description: "x".repeat(4 * 1024 * 1024) } });
    const document = loopback.page("/openapi.json", { body });
    const page = loopback.page("/tokens", { body, headers: { "content-type": "application/json" } });
    writeFileSync(join(root, "specs/acme/openapi.json"), body);
    writeFileSync(
      join(root, "specs/acme/source.yaml"),
      `kind: vendor\naddress: ${page}\ndocument: ${document}\nretrieved: 2026-01-31\nsha256: ${"ab".repeat(32)}\nwatch: [${page}]\n`,
    );
    const { document: seen, pages } = await look(root, "acme", {});
    expect(seen?.reading).toEqual({ sha256: seen?.committed });
    expect(pages[0]?.reading).toMatchObject({ problem: "larger than 4194304 bytes" });
  });
});
