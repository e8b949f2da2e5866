import { inspect } from "node:util";
import { createSandbox, type NcrAlohaMediaType, type NcrAlohaRoomOptions, type Sandbox } from "@tok/sandbox";
import { type ServedSandbox, serveSandbox } from "@tok/sandbox/node";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  ApiError,
  CardType,
  type CustomerCreditCardTokenHeaderInput,
  NcrAlohaClient,
  type NcrAlohaClientOptions,
  PaymentProvider,
} from "../src/index.ts";

const customerId = "0d9f6c1e-7b3a-4c52-8e41-5a2b9c7d1f30";
const withoutPayment = "82c6fdcb-534f-415a-9e28-87be989e461f";
const unknownCustomer = "11111111-2222-4333-8444-555555555555";
const guidPattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const token: CustomerCreditCardTokenHeaderInput = {
  CustomerId: customerId,
  ProviderType: PaymentProvider.ConnectedPayments,
  MaskedCardNumber: "555555******4444",
  ExpirationDate: "2031-11-01",
  CardToken: "201:4444000011112222",
  CardType: CardType.MasterCard,
  CardHolderName: null,
};

/** What the customer of the samples has at the start. */
const first = {
  AccountId: "b7e0c4d2-1f63-4a8b-9c25-e8d1703f6a94",
  MethodType: 7,
  AccountNumber: "201:1111000022223333",
  ExpirationDate: "2032-09-01",
  SecurityCode: null,
  ZipCode: null,
  MaskedExpirationDate: null,
  MaskedAccountNumber: "411111******1111",
  ProviderType: 2,
};
const firstToken = {
  TokenNumber: first.AccountNumber,
  MaskedTokenNumber: first.MaskedAccountNumber,
  ExpirationDate: first.ExpirationDate,
};

const formats = ["json", "xml"] as const;
const running: ServedSandbox[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.close()));
});

/** A room of its own, served, and a client that knows its credentials. */
async function room(options: NcrAlohaRoomOptions = {}, more: Partial<NcrAlohaClientOptions> = {}) {
  const sandbox = createSandbox({ "ncr-aloha": options });
  const served = await serveSandbox(sandbox);
  running.push(served);
  const auth = sandbox.credentials["ncr-aloha"];
  const baseUrl = served.urls["ncr-aloha"];
  const connect = (other: Partial<NcrAlohaClientOptions> = {}) =>
    // What is varied is neither auth nor target, unless a test says so.
    new NcrAlohaClient({ auth, baseUrl, ...more, ...other } as NcrAlohaClientOptions);
  return { sandbox, auth, connect, client: connect() };
}

/** The error of a call, after a look for anything in it that must not be there. */
async function failureOf(
  call: PromiseLike<unknown>,
  sandbox: Sandbox,
  ...others: string[]
): Promise<ApiError> {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ApiError)) throw new Error("no ApiError", { cause: error });
  expectNoSecrets(error, sandbox, ...others);
  return error;
}

function expectNoSecrets(error: unknown, sandbox: Sandbox, ...others: string[]): void {
  const { username, password, companyCode } = sandbox.credentials["ncr-aloha"];
  const shown = [inspect(error, { depth: 10 }), JSON.stringify(error), String(error)].join("\n");
  const basic = Buffer.from(`${username}:${password}`).toString("base64");
  const held = [token.CardToken, "4444000011112222", token.MaskedCardNumber, first.AccountNumber];
  for (const secret of [username, password, companyCode, basic, ...held, ...others])
    expect(shown).not.toContain(secret);
}

