import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, vi } from "vitest";
import { VaultClient, vaultKey } from "./vault.ts";

/** What becomes of an attempt: nobody listens, the connection is reset once the request was read, or a status. */
type Fate = "refused" | "lost" | number;

/** Closed after each test. */
const open = new Set<Server>();

afterEach(async () => {
  for (const server of open) await closed(server);
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
  if (fates[0] === "refused") await closed(server);
  const hooks = {
    onRetry: async ({ attempt, delayMs }: { attempt: number; delayMs: number }) => {
      waiting();
      await closed(server);
      const fate = fates[attempt];
      if (fate !== "refused") server = await listen(port, fate);
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
  await closed(server);
  return `http://127.0.0.1:${port}`;
}

async function closed(server: Server): Promise<void> {
  open.delete(server);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
