import { describe, expect, it } from "vitest";
import { isObject, type Json, type JsonObject } from "../generate/json.ts";
import { applyOverlay, readOverlay } from "../generate/overlay.ts";
import { propose, study } from "./propose.ts";

const ok = { 200: { description: "Done.", content: { "application/json": { schema: { type: "object" } } } } };

function documentOf(paths: JsonObject, rest: JsonObject = {}): JsonObject {
  return {
    openapi: "3.0.3",
    info: { title: "Acme", version: "1" },
    servers: [{ url: "https://api.acme.test" }],
    paths,
    ...rest,
  };
}

function operation(parts: JsonObject = {}): JsonObject {
  return { responses: ok, ...parts };
}

/** The document as the proposals make it. */
function applied(document: JsonObject): JsonObject {
  return applyOverlay(document, readOverlay(propose(document, { name: "acme" }), "overlay"), "overlay");
}

/** The names of methods by verb and path. */
function methods(document: JsonObject): Record<string, Json> {
  const { paths } = applied(document);
  const found: Record<string, Json> = {};
  for (const [path, item] of Object.entries(isObject(paths) ? paths : {}))
    for (const [verb, node] of Object.entries(isObject(item) ? item : {})) {
      const list = isObject(node) ? node["x-tok-methods"] : undefined;
      const [first] = Array.isArray(list) ? list : [];
      if (isObject(first)) found[`${verb} ${path}`] = first["name"] ?? null;
    }
  return found;
}

function list(schema: Json): JsonObject {
  return { responses: { 200: { description: "D.", content: { "application/json": { schema } } } } };
}

describe("propose", () => {
  it("gives the same for the same document, each action with a reason and the mark", () => {
    const document = documentOf({ "/cards": { get: operation() } });
    const overlay = propose(document, { name: "acme" });
    expect(propose(structuredClone(document), { name: "acme" })).toEqual(overlay);
    for (const action of Array.isArray(overlay["actions"]) ? overlay["actions"] : [])
      expect(action).toMatchObject({ "x-tok-proposed": true, description: expect.stringMatching(/\S/) });
  });

  it("proposes nothing more for a document that has everything", () => {
    const document = applied(
      documentOf({
        "/cards": { get: operation({ operationId: "listCards", tags: ["Cards"] }) },
        "/login": { post: operation({ security: [] }) },
      }),
    );
    expect(study(document, { name: "acme" }).proposals).toEqual([]);
  });
});

describe("names of methods", () => {
  it("come from path and verb where there is no operationId", () => {
    const many = list({ type: "array", items: { type: "object" } });
    expect(
      methods(
        documentOf({
          "/v1/cards": { get: many, post: operation() },
          "/v1/cards/{id}": {
            get: operation(),
            put: operation(),
            patch: operation({ responses: { 204: { description: "D." } } }),
            delete: operation(),
          },
          "/v1/cards/{id}/capture": { post: operation() },
          "/v1/cards/{id}/notes": { get: many },
          "/v1/cards/{id}/notes/{note}": { get: operation() },
        }),
      ),
    ).toEqual({
      "get /v1/cards": "cards.list",
      "post /v1/cards": "cards.create",
      "get /v1/cards/{id}": "cards.get",
      "put /v1/cards/{id}": "cards.replace",
      "patch /v1/cards/{id}": "cards.update",
      "delete /v1/cards/{id}": "cards.delete",
      "post /v1/cards/{id}/capture": "cards.capture",
      "get /v1/cards/{id}/notes": "cards.listNotes",
      "get /v1/cards/{id}/notes/{note}": "cards.getNote",
    });
  });

  it.each([
    ["listCards", "cards.list"],
    ["getCardById", "cards.getById"],
    ["cards_list", "cards.list"],
    ["findCardsByStatus", "cards.findByStatus"],
    ["getCardsUsingGET", "cards.get"],
    ["get_1", "cards.get"],
    ["get", "cards.get"],
    ["read_cards_cards__get", "cards.get"],
    ["Get the cards of everybody", "cards.get"],
    ["then", "cards.get"],
  ])("read the operationId %s with the tag Cards", (operationId, name) => {
    const document = documentOf({ "/cards/{id}": { get: operation({ operationId, tags: ["Cards"] }) } });
    expect(methods(document)).toEqual({ "get /cards/{id}": name });
  });

  it("leave the names of types to the schemas, and those of core to core", () => {
    const document = documentOf(
      {
        "/cards/{id}": { get: operation({ tags: ["Card"] }) },
        "/page": { get: operation({ tags: ["Cards"] }) },
      },
      {
        components: {
          schemas: { Card: { type: "object" }, TokError: { type: "object" }, card: { type: "object" } },
        },
      },
    );
    expect(methods(document)).toEqual({ "get /cards/{id}": "cards.get", "get /page": "cards.getPage" });
    const { components } = applied(document);
    expect(components).toMatchObject({
      schemas: {
        Card: { type: "object" },
        TokError: { "x-tok-name": "AcmeTokError" },
        card: { "x-tok-name": "AcmeCard" },
      },
    });
  });
});

