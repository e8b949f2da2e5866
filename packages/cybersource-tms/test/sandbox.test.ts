import type { CybersourceTmsRoomOptions } from "@tok/sandbox";
import { afterEach, describe, expect, it } from "vitest";
import {
  ApiError,
  AuthenticationError,
  BadRequestError,
  ConflictError,
  CybersourceTmsClient,
  type CybersourceTmsClientOptions,
  NotFoundError,
  type PaymentInstrument,
} from "../src/index.ts";
import { bankAccount, check, customer, instrument, mastercard, shipTo, visa } from "./bodies.ts";
import {
  type Auth,
  allKeys,
  credentials,
  keyAuth,
  openRoom,
  type Room,
  secretAuth,
  signatureAuth,
} from "./room.ts";
import { shownOf } from "./shown-of.ts";
import { ways } from "./ways.ts";

const correlationId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What a call that is to fail was rejected with. */
const failureOf = (call: PromiseLike<unknown>): Promise<unknown> =>
  Promise.resolve(call).then(
    () => undefined,
    (error: unknown) => error,
  );

describe.each(ways)("the client and the sandbox %s", (_how, way) => {
  const closings: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of closings.splice(0)) await close();
  });

  /** A room, and a client that goes to it. */
  async function open(
    authOf: (room: Room) => Auth = secretAuth,
    others: Partial<CybersourceTmsClientOptions> = {},
    options: CybersourceTmsRoomOptions = {},
  ) {
    const room = openRoom(options);
    const { options: target, close } = await way(room);
    closings.push(close);
    const clientWith = (auth: Auth, more: object = others) =>
      new CybersourceTmsClient({ auth, ...target, ...more } as CybersourceTmsClientOptions);
    return { room, client: clientWith(authOf(room)), clientWith };
  }

  const statusesOf = (room: Room) => room.requests().map(({ status }) => status);

  describe.each(Object.entries(credentials))("with %s", (_what, authOf) => {
    it("makes, reads, changes and deletes customers", async () => {
      const { client, room } = await open(authOf);
      const { data, body, requestId, attempts, response } = await client.customers
        .create({ body: customer })
        .withResponse();
      expect(data).toMatchObject(customer);
      expect(body).toEqual(data);
      expect(attempts).toBe(1);
      expect(requestId).toMatch(correlationId);
      expect(requestId).toBe(response.headers.get("v-c-correlation-id"));
      const customerId = data.id;
      expect(response.headers.get("location")).toMatch(new RegExp(`/tms/v2/customers/${customerId}$`));
      expect(await client.customers.get({ customerId })).toEqual(data);
      const changes = { objectInformation: { title: "Frau Dr.", comment: "Zürich – Łódź 😀" } };
      expect(await client.customers.update({ customerId, body: changes })).toEqual({ ...data, ...changes });
      expect(await client.customers.delete({ customerId })).toBeUndefined();
      expect(statusesOf(room)).toEqual([201, 200, 200, 204]);
    });

    it("keeps payment instruments and shipping addresses of a customer", async () => {
      const { client, room } = await open(authOf);
      const { customerPaymentInstruments: instruments, customerShippingAddresses: addresses } = client;
      const { id: customerId } = await client.customers.create({ body: customer });
      const number = await client.instrumentIdentifiers.create({ body: { card: { number: visa } } });
      const body = { ...instrument, instrumentIdentifier: { id: number.id } };
      const first = await instruments.create({ customerId, body });
      const second = await instruments.create({ customerId, body: { ...body, default: true } });
      expect([first.default, second.default]).toEqual([true, true]);
      expect((await instruments.list({ customerId })).map((one) => [one.id, one.default])).toEqual([
        [first.id, false],
        [second.id, true],
      ]);
      const paymentInstrumentId = first.id;
      expect(await instruments.get({ customerId, paymentInstrumentId })).toEqual({
        ...first,
        default: false,
      });
      const later = { card: { expirationYear: "2033" } };
      const changed = await instruments.update({ customerId, paymentInstrumentId, body: later });
      expect(changed.card).toEqual({ ...instrument.card, expirationYear: "2033" });
      expect(await instruments.delete({ customerId, paymentInstrumentId })).toBeUndefined();

      const home = await addresses.create({ customerId, body: { shipTo } });
      const work = await addresses.create({ customerId, body: { shipTo: { ...shipTo, company: "ACME" } } });
      expect([home.default, work.default]).toEqual([true, false]);
      const shippingAddressId = work.id;
      expect((await addresses.list({ customerId })).map((one) => one.id)).toEqual([home.id, work.id]);
      expect((await addresses.get({ customerId, shippingAddressId })).shipTo?.company).toBe("ACME");
      const moved = { default: true, shipTo: { address2: "Floor 2" } };
      expect(await addresses.update({ customerId, shippingAddressId, body: moved })).toMatchObject(moved);
      expect(await addresses.delete({ customerId, shippingAddressId: home.id })).toBeUndefined();
      expect(statusesOf(room).filter((status) => status >= 300)).toEqual([]);
    });

    it("keeps numbers, and payment instruments that belong to nobody", async () => {
      const { client, room } = await open(authOf);
      const { instrumentIdentifiers: numbers, paymentInstruments: instruments } = client;
      const made = await numbers.create({ body: { card: { number: mastercard } } }).withResponse();
      const again = await numbers.create({ body: { card: { number: mastercard } } }).withResponse();
      expect([made.response.status, again.response.status]).toEqual([201, 200]);
      expect(again.data).toEqual(made.data);
      expect(made.data).toMatchObject({ state: "ACTIVE", card: { number: "555555XXXXXX4444" } });
      const instrumentIdentifierId = made.data.id;
      const known = await numbers.get({ instrumentIdentifierId, retrieveBinDetails: true });
      expect(known._embedded?.binLookup?.paymentAccountInformation?.card?.brandName).toMatch(/mastercard/i);
      const billTo = { address1: "17 Wisteria Crescent", postalCode: "94105" };
      expect((await numbers.update({ instrumentIdentifierId, body: { billTo } })).billTo).toEqual(billTo);

      const one = await instruments.create({
        body: { ...instrument, instrumentIdentifier: { id: instrumentIdentifierId } },
      });
      const paymentInstrumentId = one.id;
      expect(one.default).toBeUndefined();
      expect(await instruments.get({ paymentInstrumentId })).toEqual(one);
      expect(await numbers.listPaymentInstruments({ instrumentIdentifierId })).toEqual([one]);
      const later = { card: { expirationMonth: "01" } };
      const changed = await instruments.update({ paymentInstrumentId, body: later });
      expect(changed.card?.expirationMonth).toBe("01");
      expect(await instruments.delete({ paymentInstrumentId })).toBeUndefined();
      expect(await numbers.delete({ instrumentIdentifierId })).toBeUndefined();
      expect(statusesOf(room).filter((status) => status >= 300)).toEqual([]);
    });
  });

  describe("a customer", () => {
    it("may have an id of the caller's, which is given once: a repeat fails with ConflictError", async () => {
      const { client } = await open();
      const body = { ...customer, id: "mine-1" };
      expect((await client.customers.create({ body })).id).toBe("mine-1");
      const error = await failureOf(client.customers.create({ body }));
      expect(error).toBeInstanceOf(ConflictError);
      expect(error).toMatchObject({
        status: 409,
        providerCode: "tokenIdConflict",
        outcome: "refused",
        attempts: 1,
        requestId: expect.stringMatching(correlationId),
      });
    });

    it("takes its tokens with it when it is deleted, and 410 tells a deleted token from none at all", async () => {
      const { client } = await open();
      const { id: customerId } = await client.customers.create({ body: customer });
      const { id } = await client.instrumentIdentifiers.create({ body: { card: { number: visa } } });
      const body = { ...instrument, instrumentIdentifier: { id } };
      const { id: paymentInstrumentId } = await client.customerPaymentInstruments.create({
        customerId,
        body,
      });
      await client.customers.delete({ customerId });
      for (const call of [
        client.customers.get({ customerId }),
        client.customers.update({ customerId, body: {} }),
        client.customers.delete({ customerId }),
        client.customerPaymentInstruments.get({ customerId, paymentInstrumentId }),
        client.customerPaymentInstruments.list({ customerId }),
        client.instrumentIdentifiers.get({ instrumentIdentifierId: id }),
      ]) {
        const error = await failureOf(call);
        expect(error).toBeInstanceOf(ApiError);
        expect(error).toMatchObject({ name: "ApiError", status: 410, providerCode: "notAvailable" });
      }
      const error = await failureOf(client.customers.get({ customerId: "0000" }));
      expect(error).toBeInstanceOf(NotFoundError);
      expect(error).toMatchObject({ status: 404, providerCode: "notFound", body: { errors: [{}] } });
    });

    it("is that of another vault with profileId, and 424 says that there is none", async () => {
      const { client, room } = await open();
      const { profileId } = room.credentials["cybersource-tms"];
      const { id: customerId } = await client.customers.create({ profileId, body: customer });
      await client.customers.get({ profileId, customerId });
      await client.customerPaymentInstruments.list({ profileId, customerId });
      expect(room.requests().map(({ headers }) => headers["profile-id"])).toEqual(Array(3).fill(profileId));
      const other = "00000000-0000-0000-0000-000000000000";
      const error = await failureOf(client.customers.get({ profileId: other, customerId }));
      expect(error).toMatchObject({ name: "ApiError", status: 424, providerCode: "notFound" });
      expect(await failureOf(client.customers.get({ profileId: "short", customerId }))).toMatchObject({
        status: 400,
        providerCode: "invalidHeaders",
        details: [{ code: "invalidHeaders" }, { field: "profile-id" }],
      });
    });
  });

  describe("an ETag", () => {
    it("goes into ifMatch, and once it is stale the change is refused with 412", async () => {
      const { client, room } = await open();
      const { data, response } = await client.customers.create({ body: customer }).withResponse();
      const customerId = data.id;
      const ifMatch = response.headers.get("etag") ?? "";
      expect(ifMatch).toMatch(/^"[0-9a-f]+"$/);
      const read = await client.customers.get({ customerId }).withResponse();
      expect(read.response.headers.get("etag")).toBe(ifMatch);
      const body = { clientReferenceInformation: { code: "new" } };
      const changed = await client.customers.update({ customerId, ifMatch, body }).withResponse();
      expect(changed.response.headers.get("etag")).not.toBe(ifMatch);
      const { error } = await client.customers.update({ customerId, ifMatch, body: customer }).result();
      expect(error).toBeInstanceOf(ApiError);
      expect(error).toMatchObject({ status: 412, providerCode: "conflict", outcome: "refused", attempts: 1 });
      expect((await client.customers.get({ customerId })).clientReferenceInformation?.code).toBe("new");
      expect(room.requests().map(({ headers }) => headers["if-match"])).toEqual([
        undefined,
        undefined,
        ifMatch,
        ifMatch,
        undefined,
      ]);
    });

    it("guards every token that can be changed", async () => {
      const { client } = await open();
      const { id: customerId } = await client.customers.create({ body: customer });
      const number = await client.instrumentIdentifiers
        .create({ body: { card: { number: visa } } })
        .withResponse();
      const body = { ...instrument, instrumentIdentifier: { id: number.data.id } };
      const own = await client.customerPaymentInstruments.create({ customerId, body }).withResponse();
      const address = await client.customerShippingAddresses
        .create({ customerId, body: { shipTo } })
        .withResponse();
      const alone = await client.paymentInstruments.create({ body }).withResponse();
      const etagOf = ({ response }: { readonly response: Response }) => response.headers.get("etag") ?? "";
      const attempts = (ifMatch: (fresh: { readonly response: Response }) => string) => [
        client.customerPaymentInstruments.update({
          customerId,
          paymentInstrumentId: own.data.id,
          ifMatch: ifMatch(own),
          body: {},
        }),
        client.customerShippingAddresses.update({
          customerId,
          shippingAddressId: address.data.id,
          ifMatch: ifMatch(address),
          body: {},
        }),
        client.instrumentIdentifiers.update({
          instrumentIdentifierId: number.data.id,
          ifMatch: ifMatch(number),
          body: {},
        }),
        client.paymentInstruments.update({
          paymentInstrumentId: alone.data.id,
          ifMatch: ifMatch(alone),
          body: {},
        }),
      ];
      for (const call of attempts(() => '"stale"')) {
        expect(await failureOf(call)).toMatchObject({ status: 412, providerCode: "conflict" });
      }
      expect(await Promise.all(attempts(etagOf))).toHaveLength(4);
    });
  });

  describe("a default", () => {
    it("is deleted last, and another one takes its place before: 409", async () => {
      const { client } = await open();
      const { customerPaymentInstruments: instruments, customers } = client;
      const { id: customerId } = await customers.create({ body: customer });
      const { id } = await client.instrumentIdentifiers.create({ body: { bankAccount } });
      const body = { ...check, instrumentIdentifier: { id } };
      const [first, second] = [
        await instruments.create({ customerId, body }),
        await instruments.create({ customerId, body }),
      ];
      const error = await failureOf(instruments.delete({ customerId, paymentInstrumentId: first.id }));
      expect(error).toBeInstanceOf(ConflictError);
      expect(error).toMatchObject({ providerCode: "conflict", outcome: "refused" });
      const chosen = { defaultPaymentInstrument: { id: second.id } };
      const changed = await customers.update({ customerId, body: chosen });
      expect(changed._embedded?.defaultPaymentInstrument?.id).toBe(second.id);
      await instruments.delete({ customerId, paymentInstrumentId: first.id });
      await instruments.delete({ customerId, paymentInstrumentId: second.id });
      expect(await instruments.list({ customerId })).toEqual([]);
    });

    it("is a boolean that is sent as one", async () => {
      const { client, room } = await open();
      const { id: customerId } = await client.customers.create({ body: customer });
      await client.customerShippingAddresses.create({ customerId, body: { default: true, shipTo } });
      expect(JSON.parse(room.requests()[1]?.body ?? "")).toEqual({ default: true, shipTo });
    });
  });

  describe("a number that is in use", () => {
    it("cannot be deleted: 409", async () => {
      const { client } = await open();
      const { id } = await client.instrumentIdentifiers.create({ body: { card: { number: visa } } });
      await client.paymentInstruments.create({ body: { ...instrument, instrumentIdentifier: { id } } });
      const error = await failureOf(client.instrumentIdentifiers.delete({ instrumentIdentifierId: id }));
      expect(error).toMatchObject({ status: 409, providerCode: "instrumentIdentifierDeletionError" });
    });

    it("cannot be changed, and the error names the field without its value", async () => {
      const { client } = await open();
      const { id } = await client.instrumentIdentifiers.create({ body: { card: { number: visa } } });
      const error = await failureOf(
        client.instrumentIdentifiers.update({
          instrumentIdentifierId: id,
          body: { card: { number: mastercard } },
        }),
      );
      expect(error).toBeInstanceOf(BadRequestError);
      expect(error).toMatchObject({
        providerCode: "unsupportedPaymentMethodModification",
        details: [{ code: "unsupportedPaymentMethodModification" }, { field: "card.number" }],
      });
      expect(shownOf(error)).not.toContain(mastercard);
    });
  });

  describe("a list", () => {
    /** A customer with so many payment instruments. */
    async function full(count: number) {
      const opened = await open();
      const { client } = opened;
      const { id: customerId } = await client.customers.create({ body: customer });
      const { id } = await client.instrumentIdentifiers.create({ body: { card: { number: visa } } });
      for (let index = 0; index < count; index += 1) {
        const body = { id: `pi-${index}`, ...instrument, instrumentIdentifier: { id } };
        await client.customerPaymentInstruments.create({ customerId, body });
      }
      const before = opened.room.requests().length;
      const sent = () =>
        opened.room
          .requests()
          .slice(before)
          .map(({ path }) => path);
      return { ...opened, customerId, instrumentIdentifierId: id, sent };
    }
    const idsOf = (instruments: readonly PaymentInstrument[]) => instruments.map(({ id }) => id);
    const numbered = (from: number, to: number) =>
      Array.from({ length: to - from }, (_one, index) => `pi-${from + index}`);

    it("is the array, and body the page around it", async () => {
      const { client, customerId } = await full(5);
      const { data, body, response } = await client.customerPaymentInstruments
        .list({ customerId, offset: 2, limit: 2 })
        .withResponse();
      expect(idsOf(data)).toEqual(["pi-2", "pi-3"]);
      expect(body).toMatchObject({ offset: 2, limit: 2, count: 2, total: 5 });
      const path = `/tms/v2/customers/${customerId}/payment-instruments`;
      expect(body._links).toEqual({
        self: { href: `${path}?offset=2&limit=2` },
        first: { href: `${path}?offset=0&limit=2` },
        prev: { href: `${path}?offset=0&limit=2` },
        next: { href: `${path}?offset=4&limit=2` },
        last: { href: `${path}?offset=4&limit=2` },
      });
      expect(body._embedded?.paymentInstruments).toBe(data);
      expect(response.headers.get("x-total-count")).toBe("5");
    });

    it("is empty where the page has nothing embedded", async () => {
      const { client } = await open();
      const { id: customerId } = await client.customers.create({ body: customer });
      const { data, body } = await client.customerShippingAddresses.list({ customerId }).withResponse();
      expect(data).toEqual([]);
      expect(body).toMatchObject({ count: 0, total: 0 });
      expect(body._embedded).toBeUndefined();
    });

    it("has 20 records unless it is asked for others, and 100 at most", async () => {
      const { client, customerId, sent } = await full(22);
      const { customerPaymentInstruments: instruments } = client;
      expect(idsOf(await instruments.list({ customerId }))).toEqual(numbered(0, 20));
      expect(idsOf(await instruments.list({ customerId, limit: 100, offset: 20 }))).toEqual(numbered(20, 22));
      for (const wrong of [{ limit: 101 }, { limit: 0 }, { offset: -1 }, { limit: 1.5 }]) {
        const error = await failureOf(instruments.list({ customerId, ...wrong }));
        expect(error).toMatchObject({ name: "ConfigError", code: "invalid_argument", outcome: "not-sent" });
      }
      expect(sent()).toHaveLength(2);
    });

    it("of more than 100 is walked by offset and limit, never by a link", async () => {
      const { client, customerId, instrumentIdentifierId, sent } = await full(203);
      const found: string[] = [];
      for await (const one of client.customerPaymentInstruments.iterate({ customerId })) found.push(one.id);
      expect(found).toEqual(numbered(0, 203));
      const path = `/tms/v2/customers/${customerId}/payment-instruments`;
      expect(sent()).toEqual([0, 100, 200].map((offset) => `${path}?offset=${offset}&limit=100`));

      const others: string[] = [];
      const iteration = client.instrumentIdentifiers.iteratePaymentInstruments(
        { instrumentIdentifierId, retrieveBinDetails: true },
        { pageSize: 90, maxItems: 150 },
      );
      for await (const one of iteration) others.push(one.id);
      expect(others).toEqual(numbered(0, 150));
      const ofNumber = `/tms/v1/instrumentidentifiers/${instrumentIdentifierId}/paymentinstruments`;
      expect(sent().slice(3)).toEqual([
        `${ofNumber}?retrieveBinDetails=true&offset=0&limit=90`,
        `${ofNumber}?retrieveBinDetails=true&offset=90&limit=60`,
      ]);
    });

    it("that nobody reads on is not asked for on", async () => {
      const { client, customerId, sent } = await full(3);
      await client.customerShippingAddresses.create({ customerId, body: { shipTo } });
      for await (const _one of client.customerPaymentInstruments.iterate({ customerId }, { pageSize: 1 }))
        break;
      for await (const one of client.customerShippingAddresses.iterate({ customerId })) {
        expect(one.shipTo?.lastName).toBe("Larkspur");
      }
      expect(sent().slice(1)).toEqual([
        `/tms/v2/customers/${customerId}/payment-instruments?offset=0&limit=1`,
        `/tms/v2/customers/${customerId}/shipping-addresses?offset=0&limit=100`,
      ]);
    });
  });

  describe("what only an encrypted answer has", () => {
    it.each(["a JWT with a private key", "an HTTP signature"])(
      "is read with %s: customer, payment instruments and number, unmasked",
      async (what) => {
        const { client, room } = await open(credentials[what], {
          mle: { unmaskKeys: allKeys.unmaskKeys ?? [] },
        });
        const { id: customerId } = await client.customers.create({ body: customer });
        const { id } = await client.instrumentIdentifiers.create({ body: { card: { number: visa } } });
        const body = { ...instrument, instrumentIdentifier: { id } };
        const own = await client.customerPaymentInstruments.create({ customerId, body });
        const alone = await client.paymentInstruments.create({ body });
        const shown = await Promise.all([
          client.customers.getUnmasked({ customerId }),
          client.customerPaymentInstruments.getUnmasked({ customerId, paymentInstrumentId: own.id }),
          client.instrumentIdentifiers.getUnmasked({ instrumentIdentifierId: id }),
          client.paymentInstruments.getUnmasked({ paymentInstrumentId: alone.id }),
        ]);
        for (const one of shown) expect(JSON.stringify(one)).toContain(visa);
        const accepts = room.requests().slice(-4);
        expect(accepts.map(({ headers }) => headers["accept"])).toEqual(Array(4).fill("application/jose"));
        // Its errors come in clear, and are errors like any other.
        const error = await failureOf(client.customers.getUnmasked({ customerId: "0000" }));
        expect(error).toBeInstanceOf(NotFoundError);
        expect(error).toMatchObject({ providerCode: "notFound", body: { errors: [{}] } });
      },
    );
  });

  describe("wrong credentials", () => {
    const wrong: Readonly<Record<string, (room: Room) => Auth>> = {
      "another secret": (room) => ({
        ...secretAuth(room),
        sharedSecret: Buffer.from("another-secret-of-nobody").toString("base64"),
      }),
      "another secret for the signature": (room) => ({
        ...signatureAuth(room),
        sharedSecret: Buffer.from("another-secret-of-nobody").toString("base64"),
      }),
      "another private key": (room) => ({ ...keyAuth(room), privateKey: allKeys.unmaskKeys?.[0]?.key ?? "" }),
      "another key id": (room) => ({ ...keyAuth(room), keyId: "7000000000000000000009" }),
      "another merchant": (room) => ({ ...secretAuth(room), merchantId: "somebody_else" }),
      "another portfolio": (room) => ({ ...secretAuth(room), portfolioId: "somebody_else" }),
    };

    it.each(Object.entries(wrong))(
      "are refused with an explanation, and sent once: %s",
      async (_what, authOf) => {
        const { client, room } = await open(authOf);
        for (const call of [
          client.customers.create({ body: customer }),
          client.customers.get({ customerId: "1" }),
          client.payments.create({ body: { paymentInformation: { card: { number: visa } } } }),
        ]) {
          const error = await failureOf(call);
          expect(error).toBeInstanceOf(AuthenticationError);
          expect(error).toMatchObject({
            status: 401,
            outcome: "refused",
            attempts: 1,
            retryable: false,
            details: [{ message: "Authentication Failed" }],
            requestId: expect.stringMatching(correlationId),
            // The sandbox alone says why.
            body: {
              explanation: expect.arrayContaining([
                { field: expect.any(String), message: expect.any(String) },
              ]),
            },
          });
          const auth = authOf(room);
          const secret =
            auth.scheme === "jwt" && auth.privateKey !== undefined ? "PRIVATE" : String(auth.sharedSecret);
          for (const text of [secret, visa, "Bearer ", "keyid="]) expect(shownOf(error)).not.toContain(text);
        }
        expect(statusesOf(room)).toEqual([401, 401, 401]);
      },
    );

    it.each([-310_000, 310_000])("are those of a clock that is %d ms off", async (off) => {
      for (const authOf of [secretAuth, keyAuth, signatureAuth]) {
        const { client } = await open(authOf, { clock: () => Date.now() + off });
        expect(await failureOf(client.customers.get({ customerId: "1" }))).toBeInstanceOf(
          AuthenticationError,
        );
      }
    });
  });
});
