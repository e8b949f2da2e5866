import type { Json } from "../generate/json.ts";
import { pointerOf } from "../generate/json-pointer.ts";
import type { Path } from "../generate/walk.ts";
import type { ActionName, Loosened, Unmatched } from "./drift.ts";
import type { Trace } from "./moved.ts";

const mostPlaces = 5;
const mostActions = 10;

/** What stops an update: the actions that find nothing, and for the first of them what moved. */
export function unmatchedText(unmatched: readonly Unmatched[], overlayFile: string): string[] {
  const [first, ...others] = unmatched;
  if (first === undefined) return [];
  const { action, field, query, traces } = first;
  const subject = field === "target" ? "its target" : "the source of its copy";
  const more = traces.length > mostPlaces ? [`  and ${traces.length - mostPlaces} more`] : [];
  const places =
    traces.length === 0
      ? ["It finds nothing in the old document either, so the action itself may be wrong."]
      : ["In the old document it found:", ...traces.slice(0, mostPlaces).flatMap(traceLines), ...more];
  const rest = [
    ...(others.length === 0 ? [] : ["These find nothing either:"]),
    ...others.slice(0, mostActions).map((other) => `  ${nameOf(other.action)}: ${other.query}`),
    ...(others.length > mostActions ? [`  and ${others.length - mostActions} more`] : []),
  ];
  return [
    `${overlayFile}#${pointerOf(["actions", action.index])}: ${nameOf(action)} no longer matches: ${subject} ${query} finds nothing in the new document.`,
    ...places,
    ...rest,
  ];
}

/** What a person should look at: actions that do less, or something else, than before. */
export function loosenedRemarks(loosened: readonly Loosened[]): string[] {
  return loosened.flatMap(({ action, lost, made }) => [
    ...(lost.length === 0 ? [] : [`${nameOf(action)} no longer finds ${places(lost)}`]),
    ...(made.length === 0
      ? []
      : [
          `${nameOf(action)} completed ${places(made)}; the new document lacks it, so the action now makes it`,
        ]),
  ]);
}

/** An action by its number, as a person counts, and its reason. */
function nameOf({ index, description }: ActionName): string {
  return `action ${index + 1} (${JSON.stringify(description.trim().replace(/\s+/g, " "))})`;
}

function traceLines({ was, left, values, candidates }: Trace): string[] {
  const found = `  ${at(was)}`;
  if (values !== undefined)
    return [`${found}, which no longer fits: it was ${short(values[0])} and is ${short(values[1])}`];
  return [
    `${found}, of which ${left.length === 0 ? "nothing" : at(left)} is left`,
    ...candidates.map(({ path, sign }) => `    perhaps now ${at(path)} (${sign})`),
  ];
}

function places(paths: readonly Path[]): string {
  const more = paths.length > mostPlaces ? ` and ${paths.length - mostPlaces} more` : "";
  return `${paths.slice(0, mostPlaces).map(at).join(", ")}${more}`;
}

function at(path: Path): string {
  return `#${pointerOf(path)}`;
}

function short(value: Json): string {
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
