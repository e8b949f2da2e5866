import { DocumentError } from "../generate/document-error.ts";
import { cloneObject, isObject, type Json, type JsonObject } from "../generate/json.ts";
import { pointerOf } from "../generate/json-pointer.ts";
import { matchingPaths } from "../generate/jsonpath.ts";
import { type Action, applyInPlace, type Overlay } from "../generate/overlay.ts";
import type { Path } from "../generate/walk.ts";
import { type Trace, trace, valueAt } from "./moved.ts";

/** An action of the overlay that finds nothing in the new document. */
export interface Unmatched {
  readonly action: ActionName;
  readonly field: "target" | "copy";
  readonly query: string;
  /** What became of each place that it found in the old document. */
  readonly traces: readonly Trace[];
}

/** An action that still finds something, though less than before, or nothing where it merges. */
export interface Loosened {
  readonly action: ActionName;
  /** Found in the old document; in the new one it is not found, though what holds it is there. */
  readonly lost: readonly Path[];
  /** An object that was there to be completed; now the action makes it. */
  readonly made: readonly Path[];
}

export interface ActionName {
  /** Counted from 0, as in pointers. */
  readonly index: number;
  readonly description: string;
}

export interface Drift {
  readonly unmatched: readonly Unmatched[];
  readonly loosened: readonly Loosened[];
}

/**
 * What an overlay finds in a new document, compared with what it finds in the old one. An action that fails is passed
 * over, so that those after it are seen as well.
 */
export function driftOf(old: JsonObject, fresh: JsonObject, overlay: Overlay): Drift {
  const before = cloneObject(old);
  const after = cloneObject(fresh);
  const unmatched: Unmatched[] = [];
  const loosened: Loosened[] = [];
  for (const [index, action] of overlay.actions.entries()) {
    const name = { index, description: action.description };
    const missing = queriesOf(action).filter(({ query }) => placesOf(after, query)?.length === 0);
    unmatched.push(
      ...missing.map(({ field, query }) => {
        const traces = (placesOf(before, query) ?? []).map((place) => trace(place, before, after));
        return { action: name, field, query, traces };
      }),
    );
    if (missing.length === 0) {
      const change = loosening(action, before, after);
      if (change.lost.length + change.made.length > 0) loosened.push({ action: name, ...change });
    }
    const apply = (document: JsonObject) => attempt(document, action, index, overlay.version);
    apply(before);
    // Where an action fails for another reason, those after it may only fail for its sake.
    if (!apply(after) && unmatched.length === 0) break;
  }
  return { unmatched, loosened };
}

function queriesOf(action: Action): { field: "target" | "copy"; query: string }[] {
  const target = { field: "target" as const, query: action.target };
  return action.kind === "copy" ? [target, { field: "copy", query: action.copy }] : [target];
}

/** Undefined for a query that cannot be read; the overlay's own error says more about that. */
function placesOf(document: JsonObject, query: string): Path[] | undefined {
  try {
    return matchingPaths(document, query);
  } catch {
    return undefined;
  }
}

function attempt(document: JsonObject, action: Action, index: number, version: Overlay["version"]): boolean {
  try {
    applyInPlace(document, { action, index, version }, "overlay.yaml");
    return true;
  } catch (error) {
    if (error instanceof DocumentError) return false;
    throw error;
  }
}

function loosening(action: Action, before: JsonObject, after: JsonObject): Pick<Loosened, "lost" | "made"> {
  const old = placesOf(before, action.target) ?? [];
  const fresh = placesOf(after, action.target) ?? [];
  const found = new Set(fresh.map(pointerOf));
  const lost = old.filter(
    (place) => !found.has(pointerOf(place)) && valueAt(after, place.slice(0, -1)) !== undefined,
  );
  const made =
    action.kind === "update"
      ? old
          .filter((place) => found.has(pointerOf(place)))
          .flatMap((place) => madeAnew(action.update, valueAt(before, place), valueAt(after, place), place))
      : [];
  // Items of a list move up when one goes: their number says whether one is lost.
  return { lost: fresh.length < old.length ? lost : [], made };
}

/** Objects that an update completes in the old value and would make in the new one. */
function madeAnew(update: Json, old: Json | undefined, fresh: Json | undefined, path: Path): Path[] {
  if (!isObject(update) || !isObject(old) || !isObject(fresh)) return [];
  return Object.entries(update).flatMap(([key, value]) => {
    if (!isObject(value) || !isObject(ownMember(old, key))) return [];
    const here = [...path, key];
    return Object.hasOwn(fresh, key) ? madeAnew(value, old[key], fresh[key], here) : [here];
  });
}

function ownMember(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
