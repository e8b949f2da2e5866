import { describe, expect, it } from "vitest";
import { checkTokenHeader } from "../src/extensions/check-token-header.ts";

// The values are invented; the masked number is that of a test card of the card schemes.
const valid = {
  CustomerId: "0d9f6c1e-7b3a-4c52-8e41-5a2b9c7d1f30",
  ProviderType: 2,
  MaskedCardNumber: "555555******4444",
  ExpirationDate: "2031-11-01",
  CardToken: "201:4444000011112222",
  CardType: 6,
  CardHolderName: null,
};
const freedomPay = { ...valid, ProviderType: 6, CardHolderName: "A. Person" };

describe("checkTokenHeader", () => {
  it.each<[string, object]>([
    ["the body of the facts", valid],
    ["no card holder at all", { ...valid, CardHolderName: undefined }],
    ["a mask of x", { ...valid, MaskedCardNumber: "123456xxxxxx7890" }],
    ["a mask of circles", { ...valid, MaskedCardNumber: "123456●●●●●●7890" }],
    ["a mask of a card with 15 digits", { ...valid, MaskedCardNumber: "378282*****0005" }],
    ["month and year", { ...valid, ExpirationDate: "02/31" }],
    ["a leap day", { ...valid, ExpirationDate: "2028-02-29" }],
    ["a token with colons in its value", { ...valid, CardToken: "501:a:b:106" }],
    ["a token that starts with 106 in its value", { ...valid, CardToken: "201:106:1" }],
    ["a token of another provider, which has no form", { ...freedomPay, CardToken: "any" }],
    ["a mask of another provider, which has no form", { ...freedomPay, MaskedCardNumber: "****4444" }],
  ])("accepts %s", (_name, body) => {
    expect(checkTokenHeader(body)).toBeUndefined();
  });

  it.each<[string, string, unknown]>([
    ["CustomerId", "GUID", undefined],
    ["CustomerId", "GUID", "0d9f6c1e7b3a4c528e415a2b9c7d1f30"],
    ["CustomerId", "empty GUID", "00000000-0000-0000-0000-000000000000"],
    ["ProviderType", "PaymentProvider", undefined],
    ["ProviderType", "PaymentProvider", "ConnectedPayments"],
    ["ProviderType", "PaymentProvider", 3],
    ["MaskedCardNumber", "empty", undefined],
    ["MaskedCardNumber", "empty", " "],
    ["MaskedCardNumber", "masked", "5555555555554444"],
    ["MaskedCardNumber", "masked", "5555 5555 5555 4444"],
    ["MaskedCardNumber", "masked", "5555  5555  5555  4444"],
    ["MaskedCardNumber", "masked", "５５５５５５５５５５５５４４４４"],
    ["MaskedCardNumber", "masked", "5555555555554444 exp 1225"],
    ["MaskedCardNumber", "six digits", "55555******4444"],
    ["MaskedCardNumber", "six digits", "555555-*****4444"],
    ["MaskedCardNumber", "six digits", "555555******4444 "],
    ["MaskedCardNumber", "six digits", "5555554444"],
    ["ExpirationDate", "yyyy-MM-dd", undefined],
    ["ExpirationDate", "yyyy-MM-dd", ""],
    ["ExpirationDate", "yyyy-MM-dd", "13/31"],
    ["ExpirationDate", "yyyy-MM-dd", "1/31"],
    ["ExpirationDate", "yyyy-MM-dd", "2031-02-30"],
    ["ExpirationDate", "yyyy-MM-dd", "12/1/2031"],
    ["ExpirationDate", "yyyy-MM-dd", new Date(0)],
    ["CardToken", "empty", undefined],
    ["CardToken", "empty", ""],
    ["CardToken", "a colon", "4444000011112222"],
    ["CardToken", "a colon", "201:"],
    ["CardToken", "a colon", ":4444000011112222"],
    ["CardToken", "a colon", "abc:4444000011112222"],
    ["CardToken", "106", "106:078051120"],
    ["CardToken", "106", "0106:078051120"],
    ["CardType", "CardType", undefined],
    ["CardType", "CardType", "6"],
    ["CardType", "CardType", "MasterCard"],
    ["CardType", "CardType", 99],
  ])("refuses %s (%s) without quoting it", (name, reason, value) => {
    const problem = checkTokenHeader({ ...valid, [name]: value });
    expect(problem).toContain(`body.${name} must`);
    expect(problem).toContain(reason);
    if (typeof value === "string" && value.length > 5) expect(problem).not.toContain(value);
  });

  it.each([undefined, null, "", " "])("refuses FreedomPay with the card holder %j", (name) => {
    expect(checkTokenHeader({ ...freedomPay, CardHolderName: name })).toContain("body.CardHolderName must");
  });

  it("refuses a whole card number as the mask of any provider", () => {
    expect(checkTokenHeader({ ...freedomPay, MaskedCardNumber: "4111111111111111" })).toContain("masked");
  });

  it("refuses a member in another case, which the service could take for the checked one", () => {
    const twice = { ...valid, maskedCardNumber: "4111111111111111" };
    expect(checkTokenHeader(twice)).toContain("in another case");
  });

  it.each([null, "text", [valid]])("refuses a body that is no object: %j", (body) => {
    expect(checkTokenHeader(body)).toBe("body must be an object");
  });
});
