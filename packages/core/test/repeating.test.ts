import { describe, expect, it } from "vitest";
import { isRepeatable } from "../src/operation.ts";
import { answering, errorOf, jsonAnswer, lostAnswer, withoutWaiting } from "./answering.ts";
import { deserted, onTheWire } from "./on-the-wire.ts";
import { operations } from "./vault.ts";

withoutWaiting();

const uuids = () => {
  let count = 0;
  return () => {
    count += 1;
    return `uuid-${count}`;
  };
};
const fine = () => jsonAnswer(201, { id: 1 });
const done = () => new Response(null, { status: 204 });
const gone = (status = 404) => jsonAnswer(status, { error: { code: "gone" } });

describe("an idempotency key", () => {
  it("is made once per call and kept over all attempts", async () => {
    const { client, attempts } = answering([lostAnswer(), jsonAnswer(503, {}), fine(), fine()], {
      randomUUID: uuids(),
    });
    await client.charges.create({ body: { amount: 1 } });
    expect(attempts.map(({ headers }) => headers["idempotency-key"])).toEqual(["uuid-1", "uuid-1", "uuid-1"]);
    await client.charges.create({ body: { amount: 1 } });
    expect(attempts[3]?.headers["idempotency-key"]).toBe("uuid-2");
  });

  it("comes from the option where one is given, and stands in the error", async () => {
    const { client, attempts } = answering([lostAnswer(), lostAnswer(), lostAnswer()]);
    const error = await errorOf(client.charges.create({ body: {} }, { idempotencyKey: "mine-1" }));
    expect(attempts.map(({ headers }) => headers["idempotency-key"])).toEqual(["mine-1", "mine-1", "mine-1"]);
    expect(error).toMatchObject({
      name: "ConnectionError",
      outcome: "unknown",
      retryable: true,
      attempts: 3,
      idempotencyKey: "mine-1",
    });
    expect(error.message).toContain("send it again with the same idempotencyKey only");
  });

  it("is refused as a header of the call, which would look like the key and not be it", async () => {
    const { client, attempts } = answering([fine()]);
    const error = await errorOf(
      client.charges.create({ body: {} }, { headers: { "Idempotency-Key": "mine-1" } }),
    );
    expect(error).toMatchObject({ name: "ConfigError", code: "invalid_argument", outcome: "not-sent" });
    expect(attempts).toEqual([]);
  });

  it("is not sent where the provider has no such control", async () => {
    const { client, attempts } = answering([jsonAnswer(201, { card: {} })]);
    await client.cards.add({ customerId: "c", body: {} });
    expect(attempts[0]?.headers["idempotency-key"]).toBeUndefined();
  });
});

describe("PATCH", () => {
  it("is repeated after a lost answer when it carries if-match", async () => {
    const { client, attempts } = answering([lostAnswer(), jsonAnswer(200, { version: 1 })]);
    await client.cards.update({ cardId: "1", ifMatch: '"v1"', body: {} });
    expect(attempts.map(({ headers }) => headers["if-match"])).toEqual(['"v1"', '"v1"']);
  });

  it.each(['"v1"', 'W/"v1"', '"a,b"', "v1", "5", "abc+/=="])(
    "is repeated under the one entity tag %s, and its error says that this does no harm",
    async (ifMatch) => {
      const { client, arrived } = await onTheWire(["lost", "lost", "lost"]);
      const error = await errorOf(client.cards.update({ cardId: "1", ifMatch, body: {} }));
      expect(error).toMatchObject({ outcome: "unknown", retryable: true });
      expect(error.message).toContain("or send it again as it is, which has no second effect.");
      expect(arrived).toHaveLength(3);
    },
  );

  it.each(["*", '"*"', '""', '"1", "2"', "1, 2", "*, 5", 'W/""', '"v1'])(
    "is sent once under an if-match that guards nothing, or not against itself: %s",
    async (ifMatch) => {
      const { client, arrived } = await onTheWire(["lost", 200]);
      const error = await errorOf(client.cards.update({ cardId: "1", ifMatch, body: {} }));
      expect(error).toMatchObject({ outcome: "unknown", retryable: false, attempts: 1 });
      expect(error.message).toContain("look it up at the provider before sending it again");
      expect(arrived).toHaveLength(1);
    },
  );

  it.each(["", " ", "\t"])("is not sent under an empty if-match: %j", async (ifMatch) => {
    const { client, arrived } = await onTheWire([200]);
    const input = { cardId: "1", body: {} };
    for (const call of [
      client.cards.update({ ...input, ifMatch }),
      client.cards.update(input, { headers: { "If-Match": ifMatch } }),
    ]) {
      const error = await errorOf(call);
      expect(error).toMatchObject({ name: "ConfigError", code: "invalid_argument", outcome: "not-sent" });
      expect(error.message).toMatch(/^cards\.update: if-match is empty, .* Nothing was sent\.$/);
    }
    expect(arrived).toEqual([]);
  });

  it("is not repeatable with an if-match that its operation does not document", () => {
    const operation = { ...operations["cards.update"], parameters: [] };
    expect(isRepeatable(operation, { "if-match": '"v1"' })).toBe(false);
  });

  it("is sent once without if-match", async () => {
    const { client, attempts } = answering([lostAnswer()]);
    const error = await errorOf(client.cards.update({ cardId: "1", body: {} }));
    expect(error).toMatchObject({ outcome: "unknown", retryable: false });
    expect(error.message).toContain("look it up at the provider before sending it again");
    expect(attempts).toHaveLength(1);
  });
});

