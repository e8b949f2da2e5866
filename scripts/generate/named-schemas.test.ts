import { describe, expect, it } from "vitest";
import type { JsonObject } from "./json.ts";
import { documentOf, generated, operation, ref } from "./testing.ts";

const sides = (["front", "back"] as const).map((name): [string, JsonObject] => [
  name,
  { type: "string", enum: ["A", "B"], "x-tok-name": "Side", description: `The ${name} of it.` },
]);

function documentWith(properties: JsonObject): JsonObject {
  return documentOf({
    paths: { "/cards": { get: operation("cards.get", { answer: ref("Card") }) } },
    schemas: { Card: { type: "object", properties } },
  });
}

describe("namedEnums", () => {
  it("describes an enum with several places alike in whatever order they stand", async () => {
    const types = async (properties: JsonObject) =>
      (await generated(documentWith(properties)))
        .get("src/generated/types.ts")
        ?.match(/The (?:front|back) of it\./g);
    const described = await types(Object.fromEntries(sides));
    expect(new Set(described)).toEqual(new Set(["The back of it."]));
    expect(await types(Object.fromEntries([...sides].reverse()))).toEqual(described);
  });
});
