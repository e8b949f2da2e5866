import { inspect } from "node:util";
import { createSandbox, type FiservIpgRoomOptions, type Sandbox } from "@tok/sandbox";
import { serveSandbox } from "@tok/sandbox/node";
import { afterEach, describe, expect, it } from "vitest";
import {
  ApiError,
  AuthenticationError,
  BadRequestError,
  ConfigError,
  ConflictError,
  FiservIpgClient,
  type FiservIpgClientOptions,
  NotFoundError,
  PartialSuccessError,
  type PaymentCardPaymentTokenizationRequestInput,
  PaymentTokenStatus,
  UnprocessableError,
  type UpdatePaymentTokenInput,
} from "../src/index.ts";

type Room = Sandbox<"fiserv-ipg">;
type Auth = FiservIpgClientOptions["auth"];
/** Where a client goes, and what closes the way. */
type Way = (room: Room) => Promise<{ readonly options: object; close(): Promise<void> }>;

const inProcess: Way = async ({ fetch }) => ({
  options: { environment: "northamerica-sandbox", fetch },
  close: async () => {},
});
const overHttp: Way = async (room) => {
  const served = await serveSandbox(room);
  return { options: { baseUrl: served.urls["fiserv-ipg"] }, close: () => served.close() };
};

const requestType = "PaymentCardPaymentTokenUpdateRequest";
const guid = /^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/;
// Tokens that the room has at the start.
const first = "1751905117310026";
const second = "9877hkhk68688888ffgh";

const visa = { number: "4111111111111111", expiryDate: { month: "09", year: "31" } };
const mastercard = {
  number: "5555555555554444",
  expiryDate: { month: "11", year: "32" },
  securityCode: "987",
};
/** The last digit does not fit the others. */
const misread = { number: "4111111111111112", expiryDate: { month: "09", year: "31" } };

const creation: PaymentCardPaymentTokenizationRequestInput = {
  requestType: "PaymentCardPaymentTokenizationRequest",
  paymentCard: visa,
  createToken: { value: "demo-token-0001", reusable: true, declineDuplicates: false },
};
const updateOf = (
  value: string,
  changes: Partial<UpdatePaymentTokenInput> = {},
): UpdatePaymentTokenInput => ({
  value,
  reusable: true,
  declineDuplicates: false,
  paymentCard: mastercard,
  ...changes,
});
const bodyOf = (...paymentTokens: UpdatePaymentTokenInput[]) => ({ requestType, paymentTokens }) as const;

/** Everything that programs print of an error, in lower case. */
function shownOf(error: unknown): string {
  const prints = [
    inspect(error, { depth: 9, maxStringLength: null }),
    JSON.stringify(error),
    String(error),
    String(Reflect.get(Object(error), "stack")),
    JSON.stringify({ ...Object(error) }),
  ];
  return prints.join("\n").toLowerCase();
}

/** What a call that is to fail was rejected with. */
const failureOf = (call: PromiseLike<unknown>): Promise<unknown> =>
  Promise.resolve(call).then(
    () => undefined,
    (error: unknown) => error,
  );

