import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GeneratedPackage } from "../../generate/provider.ts";
import { judge } from "../judge.ts";
import type { Verdict } from "../judgement.ts";
import { mutantsOf } from "./mutate.ts";
import { Original, repository } from "./original.ts";
import { type Change, type Trials, tryMutants } from "./trial.ts";

/** How many documents of a provider are tried. */
export interface Share {
  readonly provider: string;
  readonly count: number;
  /** Whether the way back from a changed document is tried as a change, too. A longer run does so in any case. */
  readonly isBothWays: boolean;
}

// The same changes in every run. FC_SEED=$RANDOM explores others, TOK_MUTATIONS=10 tries ten times as many.
const seed = process.env["FC_SEED"] ?? "20261122";
const times = Number(process.env["TOK_MUTATIONS"] ?? 1);
const limit = 600_000 * Math.max(1, times);

/** Holds the judge to what the compiler says of programs that used the package before. */
export function proveVerdicts(shares: readonly Share[]): void {
  describe(`judge, by changed documents (FC_SEED=${seed}, TOK_MUTATIONS=${times})`, () => {
    const originals: Original[] = [];
    let trials: Trials;

    beforeAll(async () => {
      const attempts = [];
      for (const { provider, count, isBothWays } of shares) {
        const original = await Original.of(provider);
        originals.push(original);
        const mutants = mutantsOf(original, `${seed} ${provider}`, Math.ceil(count * times));
        attempts.push({ original, mutants, isBothWays: isBothWays || times > 1 });
      }
      trials = await tryMutants(attempts);
    }, limit);

    afterAll(() => {
      for (const original of originals) original.remove();
    });

    it("calls every change major that breaks a program of a user", { timeout: limit }, () => {
      const broken = trials.changes.filter((change) => change.broken.length > 0);
      expect(broken.flatMap((change) => problemWith(change, "major"))).toEqual([]);
    });

    it("calls it no change where only the hash of the document differs", { timeout: limit }, () => {
      const same = trials.changes.filter(({ before, after }) => withoutHash(before) === withoutHash(after));
      expect(same.length).toBeGreaterThan(0);
      expect(same.flatMap((change) => problemWith(change, "none"))).toEqual([]);
    });

    it("is given packages that compile", () => {
      expect(trials.unsound).toEqual([]);
    });

    it("is held to programs that compile beside their own package", () => {
      // They know nothing of what a discriminator adds to its alternatives, and of types that no value can have.
      expect(trials.unproven.length, trials.unproven.join("\n")).toBeLessThan(trials.generated * 0.05);
    });

    it("is given enough of changes that break and of others", () => {
      const { changes, generated, refused } = trials;
      expect(generated / (generated + refused.length)).toBeGreaterThan(0.5);
      const share = changes.filter(({ broken }) => broken.length > 0).length / changes.length;
      expect(share).toBeGreaterThan(0.3);
      expect(share).toBeLessThan(0.8);
    });
  });
}

function problemWith({ name, before, after, broken }: Change, expected: Verdict): string[] {
  const said = broken.slice(0, 3).map(({ file, text }) => `\n  ${file}${text}`);
  try {
    const { verdict } = judge(repository, before, after);
    return verdict === expected ? [] : [`${name}\n  is judged ${verdict}, not ${expected}${said.join("")}`];
  } catch (error) {
    const stack = error instanceof Error ? error.stack : String(error);
    return [`${name}\n  cannot be judged: ${stack}${said.join("")}`];
  }
}

function withoutHash({ files }: GeneratedPackage): string {
  return JSON.stringify([...files]).replaceAll(/ sha256 [0-9a-f]+/g, "");
}
