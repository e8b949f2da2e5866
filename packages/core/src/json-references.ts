/** More copies than any answer needs: references to references would multiply without end. */
const mostCopies = 100_000;

/**
 * Undoes the reference tracking of Json.NET: `$id` is dropped, `{ "$ref": "2" }` becomes a copy of the object with
 * that `$id`, and `{ "$id": "3", "$values": [] }` the array that it wraps. A copy rather than the object itself:
 * what users get is a tree, in which no change shows up in two places.
 *
 * @throws {Error} for a reference to nothing, to an object that it stands in, and for too many of them
 */
export function resolveReferences(root: unknown): unknown {
  const known = new Map<unknown, unknown>();
  let copies = 0;

  const copy = (value: unknown): unknown => {
    copies += 1;
    if (copies > mostCopies) throw new Error("too many references");
    return inside(value, copy);
  };

  const resolve = (value: unknown): unknown => {
    const { $id: id, $ref: reference, $values: items, ...others } = ownMembers(value);
    if (typeof reference === "string" && Object.keys(others).length === 0) {
      if (!known.has(reference)) throw new Error("a reference to nothing");
      return copy(known.get(reference));
    }
    const resolved = inside(typeof id === "string" && Array.isArray(items) ? items : value, resolve);
    // Only now: an object that refers to itself has no form as a tree.
    if (typeof id === "string") known.set(id, resolved);
    return resolved;
  };
  return resolve(root);
}

function ownMembers(value: unknown): Readonly<Record<string, unknown>> {
  const isPlain = typeof value === "object" && value !== null && !Array.isArray(value);
  return isPlain ? Object.fromEntries(Object.entries(value)) : {};
}

/** The same value with `each` applied to its items or members, and without `$id`. */
function inside(value: unknown, each: (value: unknown) => unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(each);
  const members = Object.entries(value).filter(([name, one]) => name !== "$id" || typeof one !== "string");
  return Object.fromEntries(members.map(([name, one]) => [name, each(one)]));
}
