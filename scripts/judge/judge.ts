import type { GeneratedPackage } from "../generate/provider.ts";
import { compareModels } from "./compare-models.ts";
import { compareSurfaces } from "./compare-surfaces.ts";
import { compile } from "./compile.ts";
import { consumerOf } from "./consumer.ts";
import { gravest, type Judgement } from "./judgement.ts";
import { linesOf } from "./lines.ts";
import type { Finding } from "./place.ts";
import { indexOf, Workbench } from "./program.ts";
import { surfaceOf } from "./surface.ts";
import type { Both, Version } from "./version.ts";
import { compareReferences, compareWords } from "./words.ts";

/**
 * What users of a package will notice when `before` becomes `after`. A program of theirs, written for `before`, that
 * no longer compiles is a major change; one written for `after` that `before` cannot compile is a minor one. What
 * no type shows is compared as data, and the words last.
 */
export function judge(root: string, before: GeneratedPackage, after: GeneratedPackage): Judgement {
  if (sameFiles(before, after)) return { verdict: "none", changes: [] };
  const bench = new Workbench(root, { before, after });
  const program = bench.program(new Map(), [indexOf("before"), indexOf("after")]);
  const versions: Both<Version> = {
    before: {
      surface: surfaceOf(program, "before", before.model.provider.class),
      model: before.model,
    },
    after: { surface: surfaceOf(program, "after", after.model.provider.class), model: after.model },
  };
  const named = [...compareSurfaces(versions), ...compareModels(versions)];
  const findings = [...named, ...compiled(bench, versions, named)];
  const places = new Set(findings.map(({ place }) => place));
  const words = compareWords(versions.before.surface, versions.after.surface).filter(
    ({ place }) => !places.has(place),
  );
  const all = [...findings, ...words];
  const whole = all.length > 0 ? all : compareReferences(before, after);
  return { verdict: gravest(whole.map(({ verdict }) => verdict)), changes: linesOf(whole) };
}

function sameFiles(before: GeneratedPackage, after: GeneratedPackage): boolean {
  return (
    before.files.size === after.files.size &&
    [...before.files].every(([file, text]) => after.files.get(file) === text)
  );
}

/** What the compiler finds in programs of users, as far as the comparison has not said it, or as gravely. */
function compiled(bench: Workbench, versions: Both<Version>, named: readonly Finding[]): Finding[] {
  const users = {
    before: consumerOf(versions.before, versions.after, "after"),
    after: consumerOf(versions.after, versions.before, "before"),
  };
  const broken = compile(bench, users);
  const known = gravest(named.map(({ verdict }) => verdict));
  const lost: Finding[] =
    known === "major"
      ? []
      : broken.before.map(({ subject, why }) => ({
          heading: "Changed",
          place: subject,
          text: `no longer takes or gives what it did: ${why}`,
          verdict: "major",
        }));
  const gained: Finding[] =
    known === "major" || known === "minor" || lost.length > 0
      ? []
      : broken.after.map(({ subject }) => ({
          heading: "Changed",
          place: subject,
          text: "takes or gives more than before",
          verdict: "minor",
        }));
  return [...lost, ...gained];
}
