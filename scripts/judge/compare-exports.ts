import { codeText } from "./code-text.ts";
import { type Context, compareShapes } from "./compare-shapes.ts";
import { compareMaps, type Finding, finding, memberText } from "./place.ts";
import { flowsOf } from "./reach.ts";
import type { Shape } from "./shape.ts";
import type { Flow, Surface } from "./surface.ts";
import type { Both, Version } from "./version.ts";

/** What changed of the exported names, and of the types and constants behind them. */
export function compareExports({ before, after }: Both<Version>, surfaces: Both<Surface>): Finding[] {
  const covered = new Set([...coveredNames(before), ...coveredNames(after)]);
  const flows = { before: flowsOf(surfaces.before), after: flowsOf(surfaces.after) };
  return compareMaps(surfaces.before.exports, surfaces.after.exports, {
    gone: (name) => (covered.has(name) ? [] : [finding("Removed", name, "", "major")]),
    added: (name) => (covered.has(name) ? [] : [finding("Added", name, "", "minor")]),
    both: (name, was, is) => {
      if (covered.has(name)) return [];
      const flow = merged(flows.before.get(name), flows.after.get(name));
      const context = { before: surfaces.before, after: surfaces.after, flow, open: new Set<string>() };
      const kind: Finding[] =
        was.isValue === is.isValue
          ? []
          : [
              is.isValue
                ? finding("Added", name, "as a value at run time", "minor")
                : finding("Removed", name, "as a value at run time", "major"),
            ];
      return [
        ...kind,
        ...(was.signature === is.signature
          ? []
          : [
              finding(
                "Changed",
                name,
                `is ${codeText(is.signature ?? "")}, was ${codeText(was.signature ?? "")}`,
                "major",
              ),
            ]),
        ...comparePresent({ before: was.shape, after: is.shape }, name, context),
        ...compareConstant(
          { before: was.value, after: is.value },
          { before: was.shape, after: is.shape },
          name,
        ),
      ];
    },
  });
}

/** Names in `components` that changed while the exported type kept its own. */
export function compareSchemas({ before, after }: Both<Surface>): Finding[] {
  const place = (name: string) => `components["schemas"][${JSON.stringify(name)}]`;
  const isExported = (name: string) => before.exports.has(name) !== after.exports.has(name);
  const names = (from: Surface, without: Surface) =>
    from.schemas.filter((name) => !without.schemas.includes(name) && !isExported(name));
  return [
    ...names(before, after).map((name) => finding("Removed", place(name), "", "major")),
    ...names(after, before).map((name) => finding("Added", place(name), "", "minor")),
  ];
}

/** Types that follow from methods and options; what they became is said there. */
export function coveredNames({ model }: Version): string[] {
  const { class: client } = model.provider;
  return [
    `${client}Options`,
    `${client.replace(/Client$/, "")}Environment`,
    ...model.resources.flatMap(({ className, methods }) => [
      className,
      ...methods.flatMap(({ typeName, iteration }) => [
        `${typeName}Arguments`,
        `${typeName}Error`,
        ...(iteration === undefined ? [] : [`${iteration.typeName}Arguments`]),
      ]),
    ]),
  ];
}

function comparePresent(
  { before, after }: Both<Shape | undefined>,
  place: string,
  context: Context,
): Finding[] {
  return before === undefined || after === undefined ? [] : compareShapes({ before, after }, place, context);
}

/** Members of a constant that name their value otherwise; values that come and go are lines of the type. */
function compareConstant(
  { before, after }: Both<Shape | undefined>,
  types: Both<Shape | undefined>,
  name: string,
): Finding[] {
  const members = (shape: Shape | undefined) => [...(shape?.objects[0]?.members ?? [])];
  const stays = (value: string) =>
    types.before?.values.includes(value) === true && types.after?.values.includes(value) === true;
  const named = (from: Shape | undefined, without: Shape | undefined) =>
    members(from).filter(
      ([member, { shape }]) =>
        shape.values.every(stays) && !members(without).some(([other]) => other === member),
    );
  return [
    ...named(before, after).map(([member]) =>
      finding("Removed", `${name}${memberText(member)}`, "", "major"),
    ),
    ...named(after, before).map(([member]) => finding("Added", `${name}${memberText(member)}`, "", "minor")),
  ];
}

function merged(one: Flow | undefined, other: Flow | undefined): Flow {
  return {
    given: one?.given === true || other?.given === true,
    read: one?.read === true || other?.read === true,
  };
}
