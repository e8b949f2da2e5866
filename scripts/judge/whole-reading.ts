import { memberOf } from "./literals.ts";
import { nothing, type ObjectShape, type Shape, union } from "./shape.ts";
import type { Writer } from "./writer.ts";

/**
 * A statement that takes an expression as a whole at the type that users know: it finds a kind of value that is new
 * beside the old ones. That an optional member is gone it does not find, which is why members are read one by one.
 */
export function wholeReading(
  writer: Writer,
  shape: Shape,
  counterpart: Shape | undefined,
  expression: string,
): string[] {
  const types = new TypeTexts(writer);
  const text = types.text(shape, counterpart);
  if (text === "never" || text === "any" || text === "unknown") return [];
  return [`{ ${types.declarations()}whole<${text}>()(${expression}); }`];
}

/** Types written out in TypeScript, so that they stay what they were whatever became of their names. */
class TypeTexts {
  readonly #writer: Writer;
  readonly #written = new Map<string, string>();

  constructor(writer: Writer) {
    this.#writer = writer;
  }

  /** The types that stand under a name, for those that come again inside themselves. */
  declarations(): string {
    return [...this.#written].map(([name, text]) => `type Own_${name} = ${text}; `).join("");
  }

  text(shape: Shape, counterpart: Shape | undefined): string {
    const { values, names, foreign, lists, objects } = shape;
    if (foreign.length > 0) return "any";
    const items = counterpart?.lists.reduce(union, nothing);
    const parts = [
      ...values.map((value) => (value.includes("&") ? `(${value})` : value)),
      ...names.map((name) => this.#named(name, counterpart)),
      ...lists.map((one) => `readonly (${this.text(one, items)})[]`),
      ...objects.map((object) => this.#object(object, counterpart)),
    ];
    return parts.join(" | ") || "never";
  }

  /** What both sides have under one name in this place is compared under that name. */
  #named(name: string, counterpart: Shape | undefined): string {
    if (counterpart?.names.includes(name) === true) return `api.${name}`;
    const behind = this.#writer.own.exports.get(name)?.shape;
    if (behind === undefined) return "any";
    if (!this.#written.has(name)) {
      this.#written.set(name, "never");
      this.#written.set(name, this.text(behind, counterpart));
    }
    return `Own_${name}`;
  }

  #object({ members, rest }: ObjectShape, counterpart: Shape | undefined): string {
    const written = [...members].map(([name, { shape, isOptional }]) => {
      const text = this.text(shape, memberOf(counterpart, name, this.#writer.target));
      return `${JSON.stringify(name)}${isOptional ? "?" : ""}: ${text}${isOptional ? " | undefined" : ""}`;
    });
    const own = `{ ${written.join("; ")} }`;
    if (rest === undefined) return own;
    const other = `{ [name: string]: ${this.text(rest, undefined)} }`;
    return written.length === 0 ? other : `(${own} & ${other})`;
  }
}