describe.each(formats)("customerPayments over real HTTP in %s", (format) => {
  let sandbox: Sandbox;
  let client: NcrAlohaClient;
  let connect: (options?: Partial<NcrAlohaClientOptions>) => NcrAlohaClient;
  beforeEach(async () => {
    ({ sandbox, client, connect } = await room({}, { format }));
  });

  it("adds a token and gives its guid", async () => {
    const guid = await client.customerPayments.addToken({ body: token });
    expect(guid).toMatch(guidPattern);
    expect(await client.customerPayments.get({ customerId })).toMatchObject({
      AccountId: guid,
      AccountNumber: token.CardToken,
      MethodType: CardType.MasterCard,
    });
    const [put, get] = sandbox.requests();
    expect(put).toMatchObject({ method: "PUT", path: "/v1/Customers/Payment/Token", status: 200 });
    expect(put?.headers).toMatchObject({
      accept: `application/${format}`,
      "content-type": `application/${format}`,
    });
    expect(get).toMatchObject({ method: "GET", path: `/v1/Customers/${customerId}/Payments`, status: 200 });
    expect(get?.headers["accept"]).toBe(`application/${format}`);
    expect(get?.headers).not.toHaveProperty("content-type");
  });

  it.each(Object.entries(CardType))("adds a card of the brand %s", async (_name, brand) => {
    await client.customerPayments.addToken({ body: { ...token, CardType: brand } });
    expect((await client.customerPayments.get({ customerId })).MethodType).toBe(brand);
  });

  it.each(Object.entries(PaymentProvider))("adds a token of the provider %s", async (_name, provider) => {
    const body = { ...token, ProviderType: provider, CardHolderName: "Ada & Grace <Ltd> ]]> 李" };
    await client.customerPayments.addToken({ body });
    expect((await client.customerPayments.get({ customerId })).ProviderType).toBe(provider);
  });

  it("adds a token with a mask of circles and a month for its date", async () => {
    const body = { ...token, MaskedCardNumber: "378282●●●●●0005", ExpirationDate: "02/31" };
    await client.customerPayments.addToken({ body });
    expect(await client.customerPayments.get({ customerId })).toMatchObject({
      MaskedAccountNumber: "378282●●●●●0005",
      ExpirationDate: "2031-02-01",
    });
  });

  it("gives the saved payment", async () => {
    expect(await client.customerPayments.get({ customerId })).toStrictEqual(first);
  });

  it("gives the saved payments with their company", async () => {
    const info = await client.customerPayments.getInfo({ customerId });
    expect(info).toStrictEqual({
      CPSCompanyID: expect.stringMatching(guidPattern),
      CustomerProfileId: expect.stringMatching(guidPattern),
      CPSCompanyCode: sandbox.credentials["ncr-aloha"].companyCode,
      Payments: [first],
    });
  });

  it("lists the tokens, one, several and none", async () => {
    expect(await client.customerPayments.listTokens({ customerId })).toStrictEqual([firstToken]);
    await client.customerPayments.addToken({ body: token });
    expect(await client.customerPayments.listTokens({ customerId })).toStrictEqual([
      firstToken,
      {
        TokenNumber: token.CardToken,
        MaskedTokenNumber: token.MaskedCardNumber,
        ExpirationDate: token.ExpirationDate,
      },
    ]);
    const other = { customerId: withoutPayment };
    expect(await client.customerPayments.listTokens(other)).toStrictEqual([]);
    expect((await client.customerPayments.getInfo(other)).Payments).toStrictEqual([]);
  });

  it("gives the same values through http", async () => {
    const { http, customerPayments } = client;
    const params = { path: { customerId } };
    const added = await http.PUT("/v1/Customers/Payment/Token", { body: token });
    expect(added.data).toMatch(guidPattern);
    const info = await http.GET("/v1/Customers/{customerId}/Payments/Info", { params });
    expect(info.data).toStrictEqual(await customerPayments.getInfo({ customerId }));
    const missing = await http.GET("/v1/Customers/{customerId}/Payments", {
      params: { path: { customerId: unknownCustomer } },
    });
    expect(missing.response.status).toBe(404);
    expect(missing.error).toStrictEqual({ Message: "No customer has this id." });
  });

  it.each(["username", "password", "companyCode"] as const)("fails with a wrong %s", async (name) => {
    const auth = { ...sandbox.credentials["ncr-aloha"], [name]: "WRONG-wrong-999" };
    const { customerPayments } = connect({ auth });
    const calls = [
      customerPayments.addToken({ body: token }),
      customerPayments.get({ customerId }),
      customerPayments.getInfo({ customerId }),
      customerPayments.listTokens({ customerId }),
    ];
    for (const call of calls) {
      const error = await failureOf(call, sandbox, "WRONG-wrong-999");
      expect(error).toMatchObject({ name: "AuthenticationError", status: 401, outcome: "refused" });
      expect(error.body).toStrictEqual({ Message: expect.stringMatching(/not known|wrong/) });
    }
  });

  it("fails for a customer who is not known", async () => {
    const { customerPayments } = client;
    const unknown = { customerId: unknownCustomer };
    for (const call of [
      customerPayments.get(unknown),
      customerPayments.getInfo(unknown),
      customerPayments.listTokens(unknown),
    ]) {
      const error = await failureOf(call, sandbox);
      expect(error).toMatchObject({ name: "NotFoundError", status: 404, outcome: "refused" });
      expect(error.details).toStrictEqual([{ message: "No customer has this id." }]);
    }
    const none = await failureOf(customerPayments.get({ customerId: withoutPayment }), sandbox);
    expect(none.details).toStrictEqual([{ message: "The customer has no saved payment." }]);
  });

  it("names the fields of a request that is refused", async () => {
    const body = { ...token, CustomerId: unknownCustomer };
    const error = await failureOf(client.customerPayments.addToken({ body }), sandbox);
    expect(error).toMatchObject({ name: "BadRequestError", status: 400, outcome: "refused" });
    expect(error.details).toStrictEqual([
      { message: "The request is invalid." },
      { field: "token.CustomerId", message: "No customer has this CustomerId." },
    ]);
    expect(error.body).toStrictEqual({
      Message: "The request is invalid.",
      ModelState: { "token.CustomerId": ["No customer has this CustomerId."] },
    });
  });

  it.each<[string, Partial<Record<keyof typeof token, unknown>>, string]>([
    ["an empty guid", { CustomerId: "00000000-0000-0000-0000-000000000000" }, "body.CustomerId"],
    ["no provider", { ProviderType: undefined }, "body.ProviderType"],
    ["a provider by name", { ProviderType: "ConnectedPayments" }, "body.ProviderType"],
    ["a whole card number", { MaskedCardNumber: "5555555555554444" }, "body.MaskedCardNumber"],
    ["a date that does not exist", { ExpirationDate: "2031-02-30" }, "body.ExpirationDate"],
    ["a token without a type", { CardToken: "4444000011112222" }, "body.CardToken"],
    ["a social security number", { CardToken: "106:078051120" }, "body.CardToken"],
    ["no brand", { CardType: undefined }, "body.CardType"],
    ["no card holder for FreedomPay", { ProviderType: 6 }, "body.CardHolderName"],
  ])("sends nothing for %s, by method or by path", async (_what, wrong, place) => {
    // Wrong on purpose.
    const body = { ...token, ...wrong } as typeof token;
    for (const call of [
      client.customerPayments.addToken({ body }),
      client.http.PUT("/v1/Customers/Payment/Token", { body }),
    ]) {
      const error: unknown = await Promise.resolve(call).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({
        name: "ConfigError",
        // What has no name in XML cannot be written, before any rule is asked.
        code: expect.stringMatching(/^(?:invalid_argument|unencodable_body)$/),
        outcome: "not-sent",
        message: expect.stringContaining(place.replace("body.", "")),
      });
      expectNoSecrets(error, sandbox, "5555555555554444", "078051120");
    }
    expect(sandbox.requests()).toEqual([]);
  });

  it("sends nothing for a customer id that is no guid", async () => {
    const { customerPayments, http } = client;
    const wrong = { customerId: "../../v1/Company" };
    for (const call of [
      customerPayments.get(wrong),
      customerPayments.getInfo(wrong),
      customerPayments.listTokens(wrong),
      http.GET("/v1/Customers/{customerId}/Payments", { params: { path: wrong } }),
    ])
      await expect(Promise.resolve(call)).rejects.toMatchObject({
        code: "invalid_argument",
        outcome: "not-sent",
      });
    expect(sandbox.requests()).toEqual([]);
  });

  it("sends user, password and company code with every call", async () => {
    await client.customerPayments.addToken({ body: token });
    await client.customerPayments.listTokens({ customerId });
    const { username, password, companyCode } = sandbox.credentials["ncr-aloha"];
    for (const { headers } of sandbox.requests()) {
      expect(headers["authorization"]).toBe(
        `Basic ${Buffer.from(`${username}:${password}`, "utf8").toString("base64")}`,
      );
      expect(headers["x-api-companycode"]).toBe(companyCode);
    }
  });

  it("sends further headers of the client and of the call", async () => {
    const other = connect({ headers: { "X-Access-Token": "first", "X-Trace": "all" } });
    await other.customerPayments.get({ customerId }, { headers: { "X-Access-Token": "second" } });
    await other.customerPayments.addToken({ body: token }, { headers: { "X-Trace": null } });
    const [get, put] = sandbox.requests();
    expect(get?.headers).toMatchObject({ "x-access-token": "second", "x-trace": "all" });
    expect(put?.headers).toMatchObject({ "x-access-token": "first" });
    expect(put?.headers).not.toHaveProperty("x-trace");
  });

  it.each(["Authorization", "X-Api-CompanyCode"])("lets no further header stand for %s", async (name) => {
    expect(() => connect({ headers: { [name]: "other" } })).toThrow("the client sets it itself");
    const call = client.customerPayments.get({ customerId }, { headers: { [name]: "other" } });
    await expect(call).rejects.toMatchObject({ name: "ConfigError", outcome: "not-sent" });
    expect(sandbox.requests()).toEqual([]);
  });

  it("sends a write once when its answer is lost, and says that it may have happened", async () => {
    const dropping = connect({
      fetch: async (url, init) => {
        await fetch(url, init);
        throw new TypeError("fetch failed", {
          cause: Object.assign(new Error("read"), { code: "ECONNRESET" }),
        });
      },
    });
    const error: unknown = await dropping.customerPayments
      .addToken({ body: token })
      .catch((thrown) => thrown);
    expect(error).toMatchObject({
      name: "ConnectionError",
      outcome: "unknown",
      attempts: 1,
      retryable: false,
    });
    expectNoSecrets(error, sandbox);
    expect(sandbox.requests()).toHaveLength(1);
    expect(await client.customerPayments.listTokens({ customerId })).toHaveLength(2);
  });
});

