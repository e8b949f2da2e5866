import { describe, expect, it } from "vitest";
import type { JsonObject } from "../generate/json.ts";
import { newOperations, operationsOf } from "./operation-list.ts";

const old: JsonObject = {
  paths: {
    "/cards": { parameters: [], get: { operationId: "listCards" }, post: { operationId: "addCard" } },
    "/cards/{id}": { get: { operationId: "getCard" }, delete: { operationId: "dropCard" } },
  },
};

describe("operationsOf", () => {
  it("names verbs and paths, and takes nothing else on a path for an operation", () => {
    expect(operationsOf(old).map(({ title }) => title)).toEqual([
      "GET /cards",
      "POST /cards",
      "GET /cards/{id}",
      "DELETE /cards/{id}",
    ]);
  });

  it.each<[string, JsonObject]>([
    ["no paths", {}],
    ["paths that are no object", { paths: [] }],
    ["a path without an object", { paths: { "/a": null } }],
  ])("finds none where there are %s", (_what, document) => {
    expect(operationsOf(document)).toEqual([]);
  });
});

describe("newOperations", () => {
  it("gives what only the new document has, and passes over a path parameter with another name", () => {
    const fresh = {
      paths: { "/cards": { get: {}, post: {} }, "/cards/{cardId}": { get: {} }, "/pans": { get: {} } },
    };
    expect(newOperations(old, fresh).map(({ title }) => title)).toEqual(["GET /pans"]);
  });
});
