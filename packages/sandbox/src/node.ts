/**
 * The sandbox as real HTTP servers on loopback. Node only.
 * @module
 */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { ConnectionReset } from "./connection-reset.js";
import type { ProviderName } from "./rooms.js";
import type { Sandbox } from "./sandbox.js";

/** A name or address of this machine that other machines cannot reach. */
export type LoopbackHostname = "127.0.0.1" | "::1" | "localhost";

/** Settings of {@link serveSandbox}. */
export interface ServeSandboxOptions {
  /** Where to listen. Anything but loopback is refused: the sandbox guards nothing.
   * @default "127.0.0.1" */
  hostname?: LoopbackHostname | undefined;
}

/** A sandbox that is being served. */
export interface ServedSandbox<Name extends ProviderName = ProviderName> {
  /** The origin of each provider, without a slash at the end; the paths below it are the provider's own. */
  readonly urls: { readonly [Provider in Name]: string };
  /** Stops all servers and ends their connections, also those kept alive. */
  close(): Promise<void>;
}

/**
 * Serves each provider of a sandbox on a free port of its own. State and recorded requests are those of the
 * sandbox passed in. Rejects with a `TypeError` when the host name is not loopback.
 *
 * @example
 * ```ts
 * const served = await serveSandbox(createSandbox());
 * console.log(served.urls.clearent);
 * await served.close();
 * ```
 */
export async function serveSandbox<Name extends ProviderName>(
  sandbox: Sandbox<Name>,
  options: ServeSandboxOptions = {},
): Promise<ServedSandbox<Name>> {
  const hostname = options.hostname ?? "127.0.0.1";
  if (!["127.0.0.1", "::1", "localhost"].includes(hostname)) {
    throw new TypeError(
      `The sandbox is served on loopback only: 127.0.0.1, ::1 or localhost, not "${hostname}".`,
    );
  }
  const servers: Server[] = [];
  const urls: [Name, string][] = [];
  async function close(): Promise<void> {
    await Promise.all(servers.splice(0).map(stop));
  }
  try {
    for (const provider of sandbox.providers) {
      const listener = getRequestListener(answerAs(sandbox, provider), {
        // The globals belong to the user's process.
        overrideGlobalObjects: false,
      });
      const server = createServer((incoming, outgoing) => void listener(incoming, outgoing));
      const port = await listen(server, hostname);
      servers.push(server);
      urls.push([provider, `http://${hostname.includes(":") ? `[${hostname}]` : hostname}:${port}`]);
    }
  } catch (error) {
    await close();
    throw error;
  }
  // One entry for each provider of the sandbox, and these are exactly the members of Name.
  return { urls: Object.fromEntries(urls) as { [Provider in Name]: string }, close };
}

/** Answers as a provider; a connection that is to be cut is, without a word. */
function answerAs<Name extends ProviderName>(
  sandbox: Sandbox<Name>,
  provider: Name,
): Parameters<typeof getRequestListener>[0] {
  return async (request, { incoming }) => {
    try {
      return await sandbox.handle(provider, request);
    } catch (error) {
      if (!(error instanceof ConnectionReset)) {
        throw error;
      }
      incoming.socket.resetAndDestroy();
      return RESPONSE_ALREADY_SENT;
    }
  };
}

function listen(server: Server, hostname: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, hostname, () => {
      server.off("error", reject);
      // A server that listens on a TCP port has an AddressInfo; text is for pipes, null for not listening.
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    // Without this, a connection that is kept alive or still busy would hold close() up.
    server.closeAllConnections();
  });
}