describe("an error that repeats what was sent", () => {
  const body = { ...token, CardHolderName: "Ada & Grace <Person>" };
  const escaped = "Ada &amp; Grace &lt;Person&gt;";
  const said = (holder: string) => `${token.CardToken} of ${holder} with ${token.MaskedCardNumber}`;
  const xml = `<Error><Message>${said(escaped)}</Message><ModelState><token.CardToken>bad: ${token.CardToken}</token.CardToken></ModelState><ExceptionMessage>${said(escaped)}</ExceptionMessage></Error>`;
  const json = JSON.stringify({
    Message: said(body.CardHolderName),
    ModelState: { "token.CardToken": [`bad: ${token.CardToken}`] },
    ExceptionMessage: said(body.CardHolderName),
  });

  it.each(formats)("shows none of it, in %s", async (format) => {
    const { sandbox, connect } = await room();
    const echoing = connect({
      format,
      fetch: async () =>
        new Response(format === "xml" ? xml : json, {
          status: 400,
          headers: { "content-type": `application/${format}` },
        }),
    });
    const error = await failureOf(
      echoing.customerPayments.addToken({ body }),
      sandbox,
      body.CardHolderName,
      "Grace",
    );
    expect(error.details).toStrictEqual([
      { message: "[redacted] of [redacted] with [redacted]" },
      { field: "token.CardToken", message: "bad: [redacted]" },
    ]);
    // Who asks for the body gets it.
    expect(error.body).toStrictEqual(JSON.parse(json));
  });
});

