import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** The proxy that every command is told to use: it lets nothing out, and knows who wanted to. */
export class ClosedProxy {
  readonly #server: Server;
  /** What was asked for, as `CONNECT registry.example:443`. */
  readonly asked: string[] = [];

  private constructor() {
    this.#server = createServer((request, response) => {
      this.asked.push(`${request.method} ${request.url}`);
      response.writeHead(403).end("A rehearsal stays on this machine.");
    });
    this.#server.on("connect", (request, socket) => {
      this.asked.push(`CONNECT ${request.url}`);
      socket.on("error", () => undefined);
      socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
    });
  }

  static async open(): Promise<ClosedProxy> {
    const proxy = new ClosedProxy();
    await new Promise<void>((resolve, reject) => {
      proxy.#server.once("error", reject);
      proxy.#server.listen(0, "127.0.0.1", resolve);
    });
    return proxy;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`; // it listens on a port
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}
