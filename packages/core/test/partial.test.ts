import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { apiKeyInHeader } from "../src/auth/api-key.ts";
import { PartialSuccessError } from "../src/index.ts";
import { ClientRuntime, type Operation } from "../src/runtime.ts";
import { errorOf, jsonAnswer } from "./answering.ts";
import { apiSecret, gateway, operations, unavailable } from "./gateway.ts";

// A number whose check digit is wrong, and an invented token.
const number = "4773410012347324";
const token = "9877hkhk68688888ffgh";
const said = `HOSTED_DATA_ID${token}. Invalid card [cardNumber=4773410...7324, expirationYear=2026] ${number} ${apiSecret}`;
const shownAs =
  "HOSTED_DATA_ID[redacted]. Invalid card [cardNumber=[redacted], expirationYear=2026] [redacted] [redacted]";
const failure = { message: said, code: "2303", extra: "hidden-member" };
const body = { tokens: [{ value: token, number }] };
const half = (parts: object = {}) =>
  jsonAnswer(200, { status: "PARTIAL", trace: "t-1", errors: [failure], ...parts });

function answeringWith(answer: () => Response, options: object = {}) {
  const events: Record<string, unknown>[] = [];
  const lines: string[] = [];
  const line = (message: string) => void lines.push(message);
  const hooks = { onCallEnd: (event: Record<string, unknown>) => void events.push(event) };
  const logger = { debug: line, info: line, warn: line, error: line };
  return { ...gateway(() => answer(), { hooks, logger, ...options }), events, lines };
}

