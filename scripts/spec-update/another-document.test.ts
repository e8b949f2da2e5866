import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../generate/json.ts";
import { lostOperations, signsOfAnotherDocument } from "./another-document.ts";

const old = documentOf({
  "/cards": { parameters: [], get: { operationId: "listCards" }, post: { operationId: "addCard" } },
  "/cards/{id}": { get: { operationId: "getCard" }, delete: { operationId: "dropCard" } },
});

function documentOf(
  paths: JsonObject,
  more: { title?: string; schemas?: readonly string[] } = {},
): JsonObject {
  const { title = "Cards", schemas = ["Card", "CardList", "Failure"] } = more;
  return {
    openapi: "3.1.0",
    info: { title, version: "1" },
    paths,
    components: { schemas: Object.fromEntries(schemas.map((name): [string, Json] => [name, {}])) },
  };
}

function withPaths(change: (paths: JsonObject) => void): JsonObject {
  const document = structuredClone(old);
  change(document["paths"] as JsonObject); // an object above
  return document;
}

describe("lostOperations", () => {
  it("says nothing while half of them are there", () => {
    const fresh = withPaths((paths) => delete paths["/cards"]);
    expect(lostOperations(old, fresh)).toEqual([]);
  });

  it("names those that are gone where more than half are", () => {
    const fresh = withPaths((paths) => {
      delete paths["/cards"];
      paths["/cards/{id}"] = { get: {} };
    });
    expect(lostOperations(old, fresh)).toEqual([
      "it lacks 3 of 4 operations: GET /cards, POST /cards, DELETE /cards/{id}",
    ]);
  });
});

describe("signsOfAnotherDocument", () => {
  it("finds none in a new version with more operations, schemas and other words", () => {
    const fresh = withPaths((paths) => {
      paths["/pans"] = { get: { operationId: "listPans" } };
      paths["/cards"] = { get: { operationId: "listCards", summary: "New words." }, post: {} };
    });
    expect(signsOfAnotherDocument(old, fresh)).toEqual([]);
  });

  it("finds none in a version that lost and renamed less than half", () => {
    const fresh = documentOf(
      {
        "/cards": { get: { operationId: "allCards" }, post: { operationId: "addCard" } },
        "/cards/{id}": { get: { operationId: "getCard" } },
      },
      { schemas: ["Card", "CardList"] },
    );
    expect(signsOfAnotherDocument(old, fresh)).toEqual([]);
  });

  it("does not judge by one name alone", () => {
    const one = (id: string, schema: string) =>
      documentOf({ "/cards": { get: { operationId: id } } }, { schemas: [schema] });
    expect(signsOfAnotherDocument(one("listCards", "Card"), one("get_1", "PaymentCard"))).toEqual([]);
  });

  it("finds another title", () => {
    const paths = withPaths(() => undefined)["paths"] as JsonObject; // an object above
    expect(signsOfAnotherDocument(old, documentOf(paths, { title: "Vault" }))).toEqual([
      'its title is "Vault", and that of the standing one "Cards"',
    ]);
  });

  it("finds operationIds that are not ours", () => {
    const fresh = withPaths((paths) => {
      paths["/cards"] = { get: { operationId: "get_1" }, post: { operationId: "post_1" } };
      paths["/cards/{id}"] = { get: { operationId: "get_2" }, delete: { operationId: "dropCard" } };
    });
    expect(signsOfAnotherDocument(old, fresh)).toEqual([
      "it lacks 3 of 4 operationIds of the operations that both have: listCards, addCard, getCard",
    ]);
  });

  it("finds names of schemas that are not ours", () => {
    const paths = withPaths(() => undefined)["paths"] as JsonObject; // an object above
    const fresh = documentOf(paths, { schemas: ["inline_response_200", "Card", "body_1"] });
    expect(signsOfAnotherDocument(old, fresh)).toEqual([
      "it lacks 2 of 3 names of schemas: CardList, Failure",
    ]);
  });
});
