import { describe, expect, it } from "vitest";
import type { JsonObject } from "./json.ts";
import { documentOf, expectRefused, generated, operation } from "./testing.ts";

const basic = { type: "http", scheme: "basic", "x-tok-auth": { scheme: "basic" } };
const chargeover = { ...basic, "x-tok-auth": { scheme: "chargeover" } };
const apiKey = { type: "apiKey", in: "header", name: "api-key", "x-tok-auth": { scheme: "api-key" } };
const cybersource = { type: "http", scheme: "bearer", "x-tok-auth": { scheme: "cybersource" } };
const fiserv = { ...apiKey, "x-tok-auth": { scheme: "fiserv-ipg" } };

function header(name: string, option: string, more: JsonObject = {}): JsonObject {
  return { type: "apiKey", in: "header", name, "x-tok-auth": { scheme: "header", option }, ...more };
}

const company = header("X-Company", "companyCode");

/** A document whose one operation needs all of the schemes, or what is given instead. */
function withSchemes(
  securitySchemes: JsonObject,
  security: JsonObject[] = [Object.fromEntries(Object.keys(securitySchemes).map((name) => [name, []]))],
  more: { schemas?: JsonObject; parameters?: JsonObject[] } = {},
): JsonObject {
  const { schemas = {}, parameters } = more;
  const post = operation("cards.create", { answer: { type: "string" }, parameters });
  return documentOf({ paths: { "/cards": { post } }, components: { securitySchemes }, schemas, security });
}

describe("the authentication of a client", () => {
  it("is by user and password, in whatever case the scheme is written", async () => {
    const files = await generated(withSchemes({ user: { ...basic, scheme: "Basic" } }));
    const client = files.get("src/generated/client.ts") ?? "";
    expect(client).toContain('import { type BasicAuth, basic } from "@tok/core/auth/basic";');
    expect(client).toContain("ClientOptions<BasicAuth, AcmeEnvironment>");
    expect(client).toContain("new ClientRuntime(facts, options, basic());");
    expect(client).toContain("new AcmeClient({ auth: { username, password }, environment");
    expect(files.get("src/index.ts")).toContain(
      'export type {\n  BasicAuth,\n} from "@tok/core/auth/basic";\n',
    );
    expect(files.get("reference.md")).toContain(
      "`username` and `password` go into the header `Authorization` (HTTP Basic).",
    );
  });

  it("has a type of the package's own where headers travel beside user and password", async () => {
    const described = header("X-Company", "companyCode", { description: "Code of the company." });
    const files = await generated(withSchemes({ described, user: basic, other: header("X-Site", "site") }));
    const client = files.get("src/generated/client.ts") ?? "";
    expect(client).toContain(`/** The credentials. */
export interface AcmeAuth extends BasicAuth {
  /** Code of the company. */
  readonly companyCode: string;
  /** Sent in the header X-Site. */
  readonly site: string;
}
`);
    expect(client).toContain("ClientOptions<AcmeAuth, AcmeEnvironment>");
    expect(client).toContain('basic({ companyCode: "X-Company", site: "X-Site" })');
    expect(client).toContain("new AcmeClient({ auth: { username, password, companyCode, site }, environment");
    expect(files.get("src/index.ts")).toContain("  type AcmeAuth,\n");
    expect(files.get("reference.md")).toContain("`site` goes into the header `X-Site`.");
  });

  it("is by the two keys of ChargeOver", async () => {
    const files = await generated(withSchemes({ keys: chargeover }));
    const client = files.get("src/generated/client.ts") ?? "";
    expect(client).toContain('import { type ChargeoverAuth, chargeover } from "@tok/core/auth/chargeover";');
    expect(client).toContain("ClientOptions<ChargeoverAuth, AcmeEnvironment>");
    expect(client).toContain("new ClientRuntime(facts, options, chargeover());");
    expect(client).toContain("new AcmeClient({ auth: { publicKey, privateKey }, environment");
    expect(files.get("src/index.ts")).toContain(
      'export type {\n  ChargeoverAuth,\n} from "@tok/core/auth/chargeover";\n',
    );
    expect(files.get("reference.md")).toContain("`publicKey` and `privateKey` go into the header `Auth");
  });

  it.each(["api-key", "Api-Key"])(
    "is by the key of Fiserv IPG, in whatever case its header is written: %s",
    async (name) => {
      const files = await generated(withSchemes({ key: { ...fiserv, name } }));
      const client = files.get("src/generated/client.ts") ?? "";
      expect(client).toContain('import { type FiservIpgAuth, fiservIpg } from "@tok/core/auth/fiserv-ipg";');
      expect(client).toContain("ClientOptions<FiservIpgAuth, AcmeEnvironment>");
      expect(client).toContain("new ClientRuntime(facts, options, fiservIpg());");
      expect(client).toContain("new AcmeClient({ auth: { apiKey, apiSecret }, environment");
      expect(files.get("src/index.ts")).toContain(
        'export type {\n  FiservIpgAuth,\n  FiservIpgSignatureAuth,\n  FiservIpgTokenAuth,\n} from "@tok/core/auth/fiserv-ipg";\n',
      );
      expect(files.get("reference.md")).toContain(
        "`apiKey` goes into the header `Api-Key`; `apiSecret` signs each request (`Message-Signature`), or `accessToken` goes into the header `Authorization`.",
      );
    },
  );

  it.each(["bearer", "Bearer"])(
    "is by the tokens or the signatures of Cybersource, in whatever case the scheme is written: %s",
    async (scheme) => {
      const files = await generated(withSchemes({ keys: { ...cybersource, scheme } }));
      const client = files.get("src/generated/client.ts") ?? "";
      expect(client).toContain(
        'import { type CybersourceAuth, cybersource } from "@tok/core/auth/cybersource";',
      );
      expect(client).toContain("ClientOptions<CybersourceAuth, AcmeEnvironment>");
      expect(client).toContain("new ClientRuntime(facts, options, cybersource());");
      expect(client).toContain(
        'new AcmeClient({ auth: { scheme: "jwt", merchantId, keyId, sharedSecret }, environment',
      );
      expect(files.get("src/index.ts")).toContain(`export type {
  CybersourceAuth,
  CybersourceClaims,
  CybersourceHttpSignatureAuth,
  CybersourcePrivateKeyAuth,
  CybersourceSharedSecretAuth,
  PrivateKeyAlgorithm,
  SharedSecretAlgorithm,
} from "@tok/core/auth/cybersource";
`);
      expect(files.get("reference.md")).toContain(
        '`sharedSecret` or `privateKey` signs a token in the header `Authorization` (`scheme: "jwt"`), or `sharedSecret` signs headers (`scheme: "http-signature"`).',
      );
    },
  );

  it("may be one of several that an operation accepts", async () => {
    const schemes = { user: basic, company, other: { type: "http", scheme: "bearer" } };
    const files = await generated(withSchemes(schemes, [{ other: [] }, { company: [], user: [] }]));
    expect(files.get("src/generated/client.ts")).toContain("AcmeAuth");
  });
});

