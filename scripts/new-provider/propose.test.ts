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

  it.each(["http", "then", "constructor", "toString", "hasOwnProperty", "delete", "__proto__", "TokError"])(
    "give the resource of the tag %s another name where a client has that already",
    (tag) => {
      const document = documentOf({ "/a/{id}": { get: operation({ tags: [tag] }) } });
      const { methods: count } = study(document, { name: "acme" });
      expect(count).toBe(1);
      const [name = ""] = Object.values(methods(document));
      expect(name).not.toMatch(new RegExp(`^${tag}\\.`));
    },
  );

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

  it.each<[string, JsonObject[]]>([
    ["an empty requirement", [{}]],
    ["no requirement", []],
  ])(
    "do not go with operations for which the document says by %s that anybody may call them",
    (_what, general) => {
      const { security, paths } = applied(
        withSchemes(
          { "/a": { get: operation({ security: [{ key: [] }] }) }, "/c": { get: operation() } },
          { security: general },
        ),
      );
      expect(security).toEqual(general);
      expect(paths).toMatchObject({
        "/a": { get: { security: [{ key: [] }] } },
        "/c": { get: { security: [] } },
      });
    },
  );

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
    ["a path alone", [{ url: "/v1/" }], undefined, "https://acme.invalid/v1"],
    ["a path beside a folder", [{ url: "v1" }], "https://docs.acme.test/api.json", "https://acme.invalid"],
    ["no scheme", [{ url: "//api.acme.test/v1" }], undefined, "https://api.acme.test/v1"],
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

  const reasonsOf = (servers: Json, address?: string) =>
    study({ ...documentOf({ "/a": { get: operation() } }), servers }, { name: "acme", address })
      .proposals.filter(({ change }) => JSON.stringify(change).includes('"servers"'))
      .map(({ reason }) => reason)
      .join("\n");

  it("are never taken from where the document lies: that host would get the credentials", () => {
    const address = "https://raw.githubusercontent.com/acme/docs/openapi.yaml";
    expect(serversOf([{ url: "/v2" }], address)).toMatchObject([{ url: "https://acme.invalid/v2" }]);
    const said = reasonsOf([{ url: "/v2" }], address);
    expect(said).toContain("the path /v2 alone");
    expect(said).toContain("that would be https://raw.githubusercontent.com/v2, which may be no more than");
  });

  it.each(["http://172.16.1.2", "https://169.254.169.254/x", "https://10.0.0.1", "https://acme.internal"])(
    "are no hosts of a network at home: %s",
    (url) => {
      expect(serversOf([{ url }, { url: "https://api.acme.test" }])).toMatchObject([
        { url: "https://api.acme.test" },
      ]);
      expect(reasonsOf([{ url }, { url: "https://api.acme.test/" }])).not.toContain("undefined");
    },
  );

  it("are no hosts that each customer has: a default would be somebody's", () => {
    const own = { url: "https://{tenant}.acme.test", variables: { tenant: { default: "your-domain" } } };
    const servers = [own, { url: "http://api.acme.test" }];
    expect(serversOf(servers)).toMatchObject([{ url: "https://api.acme.test" }]);
    expect(reasonsOf(servers)).toContain("No environment stands for https://{tenant}.acme.test");
    const twice = [own, { ...own, url: "https://{tenant}.acme.example" }];
    expect(serversOf(twice)).toMatchObject([{ url: "https://acme.invalid" }]);
  });

  it("say that a user and a password in an address are left out", () => {
    const servers = [{ url: "https://jane:pw@api.acme.test" }, { url: "https://b.acme.test" }];
    expect(serversOf(servers)).toMatchObject([
      { url: "https://api.acme.test" },
      { url: "https://b.acme.test" },
    ]);
    expect(reasonsOf(servers)).toContain("A user or password in an address is left out.");
  });

  it("say what was assumed of the scheme", () => {
    expect(reasonsOf([{ url: "//api.acme.test" }])).toContain("no scheme: HTTPS is assumed");
    expect(reasonsOf([{ url: "http://api.acme.test" }])).toContain("HTTPS stands in the place of HTTP");
    expect(reasonsOf([{ url: "https://a.acme.test/?b" }, { url: "https://b.acme.test" }])).not.toContain(
      "assumed",
    );
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
        post: {
          "x-tok-idempotency": { header: "Idempotency-Key", source: "the name of the header" },
          parameters: [{ name: "dry-run" }],
        },
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
          "x-tok-envelope": { value: "/items", absent: "empty-array" },
          "x-tok-page": { name: "cards.iterate", limit: "limit", offset: "offset" },
        },
      },
    });
  });

  it.each<[string, string, Json, Json, Json[], Json]>([
    ["a required list", "get", { type: "array", items: {} }, {}, ["data"], { value: "/data" }],
    ["a required object", "post", { type: "object" }, {}, ["data"], { value: "/data" }],
    [
      "a list that a read may lack",
      "get",
      { type: "array", items: {} },
      {},
      [],
      { value: "/data", absent: "empty-array" },
    ],
    ["a list that a write may lack", "post", { type: "array", items: {} }, {}, [], null],
    ["an object that may be missing", "get", { type: "object" }, {}, [], null],
    ["an object that may be missing from a write", "post", { type: "object" }, {}, [], null],
    ["one that may be null", "post", { type: "object", nullable: true }, {}, ["data"], null],
    ["one that may be null, in 3.1", "post", { type: ["object", "null"] }, {}, ["data"], null],
    ["a list that may be null", "get", { type: "array", items: {}, nullable: true }, {}, ["data"], null],
    [
      "one that may be null beside a reference",
      "post",
      { $ref: "#/components/schemas/Card", nullable: true },
      {},
      ["data"],
      null,
    ],
    [
      "one that another success lacks",
      "post",
      { type: "object" },
      { 202: { description: "Accepted." } },
      ["data"],
      null,
    ],
  ])("take the envelope off only where no success is an error then: %s", (...given) => {
    const [, verb, data, responses, required, envelope] = given;
    const schema = { type: "object", required, properties: { data, total: { type: "integer" } } };
    const node = list(schema);
    const answers =
      isObject(node["responses"]) && isObject(responses) ? { ...node["responses"], ...responses } : {};
    const document = documentOf(
      { "/cards": { [verb]: { responses: answers } } },
      { components: { schemas: { Card: { type: "object" } } } },
    );
    expect(Object(applied(document)["paths"])["/cards"][verb]["x-tok-envelope"] ?? null).toEqual(envelope);
  });

  it.each(["success", "status", "errors", "message"])(
    "leave an answer whole that may say in %s why it has no list",
    (name) => {
      const schema = { type: "object", properties: { data: { type: "array", items: {} }, [name]: {} } };
      const { paths } = applied(documentOf({ "/cards": { get: list(schema) } }));
      expect(JSON.stringify(paths)).not.toContain("x-tok-envelope");
    },
  );

  it("read a success by default where the document has no other answer of one", () => {
    const answer = { description: "successful operation", content: { "application/json": { schema: {} } } };
    const { paths } = applied(
      documentOf(
        {
          "/inline": { get: { responses: { default: answer } } },
          "/shared": {
            post: {
              responses: { 400: { description: "No." }, default: { $ref: "#/components/responses/R" } },
            },
          },
          "/error": { post: { responses: { default: { ...answer, description: "unexpected error" } } } },
          "/schema": {
            post: {
              responses: {
                default: {
                  description: "D.",
                  content: { "application/json": { schema: { $ref: "#/components/schemas/ErrorBody" } } },
                },
              },
            },
          },
          "/moved": { get: { responses: { 302: { description: "There." }, default: answer } } },
        },
        { components: { responses: { R: answer }, schemas: { ErrorBody: { type: "object" } } } },
      ),
    );
    const answersOf = (path: string, verb: string) => Object(paths)[path][verb].responses;
    expect(answersOf("/inline", "get")).toEqual({ "2XX": answer });
    expect(answersOf("/shared", "post")).toEqual({
      400: { description: "No." },
      "2XX": { $ref: "#/components/responses/R" },
    });
    const empty = { description: expect.stringContaining("does not say") };
    expect(answersOf("/error", "post")["2XX"]).toEqual(empty);
    expect(answersOf("/error", "post")["default"]).toMatchObject({ description: "unexpected error" });
    expect(answersOf("/schema", "post")["2XX"]).toEqual(empty);
    expect(answersOf("/moved", "get")["2XX"]).toEqual(empty);
  });

  it("leave an answer whole whose members say more", () => {
    const schema = {
      type: "object",
      properties: { items: { type: "array", items: {} }, owner: { type: "object", properties: {} } },
    };
    const { paths } = applied(documentOf({ "/cards": { get: list(schema) } }));
    expect(JSON.stringify(paths)).not.toContain("x-tok-envelope");
  });

  it("are not proposed again where somebody has said that a name holds none", () => {
    const pin = { type: "string", "x-tok-secret": false };
    const body = (properties: JsonObject) => ({ type: "object", properties });
    const schemas = { A: body({ pin }), B: body({ pin: { type: "string" }, cvv: { type: "string" } }) };
    const { proposals } = study(documentOf({ "/a": { get: operation() } }, { components: { schemas } }), {
      name: "acme",
    });
    const found = proposals.filter(({ kind }) => kind === "secret").map(({ target }) => target);
    expect(found).toEqual(["$.components.schemas.B.properties.cvv"]);
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
      networkTokens: { type: "array", items: { type: "string" } },
      totalTokens: { type: "integer" },
      accounts: { type: "array", items: { type: "string" } },
      password: { type: "object" },
    };
    const parameters = [
      { name: "X-Session-Token", in: "header", schema: { type: "string" } },
      { name: "ssn", in: "query", schema: { type: "array", items: { type: "string" } } },
    ];
    const card = { type: "object", properties: { number: { type: "string" } } };
    const { proposals } = study(
      documentOf(
        { "/a": { get: operation({ parameters }) } },
        { components: { schemas: { A: { type: "object", properties }, Page: card, PaymentCard: card } } },
      ),
      { name: "acme" },
    );
    expect(proposals.filter(({ kind }) => kind === "secret").map(({ target }) => target)).toEqual([
      "$.paths['/a'].get.parameters[?(@.name == 'X-Session-Token' && @.in == 'header')]",
      "$.paths['/a'].get.parameters[?(@.name == 'ssn' && @.in == 'query')]",
      "$.components.schemas.A.properties.cardNumber",
      "$.components.schemas.A.properties.cvv",
      "$.components.schemas.A.properties.word",
      "$.components.schemas.A.properties.api_key",
      "$.components.schemas.A.properties['access-token']",
      "$.components.schemas.A.properties.networkTokens",
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

  it("are named where no client sends them: TRACE, and what stands under no path", () => {
    const document = documentOf({
      "/cards": { get: operation(), trace: operation() },
      cards: { get: operation() },
      "x-cards": { get: operation() },
    });
    const { leftOut, methods: count } = study(document, { name: "acme" });
    expect(count).toBe(1);
    expect(leftOut).toEqual([
      {
        operation: { path: "/cards", verb: "trace" },
        reason: "TRACE is sent by no client: it echoes credentials",
      },
      { operation: { path: "cards", verb: "get" }, reason: "its path does not begin with a slash" },
    ]);
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
