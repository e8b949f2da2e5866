import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Processes, Said } from "./processes.ts";

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      resolved: z.string().optional(),
      dev: z.boolean().optional(),
    }),
  ),
});

/** What a lockfile says of an installed package. */
export interface Locked {
  readonly id: string;
  /** Where it was fetched. */
  readonly resolved: string;
  /** Whether it is there for development alone. */
  readonly isDev: boolean;
}

/** A user's project in a folder outside the workspace, empty at first. */
export class Consumer {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  readonly #processes: Processes;

  constructor(
    folder: string,
    { processes, env }: { readonly processes: Processes; readonly env: NodeJS.ProcessEnv },
  ) {
    this.folder = folder;
    this.#processes = processes;
    this.env = env;
    mkdirSync(folder, { recursive: true });
    this.write("package.json", JSON.stringify({ name: "consumer", version: "1.0.0", private: true }));
  }

  npm(...args: string[]): Promise<Said> {
    return this.#processes.expectDone("npm", args, { cwd: this.folder, env: this.env });
  }

  /** Runs a program, whatever becomes of it. */
  node(...args: string[]): Promise<Said> {
    return this.#processes.run(process.execPath, args, { cwd: this.folder, env: this.env });
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.folder, file), text);
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), "utf8");
  }

  /** The packages that lie in node_modules, as `jose@6.2.17`; one that lies there twice stands here twice. */
  installed(): string[] {
    return packagesBelow(join(this.folder, "node_modules")).sort();
  }

  /** The packages in the lockfile. */
  locked(): Locked[] {
    const { packages } = lockSchema.parse(JSON.parse(this.read("package-lock.json")));
    return Object.entries(packages)
      .filter(([path]) => path !== "")
      .map(([path, { version, resolved = "", dev = false }]) => ({
        id: `${path.replace(/^.*node_modules\//, "")}@${version}`,
        resolved,
        isDev: dev,
      }));
  }

  /** The range that npm wrote down for a package. */
  range(name: string): string | undefined {
    const manifest = z
      .object({ dependencies: z.record(z.string(), z.string()).optional() })
      .parse(JSON.parse(this.read("package.json")));
    return manifest.dependencies?.[name];
  }
}

/** Packages in a node_modules folder, and in those inside them. */
function packagesBelow(folder: string): string[] {
  const names = namesIn(folder).flatMap((name) =>
    name.startsWith("@") ? namesIn(join(folder, name)).map((own) => `${name}/${own}`) : [name],
  );
  return names.flatMap((name) => {
    const own = join(folder, name);
    const { version } = z
      .object({ version: z.string() })
      .parse(JSON.parse(readFileSync(join(own, "package.json"), "utf8")));
    return [`${name}@${version}`, ...packagesBelow(join(own, "node_modules"))];
  });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => !name.startsWith("."));
  } catch {
    return [];
  }
}
