import { inspect } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  ApiError,
  DecodeError,
  FiservIpgClient,
  PartialSuccessError,
  type PaymentTokenizationRequestInput,
  type PaymentTokens,
} from "../src/index.ts";
import { answerJson, type Served, serve } from "./serve.ts";

const requestType = "PaymentCardPaymentTokenUpdateRequest";
const expiryDate = { month: "09", year: "31" };
const creation: PaymentTokenizationRequestInput = {
  requestType: "PaymentCardPaymentTokenizationRequest",
  paymentCard: { number: "4111111111111111", expiryDate, securityCode: "987" },
  createToken: { value: "demo-token-0001" },
};
const updating = {
  requestType,
  paymentTokens: [
    {
      value: "demo-token-0001",
      reusable: true,
      declineDuplicates: false,
      paymentCard: { number: "5555555555554444", expiryDate },
    },
  ],
} as const;

const ids = {
  clientRequestId: "30dd879c-ee2f-11db-8314-0800200c9a66",
  apiTraceId: "rrt-0bd552c12342d3448-b-ea",
};
const requestId = ids.apiTraceId;

let served: Served;
let tokens: PaymentTokens;
/** How the server answers. */
let status: number;
let body: unknown;
let mediaType: string | undefined;

beforeEach(async () => {
  mediaType = undefined;
  served = await serve((_request, outgoing) => {
    if (mediaType === undefined) answerJson(outgoing, status, body);
    else outgoing.writeHead(status, { "content-type": mediaType }).end(body);
  });
  const auth = { apiKey: "fake-key-of-nobody", apiSecret: "fake-secret-of-nobody" };
  tokens = new FiservIpgClient({ auth, baseUrl: served.url, retry: false }).paymentTokens;
});
afterEach(() => served.close());

const calls = {
  create: () => tokens.create({ body: creation }).result(),
  update: () => tokens.update({ body: { ...updating, paymentTokens: [...updating.paymentTokens] } }).result(),
  get: () => tokens.get({ tokenId: "demo-token-0001" }).result(),
  delete: () => tokens.delete({ tokenId: "demo-token-0001" }).result(),
} as const;
const methods = ["create", "update", "get", "delete"] as const;

/** What an error says, in one piece. */
async function failure(method: keyof typeof calls) {
  const { error } = await calls[method]();
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
  readonly requestId?: string;
}

