import { codeText } from "./code-text.ts";
import { type Finding, finding } from "./place.ts";
import { isLiteral, isOpening, type Shape } from "./shape.ts";
import type { Flow } from "./surface.ts";

/** Texts, numbers and the like; that a value may be empty is looked at by itself. */
export function plainValues({ values }: Shape): readonly string[] {
  return values.filter((value) => value !== "null" && value !== "undefined");
}

interface Values {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Whether both sides are lists of values, open or closed. */
export function areEnums({ before, after }: Values): boolean {
  return [...before, ...after].every((value) => isLiteral(value) || isOpening(value));
}

/** Values that came or are gone, and whether there may be others. */
export function compareEnums({ before, after }: Values, place: string, flow: Flow): Finding[] {
  const isOpen = after.some(isOpening);
  const gone = before.filter((value) => isLiteral(value) && !after.includes(value));
  const added = after.filter((value) => isLiteral(value) && !before.includes(value));
  const opened: Finding[] =
    before.some(isOpening) === isOpen
      ? []
      : isOpen
        ? [
            finding(
              "Changed",
              place,
              "can hold values that are not known today",
              flow.read ? "major" : "minor",
            ),
          ]
        : [finding("Changed", place, "holds its known values only", flow.given ? "major" : "minor")];
  return [
    ...gone.map((value) => finding("Removed", place, `value ${codeText(value)}`, "major")),
    ...added.map((value) =>
      finding("Added", place, `value ${codeText(value)}`, flow.read && !isOpen ? "major" : "minor"),
    ),
    ...opened,
  ];
}

/** Whether a value that users know by name is gone. */
export function losesValue({ before, after }: { before: Shape; after: Shape }): boolean {
  return plainValues(before).some((value) => isLiteral(value) && !plainValues(after).includes(value));
}

/** Whether each value of one type is one of the other, as far as the kinds tell. */
export function fits(one: Shape, other: Shape): boolean {
  if (isAnything(other)) return true;
  const isSimple = one.lists.length + one.objects.length + one.names.length + one.foreign.length === 0;
  return isSimple && plainValues(one).every((value) => takes(other, value));
}

function takes({ values }: Shape, value: string): boolean {
  const base = /^"|^string/.test(value) ? "string" : /^[\d-]|^number/.test(value) ? "number" : value;
  return values.includes(value) || values.includes(base) || values.includes(`${base} & {}`);
}

export function isAnything({ values }: Shape): boolean {
  return values.includes("unknown") || values.includes("any");
}
