import { type ClearentRoomOptions, createSandbox, type Sandbox } from "@tok/sandbox";
import { type ServedSandbox, serveSandbox } from "@tok/sandbox/node";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ApiError, CardType, ClearentClient, type CustomerTokenInput, TokenStatus } from "../src/index.ts";
import { readXml } from "./xml-document.ts";

let sandbox: Sandbox;
let served: ServedSandbox;
let client: ClearentClient;

const formats = ["json", "xml"] as const;

/** What the tests below call, unless they say otherwise. */
async function serve(format: "json" | "xml"): Promise<void> {
  sandbox = createSandbox();
  served = await serveSandbox(sandbox);
  const { apiKey } = sandbox.credentials.clearent;
  client = new ClearentClient({ auth: { apiKey }, baseUrl: served.urls.clearent, format });
}

/** What a request says, whatever its format. */
function fieldsOf(body: string | undefined, format: "json" | "xml"): object {
  if (format === "json") return JSON.parse(body ?? "");
  const { root, elements } = readXml(body ?? "");
  expect(root).toBe("customer-token");
  return Object.fromEntries(
    elements.map(([name, text]) => [name, name === "default" ? text === "true" : text]),
  );
}

const token: CustomerTokenInput = {
  "customer-key": "cust_1",
  "token-id": "1100000000000001881",
  "exp-date": "1231",
  "card-type": CardType.VISA,
  "last-four-digits": "1881",
};

const ofSecond = { ...token, "customer-key": "cust_2" };

const idsOf = async (customerKey: string) =>
  (await client.customerTokens.list({ customerKey })).map((one) => one["token-id"]);