describe("an error of the gateway", () => {
  const unknownMember = { field: "reuseable", message: "Unrecognized field" };
  const shapes: Shape[] = [
    {
      what: "400 as the test gateway answers it: without a responseType",
      status: 400,
      body: {
        type: "errorResponse",
        ...ids,
        error: { code: "INVALID_INPUT", message: "Invalid input", details: [unknownMember] },
      },
      name: "BadRequestError",
      providerCode: "INVALID_INPUT",
      details: [{ code: "INVALID_INPUT", message: "Invalid input" }, unknownMember],
      requestId,
    },
    {
      what: "400 with a code of digits and no details",
      status: 400,
      body: { ...ids, responseType: "BadRequest", error: { code: "2303", message: "Invalid card number" } },
      name: "BadRequestError",
      providerCode: "2303",
      details: [{ code: "2303", message: "Invalid card number" }],
      requestId,
    },
    {
      what: "401",
      status: 401,
      body: { ...ids, responseType: "Unauthorized", error: { message: "Who are you?" } },
      name: "AuthenticationError",
      details: [{ message: "Who are you?" }],
      requestId,
    },
    {
      what: "403 with the client's own id alone, which is no id of the gateway's",
      status: 403,
      body: { clientRequestId: ids.clientRequestId, error: { code: "50005" } },
      name: "PermissionError",
      providerCode: "50005",
      details: [],
    },
    {
      what: "404 with details alone",
      status: 404,
      body: {
        ...ids,
        responseType: "NotFound",
        error: { details: [{ message: "No such token." }, {}, null] },
      },
      name: "NotFoundError",
      details: [{ message: "No such token." }],
      requestId,
    },
    {
      what: "409: the answer to a token request with an error beside it",
      status: 409,
      body: {
        type: "TransactionErrorResponse",
        ...ids,
        responseType: "GatewayDeclined",
        requestStatus: "DECLINED",
        requestTime: "1554308829345",
        paymentToken: { reusable: true, last4: "1111", error: { code: "no", message: "the lesser one" } },
        error: { code: "2304", message: "Stored already.", declineReasonCode: "12" },
      },
      name: "ConflictError",
      providerCode: "2304",
      details: [{ code: "2304", message: "Stored already." }],
      requestId,
    },
    {
      what: "415, which is not documented here",
      status: 415,
      body: {
        ...ids,
        responseType: "UnsupportedMediaType",
        error: { code: "415", message: "JSON, please." },
      },
      name: "ApiError",
      providerCode: "415",
      details: [{ code: "415", message: "JSON, please." }],
      requestId,
    },
    {
      what: "422 with what the processor said",
      status: 422,
      body: {
        ...ids,
        responseType: "EndpointDeclined",
        requestStatus: "VALIDATION_FAILED",
        ipgTransactionId: 84123456789,
        processor: { responseCode: "05" },
        error: { code: "50655", message: "Do not honour" },
      },
      name: "UnprocessableError",
      providerCode: "50655",
      details: [{ code: "50655", message: "Do not honour" }],
      requestId,
    },
    {
      what: "500",
      status: 500,
      body: { ...ids, responseType: "ServerError", error: { code: "11101", message: "Broken." } },
      name: "ServerError",
      providerCode: "11101",
      details: [{ code: "11101", message: "Broken." }],
      requestId,
    },
    {
      what: "502, which is not documented here",
      status: 502,
      body: { ...ids, responseType: "EndpointCommunicationError", error: { message: "Nobody there." } },
      name: "ServerError",
      details: [{ message: "Nobody there." }],
      requestId,
    },
    {
      what: "a type that no document lists",
      status: 400,
      body: { type: "AnotherErrorResponse", responseType: "SomethingNew", error: { code: "X", oddity: 1 } },
      name: "BadRequestError",
      providerCode: "X",
      details: [],
    },
  ];
  it.each(shapes)("is one ApiError: $what", async (shape) => {
    ({ status, body } = shape);
    for (const method of methods) {
      const { documented, ...said } = await failure(method);
      expect(said).toEqual({
        name: shape.name,
        code: "http_error",
        outcome: status >= 500 ? "unknown" : "refused",
        status,
        providerCode: shape.providerCode,
        details: shape.details,
        requestId: shape.requestId,
      });
      expect(documented).toMatchObject({ error: Object(Reflect.get(Object(body), "error")) });
    }
  });

  it("has times and ids as documented in its body", async () => {
    ({ status, body } = {
      status: 409,
      body: { requestTime: "1554308829345", ipgTransactionId: 84123456789 },
    });
    expect((await failure("create")).documented).toEqual({
      requestTime: 1_554_308_829_345,
      ipgTransactionId: "84123456789",
    });
  });
});

describe("an error of the layer in front", () => {
  it.each<Omit<Shape, "providerCode" | "requestId">>([
    {
      what: "a bad key",
      status: 401,
      body: { errors: [{ title: "Unauthorized", detail: "Invalid ApiKey", source: "Apigee" }] },
      name: "AuthenticationError",
      details: [{ message: "Invalid ApiKey" }],
    },
    {
      what: "a bad path, in short",
      status: 404,
      body: { errors: [{ title: "Not found" }] },
      name: "NotFoundError",
      details: [{ message: "Not found" }],
    },
    {
      what: "too many requests, twice",
      status: 429,
      body: {
        errors: [{ detail: "Slow down." }, { title: "Quota", detail: "10 a second", source: "Backend" }],
      },
      name: "RateLimitError",
      details: [{ message: "Slow down." }, { message: "10 a second" }],
    },
    {
      what: "a gateway that does not answer",
      status: 504,
      body: { errors: [{ title: "Gateway timeout", source: "Backend" }] },
      name: "ServerError",
      details: [{ message: "Gateway timeout" }],
    },
  ])("is one ApiError: $what", async (shape) => {
    ({ status, body } = shape);
    for (const method of methods) {
      const { documented, ...said } = await failure(method);
      expect(said).toEqual({
        name: shape.name,
        code: "http_error",
        outcome: status >= 500 ? "unknown" : "refused",
        status,
        providerCode: undefined,
        details: shape.details,
        requestId: undefined,
      });
      expect(documented).toEqual(body);
    }
  });
});

