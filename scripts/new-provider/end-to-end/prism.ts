import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";

/** Prism as a mock of a document: it checks requests by the document itself and knows nothing of ours. */
export class Prism {
  readonly #process: ChildProcess;
  readonly address: string;

  private constructor(process: ChildProcess, address: string) {
    this.#process = process;
    this.address = address;
  }

  static async start(document: string): Promise<Prism> {
    const child = fork(join(import.meta.dirname, "prism-server.mjs"), [document], {
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (chunk: Buffer) => {
        said = (said + chunk.toString()).slice(-20_000);
      });
    try {
      const address = await new Promise<string>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`Prism does not start:\n${said}`)), 180_000);
        const settle = (end: () => void) => {
          clearTimeout(timer);
          end();
        };
        child.once("message", (sent) => settle(() => resolve(String(sent))));
        child.once("error", (error) => settle(() => reject(error)));
        child.once("exit", (code) => settle(() => reject(new Error(`Prism ended with ${code}:\n${said}`))));
      });
      return new Prism(child, address);
    } catch (error) {
      child.kill();
      throw error;
    }
  }

  async stop(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const ended = new Promise<void>((resolve) => this.#process.once("exit", () => resolve()));
    this.#process.kill();
    await ended;
  }
}
