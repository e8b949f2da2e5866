/** What each option may be: one of the values listed, or whatever its type and the room say (`"any"`). */
export type KnownOptions<Options> = {
  readonly [Name in keyof Options]-?: readonly NonNullable<Options[Name]>[] | "any";
};

/**
 * Refuses an option that nobody would read, and a value that would silently count as the default.
 * Throws a `TypeError` that names the option and what is known.
 */
export function checkOptions<Options extends object>(
  of: string,
  options: Options,
  known: KnownOptions<Options>,
): void {
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    throw new TypeError(`The options of ${of} must be an object.`);
  }
  const names = Object.keys(known);
  const unknown = Object.keys(options).find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw new TypeError(`${JSON.stringify(unknown)} is no option of ${of}; these are: ${names.join(", ")}.`);
  }
  for (const [name, values] of Object.entries<readonly unknown[] | "any">(known)) {
    const value: unknown = Reflect.get(options, name);
    if (values === "any" || value === undefined || values.includes(value)) {
      continue;
    }
    const all = values.map((one) => JSON.stringify(one)).join(", ");
    throw new TypeError(`The option ${name} of ${of} must be one of ${all}.`);
  }
}
