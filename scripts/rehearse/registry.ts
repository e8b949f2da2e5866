import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { InstalledPackage } from "./installed-packages.ts";
import type { CommandOptions, Processes } from "./processes.ts";
import { ServerProcess } from "./server-process.ts";

const requestsSchema = z.array(z.object({ method: z.string(), url: z.string(), status: z.number() }));

const documentSchema = z.object({
  "dist-tags": z.record(z.string(), z.string()),
  versions: z.record(z.string(), z.object({ dist: z.object({ integrity: z.string() }) })),
});

/** A tarball and what npm says of it. */
export interface Tarball {
  readonly file: string;
  readonly integrity: string;
  readonly shasum: string;
}

/** A request that came to the registry, such as `GET /@tok/core/-/core-0.1.0.tgz`, with the status of its answer. */
export type RegistryRequest = z.infer<typeof requestsSchema>[number];

/** A registry of its own on loopback, empty at first and without another one behind it. */
export class Registry {
  readonly address: string;
  readonly #server: ServerProcess;

  private constructor(port: number, server: ServerProcess) {
    this.address = `http://127.0.0.1:${port}`;
    this.#server = server;
  }

  static async start(processes: Processes, folder: string, options: CommandOptions): Promise<Registry> {
    const file = join(import.meta.dirname, "registry-server.mjs");
    const { server, ready } = await ServerProcess.start(
      processes,
      { name: "registry", file, args: [folder] },
      options,
    );
    return new Registry(z.object({ port: z.number() }).parse(ready).port, server);
  }

  /** All requests since the start. */
  async requests(): Promise<RegistryRequest[]> {
    return requestsSchema.parse(await this.#server.ask("requests"));
  }

  /** The versions of a package with the hash of each, and the one that is installed by default. */
  async published(name: string): Promise<{ versions: Record<string, string>; latest: string | undefined }> {
    const response = await fetch(`${this.address}/${name.replace("/", "%2f")}`, {
      signal: AbortSignal.timeout(10_000),
    });
    if (response.status === 404) return { versions: {}, latest: undefined };
    if (!response.ok) throw new Error(`the registry answers ${response.status} when asked for ${name}`);
    const { versions, "dist-tags": tags } = documentSchema.parse(await response.json());
    const hashes = Object.entries(versions).map(([version, { dist }]) => [version, dist.integrity]);
    return { versions: Object.fromEntries(hashes), latest: tags["latest"] };
  }

  /** Takes in somebody else's package, as npm itself would send it. */
  async takeIn({ manifest }: InstalledPackage, { file, integrity, shasum }: Tarball): Promise<void> {
    const { name, version } = manifest;
    const bytes = readFileSync(file);
    const attachment = `${name}-${version}.tgz`;
    const tarball = `${this.address}/${name}/-/${attachment}`;
    const document = {
      _id: name,
      name,
      "dist-tags": { latest: version },
      versions: {
        [version]: { ...manifest, _id: `${name}@${version}`, dist: { integrity, shasum, tarball } },
      },
      _attachments: {
        [attachment]: {
          content_type: "application/octet-stream",
          data: bytes.toString("base64"),
          length: bytes.length,
        },
      },
    };
    const response = await fetch(`${this.address}/${name.replace("/", "%2f")}`, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(document),
      signal: AbortSignal.timeout(30_000),
    });
    if (!response.ok)
      throw new Error(
        `the registry answers ${response.status} to ${name}@${version}: ${await response.text()}`,
      );
  }
}

/** The tarballs that were fetched, as `@tok/core@0.1.0`, each once. */
export function fetchedTarballs(requests: readonly RegistryRequest[]): string[] {
  const found = requests.flatMap(({ method, url }) => {
    const [, name, file] =
      /^\/((?:@[^/]+\/)?[^/]+)\/-\/(?:@[^/]+\/)?([^/?]+)\.tgz/.exec(decodeURIComponent(url)) ?? [];
    if (method !== "GET" || name === undefined || file === undefined) return [];
    return [`${name}@${file.slice(name.replace(/^@[^/]+\//, "").length + 1)}`];
  });
  return [...new Set(found)].sort();
}

/** The packages that were sent, by name. */
export function sentPackages(requests: readonly RegistryRequest[]): string[] {
  return requests
    .filter(({ method, status }) => method === "PUT" && status >= 200 && status < 300)
    .map(({ url }) => decodeURIComponent(url.slice(1)))
    .sort();
}
