import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { x } from "tinyexec";

/** Compiles folders of packages below one root, all in one run of the native compiler. */
export class NativeCompiler {
  readonly #repository: string;
  readonly #root: string;

  constructor(repository: string, root: string) {
    this.#repository = repository;
    this.#root = root;
  }

  /** Writes a package: files by their paths inside it, and the modules that are written by hand in the real one. */
  write(folder: string, provider: string, files: ReadonlyMap<string, string>): void {
    for (const [file, text] of [...this.#extensions(provider), ...files]) {
      if (!file.endsWith(".ts")) continue;
      const path = join(this.#root, folder, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  }

  /**
   * What the compiler says, by folder and the file inside it.
   *
   * @throws {Error} for what it says of anything else
   */
  async errors(): Promise<ReadonlyMap<string, readonly CompileError[]>> {
    writeFileSync(join(this.#root, "package.json"), '{ "type": "module" }');
    writeFileSync(join(this.#root, "tsconfig.json"), JSON.stringify(this.#configuration()));
    const compiler = join(this.#repository, "node_modules/.bin/tsc");
    const run = await x(compiler, ["-p", this.#root, "--pretty", "false"], {
      nodeOptions: { cwd: this.#root },
    });
    const found = new Map<string, CompileError[]>();
    for (const line of run.stdout.split("\n")) {
      if (line === "" || /^\s/.test(line)) continue;
      const [, folder = "", file = "", text] = /^([^/(]+)\/([^(]+)(\(\d+,\d+\): error .*)$/.exec(line) ?? [];
      if (text === undefined || folder === "..") throw new Error(`outside the packages: ${line}`);
      const errors = found.get(folder) ?? [];
      errors.push({ file, text });
      found.set(folder, errors);
    }
    // A compiler that did not come to its end has found nothing, either.
    if (run.exitCode === undefined || run.exitCode > 2 || (run.exitCode === 0) !== (found.size === 0))
      throw new Error(`the compiler ended with ${run.exitCode}: ${run.stderr}`);
    return found;
  }

  #extensions(provider: string): [string, string][] {
    const folder = join(this.#repository, "packages", provider, "src/extensions");
    if (!existsSync(folder)) return [];
    return readdirSync(folder).map((file) => [
      `src/extensions/${file}`,
      readFileSync(join(folder, file), "utf8"),
    ]);
  }

  #configuration(): object {
    const core = join(this.#repository, "packages/core/src");
    return {
      extends: join(this.#repository, "tsconfig.base.json"),
      compilerOptions: {
        noEmit: true,
        skipLibCheck: true,
        // A program that only looks at values uses none of them.
        noUnusedLocals: false,
        noUnusedParameters: false,
        isolatedDeclarations: false,
        declaration: false,
        lib: ["ES2022", "DOM", "DOM.Iterable"],
        paths: {
          "@tok/core": [join(core, "index.ts")],
          "@tok/core/runtime": [join(core, "runtime.ts")],
          "@tok/core/auth/*": [join(core, "auth/*.ts")],
          "@tok/core/jwe": [join(core, "jwe.ts")],
          "@tok/xml": [join(this.#repository, "packages/xml/src/index.ts")],
        },
      },
      include: ["*/**/*.ts"],
    };
  }
}

export interface CompileError {
  readonly file: string;
  readonly text: string;
}
