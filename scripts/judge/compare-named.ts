import { codeText } from "./code-text.ts";
import { type Context, compareShapes } from "./compare-shapes.ts";
import { type Finding, finding } from "./place.ts";
import { type Shape, sameShape, shapeText } from "./shape.ts";
import type { Both } from "./version.ts";

/** Another name for the type is worth a line of its own; what its members became follows. */
export function compareNamed(pair: Both<Shape>, place: string, context: Context): Finding[] {
  const found = compareShapes(pair, place, context);
  if (found.length > 0 || sameShape(pair.before, pair.after)) return found;
  const text = `is ${codeText(shapeText(pair.after))}, was ${codeText(shapeText(pair.before))}`;
  return [finding("Changed", place, text, "minor")];
}
