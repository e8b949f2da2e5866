import { describe, expect, it } from "vitest";
import {
  CUSTOMERS,
  call,
  expectStatus,
  IDENTIFIERS,
  INSTRUMENTS,
  type Json,
  jsonOf,
  newCustomer,
  newIdentifier,
  newInstrument,
  newSandbox,
  ORIGIN,
  typesOf,
} from "./call-cybersource-tms.ts";

const sandbox = newSandbox();
const { merchantId, profileId } = sandbox.credentials["cybersource-tms"];
const ADDRESS = { shipTo: { firstName: "Zoé", address1: "1 Main St", country: "US" } };
const get = (path: string): Promise<Response> => call(sandbox, { path });
const remove = (path: string): Promise<Response> => call(sandbox, { method: "DELETE", path });
const patch = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  call(sandbox, { method: "PATCH", path, body, headers });

async function newAddress(customer: string, changes: Json = {}): Promise<string> {
  const path = `${CUSTOMERS}/${customer}/shipping-addresses`;
  return String((await expectStatus(201, call(sandbox, { path, body: { ...ADDRESS, ...changes } })))["id"]);
}

describe("a customer", () => {
  it("is made with an id, links, an ETag and a Location", async () => {
    const buyerInformation = { merchantCustomerID: "cust-1", email: "test@example.com" };
    const response = await call(sandbox, { body: { buyerInformation } });
    const body = await expectStatus(201, response.clone());
    const id = String(body["id"]);
    expect(id).toMatch(/^[\dA-F]{32}$/);
    const self = `${CUSTOMERS}/${id}`;
    expect(body).toEqual({
      _links: {
        self: { href: self },
        paymentInstruments: { href: `${self}/payment-instruments` },
        shippingAddress: { href: `${self}/shipping-addresses` },
      },
      id,
      buyerInformation,
      metadata: { creator: merchantId },
    });
    const { headers } = response;
    expect(headers.get("location")).toBe(ORIGIN + self);
    expect(headers.get("etag")).toMatch(/^"[\da-f]{32}"$/);
    expect(headers.get("uniqueTransactionID")).toMatch(/^[\da-f]{32}$/);
    expect(headers.get("v-c-correlation-id")).toMatch(/^[\da-f-]{36}$/);
    expect(headers.get("content-type")).toBe("application/json;charset=utf-8");
    const read = await get(self);
    expect([await read.clone().json(), read.headers.get("etag")]).toEqual([body, headers.get("etag")]);
  });

  it("has the same ids for the same seed", async () => {
    const ids = await Promise.all([newSandbox(), newSandbox()].map((one) => newCustomer(one)));
    expect(ids[0]).toBe(ids[1]);
  });

  it("may have a chosen id, once", async () => {
    expect(await newCustomer(sandbox, { id: "my-customer_1" })).toBe("my-customer_1");
    expect(await typesOf(409, call(sandbox, { body: { id: "my-customer_1" } }))).toEqual(["tokenIdConflict"]);
    await expectStatus(204, remove(`${CUSTOMERS}/my-customer_1`));
    expect(await typesOf(409, call(sandbox, { body: { id: "my-customer_1" } }))).toEqual(["tokenIdConflict"]);
  });

  it("is changed by what is sent alone", async () => {
    const id = await newCustomer(sandbox, {
      buyerInformation: { merchantCustomerID: "a", email: "a@example.com" },
      merchantDefinedInformation: [{ name: "data1", value: "x" }],
    });
    const changed = await expectStatus(
      200,
      patch(`${CUSTOMERS}/${id}`, {
        buyerInformation: { email: "b@example.com" },
        merchantDefinedInformation: [{ name: "data2", value: "y" }],
        objectInformation: { title: "T" },
      }),
    );
    expect(changed).toMatchObject({
      buyerInformation: { merchantCustomerID: "a", email: "b@example.com" },
      objectInformation: { title: "T" },
    });
    expect(changed["merchantDefinedInformation"]).toEqual([{ name: "data2", value: "y" }]);
    expect(await jsonOf(get(`${CUSTOMERS}/${id}`))).toEqual(changed);
  });

  it("is changed under the ETag that it has, and not under an old one", async () => {
    const path = `${CUSTOMERS}/${await newCustomer(sandbox)}`;
    const first = (await get(path)).headers.get("etag") ?? "";
    const changed = await patch(path, { objectInformation: { title: "A" } }, { "if-match": first });
    expect(changed.status).toBe(200);
    expect(changed.headers.get("etag")).not.toBe(first);
    const { errors } = await expectStatus(
      412,
      patch(path, { objectInformation: { title: "B" } }, { "if-match": first }),
    );
    expect(errors).toMatchObject([{ type: "conflict", details: [{ name: "if-match", location: "header" }] }]);
    expect(await jsonOf(get(path))).toMatchObject({ objectInformation: { title: "A" } });
  });

  it("keeps its ETag while only what is embedded in it changes", async () => {
    const id = await newCustomer(sandbox);
    const instrument = await newInstrument(sandbox, id);
    const etag = (): Promise<string | null> =>
      get(`${CUSTOMERS}/${id}`).then(({ headers }) => headers.get("etag"));
    const before = await etag();
    const path = `${CUSTOMERS}/${id}/payment-instruments/${instrument}`;
    await expectStatus(200, patch(path, { card: { expirationMonth: "01" } }));
    expect(await etag()).toBe(before);
    await newInstrument(sandbox, id, { default: true });
    expect(await etag()).not.toBe(before);
  });

  it("takes all that only it uses with it when it is deleted", async () => {
    const [one, other] = [await newCustomer(sandbox), await newCustomer(sandbox)];
    const shared = "5555555555554444";
    const own = "4242424242424242";
    const instrument = await newInstrument(sandbox, one, {}, shared);
    await newInstrument(sandbox, one, {}, own);
    await newInstrument(sandbox, other, {}, shared);
    const address = await newAddress(one);
    const [sharedId, ownId] = [await newIdentifier(sandbox, shared), await newIdentifier(sandbox, own)];

    const response = await remove(`${CUSTOMERS}/${one}`);
    expect([response.status, await response.text()]).toEqual([204, ""]);
    for (const path of [
      "",
      "/payment-instruments",
      `/payment-instruments/${instrument}`,
      `/shipping-addresses/${address}`,
    ]) {
      expect(await typesOf(410, get(`${CUSTOMERS}/${one}${path}`))).toEqual(["notAvailable"]);
    }
    expect(await typesOf(410, get(`${IDENTIFIERS}/${ownId}`))).toEqual(["notAvailable"]);
    await expectStatus(200, get(`${IDENTIFIERS}/${sharedId}`));
    expect(await typesOf(410, remove(`${CUSTOMERS}/${one}`))).toEqual(["notAvailable"]);
  });

  it("is not found where there was none", async () => {
    for (const response of [get(`${CUSTOMERS}/A`), remove(`${CUSTOMERS}/A`), patch(`${CUSTOMERS}/A`, {})]) {
      expect(await typesOf(404, response)).toEqual(["notFound"]);
    }
    const path = `${CUSTOMERS}/A/payment-instruments`;
    expect(
      await typesOf(
        404,
        call(sandbox, { path, body: { instrumentIdentifier: { id: await newIdentifier(sandbox) } } }),
      ),
    ).toEqual(["notFound"]);
  });
});

