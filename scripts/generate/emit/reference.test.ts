import { describe, expect, it } from "vitest";
import { documentOf, generated, operation } from "../testing.ts";

describe("the reference", () => {
  it("names the operations that no method calls, and has no word of them where there are none", async () => {
    const named = {
      get: operation("cards.list", {}),
      delete: { responses: { 204: { description: "Gone." } } },
    };
    const other = { head: { responses: { 200: { description: "There." } } } };
    const some = await generated(documentOf({ paths: { "/cards": named, "/cards/new": other } }));
    expect(some.get("reference.md")).toContain(
      "## Operations without a method\n\n`AcmeClient`'s `http` calls them by their path.\n\n- `DELETE /cards`\n- `HEAD /cards/new`\n",
    );
    const none = await generated(documentOf({ paths: { "/cards": { get: named.get } } }));
    expect(none.get("reference.md")).not.toContain("without a method");
  });
});
