import { isObject, type JsonObject } from "./json.ts";
import { pointerOf } from "./json-pointer.ts";
import { decoded, lookedUp } from "./references.ts";

/** A document whose paths hold their operations themselves. */
export interface WithPathItems {
  readonly document: JsonObject;
  /** The given places, and those to which a part that holds one was copied. */
  readonly places: readonly string[];
}

/**
 * Puts into each path what it refers to: a path of `components`, or another one. Overlays and pointers speak of
 * operations under `paths`, so that two paths of one item are two. What leads nowhere, or to itself, stays as it is.
 */
export function withPathItems(document: JsonObject, places: readonly string[]): WithPathItems {
  const { paths } = document;
  if (!isObject(paths)) return { document, places };
  const written: JsonObject = {};
  const copied: string[] = [];
  for (const [path, item] of Object.entries(paths)) {
    const found = isObject(item) ? followed(item, document, []) : undefined;
    if (found === undefined) continue;
    written[path] = found.item;
    const here = pointerOf(["paths", path]);
    for (const origin of found.origins)
      copied.push(
        ...places
          .filter((place) => place.startsWith(`${origin}/`))
          .map((place) => here + place.slice(origin.length)),
      );
  }
  if (Object.keys(written).length === 0) return { document, places };
  return { document: { ...document, paths: { ...paths, ...written } }, places: [...places, ...copied] };
}

interface Followed {
  readonly item: JsonObject;
  /** Where its members come from. */
  readonly origins: readonly string[];
}

/** Undefined where there is nothing to follow, or no way to. What stands beside a reference counts. */
function followed(item: JsonObject, document: JsonObject, seen: readonly string[]): Followed | undefined {
  const { $ref, ...own } = item;
  if (typeof $ref !== "string" || seen.includes($ref)) return undefined;
  const target = lookedUp(document, $ref);
  if (target === undefined) return undefined;
  const further = target["$ref"] === undefined ? undefined : followed(target, document, [...seen, $ref]);
  if (target["$ref"] !== undefined && further === undefined) return undefined;
  return {
    item: { ...(further?.item ?? target), ...own },
    origins: [decoded($ref.slice(1)), ...(further?.origins ?? [])],
  };
}