describe("what is default", () => {
  it("is the first, until another one is chosen", async () => {
    const id = await newCustomer(sandbox);
    const path = `${CUSTOMERS}/${id}`;
    const [first, second] = [
      await newInstrument(sandbox, id),
      await newInstrument(sandbox, id, {}, "5555555555554444"),
    ];
    const [home, work] = [await newAddress(id), await newAddress(id)];
    const shown = await jsonOf(get(path));
    expect(shown).toMatchObject({
      defaultPaymentInstrument: { id: first },
      defaultShippingAddress: { id: home },
      _embedded: {
        defaultPaymentInstrument: {
          id: first,
          default: true,
          _embedded: { instrumentIdentifier: { card: { number: "411111XXXXXX1111" } } },
        },
        defaultShippingAddress: { id: home, default: true, shipTo: ADDRESS.shipTo },
      },
    });
    // By the customer, then by the token itself.
    await expectStatus(
      200,
      patch(path, { defaultPaymentInstrument: { id: second }, defaultShippingAddress: { id: work } }),
    );
    expect(await jsonOf(get(`${path}/payment-instruments/${first}`))).toMatchObject({ default: false });
    expect(await jsonOf(get(`${path}/shipping-addresses/${work}`))).toMatchObject({ default: true });
    await expectStatus(200, patch(`${path}/payment-instruments/${first}`, { default: true }));
    await expectStatus(200, patch(`${path}/shipping-addresses/${home}`, { default: true }));
    expect(await jsonOf(get(path))).toMatchObject({
      defaultPaymentInstrument: { id: first },
      defaultShippingAddress: { id: home },
    });
    // And by a new one.
    const third = await newInstrument(sandbox, id, { default: true });
    const cabin = await newAddress(id, { default: true });
    expect(await jsonOf(get(path))).toMatchObject({
      defaultPaymentInstrument: { id: third },
      defaultShippingAddress: { id: cabin },
    });
  });

  it("cannot be deleted while there are others, and can as the last", async () => {
    const path = `${CUSTOMERS}/${await newCustomer(sandbox)}`;
    const id = path.slice(CUSTOMERS.length + 1);
    const tokens = [
      `payment-instruments/${await newInstrument(sandbox, id)}`,
      `payment-instruments/${await newInstrument(sandbox, id)}`,
      `shipping-addresses/${await newAddress(id)}`,
      `shipping-addresses/${await newAddress(id)}`,
    ].map((token) => `${path}/${token}`);
    for (const [index, token] of tokens.entries()) {
      if (index % 2 === 0) {
        expect(await typesOf(409, remove(token))).toEqual(["conflict"]);
        await expectStatus(204, remove(tokens[index + 1] ?? ""));
        await expectStatus(204, remove(token));
        expect(await typesOf(410, get(token))).toEqual(["notAvailable"]);
      }
    }
    expect(Object.keys(await jsonOf(get(path)))).toEqual(["_links", "id", "metadata"]);
  });

  it("cannot be given up, nor given to what is not the customer's", async () => {
    const [one, other] = [await newCustomer(sandbox), await newCustomer(sandbox)];
    const [mine, theirs] = [await newInstrument(sandbox, one), await newInstrument(sandbox, other)];
    const path = `${CUSTOMERS}/${one}`;
    const wrong = [
      patch(`${path}/payment-instruments/${mine}`, { default: false }),
      patch(path, { defaultPaymentInstrument: { id: theirs } }),
      patch(path, { defaultShippingAddress: { id: "A" } }),
      call(sandbox, { body: { defaultPaymentInstrument: { id: mine } } }),
    ];
    for (const response of wrong) {
      expect(await typesOf(400, response)).toEqual(["invalidFields"]);
    }
    expect(await typesOf(404, get(`${path}/payment-instruments/${theirs}`))).toEqual(["notFound"]);
  });
});

