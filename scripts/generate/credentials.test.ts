import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "./json.ts";
import { documentOf, expectRefused, generated, operation } from "./testing.ts";

const bearer = { "x-tok-auth": { scheme: "bearer" } };

function withScheme(scheme: JsonObject): JsonObject {
  const get = operation("cards.get", { answer: { type: "string" } });
  return documentOf({ paths: { "/cards": { get } }, components: { securitySchemes: { key: scheme } } });
}

function withoutCredentials(more: { [key: string]: Json } = {}): JsonObject {
  const get = operation("cards.get", { answer: { type: "string" } });
  return documentOf({
    paths: { "/cards": { get } },
    components: { securitySchemes: {} },
    security: [{}],
    "x-tok-auth": { scheme: "none" },
    ...more,
  });
}

describe("a bearer token", () => {
  it.each<[string, JsonObject]>([
    ["http", { type: "http", scheme: "Bearer" }],
    ["oauth2", { type: "oauth2", flows: {} }],
    ["openIdConnect", { type: "openIdConnect", openIdConnectUrl: "https://acme.test/.well-known" }],
  ])("authenticates a client by a scheme of the type %s", async (_type, scheme) => {
    const files = await generated(withScheme({ ...scheme, ...bearer }));
    const client = files.get("src/generated/client.ts") ?? "";
    expect(client).toContain('import { type BearerAuth, bearer } from "@tok/core/auth/bearer";');
    expect(client).toContain("new ClientRuntime(facts, options, bearer());");
    expect(client).toContain("new AcmeClient({ auth: { accessToken }, environment");
    expect(files.get("reference.md")).toContain("`accessToken`, a token or a function that gives one");
  });

  it("is refused for a scheme that has none", async () => {
    await expectRefused(
      withScheme({ type: "apiKey", in: "header", name: "x-key", ...bearer }),
      "/components/securitySchemes/key",
      "the scheme bearer needs type oauth2, openIdConnect, or http with scheme bearer",
    );
  });
});

describe("a client without credentials", () => {
  it("has no option for them", async () => {
    const files = await generated(withoutCredentials());
    const client = files.get("src/generated/client.ts") ?? "";
    expect(client).toContain("ClientOptions<NoAuth, AcmeEnvironment>");
    expect(client).toContain("new ClientRuntime(facts, options, none());");
    expect(client).toContain('new AcmeClient({ environment: "sandbox" })');
    expect(files.get("reference.md")).toContain("It sends no credentials.");
    expect(files.get("reference.md")).toContain("\n| `environment` | client |");
    expect(files.get("reference.md")).not.toContain("\n| `auth` | client |");
  });

  it("is refused where an operation is authenticated", async () => {
    const get = operation("cards.get", { answer: { type: "string" }, security: [{ key: [] }] });
    await expectRefused(
      withoutCredentials({
        paths: { "/cards": { get } },
        components: { securitySchemes: { key: { type: "http", scheme: "basic" } } },
      }),
      "/paths/~1cards/get/security",
      "the client has no credentials",
    );
  });

  it("is refused where a scheme says otherwise, and where the document names another scheme", async () => {
    const key = { type: "http", scheme: "bearer", ...bearer };
    await expectRefused(
      withoutCredentials({ components: { securitySchemes: { key } } }),
      "/x-tok-auth",
      "there is no authentication, and a security scheme that there is one",
    );
    await expectRefused(
      withoutCredentials({ "x-tok-auth": { scheme: "basic" } }),
      "/x-tok-auth",
      "the scheme basic stands on the document",
    );
  });
});

describe("an operation that anybody may call", () => {
  const table = async (security: Json) => {
    const get = operation("cards.get", { answer: { type: "string" }, security });
    const files = await generated(documentOf({ paths: { "/cards": { get } } }));
    return files.get("src/generated/operations.ts") ?? "";
  };

  it.each<[string, Json]>([
    ["by no requirement", []],
    ["by an empty one", [{}]],
  ])("is sent without credentials: %s", async (_way, security) => {
    expect(await table(security)).toContain("unauthenticated: true");
  });

  it("is sent with them where they are one of its ways", async () => {
    expect(await table([{}, { key: [] }])).not.toContain("unauthenticated");
  });
});