describe("an error of something in between", () => {
  it.each([
    ["a page", "text/html", "<!doctype html><h1>Bad Gateway of ACME</h1>"],
    ["a text", "text/plain; charset=utf-8", "Bad Gateway of ACME"],
    ["nothing", "application/json", ""],
    ["broken JSON", "application/json", '{"error": "Bad Gateway of ACME'],
    ["a list", "application/json", '["Bad Gateway of ACME"]'],
    ["a text of JSON", "application/json", '"Bad Gateway of ACME"'],
    ["null", "application/json", "null"],
    ["bytes", "application/octet-stream", "\u0000\u0001"],
  ])("is one ApiError, by its status alone: %s", async (_what, type, text) => {
    mediaType = type;
    body = text;
    for (const [code, name] of [
      [400, "BadRequestError"],
      [403, "PermissionError"],
      [502, "ServerError"],
    ] as const) {
      status = code;
      for (const method of methods) {
        const { error } = await calls[method]();
        expect(error).toMatchObject({ name, code: "http_error", status });
        expect(error).toHaveProperty("details", []);
        expect(error).toHaveProperty("body", undefined);
        expect(inspect(error) + JSON.stringify(error)).not.toContain("ACME");
      }
    }
  });

  it("is read when it is the gateway's under another media type", async () => {
    mediaType = "text/html";
    status = 400;
    body = JSON.stringify({ ...ids, error: { code: "2303", message: "Invalid card number" } });
    expect(await failure("create")).toMatchObject({ providerCode: "2303", requestId });
  });

  it.each(methods)("is no success in a 200: %s", async (method) => {
    mediaType = "text/html";
    status = 200;
    body = "<!doctype html><h1>Sign in to ACME</h1>";
    const { error } = await calls[method]();
    expect(error).toBeInstanceOf(DecodeError);
    expect(inspect(error)).not.toContain("ACME");
  });
});