describe("the answers of other rooms", () => {
  const types: readonly NcrAlohaMediaType[] = [
    "application/json",
    "text/json",
    "application/xml",
    "text/xml",
  ];

  it.each(types.flatMap((type) => formats.map((format) => [type, format] as const)))(
    "are read by what came: %s, where %s was asked for",
    async (answerAs, format) => {
      const { sandbox, client } = await room({ answerAs }, { format });
      const { customerPayments } = client;
      expect(await customerPayments.addToken({ body: token })).toMatch(guidPattern);
      expect(await customerPayments.get({ customerId })).toMatchObject({ AccountNumber: token.CardToken });
      expect((await customerPayments.getInfo({ customerId })).Payments?.[0]).toStrictEqual(first);
      expect((await customerPayments.listTokens({ customerId }))[0]).toStrictEqual(firstToken);
      const error = await failureOf(customerPayments.get({ customerId: unknownCustomer }), sandbox);
      expect(error.body).toStrictEqual({ Message: "No customer has this id." });
      expect(sandbox.requests().map(({ status }) => status)).toEqual([200, 200, 200, 200, 404]);
    },
  );

  it.each([
    [{ references: "repeated" }, 2],
    [{ references: "none" }, 1],
    [{ xmlPrefixes: "prefixed" }, 1],
    [{ xmlPrefixes: "prefixed", references: "repeated" }, 2],
  ] as const)("give the same values in both formats with %j", async (options, times) => {
    const { client } = await room(options);
    for (const format of formats) {
      const info = await client.customerPayments.getInfo({ customerId }, { format });
      expect(info.Payments).toStrictEqual(Array.from({ length: times }, () => first));
      expect(await client.customerPayments.listTokens({ customerId }, { format })).toStrictEqual([
        firstToken,
      ]);
      expect(await client.customerPayments.get({ customerId }, { format })).toStrictEqual(first);
    }
    for (const format of formats)
      expect(await client.customerPayments.addToken({ body: token }, { format })).toMatch(guidPattern);
  });

  it("give objects of their own for a payment that is repeated", async () => {
    const { client } = await room({ references: "repeated" });
    const { Payments = [] } = await client.customerPayments.getInfo({ customerId });
    expect(Payments[1]).toStrictEqual(Payments[0]);
    expect(Payments[1]).not.toBe(Payments[0]);
  });
});

