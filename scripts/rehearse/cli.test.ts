import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const repository = dirname(dirname(import.meta.dirname));

let temporary: string;
beforeEach(() => {
  temporary = mkdtempSync(join(tmpdir(), "tok-rehearsed-"));
});
afterEach(() => rmSync(temporary, { recursive: true, force: true }));

describe("pnpm release:rehearse", () => {
  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("ends on %s with all that it started, and leaves no folder", async (signal, status) => {
    const child = spawn(process.execPath, ["--import", "tsx", "scripts/rehearse/cli.ts"], {
      cwd: repository,
      env: { ...process.env, TMPDIR: temporary, NO_COLOR: "1" },
      stdio: ["ignore", "pipe", "pipe"],
      timeout: 50_000,
    });
    const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
    let said = "";
    const address = await new Promise<string>((resolve, reject) => {
      child.stdout.on("data", (chunk: Buffer) => {
        said += chunk.toString();
        const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
        if (found !== undefined) resolve(found);
      });
      child.once("close", () => reject(new Error(said)));
    });
    expect((await fetch(`${address}/-/ping`)).status).toBe(200);
    child.kill(signal);
    expect(await ended).toBe(status);
    await expect(fetch(`${address}/-/ping`)).rejects.toThrow("fetch failed");
    expect(readdirSync(temporary).filter((name) => name.startsWith("tok-"))).toEqual([]);
  });
});