describe("a payment instrument", () => {
  it("shows its links, its flags and the masked card that it stands on", async () => {
    const customer = await newCustomer(sandbox);
    const identifier = await newIdentifier(sandbox);
    const path = `${CUSTOMERS}/${customer}/payment-instruments`;
    const card = { expirationMonth: "12", expirationYear: "2031", type: "001" };
    const billTo = { firstName: "John", company: "Acme", country: "US" };
    const response = await call(sandbox, {
      path,
      body: { card, billTo, instrumentIdentifier: { id: identifier } },
    });
    const body = await expectStatus(201, response.clone());
    const self = `${path}/${String(body["id"])}`;
    expect(response.headers.get("location")).toBe(ORIGIN + self);
    expect(response.headers.has("etag")).toBe(true);
    expect(body).toMatchObject({
      _links: { self: { href: self }, customer: { href: `${CUSTOMERS}/${customer}` } },
      object: "paymentInstrument",
      default: true,
      state: "ACTIVE",
      card,
      billTo,
      instrumentIdentifier: { id: identifier },
      _embedded: { instrumentIdentifier: { id: identifier, card: { number: "411111XXXXXX1111" } } },
    });
  });

  it("can stand alone, without a customer, a default and a Location", async () => {
    const body = {
      instrumentIdentifier: { id: await newIdentifier(sandbox) },
      card: { expirationYear: "2031" },
    };
    const response = await call(sandbox, { path: INSTRUMENTS, body });
    const made = await expectStatus(201, response.clone());
    const path = `${INSTRUMENTS}/${String(made["id"])}`;
    expect(response.headers.has("location")).toBe(false);
    expect(response.headers.get("etag")).not.toBeNull();
    expect(made).toMatchObject({ _links: { self: { href: path } } });
    expect(made).not.toHaveProperty("default");
    expect(await typesOf(400, patch(path, { default: true }))).toEqual(["unknownField"]);
    expect(await expectStatus(200, patch(path, { card: { expirationMonth: "01" } }))).toMatchObject({
      card: { expirationMonth: "01", expirationYear: "2031" },
    });
    await expectStatus(204, remove(path));
    expect(await typesOf(410, get(path))).toEqual(["notAvailable"]);
  });

  it("can be an electronic check", async () => {
    const customer = await newCustomer(sandbox);
    const bankAccount = { number: "4100123456", routingNumber: "071923284" };
    const made = await expectStatus(201, call(sandbox, { path: IDENTIFIERS, body: { bankAccount } }));
    expect(made).toMatchObject({ bankAccount: { number: "XXXXXX3456", routingNumber: "071923284" } });
    const id = String(made["id"]);
    const instrument = await newInstrument(sandbox, customer, {
      card: undefined,
      bankAccount: { type: "checking" },
      processingInformation: { bankTransferOptions: { SECCode: "WEB" } },
      instrumentIdentifier: { id },
    });
    const path = `${CUSTOMERS}/${customer}/payment-instruments/${instrument}`;
    expect(await jsonOf(get(path))).toMatchObject({ bankAccount: { type: "checking" } });
    expect(await typesOf(400, patch(path, { card: { expirationMonth: "12" } }))).toEqual([
      "invalidCombination",
    ]);
    const other = { instrumentIdentifier: { id: await newIdentifier(sandbox) } };
    expect(await typesOf(400, patch(path, other))).toEqual(["unsupportedPaymentMethodModification"]);
  });

  it("needs an instrument identifier that is there", async () => {
    const path = `${CUSTOMERS}/${await newCustomer(sandbox)}/payment-instruments`;
    const create = (body: Json): Promise<Response> => call(sandbox, { path, body });
    const gone = await newIdentifier(sandbox, "6011111111111117");
    await expectStatus(204, remove(`${IDENTIFIERS}/${gone}`));
    expect(await typesOf(400, create({}))).toEqual(["missingFields"]);
    const [unknown, deleted] = ["7010000000016241111", gone].map((id) =>
      create({ instrumentIdentifier: { id } }),
    );
    expect(await typesOf(400, unknown ?? create({}))).toEqual(["instrumentIdentifierNotFound"]);
    expect(await typesOf(400, deleted ?? create({}))).toEqual(["instrumentIdentifierGone"]);
  });

  it("moves to another card when a card is replaced", async () => {
    const customer = await newCustomer(sandbox);
    const path = `${CUSTOMERS}/${customer}/payment-instruments/${await newInstrument(sandbox, customer)}`;
    const id = await newIdentifier(sandbox, "5555555555554444");
    expect(await expectStatus(200, patch(path, { instrumentIdentifier: { id } }))).toMatchObject({
      instrumentIdentifier: { id },
      _embedded: { instrumentIdentifier: { card: { number: "555555XXXXXX4444" } } },
    });
  });
});

