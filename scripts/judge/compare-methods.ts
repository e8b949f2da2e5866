import type { Model } from "../generate/model.ts";
import { codeText } from "./code-text.ts";
import { compareErrors } from "./compare-errors.ts";
import { compareMembers } from "./compare-members.ts";
import { compareNamed } from "./compare-named.ts";
import { argumentPlace, bodyPlace, dataPlace, methodText, optionPlace } from "./method-places.ts";
import { compareMaps, type Finding, finding } from "./place.ts";
import { sameShape } from "./shape.ts";
import type { Argument, Signature } from "./surface.ts";
import { type Both, contextOf, given, methodOf, read, type Version } from "./version.ts";

/** What changed of methods: their lines, arguments, options, answers and the bodies of their errors. */
export function compareMethods({ before, after }: Both<Version>): Finding[] {
  return compareMaps(before.surface.methods, after.surface.methods, {
    gone: (name) => [finding("Removed", methodText(name), lineText(before.model, name), "major")],
    added: (name) => [finding("Added", methodText(name), lineText(after.model, name), "minor")],
    both: (name, was, is) => [
      ...compareLine({ before: before.model, after: after.model }, name),
      ...compareFirst({ before: was, after: is }, name),
      ...compareArgument({ before: was.input, after: is.input }, { before, after }, (path) =>
        argumentPlace(name, path),
      ),
      ...compareArgument({ before: was.options, after: is.options }, { before, after }, (path) =>
        optionPlace(name, path),
      ),
      ...compareAnswer({ before: was, after: is }, name, { before, after }),
      ...compareErrors({ before, after }, name),
    ],
  });
}

function lineText(model: Model, name: string): string {
  const operation = methodOf(model, name)?.operation;
  return operation === undefined ? "" : codeText(`${operation.method} ${operation.path}`);
}

function compareLine({ before, after }: Both<Model>, name: string): Finding[] {
  const was = lineText(before, name);
  const is = lineText(after, name);
  // Raw calls and whoever looks at requests know the old line.
  return was === is ? [] : [finding("Changed", methodText(name), `is ${is}, was ${was}`, "major")];
}

/** Options stand behind the arguments, and first where there are none. */
function compareFirst({ before, after }: Both<Signature>, name: string): Finding[] {
  if (before.options === undefined || before.input !== undefined || after.input === undefined) return [];
  return [finding("Changed", methodText(name), "takes its options second, behind its arguments", "major")];
}

function compareArgument(
  { before, after }: Both<Argument | undefined>,
  sides: Both<Version>,
  placeOf: (path: string) => string,
): Finding[] {
  const was = before?.shape.objects[0] ?? noMembers;
  const is = after?.shape.objects[0] ?? noMembers;
  return compareMembers(was, is, "", contextOf(sides, given)).map((one) => ({
    ...one,
    place: placeOf(one.place),
  }));
}

const noMembers = { members: new Map(), rest: undefined };

function compareAnswer({ before, after }: Both<Signature>, name: string, sides: Both<Version>): Finding[] {
  if (before.answer === undefined || after.answer === undefined) {
    const text = `gives ${codeText(after.returns ?? "")}, gave ${codeText(before.returns ?? "")}`;
    return before.returns === after.returns ? [] : [finding("Changed", methodText(name), text, "major")];
  }
  const context = contextOf(sides, read);
  const datas = { before: before.answer.data, after: after.answer.data };
  const bodies = { before: before.answer.body, after: after.answer.body };
  const isWhole = sameShape(datas.before, bodies.before) && sameShape(datas.after, bodies.after);
  return [
    ...compareNamed(datas, dataPlace(name), context),
    ...(isWhole ? [] : compareNamed(bodies, bodyPlace(name), context)),
  ];
}
