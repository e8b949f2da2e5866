import type { Answer, Member, Model } from "./answer.js";

/**
 * Prints an answer as Json.NET does. With `references`, every object starts with an `$id`, counted from 1 in the
 * order of printing, and an object that was printed before is a `$ref` to it.
 */
export function printJsonAnswer(answer: Answer, references: boolean): string {
  const ids = new Map<Model, string>();

  function shape(value: Answer | Member): unknown {
    if (value === null || typeof value === "string") {
      return value;
    }
    switch (value.kind) {
      case "guid":
        return value.guid;
      case "code":
        return value.number;
      case "list":
        return value.models.map(shape);
      case "model":
        return shapeModel(value);
    }
  }

  function shapeModel(model: Model): object {
    const printed = ids.get(model);
    if (references && printed !== undefined) {
      return { $ref: printed };
    }
    const $id = String(ids.size + 1);
    ids.set(model, $id);
    const members = Object.entries(model.members).map(([name, member]) => [name, shape(member)]);
    return { ...(references && { $id }), ...Object.fromEntries(members) };
  }

  return JSON.stringify(shape(answer));
}
