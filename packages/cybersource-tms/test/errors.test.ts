import { generateKeyPair } from "node:crypto";
import { inspect, promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ApiError, CybersourceTmsClient, DecodeError } from "../src/index.ts";
import { customer, payment, visa } from "./bodies.ts";
import { answerJson, type Served, serve } from "./serve.ts";
import { shownOf } from "./shown-of.ts";

const requestId = "a2f3c1de-95ae-4f46-9c4a-2d1bce0a4b11";

let served: Served;
let client: CybersourceTmsClient;
/** How the server answers. */
let status: number;
let body: unknown;
let mediaType: string | undefined;

beforeEach(async () => {
  mediaType = undefined;
  served = await serve((_request, outgoing) => {
    const headers = { "v-c-correlation-id": requestId };
    if (mediaType === undefined) answerJson(outgoing, status, body, headers);
    else outgoing.writeHead(status, { "content-type": mediaType, ...headers }).end(body);
  });
  client = new CybersourceTmsClient({
    auth: { scheme: "jwt", merchantId: "m", keyId: "k", sharedSecret: "c2VjcmV0" },
    baseUrl: served.url,
    retry: false,
  });
});
afterEach(() => served.close());

const ofTokens = {
  create: () => client.customers.create({ body: customer }).result(),
  get: () => client.customers.get({ customerId: "1" }).result(),
  update: () => client.customers.update({ customerId: "1", body: customer }).result(),
  delete: () => client.customers.delete({ customerId: "1" }).result(),
  list: () => client.customerPaymentInstruments.list({ customerId: "1" }).result(),
} as const;
const ofPayments = {
  pay: () => client.payments.create({ body: payment("1.00") }).result(),
  increment: () => client.payments.increment({ id: "1", body: {} }).result(),
  capture: () => client.payments.capture({ id: "1", body: {} }).result(),
  credit: () => client.credits.create({ body: payment("1.00") }).result(),
  reverse: () =>
    client.timeoutReversals.create({ body: { clientReferenceInformation: { transactionId: "1" } } }).result(),
} as const;
const ofAll = { ...ofTokens, ...ofPayments };

/** What an error says, in one piece. */
async function failure(call: () => Promise<{ readonly error?: unknown }>) {
  const { error } = await call();
  if (!ApiError.is(error)) throw new Error("no ApiError");
  const { name, code, outcome, providerCode, details, body: documented } = error;
  return {
    name,
    code,
    outcome,
    status: error.status,
    providerCode,
    details,
    requestId: error.requestId,
    documented,
  };
}

interface Shape {
  readonly what: string;
  readonly status: number;
  readonly body: unknown;
  readonly name: string;
  readonly providerCode?: string;
  readonly details: readonly object[];
  /** Whether the body is the documented one of this status. */
  readonly documented: boolean;
}

async function expectShape(
  calls: Readonly<Record<string, () => Promise<object>>>,
  shape: Shape,
): Promise<void> {
  ({ status, body } = shape);
  for (const call of Object.values(calls)) {
    const { documented, ...said } = await failure(call);
    expect(said).toEqual({
      name: shape.name,
      code: "http_error",
      outcome: status >= 500 ? "unknown" : "refused",
      status,
      providerCode: shape.providerCode,
      details: shape.details,
      requestId,
    });
    expect(documented).toEqual(shape.documented ? body : undefined);
  }
}

describe("an error of the token vault", () => {
  it.each<Shape>([
    {
      what: "400 with fields",
      status: 400,
      body: {
        errors: [
          {
            type: "invalidFields",
            message: "The request has invalid data.",
            details: [{ name: "buyerInformation.email", location: "body" }, { name: "id" }],
          },
          { type: "missingFields", message: "Fields are missing.", details: [{ name: "card.number" }] },
        ],
      },
      name: "BadRequestError",
      providerCode: "invalidFields",
      details: [
        { code: "invalidFields", message: "The request has invalid data." },
        { code: "missingFields", message: "Fields are missing." },
        { field: "buyerInformation.email" },
        { field: "id" },
        { field: "card.number" },
      ],
      documented: true,
    },
    {
      what: "403",
      status: 403,
      body: { errors: [{ type: "forbidden", message: "No permission." }] },
      name: "PermissionError",
      providerCode: "forbidden",
      details: [{ code: "forbidden", message: "No permission." }],
      documented: true,
    },
    {
      what: "424 without a text",
      status: 424,
      body: { errors: [{ type: "notFound" }] },
      name: "ApiError",
      providerCode: "notFound",
      details: [{ code: "notFound" }],
      documented: true,
    },
    {
      what: "500 of the older name",
      status: 500,
      body: { errors: [{ type: "serverError", message: "Broken." }] },
      name: "ServerError",
      providerCode: "serverError",
      details: [{ code: "serverError", message: "Broken." }],
      documented: true,
    },
    {
      what: "a type that no document lists, with a status that none has",
      status: 418,
      body: { errors: [{ type: "somethingNew", oddity: 1, details: "no list" }, null, "text"] },
      name: "ApiError",
      providerCode: "somethingNew",
      details: [{ code: "somethingNew" }],
      documented: false,
    },
  ])("is one ApiError: $what", (shape) => expectShape(ofTokens, shape));
});

