import { codeText } from "./code-text.ts";
import { compareObjects, matchObjects } from "./compare-alternatives.ts";
import { areEnums, compareEnums, fits, isAnything, losesValue, plainValues } from "./compare-values.ts";
import { type Finding, finding } from "./place.ts";
import { type Shape, sameShape, shapeText } from "./shape.ts";
import type { Flow, Surface } from "./surface.ts";

/** Two versions of one type. */
export interface Pair {
  readonly before: Shape;
  readonly after: Shape;
}

export interface Context {
  readonly before: Surface;
  readonly after: Surface;
  readonly flow: Flow;
  /** Pairs of names that are being compared: a type that comes again inside itself says nothing new. */
  readonly open: ReadonlySet<string>;
}

/** What changed of a type for those who give or read its values. Types that both sides name are compared elsewhere. */
export function compareShapes({ before, after }: Pair, place: string, context: Context): Finding[] {
  if (sameShape(before, after)) return [];
  return [
    ...compareEmptiness({ before, after }, place, context.flow),
    ...compareKinds({ before, after }, place, context),
  ];
}

function compareEmptiness({ before, after }: Pair, place: string, flow: Flow): Finding[] {
  return ["null", "undefined"].flatMap((value): Finding[] => {
    const was = before.values.includes(value);
    const is = after.values.includes(value);
    if (was === is || isAnything(before) || isAnything(after)) return [];
    return is
      ? [finding("Changed", place, `can be \`${value}\``, flow.read ? "major" : "minor")]
      : [finding("Changed", place, `cannot be \`${value}\` any more`, flow.given ? "major" : "minor")];
  });
}

function compareKinds({ before, after }: Pair, place: string, context: Context): Finding[] {
  const values = { before: plainValues(before), after: plainValues(after) };
  const objects = matchObjects({ before, after }, context);
  const sameKinds =
    values.before.length > 0 === values.after.length > 0 &&
    before.lists.length === after.lists.length &&
    before.foreign.join() === after.foreign.join() &&
    objects.before.length > 0 === objects.after.length > 0;
  if (!sameKinds || !(values.before.join() === values.after.join() || areEnums(values))) {
    const text = `is ${codeText(shapeText(after))}, was ${codeText(shapeText(before))}`;
    return [finding("Changed", place, text, retyped({ before, after }, context.flow))];
  }
  return [
    ...compareEnums(values, place, context.flow),
    ...compareLists({ before, after }, place, context),
    ...compareObjects(objects, place, context),
  ];
}

function compareLists({ before, after }: Pair, place: string, context: Context): Finding[] {
  const isKnown = (items: Shape, others: readonly Shape[]) => others.some((one) => sameShape(one, items));
  const gone = before.lists.filter((items) => !isKnown(items, after.lists));
  const added = after.lists.filter((items) => !isKnown(items, before.lists));
  return gone.flatMap((was, index) => {
    const is = added[index];
    return is === undefined ? [] : compareShapes({ before: was, after: is }, `${place}[]`, context);
  });
}

/** How grave another type is: who gives values has to have them taken, who reads has to get the old ones. */
function retyped({ before, after }: Pair, { given, read }: Flow): "minor" | "major" {
  if (read && (losesValue({ before, after }) || !fits(after, before))) return "major";
  return given && !fits(before, after) ? "major" : "minor";
}
