import type { Method, Model } from "../generate/model.ts";
import { type Context, compareMembers, compareShapes } from "./compare-shapes.ts";
import { compareMaps, type Finding, finding } from "./place.ts";
import { type Shape, sameShape, shapeText } from "./shape.ts";
import type { Argument, Signature } from "./surface.ts";
import { type Both, contextOf, given, read, type Version } from "./version.ts";

/** What changed of methods: their lines, arguments, options, answers and the bodies of their errors. */
export function compareMethods({ before, after }: Both<Version>): Finding[] {
  return compareMaps(before.surface.methods, after.surface.methods, {
    gone: (name) => [finding("Removed", methodText(name), lineOf(before.model, name), "major")],
    added: (name) => [finding("Added", methodText(name), lineOf(after.model, name), "minor")],
    both: (name, was, is) => [
      ...compareLine({ before: before.model, after: after.model }, name),
      ...compareInput({ before: was.input, after: is.input }, name, { before, after }),
      ...compareCallOptions({ before: was.options, after: is.options }, name, { before, after }),
      ...compareAnswer({ before: was, after: is }, name, { before, after }),
      ...compareErrors({ before: methodOf(before.model, name), after: methodOf(after.model, name) }, name),
    ],
  });
}

function methodText(name: string): string {
  return `${name}()`;
}

function methodOf(model: Model, name: string): Method | undefined {
  return model.resources.flatMap(({ methods }) => methods).find(({ operation }) => operation.name === name);
}

function lineOf(model: Model, name: string): string {
  const operation = methodOf(model, name)?.operation;
  return operation === undefined ? "" : `\`${operation.method} ${operation.path}\``;
}

function compareLine({ before, after }: Both<Model>, name: string): Finding[] {
  const was = lineOf(before, name);
  const is = lineOf(after, name);
  // Raw calls and whoever looks at requests know the old line.
  return was === is ? [] : [finding("Changed", methodText(name), `is ${is}, was ${was}`, "major")];
}

function compareInput(
  { before, after }: Both<Argument | undefined>,
  name: string,
  sides: Both<Version>,
): Finding[] {
  const context = contextOf(sides, given);
  const was = before?.shape.objects[0] ?? noMembers;
  const is = after?.shape.objects[0] ?? noMembers;
  return compareMembers(was, is, "", context).map((one) => ({
    ...one,
    place: argumentPlace(name, one.place),
  }));
}

const noMembers = { members: new Map(), rest: undefined };

/** `.body.name` of the arguments of a method: `cards.create({ body.name })`. */
function argumentPlace(name: string, path: string): string {
  return `${name}({ ${path.replace(/^\./, "")} })`;
}

function compareCallOptions(
  { before, after }: Both<Argument | undefined>,
  name: string,
  sides: Both<Version>,
): Finding[] {
  const context = contextOf(sides, given);
  const was = before?.shape.objects[0] ?? noMembers;
  const is = after?.shape.objects[0] ?? noMembers;
  return compareMembers(was, is, "", context).map((one) => ({
    ...one,
    place: `${name}(…, { ${one.place.replace(/^\./, "")} })`,
  }));
}

function compareAnswer({ before, after }: Both<Signature>, name: string, sides: Both<Version>): Finding[] {
  const context = contextOf(sides, read);
  if (before.answer === undefined || after.answer === undefined)
    return before.returns === after.returns
      ? []
      : [
          finding(
            "Changed",
            methodText(name),
            `gives \`${after.returns}\`, gave \`${before.returns}\``,
            "major",
          ),
        ];
  const data = compareNamed(
    { before: before.answer.data, after: after.answer.data },
    `(await ${name}())`,
    context,
  );
  const isWhole = sameShape(before.answer.data, before.answer.body);
  if (isWhole && sameShape(after.answer.data, after.answer.body)) return data;
  return [
    ...data,
    ...compareNamed(
      { before: before.answer.body, after: after.answer.body },
      `(await ${name}().withResponse()).body`,
      context,
    ),
  ];
}

/** Another name for the type is worth a line of its own; what its members became follows. */
export function compareNamed(pair: Both<Shape>, place: string, context: Context): Finding[] {
  const found = compareShapes(pair, place, context);
  if (found.length > 0 || sameShape(pair.before, pair.after)) return found;
  const text = `is \`${shapeText(pair.after)}\`, was \`${shapeText(pair.before)}\``;
  return [finding("Changed", place, text, "minor")];
}

function compareErrors({ before, after }: Both<Method | undefined>, name: string): Finding[] {
  const byStatus = (method: Method | undefined) =>
    new Map((method?.errorTypes ?? []).map(({ status, type }) => [status, type]));
  const title = (status: string) => (status === "default" ? "other statuses" : `status ${status}`);
  return compareMaps(byStatus(before), byStatus(after), {
    gone: (status, type) => [
      finding("Removed", methodText(name), `${title(status)} with \`${type}\``, "major"),
    ],
    added: (status, type) => [
      finding("Added", methodText(name), `${title(status)} with \`${type}\``, "minor"),
    ],
    both: (status, was, is) =>
      was === is
        ? []
        : [finding("Changed", methodText(name), `${title(status)} has \`${is}\`, had \`${was}\``, "major")],
  });
}
