import { describe, expect, it } from "vitest";
import { withPathItems } from "./path-items.ts";

const read = { get: { operationId: "read", responses: {} } };

describe("withPathItems", () => {
  it("puts the operations of another place into the paths that refer to it", () => {
    const document = {
      paths: {
        "/a": { $ref: "#/components/pathItems/Shared" },
        "/b": { $ref: "#/paths/~1c~1%7Bid%7D", summary: "B", post: { responses: {} } },
        "/c/{id}": { summary: "C", ...read },
        "/d": { $ref: "#/paths/~1a" },
      },
      components: { pathItems: { Shared: read } },
    };
    expect(withPathItems(document, []).document).toEqual({
      ...document,
      paths: {
        "/a": read,
        "/b": { summary: "B", ...read, post: { responses: {} } },
        "/c/{id}": { summary: "C", ...read },
        "/d": read,
      },
    });
  });

  it("leaves what leads nowhere, out of the document or to itself for others to refuse", () => {
    const paths = {
      "/a": { $ref: "#/paths/~1b" },
      "/b": { $ref: "#/paths/~1a" },
      "/c": { $ref: "#/paths/~1none" },
      "/d": { $ref: "other.yaml#/a" },
    };
    const document = { paths };
    expect(withPathItems(document, [])).toEqual({ document, places: [] });
  });

  it("says to which places the numbers that were kept as text go", () => {
    const document = {
      paths: { "/a": { $ref: "#/components/pathItems/S" } },
      components: { pathItems: { S: read, S2: read } },
    };
    const kept = "/components/pathItems/S/get/parameters/0/schema/maximum";
    expect(withPathItems(document, [kept, "/components/pathItems/S2/get/x"]).places).toEqual([
      kept,
      "/components/pathItems/S2/get/x",
      "/paths/~1a/get/parameters/0/schema/maximum",
    ]);
  });
});
