import pc from "picocolors";
import type { Packed } from "./pack.ts";
import { unreleased } from "./packages.ts";
import { isPublished, publish, type Target } from "./publish.ts";
import { Refusal } from "./refusal.ts";

/** What a release has done so far is told line by line. */
export type Tell = (line: string) => void;

/**
 * The tarballs that are to be published, in the same order: those with a version that the registry does not have.
 * Where no registry is asked, all that have a version.
 *
 * @throws {Refusal} for one that everybody would install with a pre-release below it, or under another name
 */
export async function waiting(
  all: readonly Packed[],
  target: Target | undefined,
  tell: Tell,
): Promise<Packed[]> {
  for (const { name, version } of all)
    if (version === unreleased) tell(`${name} has no version yet, and is left out`);
  const versioned = all.filter(({ version }) => version !== unreleased);
  const published = await Promise.all(
    versioned.map(async (one) => target !== undefined && (await isPublished(one, target))),
  );
  const found = versioned.filter((one, index) => {
    if (published[index] === true) tell(pc.dim(`${idOf(one)} is there already`));
    return published[index] !== true;
  });
  for (const one of found) {
    checkBelow(one, all);
    if (target !== undefined) checkKind(one, target);
  }
  return found;
}

/** A version for everybody that was published under another name would be there already when its turn comes. */
function checkKind(packed: Packed, { tag }: Target): void {
  if (tag !== "latest" && !packed.version.includes("-"))
    throw new Refusal(
      `${idOf(packed)} is for everybody, and not published yet. Publish it first: pnpm release, without --tag ${tag}.`,
    );
}

/** A version without a dash is for everybody, and so has to be what it is built on. */
function checkBelow(packed: Packed, all: readonly Packed[]): void {
  if (packed.version.includes("-")) return;
  const below = all.find(
    ({ name, version }) => version.includes("-") && Object.hasOwn(packed.manifest.dependencies ?? {}, name),
  );
  if (below !== undefined)
    throw new Refusal(
      `${idOf(packed)} is for everybody, and built on ${idOf(below)}, which is not. Give ${packed.name} a version of the same kind: pnpm version-packages does.`,
    );
}

/**
 * Publishes one after the other.
 *
 * @throws {Refusal} where that ends in the middle, with what is published and what is not
 */
export async function publishAll(all: readonly Packed[], target: Target, tell: Tell): Promise<void> {
  const done: Packed[] = [];
  try {
    for (const one of all) {
      await publish(one, target);
      done.push(one);
      tell(`${pc.green("published")} ${idOf(one)} as ${target.tag}`);
    }
  } catch (error) {
    const left = all.filter((one) => !done.includes(one));
    throw new Refusal(
      [
        error instanceof Error ? error.message : String(error),
        `Published: ${done.map(idOf).join(", ") || "nothing"}. Not published: ${left.map(idOf).join(", ")}.`,
        "Run the same command again: it leaves alone what is published, and goes on with the rest.",
      ].join("\n"),
    );
  } finally {
    // In the form that tools for changesets look for.
    for (const one of done) tell(`New tag: ${idOf(one)}`);
  }
  tell(`${done.length} published to ${new URL(target.registry).host}`);
}

export function idOf({ name, version }: Packed): string {
  return `${name}@${version}`;
}