describe("credentials", () => {
  const schemes = {
    key: { type: "apiKey", in: "header", name: "X-Key" },
    token: { type: "oauth2", flows: {} },
    query: { type: "apiKey", in: "query", name: "key" },
  };
  const withSchemes = (paths: JsonObject, rest: JsonObject = {}) =>
    documentOf(paths, { components: { securitySchemes: schemes }, ...rest });

  it("are those of the scheme that does for the most operations, alone", () => {
    const document = withSchemes({
      "/a": { get: operation({ security: [{ key: [] }] }) },
      "/b": { get: operation({ security: [{ token: ["read"] }, { key: [] }] }) },
      "/c": { get: operation({ security: [{ token: ["read"] }] }) },
      "/d": { get: operation({ security: [{ token: [], key: [] }] }) },
    });
    const { proposals, leftOut } = study(document, { name: "acme" });
    expect(proposals.filter(({ target }) => target.includes("securitySchemes"))).toMatchObject([
      {
        target: "$.components.securitySchemes.token",
        change: { update: { "x-tok-auth": { scheme: "bearer" } } },
      },
    ]);
    expect(leftOut.map(({ operation: { path } }) => path)).toEqual(["/a", "/d"]);
  });

  it("go with operations that say nothing, and not with those that anybody may call", () => {
    const { security, paths } = applied(
      withSchemes({
        "/a": { get: operation({ security: [{ key: [] }] }) },
        "/b": { get: operation({ security: [] }) },
        "/c": { get: operation() },
      }),
    );
    expect(security).toEqual([{ key: [] }]);
    expect(paths).toMatchObject({ "/b": { get: { security: [], "x-tok-methods": [{ name: "b.get" }] } } });
  });

  it("are none where the document has no security scheme", () => {
    expect(applied(documentOf({ "/a": { get: operation() } }))).toMatchObject({
      "x-tok-auth": { scheme: "none" },
      security: [{}],
    });
  });

  it("are refused in the query", () => {
    const { problem } = study(withSchemes({ "/a": { get: operation({ security: [{ query: [] }] }) } }), {
      name: "acme",
    });
    expect(problem).toContain("A key in the query is refused");
  });
});

describe("environments", () => {
  const serversOf = (servers: Json | undefined, address?: string) => {
    const document = documentOf({ "/a": { get: operation() } });
    if (servers === undefined) delete document["servers"];
    else document["servers"] = servers;
    const overlay = readOverlay(propose(document, { name: "acme", address }), "overlay");
    return applyOverlay(document, overlay, "overlay")["servers"];
  };

  it("are named by description and address, and told apart", () => {
    expect(
      serversOf([
        { url: "https://sandbox.acme.test" },
        { url: "https://api.acme.test" },
        { url: "https://eu.acme.test", description: "Production in Europe" },
      ]),
    ).toMatchObject([
      { "x-tok-name": "sandbox" },
      { "x-tok-name": "production" },
      { "x-tok-name": "production-eu" },
    ]);
  });

  it.each<[string, Json | undefined, string | undefined, string]>([
    ["no server", undefined, undefined, "https://acme.invalid"],
    ["a server at home", [{ url: "http://localhost:8080/v1" }], undefined, "https://acme.invalid"],
    ["a relative one in a file", [{ url: "/v1" }], undefined, "https://acme.invalid"],
    [
      "a relative one of an address",
      [{ url: "/v1" }],
      "https://docs.acme.test/api.json",
      "https://docs.acme.test/v1",
    ],
    ["one without TLS", [{ url: "http://api.acme.test/" }], undefined, "https://api.acme.test"],
    [
      "a variable in the path",
      [{ url: "https://api.acme.test/{version}", variables: { version: { default: "v2" } } }],
      undefined,
      "https://api.acme.test/v2",
    ],
  ])("are whole HTTPS addresses: %s", (_what, servers, address, url) => {
    expect(serversOf(servers, address)).toMatchObject([{ url, "x-tok-name": "production" }]);
  });

  it("keep a variable in the host, which becomes an option", () => {
    const servers = [{ url: "https://{shop}.acme.test", variables: { shop: { default: "demo" } } }];
    expect(serversOf(servers)).toMatchObject([{ url: "https://{shop}.acme.test" }]);
  });
});

