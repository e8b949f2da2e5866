import { join } from "node:path";
import { differing } from "../generate/generation.ts";
import { isObject } from "../generate/json.ts";
import { loadYaml } from "../generate/load.ts";
import { blocking, type Unreviewed } from "../generate/proposals.ts";
import { generateProvider } from "../generate/provider.ts";

/** What decides whether a provider's package may be released. */
export interface Readiness {
  /** The proposals on security, repeating and secrets that nobody has reviewed. */
  readonly inTheWay: readonly Unreviewed[];
  /** The generated files that are not what the provider's documents say. */
  readonly outdated: readonly string[];
  /** Whether its manifest says `private`: npm and pnpm publish it by no command then. */
  readonly isPrivate: boolean;
}

/** @throws {DocumentError} for a provider's folder that gives no package */
export async function readinessOf(root: string, provider: string): Promise<Readiness> {
  const { files, proposals } = await generateProvider(root, provider);
  const file = `packages/${provider}/package.json`;
  const manifest = loadYaml(join(root, file), file).value;
  return {
    inTheWay: blocking(proposals),
    outdated: differing(root, files, provider),
    isPrivate: isObject(manifest) && manifest["private"] === true,
  };
}

/** What is said of a package, and whether it stops a release. */
export interface Verdict {
  readonly state: "ready" | "kept back" | "refused";
  readonly line: string;
  readonly details: readonly string[];
}

/**
 * Judges one package. A private one with proposals is kept back by itself, and does not stop the release of others;
 * `isAsked` says that this very package is asked for.
 */
export function verdictOn(
  provider: string,
  { inTheWay, outdated, isPrivate }: Readiness,
  isAsked: boolean,
): Verdict {
  const manifest = `packages/${provider}/package.json`;
  if (outdated.length > 0)
    return {
      state: "refused",
      line: `must not be released: ${outdated.length} generated files are not what its documents say. Run pnpm generate ${provider}, and build it again`,
      details: outdated,
    };
  if (inTheWay.length > 0)
    return {
      state: isPrivate && !isAsked ? "kept back" : "refused",
      line: `must not be released: ${inTheWay.length === 1 ? "1 proposal waits" : `${inTheWay.length} proposals wait`} for a review${isPrivate ? "" : `. Write "private": true into ${manifest} until then`}`,
      details: inTheWay.map(
        ({ index, target, description, concern }) =>
          `specs/${provider}/overlay.yaml#/actions/${index} (${concern}) ${target}: ${description}`,
      ),
    };
  return {
    state: "ready",
    line: isPrivate ? `reviewed: take private out of ${manifest} to release it` : "may be released",
    details: [],
  };
}
