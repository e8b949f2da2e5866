/** A path of keys and indices as a JSON Pointer (RFC 6901). */
export function pointerOf(path: readonly (string | number)[]): string {
  return path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** The keys of a JSON Pointer. An index is a key as well. */
export function keysOf(pointer: string): string[] {
  return pointer.split("/").slice(1).map(keyOf);
}

/** The key that a part of a JSON Pointer, between two slashes, stands for. */
export function keyOf(part: string): string {
  return part.replaceAll("~1", "/").replaceAll("~0", "~");
}
