import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "./json.ts";
import { documentOf, expectRefused, generated, operation } from "./testing.ts";

const paths = { "/ping": { get: operation("health.ping") } };

/** A document with one server for each URL, all with the same variables. */
function withServers(variables: JsonObject, ...urls: string[]): JsonObject {
  const servers = urls.map((url, index): JsonObject => ({ url, variables, "x-tok-name": `e${index}` }));
  return documentOf({ paths, servers });
}

const region = { default: "eu", enum: ["eu", "us-1"] };

describe("a variable in the host of a server", () => {
  it("is an option of the client, with the words of the document and none of its defaults", async () => {
    const account = { default: "demo", description: "Sub-domain of the account." };
    const files = await generated(withServers({ account }, "https://{account}.acme.test/v1"));
    const client = files.get("src/generated/client.ts") ?? "";
    expect(client).toContain(`export type AcmeClientOptions = ClientOptions<
  ApiKeyAuth,
  AcmeEnvironment,
  {
    /** Sub-domain of the account. */
    readonly account: string;
  }
>;
`);
    expect(client).toContain(`const facts: ProviderFacts = {
  environments: { e0: "https://{account}.acme.test/v1" },
  variables: { account: {} },
  operations,
};
`);
    expect(client.replace(/\n \* /g, " ")).toContain('environment: "e0", account: "your-account" });');
    expect(client).not.toContain("demo");
    expect(files.get("reference.md")).toContain(
      "| `account` | lower-case letters, digits and dashes | Sub-domain of the account. |",
    );
  });

  it("takes the values that the document lists, and may be part of a label or stand there twice", async () => {
    const hosts = ["https://api-{region}.{serverId}.acme.test", "https://{serverId}-{region}.{region}.test"];
    const files = await generated(withServers({ serverId: { default: "1" }, region }, ...hosts));
    const client = files.get("src/generated/client.ts") ?? "";
    expect(client).toContain(
      '    readonly region: "eu" | "us-1";\n    /** Stands for {serverId} in the host. */\n',
    );
    expect(client).toContain('variables: { region: { values: ["eu", "us-1"] }, serverId: {} },');
    expect(client.replace(/\n \* /g, " ")).toContain('region: "eu", serverId: "your-server-id" });');
    expect(files.get("reference.md")).toContain(
      "| `region` | `eu`, `us-1` | Stands for {region} in the host. |",
    );
  });

  it("keeps its options beside those for XML, and is described by whichever server does", async () => {
    const [first, second] = ["a", "b"].map((name): JsonObject => {
      const words = name === "a" ? {} : { description: "The shop." };
      const variables = { shop: { default: "x", ...words } };
      return { url: `https://{shop}.${name}.test`, variables, "x-tok-name": name };
    });
    const servers: Json[] = [first ?? null, second ?? null];
    const client = (await generated(documentOf({ paths, servers }))).get("src/generated/client.ts");
    expect(client).toContain("    /** The shop. */\n    readonly shop: string;\n");
  });

  it("is no option where no URL uses it", async () => {
    const client = (await generated(withServers({ region }, "https://acme.test"))).get(
      "src/generated/client.ts",
    );
    expect(client).not.toContain("region");
    expect(client).toContain("ClientOptions<ApiKeyAuth, AcmeEnvironment>");
  });

  const one = (name: string, variable: Json = { default: "x" }) =>
    withServers({ [name]: variable }, `https://{${name}}.acme.test`);
  it.each<[string, JsonObject, string, string]>([
    [
      "in the path",
      withServers({ v: { default: "1" } }, "https://acme.test/{v}"),
      "/url",
      "outside its host",
    ],
    [
      "in the port",
      withServers({ v: { default: "1" } }, "https://acme.test:{v}/"),
      "/url",
      "outside its host",
    ],
    ["for the scheme", withServers({ v: { default: "https" } }, "{v}://acme.test"), "", "speaks HTTPS"],
    ["for user and host", withServers({ v: { default: "a" } }, "https://{v}@acme.test"), "", "speaks HTTPS"],
    [
      "that does not end",
      withServers({ v: { default: "1" } }, "https://{v.acme.test"),
      "/url",
      "outside its host",
    ],
    [
      "inside another",
      withServers({ v: { default: "1" } }, "https://{{v}}.test"),
      "/url",
      "outside its host",
    ],
    ["that is not declared", withServers({}, "https://{v}.acme.test"), "/url", "{v} is not declared"],
    ["without a name", withServers({}, "https://{}.acme.test"), "/url", "{} is not declared"],
    ["that every object has", withServers({}, "https://{toString}.test"), "/url", "is not declared"],
    ["that is no option", one("sub-domain"), "/variables/sub-domain", "no usable name"],
    ["that core has", one("retry"), "/variables/retry", "every client has an option retry"],
    ["that core has for XML", one("enumNames"), "/variables/enumNames", "every client has an option"],
    [
      "with a value that leaves the host",
      one("region", { default: "eu", enum: ["eu", "evil.test/"] }),
      "/variables/region/enum",
      'the value "evil.test/" is no part of a host',
    ],
  ])("is refused %s", async (_where, document, below, problem) => {
    await expectRefused(document, `/servers/0${below}`, problem);
  });

  it.each<[string, JsonObject]>([
    ["a variable less", { url: "https://acme.test" }],
    ["another variable", { url: "https://{shop}.test", variables: { shop: { default: "x" } } }],
    ["other values", { url: "https://{region}.test", variables: { region: { default: "eu" } } }],
  ])("is refused where a second server has %s", async (_what, second) => {
    const first = { url: "https://{region}.acme.test", variables: { region }, "x-tok-name": "a" };
    const servers: Json[] = [first, { ...second, "x-tok-name": "b" }];
    await expectRefused(documentOf({ paths, servers }), "/servers/1", "other variables than the first one");
  });
});
