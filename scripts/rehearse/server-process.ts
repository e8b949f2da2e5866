import type { ChildProcess } from "node:child_process";
import type { CommandOptions, Processes } from "./processes.ts";

const patience = 20_000;

/** A server in a process of its own: it says once where it listens, and answers questions. */
export class ServerProcess {
  readonly #child: ChildProcess;
  readonly #name: string;

  private constructor(child: ChildProcess, name: string) {
    this.#child = child;
    this.#name = name;
  }

  /** Starts a server; gives what it says when it listens. */
  static async start(
    processes: Processes,
    { name, file, args = [] }: { readonly name: string; readonly file: string; readonly args?: string[] },
    options: CommandOptions,
  ): Promise<{ readonly server: ServerProcess; readonly ready: unknown }> {
    const server = new ServerProcess(processes.serve(file, args, options), name);
    return { server, ready: await server.#hear() };
  }

  /** One question at a time. */
  async ask(question: string): Promise<unknown> {
    const answer = this.#hear();
    this.#child.send(question);
    return answer;
  }

  async #hear(): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const settle = (end: () => void) => {
        clearTimeout(timer);
        this.#child.off("message", onMessage);
        this.#child.off("exit", onExit);
        this.#child.off("error", onError);
        end();
      };
      const fail = (problem: string) =>
        settle(() => reject(new Error(`The ${this.#name} ${problem}. What it said is in the logs.`)));
      const onMessage = (message: unknown) => settle(() => resolve(message));
      const onExit = (code: number | null) => fail(`ended with exit code ${code}`);
      const onError = (error: Error) => fail(`cannot be reached: ${error.message}`);
      const timer = setTimeout(() => fail(`says nothing for ${patience / 1000} seconds`), patience);
      this.#child.once("message", onMessage);
      this.#child.once("exit", onExit);
      this.#child.once("error", onError);
    });
  }
}