const schemes = "/components/securitySchemes";

describe("generateProvider, for authentication", () => {
  it.each<readonly [string, JsonObject, string, string]>([
    ["no scheme", withSchemes({ user: { type: "http", scheme: "basic" } }), schemes, "0 security schemes"],
    ["two schemes", withSchemes({ user: basic, key: apiKey }), schemes, "2 security schemes"],
    ["headers alone", withSchemes({ company }), schemes, "0 security schemes"],
    [
      "a header beside an API key",
      withSchemes({ key: apiKey, company }),
      `${schemes}/company`,
      "not supported",
    ],
    [
      "basic that is no HTTP scheme",
      withSchemes({ user: { ...apiKey, "x-tok-auth": { scheme: "basic" } } }),
      `${schemes}/user`,
      "needs type http with scheme basic",
    ],
    [
      "a header beside the keys of ChargeOver",
      withSchemes({ keys: chargeover, company }),
      `${schemes}/company`,
      "a header beside the scheme chargeover is not supported",
    ],
    [
      "the keys of ChargeOver in another HTTP scheme",
      withSchemes({ keys: { ...chargeover, scheme: "digest" } }),
      `${schemes}/keys`,
      "the scheme chargeover needs type http with scheme basic",
    ],
    [
      "the header of the keys of ChargeOver as a parameter",
      withSchemes({ keys: chargeover }, undefined, {
        parameters: [{ name: "authorization", in: "header", schema: { type: "string" } }],
      }),
      "/paths/~1cards/post/parameters/0",
      "sets the header authorization itself",
    ],
    [
      "a header beside the key of Fiserv IPG",
      withSchemes({ key: fiserv, company }),
      `${schemes}/company`,
      "a header beside the scheme fiserv-ipg is not supported",
    ],
    [
      "the key of Fiserv IPG in another header",
      withSchemes({ key: { ...fiserv, name: "X-Api-Key" } }),
      `${schemes}/key`,
      "the scheme fiserv-ipg needs type apiKey in the header Api-Key",
    ],
    [
      "the key of Fiserv IPG in the query",
      withSchemes({ key: { ...fiserv, in: "query" } }),
      `${schemes}/key`,
      "the scheme fiserv-ipg needs type apiKey in the header Api-Key",
    ],
    [
      "the key of Fiserv IPG as an HTTP scheme",
      withSchemes({ key: { ...basic, "x-tok-auth": { scheme: "fiserv-ipg" } } }),
      `${schemes}/key`,
      "the scheme fiserv-ipg needs type apiKey in the header Api-Key",
    ],
    ...["Api-Key", "client-request-id", "Timestamp", "MESSAGE-SIGNATURE", "Authorization"].map(
      (name) =>
        [
          `the header ${name}, which the scheme of Fiserv IPG sets, as a parameter`,
          withSchemes({ key: fiserv }, undefined, {
            parameters: [{ name, in: "header", schema: { type: "string" } }],
          }),
          "/paths/~1cards/post/parameters/0",
          `sets the header ${name} itself`,
        ] as const,
    ),
    [
      "the tokens of Cybersource in another HTTP scheme",
      withSchemes({ keys: { ...cybersource, scheme: "basic" } }),
      `${schemes}/keys`,
      "the scheme cybersource needs type http with scheme bearer",
    ],
    [
      "the tokens of Cybersource as a key in a header",
      withSchemes({ keys: { ...apiKey, "x-tok-auth": { scheme: "cybersource" } } }),
      `${schemes}/keys`,
      "the scheme cybersource needs type http with scheme bearer",
    ],
    [
      "a header beside the tokens of Cybersource",
      withSchemes({ keys: cybersource, company }),
      `${schemes}/company`,
      "a header beside the scheme cybersource is not supported",
    ],
    ...["authorization", "V-C-Merchant-Id", "date", "v-c-date", "Digest", "Signature"].map(
      (name) =>
        [
          `the header ${name}, which the scheme of Cybersource sets, as a parameter`,
          withSchemes({ keys: cybersource }, undefined, {
            parameters: [{ name, in: "header", schema: { type: "string" } }],
          }),
          "/paths/~1cards/post/parameters/0",
          `sets the header ${name} itself`,
        ] as const,
    ),
    [
      "a schema that has the name of a part of the credentials",
      withSchemes({ keys: cybersource }, undefined, { schemas: { CybersourceClaims: { type: "object" } } }),
      "/components/schemas/CybersourceClaims",
      "core both need the name CybersourceClaims",
    ],
    [
      "another HTTP scheme as basic",
      withSchemes({ user: { ...basic, scheme: "bearer" } }),
      `${schemes}/user`,
      "needs type http with scheme basic",
    ],
    [
      "a key in the query",
      withSchemes({ key: { ...apiKey, in: "query" } }),
      `${schemes}/key`,
      "needs type apiKey in a header",
    ],
    [
      "a further header that is in a cookie",
      withSchemes({ user: basic, company: { ...company, in: "cookie" } }),
      `${schemes}/company`,
      "the scheme header needs type apiKey in a header",
    ],
    [
      "a further header that the client sets",
      withSchemes({ user: basic, company: header("Authorization", "token") }),
      `${schemes}/company`,
      "sets the header Authorization itself",
    ],
    [
      "an option that basic has already",
      withSchemes({ user: basic, company: header("X-Company", "password") }),
      `${schemes}/company`,
      "the option password is taken",
    ],
    [
      "an option that every object has",
      withSchemes({ user: basic, company: header("X-Company", "toString") }),
      `${schemes}/company`,
      "the option toString is taken",
    ],
    [
      "two headers of one option",
      withSchemes({ user: basic, company, other: header("X-Other", "companyCode") }),
      `${schemes}/other`,
      "the option companyCode or the header X-Other is taken",
    ],
    [
      "one header for two options",
      withSchemes({ user: basic, company, other: header("x-company", "site") }),
      `${schemes}/other`,
      "is taken",
    ],
    [
      "a header without an option",
      withSchemes({ user: basic, company: { ...company, "x-tok-auth": { scheme: "header" } } }),
      `${schemes}/company/x-tok-auth`,
      "option",
    ],
    [
      "an option that is not in camelCase",
      withSchemes({ user: basic, company: header("X-Company", "company-code") }),
      `${schemes}/company/x-tok-auth`,
      "must be in camelCase",
    ],
    [
      "an operation that needs one of two schemes",
      withSchemes({ user: basic, company }, [{ user: [] }, { company: [] }]),
      "/paths/~1cards/post",
      "does not say that user and company together authenticate it",
    ],
    [
      "an operation that needs a further scheme",
      withSchemes({ user: basic, other: { type: "http", scheme: "bearer" } }),
      "/paths/~1cards/post",
      "does not say that user alone authenticates it",
    ],
    [
      "a schema that has the name of the credentials",
      withSchemes({ user: basic, company }, undefined, { schemas: { AcmeAuth: { type: "object" } } }),
      "/components/schemas/AcmeAuth",
      "the type of credentials both need the name AcmeAuth",
    ],
    [
      "a parameter in a header of the credentials",
      withSchemes({ user: basic, company }, undefined, {
        parameters: [{ name: "x-company", in: "header", schema: { type: "string" } }],
      }),
      "/paths/~1cards/post/parameters/0",
      "sets the header x-company itself",
    ],
  ])("refuses %s", async (_behaviour, document, pointer, problem) => {
    await expectRefused(document, pointer, problem);
  });

  it("leaves the name of the credentials free where core has their type", async () => {
    const document = withSchemes({ user: basic }, undefined, { schemas: { AcmeAuth: { type: "object" } } });
    expect((await generated(document)).get("src/generated/types.ts")).toContain("type AcmeAuth");
  });
});
