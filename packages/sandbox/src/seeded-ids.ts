/** Identifiers that look random and are the same for the same seed. Not fit for secrets. */
export interface SeededIds {
  /** Lower-case hexadecimal digits. */
  hex(length: number): string;
  /** Text in the form of a version 4 UUID. */
  uuid(): string;
}

/** Starts a series; `label` keeps the series of one seed apart from each other. */
export function seededIds(seed: number, label: string): SeededIds {
  let state = seed >>> 0;
  // FNV-1a, so that neighbouring labels start far apart.
  for (const character of label) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }

  // mulberry32: small, and the same on every engine.
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }

  function hex(length: number): string {
    let digits = "";
    while (digits.length < length) {
      digits += next().toString(16).padStart(8, "0");
    }
    return digits.slice(0, length);
  }

  return {
    hex,
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
  };
}