describe("an instrument identifier", () => {
  it("is made once for each number: 201, then 200", async () => {
    const own = newSandbox();
    const create = (body: Json): Promise<Response> => call(own, { path: IDENTIFIERS, body });
    const first = await create({ card: { number: "4242424242424242" } });
    const made = await expectStatus(201, first.clone());
    const id = String(made["id"]);
    expect(id).toMatch(/^70\d{13}4242$/);
    expect(first.headers.get("location")).toBe(`${ORIGIN}${IDENTIFIERS}/${id}`);
    const again = await create({ card: { number: "4242424242424242", securityCode: "123" } });
    expect(await expectStatus(200, again.clone())).toEqual(made);
    expect(again.headers.has("location")).toBe(false);
    expect(again.headers.get("etag")).toBe(first.headers.get("etag"));
    await expectStatus(201, create({ bankAccount: { number: "4100", routingNumber: "071923284" } }));
    await expectStatus(201, create({ bankAccount: { number: "4100", routingNumber: "121042882" } }));
    await expectStatus(200, create({ bankAccount: { number: "4100", routingNumber: "071923284" } }));
  });

  it("has links without a slash in front, and shows neither date nor code of a card", async () => {
    const card = {
      number: "4012888888881881",
      expirationMonth: "12",
      expirationYear: "2031",
      securityCode: "123",
    };
    const body = { type: "enrollable card", card, billTo: { country: "US" } };
    const made = await expectStatus(201, call(sandbox, { path: IDENTIFIERS, body }));
    const self = `tms/v1/instrumentidentifiers/${String(made["id"])}`;
    expect(made).toEqual({
      _links: { self: { href: self }, paymentInstruments: { href: `${self}/paymentinstruments` } },
      id: made["id"],
      object: "instrumentIdentifier",
      state: "ACTIVE",
      type: "enrollable card",
      card: { number: "401288XXXXXX1881" },
      billTo: { country: "US" },
      metadata: { creator: merchantId },
    });
  });

  it("is changed in all but what it stands for", async () => {
    const path = `${IDENTIFIERS}/${await newIdentifier(sandbox, "4012888888881881")}`;
    const etag = (await get(path)).headers.get("etag") ?? "";
    expect(
      await expectStatus(200, patch(path, { billTo: { locality: "X" } }, { "if-match": etag })),
    ).toMatchObject({
      billTo: { locality: "X" },
    });
    expect(await typesOf(412, patch(path, {}, { "if-match": etag }))).toEqual(["conflict"]);
    const other = patch(path, { card: { number: "4111111111111111" } });
    expect(await typesOf(400, other)).toEqual(["unsupportedPaymentMethodModification"]);
  });

  it("cannot be deleted while a payment instrument uses it", async () => {
    const customer = await newCustomer(sandbox);
    const number = "3530111333300000";
    const instrument = await newInstrument(sandbox, customer, {}, number);
    const path = `${IDENTIFIERS}/${await newIdentifier(sandbox, number)}`;
    expect(await typesOf(409, remove(path))).toEqual(["instrumentIdentifierDeletionError"]);
    await expectStatus(204, remove(`${CUSTOMERS}/${customer}/payment-instruments/${instrument}`));
    await expectStatus(204, remove(path));
    expect(await typesOf(410, get(path))).toEqual(["notAvailable"]);
    await expectStatus(201, call(sandbox, { path: IDENTIFIERS, body: { card: { number } } }));
  });

  it("tells what the first digits say where that is asked for", async () => {
    const path = `${IDENTIFIERS}/${await newIdentifier(sandbox)}`;
    expect(await jsonOf(get(`${path}?retrieveBinDetails=true`))).toMatchObject({
      _embedded: { binLookup: { paymentAccountInformation: { card: { type: "001", brandName: "VISA" } } } },
    });
    expect(await jsonOf(get(`${path}?retrieveBinDetails=false`))).not.toHaveProperty("_embedded");
    expect(await typesOf(400, get(`${path}?retrieveBinDetails=yes`))).toEqual(["invalidParameters"]);
  });
});

