import { describe, expect, it } from "vitest";
import { apiKeyInHeader } from "../src/auth/api-key.ts";
import type { Fetch } from "../src/index.ts";
import { ClientRuntime, type Operation } from "../src/runtime.ts";
import { jsonAnswer } from "./answering.ts";
import { vaultKey } from "./vault.ts";

const operation: Operation = {
  name: "cards.list",
  method: "GET",
  path: "/cards",
  parameters: [],
  formats: { json: "application/json" },
  responses: { 200: { body: { type: "object" } } },
  secrets: [],
};

function client(options: object) {
  const urls: string[] = [];
  const fetch: Fetch = async (url) => {
    urls.push(url);
    return jsonAnswer(200, {});
  };
  const runtime = new ClientRuntime(
    {
      environments: { production: "https://{instance}.{region}.vault.test/v3" },
      variables: { instance: {}, region: { values: ["eu", "us"] } },
      operations: { operation },
    },
    { auth: { apiKey: vaultKey }, fetch, ...options },
    apiKeyInHeader("api-key"),
  );
  return { call: () => runtime.call(operation, {}, {}), urls };
}

describe("the variables of a host", () => {
  it.each(["acme", "acme-2", "7"])("are filled in: %s", async (instance) => {
    const { call, urls } = client({ environment: "production", instance, region: "eu" });
    await call();
    expect(urls).toEqual([`https://${instance}.eu.vault.test/v3/cards`]);
  });

  it("are not needed with a baseUrl", async () => {
    const { call, urls } = client({ baseUrl: "https://proxy.test" });
    await call();
    expect(urls).toEqual(["https://proxy.test/cards"]);
  });

  const given = { environment: "production", instance: "acme", region: "eu" };
  it.each<[string, object]>([
    ["instance", { ...given, instance: undefined }],
    ["instance", { ...given, instance: "" }],
    ["instance", { ...given, instance: "Acme" }],
    ["instance", { ...given, instance: "evil.test/" }],
    ["instance", { ...given, instance: "evil.test#" }],
    ["instance", { ...given, instance: "a@evil" }],
    ["instance", { ...given, instance: "-acme" }],
    ["instance", { ...given, instance: "xn--a" }],
    ["instance", { ...given, instance: "a".repeat(64) }],
    ["instance", { ...given, instance: "acme-" }],
    ["instance", { ...given, instance: "{region}" }],
    ["instance", { ...given, instance: 7 }],
    ["region", { ...given, region: "asia" }],
    ["region", { ...given, region: "toString" }],
    ["instance", { baseUrl: "https://proxy.test", instance: "acme" }],
    ["account", { ...given, account: "x" }],
  ])("are refused by name: %s", (option, options) => {
    expect(() => client(options)).toThrow(new RegExp(`^${option} `));
  });
});
