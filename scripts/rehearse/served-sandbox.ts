import { cpSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Consumer } from "./consumer.ts";
import type { Processes } from "./processes.ts";
import { recordedRequestSchema, seenRequest } from "./seen-request.ts";
import { ServerProcess } from "./server-process.ts";

/** The sandbox of a folder in which it is installed, served on loopback by a process of its own. */
export class ServedSandbox {
  /** Addresses, credentials and keys, for the programs that call it. */
  readonly ready: unknown;
  readonly #server: ServerProcess;

  private constructor(server: ServerProcess, ready: unknown) {
    this.#server = server;
    this.ready = ready;
  }

  static async start(processes: Processes, consumer: Consumer): Promise<ServedSandbox> {
    const file = join(consumer.folder, "sandbox-server.mjs");
    cpSync(join(import.meta.dirname, "sandbox-server.mjs"), file);
    const { server, ready } = await ServerProcess.start(
      processes,
      { name: "sandbox", file },
      { cwd: consumer.folder, env: consumer.env },
    );
    return new ServedSandbox(server, ready);
  }

  /** The requests since it was asked last, each in one line. It forgets all that came of them. */
  async requests(): Promise<string[]> {
    return z
      .array(recordedRequestSchema)
      .parse(await this.#server.ask("requests"))
      .map(seenRequest);
  }
}