describe("a batch that half-succeeds", () => {
  it("throws what became of it, by fields", async () => {
    const { call, sent } = answeringWith(half);
    const error = await errorOf(call.update({ body }, { idempotencyKey: "mine-1" }));
    expect(PartialSuccessError.is(error)).toBe(true);
    expect(error).toBeInstanceOf(PartialSuccessError);
    expect(error).toMatchObject({
      name: "PartialSuccessError",
      code: "partial_success",
      outcome: "partial",
      operation: "tokens.update",
      retryable: false,
      attempts: 1,
      requestId: "t-1",
      idempotencyKey: "mine-1",
      details: [{ message: shownAs, code: "2303" }],
    });
    expect(error["status"]).toBeUndefined();
    expect(error.message).toBe(
      "tokens.update (PATCH /tokens) was carried out in part (failures named: 1), request id t-1. Sending it again repeats the items that succeeded.",
    );
    expect(sent).toHaveLength(1);
  });

  it("gives answer and failures to those who ask by name, and prints neither", async () => {
    const { call } = answeringWith(half);
    const error = await errorOf(call.update({ body }));
    expect(error["data"]).toEqual({ status: "PARTIAL", trace: "t-1", errors: [failure] });
    expect(error["failures"]).toEqual([failure]);
    for (const member of ["data", "failures"]) {
      expect(Object.keys(error)).not.toContain(member);
      expect(Object.getOwnPropertyDescriptor(error, member)).toMatchObject({
        enumerable: false,
        writable: false,
      });
    }
    const json: unknown = JSON.parse(JSON.stringify(error));
    expect(json).toMatchObject({
      outcome: "partial",
      requestId: "t-1",
      failureCount: 1,
      details: [{ message: shownAs, code: "2303" }],
    });
    expect(json).not.toHaveProperty("data");
    expect(json).not.toHaveProperty("failures");
    const shown = `${error.message} ${error.stack} ${JSON.stringify(error)} ${inspect(error, { depth: 10 })} ${inspect({ ...error }, { depth: 10 })}`;
    for (const secret of ["hidden-member", number, token, "4773410", apiSecret])
      expect(shown).not.toContain(secret);
  });

  it("is told to hooks and logger by its code", async () => {
    const { call, events, lines } = answeringWith(half);
    await call.update({ body }).result();
    expect(events).toMatchObject([
      { errorCode: "partial_success", status: 200, requestId: "t-1", attempts: 1 },
    ]);
    expect(lines.at(-1)).toBe("tok: tokens.update (PATCH /tokens) failed: partial_success");
    expect(JSON.stringify([events, lines])).not.toContain("4773410");
  });

  it("is an error of the result, and rejects for who wants the response", async () => {
    const { call } = answeringWith(half);
    const one = call.update({ body });
    const { ok, error } = await one.result();
    expect(ok).toBe(false);
    expect(error).toBeInstanceOf(PartialSuccessError);
    expect(await errorOf(one.withResponse())).toBe(error);
  });

  it("is returned on request, as the answer that it is", async () => {
    const { call, events, lines } = answeringWith(half);
    const answer = { status: "PARTIAL", trace: "t-1", errors: [failure] };
    expect(await call.update({ body }, { partial: "return" })).toEqual(answer);
    const whole = await call.update({ body }, { partial: "return" }).withResponse();
    expect(whole).toMatchObject({ data: answer, body: answer, requestId: "t-1", attempts: 1 });
    expect(events).toMatchObject([{ errorCode: undefined, status: 200 }, { errorCode: undefined }]);
    expect(lines.filter((line) => line.includes("failed"))).toEqual([]);
  });

  it.each([{ partial: "throw" }, { partial: undefined }, {}])(
    "throws with the option %j",
    async (options) => {
      const { call } = answeringWith(half);
      expect(await errorOf(call.update({ body }, options))).toBeInstanceOf(PartialSuccessError);
    },
  );

  it.each([[true], [null], ["hidden"], ["RETURN"], [0], [{}]])(
    "is refused the option %j before anything is sent",
    async (partial) => {
      const { call, http, sent } = answeringWith(half);
      for (const one of [call.update({ body }, { partial }), http.PATCH("/tokens", { body, partial })]) {
        const error = await errorOf(one);
        expect(error).toMatchObject({ name: "ConfigError", code: "invalid_option", outcome: "not-sent" });
        expect(error.message).toBe('tokens.update: partial must be "return" or "throw". Nothing was sent.');
      }
      expect(sent).toEqual([]);
    },
  );

  it("has no option where the provider knows no such thing", async () => {
    const { call, http, sent } = answeringWith(half);
    const options = { partial: "return" };
    for (const one of [call.get({ tokenId: "t" }, options), http.GET("/orders", options)])
      expect((await errorOf(one)).message).toMatch(/: partial is not an option here/);
    expect(() => answeringWith(half, options)).toThrow(/^partial is not an option here/);
    expect(sent).toEqual([]);
  });

  it.each<[string, object, number]>([
    ["the guide's own form of the list", { errors: { details: [failure, failure] } }, 2],
    ["a failure alone in the place of the list", { errors: failure }, 1],
    ["failures beside a status that speaks of success", { status: "SUCCESS" }, 1],
    ["failures beside a status that nobody knows", { status: "DONE" }, 1],
    ["the status in other letters", { status: "Partial", errors: [] }, 0],
    ["the status alone", { errors: undefined }, 0],
    ["the status beside no failures", { errors: [] }, 0],
    ["the status beside null for failures", { errors: null }, 0],
  ])("is known by %s", async (_what, parts, count) => {
    const { call } = answeringWith(() => half(parts));
    const error = await errorOf(call.update({ body }));
    expect(error).toMatchObject({ code: "partial_success", outcome: "partial" });
    expect(error["failures"]).toHaveLength(count);
    expect(error.message).toContain(
      count === 0 ? "in part (which, it does not say)" : `in part (failures named: ${count})`,
    );
  });

  it.each<[string, object]>([
    ["no failures", { errors: undefined }],
    ["an empty list of failures", { errors: [] }],
    ["an empty object for failures", { errors: {} }],
    ["an empty list in the guide's form", { errors: { details: [] } }],
  ])("is none for a success with %s", async (_what, parts) => {
    const { call } = answeringWith(() => half({ status: "SUCCESS", ...parts }));
    expect(await call.update({ body })).toMatchObject({ status: "SUCCESS" });
  });

  it("is none where all of it was refused, whatever is listed", async () => {
    const { call } = answeringWith(() => half({ status: "FAILED" }));
    for (const options of [{}, { partial: "return" }]) {
      expect(await errorOf(call.update({ body }, options))).toMatchObject({
        name: "ApiError",
        code: "refused",
        outcome: "refused",
        details: [{ message: shownAs }],
      });
    }
  });

  it("is none where the answer lacks its proof, or is no success", async () => {
    const misshapen = answeringWith(() => jsonAnswer(200, { errors: [failure] })).call;
    expect(await errorOf(misshapen.update({ body }))).toMatchObject({
      name: "DecodeError",
      outcome: "unknown",
    });
    const failed = answeringWith(() => jsonAnswer(422, { status: "PARTIAL", errors: [failure] })).call;
    expect(await errorOf(failed.update({ body }))).toMatchObject({
      name: "UnprocessableError",
      outcome: "refused",
    });
  });

  it("is what it is also where an earlier answer was lost", async () => {
    let count = 0;
    const { call, events } = answeringWith(() => {
      count += 1;
      return count === 1 ? unavailable() : half();
    });
    const error = await errorOf(call.update({ body }));
    expect(error).toMatchObject({ outcome: "partial", attempts: 2, retryable: false });
    expect(error.message).not.toContain("may have been carried out");
    expect(events).toMatchObject([{ attempts: 2, errorCode: "partial_success" }]);
  });

  it("stays in the data of the raw client", async () => {
    const { http, events } = answeringWith(half);
    const { data, error } = await http.PATCH("/tokens", { body });
    expect(data).toEqual({ status: "PARTIAL", trace: "t-1", errors: [failure] });
    expect(error).toBeUndefined();
    expect(events).toMatchObject([{ errorCode: undefined }]);
  });
});