describe("parameters, answers and secrets", () => {
  it("make an idempotency key of its header, and take away what cannot be sent", () => {
    const document = documentOf({
      "/cards": {
        post: operation({
          parameters: [
            { name: "Idempotency-Key", in: "header", schema: { type: "string" } },
            { name: "session", in: "cookie", schema: { type: "string" } },
            { name: "filter", in: "query", style: "deepObject", schema: { type: "object" } },
            { name: "dry-run", in: "query", schema: { type: "boolean" } },
          ],
        }),
      },
    });
    const { paths } = applied(document);
    expect(paths).toMatchObject({
      "/cards": {
        post: { "x-tok-idempotency": { header: "Idempotency-Key" }, parameters: [{ name: "dry-run" }] },
      },
    });
  });

  it("find the list among members that only speak of it, and its pages", () => {
    const schema = {
      type: "object",
      properties: {
        items: { type: "array", items: { type: "object" } },
        total: { type: "integer" },
        next_page: { type: "string" },
      },
    };
    const parameters = [
      { name: "limit", in: "query", schema: { type: "integer", maximum: 50 } },
      { name: "offset", in: "query", schema: { type: "integer" } },
    ];
    const { paths } = applied(documentOf({ "/cards": { get: { ...list(schema), parameters } } }));
    expect(paths).toMatchObject({
      "/cards": {
        get: {
          "x-tok-envelope": { value: "/items" },
          "x-tok-page": { name: "cards.iterate", limit: "limit", offset: "offset" },
        },
      },
    });
  });

  it("leave an answer whole whose members say more", () => {
    const schema = {
      type: "object",
      properties: { items: { type: "array", items: {} }, owner: { type: "object", properties: {} } },
    };
    const { paths } = applied(documentOf({ "/cards": { get: list(schema) } }));
    expect(JSON.stringify(paths)).not.toContain("x-tok-envelope");
  });

  it("hide what name or format give away, and nothing that only sounds alike", () => {
    const properties = {
      cardNumber: { type: "string" },
      cvv: { type: "string" },
      word: { type: "string", format: "password" },
      api_key: { type: "string" },
      "access-token": { type: "string" },
      keyboard: { type: "string" },
      tokenized: { type: "boolean" },
      pinned: { type: "string" },
    };
    const card = { type: "object", properties: { number: { type: "string" } } };
    const { proposals } = study(
      documentOf(
        { "/a": { get: operation() } },
        { components: { schemas: { A: { type: "object", properties }, Page: card, PaymentCard: card } } },
      ),
      { name: "acme" },
    );
    expect(proposals.filter(({ kind }) => kind === "secret").map(({ target }) => target)).toEqual([
      "$.components.schemas.A.properties.cardNumber",
      "$.components.schemas.A.properties.cvv",
      "$.components.schemas.A.properties.word",
      "$.components.schemas.A.properties.api_key",
      "$.components.schemas.A.properties['access-token']",
      "$.components.schemas.PaymentCard.properties.number",
    ]);
  });
});

describe("operations of a kind of their own", () => {
  it("give no body in answer to HEAD, whatever the document says", () => {
    const { paths } = applied(documentOf({ "/cards": { head: operation(), get: operation() } }));
    const { head, get } = Object(paths)["/cards"];
    expect(head.responses[200].content).toBeUndefined();
    expect(get.responses[200].content).toBeDefined();
  });

  it("are named where the document writes the method in capitals", () => {
    const document = documentOf({ "/cards": { get: operation(), POST: operation() } });
    const { leftOut, methods: count } = study(document, { name: "acme" });
    expect(count).toBe(1);
    expect(leftOut).toEqual([
      {
        operation: { path: "/cards", verb: "POST" },
        reason: "the document calls it POST; an action that copies it to post makes it one",
      },
    ]);
  });
});