describe("an error of payments", () => {
  it.each<Shape>([
    {
      what: "400 with fields",
      status: 400,
      body: {
        submitTimeUtc: "2026-01-01T00:00:00Z",
        status: "INVALID_REQUEST",
        reason: "MISSING_FIELD",
        message: "Declined - The request is missing one or more fields",
        details: [
          { field: "orderInformation.amountDetails.currency", reason: "MISSING_FIELD" },
          { field: "orderInformation.billTo.email", reason: "INVALID_DATA" },
        ],
      },
      name: "BadRequestError",
      providerCode: "MISSING_FIELD",
      details: [
        { code: "MISSING_FIELD", message: "Declined - The request is missing one or more fields" },
        { code: "MISSING_FIELD", field: "orderInformation.amountDetails.currency" },
        { code: "INVALID_DATA", field: "orderInformation.billTo.email" },
      ],
      documented: true,
    },
    {
      what: "400 with an id, and no fields",
      status: 400,
      body: { id: "5", status: "INVALID_REQUEST", reason: "DUPLICATE_REQUEST", message: "Sent before." },
      name: "BadRequestError",
      providerCode: "DUPLICATE_REQUEST",
      details: [{ code: "DUPLICATE_REQUEST", message: "Sent before." }],
      documented: true,
    },
    {
      what: "502",
      status: 502,
      body: { status: "SERVER_ERROR", reason: "SERVER_TIMEOUT", message: "The server timed out." },
      name: "ServerError",
      providerCode: "SERVER_TIMEOUT",
      details: [{ code: "SERVER_TIMEOUT", message: "The server timed out." }],
      documented: true,
    },
  ])("is one ApiError: $what", (shape) => expectShape(ofPayments, shape));
});

describe("an error of the layer in front", () => {
  it.each<Shape>([
    {
      what: "401 for whatever is wrong",
      status: 401,
      body: { response: { rmsg: "Authentication Failed" } },
      name: "AuthenticationError",
      details: [{ message: "Authentication Failed" }],
      documented: true,
    },
    {
      what: "a text alone",
      status: 405,
      body: { message: "The method is not allowed." },
      name: "ApiError",
      details: [{ message: "The method is not allowed." }],
      documented: false,
    },
    {
      what: "a text alone, of a gateway in need",
      status: 503,
      body: { message: "Try again later." },
      name: "ServerError",
      details: [{ message: "Try again later." }],
      documented: false,
    },
    {
      what: "too many requests",
      status: 429,
      body: { message: "Slow down." },
      name: "RateLimitError",
      details: [{ message: "Slow down." }],
      documented: false,
    },
    {
      what: "an object of nothing",
      status: 400,
      body: {},
      name: "BadRequestError",
      details: [],
      documented: false,
    },
  ])("is one ApiError for every call: $what", (shape) => expectShape(ofAll, shape));

  it("says 404 in one text for payments", async () => {
    const { pay: _pay, credit: _credit, reverse: _reverse, ...rest } = ofPayments;
    await expectShape(rest, {
      what: "404",
      status: 404,
      body: { message: "The requested resource does not exist" },
      name: "NotFoundError",
      details: [{ message: "The requested resource does not exist" }],
      documented: true,
    });
  });
});

