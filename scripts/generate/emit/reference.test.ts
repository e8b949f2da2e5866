import { describe, expect, it } from "vitest";
import type { JsonObject } from "../json.ts";
import { documentOf, generated, json, operation } from "../testing.ts";

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

  it("has one row on the statuses that are not documented, with what the document says of all others", async () => {
    const failure = (description: string) => ({ description, content: json({ type: "string" }) });
    const tableOf = async (responses: JsonObject) => {
      const get = { ...operation("cards.list"), responses: { 200: { description: "x" }, ...responses } };
      const text = (await generated(documentOf({ paths: { "/cards": { get } } }))).get("reference.md");
      return text
        ?.split("## cards.list")[1]
        ?.split("| status | body of the error | meaning |\n| --- | --- | --- |\n")[1];
    };
    const row = "| 404 | `string` | Gone. |\n";
    expect(await tableOf({ 404: failure("Gone.") })).toBe(`${row}| any other | \`unknown\` | |\n`);
    expect(await tableOf({ 404: failure("Gone."), default: failure("Any.") })).toBe(
      `${row}| any other | \`unknown\` | Documented as \`string\`: Any. |\n`,
    );
  });
});
