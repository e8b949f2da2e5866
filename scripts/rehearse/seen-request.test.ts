import { describe, expect, it } from "vitest";
import { seenRequest } from "./seen-request.ts";

const request = { method: "POST", path: "/cards", headers: { accept: "application/json" }, status: 201 };

describe("seenRequest", () => {
  it("names the members of a JSON body, those inside others too", () => {
    const body = JSON.stringify({ card: { number: "1" }, tags: [{ name: "a" }, "b"] });
    expect(seenRequest({ ...request, body })).toBe(
      "POST /cards 201 application/json with card, number, tags, name",
    );
  });

  it("names the elements of an XML body, and no end of one", () => {
    const body = '<?xml version="1.0"?><card><last-four>1111</last-four><empty/></card>';
    expect(seenRequest({ ...request, body })).toBe(
      "POST /cards 201 application/json with card, last-four, empty",
    );
  });

  it("says nothing of a body that is not there, and hides ids of the sandbox", () => {
    const path = "/customers/D378356264955C57A6AE83FCA0CD2891?limit=1";
    expect(seenRequest({ method: "GET", path, headers: {}, body: "", status: 200 })).toBe(
      "GET /customers/{id}?limit=1 200 */*",
    );
  });
});
