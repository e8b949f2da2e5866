import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cloneObject } from "../../generate/json.ts";
import { knownProviders } from "../../generate/known-providers.ts";
import { breaking } from "./breaking.ts";
import type { Directed } from "./directed.ts";
import { harmless } from "./harmless.ts";
import type { CompileError } from "./native-compiler.ts";
import { Original, repository } from "./original.ts";
import { type Change, tryMutants } from "./trial.ts";

const limit = 300_000;

describe("consumerOf", () => {
  const originals = new Map<string, Original>();
  /** By the name of the directed change; unchanged ones by the provider. */
  const found = new Map<string, Change>();

  beforeAll(async () => {
    for (const provider of knownProviders(repository)) originals.set(provider, await Original.of(provider));
    const unchanged = [...originals.keys()].map(
      (provider): Directed => ({ name: provider, provider, change: () => {} }),
    );
    const all = [...unchanged, ...breaking, ...harmless];
    const { changes, refused } = await tryMutants(
      [...originals.values()].map((original) => ({
        original,
        isBothWays: false,
        mutants: all
          .filter(({ provider }) => provider === original.provider)
          .map(({ name, change }) => {
            const document = cloneObject(original.overlaid);
            change(document);
            return { document, isOverlaid: true, mutations: [{ kind: name, pointer: "" }] };
          }),
      })),
    );
    expect(refused).toEqual([]);
    for (const change of changes) found.set(change.mutant.mutations[0]?.kind ?? "", change);
  }, limit);

  afterAll(() => {
    for (const original of originals.values()) original.remove();
  });

  const brokenBy = (name: string): readonly CompileError[] => {
    const change = found.get(name);
    if (change === undefined) throw new Error(`not tried: ${name}`);
    return change.broken;
  };

  it.each(knownProviders(repository))(
    "writes a program that compiles beside its own package: %s",
    (provider) => {
      expect(brokenBy(provider)).toEqual([]);
    },
  );

  it.each(breaking.map(({ name }) => name))("writes a program that does not survive that %s", (name) => {
    expect(brokenBy(name)).not.toEqual([]);
  });

  it.each(harmless.map(({ name }) => name))("writes a program that does not mind that %s", (name) => {
    expect(brokenBy(name)).toEqual([]);
  });

  it("writes a program that uses each name of a package", () => {
    for (const { consumer, package: package_, provider } of originals.values()) {
      const index = package_.files.get(`packages/${provider}/src/index.ts`) ?? "";
      const names = [...index.matchAll(/^ {2}(?:type )?(\w+),$/gm)].map(([, name]) => name);
      expect(names.length).toBeGreaterThan(50);
      expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(consumer))).toEqual([]);
    }
  });
});