describe.each([
  ["in process", inProcess],
  ["over real HTTP", overHttp],
])("the client and the sandbox %s", (_how, way) => {
  const closings: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of closings.splice(0)) await close();
  });

  /** A room, and clients that go to it. */
  async function open(options: FiservIpgRoomOptions = {}, clock?: () => number) {
    const room: Room = createSandbox({ providers: ["fiserv-ipg"], clock, "fiserv-ipg": options });
    const { options: target, close } = await way(room);
    closings.push(close);
    const { apiKey, apiSecret, accessToken } = room.credentials["fiserv-ipg"];
    const clientWith = (auth: Auth, others: object = {}) =>
      new FiservIpgClient({ auth, ...target, ...others } as FiservIpgClientOptions);
    const client = clientWith({ apiKey, apiSecret });
    const { paymentTokens } = client;
    return { room, client, paymentTokens, clientWith, apiKey, apiSecret, accessToken };
  }

  const statusesOf = (room: Room) => room.requests().map(({ status }) => status);
  const bodiesOf = (room: Room) => room.requests().map(({ body }) => (body === "" ? "" : JSON.parse(body)));

  describe("create", () => {
    it("stores a card under a value of the caller's, and sends exactly what it was given", async () => {
      const { paymentTokens, room } = await open();
      const { data, body, requestId, attempts } = await paymentTokens
        .create({ body: creation }, { idempotencyKey: "mine-1" })
        .withResponse();
      expect(data).toEqual({
        type: "paymentTokenizationResponse",
        clientRequestId: "mine-1",
        apiTraceId: expect.stringMatching(/^[0-9a-f]{27}$/),
        requestStatus: "SUCCESS",
        requestTime: expect.any(Number),
        country: "United States",
        paymentToken: {
          value: "demo-token-0001",
          reusable: true,
          declineDuplicates: false,
          last4: "1111",
          brand: "VISA",
          type: "PAYMENT_CARD",
        },
        orderId: expect.stringMatching(/^R-/),
        ipgTransactionId: expect.stringMatching(/^\d{11}$/),
      });
      expect(body).toEqual(data);
      expect([requestId, attempts]).toEqual([data.apiTraceId, 1]);
      expect(room.requests()).toMatchObject([{ method: "POST", status: 200 }]);
      expect(bodiesOf(room)).toEqual([creation]);
    });

    it("leaves the value to the gateway where none is given, a new one for each call", async () => {
      const { paymentTokens } = await open();
      const body = { ...creation, createToken: {} };
      const values = [await paymentTokens.create({ body }), await paymentTokens.create({ body })].map(
        ({ paymentToken }) => paymentToken?.value ?? "",
      );
      for (const tokenId of values) {
        expect(tokenId).toMatch(guid);
        expect((await paymentTokens.get({ tokenId })).paymentToken?.last4).toBe("1111");
      }
      expect(new Set(values).size).toBe(2);
    });

    it("stores a card that a device has read", async () => {
      const { paymentTokens, room } = await open();
      const body = {
        requestType: "PaymentDevicePaymentTokenizationRequest",
        paymentDevice: { deviceType: "SWIPE", data: ";5555555555554444=32111010000000000000?" },
        createToken: { value: "swiped" },
      } as const;
      expect((await paymentTokens.create({ body })).paymentToken).toMatchObject({
        value: "swiped",
        brand: "MASTERCARD",
        last4: "4444",
      });
      expect(bodiesOf(room)).toEqual([body]);
    });

    it("stores the card of an earlier order", async () => {
      const { paymentTokens, room } = await open();
      const { orderId = "" } = await paymentTokens.create({ body: creation });
      const body = {
        requestType: "ReferencedOrderPaymentTokenizationRequest",
        referencedOrderId: orderId,
        createToken: { value: "ordered" },
      } as const;
      expect((await paymentTokens.create({ body })).paymentToken).toMatchObject({
        value: "ordered",
        last4: "1111",
      });
      expect(bodiesOf(room)[1]).toEqual(body);
      const unknown = { ...body, referencedOrderId: "R-0" };
      expect(await failureOf(paymentTokens.create({ body: unknown }))).toBeInstanceOf(NotFoundError);
    });

    it("brings address, details and verification there, and the processor's words back", async () => {
      const { paymentTokens, room } = await open();
      const body: PaymentCardPaymentTokenizationRequestInput = {
        ...creation,
        billingAddress: { address1: "17 Wisteria Crescent", city: "Zürich", country: "CH" },
        accountVerification: true,
        merchantTransactionId: "order-4711",
        additionalDetails: {
          operatorId: "OPERATOR_ID_123XXX",
          salesSystemId: "W-EU-H3866-FLS2",
          merchantParameters: { anything: "of your own" },
          receipts: [{ type: "cardholder", locale: "de-CH" }],
          scaExemptionType: "Low Value Exemption",
        },
      };
      const answer = await paymentTokens.create({ body });
      expect(answer).toMatchObject({
        merchantTransactionId: "order-4711",
        paymentToken: { accountVerification: true },
        processor: { responseCode: "00", avsResponse: { streetMatch: "Y" } },
      });
      expect(bodiesOf(room)).toEqual([body]);
    });

    it("gives WAITING as an answer: the token is there, and the last word is not", async () => {
      const { paymentTokens } = await open({ outcome: "WAITING" });
      const { requestStatus, paymentToken } = await paymentTokens.create({ body: creation });
      expect(requestStatus).toBe(PaymentTokenStatus.WAITING);
      expect(paymentToken?.value).toBe("demo-token-0001");
    });

    it.each([
      ["DECLINED", "The card was declined."],
      ["FAILED", "The token could not be made."],
      ["VALIDATION_FAILED", "The account could not be verified."],
    ] as const)("fails with %s, also inside a 200", async (outcome, message) => {
      const { paymentTokens, room } = await open({ outcome });
      const error = await failureOf(paymentTokens.create({ body: creation }));
      expect(error).toBeInstanceOf(ApiError);
      expect(error).toMatchObject({
        name: "ApiError",
        code: "refused",
        status: 200,
        outcome: "refused",
        attempts: 1,
        retryable: false,
        details: [{ message }],
        requestId: expect.stringMatching(/^[0-9a-f]{27}$/),
        body: { requestStatus: outcome },
      });
      expect(statusesOf(room)).toEqual([200]);
      expect(shownOf(error)).not.toMatch(/4111111|demo-token/);
    });

    it("fails with UnprocessableError when the processor declines, whose words the body has", async () => {
      const { paymentTokens } = await open({ outcome: "DECLINED" });
      const { error } = await paymentTokens
        .create({ body: { ...creation, accountVerification: true } })
        .result();
      if (error?.status !== 422) throw new Error("another error");
      expect(error).toBeInstanceOf(UnprocessableError);
      expect(error.outcome).toBe("refused");
      expect(error.body?.processor?.responseCode).toBe("05");
      expect(error.body?.error?.message).toBe("The card was declined.");
    });

    it("fails with ConflictError for a value that is taken, and for a duplicate that is declined", async () => {
      const { paymentTokens, room } = await open();
      await paymentTokens.create({ body: creation });
      const again = await failureOf(paymentTokens.create({ body: creation }));
      const other = { ...creation, createToken: { value: "other", declineDuplicates: true } };
      const duplicate = await failureOf(paymentTokens.create({ body: other }));
      for (const error of [again, duplicate]) {
        expect(error).toBeInstanceOf(ConflictError);
        expect(error).toMatchObject({ outcome: "refused", attempts: 1, body: { requestStatus: "DECLINED" } });
        expect(shownOf(error)).not.toContain("demo-token-0001");
      }
      expect(statusesOf(room)).toEqual([200, 409, 409]);
    });

    it("fails with code and field for a card number that is none", async () => {
      const { paymentTokens } = await open();
      const error = await failureOf(paymentTokens.create({ body: { ...creation, paymentCard: misread } }));
      expect(error).toBeInstanceOf(BadRequestError);
      expect(error).toMatchObject({
        providerCode: "2303",
        details: [
          { message: "The card number is not valid.", code: "2303" },
          { field: "paymentCard.number", message: "The check digit of the card number is wrong." },
        ],
      });
      expect(shownOf(error)).not.toContain(misread.number);
    });

    it("is carried out once for a key, however often it is called", async () => {
      const { paymentTokens } = await open();
      const body = { ...creation, createToken: {} };
      const options = { idempotencyKey: "once-4711" };
      const one = await paymentTokens.create({ body }, options);
      expect(await paymentTokens.create({ body }, options)).toEqual(one);
      const error = await failureOf(paymentTokens.create({ body: creation }, options));
      expect(error).toMatchObject({ status: 400, idempotencyKey: "once-4711" });
    });
  });

  describe("update", () => {
    it("changes card and settings of every token", async () => {
      const { paymentTokens, room } = await open();
      const body = bodyOf(
        updateOf(first, { reusable: false, declineDuplicates: true }),
        updateOf(second, { paymentCard: visa }),
      );
      expect(await paymentTokens.update({ body })).toEqual({
        type: "paymentTokenUpdateResponse",
        clientRequestId: expect.any(String),
        apiTraceId: expect.any(String),
        requestStatus: "SUCCESS",
        requestTime: expect.any(Number),
      });
      expect((await paymentTokens.get({ tokenId: first })).paymentToken).toMatchObject({
        reusable: false,
        declineDuplicates: true,
        last4: "4444",
      });
      expect((await paymentTokens.get({ tokenId: second })).paymentToken).toMatchObject({ last4: "1111" });
      expect(bodiesOf(room)[0]).toEqual(body);
    });

    const halfBad = bodyOf(
      updateOf(first),
      updateOf(second, { paymentCard: misread }),
      updateOf("not-there"),
    );

    it.each<FiservIpgRoomOptions>([
      {},
      { updateErrors: "object" },
      { requestTime: "text" },
      { updateErrors: "object", requestTime: "text" },
    ])("throws what failed when a part of it did, answered as %j", async (forms) => {
      const { paymentTokens } = await open(forms);
      const { error } = await paymentTokens.update({ body: halfBad }).result();
      if (!PartialSuccessError.is(error)) throw new Error("another error");
      expect(error).toMatchObject({
        name: "PartialSuccessError",
        outcome: "partial",
        attempts: 1,
        retryable: false,
        requestId: expect.stringMatching(/^[0-9a-f]{27}$/),
      });
      // The text of a failure is the only thing that says which token it is about.
      const failed = halfBad.paymentTokens
        .map(({ value }) => value)
        .filter((value) => error.failures.some((failure) => failure.message?.includes(value)));
      expect(failed).toEqual([second, "not-there"]);
      expect(error.failures).toHaveLength(2);
      expect(error.data.requestStatus).toBe("PARTIAL_SUCCESS");
      expect(error.data.requestTime).toBeTypeOf("number");
      expect(error.data.errors).toEqual(error.failures);
      expect(error.message).toContain("failures named: 2");
      // The first was carried out all the same.
      expect((await paymentTokens.get({ tokenId: first })).paymentToken?.last4).toBe("4444");

      expect(error.details).toEqual([
        {
          message:
            "HOSTED_DATA_ID[redacted]. Invalid credit card number: CreditCard [cardNumber=[redacted], " +
            "expirationMonth=09, expirationYear=2031",
        },
        { message: "HOSTED_DATA_ID[redacted]. The hosted data id does not exist" },
      ]);
      expect(shownOf(error)).not.toMatch(/4111111|\.\.\.1112|9877hkhk|not-there|5555555555554444/);
    });

    it("returns the same answer with partial: return", async () => {
      const { paymentTokens } = await open({ updateErrors: "object", requestTime: "text" });
      const { requestStatus, requestTime, errors } = await paymentTokens.update(
        { body: halfBad },
        { partial: "return" },
      );
      expect(requestStatus).toBe("PARTIAL_SUCCESS");
      expect(requestTime).toBeTypeOf("number");
      expect(errors?.map(({ message }) => message?.split(".")[0])).toEqual([
        `HOSTED_DATA_ID${second}`,
        "HOSTED_DATA_IDnot-there",
      ]);
    });

    it.each(["array", "object"] as const)(
      "fails when nothing was changed, errors as %s",
      async (updateErrors) => {
        const { paymentTokens } = await open({ updateErrors });
        const body = bodyOf(updateOf("not-there"), updateOf("nor-there"));
        for (const partial of ["throw", "return"] as const) {
          const error = await failureOf(paymentTokens.update({ body }, { partial }));
          expect(error).toBeInstanceOf(ApiError);
          expect(error).toMatchObject({
            name: "ApiError",
            code: "refused",
            status: 200,
            outcome: "refused",
            details: [
              { message: "HOSTED_DATA_ID[redacted]. The hosted data id does not exist" },
              { message: "HOSTED_DATA_ID[redacted]. The hosted data id does not exist" },
            ],
          });
          expect(shownOf(error)).not.toMatch(/not-there|nor-there/);
        }
      },
    );
  });

  describe("get", () => {
    it("gives the settings and what is shown of the card, its year with four digits", async () => {
      const { paymentTokens, room } = await open();
      await paymentTokens.create({ body: { ...creation, paymentCard: { ...visa, cardFunction: "CREDIT" } } });
      const answer = await paymentTokens.get({ tokenId: "demo-token-0001" });
      expect(answer).toMatchObject({
        requestStatus: "SUCCESS",
        paymentToken: { value: "demo-token-0001", reusable: true, declineDuplicates: false },
      });
      expect(answer.paymentCard).toEqual({
        expiryDate: { month: "09", year: "2031" },
        bin: "411111",
        last4: "1111",
        brand: "VISA",
        cardFunction: "CREDIT",
      });
      expect(room.requests()[1]).toMatchObject({ method: "GET", body: "", status: 200 });
    });

    it("fails with NotFoundError for an unknown token, without its value", async () => {
      const { paymentTokens } = await open();
      const error = await failureOf(paymentTokens.get({ tokenId: "nobody-knows-it" }));
      expect(error).toBeInstanceOf(NotFoundError);
      expect(error).toMatchObject({
        status: 404,
        outcome: "refused",
        body: { responseType: "NotFound", error: { message: "The store has no token of this value." } },
      });
      expect(shownOf(error)).not.toContain("nobody-knows-it");
    });
  });

  describe("delete", () => {
    it("gives an answer, and the token is gone", async () => {
      const { paymentTokens, room } = await open();
      const answer = await paymentTokens.delete({ tokenId: first });
      expect(answer).toMatchObject({ requestStatus: "DELETED", paymentToken: { value: first } });
      const error = await failureOf(paymentTokens.delete({ tokenId: first }));
      expect(error).toBeInstanceOf(NotFoundError);
      expect(error).toMatchObject({ outcome: "refused", attempts: 1 });
      expect(await failureOf(paymentTokens.get({ tokenId: first }))).toBeInstanceOf(NotFoundError);
      expect(statusesOf(room)).toEqual([200, 404, 404]);
      expect(bodiesOf(room)).toEqual(["", "", ""]);
    });
  });

  describe("a token id", () => {
    it.each(["a/b?c#d%e ü€", "%", "%41", "a\\b", "it's (!*~)", "a b+c&e=f;g", "...", "😀", "tök€n-1"])(
      "is free text: %s",
      async (value) => {
        const { paymentTokens, room } = await open();
        await paymentTokens.create({ body: { ...creation, createToken: { value } } });
        expect((await paymentTokens.get({ tokenId: value })).paymentToken?.value).toBe(value);
        await paymentTokens.update({ body: bodyOf(updateOf(value)) });
        expect((await paymentTokens.delete({ tokenId: value }))?.paymentToken?.value).toBe(value);
        expect(statusesOf(room)).toEqual([200, 200, 200, 200]);
      },
    );

    // What is on the way to the gateway may take an encoded step up for one, so it is refused as well.
    it.each(["..", ".", "", "%2E%2e", "%2e%2e%2f", "a/../b"])(
      "is no step up, and nothing is sent: %j",
      async (tokenId) => {
        const { paymentTokens, room } = await open();
        for (const call of [paymentTokens.get({ tokenId }), paymentTokens.delete({ tokenId })]) {
          const error = await failureOf(call);
          expect(error).toBeInstanceOf(ConfigError);
          expect(error).toMatchObject({ code: "invalid_argument", outcome: "not-sent" });
        }
        expect(room.requests()).toEqual([]);
      },
    );
  });

  describe("a store", () => {
    it("stands in the body of create and update, and in the query of get and delete", async () => {
      const { paymentTokens, room } = await open();
      const storeId = "store 7/ü&x";
      const tokenId = "demo-token-0001";
      await paymentTokens.create({ body: { ...creation, storeId } });
      await paymentTokens.update({ body: { ...bodyOf(updateOf(tokenId)), storeId } });
      expect((await paymentTokens.get({ tokenId, storeId })).paymentToken?.last4).toBe("4444");
      expect(await failureOf(paymentTokens.get({ tokenId }))).toBeInstanceOf(NotFoundError);
      expect(await failureOf(paymentTokens.delete({ tokenId, storeId: "other" }))).toBeInstanceOf(
        NotFoundError,
      );
      await paymentTokens.delete({ tokenId, storeId });
      const queries = room
        .requests()
        .map(({ path }) => new URL(path, "http://x").searchParams.get("storeId"));
      expect(queries).toEqual([null, null, storeId, null, "other", storeId]);
      expect(bodiesOf(room).map((body) => body.storeId)).toEqual([
        storeId,
        storeId,
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
    });
  });

  describe("the signature", () => {
    it.each([
      [
        "raw",
        "hex",
        "the signature is base64 of the HMAC's hex text, where base64 of the raw HMAC is wanted",
      ],
      ["hex", "raw", "the signature is base64 of the raw HMAC, where base64 of its hex text is wanted"],
    ] as const)("%s is let in where it is wanted, and %s is told so", async (wanted, other, cause) => {
      const { clientWith, apiKey, apiSecret, room } = await open({ signature: wanted });
      const good = clientWith({ apiKey, apiSecret, encoding: wanted }).paymentTokens;
      await good.create({ body: creation });
      await good.update({ body: bodyOf(updateOf("demo-token-0001")) });
      await good.get({ tokenId: "demo-token-0001" });
      await good.delete({ tokenId: "demo-token-0001" });
      const bad = clientWith({ apiKey, apiSecret, encoding: other }).paymentTokens;
      const error = await failureOf(bad.get({ tokenId: first }));
      expect(error).toBeInstanceOf(AuthenticationError);
      expect(error).toMatchObject({
        details: expect.arrayContaining([
          { field: "Message-Signature", message: `Likely cause: ${cause}.` },
          { field: "Message-Signature", message: "First difference: none." },
        ]),
      });
      expect(statusesOf(room)).toEqual([200, 200, 200, 200, 401]);
    });

    it("of another secret fails with the explanation, and shows no secret and no card", async () => {
      const { clientWith, apiKey, apiSecret, accessToken, room } = await open();
      const wrong = "wrong-sécret-of-nobody-0123456789";
      const { paymentTokens } = clientWith({ apiKey, apiSecret: wrong });
      for (const call of [
        paymentTokens.create({ body: creation }),
        paymentTokens.update({ body: bodyOf(updateOf(first)) }),
        paymentTokens.get({ tokenId: first }),
        paymentTokens.delete({ tokenId: first }),
      ]) {
        const error = await failureOf(call);
        expect(error).toBeInstanceOf(AuthenticationError);
        expect(error).toMatchObject({ status: 401, outcome: "refused", attempts: 1, retryable: false });
        expect(error).toHaveProperty(
          "details",
          expect.arrayContaining([
            { field: "Message-Signature", message: "The signature does not fit the request." },
            {
              field: "Message-Signature",
              message:
                "Likely cause: another secret than the one of this Api-Key, or a request that was changed after it was signed.",
            },
          ]),
        );
        const shown = shownOf(error);
        const secrets = [wrong, apiSecret, apiKey, accessToken, visa.number, mastercard.number, first];
        for (const secret of [...secrets, "demo-token-0001"])
          expect(shown).not.toContain(secret.toLowerCase());
      }
      expect(statusesOf(room)).toEqual([401, 401, 401, 401]);
    });

    it.each([-301_000, 301_000])("of a clock %d ms off fails, and names the clock", async (off) => {
      const now = 1_767_225_600_000;
      const { clientWith, apiKey, apiSecret } = await open({}, () => now);
      const client = clientWith({ apiKey, apiSecret }, { clock: () => now + off });
      const error = await failureOf(client.paymentTokens.get({ tokenId: first }));
      expect(error).toBeInstanceOf(AuthenticationError);
      expect(error).toHaveProperty(
        "details",
        expect.arrayContaining([
          { field: "Timestamp", message: expect.stringContaining("the clock of the client") },
        ]),
      );
      const right = clientWith({ apiKey, apiSecret }, { clock: () => now + off * 0.99 });
      expect((await right.paymentTokens.get({ tokenId: first })).requestStatus).toBe("SUCCESS");
    });

    it("of an unknown key fails, and does not show it", async () => {
      const { clientWith, apiSecret } = await open();
      const { paymentTokens } = clientWith({ apiKey: "nobody-knows-this-key", apiSecret });
      const error = await failureOf(paymentTokens.get({ tokenId: first }));
      expect(error).toHaveProperty(
        "details",
        expect.arrayContaining([
          { field: "Api-Key", message: "The Api-Key header holds a key that is not known here." },
        ]),
      );
      expect(shownOf(error)).not.toContain("nobody-knows-this-key");
    });
  });

  describe("an access token", () => {
    it("as text is let in by all calls, without a signature", async () => {
      const { clientWith, apiKey, accessToken, room } = await open();
      const { paymentTokens } = clientWith({ apiKey, accessToken });
      await paymentTokens.create({ body: creation });
      await paymentTokens.update({ body: bodyOf(updateOf("demo-token-0001")) });
      await paymentTokens.get({ tokenId: "demo-token-0001" });
      await paymentTokens.delete({ tokenId: "demo-token-0001" });
      expect(statusesOf(room)).toEqual([200, 200, 200, 200]);
      for (const { headers } of room.requests()) expect(headers).not.toHaveProperty("message-signature");
    });

    it("as text is sent once when it is refused, and does not come to light", async () => {
      const { clientWith, apiKey, room } = await open();
      const accessToken = "Stale-Access-Token-of-nobody";
      const error = await failureOf(
        clientWith({ apiKey, accessToken }).paymentTokens.get({ tokenId: first }),
      );
      expect(error).toBeInstanceOf(AuthenticationError);
      expect(error).toMatchObject({ attempts: 1, retryable: false });
      expect(error).toHaveProperty("details.0.message", "The access token is not known here.");
      expect(statusesOf(room)).toEqual([401]);
      expect(shownOf(error)).not.toContain(accessToken.toLowerCase());
    });

    it("from a function is asked for once, and anew when it has expired, under the same id", async () => {
      const accessTokens = ["good-access-token-1", "good-access-token-2"];
      const { clientWith, apiKey, room } = await open({ accessTokens, expireAccessTokenAfter: 3 });
      const given = [...accessTokens];
      let asked = 0;
      const accessToken = async () => {
        asked += 1;
        return given.shift() ?? "no-more-access-tokens";
      };
      const { paymentTokens } = clientWith({ apiKey, accessToken });
      for (let call = 0; call < 3; call += 1) await paymentTokens.get({ tokenId: first });
      expect(asked).toBe(1);
      const { data, attempts } = await paymentTokens.create({ body: creation }).withResponse();
      expect([data.requestStatus, attempts, asked]).toEqual(["SUCCESS", 2, 2]);
      expect(statusesOf(room)).toEqual([200, 200, 200, 401, 200]);
      const [refused, repeated] = room.requests().slice(3);
      expect(repeated?.headers["client-request-id"]).toBe(refused?.headers["client-request-id"]);
      expect(repeated?.body).toBe(refused?.body);
      expect(repeated?.headers["authorization"]).toBe("Bearer good-access-token-2");
    });

    it("from a function is asked for once by calls at the same time", async () => {
      const { clientWith, apiKey, accessToken: good, room } = await open();
      let asked = 0;
      const accessToken = async () => {
        asked += 1;
        await new Promise((resolve) => setImmediate(resolve));
        return good;
      };
      const { paymentTokens } = clientWith({ apiKey, accessToken });
      await Promise.all([1, 2, 3].map(() => paymentTokens.get({ tokenId: first })));
      expect([asked, statusesOf(room)]).toEqual([1, [200, 200, 200]]);
    });

    it("from a function that only has refused ones fails after the second", async () => {
      const { clientWith, apiKey, room } = await open();
      let asked = 0;
      const accessToken = () => {
        asked += 1;
        return `Stale-Access-Token-${asked}`;
      };
      const error = await failureOf(
        clientWith({ apiKey, accessToken }).paymentTokens.get({ tokenId: first }),
      );
      expect(error).toBeInstanceOf(AuthenticationError);
      expect(error).toMatchObject({ attempts: 2, outcome: "refused" });
      expect([asked, statusesOf(room)]).toEqual([2, [401, 401]]);
      expect(shownOf(error)).not.toContain("stale-access-token");
    });

    it("from a function is not asked for twice in a call with retry: false", async () => {
      const { clientWith, apiKey, accessToken: good, room } = await open();
      const given = ["Stale-Access-Token", good];
      const accessToken = () => given.shift() ?? "";
      const { paymentTokens } = clientWith({ apiKey, accessToken }, { retry: false });
      expect(await failureOf(paymentTokens.get({ tokenId: first }))).toMatchObject({
        status: 401,
        attempts: 1,
      });
      expect((await paymentTokens.get({ tokenId: first })).requestStatus).toBe("SUCCESS");
      expect(statusesOf(room)).toEqual([401, 200]);
    });

    it.each<[string, () => unknown]>([
      ["throws", () => Promise.reject(new Error("no Access-Token-4711 today"))],
      ["gives an empty text", () => ""],
      ["gives a text with a line break", () => "Access-Token-4711\n"],
      ["gives none", () => undefined],
    ])("from a function that %s: nothing is sent", async (_what, accessToken) => {
      const { clientWith, apiKey, room } = await open();
      const auth = { apiKey, accessToken } as Auth;
      const error = await failureOf(clientWith(auth).paymentTokens.create({ body: creation }));
      expect(error).toBeInstanceOf(ConfigError);
      expect(error).toMatchObject({ code: "signing_failed", outcome: "not-sent", attempts: 1 });
      expect(error).toHaveProperty("message", expect.stringContaining("Nothing was sent."));
      expect(room.requests()).toEqual([]);
    });
  });

  describe("the region", () => {
    it.each(["argentina", "brazil", "germany", "india", "northamerica"] as const)(
      "%s is let in",
      async (region) => {
        const { clientWith, apiKey, apiSecret, room } = await open();
        await clientWith({ apiKey, apiSecret }, { region }).paymentTokens.get({ tokenId: first });
        expect(room.requests()).toMatchObject([{ status: 200, headers: { region } }]);
      },
    );

    it("is not sent where none is given, and no other is taken", async () => {
      const { paymentTokens, clientWith, apiKey, apiSecret, room } = await open();
      await paymentTokens.get({ tokenId: first });
      expect(room.requests()[0]?.headers).not.toHaveProperty("region");
      for (const region of ["Argentina", "atlantis", "", null, 7]) {
        expect(() => clientWith({ apiKey, apiSecret }, { region })).toThrow(
          /^region must be one of "argentina"/,
        );
      }
      expect(() => clientWith({ apiKey, apiSecret }, { headers: { Region: "argentina" } })).toThrow(
        ConfigError,
      );
    });
  });

  describe("errors in other forms", () => {
    it("of the layer in front are errors with its words", async () => {
      const { paymentTokens, clientWith, apiKey } = await open({ errors: "edge" });
      const missing = await failureOf(paymentTokens.get({ tokenId: "not-there" }));
      expect(missing).toBeInstanceOf(NotFoundError);
      expect(missing).toMatchObject({
        status: 404,
        providerCode: undefined,
        requestId: undefined,
        details: [{ message: "The store has no token of this value." }],
        body: { errors: [{ title: "Not Found", source: "Backend" }] },
      });
      const wrong = clientWith({ apiKey, apiSecret: "wrong-secret-of-nobody" }).paymentTokens;
      const refused = await failureOf(wrong.get({ tokenId: first }));
      expect(refused).toBeInstanceOf(AuthenticationError);
      expect(refused).toHaveProperty(
        "details.0.message",
        expect.stringMatching(/^The signature does not fit the request\./),
      );
    });

    it.each(["html", "empty"] as const)("of a proxy (%s) are errors by their status", async (errors) => {
      const { paymentTokens, clientWith, apiKey } = await open({ errors });
      const wrong = clientWith({ apiKey, apiSecret: "wrong-secret-of-nobody" }).paymentTokens;
      for (const [call, type] of [
        [paymentTokens.get({ tokenId: "not-there" }), NotFoundError],
        [paymentTokens.create({ body: { ...creation, paymentCard: misread } }), BadRequestError],
        [wrong.delete({ tokenId: first }), AuthenticationError],
      ] as const) {
        const error = await failureOf(call);
        expect(error).toBeInstanceOf(type);
        expect(error).toMatchObject({ code: "http_error", outcome: "refused", details: [], attempts: 1 });
        expect(error).toHaveProperty("body", undefined);
        expect(shownOf(error)).not.toMatch(/doctype|<p>/);
      }
    });
  });

  describe("http", () => {
    it("gives the answers as they are documented, and errors with theirs", async () => {
      const { client } = await open({ outcome: "DECLINED" });
      const path = { "token-id": "a/b" };
      const { data } = await client.http.POST("/payment-tokens", { body: creation });
      expect(data).toMatchObject({ requestStatus: "DECLINED", paymentToken: { error: {} } });
      const missing = await client.http.GET("/payment-tokens/{token-id}", { params: { path } });
      expect(missing.response.status).toBe(404);
      expect(missing.error).toMatchObject({ responseType: "NotFound" });
      const query = { storeId: "none" };
      const { response } = await client.http.DELETE("/payment-tokens/{token-id}", {
        params: { path, query },
      });
      expect(response.status).toBe(404);
    });

    it("gives a batch that half-succeeded as an answer", async () => {
      const { client } = await open({ updateErrors: "object" });
      const body = bodyOf(updateOf(first), updateOf("not-there"));
      const { data, response } = await client.http.PATCH("/payment-tokens", { body });
      expect(response.status).toBe(200);
      expect(data).toMatchObject({
        requestStatus: "PARTIAL_SUCCESS",
        errors: [{ message: expect.any(String) }],
      });
    });
  });
});

