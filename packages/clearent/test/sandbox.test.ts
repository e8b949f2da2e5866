import { createSandbox, type Sandbox } from "@tok/sandbox";
import { type ServedSandbox, serveSandbox } from "@tok/sandbox/node";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CardType, ClearentClient, type CustomerTokenInput, TokenStatus } from "../src/index.ts";

let sandbox: Sandbox;
let served: ServedSandbox;
let client: ClearentClient;

beforeEach(async () => {
  sandbox = createSandbox();
  served = await serveSandbox(sandbox);
  const { apiKey } = sandbox.credentials.clearent;
  client = new ClearentClient({ auth: { apiKey }, baseUrl: served.urls.clearent });
});

afterEach(() => served.close());

const token: CustomerTokenInput = {
  "customer-key": "cust_1",
  "token-id": "1100000000000001881",
  "exp-date": "1231",
  "card-type": CardType.VISA,
  "last-four-digits": "1881",
};

const idsOf = async (customerKey: string) =>
  (await client.customerTokens.list({ customerKey })).map((one) => one["token-id"]);

describe("customerTokens over real HTTP", () => {
  it("lists what the customer has", async () => {
    expect(await idsOf("cust_1")).toContain("11000383833939381111");
    expect(await idsOf("cust_2")).toEqual([]);
  });

  it("attaches a token and sends exactly the documented request", async () => {
    const [added] = await client.customerTokens.add({ customerKey: "cust_1", body: token });
    expect(added).toMatchObject(token);
    expect(await idsOf("cust_1")).toContain(token["token-id"]);
    const [request] = sandbox.requests();
    expect(request).toMatchObject({ method: "POST", path: "/rest/v2/customers/cust_1/tokens", status: 200 });
    expect(request?.headers).toMatchObject({
      accept: "application/json",
      "content-type": "application/json",
      "api-key": sandbox.credentials.clearent.apiKey,
    });
    expect(JSON.parse(request?.body ?? "")).toEqual(token);
  });

  it("sends and reads every field that the document knows", async () => {
    const whole = {
      ...token,
      description: "Work card",
      default: true,
      "avs-address": "1 Main Street",
      "avs-zip": "05462",
    };
    const [added] = await client.customerTokens.add({ customerKey: "cust_1", body: whole });
    expect(added).toEqual({ ...whole, status: "Active" });
    expect(JSON.parse(sandbox.requests()[0]?.body ?? "")).toEqual(whole);
  });

  it("moves a token to the customer that the body names", async () => {
    await client.customerTokens.add({ customerKey: "cust_1", body: token });
    await client.customerTokens.update({
      customerKey: "cust_1",
      body: { ...token, "customer-key": "cust_2" },
    });
    expect(await idsOf("cust_1")).not.toContain(token["token-id"]);
    expect(await idsOf("cust_2")).toEqual([token["token-id"]]);
  });

  it.each(Object.values(TokenStatus))("sets the status %s", async (status) => {
    await client.customerTokens.add({ customerKey: "cust_1", body: token });
    const [changed] = await client.customerTokens.update({
      customerKey: "cust_1",
      body: { ...token, status },
    });
    expect(changed?.status?.toUpperCase()).toBe(status);
    expect((await idsOf("cust_1")).includes(token["token-id"])).toBe(status !== "DELETED");
  });

  it("fails with the class and the words of each documented error", async () => {
    const { apiKey, forbiddenApiKey } = sandbox.credentials.clearent;
    const failure = async (key: string, customerKey: string) => {
      const other = new ClearentClient({ auth: { apiKey: key }, baseUrl: served.urls.clearent });
      return (await other.customerTokens.list({ customerKey }).result()).error;
    };
    expect(await failure("wrong", "cust_1")).toMatchObject({
      name: "AuthenticationError",
      status: 401,
      providerCode: "042",
    });
    expect(await failure(forbiddenApiKey, "cust_1")).toMatchObject({ name: "PermissionError", status: 403 });
    expect(await failure(apiKey, "cust_0")).toMatchObject({
      name: "NotFoundError",
      status: 404,
      outcome: "refused",
    });
  });

  it("gives the same values through http, unwrapped by nobody", async () => {
    const { data, error, response } = await client.http.GET("/rest/v2/customers/{customerKey}/tokens", {
      params: { path: { customerKey: "cust_1" } },
    });
    expect(error).toBeUndefined();
    expect(response.status).toBe(200);
    expect(data?.payload["customer-tokens"]?.token).toEqual(
      await client.customerTokens.list({ customerKey: "cust_1" }),
    );
    const missing = await client.http.GET("/rest/v2/customers/{customerKey}/tokens", {
      params: { path: { customerKey: "cust_0" } },
    });
    expect(missing.response.status).toBe(404);
    expect(missing.error).toMatchObject({ payload: { payloadType: "error" } });
  });
});

describe("the sandbox in process", () => {
  it("answers for the provider's own host, without a network", async () => {
    const { apiKey } = sandbox.credentials.clearent;
    const local = new ClearentClient({ auth: { apiKey }, environment: "sandbox", fetch: sandbox.fetch });
    expect(await local.customerTokens.list({ customerKey: "cust_2" })).toEqual([]);
  });

  it.each([
    { envelope: "bare" },
    { numbers: "unquoted" },
    { lists: "collapsed" },
    { booleans: "text" },
  ] as const)("gives the same tokens with the quirk %j", async (quirk) => {
    const usual = await client.customerTokens.list({ customerKey: "cust_1" });
    const quirky = createSandbox({ clearent: quirk });
    const { apiKey } = quirky.credentials.clearent;
    const other = new ClearentClient({ auth: { apiKey }, environment: "production", fetch: quirky.fetch });
    expect(await other.customerTokens.list({ customerKey: "cust_1" })).toEqual(usual);
    expect(await other.customerTokens.list({ customerKey: "cust_2" })).toEqual([]);
  });
});