describe("a list", () => {
  it("comes in pages with links, counts and X-Total-Count", async () => {
    const customer = await newCustomer(sandbox);
    const ids = [];
    for (let index = 0; index < 5; index += 1) {
      ids.push(await newInstrument(sandbox, customer));
    }
    const path = `${CUSTOMERS}/${customer}/payment-instruments`;
    const link = (offset: number): Json => ({ href: `${path}?offset=${offset}&limit=2` });
    const page = async (offset: number): Promise<Json> => {
      const response = await get(`${path}?offset=${offset}&limit=2`);
      expect(response.headers.get("x-total-count")).toBe("5");
      expect(response.headers.has("etag")).toBe(false);
      return jsonOf(response);
    };
    const [first, middle, last] = [await page(0), await page(2), await page(4)];
    expect(first).toMatchObject({ offset: 0, limit: 2, count: 2, total: 5 });
    expect(first["_links"]).toEqual({ self: link(0), first: link(0), next: link(2), last: link(4) });
    expect(middle["_links"]).toEqual({
      self: link(2),
      first: link(0),
      prev: link(0),
      next: link(4),
      last: link(4),
    });
    expect(last["_links"]).toEqual({ self: link(4), first: link(0), prev: link(2), last: link(4) });
    const listed = [first, middle, last].flatMap(
      ({ _embedded }) => (_embedded as { paymentInstruments: { id: string }[] }).paymentInstruments,
    );
    expect(listed.map(({ id }) => id)).toEqual(ids);
  });

  it("has no next page where the last item is on this one", async () => {
    const customer = await newCustomer(sandbox);
    await newAddress(customer);
    await newAddress(customer);
    const page = await jsonOf(get(`${CUSTOMERS}/${customer}/shipping-addresses?limit=2`));
    expect(Object.keys(page["_links"] as object)).toEqual(["self", "first", "last"]);
  });

  it("has 20 items where nothing is said, and no _embedded where it is empty", async () => {
    const customer = await newCustomer(sandbox);
    for (const list of ["payment-instruments", "shipping-addresses"]) {
      const path = `${CUSTOMERS}/${customer}/${list}`;
      const link = { href: `${path}?offset=0&limit=20` };
      expect(await expectStatus(200, get(path))).toEqual({
        _links: { self: link, first: link, last: link },
        offset: 0,
        limit: 20,
        count: 0,
        total: 0,
      });
    }
    await newAddress(customer);
    expect(await jsonOf(get(`${CUSTOMERS}/${customer}/shipping-addresses`))).toMatchObject({
      _embedded: { shippingAddresses: [{ default: true }] },
    });
  });

  it("shows the payment instruments of an instrument identifier, of whomever they are", async () => {
    const number = "4000056655665556";
    const customer = await newCustomer(sandbox);
    const one = await newInstrument(sandbox, customer, {}, number);
    const id = await newIdentifier(sandbox, number);
    const alone = await jsonOf(call(sandbox, { path: INSTRUMENTS, body: { instrumentIdentifier: { id } } }));
    const page = await expectStatus(200, get(`${IDENTIFIERS}/${id}/paymentinstruments`));
    expect(page).toMatchObject({
      total: 2,
      _embedded: { paymentInstruments: [{ id: one }, { id: alone["id"] }] },
    });
    expect(page["_links"]).toMatchObject({
      self: { href: `tms/v1/instrumentidentifiers/${id}/paymentinstruments?offset=0&limit=20` },
    });
  });

  it.each(["limit=0", "limit=101", "limit=x", "offset=-1", "offset=1.5", "limit="])(
    "refuses %s",
    async (query) => {
      const path = `${CUSTOMERS}/${await newCustomer(sandbox)}/payment-instruments?${query}`;
      const { errors } = await expectStatus(400, get(path));
      expect(errors).toMatchObject([
        { type: "invalidParameters", details: [{ name: query.split("=")[0], location: "query" }] },
      ]);
    },
  );
});

