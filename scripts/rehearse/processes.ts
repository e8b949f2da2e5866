import { type ChildProcess, fork, spawn } from "node:child_process";
import { closeSync, openSync, writeSync } from "node:fs";
import { basename, join } from "node:path";

/** What a command said. */
export interface Said {
  readonly exitCode: number | null;
  readonly stdout: string;
  /** With what it wrote to stderr, in the order in which it came. */
  readonly output: string;
  /** The file that has all of it. */
  readonly log: string;
}

export interface CommandOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** After so many seconds the command is ended, and has failed. */
  readonly seconds?: number;
}

/** Runs commands and servers, each in a process group of its own, writes down what they say, and ends them all. */
export class Processes {
  readonly #logs: string;
  readonly #running = new Set<ChildProcess>();
  readonly #grace: number;
  #count = 0;
  #isStopped = false;

  /** What is ended has a number of milliseconds to go by itself. */
  constructor(logs: string, grace = 5000) {
    this.#logs = logs;
    this.#grace = grace;
  }

  /**
   * Runs a command to its end, whatever that is.
   *
   * @throws where it cannot be started, or nothing is to start any more
   */
  async run(command: string, args: readonly string[], options: CommandOptions): Promise<Said> {
    const { cwd, env, seconds = 120 } = options;
    this.#check();
    const line = [basename(command), ...args].join(" ");
    const { file, log } = this.#openLog(line);
    writeSync(log, `${cwd}$ ${line}\n`);
    const child = this.#adopt(
      spawn(command, args, { cwd, env, detached: true, stdio: ["ignore", "pipe", "pipe"] }),
    );
    let stdout = "";
    let output = "";
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding("utf8").on("data", (text: string) => {
        output += text;
        writeSync(log, text);
      });
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      void this.#end(child);
    }, seconds * 1000);
    try {
      const exitCode = await new Promise<number | null>((resolve, reject) => {
        child.once("error", reject);
        child.once("close", resolve);
      });
      const late = `\nended after ${seconds} seconds`;
      if (isLate) output += late;
      writeSync(log, `${isLate ? late : ""}\nexit code ${exitCode}\n`);
      return { exitCode: isLate ? null : exitCode, stdout, output, log: file };
    } finally {
      clearTimeout(timer);
      closeSync(log);
    }
  }

  /**
   * The same for a command that has to succeed.
   *
   * @throws with the end of what the command said, and the file that has all of it
   */
  async expectDone(command: string, args: readonly string[], options: CommandOptions): Promise<Said> {
    const said = await this.run(command, args, options);
    if (said.exitCode === 0) return said;
    const end = said.output.trim().split("\n").slice(-30).join("\n");
    throw new Error(
      `${basename(command)} ${args.join(" ")} failed with exit code ${said.exitCode}.\n${end}\nAll that it said: ${said.log}`,
    );
  }

  /** Starts a server that this process talks with. It ends when this process does. */
  serve(file: string, args: readonly string[], { cwd, env }: CommandOptions): ChildProcess {
    this.#check();
    const { log } = this.#openLog(basename(file));
    const stdio = ["ignore", "pipe", "pipe", "ipc"] as const;
    // What this process was started with, such as a loader of TypeScript, is not for it.
    const child = fork(file, args, { cwd, env, detached: true, execArgv: [], stdio: [...stdio] });
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (chunk: Buffer) => writeSync(log, chunk));
    child.once("close", () => closeSync(log));
    return this.#adopt(child);
  }

  /** Ends everything that runs, and lets nothing start any more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await Promise.all([...this.#running].map((child) => this.#end(child)));
  }

  #adopt(child: ChildProcess): ChildProcess {
    this.#running.add(child);
    child.once("close", () => this.#running.delete(child));
    child.once("error", () => this.#running.delete(child));
    return child;
  }

  #check(): void {
    if (this.#isStopped) throw new Error("nothing is to start any more");
  }

  /** Ends a process group: asks it, then kills it, and waits no longer than that for its pipes to close. */
  async #end(child: ChildProcess): Promise<void> {
    const { pid } = child;
    if (pid === undefined || !this.#running.has(child)) return;
    signal(pid, "SIGTERM");
    await new Promise<void>((resolve) => {
      const killing = setTimeout(() => signal(pid, "SIGKILL"), this.#grace);
      const leaving = setTimeout(resolve, this.#grace * 2);
      child.once("close", () => {
        clearTimeout(killing);
        clearTimeout(leaving);
        resolve();
      });
    });
  }

  /** Written to at once, so that all is there when a command has ended, and a folder that goes is no fault. */
  #openLog(line: string): { file: string; log: number } {
    this.#count += 1;
    const name = line
      .replace(/https?:\S+/g, "")
      .replace(/[^\w@.-]+/g, "-")
      .slice(0, 60);
    const file = join(this.#logs, `${String(this.#count).padStart(2, "0")}-${name}.log`);
    return { file, log: openSync(file, "w") };
  }
}

function signal(group: number, name: NodeJS.Signals): void {
  try {
    process.kill(-group, name);
  } catch {
    // It has gone by itself.
  }
}
