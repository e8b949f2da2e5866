import type { ServerResponse } from "node:http";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type BatchReport,
  ConfigError,
  type Fetch,
  FiservIpgClient,
  type FiservIpgClientOptions,
  type UpdatePaymentTokenInput,
  updateInBatches,
} from "../src/index.ts";
import { answerJson, type Served, serve } from "./serve.ts";
import { hurrying, withoutWaiting } from "./without-waiting.ts";

const requestType = "PaymentCardPaymentTokenUpdateRequest";
const auth = { apiKey: "fake-key-of-nobody", apiSecret: "fake-secret-of-nobody" };

const updateOf = (index: number): UpdatePaymentTokenInput => ({
  value: `token-${index}`,
  reusable: index % 2 === 0,
  declineDuplicates: false,
  paymentCard: { number: "5555555555554444", expiryDate: { month: "11", year: "32" } },
});
const updatesOf = (count: number) => Array.from({ length: count }, (_, index) => updateOf(index));

/** One call as it arrived. */
interface Received {
  readonly id: string;
  readonly store?: string | undefined;
  readonly body: {
    readonly requestType: string;
    readonly storeId?: string;
    readonly paymentTokens: unknown[];
  };
}

const valuesIn = ({ body }: Received) =>
  body.paymentTokens.map((update) => Reflect.get(Object(update), "value"));
const spanOf = ({ from, to, outcome }: BatchReport) => [from, to, outcome];

