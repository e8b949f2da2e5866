import { codeText } from "./code-text.ts";
import { compareNamed } from "./compare-named.ts";
import { compareShapes } from "./compare-shapes.ts";
import { rawText } from "./method-places.ts";
import { compareMaps, type Finding, finding } from "./place.ts";
import type { Shape } from "./shape.ts";
import { answersOf, jsonTypeOf, type RawBody, type RawOperation } from "./surface.ts";
import { type Both, contextOf, given, linesOfMethods, read, type Version } from "./version.ts";

/** What changed of calls by path; what methods take and give is said with them. */
export function compareRaw({ before, after }: Both<Version>): Finding[] {
  const named = new Set([before, after].flatMap(({ model }) => linesOfMethods(model)));
  return compareMaps(before.surface.raw, after.surface.raw, {
    gone: (line) => (named.has(line) ? [] : [finding("Removed", rawText(line), "", "major")]),
    added: (line) => (named.has(line) ? [] : [finding("Added", rawText(line), "", "minor")]),
    both: (line, was, is) => {
      const comparison = new Comparison(line, { before, after }, named.has(line));
      return comparison.compare({ before: was, after: is });
    },
  });
}

type Contents = ReadonlyMap<string, Shape>;

class Comparison {
  readonly #line: string;
  readonly #place: string;
  readonly #sides: Both<Version>;
  /** What the methods of an operation take and give in JSON is said with them. */
  readonly #hasMethod: boolean;

  constructor(line: string, sides: Both<Version>, hasMethod: boolean) {
    this.#line = line;
    this.#place = rawText(line);
    this.#sides = sides;
    this.#hasMethod = hasMethod;
  }

  compare({ before, after }: Both<RawOperation>): Finding[] {
    const inputs = { before: before.parameters, after: after.parameters };
    return [
      ...(this.#hasMethod
        ? []
        : compareShapes(inputs, `${this.#place} params`, contextOf(this.#sides, given))),
      ...this.#body({ before: before.body, after: after.body }),
      ...this.#answers({ before, after }),
      // Only here all errors are one type.
      ...compareNamed(
        { before: answersOf(before, "error"), after: answersOf(after, "error") },
        `${this.#place} error`,
        contextOf(this.#sides, read),
      ),
    ];
  }

  #body({ before, after }: Both<RawBody | undefined>): Finding[] {
    if (before === undefined || after === undefined) {
      if (before === after || this.#hasMethod) return [];
      return before === undefined
        ? [finding("Added", this.#place, "a body", after?.isOptional === false ? "major" : "minor")]
        : [finding("Removed", this.#place, "the body", "major")];
    }
    const presence: Finding[] =
      this.#hasMethod || before.isOptional === after.isOptional
        ? []
        : after.isOptional
          ? [finding("Changed", this.#place, "needs no body any more", "minor")]
          : [finding("Changed", this.#place, "needs a body", "major")];
    return [
      ...this.#types({ before: before.contents, after: after.contents }, "takes"),
      ...presence,
      ...this.#contents({ before: before.contents, after: after.contents }, (pair, type) =>
        compareShapes(pair, `${this.#place} body${type}`, contextOf(this.#sides, given)),
      ),
    ];
  }

  #answers({ before, after }: Both<RawOperation>): Finding[] {
    return compareMaps(before.answers, after.answers, {
      // The statuses of a method are said with it.
      gone: (status) =>
        this.#hasMethod ? [] : [finding("Removed", this.#place, `status ${status}`, "major")],
      added: (status) =>
        this.#hasMethod ? [] : [finding("Added", this.#place, `status ${status}`, "minor")],
      both: (status, was, is) => [
        ...this.#types({ before: was, after: is }, `answers ${status} with`),
        ...this.#contents({ before: was, after: is }, (pair, type) =>
          compareNamed(pair, `${this.#place} status ${status}${type}`, contextOf(this.#sides, read)),
        ),
      ],
    });
  }

  /** The types under each media type that both sides have; the order of them is no difference. */
  #contents(
    { before, after }: Both<Contents>,
    compare: (pair: Both<Shape>, mediaType: string) => Finding[],
  ): Finding[] {
    const isOnly = before.size === 1 && after.size === 1;
    const [said] = this.#hasMethod ? [jsonTypeOf(before)] : [];
    return [...before].flatMap(([type, was]) => {
      const is = after.get(type);
      if (is === undefined || type === said) return [];
      return compare({ before: was, after: is }, isOnly ? "" : ` as ${type}`);
    });
  }

  #types({ before, after }: Both<Contents>, verb: string): Finding[] {
    const further = (types: Contents, others: Contents) =>
      [...types.keys()].filter((type) => !others.has(type) && !this.#isFormat(type));
    return [
      ...further(before, after).map((type) =>
        finding("Removed", this.#place, `${verb} ${codeText(type)}`, "major"),
      ),
      ...further(after, before).map((type) =>
        finding("Added", this.#place, `${verb} ${codeText(type)}`, "minor"),
      ),
    ];
  }

  /** Whether a method of the operation speaks a media type; what changes of it is said with the method. */
  #isFormat(mediaType: string): boolean {
    return [this.#sides.before, this.#sides.after].some(({ model }) =>
      model.resources
        .flatMap(({ methods }) => methods)
        .some(
          ({ operation }) =>
            `${operation.method} ${operation.path}` === this.#line &&
            Object.values(operation.formats).includes(mediaType),
        ),
    );
  }
}
