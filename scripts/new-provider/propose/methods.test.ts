import { describe, expect, it } from "vitest";
import { isObject, type JsonObject } from "../../generate/json.ts";
import { study } from "../propose.ts";

/** The method of each operation of such a document. */
function methodsOf(paths: JsonObject): Record<string, unknown> {
  const document = {
    openapi: "3.0.3",
    info: { title: "Acme", version: "1" },
    servers: [{ url: "https://api.acme.test" }],
    paths,
  };
  const named: Record<string, unknown> = {};
  for (const { target, change } of study(document, { name: "acme" }).proposals) {
    const update = "update" in change && isObject(change.update) ? change.update : {};
    const [method] = Array.isArray(update["x-tok-methods"]) ? update["x-tok-methods"] : [];
    if (isObject(method)) named[target] = method["name"];
  }
  return named;
}

const responses = {
  200: { description: "Done.", content: { "application/json": { schema: { type: "object" } } } },
};

describe("proposeMethods", () => {
  it("tells a path from the same one with a slash at its end in words", () => {
    expect(methodsOf({ "/cards": { post: { responses } }, "/cards/": { post: { responses } } })).toEqual({
      "$.paths['/cards'].post": "cards.postCards",
      "$.paths['/cards/'].post": "cards.postCardsSlash",
    });
  });
});
