import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";

const publicationSchema = z.object({
  name: z.string(),
  "dist-tags": z.record(z.string(), z.string()),
  versions: z.record(z.string(), z.looseObject({})),
  _attachments: z.record(z.string(), z.object({ data: z.string() })),
});

/** What a registry does for `npm view` and `npm publish`, on loopback, for tests; it can stand for others as a proxy. */
export class FakeRegistry {
  readonly #server: Server;
  readonly #packages = new Map<string, { versions: Record<string, unknown>; tags: Record<string, string> }>();
  /** Every request, as `PUT /@tok%2fcore`. */
  readonly requests: string[] = [];
  /** The tarballs that were published, by name and version. */
  readonly tarballs = new Map<string, Buffer>();
  /** Which package the registry does not take, by name. */
  refuses: string | undefined;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<FakeRegistry> {
    const server = createServer();
    const registry = new FakeRegistry(server);
    server.on("request", (request, response) => void registry.#answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return registry;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port; // it listens on a port
  }

  /** Which name and version each dist-tag of a package has. */
  tagsOf(name: string): Readonly<Record<string, string>> {
    return this.#packages.get(name)?.tags ?? {};
  }

  /** Forgets what it was asked and given. */
  forget(): void {
    this.requests.length = 0;
    this.tarballs.clear();
    this.#packages.clear();
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    this.requests.push(`${request.method} ${request.url}`);
    // A client that takes it for a proxy gives the whole address.
    const name = decodeURIComponent(new URL(request.url ?? "/", this.url).pathname.slice(1));
    const send = (status: number, body: unknown) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    if (request.method !== "PUT") {
      const known = this.#packages.get(name);
      if (known === undefined) send(404, { error: "not found" });
      else send(200, { name, versions: known.versions, "dist-tags": known.tags });
    } else if (name === this.refuses) send(403, { error: "not now" });
    else {
      this.#take(publicationSchema.parse(JSON.parse(Buffer.concat(chunks).toString())));
      send(201, { ok: true });
    }
  }

  #take({ name, versions, "dist-tags": tags, _attachments: attachments }: z.infer<typeof publicationSchema>) {
    const known = this.#packages.get(name) ?? { versions: {}, tags: {} };
    Object.assign(known.versions, versions);
    Object.assign(known.tags, tags);
    this.#packages.set(name, known);
    const [{ data } = { data: "" }] = Object.values(attachments);
    this.tarballs.set(`${name}@${Object.keys(versions)[0]}`, Buffer.from(data, "base64"));
  }
}
