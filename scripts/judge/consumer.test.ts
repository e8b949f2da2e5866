import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { hasPackage, knownProviders } from "../generate/known-providers.ts";
import { generateProvider } from "../generate/provider.ts";
import { breaksOf } from "./compile.ts";
import { type Consumer, consumerOf } from "./consumer.ts";
import { indexOf, Workbench } from "./program.ts";
import { surfaceOf } from "./read-surface.ts";
import { nothing } from "./shape.ts";
import type { Surface } from "./surface.ts";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A version that has nothing in common with the other one, so that nothing is left out of a consumer. */
const strange: Surface = {
  exports: new Map(),
  methods: new Map(),
  options: nothing,
  schemas: [],
  raw: new Map(),
};

describe("consumerOf", () => {
  it.each(knownProviders(root).filter((name) => hasPackage(root, name)))(
    "writes all that users of %s can write, and it compiles with the version it is written for",
    async (provider) => {
      const generated = await generateProvider(root, provider);
      const bench = new Workbench(root, { before: generated, after: generated });
      const program = bench.program(new Map(), [indexOf("before"), indexOf("after")]);
      const { model } = generated;
      const surface = surfaceOf(program, "before", model.provider.class);
      const own = { surface, model };
      const other = { surface: strange, model };
      const consumer = consumerOf(own, other);
      // A statement that did not compile here would be left out of judgements, and what it reads with it.
      expect(breaksOf(bench, [{ consumer, side: "before" }])).toEqual([[]]);
      expect(subjectsOf(consumer)).toEqual(
        expect.arrayContaining([
          `new ${model.provider.class}()`,
          ...[...surface.methods.keys()].map((name) => `${name}()`),
          ...surface.exports.keys(),
        ]),
      );
    },
    120_000,
  );
});

function subjectsOf({ subjects }: Consumer): string[] {
  return [...new Set(subjects.filter((subject) => subject !== undefined))];
}