describe("a repeatable DELETE", () => {
  it("says in its error that sending it again does no harm", async () => {
    const { client } = await onTheWire(["lost", "lost", "lost"]);
    const error = await errorOf(client.cards.delete({ cardId: "1" }));
    expect(error).toMatchObject({ outcome: "unknown", retryable: true });
    expect(error.message).toContain("or send it again as it is, which has no second effect.");
  });

  it.each([
    ["a lost answer, then 404", [lostAnswer(), gone(404)]],
    ["a lost answer, then 410", [lostAnswer(), gone(410)]],
    ["a 503, then 404", [jsonAnswer(503, {}), gone()]],
    ["a lost answer, then 204", [lostAnswer(), done()]],
  ])("has succeeded after %s", async (_name, outcomes) => {
    const { client } = answering(outcomes);
    const { data, attempts } = await client.cards.delete({ cardId: "1" }).withResponse();
    expect([data, attempts]).toEqual([undefined, 2]);
  });

  it.each([
    ["404 at once", [gone()], 1],
    ["429, then 404", [jsonAnswer(429, {}), gone()], 2],
  ])("has found nothing after %s", async (_name, outcomes, attempts) => {
    const { client } = answering(outcomes);
    const error = await errorOf(client.cards.delete({ cardId: "1" }));
    expect(error).toMatchObject({
      name: "NotFoundError",
      outcome: "refused",
      attempts,
      providerCode: "gone",
    });
  });

  it("has found nothing after a refused connection, then 404", async () => {
    const { client } = await onTheWire(["refused", 404]);
    const error = await errorOf(client.cards.delete({ cardId: "1" }));
    expect(error).toMatchObject({ name: "NotFoundError", outcome: "refused", attempts: 2 });
  });
});

describe("the outcome of several attempts", () => {
  it("stays unknown for a write that was lost once, whatever comes later", async () => {
    for (const last of [jsonAnswer(422, {}), jsonAnswer(201, { result: "declined" })]) {
      const { client } = answering([lostAnswer(), last]);
      const error = await errorOf(client.charges.create({ body: {} }));
      expect(error).toMatchObject({ outcome: "unknown", attempts: 2 });
      expect(error.message).toContain("may have been carried out");
    }
  });

  it("stays unknown when no connection can be made after a lost answer", async () => {
    const { client } = await onTheWire(["lost", "refused", "refused"]);
    const error = await errorOf(client.charges.create({ body: {} }));
    expect(error).toMatchObject({ code: "connection_failed", outcome: "unknown", attempts: 3 });
  });

  it("is refused for a write that was refused after it was not sent", async () => {
    const { client } = await onTheWire(["refused", 422]);
    expect(await errorOf(client.cards.add({ customerId: "c", body: {} }))).toMatchObject({
      outcome: "refused",
      retryable: false,
      attempts: 2,
    });
  });

  it("is refused for a read that was refused at last", async () => {
    const { client } = answering([lostAnswer(), jsonAnswer(404, {})]);
    expect(await errorOf(client.cards.list({ customerId: "c" }))).toMatchObject({ outcome: "refused" });
  });
});

describe("a total time that is over before the next attempt", () => {
  it.each([
    ["a refused write", 429, "refused"],
    ["a write that was lost", 503, "unknown"],
  ])("sends nothing more, and leaves the outcome as it was: %s", async (_name, status, outcome) => {
    let stood = 0;
    const options = { clock: () => 1e12 + stood, totalTimeoutMs: 2_000 };
    // As if the process had stood still while it waited.
    const { client, arrived } = await onTheWire([status, 201], options, () => {
      stood = 3_000;
    });
    expect(await errorOf(client.charges.create({ body: {} }))).toMatchObject({
      name: "TimeoutError",
      code: "total_timeout",
      outcome,
      attempts: 1,
    });
    expect(arrived).toHaveLength(1);
  });
});