describe("a batch whose items have a status each", () => {
  const operation: Operation = {
    ...operations.update,
    errors: {
      code: [["parts", "0", "errors", "0", "code"]],
      details: [{ at: ["parts", "*", "errors"], code: [["code"]], message: [["message"]] }],
      requestId: [["trace"]],
    },
    value: { at: [], type: "object" },
    partial: { items: ["parts"], status: ["state", "code"] },
    responses: { 200: { body: { type: "object" } } },
  };
  const part = (code?: unknown, message = `m${String(code)}`) => ({
    state: { code },
    errors: Number(code) < 400 ? [] : [{ code: `E${String(code)}`, message }],
  });
  function batch(parts: unknown, first: () => Response = unavailable, lost = 0) {
    let count = 0;
    const fetch = async () => {
      count += 1;
      return count <= lost ? first() : jsonAnswer(200, { trace: "t-1", parts });
    };
    const runtime = new ClientRuntime(
      { environments: { sandbox: "https://gateway.test" }, operations: { operation } },
      { auth: { apiKey: "k" }, environment: "sandbox", fetch },
      apiKeyInHeader("api-key"),
    );
    return {
      call: (options?: object) => runtime.call(operation, { body: {} }, options),
      http: runtime.http() as unknown as { PATCH: (path: string, init: object) => Promise<object> },
    };
  }

  it.each<[string, unknown[], number[]]>([
    ["one of them", [part(201), part(400)], [1]],
    ["the first", [part(409), part(200), part(200)], [0]],
    ["most of them, one for a reason of the provider's", [part(502), part(404), part(200)], [0, 1]],
    ["one with its status as a text", [part("201"), part("403")], [1]],
    ["one without a status", [part(201), part()], [1]],
    ["one without anything", [part(201), {}, null, "text"], [1, 2, 3]],
    ...["", " ", "ok", "20", "2000", 0, -1, 99, 600, 200.5, true, null, {}].map(
      (code): [string, unknown[], number[]] => [
        `one whose status is none: ${JSON.stringify(code)}`,
        [part(200), part(code)],
        [1],
      ],
    ),
  ])("half-succeeds where it failed for %s", async (_what, parts, failed) => {
    const { call } = batch(parts);
    const error = await errorOf(call());
    expect(error).toMatchObject({
      name: "PartialSuccessError",
      code: "partial_success",
      outcome: "partial",
      requestId: "t-1",
      retryable: false,
    });
    expect(error["failures"]).toEqual(failed.map((index) => parts[index]));
    expect(error["data"]).toEqual({ trace: "t-1", parts });
    expect(error.message).toContain(`in part (failures named: ${failed.length})`);
    expect(await call({ partial: "return" })).toEqual({ trace: "t-1", parts });
  });

  it("says what each part says", async () => {
    const error = await errorOf(batch([part(201), part(400), part(409)]).call());
    expect(error["details"]).toEqual([
      { code: "E400", message: "m400" },
      { code: "E409", message: "m409" },
    ]);
  });

  it.each<[string, unknown]>([
    ["a number", [part(200), part(201)]],
    ["digits", [part("204"), part(299)]],
  ])("succeeds where it succeeded for all of them, by %s", async (_what, parts) => {
    for (const options of [{}, { partial: "return" }])
      expect(await batch(parts).call(options)).toMatchObject({ trace: "t-1" });
  });

  it.each<[string, unknown]>([
    ["there are none", []],
    ["there is no list", undefined],
    ["it is no list", { state: { code: 500 } }],
  ])("does not succeed where it says nothing of any: %s", async (_what, parts) => {
    for (const options of [{}, { partial: "return" }])
      expect(await errorOf(batch(parts).call(options))).toMatchObject({
        name: "DecodeError",
        code: "unexpected_shape",
        outcome: "unknown",
      });
  });

  it("has not succeeded for an item that was sent elsewhere", async () => {
    expect(await errorOf(batch([part(201), part(303)]).call())).toMatchObject({
      name: "PartialSuccessError",
    });
  });

  it.each<[string, unknown[]]>([
    ["its one item", [part(400)]],
    ["each item", [part(400), part(499), part("403")]],
  ])("is refused where it failed for %s, whatever is wanted of parts", async (_what, parts) => {
    for (const options of [{}, { partial: "return" }]) {
      const error = await errorOf(batch(parts).call(options));
      expect(error).toMatchObject({
        name: "ApiError",
        code: "refused",
        status: 200,
        outcome: "refused",
        providerCode: "E400",
        requestId: "t-1",
        retryable: false,
      });
      expect(error["details"]).toHaveLength(parts.length);
      expect(error.message).not.toContain("carried out");
    }
  });

  it.each<[string, unknown[]]>([
    ["500", [part(400), part(500)]],
    ["503 before others", [part(503), part(400)]],
    ["408, which proxies give", [part(408), part(409)]],
    ["no status", [part(400), part()]],
    ["nothing at all", [{}]],
  ])("leaves open what became of it where all failed and one has %s", async (_what, parts) => {
    const error = await errorOf(batch(parts).call());
    expect(error).toMatchObject({ name: "ApiError", code: "refused", outcome: "unknown" });
    expect(error.message).toContain("may have been carried out");
  });

  it("leaves that open, too, where an earlier answer was lost", async () => {
    const error = await errorOf(batch([part(400)], unavailable, 1).call());
    expect(error).toMatchObject({ code: "refused", outcome: "unknown", attempts: 2 });
  });

  it("stays in the data of the raw client", async () => {
    for (const parts of [[part(200), part(400)], [part(400)], [part(500)]])
      expect(await batch(parts).http.PATCH("/tokens", { body: {} })).toMatchObject({
        data: { trace: "t-1", parts },
      });
  });
});