describe.each(formats)("customerTokens over real HTTP in %s", (format) => {
  beforeEach(() => serve(format));
  afterEach(() => served.close());

  it("sends a raw call with the values that it was given when it began", async () => {
    const path = "/rest/v2/customers/{customerKey}/tokens";
    const params = { path: { customerKey: "cust_1" } };
    const body = { ...token };
    const call = client.http.POST(path, { params, body });
    params.path.customerKey = "cust_2";
    body["token-id"] = "1100000000000009999";
    await call;
    const [request] = sandbox.requests();
    expect(request?.path).toBe("/rest/v2/customers/cust_1/tokens");
    expect(fieldsOf(request?.body, format)).toMatchObject({ "token-id": token["token-id"] });
  });

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
      accept: `application/${format}`,
      "content-type": `application/${format}`,
      "api-key": sandbox.credentials.clearent.apiKey,
    });
    expect(fieldsOf(request?.body, format)).toEqual(token);
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
    expect(fieldsOf(sandbox.requests()[0]?.body, format)).toEqual(whole);
  });

  it.each([
    "",
    " ",
    " a  b ",
    "a\tb",
    "<b>&amp;</b>",
    "]]>",
    "Ünïcödé 李 😀",
    "a\nb",
    "a\rb",
    "a\u2028b",
    "a\u0085b",
    "\ufffd",
  ])("brings the description %j there and back", async (description) => {
    const added = await client.customerTokens.add({
      customerKey: "cust_2",
      body: { ...ofSecond, description },
    });
    expect(added[0]?.description).toBe(description);
    const [listed] = await client.customerTokens.list({ customerKey: "cust_2" });
    expect(listed?.description).toBe(description);
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
      const other = new ClearentClient({ auth: { apiKey: key }, baseUrl: served.urls.clearent, format });
      return (await other.customerTokens.list({ customerKey }).result()).error;
    };
    expect(await failure("wrong-key-of-nobody", "cust_1")).toMatchObject({
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

describe.each(formats)("the sandbox in process in %s", (format) => {
  it("answers for the provider's own host, without a network", async () => {
    const inProcess = createSandbox();
    const { apiKey } = inProcess.credentials.clearent;
    const local = new ClearentClient({
      auth: { apiKey },
      environment: "sandbox",
      format,
      fetch: inProcess.fetch,
    });
    expect(await local.customerTokens.list({ customerKey: "cust_2" })).toEqual([]);
  });

  it.each([
    { envelope: "bare" },
    { numbers: "unquoted" },
    { lists: "collapsed" },
    { booleans: "text" },
    { xmlNames: "schemas" },
    { xmlNames: "schemas", envelope: "bare" },
  ] as const)("gives the same tokens and errors with the quirk %j", async (quirk) => {
    const room = (clearent: ClearentRoomOptions) => {
      const own = createSandbox({ clearent, clock: () => Date.UTC(2030, 0, 1) });
      const { apiKey } = own.credentials.clearent;
      return new ClearentClient({ auth: { apiKey }, environment: "production", format, fetch: own.fetch });
    };
    const [usual, quirky] = [room({}), room(quirk)];
    const add = ({ customerTokens }: ClearentClient) =>
      customerTokens.add({ customerKey: "cust_2", body: ofSecond });
    expect(await quirky.customerTokens.list({ customerKey: "cust_2" })).toEqual([]);
    expect(await add(quirky)).toEqual(await add(usual));
    for (const customerKey of ["cust_1", "cust_2"]) {
      const listed = await quirky.customerTokens.list({ customerKey });
      expect(listed).toEqual(await usual.customerTokens.list({ customerKey }));
    }
    const failure = async ({ customerTokens }: ClearentClient) => {
      const { error } = await customerTokens.list({ customerKey: "cust_0" }).result();
      if (error?.status !== 404) throw new Error("not a 404", { cause: error });
      return { details: error.details, payload: error.body?.payload };
    };
    expect(await failure(quirky)).toEqual(await failure(usual));
  });
});

describe("an answer in the other format", () => {
  beforeEach(() => serve("json"));
  afterEach(() => served.close());

  it.each([
    ["xml", "json"],
    ["json", "xml"],
  ] as const)("to a request in %s is read: %s", async (format, came) => {
    const { apiKey } = sandbox.credentials.clearent;
    const { customerTokens } = new ClearentClient({
      auth: { apiKey },
      baseUrl: served.urls.clearent,
      format,
      // As a server that answers in what it likes.
      fetch: (url, init) =>
        fetch(url, { ...init, headers: { ...init.headers, accept: `application/${came}` } }),
    });
    const add = customerTokens.add({ customerKey: "cust_2", body: ofSecond });
    const { data, response } = await add.withResponse();
    expect(response.headers.get("content-type")).toContain(came);
    expect(data).toEqual(await client.customerTokens.list({ customerKey: "cust_2" }));
    expect(sandbox.requests()[0]?.headers["content-type"]).toBe(`application/${format}`);
    expect(await customerTokens.list({ customerKey: "cust_0" }).result()).toMatchObject({
      error: { status: 404, details: [{ message: expect.stringMatching(/customer/i) }] },
    });
  });
});

describe("an error inside a 200 in XML", () => {
  const error = "<error><error-message>No such token.</error-message><result-code>041</result-code></error>";
  const receiving = (body: string) =>
    new ClearentClient({
      auth: { apiKey: "key" },
      environment: "sandbox",
      format: "xml",
      fetch: async () => new Response(body, { headers: { "content-type": "application/xml" } }),
    });

  it.each([
    [
      "in a response",
      `<response><code>402</code><status>fail</status><exchange-id>ID-9</exchange-id><payload type="error">${error}</payload></response>`,
      "ID-9",
    ],
    ["in a bare payload", `<payload type="error">${error}</payload>`, undefined],
    ["in a payload of no type", `<response><payload>${error}</payload></response>`, undefined],
  ])("is an error for every method: %s", async (_where, text, requestId) => {
    const { customerTokens } = receiving(text);
    for (const call of [
      customerTokens.list({ customerKey: "cust_1" }),
      customerTokens.add({ customerKey: "cust_1", body: token }),
      customerTokens.update({ customerKey: "cust_1", body: token }),
    ]) {
      const failed: unknown = await call.catch((thrown: unknown) => thrown);
      expect(failed).toBeInstanceOf(ApiError);
      expect(failed).toMatchObject({
        status: 200,
        code: "refused",
        outcome: "refused",
        providerCode: "041",
        details: [{ message: "No such token.", code: "041" }],
        requestId,
      });
    }
  });

  it("stays in the data of http", async () => {
    const { http } = receiving(
      `<response><status>fail</status><payload type="error">${error}</payload></response>`,
    );
    const path = "/rest/v2/customers/{customerKey}/tokens";
    const raw = await http.GET(path, { params: { path: { customerKey: "cust_1" } } });
    expect(raw.error).toBeUndefined();
    expect(raw.data).toMatchObject({
      status: "fail",
      payload: { payloadType: "error", error: { "error-message": "No such token.", "result-code": "041" } },
    });
  });
});
