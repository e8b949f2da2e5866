import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import {
  FiservIpgClient,
  PartialSuccessError,
  type PaymentCardPaymentTokenizationRequestInput,
  type PaymentCardPaymentTokenUpdateRequestInput,
} from "../src/index.ts";

// As printed in the provider's guide, to the letter.
const printedCreate = `{
  "requestType": "PaymentCardPaymentTokenizationRequest",
  "paymentCard": {
    "number": "4012000033330026",
    "expiryDate": {
      "month": "12",
      "year": "24"
    }
  },
  "createToken": {
    "value": 123abc456def
    "reusable": true,
    "declineDuplicates": false
  },
  "accountVerification": false,
  "additionalDetails": {
    "operatorId": "OPERATOR_ID_123XXX",
    "salesSystemId": "W-EU-H3866-FLS2"
  }
}`;
const printedUpdate = `{
  "requestType": "PaymentCardPaymentTokenUpdateRequest",
  "paymentTokens": [
    {
      "value": "1751905117310026",
      "reusable": true,
      "declineDuplicates": false,
      "paymentCard": {
        "number": "5424180279791732",
        "expiryDate": {
          "month": "03",
          "year": "21"
        },
        "securityCode": "977"
      }
    },
    {
      "value": "9877hkhk68688888ffgh",
      "reusable": true,
      "declineDuplicates": false,
      "paymentCard": {
        "number": "4773410012347324",
        "expiryDate": {
          "month": "12",
          "year": "26"
        },
        "securityCode": "123"
      }
    }
  ]
}`;
const printedAnswer = `{
  "requestStatus": "PARTIAL_SUCCESS",
  "requestTime": "1554308829345",
  "errors": {
    "details": [
      {
        "message": "HOSTED_DATA_ID4773410012347324. Invalid credit card number: CreditCard [cardNumber=4773410...7324, expirationMonth=12, expirationYear=2026"
      },
    ]
  }
}`;

// The printed request is no JSON: the value of the token lacks its quotation marks, and the comma after it is missing.
const createSample = printedCreate.replace('"value": 123abc456def\n', '"value": "123abc456def",\n');
// The printed answer has a comma after the last item of a list.
const answerSample = printedAnswer.replace(/\},(\s*\])/, "}$1");

/** A sample without the white space between its parts; in these two no text has any. */
const compact = (sample: string) => sample.replace(/\s/g, "");

/** The calls of a client whose requests are kept, and are answered with one text. */
function answeredWith(text: string) {
  const bodies: string[] = [];
  const { paymentTokens } = new FiservIpgClient({
    auth: { apiKey: "fake-key-of-nobody", apiSecret: "fake-secret-of-nobody" },
    environment: "emea-sandbox",
    // A random one might hold the digits that are looked for below.
    randomUUID: () => "6f1c2a52-0b7e-4d3a-9a5e-3f0c1b2d4e5f",
    fetch: async (_url, { body }) => {
      bodies.push(body instanceof Uint8Array ? new TextDecoder().decode(body) : "none");
      return new Response(text, { headers: { "content-type": "application/json" } });
    },
  });
  return { paymentTokens, bodies };
}

describe("the samples", () => {
  it("are JSON after their repair, and were none before", () => {
    for (const printed of [printedCreate, printedAnswer]) expect(() => JSON.parse(printed)).toThrow();
    for (const sample of [createSample, printedUpdate, answerSample])
      expect(() => JSON.parse(sample)).not.toThrow();
  });
});

describe("paymentTokens.create with the published sample", () => {
  it("sends the sample, byte for byte", async () => {
    const body: PaymentCardPaymentTokenizationRequestInput = {
      requestType: "PaymentCardPaymentTokenizationRequest",
      paymentCard: { number: "4012000033330026", expiryDate: { month: "12", year: "24" } },
      createToken: { value: "123abc456def", reusable: true, declineDuplicates: false },
      accountVerification: false,
      additionalDetails: { operatorId: "OPERATOR_ID_123XXX", salesSystemId: "W-EU-H3866-FLS2" },
    };
    const { paymentTokens, bodies } = answeredWith('{"requestStatus":"SUCCESS"}');
    await paymentTokens.create({ body });
    expect(bodies).toEqual([compact(createSample)]);
  });
});

describe("paymentTokens.update with the published samples", () => {
  const body: PaymentCardPaymentTokenUpdateRequestInput = {
    requestType: "PaymentCardPaymentTokenUpdateRequest",
    paymentTokens: [
      {
        value: "1751905117310026",
        reusable: true,
        declineDuplicates: false,
        paymentCard: {
          number: "5424180279791732",
          expiryDate: { month: "03", year: "21" },
          securityCode: "977",
        },
      },
      {
        value: "9877hkhk68688888ffgh",
        reusable: true,
        declineDuplicates: false,
        paymentCard: {
          number: "4773410012347324",
          expiryDate: { month: "12", year: "26" },
          securityCode: "123",
        },
      },
    ],
  };
  const message =
    "HOSTED_DATA_ID4773410012347324. Invalid credit card number: CreditCard " +
    "[cardNumber=4773410...7324, expirationMonth=12, expirationYear=2026";
  const data = { requestStatus: "PARTIAL_SUCCESS", requestTime: 1_554_308_829_345, errors: [{ message }] };

  async function failing(): Promise<PartialSuccessError> {
    const { error } = await answeredWith(answerSample).paymentTokens.update({ body }).result();
    if (!PartialSuccessError.is(error)) throw new Error("no PartialSuccessError");
    return error;
  }

  it("sends the sample, byte for byte", async () => {
    const { paymentTokens, bodies } = answeredWith('{"requestStatus":"SUCCESS"}');
    await paymentTokens.update({ body });
    expect(bodies).toEqual([compact(printedUpdate)]);
  });

  it("throws the answer, its time as a number and its failures as a list", async () => {
    const error = await failing();
    expect(error).toMatchObject({
      name: "PartialSuccessError",
      code: "partial_success",
      outcome: "partial",
      attempts: 1,
      retryable: false,
      idempotencyKey: "6f1c2a52-0b7e-4d3a-9a5e-3f0c1b2d4e5f",
    });
    expect(error.data).toEqual(data);
    expect(error.failures).toEqual([{ message }]);
  });

  it("gives the same answer with partial: return", async () => {
    const { paymentTokens } = answeredWith(answerSample);
    expect(await paymentTokens.update({ body }, { partial: "return" })).toEqual(data);
  });

  // The sample has the number of the second card where its token would be: the text is all that there is.
  it("leaves the texts of the failures whole, so that the second update is found in them", async () => {
    const { failures } = await failing();
    const named = body.paymentTokens.map(({ paymentCard }) =>
      failures.some((failure) => JSON.stringify(failure).includes(paymentCard.number)),
    );
    expect(named).toEqual([false, true]);
  });

  it("shows no part of a card number", async () => {
    const error = await failing();
    expect(error.details).toEqual([
      {
        message:
          "HOSTED_DATA_ID[redacted]. Invalid credit card number: CreditCard " +
          "[cardNumber=[redacted], expirationMonth=12, expirationYear=2026",
      },
    ]);
    const shown = [
      error.message,
      String(error.stack),
      String(error),
      JSON.stringify(error),
      JSON.stringify({ ...error }),
      JSON.stringify(error.details),
      inspect(error, { depth: 9 }),
      inspect([error], { depth: 9, showHidden: false }),
    ];
    for (const text of shown) {
      expect(text).not.toMatch(/4773|7324|5424180|9791732/);
      expect(text).not.toContain("9877hkhk");
    }
  });
});
