import type { GeneratedPackage } from "../generate/provider.ts";
import { errorBodies } from "./compare-errors.ts";
import { argumentPlace, bodyPlace, dataPlace, errorPlace, methodText, rawText } from "./method-places.ts";
import { type Finding, finding, memberText } from "./place.ts";
import { isFailure, type Shape, sameShape } from "./shape.ts";
import type { RawOperation, Surface } from "./surface.ts";
import { type Both, linesOfMethods, type Version } from "./version.ts";

/**
 * What is written about names that stand on both sides. The order of a document's keys is no difference. A name
 * that became deprecated is announced: users have to plan for it.
 */
export function compareWords({ before, after }: Both<Version>): Finding[] {
  const was = wordsOf(before);
  return [...wordsOf(after)].flatMap(([place, words]): Finding[] => {
    const old = was.get(place);
    if (old === undefined || old === words) return [];
    return words.includes("@deprecated") && !old.includes("@deprecated")
      ? [finding("Changed", place, "is deprecated", "minor")]
      : [finding("Changed", place, "documentation", "patch")];
  });
}

/** For what only the reference says. The order of its lines is that of the document. */
export function compareReferences(before: GeneratedPackage, after: GeneratedPackage): Finding[] {
  if (referenceLines(before) === referenceLines(after)) return [];
  return [finding("Changed", "reference.md", "documentation", "patch")];
}

function wordsOf(version: Version): ReadonlyMap<string, string> {
  const words = new Words();
  exportWords(version.surface, words);
  methodWords(version, words);
  const named = new Set(linesOfMethods(version.model));
  for (const [line, operation] of version.surface.raw) if (!named.has(line)) rawWords(line, operation, words);
  return words.byPlace();
}

function exportWords({ exports }: Surface, words: Words): void {
  for (const [name, { words: text, shape }] of exports) {
    words.add(name, text);
    if (shape !== undefined && !isFailure(shape)) words.addMembers(shape, (path) => `${name}${path}`);
  }
}

/** A method, with what the document says of its operation, and what it takes and gives without a name. */
function methodWords(version: Version, words: Words): void {
  const { model, surface } = version;
  for (const { operation, parameters } of model.resources.flatMap(({ methods }) => methods)) {
    const { name } = operation;
    const signature = surface.methods.get(name);
    if (signature === undefined) continue;
    const raw = surface.raw.get(`${operation.method} ${operation.path}`);
    words.add(methodText(name), signature.words);
    words.add(methodText(name), raw?.words ?? "");
    if (signature.input !== undefined)
      words.addMembers(signature.input.shape, (path) => argumentPlace(name, path));
    for (const { name: argument, in: place, wire } of parameters) {
      const known = raw?.parameters.objects[0]?.members.get(place)?.shape.objects[0]?.members.get(wire);
      words.add(argumentPlace(name, memberText(argument)), known?.words ?? "");
    }
    if (signature.answer !== undefined) {
      const { data, body } = signature.answer;
      words.addMembers(data, (path) => `${dataPlace(name)}${path}`);
      if (!sameShape(data, body)) words.addMembers(body, (path) => `${bodyPlace(name)}${path}`);
    }
    for (const [status, body] of errorBodies(version, name))
      if (body !== "undefined") words.addMembers(body, (path) => `${errorPlace(name, status)}${path}`);
  }
}

function rawWords(
  line: string,
  { words: text, parameters, body, answers }: RawOperation,
  words: Words,
): void {
  const place = rawText(line);
  words.add(place, text);
  words.addMembers(parameters, (path) => `${place} params${path}`);
  for (const shape of body?.contents.values() ?? [])
    words.addMembers(shape, (path) => `${place} body${path}`);
  for (const [status, contents] of answers)
    for (const shape of contents.values())
      words.addMembers(shape, (path) => `${place} status ${status}${path}`);
}

class Words {
  readonly #byPlace = new Map<string, Set<string>>();

  /** Alternatives with a member of one name may each say something about it. */
  add(place: string, text: string): void {
    this.#byPlace.set(place, (this.#byPlace.get(place) ?? new Set()).add(text.trim()));
  }

  byPlace(): ReadonlyMap<string, string> {
    return new Map([...this.#byPlace].map(([place, texts]) => [place, [...texts].sort().join("\n").trim()]));
  }

  /** What is written about the members of a type, as far as it has no name of its own. */
  addMembers(shape: Shape, placeOf: (path: string) => string, path = ""): void {
    for (const { members, rest } of shape.objects) {
      for (const [name, member] of members) {
        const here = `${path}${memberText(name)}`;
        this.add(placeOf(here), member.words);
        this.addMembers(member.shape, placeOf, here);
      }
      if (rest !== undefined) this.addMembers(rest, placeOf, `${path}[string]`);
    }
    for (const items of shape.lists) this.addMembers(items, placeOf, `${path}[]`);
  }
}

function referenceLines({ files }: GeneratedPackage): string {
  const [, text] = [...files].find(([file]) => file.endsWith("/reference.md")) ?? [];
  return (text ?? "").split("\n").sort().join("\n");
}