describe("the errors of other rooms", () => {
  const sentence = "No customer has this id.";
  const said = [{ message: sentence }];

  it.each<[NcrAlohaRoomOptions["errors"], "json" | "xml", object]>([
    ["http-error", "json", { details: said, body: { Message: sentence } }],
    ["http-error", "xml", { details: said, body: { Message: sentence } }],
    ["error-code", "json", { providerCode: "150", body: { error_code: 150 } }],
    ["error-code", "xml", { providerCode: "150", body: { error_code: 150 } }],
    ["string", "json", { details: said, body: undefined }],
    ["string", "xml", { body: undefined }],
    ["text", "json", { details: said, body: undefined }],
    ["text", "xml", { details: said, body: undefined }],
    ["html", "json", { details: [], body: undefined }],
    ["html", "xml", { details: [], body: undefined }],
    ["empty", "json", { details: [], body: undefined }],
    ["empty", "xml", { details: [], body: undefined }],
  ])("are one ApiError each: %s in %s", async (errors, format, expected) => {
    const { sandbox, client, connect, auth } = await room({ errors }, { format });
    const missing = await failureOf(client.customerPayments.get({ customerId: unknownCustomer }), sandbox);
    expect(missing).toMatchObject({
      name: "NotFoundError",
      status: 404,
      code: "http_error",
      outcome: "refused",
    });
    expect(missing).toMatchObject(expected);
    // Whatever it is, it can be looked at.
    const text = await missing.response.text();
    if (errors === "empty") expect(text).toBe("");
    else expect(text).toContain(sentence);
    const body = { ...token, CustomerId: unknownCustomer };
    const refused = await failureOf(client.customerPayments.addToken({ body }), sandbox);
    expect(refused).toMatchObject({ name: "BadRequestError", status: 400, outcome: "refused", attempts: 1 });
    const wrong = connect({ auth: { ...auth, password: "WRONG-wrong-999" } });
    const unauthorized = await failureOf(
      wrong.customerPayments.get({ customerId }),
      sandbox,
      "WRONG-wrong-999",
    );
    expect(unauthorized).toMatchObject({ name: "AuthenticationError", status: 401, outcome: "refused" });
  });
});

