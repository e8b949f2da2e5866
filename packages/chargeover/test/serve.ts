import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

/** A server on this machine, and how to stop it. */
export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** What a request brought, as it stood on the wire. */
export interface Arrived {
  readonly method: string;
  /** The absolute URL, with the target as it was sent. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer<ArrayBuffer>;
}

/** Serves on a free port of 127.0.0.1. */
export async function serve(
  answer: (arrived: Arrived, outgoing: ServerResponse) => void | Promise<void>,
): Promise<Served> {
  const server = createServer((incoming, outgoing) => {
    arrivedOf(incoming, url)
      .then((arrived) => answer(arrived, outgoing))
      .catch(() => outgoing.destroy());
  });
  let url = "";
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no port");
  url = `http://127.0.0.1:${address.port}`;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url, close };
}

async function arrivedOf(incoming: IncomingMessage, origin: string): Promise<Arrived> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
  const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)] as const);
  return {
    method: incoming.method ?? "",
    url: origin + (incoming.url ?? ""),
    headers: Object.fromEntries(headers),
    body: Buffer.concat(chunks),
  };
}

/** The parts of a signature by their names. */
export function signatureParts(header = ""): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...header.matchAll(/(co_\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  );
}
