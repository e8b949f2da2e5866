import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Processes } from "./processes.ts";

let folder: string;
let processes: Processes;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tok-processes-"));
  processes = new Processes(folder, 200);
});
afterEach(async () => {
  await processes.stop();
  rmSync(folder, { recursive: true, force: true });
});

const options = () => ({ cwd: folder, env: { PATH: process.env["PATH"] } });
const node = (code: string, seconds?: number) =>
  processes.run(process.execPath, ["-e", code], {
    ...options(),
    ...(seconds === undefined ? {} : { seconds }),
  });

/** Starts a process of its own that lives for ever, writes to the same pipe, and does not go when it is asked to. */
const stubborn = `
  const { spawn } = require("node:child_process");
  const code = "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log('started')";
  spawn(process.execPath, ["-e", code], { stdio: "inherit" });
  setInterval(() => {}, 1000);`;

describe("Processes.run", () => {
  it("gives what a command says, and writes it down", async () => {
    const said = await node("console.log('out'); console.error('err'); process.exitCode = 3");
    expect(said).toMatchObject({ exitCode: 3, stdout: "out\n" });
    expect(said.output).toContain("err\n");
    expect(said.log).toMatch(/\/01-node--e-[^/]*\.log$/);
  });

  it("gives the environment that it is told and nothing of this process", async () => {
    process.env["OF_THIS_PROCESS"] = "here";
    try {
      const { stdout } = await node("console.log(Object.keys(process.env).join())");
      expect(stdout.trim()).toBe("PATH");
    } finally {
      delete process.env["OF_THIS_PROCESS"];
    }
  });

  it("fails where there is no such command", async () => {
    await expect(processes.run("no-such-command", [], options())).rejects.toThrow("ENOENT");
  });

  it("ends a command that takes too long, with all that it started", async () => {
    // This comes to an end only when nobody holds the pipe any more.
    const { exitCode, stdout, output } = await node(stubborn, 1);
    expect(exitCode).toBeNull();
    expect(stdout).toBe("started\n");
    expect(output).toContain("ended after 1 seconds");
  });
});

describe("Processes.expectDone", () => {
  it("says what failed, the end of what it said, and where all of it is", async () => {
    const code = "for (let line = 0; line < 100; line++) console.log('line', line); process.exit(1)";
    const failure = await processes
      .expectDone(process.execPath, ["-e", code], options())
      .catch((error: Error) => error.message);
    expect(failure).toContain("failed with exit code 1.\nline 70\n");
    const [, log = ""] = /All that it said: (.*)$/.exec(String(failure)) ?? [];
    expect(readFileSync(log, "utf8")).toContain("line 0\n");
  });
});

describe("Processes.stop", () => {
  it("ends what runs, and lets nothing start any more", async () => {
    const running = node("setInterval(() => {}, 1000)");
    await processes.stop();
    expect((await running).exitCode).toBeNull();
    await expect(node("")).rejects.toThrow("nothing is to start any more");
  });
});
