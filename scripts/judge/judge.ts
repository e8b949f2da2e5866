import type { GeneratedPackage } from "../generate/provider.ts";
import { compareModels } from "./compare-models.ts";
import { compareSurfaces } from "./compare-surfaces.ts";
import { compile } from "./compile.ts";
import { consumerOf } from "./consumer.ts";
import { gravest, type Judgement } from "./judgement.ts";
import { linesOf } from "./lines.ts";
import { indexOf, Workbench } from "./program.ts";
import { surfaceOf } from "./read-surface.ts";
import { unsaid } from "./unsaid.ts";
import type { Both, Version } from "./version.ts";
import { compareReferences, compareWords } from "./words.ts";

/**
 * What users of a package will notice when `before` becomes `after`. A program of theirs, written for `before`, that
 * no longer compiles is a major change; one written for `after` that `before` cannot compile is a minor one. What
 * no type shows is compared as data, and the words last.
 */
export function judge(root: string, before: GeneratedPackage, after: GeneratedPackage): Judgement {
  if (sameFiles(before, after)) return { verdict: "none", changes: [] };
  const { bench, versions } = versionsOf(root, before, after);
  const named = [...compareSurfaces(versions), ...compareModels(versions)];
  const findings = [...named, ...unsaid(compile(bench, usersOf(versions)), named, versions)];
  const places = new Set(findings.map(({ place }) => place));
  const words = compareWords(versions).filter(({ place }) => !places.has(place));
  const all = [...findings, ...words];
  const whole = all.length > 0 ? all : compareReferences(before, after);
  return { verdict: gravest(whole.map(({ verdict }) => verdict)), changes: linesOf(whole) };
}

/** Both versions, read by one compiler. */
export function versionsOf(
  root: string,
  before: GeneratedPackage,
  after: GeneratedPackage,
): { bench: Workbench; versions: Both<Version> } {
  const bench = new Workbench(root, { before, after });
  const program = bench.program(new Map(), [indexOf("before"), indexOf("after")]);
  const versions = {
    before: { surface: surfaceOf(program, "before", before.model.provider.class), model: before.model },
    after: { surface: surfaceOf(program, "after", after.model.provider.class), model: after.model },
  };
  return { bench, versions };
}

/** A user of each version, who is about to meet the other one. */
export function usersOf({ before, after }: Both<Version>): Both<ReturnType<typeof consumerOf>> {
  return { before: consumerOf(before, after), after: consumerOf(after, before) };
}

function sameFiles(before: GeneratedPackage, after: GeneratedPackage): boolean {
  return (
    before.files.size === after.files.size &&
    [...before.files].every(([file, text]) => after.files.get(file) === text)
  );
}
