import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { PartialSuccessError } from "../src/index.ts";
import { errorOf, jsonAnswer } from "./answering.ts";
import { apiSecret, gateway, unavailable } from "./gateway.ts";

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
