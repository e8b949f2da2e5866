import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

/** A server on this machine, what came to it, and how to stop it. */
export interface Served {
  readonly url: string;
  /** Every byte that came over the wire, of all connections. */
  bytes(): Buffer;
  close(): Promise<void>;
}

/** What a request brought, as it stood on the wire. */
export interface Arrived {
  readonly method: string;
  /** Path and query, as they were sent. */
  readonly target: string;
  /** Each header once, by its name in lower case: one that came twice fails the test. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer<ArrayBuffer>;
}

/** Serves on a free port of 127.0.0.1. */
export async function serve(
  answer: (arrived: Arrived, outgoing: ServerResponse) => void | Promise<void>,
): Promise<Served> {
  const chunks: Buffer[] = [];
  const server = createServer((incoming, outgoing) => {
    arrivedOf(incoming)
      .then((arrived) => answer(arrived, outgoing))
      .catch((error: unknown) => outgoing.writeHead(599).end(String(error)));
  });
  server.on("connection", (socket) => socket.on("data", (chunk) => void chunks.push(chunk)));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no port");
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${address.port}`, bytes: () => Buffer.concat(chunks), close };
}

async function arrivedOf(incoming: IncomingMessage): Promise<Arrived> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
  const headers = Object.entries(incoming.headersDistinct).map(([name, values = []]) => {
    const [value, ...others] = values;
    if (value === undefined || others.length > 0) throw new Error(`the header ${name} came twice`);
    return [name, value] as const;
  });
  return {
    method: incoming.method ?? "",
    target: incoming.url ?? "",
    headers: Object.fromEntries(headers),
    body: Buffer.concat(chunks),
  };
}

/** Answers as the service does. */
export function answerJson(
  outgoing: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  // No wait where the status is one that is tried again.
  outgoing.writeHead(status, { "content-type": "application/json", "retry-after": "0", ...headers });
  outgoing.end(JSON.stringify(body));
}
