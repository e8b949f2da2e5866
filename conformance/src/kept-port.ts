import { connect, createServer, type Server, type Socket } from "node:net";

/**
 * A port of this machine at which nobody listens, and nobody will: a connection goes out from it, so that the system
 * gives it to no other server meanwhile, such as one of tests that run beside these.
 */
export class KeptPort {
  readonly #server: Server;
  readonly #socket: Socket;

  private constructor(server: Server, socket: Socket) {
    this.#server = server;
    this.#socket = socket;
  }

  /** Keeps a port that was listened at until now. */
  static async keep(port: number): Promise<KeptPort> {
    const server = createServer((other) => other.on("error", () => {}));
    const socket = await new Promise<Socket>((resolve, reject) => {
      server.once("error", reject);
      server.listen(0, "127.0.0.1", () => {
        const address = server.address();
        const target = typeof address === "object" && address !== null ? address.port : 0;
        const own = connect({ port: target, host: "127.0.0.1", localAddress: "127.0.0.1", localPort: port });
        own.once("connect", () => resolve(own)).once("error", reject);
      });
    });
    return new KeptPort(server, socket);
  }

  /** Gives it back. A reset leaves nothing of the connection behind that would wait on the port. */
  async release(): Promise<void> {
    this.#socket.on("error", () => {});
    const isClosed = new Promise((resolve) => this.#socket.once("close", resolve));
    this.#socket.resetAndDestroy();
    await isClosed;
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
