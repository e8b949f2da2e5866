import { describe, expect, it } from "vitest";
import {
  CUSTOMERS,
  call,
  expectStatus,
  IDENTIFIERS,
  type Json,
  jsonOf,
  newCustomer,
  newSandbox,
  seal,
  typesOf,
} from "./call-cybersource-tms.ts";

const sandbox = newSandbox();
const { requestMle } = await sandbox.credentials["cybersource-tms"].keys();
const PATH = "/tms/v2/tokenize";
const card = { number: "4111111111111111" };

interface Part {
  resource: string;
  httpStatus: number;
  id?: string;
  errors?: { type: string }[];
}

function send(types: unknown, tokenInformation: Json): Promise<Response> {
  const processingInformation = { actionList: ["TOKEN_CREATE"], actionTokenTypes: types };
  const text = JSON.stringify({ processingInformation, tokenInformation });
  return call(sandbox, { path: PATH, body: { encryptedRequest: seal(text, requestMle) } });
}

async function partsOf(response: Promise<Response>): Promise<Part[]> {
  return (await expectStatus(200, response))["responses"] as Part[];
}

describe("tokenize", () => {
  it("makes tokens that belong together", async () => {
    const types = ["customer", "paymentInstrument", "instrumentIdentifier", "shippingAddress"];
    const parts = await partsOf(
      send(types, {
        customer: { buyerInformation: { email: "test@example.com" } },
        paymentInstrument: { card: { expirationMonth: "12", expirationYear: "2031" } },
        instrumentIdentifier: { card },
        shippingAddress: { shipTo: { country: "US" } },
      }),
    );
    expect(parts.map(({ resource, httpStatus }) => [resource, httpStatus])).toEqual([
      ["instrumentIdentifier", 201],
      ["customer", 201],
      ["paymentInstrument", 201],
      ["shippingAddress", 201],
    ]);
    const [identifier, customer, instrument, address] = parts.map(({ id }) => id);
    expect(await jsonOf(call(sandbox, { path: `${CUSTOMERS}/${customer}` }))).toMatchObject({
      buyerInformation: { email: "test@example.com" },
      defaultPaymentInstrument: { id: instrument },
      defaultShippingAddress: { id: address },
      _embedded: { defaultPaymentInstrument: { instrumentIdentifier: { id: identifier } } },
    });
  });

  it("adds to a customer that there is", async () => {
    const id = await newCustomer(sandbox);
    const [part] = await partsOf(send(["shippingAddress"], { customer: { id }, shippingAddress: {} }));
    expect(part).toMatchObject({ httpStatus: 201 });
    const [known] = await partsOf(send(["instrumentIdentifier"], { instrumentIdentifier: { card } }));
    expect(known).toMatchObject({ resource: "instrumentIdentifier", httpStatus: 200 });
  });

  it("tells of each part that failed, and does not try what depends on it", async () => {
    const types = ["customer", "paymentInstrument", "instrumentIdentifier", "shippingAddress"];
    const parts = await partsOf(
      send(types, { customer: {}, instrumentIdentifier: { card: { number: "x" } }, shippingAddress: {} }),
    );
    expect(
      parts.map(({ resource, httpStatus, errors }) => [resource, httpStatus, errors?.[0]?.type]),
    ).toEqual([
      ["instrumentIdentifier", 400, "invalidFields"],
      ["customer", 201, undefined],
      ["paymentInstrument", 424, "notAttempted"],
      ["shippingAddress", 201, undefined],
    ]);
    const alone = await partsOf(send(["shippingAddress"], { shippingAddress: {} }));
    expect(alone).toMatchObject([{ httpStatus: 400, errors: [{ type: "missingFields" }] }]);
  });

  it("is refused in clear, and makes nothing then", async () => {
    const body = {
      processingInformation: { actionList: ["TOKEN_CREATE"], actionTokenTypes: ["instrumentIdentifier"] },
      tokenInformation: { instrumentIdentifier: { card: { number: "6011000990139424" } } },
    };
    expect(await typesOf(400, call(sandbox, { path: PATH, body }))).toEqual(["invalidRequest"]);
    const again = { card: { number: "6011000990139424" } };
    await expectStatus(201, call(sandbox, { path: IDENTIFIERS, body: again }));
  });

  it.each<[what: string, types: unknown, tokens: Json, type: string]>([
    ["no types", [], {}, "missingFields"],
    ["an unknown type", ["tokenizedCard"], {}, "invalidFields"],
    ["types that are no list", "customer", {}, "invalidFields"],
    ["an unknown token", ["customer"], { x: {} }, "unknownField"],
  ])("is refused with %s", async (_what, types, tokens, type) => {
    expect(await typesOf(400, send(types, tokens))).toEqual([type]);
  });
});
