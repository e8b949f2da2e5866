import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { KeptPort } from "@tok/conformance";
import { afterEach, vi } from "vitest";
import { VaultClient, vaultKey } from "./vault.ts";

/** What becomes of an attempt: nobody listens, the connection is reset once the request was read, or a status. */
type Fate = "refused" | "lost" | number;

/** Closed after each test. */
const open = new Set<Server>();
/** Released after each test, by port. */
const kept = new Map<number, KeptPort>();

afterEach(async () => {
  for (const server of open) await closed(server);
  for (const port of kept.keys()) await released(port);
});

/**
 * A client that calls a real server, by the platform's own `fetch` unless the options say otherwise. `waiting` runs
 * before each further attempt.
 */
export async function onTheWire(
  fates: readonly Fate[],
  options: object = {},
  waiting: () => void = () => {},
): Promise<{ readonly client: VaultClient; readonly arrived: string[] }> {
  const arrived: string[] = [];
  const listen = async (port: number, fate: Fate | undefined): Promise<Server> => {
    const server = createServer({ keepAliveTimeout: 1 }, (request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        arrived.push(`${request.method} ${request.url} ${Buffer.concat(chunks).toString()}`.trimEnd());
        response.setHeader("connection", "close");
        response.setHeader("content-type", "application/json");
        if (typeof fate === "number") response.writeHead(fate).end("{}");
        else request.socket.resetAndDestroy();
      });
    });
    open.add(server);
    await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
    return server;
  };
  let server = await listen(0, fates[0]);
  const { port } = server.address() as AddressInfo; // a listening TCP server has one
  if (fates[0] === "refused") await left(server, port);
  const hooks = {
    onRetry: async ({ attempt, delayMs }: { attempt: number; delayMs: number }) => {
      waiting();
      const fate = fates[attempt];
      if (fate === "refused") await left(server, port);
      else {
        await closed(server);
        await released(port);
        server = await listen(port, fate);
      }
      if (vi.isFakeTimers()) await vi.advanceTimersByTimeAsync(delayMs);
    },
  };
  const common = { auth: { apiKey: vaultKey }, baseUrl: `http://127.0.0.1:${port}`, hooks };
  return { client: new VaultClient({ ...common, ...options }), arrived };
}

/** An address of this machine at which nobody listens. */
export async function deserted(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // a listening TCP server has one
  await left(server, port);
  return `http://127.0.0.1:${port}`;
}

/** Nobody listens at the port any more, also no server of other tests. */
async function left(server: Server, port: number): Promise<void> {
  await closed(server);
  if (!kept.has(port)) kept.set(port, await KeptPort.keep(port));
}

async function released(port: number): Promise<void> {
  const one = kept.get(port);
  kept.delete(port);
  await one?.release();
}

async function closed(server: Server): Promise<void> {
  open.delete(server);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