describe("an error inside a 200", () => {
  const answer = { ...ids, requestTime: 1_554_308_829_345, requestStatus: "SUCCESS" };
  const ofTokens = ["create", "get", "delete"] as const;

  it.each(["DECLINED", "FAILED", "VALIDATION_FAILED", "declined"])(
    "is the status %s",
    async (requestStatus) => {
      status = 200;
      body = { ...answer, requestStatus, paymentToken: { reusable: true } };
      for (const method of ofTokens) {
        expect(await failure(method)).toMatchObject({
          name: "ApiError",
          code: "refused",
          status: 200,
          outcome: "refused",
          providerCode: undefined,
          details: [],
          requestId,
          documented: body,
        });
      }
    },
  );

  it.each([
    [
      "of the token",
      { paymentToken: { error: { code: "5", message: "No token.", details: [{ field: "a" }] } } },
    ],
    ["of the answer", { error: { code: "5", message: "No token.", details: [{ field: "a" }] } }],
  ])("is an error %s, whatever the status says", async (_where, parts) => {
    status = 200;
    body = { ...answer, ...parts };
    for (const method of ofTokens) {
      expect(await failure(method)).toMatchObject({
        code: "refused",
        outcome: "refused",
        providerCode: "5",
        details: [{ code: "5", message: "No token." }, { field: "a" }],
        requestId,
      });
    }
  });

  it.each(["SUCCESS", "APPROVED", "WAITING", "DELETED", "SOMETHING_NEW"])(
    "is not the status %s",
    async (requestStatus) => {
      status = 200;
      body = { ...answer, requestStatus, paymentToken: { value: "t", error: null }, error: null };
      for (const method of ofTokens) expect((await calls[method]()).data).toEqual(body);
    },
  );

  it.each([
    ["a status that is no partial success", { requestStatus: "DECLINED" }],
    ["another one", { requestStatus: "VALIDATION_FAILED" }],
    ["an error beside a good status", { error: { code: "1" } }],
  ])("is an update with %s", async (_what, parts) => {
    status = 200;
    body = { ...answer, ...parts };
    expect(await failure("update")).toMatchObject({ code: "refused", outcome: "refused", status: 200 });
  });

  it("is the list of the layer in front", async () => {
    status = 200;
    body = { errors: [{ title: "T", detail: "No route.", source: "Apigee" }] };
    for (const method of ofTokens)
      expect(await failure(method)).toMatchObject({ code: "refused", details: [{ message: "No route." }] });
  });

  it.each([{}, { ...ids }, { requestStatus: null }, { requestStatus: 1 }])(
    "is a write whose answer has no status: %j",
    async (given) => {
      status = 200;
      body = given;
      for (const method of ["create", "update", "delete"] as const) {
        const { error } = await calls[method]();
        expect(error).toBeInstanceOf(DecodeError);
        expect(error).toMatchObject({ code: "unexpected_shape", outcome: "unknown" });
        expect(String(error)).toContain("may have been carried out");
      }
    },
  );
});

describe("an update of which a part failed", () => {
  const message =
    "HOSTED_DATA_IDdemo-token-0001. Invalid credit card number: CreditCard [cardNumber=5555555...4444";

  it.each<[string, unknown, readonly object[]]>([
    [
      "a list",
      [{ message }, { code: "7", message: "x", declineReasonCode: "1" }],
      [{ message }, { code: "7", message: "x", declineReasonCode: "1" }],
    ],
    ["a list in details", { details: [{ message }, { message: "x" }] }, [{ message }, { message: "x" }]],
    ["one error in details", { details: { message } }, [{ message }]],
    ["one error", { message }, [{ message }]],
    [
      "one error with details of its own",
      { message, details: [{ field: "a" }] },
      [{ message, details: [{ field: "a" }] }],
    ],
    ["nothing", undefined, []],
    ["an empty list", [], []],
    ["an empty object", {}, []],
    ["an empty list in details", { details: [] }, []],
  ])("is a PartialSuccessError, its errors as %s", async (_form, errors, failures) => {
    status = 200;
    body = { ...ids, requestStatus: "PARTIAL_SUCCESS", requestTime: "1554308829345", errors };
    const { error } = await calls.update();
    if (!PartialSuccessError.is(error)) throw new Error("no PartialSuccessError");
    expect(error).toMatchObject({ outcome: "partial", requestId, retryable: false });
    expect(error.failures).toEqual(failures);
    expect(error.data.requestTime).toBe(1_554_308_829_345);
    expect(inspect(error) + JSON.stringify(error)).not.toMatch(/demo-token|5555555|\.\.\.4444/);
  });

  it("is one also when the status tells of success, but the list of failures", async () => {
    status = 200;
    body = { requestStatus: "SUCCESS", errors: [{ message }] };
    expect((await calls.update()).error).toBeInstanceOf(PartialSuccessError);
    body = { requestStatus: "SUCCESS", errors: [] };
    expect((await calls.update()).data).toEqual(body);
  });

  it("is none when nothing was changed", async () => {
    status = 200;
    body = { ...ids, requestStatus: "FAILED", errors: { details: [{ message }] } };
    const { name, code, outcome, details } = await failure("update");
    expect([name, code, outcome]).toEqual(["ApiError", "refused", "refused"]);
    expect(details).toEqual([
      { message: "HOSTED_DATA_ID[redacted]. Invalid credit card number: CreditCard [cardNumber=[redacted]" },
    ]);
  });
});
