import { ConfigError } from "./errors/config-error.js";
import { hasNames, inherited, inheritedMember, ownMember } from "./own-members.js";

/**
 * Reads the options of a client or a call by name, each once, so that what was checked is what counts, and so that each
 * refusal names its option and no value.
 */
export class OptionReader {
  readonly #options: object;
  readonly #read = new Map<string, unknown>();
  readonly prefix: string;
  readonly operation: string | undefined;

  constructor(options: unknown, prefix: string, operation: string | undefined) {
    this.prefix = prefix;
    this.operation = operation;
    if (!hasNames(options)) throw this.refused("options", "must be a plain object");
    this.#options = options;
  }

  value(name: string): unknown {
    if (!this.#read.has(name))
      this.#read.set(
        name,
        ownMember(this.#options, name, (problem) => this.refused(name, problem)),
      );
    return this.#read.get(name);
  }

  onlyKnown(names: readonly string[]): void {
    const unknown = Object.keys(this.#options).find((name) => !names.includes(name));
    if (unknown !== undefined)
      throw this.refused(unknown, `is not an option here; known are ${names.join(", ")}`);
    const passedOver = inheritedMember(this.#options, names);
    if (passedOver !== undefined) throw this.refused(passedOver, inherited);
  }

  positiveInteger(name: string, most: number): number | undefined {
    const value = this.value(name);
    if (value === undefined) return undefined;
    if (typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= most) return value;
    throw this.refused(name, `must be a whole number from 1 to ${most}`);
  }

  functionValue(name: string): unknown {
    const value = this.value(name);
    if (value !== undefined && typeof value !== "function") throw this.refused(name, "must be a function");
    return value;
  }

  refused(name: string, problem: string): ConfigError {
    return new ConfigError({
      code: "invalid_option",
      message: `${this.prefix}${name} ${problem}. Nothing was sent.`,
      operation: this.operation,
    });
  }
}