describe("the option enumNames", () => {
  const body = { ...token, CardType: CardType.JCB };
  const enumNames = { CardType: { 5: "Jcb", 7: "VisaCredit" } };

  it("is needed where the service spells a name in another way", async () => {
    const { sandbox, client } = await room({ enumNames }, { format: "xml" });
    const error = await failureOf(client.customerPayments.addToken({ body }), sandbox);
    expect(error).toMatchObject({ status: 400 });
    expect(error.details.map(({ field }) => field)).toContain("token.CardType");
    // A name that is not known stays one.
    expect((await client.customerPayments.get({ customerId })).MethodType).toBe("VisaCredit");
  });

  it("gives the names that are written and read", async () => {
    const { sandbox, client } = await room({ enumNames }, { format: "xml", enumNames });
    expect((await client.customerPayments.get({ customerId })).MethodType).toBe(CardType.Visa);
    await client.customerPayments.addToken({ body });
    expect(sandbox.requests()[1]?.body).toContain("<CardType>Jcb</CardType>");
    expect((await client.customerPayments.get({ customerId })).MethodType).toBe(CardType.JCB);
    await client.customerPayments.addToken({ body: token });
    expect((await client.customerPayments.get({ customerId })).MethodType).toBe(CardType.MasterCard);
  });

  it("still reads the names known today", async () => {
    const { client } = await room({}, { format: "xml", enumNames });
    expect((await client.customerPayments.get({ customerId })).MethodType).toBe(CardType.Visa);
  });

  it("is refused by the constructor where it gives one name to two numbers, in JSON as well", () => {
    const auth = createSandbox().credentials["ncr-aloha"];
    for (const format of formats) {
      const options = {
        auth,
        environment: "sandbox",
        format,
        enumNames: { CardType: { 5: "visa" } },
      } as const;
      expect(() => new NcrAlohaClient(options)).toThrow(/^enumNames\.CardType gives 5 and 7 one name/);
    }
  });

  it("changes nothing in JSON", async () => {
    const { sandbox, client } = await room({ enumNames }, { enumNames });
    await client.customerPayments.addToken({ body });
    expect(JSON.parse(sandbox.requests()[0]?.body ?? "")).toMatchObject({ CardType: 5 });
  });
});

describe("the sandbox in process", () => {
  it.each(formats)("answers for the provider's own hosts, without a network, in %s", async (format) => {
    const sandbox = createSandbox();
    const auth = sandbox.credentials["ncr-aloha"];
    for (const environment of ["sandbox", "production"] as const) {
      const client = new NcrAlohaClient({ auth, environment, format, fetch: sandbox.fetch });
      expect(await client.customerPayments.get({ customerId })).toStrictEqual(first);
    }
  });
});
