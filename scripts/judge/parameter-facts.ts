import type { Method } from "../generate/model.ts";
import type { AddFact } from "./facts.ts";
import type { Finding } from "./place.ts";
import type { Both } from "./version.ts";

/** How the arguments travel that both sides have. */
export function parameterFacts({ operation, parameters }: Method, other: Method, add: AddFact): void {
  for (const { name, wire, format, integer, explode, in: section } of parameters) {
    if (!other.parameters.some((one) => one.name === name)) continue;
    const place = `${operation.name}({ ${name} })`;
    add("promise", `wire ${name}`, "on the wire", `${section} ${wire}`, place);
    if (format !== undefined) add("demand", `format ${name}`, "has to be in the form", format, place);
    if (integer !== undefined) add("demand", `integer ${name}`, "has to be a whole number", undefined, place);
    const list = explode === false ? "joined by commas" : "one by one";
    add("promise", `list ${name}`, "a list in it", list, place);
  }
}

/** Limits that are checked before anything is sent: a narrower one refuses what went through. */
export function compareLimits({ before, after }: Both<Method>): Finding[] {
  return before.parameters.flatMap((was): Finding[] => {
    const is = after.parameters.find(({ name }) => name === was.name);
    if (is === undefined) return [];
    const place = `${after.operation.name}({ ${is.name} })`;
    return [
      ...limit(place, "the smallest value", was.integer?.minimum, is.integer?.minimum, (a, b) => b > a),
      ...limit(place, "the largest value", was.integer?.maximum, is.integer?.maximum, (a, b) => b < a),
    ];
  });
}

function limit(
  place: string,
  text: string,
  was: number | undefined,
  is: number | undefined,
  isNarrower: (was: number, is: number) => boolean,
): Finding[] {
  if (was === is) return [];
  if (is === undefined) return [{ heading: "Removed", place, text: `${text} \`${was}\``, verdict: "minor" }];
  if (was === undefined) return [{ heading: "Added", place, text: `${text} \`${is}\``, verdict: "major" }];
  const verdict = isNarrower(was, is) ? "major" : "minor";
  return [{ heading: "Changed", place, text: `${text} is \`${is}\`, was \`${was}\``, verdict }];
}
