import { CybersourceTmsClient, NotFoundError, type TokenizeInput } from "@tok/cybersource-tms";
import { afterAll, describe, expect, test } from "vitest";
import { headerOf, isEncrypted, messageIn, readByOfficial, readByOurs } from "./encrypted-body.ts";
import { type Kind, kindsOf } from "./kinds.ts";
import { OfficialCustomers, officialTokenize } from "./official-client.ts";
import { ourSignature, signatureIn } from "./our-signature.ts";
import { type Exchange, openRoom } from "./served-room.ts";
import { Summary } from "./summary.ts";

/**
 * The provider's own client for Node beside ours. Both talk to the sandbox, which shares no code with either: what one
 * of them writes, the other one and the sandbox have to read.
 */

const room = await openRoom();
const kinds = await kindsOf(room);
const summary = new Summary();

afterAll(async () => {
  await room.close();
  summary.print();
});

const buyer = { buyerInformation: { merchantCustomerID: "cust-1", email: "test@example.com" } };

/** What a call gives, and what was on the wire for it. */
async function watched<Value>(call: () => PromiseLike<Value>): Promise<Exchange & { value: Value }> {
  room.exchanges.length = 0;
  const value = await call();
  const [exchange] = room.exchanges;
  if (exchange === undefined || room.exchanges.length > 1) throw new Error("the call made not one request");
  return { value, ...exchange };
}

function ourClient({ ours }: Pick<Kind, "ours">): CybersourceTmsClient {
  return new CybersourceTmsClient({ ...ours, baseUrl: room.url, retry: false });
}

function kindNamed(name: string): Kind {
  const kind = kinds.find((one) => one.name === name);
  if (kind === undefined) throw new Error(`no kind ${name}`);
  return kind;
}

function idOf(customer: unknown): string {
  return String(Reflect.get(Object(customer), "id"));
}

describe.each(kinds)("$name", (kind) => {
  const { name, encrypts } = kind;
  const [theirs, ours] = [new OfficialCustomers(kind.theirs), ourClient(kind).customers];

  test("the official client creates a customer and reads it", async () => {
    const made = await watched(() => theirs.create(buyer));
    expect(made.value).toMatchObject({ status: 201, body: buyer, model: buyer });
    const read = await watched(() => theirs.get(idOf(made.value.model)));
    expect(read.value).toMatchObject({ status: 200, body: made.value.body, model: buyer });
    expect(isEncrypted(made.request, "encryptedRequest")).toBe(encrypts.request);
    expect(isEncrypted(made.answer, "encryptedResponse")).toBe(encrypts.answer);
    expect(isEncrypted(read.answer, "encryptedResponse")).toBe(encrypts.answer);
    summary.note(name, {
      "creates and reads": "yes",
      requests: encrypts.request ? "encrypted" : "in clear",
      answers: encrypts.answer ? "encrypted" : "in clear",
    });
  });

  test("each client reads the customer that the other one creates", async () => {
    const { body } = await theirs.create(buyer);
    expect(await ours.get({ customerId: idOf(body) })).toEqual(body);
    const made = await watched(() => ours.create({ body: buyer }));
    expect(isEncrypted(made.request, "encryptedRequest")).toBe(encrypts.request);
    expect(isEncrypted(made.answer, "encryptedResponse")).toBe(encrypts.answer);
    expect(await theirs.get(made.value.id)).toMatchObject({ status: 200, body: made.value });
    summary.note(name, { "each reads the other's": "yes" });
  });

  test("both clients sign the same call at the same moment with the same bytes", async () => {
    const read = await watched(() => theirs.get("C0FFEE"));
    const readByUs = await ourSignature(kind, read.headers, (twin) => twin.get({ customerId: "C0FFEE" }));
    expect(readByUs).toEqual(signatureIn(read.headers));
    // Two encryptions of one text differ, and with them what is signed.
    if (!encrypts.request) {
      const made = await watched(() => theirs.create(buyer));
      const madeByUs = await ourSignature(kind, made.headers, (twin) => twin.create({ body: buyer }));
      expect(madeByUs).toEqual(signatureIn(made.headers));
    }
    summary.note(name, { signatures: "the same" });
  });
});