describe("updateInBatches over real HTTP", () => {
  let served: Served;
  let received: Received[];
  /** A status is answered with an error of the gateway. */
  type Answer = "partial" | "failed" | "lost" | number;
  /** What becomes of each request, by its number; the others are carried out. */
  let answers: Map<number, Answer>;
  let tokens: FiservIpgClient["paymentTokens"];

  withoutWaiting();
  beforeEach(async () => {
    received = [];
    answers = new Map();
    let open = 0;
    served = await serve(async ({ method, target, headers, body }, outgoing) => {
      open += 1;
      if (open > 1) throw new Error("two calls at a time");
      const [id = "", store] = [headers["client-request-id"], headers["x-store"]];
      received.push({ id, store, body: JSON.parse(body.toString("utf8")) });
      const nth = received.length;
      expect([method, target]).toEqual(["PATCH", "/payment-tokens"]);
      // Time for another call to come in between, if there were one.
      for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      open -= 1;
      answer(answers.get(nth), outgoing);
    });
    tokens = new FiservIpgClient({ auth, baseUrl: served.url, ...hurrying }).paymentTokens;
  });
  afterEach(() => served.close());

  function answer(how: Answer | undefined, outgoing: ServerResponse): void {
    const errors = [{ message: "HOSTED_DATA_IDtoken-1. The hosted data id does not exist" }];
    if (how === "lost") outgoing.destroy();
    else if (typeof how === "number") answerJson(outgoing, how, { error: { message: "No." } });
    else if (how === "partial") answerJson(outgoing, 200, { requestStatus: "PARTIAL_SUCCESS", errors });
    else if (how === "failed") answerJson(outgoing, 200, { requestStatus: "FAILED", errors });
    else answerJson(outgoing, 200, { requestStatus: "SUCCESS" });
  }

  it("carries 2500 updates out in three calls, one after the other, each with an id of its own", async () => {
    const paymentTokens = updatesOf(2_500);
    const reports = await updateInBatches(tokens, { paymentTokens, storeId: "72305408" });
    expect(received.map(({ body }) => body)).toEqual(
      [paymentTokens.slice(0, 1_000), paymentTokens.slice(1_000, 2_000), paymentTokens.slice(2_000)].map(
        (part) => ({ requestType, storeId: "72305408", paymentTokens: part }),
      ),
    );
    expect(received.map((one) => one.body.paymentTokens.length)).toEqual([1_000, 1_000, 500]);
    expect(new Set(received.map(({ id }) => id)).size).toBe(3);
    expect(reports).toEqual([
      { from: 0, to: 1_000, outcome: "done", data: { requestStatus: "SUCCESS" } },
      { from: 1_000, to: 2_000, outcome: "done", data: { requestStatus: "SUCCESS" } },
      { from: 2_000, to: 2_500, outcome: "done", data: { requestStatus: "SUCCESS" } },
    ]);
  });

  it("has no member storeId where none is given", async () => {
    await updateInBatches(tokens, { paymentTokens: updatesOf(1), storeId: undefined });
    expect(received.map(({ body }) => Object.keys(body))).toEqual([["requestType", "paymentTokens"]]);
  });

  it("sends each call with the headers that were given, whatever becomes of them meanwhile", async () => {
    const headers: Record<string, string> = { "x-store": "A" };
    const done = updateInBatches(tokens, { paymentTokens: updatesOf(3) }, { batchSize: 1, headers });
    headers["x-store"] = "B";
    await done;
    expect(received.map(({ store }) => store)).toEqual(["A", "A", "A"]);
  });

  it("ends with the signal that it was given, whatever kind of object that is", async () => {
    const listeners = new Set<() => void>();
    const signal = {
      get aborted() {
        return received.length > 0;
      },
      addEventListener: (_type: string, listener: () => void) => listeners.add(listener),
      removeEventListener: (_type: string, listener: () => void) => listeners.delete(listener),
    };
    const options = { batchSize: 1, signal: signal as unknown as AbortSignal }; // what programs without types may give
    const reports = await updateInBatches(tokens, { paymentTokens: updatesOf(3) }, options);
    expect(received).toHaveLength(1);
    expect(reports.at(-1)).toMatchObject({ outcome: "not-sent" });
  });

  it.each<[string, object, object]>([
    ["retry", {}, Object.create({ retry: false })],
    ["batchSize", {}, Object.create({ batchSize: 1 })],
    ["storeId", Object.create({ storeId: "72305408" }), {}],
  ])("refuses what is only inherited, and sends nothing: %s", async (name, updates, options) => {
    const given = Object.assign(updates, { paymentTokens: updatesOf(2) });
    const error: unknown = await updateInBatches(tokens, given, options).catch((thrown: unknown) => thrown);
    expect(ConfigError.is(error) && error.message).toMatch(
      new RegExp(`^updateInBatches: ${name} is inherited, .* Nothing was sent\\.$`),
    );
    expect(received).toEqual([]);
  });

  it("repeats a call under its own id, and goes on", async () => {
    answers = new Map<number, Answer>([
      [2, "lost"],
      [3, 503],
    ]);
    const reports = await updateInBatches(tokens, { paymentTokens: updatesOf(6) }, { batchSize: 2 });
    expect(reports.map(spanOf)).toEqual([
      [0, 2, "done"],
      [2, 4, "done"],
      [4, 6, "done"],
    ]);
    const [one, two, again, oncemore, last] = received.map(({ id }) => id);
    expect([again, oncemore]).toEqual([two, two]);
    expect(new Set([one, two, last]).size).toBe(3);
    expect(received).toHaveLength(5);
  });

  it("stops when it is not known what became of a call, and names the id to ask again with", async () => {
    answers = new Map<number, Answer>([
      [2, "lost"],
      [3, "lost"],
      [4, "lost"],
    ]);
    const reports = await updateInBatches(tokens, { paymentTokens: updatesOf(7) }, { batchSize: 2 });
    expect(reports.map(spanOf)).toEqual([
      [0, 2, "done"],
      [2, 4, "unknown"],
      [4, 7, "not-sent"],
    ]);
    expect(received).toHaveLength(4);
    expect(reports[1]?.error).toMatchObject({
      name: "ConnectionError",
      outcome: "unknown",
      idempotencyKey: received[1]?.id,
    });
    expect(reports[2]?.error).toBeUndefined();
  });

  it("goes on after a call that was refused, as a whole or in part, and reports on each", async () => {
    answers = new Map<number, Answer>([
      [1, "partial"],
      [2, "failed"],
      [3, 400],
    ]);
    const reports = await updateInBatches(tokens, { paymentTokens: updatesOf(8) }, { batchSize: 2 });
    expect(reports.map(spanOf)).toEqual([
      [0, 2, "partial"],
      [2, 4, "refused"],
      [4, 6, "refused"],
      [6, 8, "done"],
    ]);
    const [partial, failed, refused] = reports;
    const message = "HOSTED_DATA_IDtoken-1. The hosted data id does not exist";
    expect(partial).toMatchObject({
      data: { requestStatus: "PARTIAL_SUCCESS", errors: [{ message }] },
      failures: [{ message }],
      error: { name: "PartialSuccessError" },
    });
    expect(partial?.error?.idempotencyKey).toBe(received[0]?.id);
    expect(failed?.error).toMatchObject({ name: "ApiError", code: "refused", status: 200 });
    expect(refused?.error).toMatchObject({ name: "BadRequestError", status: 400 });
  });

  it.each([401, 403, 429])("stops after %d, which the next call would meet as well", async (status) => {
    answers = new Map<number, Answer>([[2, status]]);
    const reports = await updateInBatches(
      tokens,
      { paymentTokens: updatesOf(7) },
      { batchSize: 2, retry: false },
    );
    expect(reports.map(spanOf)).toEqual([
      [0, 2, "done"],
      [2, 4, "refused"],
      [4, 7, "not-sent"],
    ]);
    expect(reports[1]?.error).toMatchObject({ status });
    expect(received).toHaveLength(2);
  });

  it("says nothing of a rest where there is none", async () => {
    answers = new Map<number, Answer>([[2, 401]]);
    const reports = await updateInBatches(tokens, { paymentTokens: updatesOf(3) }, { batchSize: 2 });
    expect(reports.map(spanOf)).toEqual([
      [0, 2, "done"],
      [2, 3, "refused"],
    ]);
  });

  it("stops when it is aborted, and when nobody listens", async () => {
    const abort = new AbortController();
    answers = new Map<number, Answer>([[2, "partial"]]);
    const hooks = { onCallEnd: () => void (received.length === 2 && abort.abort()) };
    const client = new FiservIpgClient({ auth, baseUrl: served.url, hooks });
    const options = { batchSize: 2, signal: abort.signal };
    const aborted = await updateInBatches(client.paymentTokens, { paymentTokens: updatesOf(8) }, options);
    expect(aborted.map(spanOf)).toEqual([
      [0, 2, "done"],
      [2, 4, "partial"],
      [4, 6, "not-sent"],
      [6, 8, "not-sent"],
    ]);
    expect(aborted[2]?.error).toMatchObject({ name: "AbortedError" });
    expect(received).toHaveLength(2);

    await served.close();
    const unheard = await updateInBatches(tokens, { paymentTokens: updatesOf(3) }, { batchSize: 2 });
    expect(unheard.map(spanOf)).toEqual([
      [0, 2, "not-sent"],
      [2, 3, "not-sent"],
    ]);
    expect(unheard[0]?.error).toMatchObject({ name: "ConnectionError", code: "connection_failed" });
  });

  it("is not moved by what the caller does to the updates in the meantime", async () => {
    const paymentTokens = updatesOf(6);
    const updates = { paymentTokens, storeId: "one" };
    const running = updateInBatches(tokens, updates, { batchSize: 2 });
    for (const update of paymentTokens) {
      Object.assign(update, { value: "changed", reusable: null });
      update.paymentCard.number = "changed";
    }
    paymentTokens.length = 0;
    updates.storeId = "other";
    expect((await running).map(spanOf)).toEqual([
      [0, 2, "done"],
      [2, 4, "done"],
      [4, 6, "done"],
    ]);
    expect(received.flatMap(({ body }) => body.paymentTokens)).toEqual(updatesOf(6));
    expect(received.map(({ body }) => body.storeId)).toEqual(["one", "one", "one"]);
  });

  describe("what cannot be used", () => {
    const call = (updates: unknown, options?: unknown) =>
      Promise.resolve(Reflect.apply(updateInBatches, undefined, [tokens, updates, options]));
    const fine = () => ({ paymentTokens: updatesOf(3) });
    const spoilt = (changes: object) => ({
      paymentTokens: [...updatesOf(2_400), { ...updateOf(2_400), ...changes }],
    });
    const circular = () => {
      const update = { ...updateOf(0) };
      return {
        paymentTokens: [Object.assign(update, { paymentCard: { ...update.paymentCard, brand: update } })],
      };
    };

    it.each<[string, unknown, string]>([
      ["no updates", { paymentTokens: [] }, "body.paymentTokens must be a list with an item or more"],
      ["nothing", undefined, "the updates must be plain data"],
      ["null", null, "body.paymentTokens must be a list"],
      ["a list in the place of its object", updatesOf(1), "is not known here"],
      ["no list", { paymentTokens: updateOf(0) }, "body.paymentTokens must be a list"],
      ["an unknown member", { ...fine(), storeID: "1" }, "body.storeID is not known here"],
      ["a store that is null", { ...fine(), storeId: null }, "body.storeId must not be null"],
      ["an update that is null", { paymentTokens: [null] }, "body.paymentTokens[0] must not be null"],
      [
        "a hole in the list",
        { paymentTokens: [updateOf(0), undefined, updateOf(2)] },
        "body.paymentTokens[1]",
      ],
      ["a missing setting in the last", spoilt({ reusable: undefined }), "body.paymentTokens[2400].reusable"],
      [
        "a null in the last",
        spoilt({ declineDuplicates: null }),
        "body.paymentTokens[2400].declineDuplicates",
      ],
      ["an unknown member of the last", spoilt({ reuseable: true }), "body.paymentTokens[2400].reuseable"],
      ["no card in the last", spoilt({ paymentCard: undefined }), "body.paymentTokens[2400].paymentCard"],
      ["a function in the last", spoilt({ value: () => "t" }), "the updates must be plain data"],
      ["a symbol in the last", spoilt({ value: Symbol("t") }), "the updates must be plain data"],
      ["a bigint in the last", spoilt({ paymentCard: { number: 5555555555554444n } }), "plain data"],
      ["no number in the last", spoilt({ value: Number.NaN }), "plain data"],
      ["a number in the last that has lost digits", spoilt({ value: 2 ** 60 }), "plain data"],
      [
        "a map in the last",
        spoilt({ paymentCard: { number: "5555555555554444", expiryDate: new Map() } }),
        "plain data",
      ],
      ["bytes in the last", spoilt({ value: Uint8Array.of(1) }), "plain data"],
      ["an update that holds itself", circular(), "the updates must be plain data"],
    ])("is refused before the first call: %s", async (_what, updates, problem) => {
      const refused = call(updates);
      await expect(refused).rejects.toBeInstanceOf(ConfigError);
      await expect(refused).rejects.toMatchObject({
        code: "invalid_argument",
        outcome: "not-sent",
        attempts: 0,
        operation: "updateInBatches",
        message: expect.stringContaining(problem),
      });
      await expect(refused).rejects.toThrow(/^updateInBatches: .*Nothing was sent\.$/);
      expect(received).toEqual([]);
    });

    it.each<[string, unknown, string]>([
      ["batchSize 0", { batchSize: 0 }, "batchSize must be a whole number from 1 to 1000"],
      ["batchSize 1001", { batchSize: 1_001 }, "batchSize"],
      ["batchSize 1.5", { batchSize: 1.5 }, "batchSize"],
      ["batchSize -1", { batchSize: -1 }, "batchSize"],
      ["batchSize NaN", { batchSize: Number.NaN }, "batchSize"],
      ["batchSize as text", { batchSize: "10" }, "batchSize"],
      ["batchSize null", { batchSize: null }, "batchSize"],
      ["an idempotencyKey, which is one call's own", { idempotencyKey: "one" }, "idempotencyKey"],
      ["an idempotencyKey that is undefined", { idempotencyKey: undefined }, "idempotencyKey"],
      ["partial: return", { partial: "return" }, "partial is not an option here"],
      ["partial: throw", { partial: "throw" }, "partial is not an option here"],
      ["an unknown option", { timeout: 5 }, "timeout is not an option here"],
      ["an option of the call that cannot be used", { timeoutMs: 0 }, "timeoutMs"],
      ["a text", "text", "0 is not an option here"],
    ])("is refused before the first call: %s", async (_what, options, problem) => {
      const refused = call(fine(), options);
      await expect(refused).rejects.toBeInstanceOf(ConfigError);
      await expect(refused).rejects.toMatchObject({ code: "invalid_option", outcome: "not-sent" });
      await expect(refused).rejects.toThrow(problem);
      expect(received).toEqual([]);
    });

    it("is not the option null, which stands for none", async () => {
      expect(await call(fine(), null)).toHaveLength(1);
    });

    it("is a kind of request, as there is one", async () => {
      const refused = call({ ...fine(), requestType: "Z" });
      await expect(refused).rejects.toMatchObject({ code: "invalid_argument", outcome: "not-sent" });
      expect(received).toEqual([]);
    });
  });
});