describe("a total time that is over before the request leaves", () => {
  it("sends nothing", async () => {
    let stood = 0;
    const onAttemptStart = () => {
      stood = 3_000; // as if it had blocked the process
    };
    const clock = () => 1e12 + stood;
    const options = { clock, totalTimeoutMs: 2_000, hooks: { onAttemptStart } };
    const { client, arrived } = await onTheWire([201], options);
    expect(await errorOf(client.charges.create({ body: {} }))).toMatchObject({
      code: "total_timeout",
      outcome: "not-sent",
      attempts: 1,
    });
    expect(arrived).toEqual([]);
  });
});

describe("a refused connection", () => {
  const add = { customerId: "c", body: {} };

  it("of the platform's own fetch is tried again, a write too", async () => {
    for (const options of [{}, { fetch: globalThis.fetch }]) {
      const { client } = await onTheWire(["refused", "refused", "refused"], options);
      expect(await errorOf(client.cards.add(add))).toMatchObject({
        code: "connection_failed",
        outcome: "not-sent",
        retryable: true,
        attempts: 3,
      });
    }
  });

  it("proves nothing with a fetch of the user's own, so that a write is sent once and a read again", async () => {
    const wrapped = (url: string, init: RequestInit) => globalThis.fetch(url, init);
    const { client } = await onTheWire(["refused"], { fetch: wrapped });
    expect(await errorOf(client.cards.add(add))).toMatchObject({
      code: "connection_lost",
      outcome: "unknown",
      retryable: false,
      attempts: 1,
    });
    const reader = await onTheWire(["refused", 200], { fetch: wrapped });
    expect((await reader.client.cards.list({ customerId: "c" }).withResponse()).attempts).toBe(2);
  });

  const elsewhere = async () => {
    await globalThis.fetch(await deserted());
  };
  const unknownHost = async () => {
    const facts = { code: "ENOTFOUND", syscall: "getaddrinfo", hostname: "audit.invalid" };
    throw new TypeError("fetch failed", { cause: Object.assign(new Error("getaddrinfo"), facts) });
  };

  it.each([
    ["a refused connection", elsewhere],
    ["an unknown host", unknownHost],
  ])("of what a fetch calls besides is no reason to send a write again: %s", async (_name, audit) => {
    const { client, arrived } = await onTheWire([201, 201, 201], {
      fetch: async (url: string, init: RequestInit) => {
        const response = await globalThis.fetch(url, init);
        await audit();
        return response;
      },
    });
    expect(await errorOf(client.cards.add(add))).toMatchObject({ outcome: "unknown", retryable: false });
    expect(arrived).toHaveLength(1);
  });

  it("to another port is none to the provider, also of a global fetch that something was built around", async () => {
    const { client, arrived } = await onTheWire([201, 201, 201]);
    const real = globalThis.fetch;
    const audited: typeof real = async (input, init) => {
      const response = await real(input, init);
      await real(await deserted());
      return response;
    };
    globalThis.fetch = audited;
    try {
      expect(await errorOf(client.cards.add(add))).toMatchObject({ outcome: "unknown", retryable: false });
    } finally {
      globalThis.fetch = real;
    }
    expect(arrived).toHaveLength(1);
  });
});

describe("a refusal inside a 2xx answer", () => {
  it.each([
    ["a text of the list", { result: "Declined" }],
    ["another text of the list", { result: "FAILED" }],
    ["a number from the limit on", { rating: 400 }],
    ["a number in digits", { rating: "500" }],
    ["a member that has to be absent", { fault: { why: "x" } }],
    ["a text in the place of a member that has to be absent", { fault: "why" }],
    ["a list there", { fault: [null] }],
    ["a number there, be it zero", { fault: 0 }],
    ["true there", { fault: true }],
  ])("is an error: %s", async (_name, body) => {
    const { client, attempts } = answering([jsonAnswer(201, { ...body, error: { code: 51 } })]);
    expect(await errorOf(client.charges.create({ body: {} }))).toMatchObject({
      name: "ApiError",
      code: "refused",
      status: 201,
      outcome: "refused",
      providerCode: "51",
      retryable: false,
    });
    expect(attempts).toHaveLength(1);
  });

  it.each([
    ["another text", { result: "approved" }],
    ["a number below the limit", { rating: 399 }],
    ["a text that is no number", { rating: "4xx" }],
    ["a null", { fault: null }],
    ["an empty text", { fault: "" }],
    ["an empty list", { fault: [] }],
    ["an empty object", { fault: {} }],
    ["false", { fault: false }],
    ["an object in the place of a text", { result: { declined: true } }],
  ])("is none for %s", async (_name, body) => {
    const { client } = answering([jsonAnswer(201, body)]);
    expect(await client.charges.create({ body: {} })).toEqual(body);
  });
});