describe.each(kinds.filter(({ encrypts }) => encrypts.request))("$name", (kind) => {
  const { requestMle } = room.keys;

  test("each side's library reads the request that the other one encrypts", async () => {
    const theirs = await watched(() => new OfficialCustomers(kind.theirs).create(buyer));
    expect(await readByOurs(theirs.request, requestMle)).toEqual(buyer);
    const ours = await watched(() => ourClient(kind).customers.create({ body: buyer }));
    const [message, theirMessage] = [messageIn(ours.request), messageIn(theirs.request)];
    expect(await readByOfficial(message, requestMle)).toEqual(buyer);
    const header = { alg: "RSA-OAEP-256", enc: "A256GCM", cty: "JWT", kid: requestMle.kid };
    expect(headerOf(message)).toEqual({ ...header, iat: expect.any(Number) });
    expect(headerOf(theirMessage)).toEqual({ ...header, iat: expect.any(Number) });
  });

  test("both clients tokenize, which is always encrypted", async () => {
    const body: TokenizeInput = {
      processingInformation: { actionList: ["TOKEN_CREATE"], actionTokenTypes: ["customer"] },
      tokenInformation: { customer: buyer },
    };
    const { request, value } = await watched(() => officialTokenize(kind.theirs, body));
    expect(isEncrypted(request, "encryptedRequest")).toBe(true);
    const created = [expect.objectContaining({ resource: "customer", httpStatus: 201 })];
    expect(value).toMatchObject({ status: 200, body: { responses: created } });
    expect(await ourClient(kind).tokenize({ body })).toEqual(created);
  });
});

test.each(kinds.filter(({ encrypts }) => encrypts.answer))(
  "$name: both clients read an error that comes encrypted",
  async (kind) => {
    const { value, answer } = await watched(() => new OfficialCustomers(kind.theirs).get("C0FFEE"));
    expect(isEncrypted(answer, "encryptedResponse")).toBe(true);
    const error = await ourClient(kind)
      .customers.get({ customerId: "C0FFEE" })
      .catch((thrown: unknown) => thrown);
    expect(value.status).toBe(404);
    expect(NotFoundError.is(error) && error.body).toEqual(value.body);
  },
);

test("both sides' libraries read a card number that comes unmasked", async () => {
  const { unmask } = room.keys;
  const { theirs, ours } = kindNamed("JWT, P12");
  const mle = { unmaskKeys: [{ key: unmask.privateKey, kid: unmask.kid }] };
  const client = ourClient({ ours: { ...ours, mle } });
  const card = await client.instrumentIdentifiers.create({ body: { card: { number: "4111111111111111" } } });
  const { id: customerId } = await client.customers.create({ body: buyer });
  const body = { default: true, instrumentIdentifier: { id: card.id } };
  await client.customerPaymentInstruments.create({ customerId, body });
  const unmasked = await client.customers.getUnmasked({ customerId });
  expect(JSON.stringify(unmasked)).toContain('"number":"4111111111111111"');
  // The official client hands the message over as it came.
  const { body: message } = await new OfficialCustomers(theirs, "application/jose").get(customerId);
  expect(await readByOfficial(String(message), unmask)).toEqual(unmasked);
});

test.each([
  ["HTTP Signature", { merchantsecretKey: Buffer.alloc(32).toString("base64") }],
  ["JWT, shared secret", { merchantsecretKey: Buffer.alloc(32).toString("base64") }],
  ["JWT, P12", { keyFileName: "response" }],
])("control: by %s the official client is refused with another key", async (name, change) => {
  const { status } = await new OfficialCustomers({ ...kindNamed(name).theirs, ...change }).create(buyer);
  expect(status).toBe(401);
});
