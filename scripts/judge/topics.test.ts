import { describe, expect, it } from "vitest";
import { topicOf } from "./topics.ts";

describe("topicOf", () => {
  it.each([
    ["cards.create({ body.name })", "cards.create"],
    ["(await cards.list())[].id", "cards.list"],
    ["cards.create() status 400.code", "cards.create"],
    ['http.POST("/cards/{id}") error.code', "POST /cards/{id}"],
    ['new AcmeClient({ environment: "sandbox" })', "new AcmeClient"],
    ['Card["token-id"]', "Card"],
    ['components["schemas"]["customer-token"]', "customer-token"],
  ])("is for %s what it speaks of", (place, topic) => {
    expect(topicOf(place)).toBe(topic);
  });
});
