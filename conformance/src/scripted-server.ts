import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { type AnswerBytes, type AnswerFacts, answerBytes } from "./answer-bytes.ts";
import type { Answer } from "./case-schema.ts";
import { KeptPort } from "./kept-port.ts";

/** A request as it came over the wire. */
export interface RecordedRequest {
  readonly method: string;
  /** The request target, not decoded. */
  readonly target: string;
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
}

export interface Script extends AnswerFacts {
  readonly answers: readonly Answer[];
}

/**
 * An HTTP server on loopback that plays one answer per connection. Requests are parsed by `node:http`; answers
 * are written to the socket byte by byte, so that they may be as wrong as real ones.
 */
export class ScriptedServer {
  readonly requests: RecordedRequest[] = [];
  readonly #answers: readonly Answer[];
  readonly #script: Script;
  readonly #onRequest: (nth: number) => void;
  readonly #sockets = new Set<Socket>();
  /** Those that carried a request: `fetch` may open one more and keep it for later. */
  readonly #used = new Set<Socket>();
  /** What waits until the client has the head of the answer. */
  #onHead: () => void = () => {};
  #server: Server | undefined;
  /** While nobody is to be found there. */
  #kept: KeptPort | undefined;
  #port = 0;
  #next = 0;

  constructor(script: Script, onRequest: (nth: number) => void) {
    this.#script = script;
    this.#answers = script.answers.flatMap((one) => Array.from({ length: one.times ?? 1 }, () => one));
    this.#onRequest = onRequest;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Where the clients are to find nobody, the port has to be known first. */
  async start(): Promise<void> {
    await this.#listen();
    await this.prepare(0);
  }

  /** Gets ready for attempt `index`, counted from 0: refuses connections if the script says so. */
  async prepare(index: number): Promise<void> {
    this.#next = index;
    if (this.#answers[index]?.instead === "refuse") {
      await this.#unlisten();
      this.#kept ??= await KeptPort.keep(this.#port);
    } else if (this.#server === undefined) {
      await this.#release();
      await this.#listen();
    }
  }

  headArrived(): void {
    this.#onHead();
  }

  /** All connections that carried a request are gone, closed by whichever side. */
  async quiet(): Promise<void> {
    const open = [...this.#used].filter((socket) => this.#sockets.has(socket));
    await Promise.all(open.map((socket) => new Promise((resolve) => socket.once("close", resolve))));
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await this.#unlisten();
    await this.#release();
  }

  async #release(): Promise<void> {
    const kept = this.#kept;
    this.#kept = undefined;
    await kept?.release();
  }

  async #listen(): Promise<void> {
    const server = createServer((request) => void this.#play(request));
    server.on("connection", (socket) => this.#connected(socket));
    // A client that goes away in the middle of a request is a part of some cases.
    server.on("clientError", (_error, socket) => socket.destroy());
    this.#server = server;
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(this.#port, "127.0.0.1", resolve);
    });
    this.#port = (server.address() as AddressInfo).port; // an object for every server that listens on a port
  }

  async #unlisten(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (server !== undefined) await new Promise((resolve) => server.close(resolve));
  }

  #connected(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on("error", () => {}); // resets are a part of some cases
    socket.on("close", () => this.#sockets.delete(socket));
    if (this.#answers[this.#next]?.instead === "reset-on-connect") {
      this.#next += 1;
      socket.resetAndDestroy();
    }
  }

  async #play(request: IncomingMessage): Promise<void> {
    const { socket, method = "", url = "", rawHeaders } = request;
    const answer = this.#answers[this.#next];
    this.#next += 1;
    this.#used.add(socket);
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of request) chunks.push(chunk);
    } catch {
      return; // the client went away
    }
    this.requests.push({ method, target: url, rawHeaders, body: Buffer.concat(chunks) });
    const nth = this.requests.length;
    // A request that no case foresees still gets an answer: the count of requests tells of it.
    const { instead, after = "end" } = answer ?? {};
    if (instead === "reset") socket.resetAndDestroy();
    else if (instead === undefined) {
      this.#write(socket, answerBytes(answer ?? { status: 418 }, this.#script), after);
    }
    this.#onRequest(nth);
  }

  #write(socket: Socket, { head, body }: AnswerBytes, after: "end" | "stall" | "reset"): void {
    const arrived = new Promise<void>((resolve) => {
      this.#onHead = resolve;
    });
    const bytes = Buffer.concat([head, body]);
    if (after === "end") {
      socket.end(bytes);
      return;
    }
    // Not awaited: a client that stops reading never lets a long answer drain.
    socket.write(bytes);
    if (after === "reset") void arrived.then(() => socket.resetAndDestroy());
  }
}
