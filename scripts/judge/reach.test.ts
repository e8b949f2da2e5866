import { describe, expect, it } from "vitest";
import { flowsOf } from "./reach.ts";
import { type Member, nothing, type Shape } from "./shape.ts";
import type { Exported, RawOperation, Surface } from "./surface.ts";

const text: Shape = { ...nothing, values: ["string"] };

describe("flowsOf", () => {
  it("follows names and lists from what is given and from what is answered", () => {
    const flows = flowsOf(
      surface(
        {
          Card: type(object({ owner: named("Owner") })),
          Owner: type(object({})),
          NewCard: type(object({ owners: { ...nothing, lists: [named("Owner")] } })),
          Tree: type(object({ kids: { ...nothing, lists: [named("Tree")] } })),
        },
        { body: named("NewCard"), answer: { ...nothing, names: ["Card", "Tree"] } },
      ),
    );
    expect(flows.get("Card")).toEqual({ given: false, read: true });
    expect(flows.get("NewCard")).toEqual({ given: true, read: false });
    expect(flows.get("Owner")).toEqual({ given: true, read: true });
    expect(flows.get("Tree")).toEqual({ given: false, read: true });
  });

  it("knows where a text with a name was written", () => {
    const amount: Shape = { ...text, mentions: ["Amount"] };
    const flows = flowsOf(surface({ Amount: type(text) }, { answer: object({ amount }) }));
    expect(flows.get("Amount")).toEqual({ given: false, read: true });
  });

  it("gives a further name of a type the ways of that type", () => {
    const flows = flowsOf(
      surface(
        { Alias: { ...type(object({})), known: "Card" }, Card: type(object({})) },
        { answer: named("Card") },
      ),
    );
    expect(flows.get("Alias")).toEqual({ given: false, read: true });
  });

  it("takes what no call reaches for something that is given and read, and a closed list for a choice", () => {
    const brand: Shape = { ...nothing, values: ['"amex"', '"visa"'] };
    const flows = flowsOf(surface({ Lost: type(object({})), Brand: type(brand) }, {}));
    expect(flows.get("Lost")).toEqual({ given: true, read: true });
    expect(flows.get("Brand")).toEqual({ given: true, read: false });
  });
});

function named(name: string): Shape {
  return { ...nothing, names: [name] };
}

function object(members: Readonly<Record<string, Shape>>): Shape {
  const all = Object.entries(members).map(([name, shape]): [string, Member] => [
    name,
    { shape, isOptional: false, words: "" },
  ]);
  return { ...nothing, objects: [{ members: new Map(all), rest: undefined }] };
}

function type(shape: Shape): Exported {
  return { isValue: false, shape, known: undefined, value: undefined, signature: undefined, words: "" };
}

function surface(
  exports: Readonly<Record<string, Exported>>,
  { body, answer }: { readonly body?: Shape; readonly answer?: Shape },
): Surface {
  const operation: RawOperation = {
    parameters: nothing,
    body:
      body === undefined
        ? undefined
        : { shape: body, isOptional: false, contents: new Map([["application/json", body]]) },
    answers: new Map(answer === undefined ? [] : [["200", new Map([["application/json", answer]])]]),
    words: "",
  };
  return {
    exports: new Map(Object.entries(exports)),
    methods: new Map(),
    options: nothing,
    schemas: [],
    raw: new Map([["POST /cards", operation]]),
  };
}
