import { describe, expect, it } from "vitest";
import {
  callFiserv,
  callToken,
  errorOf,
  FIRST,
  jsonOf,
  NOW,
  newSandbox,
  newToken,
  newUpdate,
  SECOND,
} from "./call-fiserv-ipg.ts";

/** The guide's request. The second number has a wrong check digit. */
const GUIDE = {
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
const GUIDE_ERRORS = [
  {
    message:
      "HOSTED_DATA_ID9877hkhk68688888ffgh. Invalid credit card number: CreditCard " +
      "[cardNumber=4773410...7324, expirationMonth=12, expirationYear=2026",
  },
];
const update = (sandbox: ReturnType<typeof newSandbox>, body: unknown) =>
  callFiserv(sandbox, { method: "PATCH", body });

describe("changing tokens", () => {
  it("changes what it can of the guide's request, and tells of the rest", async () => {
    const sandbox = newSandbox();
    const response = await update(sandbox, GUIDE);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      type: "paymentTokenUpdateResponse",
      clientRequestId: expect.any(String),
      apiTraceId: expect.any(String),
      requestStatus: "PARTIAL_SUCCESS",
      requestTime: NOW,
      errors: GUIDE_ERRORS,
    });
    expect(await jsonOf(await callToken(sandbox, "GET", FIRST))).toMatchObject({
      paymentCard: { last4: "1732", expiryDate: { month: "03", year: "2021" } },
    });
    expect(await jsonOf(await callToken(sandbox, "GET", SECOND))).toMatchObject({
      paymentCard: { last4: "0000" },
    });
  });

  it("can print the answer as the guide has it", async () => {
    const sandbox = newSandbox({ updateErrors: "object", requestTime: "text" });
    expect(await jsonOf(await update(sandbox, GUIDE))).toMatchObject({
      requestStatus: "PARTIAL_SUCCESS",
      requestTime: String(NOW),
      errors: { details: GUIDE_ERRORS },
    });
  });

  it("has no errors when all were changed", async () => {
    const answer = await jsonOf(await update(newSandbox(), newUpdate()));
    expect(answer).toMatchObject({ requestStatus: "SUCCESS" });
    expect(answer).not.toHaveProperty("errors");
  });

  it("fails when none was changed, also with status 200", async () => {
    const paymentCard = { number: "4111111111111112" };
    const response = await update(newSandbox(), newUpdate({ value: FIRST, paymentCard }, { value: "none" }));
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      requestStatus: "FAILED",
      errors: [
        { message: expect.stringContaining("expirationMonth=null, expirationYear=null") },
        { message: "HOSTED_DATA_IDnone. The hosted data id does not exist" },
      ],
    });
  });

  it("puts settings that are left out back to their defaults", async () => {
    const sandbox = newSandbox();
    const settings = { reusable: false, declineDuplicates: true };
    await callFiserv(sandbox, { body: newToken({ createToken: { value: "t", ...settings } }) });
    expect(await jsonOf(await callToken(sandbox, "GET", "t"))).toMatchObject({ paymentToken: settings });
    await update(sandbox, newUpdate({ value: "t", ...settings }));
    expect(await jsonOf(await callToken(sandbox, "GET", "t"))).toMatchObject({ paymentToken: settings });
    await update(sandbox, newUpdate({ value: "t" }));
    expect(await jsonOf(await callToken(sandbox, "GET", "t"))).toMatchObject({
      paymentToken: { reusable: true, declineDuplicates: false },
    });
  });

  it.each([
    [0, 400],
    [1, 200],
    [1000, 200],
    [1001, 400],
  ])("answers %d updates with status %d", async (count, status) => {
    const { paymentTokens: _, ...body } = newUpdate();
    const paymentTokens = Array.from({ length: count }, () => GUIDE.paymentTokens[0]);
    const response = await update(newSandbox(), { ...body, paymentTokens });
    expect(response.status).toBe(status);
    if (status === 400) {
      expect(await errorOf(response)).toMatchObject({ details: [{ field: "paymentTokens" }] });
    }
  });

  it("changes nothing when the form of one update is wrong", async () => {
    const sandbox = newSandbox();
    const response = await update(
      sandbox,
      newUpdate({ value: FIRST }, { value: SECOND, reusable: "no", x: 1 }),
    );
    expect(response.status).toBe(400);
    const { details = [] } = await errorOf(response);
    expect(details.map(({ field }) => field)).toEqual(["paymentTokens[1].reusable", "paymentTokens[1].x"]);
    expect(await jsonOf(await callToken(sandbox, "GET", FIRST))).toMatchObject({
      paymentToken: { last4: "0005" },
    });
  });
});
