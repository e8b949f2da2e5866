import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Consumer } from "./consumer.ts";
import { expectContains, expectSame, Mismatch } from "./mismatch.ts";
import type { Plan, Program } from "./plans.ts";
import { fetchedTarballs, type Registry } from "./registry.ts";
import type { ServedSandbox } from "./served-sandbox.ts";

/** How each program is written down: as an ES module, and as CommonJS. */
const kinds = [
  { source: "mts", made: "mjs", loads: (name: string) => `from "${name}"` },
  { source: "cts", made: "cjs", loads: (name: string) => `require("${name}")` },
] as const;

/** Somebody who has installed one provider's package, and programs for it in TypeScript. */
export class User {
  readonly plan: Plan;
  readonly consumer: Consumer;
  readonly #registry: Registry;
  readonly #sandbox: ServedSandbox;
  readonly #compiler: string;

  constructor(
    plan: Plan,
    {
      consumer,
      registry,
      sandbox,
      compiler,
    }: {
      readonly consumer: Consumer;
      readonly registry: Registry;
      readonly sandbox: ServedSandbox;
      /** The file to run with Node. */
      readonly compiler: string;
    },
  ) {
    this.plan = plan;
    this.consumer = consumer;
    this.#registry = registry;
    this.#sandbox = sandbox;
    this.#compiler = compiler;
    consumer.write("sandbox.json", JSON.stringify(sandbox.ready));
  }

  /** Runs npm; gives the tarballs that it fetched. */
  async npm(...args: string[]): Promise<string[]> {
    const earlier = (await this.#registry.requests()).length;
    await this.consumer.npm(...args);
    return fetchedTarballs((await this.#registry.requests()).slice(earlier));
  }

  /**
   * @throws {Mismatch} where other packages than these and those for development stand in the lockfile, where the
   * folder holds others than the lockfile, or where one comes from elsewhere
   */
  expectInstalled(ids: readonly string[]): void {
    const { packageName } = this.plan;
    const locked = this.consumer.locked();
    const needed = locked.filter(({ isDev }) => !isDev).map(({ id }) => id);
    expectSame(`the packages that ${packageName} brings`, ids, needed.sort());
    const all = locked.map(({ id }) => id).sort();
    expectSame(`the packages in the folder of ${packageName}`, all, this.consumer.installed());
    const elsewhere = locked.filter(({ resolved }) => !resolved.startsWith(`${this.#registry.address}/`));
    expectSame(`the packages of ${packageName} from elsewhere`, [], elsewhere);
  }

  /** @throws {Mismatch} where the programs do not compile */
  async expectCompiled(...programs: readonly Program[]): Promise<void> {
    const { exitCode, output } = await this.#compile(programs);
    if (exitCode === 0) return;
    throw new Mismatch(
      `${namesOf(programs)} with ${this.plan.packageName} ${this.version()}\n  expected: it compiles\n  found:    ${output.trim()}`,
    );
  }

  /** @throws {Mismatch} where the programs compile, or fail for more than the one name, in the one program */
  async expectNotCompiled(programs: readonly Program[], missing: string, guilty: string): Promise<string> {
    const { exitCode, output } = await this.#compile(programs);
    const what = `${namesOf(programs)} with ${this.plan.packageName} ${this.version()}`;
    if (exitCode === 0)
      throw new Mismatch(`${what}\n  expected: it does not compile\n  found:    it compiles`);
    const errors = output.split("\n").filter((line) => /error TS/.test(line));
    const others = errors.filter((line) => !line.startsWith(`${guilty}.`) || !line.includes(`'${missing}'`));
    expectSame(`${what}: errors about something else than ${missing} in ${guilty}`, [], others);
    expectContains(`${what}: what the compiler says`, [`'${missing}'`], output);
    return errors[0] ?? "";
  }

  /** @throws {Mismatch} where a program prints something else, or the sandbox sees other requests */
  async expectRun(program: Program): Promise<void> {
    for (const { made, loads } of kinds) {
      const file = `${program.name}.${made}`;
      expectContains(`the compiled ${file}`, [loads(this.plan.packageName)], this.consumer.read(file));
      await this.#sandbox.requests();
      const { exitCode, output } = await this.consumer.node(file);
      expectSame(`what ${file} prints`, [...program.prints], output.trim().split("\n"));
      expectSame(`the exit code of ${file}`, 0, exitCode);
      expectSame(
        `the requests of ${file} that the sandbox saw`,
        [...program.sees],
        await this.#sandbox.requests(),
      );
    }
  }

  /** The version of the provider's package that lies in the folder. */
  version(): string {
    const prefix = `${this.plan.packageName}@`;
    return (
      this.consumer
        .installed()
        .find((id) => id.startsWith(prefix))
        ?.slice(prefix.length) ?? "none"
    );
  }

  async #compile(programs: readonly Program[]) {
    const files = programs.flatMap(({ name, text }) =>
      kinds.map(({ source, made }) => {
        this.consumer.write(`${name}.${source}`, text);
        // What an earlier run made must not be taken for this one's.
        const old = join(this.consumer.folder, `${name}.${made}`);
        if (existsSync(old)) rmSync(old);
        return `${name}.${source}`;
      }),
    );
    const compilerOptions = {
      target: "ES2022",
      module: "NodeNext",
      lib: ["ES2022"],
      types: ["node"],
      strict: true,
      skipLibCheck: false,
      noEmitOnError: true,
    };
    this.consumer.write("tsconfig.json", JSON.stringify({ compilerOptions, files }));
    return this.consumer.node(this.#compiler, "--project", "tsconfig.json", "--pretty", "false");
  }
}

function namesOf(programs: readonly Program[]): string {
  return programs.map(({ name }) => name).join(" and ");
}
