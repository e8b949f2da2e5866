import { compareNamed } from "./compare-methods.ts";
import { compareShapes } from "./compare-shapes.ts";
import { compareMaps, type Finding, finding } from "./place.ts";
import { answersOf, type RawOperation } from "./surface.ts";
import { type Both, contextOf, given, read, type Version } from "./version.ts";

/** What changed of calls by path; what methods take and give is said with them. */
export function compareRaw({ before, after }: Both<Version>): Finding[] {
  const named = new Set(
    [before, after].flatMap(({ model }) =>
      model.resources.flatMap(({ methods }) =>
        methods.map(({ operation }) => `${operation.method} ${operation.path}`),
      ),
    ),
  );
  return compareMaps(before.surface.raw, after.surface.raw, {
    gone: (line) => (named.has(line) ? [] : [finding("Removed", rawText(line), "", "major")]),
    added: (line) => (named.has(line) ? [] : [finding("Added", rawText(line), "", "minor")]),
    both: (line, was, is) => compareRawOperation({ before: was, after: is }, line, { before, after }, named),
  });
}

function rawText(line: string): string {
  const [method = "", ...path] = line.split(" ");
  return `http.${method}(${JSON.stringify(path.join(" "))})`;
}

function compareRawOperation(
  { before, after }: Both<RawOperation>,
  line: string,
  sides: Both<Version>,
  named: ReadonlySet<string>,
): Finding[] {
  const place = rawText(line);
  const inBoth = contextOf(sides, given);
  const further = (types: Iterable<string>) => [...types].filter((type) => !isFormat(type, line, sides));
  const isSent = before.body !== undefined && after.body !== undefined;
  const mediaTypes = [
    ...(isSent
      ? compareTypes(
          { before: further(before.requestTypes), after: further(after.requestTypes) },
          place,
          "takes",
        )
      : []),
    ...compareMaps(before.answers, after.answers, {
      // The statuses of a method are said with it.
      gone: (status) => (named.has(line) ? [] : [finding("Removed", place, `status ${status}`, "major")]),
      added: (status) => (named.has(line) ? [] : [finding("Added", place, `status ${status}`, "minor")]),
      both: (status, was, is) =>
        compareTypes(
          { before: further(was.keys()), after: further(is.keys()) },
          place,
          `answers ${status} with`,
        ),
    }),
  ];
  const errors = compareNamed(
    { before: answersOf(before, "error"), after: answersOf(after, "error") },
    `${place} error`,
    contextOf(sides, read),
  );
  // What its methods take and give has been said with them; only here all errors are one type.
  if (named.has(line)) return [...mediaTypes, ...errors];
  const body: Finding[] =
    before.body === undefined || after.body === undefined
      ? before.body === after.body
        ? []
        : [
            before.body === undefined
              ? finding("Added", place, "a body", after.body?.isOptional === false ? "major" : "minor")
              : finding("Removed", place, "the body", "major"),
          ]
      : [
          ...(before.body.isOptional === after.body.isOptional
            ? []
            : [
                after.body.isOptional
                  ? finding("Changed", place, "needs no body any more", "minor")
                  : finding("Changed", place, "needs a body", "major"),
              ]),
          ...compareShapes({ before: before.body.shape, after: after.body.shape }, `${place} body`, inBoth),
        ];
  return [
    ...mediaTypes,
    ...compareShapes({ before: before.parameters, after: after.parameters }, `${place} params`, inBoth),
    ...body,
    ...[...before.answers].flatMap(([status, contents]) =>
      [...contents].flatMap(([type, was]) => {
        const is = after.answers.get(status)?.get(type);
        const context = contextOf(sides, read);
        return is === undefined
          ? []
          : compareNamed({ before: was, after: is }, `${place} status ${status}`, context);
      }),
    ),
  ];
}

/** Whether a method of the operation speaks a media type; what changes of it is said with the method. */
function isFormat(mediaType: string, line: string, { before, after }: Both<Version>): boolean {
  return [before, after].some(({ model }) =>
    model.resources
      .flatMap(({ methods }) => methods)
      .some(
        ({ operation }) =>
          `${operation.method} ${operation.path}` === line &&
          Object.values(operation.formats).includes(mediaType),
      ),
  );
}

function compareTypes({ before, after }: Both<readonly string[]>, place: string, verb: string): Finding[] {
  return [
    ...before
      .filter((type) => !after.includes(type))
      .map((type) => finding("Removed", place, `${verb} \`${type}\``, "major")),
    ...after
      .filter((type) => !before.includes(type))
      .map((type) => finding("Added", place, `${verb} \`${type}\``, "minor")),
  ];
}