describe("an error of something in between", () => {
  it.each([
    ["a page", "text/html", "<!doctype html><h1>Bad Gateway of ACME</h1>"],
    ["a text", "text/plain; charset=utf-8", "Bad Gateway of ACME"],
    ["nothing", "application/json", ""],
    ["broken JSON", "application/json", '{"errors": "Bad Gateway of ACME'],
    ["a list", "application/json", '["Bad Gateway of ACME"]'],
    ["null", "application/json", "null"],
    ["bytes", "application/octet-stream", "\u0000\u0001"],
    ["a JWE", "application/jose", "e30.AA.AA.AA.ACME"],
  ])("is one ApiError, by its status alone: %s", async (_what, type, text) => {
    mediaType = type;
    body = text;
    for (const [code, name] of [
      [400, "BadRequestError"],
      [403, "PermissionError"],
      [502, "ServerError"],
    ] as const) {
      status = code;
      for (const call of Object.values(ofAll)) {
        const { error } = await call();
        expect(error).toMatchObject({ name, code: "http_error", status, requestId });
        expect(error).toHaveProperty("details", []);
        expect(error).toHaveProperty("body", undefined);
        expect(inspect(error) + JSON.stringify(error)).not.toContain("ACME");
      }
    }
  });

  it("is no success in a 200", async () => {
    mediaType = "text/html";
    status = 200;
    body = "<!doctype html><h1>Sign in to ACME</h1>";
    for (const call of Object.values(ofAll)) {
      const { error } = await call();
      expect(error).toBeInstanceOf(DecodeError);
      expect(inspect(error)).not.toContain("ACME");
    }
  });

  it("is read when it is the service's own under another media type", async () => {
    mediaType = "text/html";
    status = 400;
    body = JSON.stringify({ errors: [{ type: "invalidHeaders" }] });
    expect(await failure(ofTokens.get)).toMatchObject({ providerCode: "invalidHeaders", requestId });
  });
});

describe("the words of an error", () => {
  it("have no card number in them, in whatever form it comes back", async () => {
    status = 400;
    body = {
      status: "INVALID_REQUEST",
      reason: "INVALID_CARD",
      message: `Card ${visa} (4111 1111 1111 1111, 411111XXXXXX1111, 987) of Ada Larkspur is not valid.`,
      details: [{ field: `paymentInformation.card.number=${visa}`, reason: "INVALID_DATA" }],
    };
    const { error } = await ofPayments.pay();
    expect(error).toHaveProperty("details.0.message", expect.stringContaining("is not valid."));
    for (const text of [visa, "4111 1111", "XXXX1111", "987", "Larkspur"]) {
      expect(shownOf(error)).not.toContain(text);
    }
    // Who wants it can read it.
    expect(error).toHaveProperty("body.message", expect.stringContaining(visa));
  });
});

describe("an error in the form of the other part of the service", () => {
  it("is the same ApiError: of the tokens, in the answer to a payment", async () => {
    status = 404;
    body = {
      errors: [
        { type: "notFound", message: "No such token", details: [{ name: "id", location: "customer" }] },
      ],
    };
    for (const call of Object.values(ofAll))
      expect(await failure(call)).toMatchObject({
        name: "NotFoundError",
        providerCode: "notFound",
        details: [{ code: "notFound", message: "No such token" }, { field: "id" }],
        requestId,
      });
  });

  it("is the same ApiError: of payments, in the answer to a call for tokens", async () => {
    status = 400;
    body = {
      status: "INVALID_REQUEST",
      reason: "MISSING_FIELD",
      message: "Fields are missing",
      details: [{ field: "amount", reason: "MISSING_FIELD" }],
    };
    for (const call of Object.values(ofAll))
      expect(await failure(call)).toMatchObject({
        name: "BadRequestError",
        providerCode: "MISSING_FIELD",
        details: [
          { code: "MISSING_FIELD", message: "Fields are missing" },
          { field: "amount", code: "MISSING_FIELD" },
        ],
        requestId,
      });
  });
});

describe("an error of a fetch that quotes the keys of encryption", () => {
  it("shows none of them", async () => {
    const { privateKey } = await generated();
    const quoting = new CybersourceTmsClient({
      auth: { scheme: "jwt", merchantId: "m", keyId: "k", sharedSecret: "c2VjcmV0" },
      mle: { responseKeys: [{ key: privateKey, kid: "1" }] },
      baseUrl: served.url,
      retry: false,
      fetch: () => Promise.reject(new Error(`failed with ${privateKey}`)),
    });
    const { error } = await quoting.customers.get({ customerId: "1" }).result();
    const [, line = ""] = privateKey.split("\n");
    expect(line.length).toBeGreaterThan(40);
    expect(inspect(error, { depth: 9 })).not.toContain(line);
  });
});

async function generated(): Promise<{ readonly privateKey: string }> {
  return promisify(generateKeyPair)("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
}