describe("environments", () => {
  // The test system of EMEA is on the host that is called prod.
  it.each([
    ["northamerica-sandbox", "https://cert.api.firstdata.com/gateway/v2"],
    ["northamerica-production", "https://prod.api.firstdata.com/gateway/v2"],
    ["latinamerica-sandbox", "https://cert.api.firstdata.com/gateway/v2"],
    ["latinamerica-production", "https://prod.api.firstdata.com/gateway/v2"],
    ["emea-sandbox", "https://prod.emea.api.fiservapps.com/sandbox/ipp/payments-gateway/v2"],
    ["emea-production", "https://prod.emea.api.fiservapps.com/ipp/payments-gateway/v2"],
  ] as const)("%s is %s", async (environment, base) => {
    const room = createSandbox({ providers: ["fiserv-ipg"] });
    const { apiKey, apiSecret } = room.credentials["fiserv-ipg"];
    const urls: string[] = [];
    const { paymentTokens } = new FiservIpgClient({
      auth: { apiKey, apiSecret },
      environment,
      fetch: (url, init) => {
        urls.push(url);
        return room.fetch(url, init);
      },
    });
    await paymentTokens.get({ tokenId: first });
    await paymentTokens.create({ body: creation });
    expect(urls).toEqual([`${base}/payment-tokens/${first}`, `${base}/payment-tokens`]);
  });
});