describe("a request to TMS", () => {
  it.each<[body: Json, type: string, name: string]>([
    [{ id: "" }, "invalidFields", "id"],
    [{ id: "x".repeat(33) }, "invalidFields", "id"],
    [{ buyerInformation: { email: 5 } }, "invalidFields", "buyerInformation.email"],
    [{ buyerInformation: { email: "x".repeat(256) } }, "invalidFields", "buyerInformation.email"],
    [{ buyerInformation: null }, "invalidFields", "buyerInformation"],
    [{ merchantDefinedInformation: {} }, "invalidFields", "merchantDefinedInformation"],
    [{ merchantDefinedInformation: [{ name: "x" }] }, "invalidFields", "merchantDefinedInformation[0].name"],
    [{ _links: {} }, "invalidFields", "_links"],
    [{ defaultPaymentInstrument: {} }, "missingFields", "defaultPaymentInstrument.id"],
    [
      { buyerInformation: { merchantCustomerId: "x" } },
      "unknownField",
      "buyerInformation.merchantCustomerId",
    ],
    [JSON.parse('{"__proto__":{}}') as Json, "unknownField", "__proto__"],
  ])("is refused with %j", async (body, type, name) => {
    const { errors } = await expectStatus(400, call(sandbox, { body }));
    expect(errors).toMatchObject([{ type, details: [{ name, location: "body" }] }]);
  });

  it.each<[body: Json, type: string, name: string]>([
    [{}, "missingFields", "card.number"],
    [{ card: {} }, "missingFields", "card.number"],
    [{ card: { number: "4111 1111 1111 1111" } }, "invalidFields", "card.number"],
    [{ bankAccount: { number: "4100" } }, "missingFields", "bankAccount.routingNumber"],
    [{ bankAccount: {}, card: {} }, "invalidCombination", "bankAccount"],
    [{ tokenizedCard: {} }, "unsupportedFields", "tokenizedCard"],
    [{ pointOfSaleInformation: {} }, "missingFields", "pointOfSaleInformation.emvTags"],
    [
      { pointOfSaleInformation: { emvTags: [{ tag: "9F02", value: "0", source: "OTHER" }] } },
      "invalidFields",
      "pointOfSaleInformation.emvTags[0].source",
    ],
    [{ id: "7010000000016241111" }, "invalidFields", "id"],
  ])("for an instrument identifier is refused with %j", async (body, type, name) => {
    const { errors } = await expectStatus(400, call(sandbox, { path: IDENTIFIERS, body }));
    expect(errors).toMatchObject([{ type, details: [{ name, location: "body" }] }]);
  });

  it("is told of all its fields, one error for each type", async () => {
    const body = { _default: true, id: 5, buyerInformation: { email: 5, x: 1 } };
    const { errors } = await expectStatus(400, call(sandbox, { body }));
    expect(errors).toMatchObject([
      { type: "unknownField", details: [{ name: "_default" }, { name: "buyerInformation.x" }] },
      { type: "invalidFields", details: [{ name: "id" }, { name: "buyerInformation.email" }] },
    ]);
  });

  it.each<[body: string, says: string]>([
    ["", "The body is not valid JSON."],
    ["[]", "The body is not a JSON object."],
    ["{", "The body is not valid JSON."],
  ])("is refused with the body %j", async (body, says) => {
    const { errors } = await expectStatus(400, call(sandbox, { body }));
    expect(errors).toEqual([{ type: "invalidRequest", message: says }]);
  });

  it("takes the profile-id of its vault and no other", async () => {
    const send = (id: string): Promise<Response> =>
      call(sandbox, { body: {}, headers: { "profile-id": id } });
    await expectStatus(201, send(profileId));
    expect(await typesOf(424, send("00000000-0000-4000-8000-000000000000"))).toEqual(["notFound"]);
    const { errors } = await expectStatus(400, send("short"));
    expect(errors).toMatchObject([
      { type: "invalidHeaders", details: [{ name: "profile-id", location: "header" }] },
    ]);
  });

  it("is refused on another path, method and media type", async () => {
    expect(await typesOf(404, get("/tms/v2/nowhere"))).toEqual(["notFound"]);
    expect(await expectStatus(404, get("/nowhere"))).toEqual({
      message: "The requested resource does not exist",
    });
    const put = await call(sandbox, { method: "PUT", path: `${CUSTOMERS}/A`, body: {} });
    expect([put.status, put.headers.get("allow")]).toEqual([405, "GET, PATCH, DELETE"]);
    await expectStatus(415, call(sandbox, { body: {}, headers: { "content-type": "text/plain" } }));
    await expectStatus(
      201,
      call(sandbox, { body: {}, headers: { "content-type": "application/json;charset=utf-8" } }),
    );
  });

  it("starts from nothing after a reset", async () => {
    const own = newSandbox();
    const path = `${CUSTOMERS}/${await newCustomer(own)}`;
    own.reset();
    expect(await typesOf(404, call(own, { path }))).toEqual(["notFound"]);
  });
});
