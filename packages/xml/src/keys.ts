/** What xml2js would take for its own, or find in every object, is kept under a name with a space in front. */
const taken = new Set([...Object.getOwnPropertyNames(Object.prototype), "cdata"]);

function plainKey(name: string): string {
  return taken.has(name) ? ` ${name}` : name;
}

/** The name behind a key, which may have a space in front, and a space and a number behind. */
export function nameOf(key: string): string {
  const start = key.charCodeAt(0) === 32 ? 1 : 0;
  const end = key.indexOf(" ", start);
  return start === 0 && end < 0 ? key : key.slice(start, end < 0 ? undefined : end);
}

/**
 * Keys for the elements of a document. xml2js puts all children of one name under one key; a name that comes again
 * after another one gets a key of its own, so that the keys are in the order of the document.
 */
export class Keys {
  readonly #names: string[] = [];
  readonly #keys: string[] = [];
  #again = 0;

  /** The key of an element that opens; `parent` has the elements before it. */
  keyOf(name: string, level: number, parent: object | undefined): string {
    this.#names[level + 1] = "";
    const last = this.#keys[level];
    if (last !== undefined && this.#names[level] === name) return last;
    let key = plainKey(name);
    if (parent !== undefined && key in parent) {
      this.#again += 1;
      key = `${key} ${this.#again}`;
    }
    this.#names[level] = name;
    this.#keys[level] = key;
    return key;
  }
}