describe("updateInBatches, whatever comes", () => {
  /** What befalls one call, and what the report says of it; the calls after it are made or not. */
  const befalling = {
    success: { outcome: "done", goesOn: true },
    partial: { outcome: "partial", goesOn: true },
    failed: { outcome: "refused", goesOn: true },
    "400": { outcome: "refused", goesOn: true },
    "409": { outcome: "refused", goesOn: true },
    "422": { outcome: "refused", goesOn: true },
    "401": { outcome: "refused", goesOn: false },
    "403": { outcome: "refused", goesOn: false },
    "429": { outcome: "refused", goesOn: false },
    "500": { outcome: "unknown", goesOn: false },
    "503": { outcome: "unknown", goesOn: false },
    "302": { outcome: "unknown", goesOn: false },
    page: { outcome: "unknown", goesOn: false },
    mute: { outcome: "unknown", goesOn: false },
    lost: { outcome: "unknown", goesOn: false },
    // With a fetch of the user's own that proves nothing.
    unreachable: { outcome: "unknown", goesOn: false },
  } as const;
  type Fate = keyof typeof befalling;

  const jsonOf = (status: number, body: object) =>
    new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });
  const causedBy = (code: string) =>
    new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code }) });

  function answerOf(fate: Fate): Response {
    switch (fate) {
      case "success":
        return jsonOf(200, { requestStatus: "SUCCESS" });
      case "partial":
        return jsonOf(200, { requestStatus: "PARTIAL_SUCCESS", errors: { details: [{ message: "one" }] } });
      case "failed":
        return jsonOf(200, { requestStatus: "FAILED", errors: [{ message: "all" }] });
      case "page":
        return new Response("<html></html>", { headers: { "content-type": "text/html" } });
      case "mute":
        return jsonOf(200, {});
      case "lost":
        throw causedBy("ECONNRESET");
      case "unreachable":
        throw causedBy("ECONNREFUSED");
      default:
        return jsonOf(Number(fate), { error: { message: "No." } });
    }
  }

  /** A client that keeps what it sends, and meets the fates one after the other; then all goes well. */
  function meeting(fates: readonly Fate[], others: Partial<FiservIpgClientOptions> = {}) {
    const received: Received[] = [];
    const faults: string[] = [];
    let open = 0;
    const fetch: Fetch = async (_url, { headers, body }) => {
      open += 1;
      if (open > 1) faults.push("two calls at a time");
      const text = body instanceof Uint8Array ? new TextDecoder().decode(body) : "{}";
      const id = new Headers(headers).get("client-request-id") ?? "";
      received.push({ id, body: JSON.parse(text) });
      await new Promise((resolve) => setImmediate(resolve));
      open -= 1;
      return answerOf(fates[received.length - 1] ?? "success");
    };
    const options = {
      auth,
      environment: "emea-sandbox",
      fetch,
      retry: false,
      ...others,
    } as FiservIpgClientOptions;
    return { received, faults, tokens: new FiservIpgClient(options).paymentTokens };
  }

  const anyFate = fc.constantFrom(...(Object.keys(befalling) as Fate[]));
  // Mostly those after which the calls go on, so that there are many calls.
  const goodFate = fc.constantFrom("success", "partial", "failed", "400", "409", "422");
  const fatesOf = fc.array(fc.oneof({ weight: 9, arbitrary: goodFate }, anyFate), { maxLength: 12 });

  it("covers each update once, calls in order and stops where it has to", () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 60 }),
        fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
        fatesOf,
        async (count, batchSize, fates) => {
          const { received, faults, tokens } = meeting(fates as readonly Fate[]);
          const reports = await updateInBatches(tokens, { paymentTokens: updatesOf(count) }, { batchSize });
          const size = batchSize ?? 1_000;

          // The reports are the whole, without gaps or overlaps.
          expect(reports[0]?.from).toBe(0);
          expect(reports.at(-1)?.to).toBe(count);
          for (const [index, { from, to }] of reports.entries()) {
            expect(to).toBeGreaterThan(from);
            if (index > 0) expect(from).toBe(reports[index - 1]?.to);
          }

          // Each report but the one of the rest is of one call, with exactly its updates.
          const planned = Math.ceil(count / size);
          const stop = fates.slice(0, planned).findIndex((fate) => !befalling[fate as Fate].goesOn);
          const made = stop < 0 ? planned : stop + 1;
          expect(received).toHaveLength(made);
          for (const [index, call] of received.entries()) {
            const report = reports[index];
            const { from = -1, to = -1 } = report ?? {};
            expect(valuesIn(call)).toEqual(
              updatesOf(count)
                .slice(from, to)
                .map(({ value }) => value),
            );
            expect(to - from).toBe(Math.min(size, count - from));
            expect(report?.outcome).toBe(befalling[(fates[index] ?? "success") as Fate].outcome);
            expect(report?.error === undefined).toBe(report?.outcome === "done");
            if (report?.error !== undefined) expect(report.error.idempotencyKey).toBe(call.id);
          }
          expect(new Set(received.map(({ id }) => id)).size).toBe(made);
          expect(faults).toEqual([]);

          const rest = reports.slice(made);
          if (made < planned) {
            expect(rest).toEqual([{ from: made * size, to: count, outcome: "not-sent", error: undefined }]);
          } else expect(rest).toEqual([]);
        },
      ),
      { numRuns: 400 },
    ));

  it("stops where no access token can be had, and not where another one is let in", async () => {
    const given: (string | Error)[] = ["one", "two", new Error("no more")];
    const accessToken = () => {
      const next = given.shift() ?? "none";
      if (next instanceof Error) throw next;
      return next;
    };
    const { received, tokens } = meeting(["success", "401", "success", "401"], {
      auth: { apiKey: "fake-key-of-nobody", accessToken },
      retry: { attempts: 2 },
    });
    const reports = await updateInBatches(tokens, { paymentTokens: updatesOf(8) }, { batchSize: 2 });
    expect(reports.map(spanOf)).toEqual([
      [0, 2, "done"],
      [2, 4, "done"],
      [4, 6, "refused"],
      [6, 8, "not-sent"],
    ]);
    expect(received).toHaveLength(4);
    expect(reports[2]?.error).toMatchObject({ name: "ConfigError", code: "signing_failed" });
  });
});
