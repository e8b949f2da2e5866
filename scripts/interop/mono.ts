import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { x } from "tinyexec";
import { z } from "zod";

const packages = ["mono-mcs", "libmono-system-runtime-serialization4.0-cil"];
const install = ["install", "-y", "--no-install-recommends", ...packages];

const answers = z.union([z.strictObject({ value: z.json() }), z.strictObject({ error: z.string() })]);
const written = z.strictObject({ contract: z.string(), value: z.json(), xml: z.base64() });

/** What the other side read: a value, or why there is none. */
export type MonoAnswer = z.infer<typeof answers>;

/** A document that the other side wrote, and the value that it wrote. */
export type MonoDocument = z.infer<typeof written>;

/** Mono's serializer, in the program of mono/. */
export class Mono {
  readonly #folder: string;

  /** @param folder a place for its files */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Compiles the program. Where Mono is not here it is installed first, if this is a Debian system and ours to change. */
  async prepare(say: (line: string) => void): Promise<void> {
    const first = await this.#compile();
    if (first === undefined) return;
    const command = `apt-get ${install.join(" ")}`;
    if (!first.isMissing) throw new Error(`mcs does not compile scripts/interop/mono:\n${first.output}`);
    if (process.getuid?.() !== 0 || (await run("apt-get", ["--version"])) === undefined)
      throw new Error(
        `Mono with its data contract serializer is not here. On Debian and its kin, as root:\n  ${command}`,
      );
    for (const step of [["update"], install]) {
      say(`apt-get ${step.join(" ")}`);
      const result = await run("apt-get", step);
      if (result?.exitCode !== 0)
        throw new Error(`apt-get ${step.join(" ")} failed:\n${result?.output ?? ""}`);
    }
    const second = await this.#compile();
    if (second !== undefined) throw new Error(`mcs does not compile scripts/interop/mono:\n${second.output}`);
  }

  /** Undefined where it went well. */
  async #compile(): Promise<{ readonly isMissing: boolean; readonly output: string } | undefined> {
    const sources = join(import.meta.dirname, "mono");
    const files = readdirSync(sources).map((file) => join(sources, file));
    const references = ["-r:System.Runtime.Serialization.dll", "-r:System.Xml.dll"];
    const result = await run("mcs", ["-warnaserror", `-out:${this.#program()}`, ...references, ...files]);
    if (result?.exitCode === 0) return undefined;
    const { output } = result ?? { output: "" };
    // CS0006: a library that is referred to is not there.
    return { isMissing: result === undefined || output.includes("CS0006"), output };
  }

  #program(): string {
    return join(this.#folder, "interop.exe");
  }

  /** What the serializer makes of documents, in their order. */
  async read(documents: readonly (readonly [contract: string, xml: Uint8Array])[]): Promise<MonoAnswer[]> {
    const file = join(this.#folder, "documents.txt");
    const lines = documents.map(([contract, xml]) => `${contract} ${Buffer.from(xml).toString("base64")}\n`);
    writeFileSync(file, lines.join(""));
    const found = await this.#lines(["read", file]);
    if (found.length !== documents.length)
      throw new Error(`the program in mono/ gave ${found.length} answers to ${documents.length} documents`);
    return found.map((line) => answers.parse(line));
  }

  /** Documents that the serializer writes: some for each contract, the same ones for the same seed. */
  async write(contracts: readonly string[], each: number, seed: number): Promise<MonoDocument[]> {
    const found = await this.#lines(["write", String(each), String(seed), ...contracts]);
    return found.map((line) => written.parse(line));
  }

  async #lines(args: readonly string[]): Promise<unknown[]> {
    const result = await run("mono", [this.#program(), ...args]);
    if (result?.exitCode !== 0)
      throw new Error(`the program in mono/ failed:\n${result?.output ?? "mono is not here"}`);
    return result.stdout
      .split("\n")
      .filter((line) => line !== "")
      .map((line): unknown => JSON.parse(line));
  }
}

interface Finished {
  readonly exitCode: number | undefined;
  readonly stdout: string;
  readonly output: string;
}

/** Undefined where there is no such command. */
async function run(command: string, args: readonly string[]): Promise<Finished | undefined> {
  const environment = { DEBIAN_FRONTEND: "noninteractive", LC_ALL: "C.UTF-8" };
  try {
    const { exitCode, stdout, stderr } = await x(command, [...args], { nodeOptions: { env: environment } });
    return { exitCode, stdout, output: stdout + stderr };
  } catch (error) {
    // The second where a folder of PATH is not ours to read.
    if (error instanceof Error && ["ENOENT", "EACCES"].includes(Reflect.get(error, "code"))) return undefined;
    throw error;
  }
}
