import type { Json, JsonObject } from "../../generate/json.ts";
import type { Path } from "./places.ts";
import type { Random } from "./random.ts";

/**
 * One way to change a document, in place: it looks for the places where it can be done and takes one of them.
 * Gives that place, or undefined where there is none.
 */
export type Kind = (document: JsonObject, random: Random) => Path | undefined;

/** Changes one of the places. */
export function changeOne<Place extends { readonly path: Path }>(
  random: Random,
  places: readonly Place[],
  change: (place: Place) => void,
): Path | undefined {
  const place = random.pick(places);
  if (place === undefined) return undefined;
  change(place);
  return place.path;
}

/** Sets a member, or takes it away where its value is undefined. */
export function set(object: JsonObject, key: string, value: Json | undefined): void {
  if (value === undefined) delete object[key];
  else object[key] = value;
}

/** A list without an item; undefined where nothing is left. */
export function without(items: readonly Json[], item: Json): Json[] | undefined {
  const left = items.filter((one) => one !== item);
  return left.length === 0 ? undefined : left;
}

/** Gives a member another name, and leaves it where it stands. */
export function rename(object: JsonObject, from: string, to: string): void {
  const entries = Object.entries(object);
  for (const key of Object.keys(object)) delete object[key];
  for (const [key, value] of entries) object[key === from ? to : key] = value;
}
