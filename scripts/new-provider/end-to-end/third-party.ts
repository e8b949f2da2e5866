import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Prism } from "./prism.ts";
import { RepositoryCopy } from "./repository-copy.ts";
import { sampledCalls } from "./sampled-calls.ts";
import { TriedClient, valid } from "./tried-client.ts";

/** A document of other people, as their package has it, and what its package has to do. */
export interface ThirdParty {
  readonly name: string;
  /** Inside node_modules. */
  readonly file: string;
  readonly options?: string;
  readonly auth?: object;
  /** Some of its methods, whose names a person would choose like that. */
  readonly methods: readonly string[];
  /** How many methods send a request that Prism finds nothing wrong with. */
  readonly valid: number;
  /** The others, by the reason: their names, or how many there are. */
  readonly others?: Readonly<Record<string, readonly string[] | number>>;
}

/** What the tests of one document stand on. */
export interface Made {
  readonly copy: RepositoryCopy;
  readonly documentFile: string;
  /** What `pnpm new-provider` said. */
  readonly said: string;
}

const installed = join(import.meta.dirname, "../../node_modules");

/** Makes a package of a document and holds it to what every package has to do. */
export function describeThirdParty({ name, file, options = "", auth, ...expected }: ThirdParty): () => Made {
  const folder = mkdtempSync(join(tmpdir(), "tok-documents-"));
  let made: Made;
  let prism: Prism;

  beforeAll(async () => {
    const documentFile = unpacked(join(installed, file), folder);
    const starting = Prism.start(documentFile);
    // It is waited for below; until then a failure of it is nobody's.
    starting.catch(() => undefined);
    const copy = await RepositoryCopy.make();
    made = { copy, documentFile, said: "" };
    const said = await copy.expectDone(`pnpm new-provider ${name} ${documentFile} ${options}`);
    made = { copy, documentFile, said };
    await copy.expectDone(`turbo run build --filter=@tok/${name}`);
    prism = await starting;
  });

  afterAll(async () => {
    await prism?.stop();
    made?.copy.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  describe(`the package of ${name}`, () => {
    it("touches the folders of the provider and the lockfile alone", async () => {
      const own = [`specs/${name}/`, `packages/${name}/`];
      const changes = await made.copy.changes();
      expect(changes.filter((one) => !own.some((start) => one.startsWith(start)))).toEqual([
        "pnpm-lock.yaml",
      ]);
    });

    it("is what pnpm generate makes of it, formatted as the repository is", async () => {
      const said = await made.copy.expectDone(`pnpm generate --check ${name}`);
      expect(said).toMatch(/\d+ proposals stand unreviewed: \d+ on security/);
      await made.copy.expectDone(`biome ci packages/${name}/test packages/${name}/package.json`);
    });

    it("type-checks, with the declarations of all that it imports", async () => {
      await made.copy.expectDone(`tsc -p packages/${name}/tsconfig.json --noEmit --skipLibCheck false`);
      await made.copy.expectDone(`tsc -p packages/${name}/test/tsconfig.json`);
    });

    it("passes the conformance suite", async () => {
      const said = await made.copy.expectDone(`pnpm --filter @tok/${name} test`, { NO_COLOR: "1" });
      expect(Number(/Tests\s+(\d+) passed/.exec(said)?.[1])).toBeGreaterThan(100);
    });

    it("sends requests that Prism finds valid, of every method or with a reason", async () => {
      const { calls, unsampled } = await sampledCalls(made.copy.root, name);
      expect(unsampled).toEqual({});
      expect(calls.map(({ call }) => call)).toEqual(expect.arrayContaining([...expected.methods]));
      const client = await TriedClient.of(made.copy, name, {
        ...(auth === undefined ? {} : { auth }),
        baseUrl: prism.address,
      });
      const verdicts = new Map<string, string[]>();
      for (const one of calls) {
        const verdict = await client.verdictOn(one);
        verdicts.set(verdict, [...(verdicts.get(verdict) ?? []), one.call]);
      }
      const others = [...verdicts].filter(([verdict]) => verdict !== valid);
      const wanted = expected.others ?? {};
      expect(
        Object.fromEntries(
          others.map(([why, names]) => [why, typeof wanted[why] === "number" ? names.length : names]),
        ),
      ).toEqual(wanted);
      expect(verdicts.get(valid)).toHaveLength(expected.valid);
    });
  });
  return () => made;
}

/** The document as a file; unpacked, where the package has it packed. */
function unpacked(path: string, folder: string): string {
  if (!path.endsWith(".gz")) return path;
  const file = join(folder, basename(path, ".gz"));
  writeFileSync(file, gunzipSync(readFileSync(path)));
  return file;
}
