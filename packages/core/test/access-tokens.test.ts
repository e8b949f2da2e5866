import { inspect } from "node:util";
import { afterEach, describe, expect, it, vi } from "vitest";
import { ConfigError } from "../src/index.ts";
import { errorOf, jsonAnswer } from "./answering.ts";
import { apiKey, cardBody, gateway, type Sent, unavailable } from "./gateway.ts";

afterEach(() => {
  vi.useRealTimers();
});

const first = "token-of-the-morning";
const second = "token-of-the-evening";
const third = "token-of-the-night";

/** A function that gives the tokens in order, and how often it was called. */
function giving(...tokens: readonly string[]) {
  let calls = 0;
  const accessToken = (...given: readonly unknown[]) => {
    expect(given).toEqual([]);
    calls += 1;
    const token = tokens[calls - 1];
    if (token === undefined) throw new Error("no more tokens");
    return token;
  };
  return { accessToken, calls: () => calls };
}

const withToken = (accessToken: unknown, more: object = {}) => ({ auth: { apiKey, accessToken }, ...more });
const fine = () => jsonAnswer(200, { status: "SUCCESS" });
const unauthorized = (message = "no") => jsonAnswer(401, { error: { message } });
/** Lets the second token in and refuses the others. */
const onlySecond = ({ headers }: Sent) =>
  headers.get("authorization") === `Bearer ${second}` ? fine() : unauthorized();
const authorizations = (sent: readonly Sent[]) => sent.map(({ headers }) => headers.get("authorization"));
const ids = (sent: readonly Sent[]) => sent.map(({ headers }) => headers.get("client-request-id"));
const bearer = (...tokens: readonly string[]) => tokens.map((token) => `Bearer ${token}`);
const shown = (error: Error) =>
  `${error.message} ${error.stack} ${JSON.stringify(error)} ${inspect(error, { depth: 10, showHidden: true })}`;
const turn = () => new Promise((resolve) => setImmediate(resolve));
const input = { tokenId: "t" };

describe("an access token", () => {
  it("that is a text goes with each call, and nothing is signed", async () => {
    const { call, sent } = gateway(fine, withToken(first));
    await call.get(input);
    await call.create({ body: cardBody });
    expect(authorizations(sent)).toEqual(bearer(first, first));
    expect(sent.some(({ headers }) => headers.has("message-signature"))).toBe(false);
  });

  it("that is a text and is refused is not sent again", async () => {
    const { call, sent } = gateway(() => unauthorized(), withToken(first));
    expect(await errorOf(call.get(input))).toMatchObject({
      name: "AuthenticationError",
      outcome: "refused",
      attempts: 1,
    });
    expect(sent).toHaveLength(1);
  });

  it.each([
    ["at once", (token: string) => token],
    ["later", async (token: string) => turn().then(() => token)],
  ])("comes from a function that gives it %s", async (_when, give) => {
    const { call, sent } = gateway(
      fine,
      withToken(() => give(first)),
    );
    await call.get(input);
    expect(authorizations(sent)).toEqual(bearer(first));
  });

  it("is not asked for before the first call, and then once for calls at the same time", async () => {
    const { accessToken, calls } = giving(first, second);
    const { call, http, sent } = gateway(
      fine,
      withToken(async () => {
        await turn();
        return accessToken();
      }),
    );
    await turn();
    expect(calls()).toBe(0);
    await Promise.all([
      call.get(input),
      call.create({ body: cardBody }),
      http.GET("/orders"),
      call.get(input),
    ]);
    expect(calls()).toBe(1);
    await call.get(input);
    expect(calls()).toBe(1);
    expect(authorizations(sent)).toEqual(bearer(first, first, first, first, first));
  });

  it("is each client's own", async () => {
    const { accessToken, calls } = giving(first, second);
    const one = gateway(fine, withToken(accessToken));
    const other = gateway(fine, withToken(accessToken));
    await one.call.get(input);
    await other.call.get(input);
    expect(calls()).toBe(2);
    expect(authorizations([...one.sent, ...other.sent])).toEqual(bearer(first, second));
  });
});

describe("an access token that is refused", () => {
  it.each(["get", "create", "update", "delete"] as const)(
    "is asked for again, and the call sent once more with its id: %s",
    async (name) => {
      const { accessToken, calls } = giving(first, second);
      const { call, sent } = gateway(onlySecond, withToken(accessToken));
      const { attempts } = await call[name](
        name === "get" || name === "delete" ? input : { body: cardBody },
      ).withResponse();
      expect(attempts).toBe(2);
      expect(calls()).toBe(2);
      expect(authorizations(sent)).toEqual(bearer(first, second));
      expect(new Set(ids(sent)).size).toBe(1);
      expect(ids(sent)[0]).toMatch(/^[0-9a-f-]{36}$/);
      expect(sent[0]?.bytes).toBe(sent[1]?.bytes);
    },
  );

  it("is asked for again by a raw call as well, and the new one is kept", async () => {
    const { accessToken, calls } = giving(first, second);
    const { http, call, sent } = gateway(onlySecond, withToken(accessToken));
    const { response } = await http.GET("/tokens/{token-id}", { params: { path: { "token-id": "t" } } });
    expect(response.status).toBe(200);
    await call.get(input);
    expect(calls()).toBe(2);
    expect(authorizations(sent)).toEqual(bearer(first, second, second));
  });

  it("is asked for again once in a call", async () => {
    const { accessToken, calls } = giving(first, second, third);
    const { call, sent } = gateway(() => unauthorized(), withToken(accessToken, { retry: { attempts: 9 } }));
    expect(await errorOf(call.create({ body: cardBody }))).toMatchObject({
      name: "AuthenticationError",
      outcome: "refused",
      attempts: 2,
      retryable: false,
    });
    expect(authorizations(sent)).toEqual(bearer(first, second));
    expect(calls()).toBe(2);
    await call.create({ body: cardBody }).result();
    expect(authorizations(sent)[2]).toBe(`Bearer ${third}`);
  });

  it("is asked for again though it comes out the same", async () => {
    const { accessToken, calls } = giving(first, first);
    const { call, sent } = gateway(
      (_sent, nth) => (nth === 1 ? unauthorized() : fine()),
      withToken(accessToken),
    );
    await call.get(input);
    expect(calls()).toBe(2);
    expect(authorizations(sent)).toEqual(bearer(first, first));
  });

  it.each<[string, object, object]>([
    ["the client", { retry: false }, {}],
    ["the call", {}, { retry: false }],
    ["a single attempt", {}, { retry: { attempts: 1 } }],
  ])(
    "ends the call where %s allows no other attempt, and the next call asks anew",
    async (_who, more, settings) => {
      const { accessToken, calls } = giving(first, second);
      const { call, sent } = gateway(onlySecond, withToken(accessToken, more));
      expect(await errorOf(call.get(input, settings))).toMatchObject({ status: 401, attempts: 1 });
      expect(calls()).toBe(1);
      await call.get(input, settings);
      expect(authorizations(sent)).toEqual(bearer(first, second));
      expect(calls()).toBe(2);
    },
  );

  it("ends a call of a path that nobody documents, and the next call asks anew", async () => {
    const { accessToken, calls } = giving(first, second);
    const { http, sent } = gateway(onlySecond, withToken(accessToken));
    const { response } = await http.POST("/orders", { body: {} });
    expect(response.status).toBe(401);
    expect(sent).toHaveLength(1);
    expect((await http.POST("/orders", { body: {} })).response.status).toBe(200);
    expect(authorizations(sent)).toEqual(bearer(first, second));
    expect(calls()).toBe(2);
  });

  it("does not cost the new one where its refusal comes late", async () => {
    const { accessToken, calls } = giving(first, second);
    let answerLate: (response: Response) => void = () => {};
    const late = new Promise<Response>((resolve) => {
      answerLate = resolve;
    });
    const { call, sent } = gateway(
      (one, nth) => (nth === 1 ? late : onlySecond(one)),
      withToken(accessToken),
    );
    const slow = call.get(input).result();
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    await call.get(input);
    answerLate(unauthorized());
    expect(await slow).toMatchObject({ ok: true });
    await call.get(input);
    expect(calls()).toBe(2);
    expect(authorizations(sent)).toEqual(bearer(first, first, second, second, second));
  });

  it("is asked for again once by all calls that it was refused to", async () => {
    const { accessToken, calls } = giving(first, second);
    const { call, sent } = gateway(onlySecond, withToken(accessToken));
    await Promise.all(Array.from({ length: 10 }, () => call.get(input)));
    expect(calls()).toBe(2);
    expect(sent).toHaveLength(20);
  });

  it("leaves the outcome unknown where an earlier answer was lost", async () => {
    const answers = [unavailable(), unauthorized(), jsonAnswer(409, {})];
    const { call } = gateway(
      (_sent, nth) => answers[nth - 1] ?? fine(),
      withToken(giving(first, second).accessToken),
    );
    expect(await errorOf(call.create({ body: cardBody }))).toMatchObject({
      name: "ConflictError",
      outcome: "unknown",
      attempts: 3,
    });
  });

  it("is told to the hooks as a repetition without a wait", async () => {
    const events: unknown[] = [];
    const hooks = { onRetry: (event: unknown) => void events.push(event) };
    const { call } = gateway(onlySecond, withToken(giving(first, second).accessToken, { hooks }));
    await call.get(input);
    expect(events).toEqual([expect.objectContaining({ attempt: 1, delayMs: 0, status: 401 })]);
  });
});

describe("a function that gives no token", () => {
  const unusable: readonly [string, unknown][] = [
    ["nothing", undefined],
    ["null", null],
    ["a number", 7],
    ["an object", { token: "hidden-token" }],
    ["an empty text", ""],
    ["white space", " \t"],
    ["a text with a blank", "hidden token"],
    ["a text with a line break", "hidden-token\n"],
    ["a text beyond ASCII", "hidden-tøken"],
    ["half a surrogate pair", "hidden-token\ud800"],
  ];
  it.each(unusable)("ends the call with the name of the option: %s", async (_what, given) => {
    const { call, sent } = gateway(
      fine,
      withToken(async () => given),
    );
    const error = await errorOf(call.create({ body: cardBody }));
    expect(error).toMatchObject({
      name: "ConfigError",
      code: "signing_failed",
      outcome: "not-sent",
      retryable: false,
    });
    expect(error.message).toMatch(/auth\.accessToken gave no usable token.* Nothing was sent\.$/);
    expect(shown(error)).not.toContain("hidden");
    expect(sent).toEqual([]);
  });

  it.each<[string, () => unknown]>([
    [
      "throws",
      () => {
        throw new Error(`no token for ${apiKey} and 4111111111111111`);
      },
    ],
    ["rejects", () => Promise.reject(new Error(`no token for ${apiKey} and 4111111111111111`))],
    ["rejects with a text", () => Promise.reject(`no token for ${apiKey} and 4111111111111111`)],
    [
      "throws an error of this library",
      () => {
        const message = `no token for ${apiKey} and 4111111111111111`;
        throw new ConfigError({ code: "invalid_option", message });
      },
    ],
  ])(
    "ends the call without what it must not show where it %s, and is asked again by the next",
    async (_how, fail) => {
      let calls = 0;
      const { call, sent } = gateway(
        fine,
        withToken(() => {
          calls += 1;
          return calls === 1 ? fail() : second;
        }),
      );
      const error = await errorOf(call.get(input));
      expect(error).toMatchObject({ name: "ConfigError", code: "signing_failed", outcome: "not-sent" });
      expect(error.message).toContain("the credentials could not be applied");
      expect(error.message).toMatch(/ Nothing was sent\.$/);
      expect(inspect(error.cause)).toContain("no token for [redacted] and [redacted]");
      expect(shown(error)).not.toContain(apiKey);
      expect(shown(error)).not.toContain("4111111111111111");
      expect(sent).toEqual([]);
      await call.get(input);
      expect(authorizations(sent)).toEqual(bearer(second));
      expect(calls).toBe(2);
    },
  );

  it("may name the token that was refused, which is erased", async () => {
    let calls = 0;
    const { call } = gateway(
      () => unauthorized(),
      withToken(() => {
        calls += 1;
        if (calls === 1) return first;
        throw new Error(`${first} cannot be renewed`);
      }),
    );
    await call.get(input, { retry: false }).result();
    const error = await errorOf(call.get(input, { retry: false }));
    expect(error).toMatchObject({
      code: "signing_failed",
      cause: { message: "[redacted] cannot be renewed" },
    });
    expect(shown(error)).not.toContain(first);
  });

  it("fails all calls that wait for it, and leaves no stray rejection", async () => {
    const stray: unknown[] = [];
    const note = (reason: unknown) => void stray.push(reason);
    process.on("unhandledRejection", note);
    let calls = 0;
    const { call, sent } = gateway(
      fine,
      withToken(async () => {
        calls += 1;
        await turn();
        throw new Error("no");
      }),
    );
    const results = await Promise.all(Array.from({ length: 5 }, () => call.get(input).result()));
    await turn();
    process.off("unhandledRejection", note);
    expect(results.map(({ error }) => error?.code)).toEqual(Array(5).fill("signing_failed"));
    // What a function fails at may pass, and nothing was sent.
    expect(results.map(({ error }) => error?.retryable)).toEqual(Array(5).fill(true));
    expect([calls, sent, stray]).toEqual([1, [], []]);
  });

  it("says that an earlier attempt may have been carried out", async () => {
    const { accessToken } = giving(first);
    const answers = [unavailable(), unauthorized()];
    const { call, sent } = gateway((_sent, nth) => answers[nth - 1] ?? fine(), withToken(accessToken));
    const error = await errorOf(call.create({ body: cardBody }, { idempotencyKey: "mine-1" }));
    expect(error).toMatchObject({
      name: "ConfigError",
      code: "signing_failed",
      outcome: "unknown",
      // Under the same key.
      retryable: true,
      idempotencyKey: "mine-1",
    });
    expect(error.message).toContain("may have been carried out");
    expect(error.message).not.toContain("Nothing was sent");
    expect(shown(error)).not.toContain(first);
    expect(sent).toHaveLength(2);
  });

  it("says that it was refused where nothing but the token was", async () => {
    const { call, sent } = gateway(() => unauthorized(), withToken(giving(first).accessToken));
    const error = await errorOf(call.create({ body: cardBody }));
    expect(error).toMatchObject({ code: "signing_failed", outcome: "refused" });
    expect(error.message).not.toContain("may have been carried out");
    expect(shown(error)).not.toContain(first);
    expect(sent).toHaveLength(1);
  });

  it("ends with its time where it does not answer, and with the caller's abort", async () => {
    const stray: unknown[] = [];
    const note = (reason: unknown) => void stray.push(reason);
    process.on("unhandledRejection", note);
    let fail: (reason: Error) => void = () => {};
    const never = new Promise<string>((_resolve, reject) => {
      fail = reject;
    });
    const { call, sent } = gateway(
      fine,
      withToken(() => never),
    );
    const late = { name: "TimeoutError", code: "attempt_timeout", outcome: "not-sent" };
    expect(await errorOf(call.get(input, { timeoutMs: 5, retry: false }))).toMatchObject(late);
    const controller = new AbortController();
    const call2 = call.get(input, { signal: controller.signal });
    await turn();
    controller.abort();
    expect(await errorOf(call2)).toMatchObject({ name: "AbortedError", outcome: "not-sent" });
    fail(new Error("no"));
    await turn();
    process.off("unhandledRejection", note);
    expect([sent, stray]).toEqual([[], []]);
  });
});

describe("an access token that the provider repeats", () => {
  const events: unknown[] = [];
  const line = (...said: readonly unknown[]) => void events.push(said);
  const logger = { debug: line, info: line, warn: line, error: line };
  const hooks = { onCallEnd: line, onAttemptEnd: line, onRetry: line };

  it("is erased together with the one before it", async () => {
    events.length = 0;
    const echo = `was ${first}, is ${second}`;
    const { call } = gateway(
      () => jsonAnswer(401, { error: { message: echo, code: second }, trace: first }),
      withToken(giving(first, second).accessToken, { hooks, logger }),
    );
    const error = await errorOf(call.get(input));
    expect(error).toMatchObject({
      name: "AuthenticationError",
      requestId: "[redacted]",
      providerCode: "[redacted]",
      details: [{ message: "was [redacted], is [redacted]", code: "[redacted]" }],
    });
    expect(events.length).toBeGreaterThan(3);
    for (const token of [first, second]) {
      expect(shown(error)).not.toContain(token);
      expect(JSON.stringify(events)).not.toContain(token);
    }
  });

  it("is erased from an answer that comes when the client has had two others since", async () => {
    const { accessToken } = giving(first, second, third);
    let answerLate: (response: Response) => void = () => {};
    const late = new Promise<Response>((resolve) => {
      answerLate = resolve;
    });
    const onlyThird = ({ headers }: Sent) =>
      headers.get("authorization") === `Bearer ${third}` ? fine() : unauthorized();
    const { call, sent } = gateway((one, nth) => (nth === 1 ? late : onlyThird(one)), withToken(accessToken));
    const slow = call.get(input);
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    expect(await errorOf(call.get(input))).toMatchObject({ status: 401 });
    await call.get(input);
    expect(authorizations(sent)).toEqual(bearer(first, first, second, third));
    answerLate(jsonAnswer(500, { error: { message: `${first} is old` } }));
    const error = await errorOf(slow);
    expect(error["details"]).toEqual([{ message: "[redacted] is old" }]);
    expect(shown(error)).not.toContain(first);
  });

  it("is erased from what a failed connection says", async () => {
    const cause = Object.assign(new Error(`socket of Bearer ${first}`), { code: "ECONNRESET" });
    const { call } = gateway(() => Promise.reject(new TypeError("fetch failed", { cause })), {
      ...withToken(giving(first).accessToken),
      retry: false,
    });
    const error = await errorOf(call.get(input));
    expect(error).toMatchObject({ name: "ConnectionError", outcome: "unknown" });
    expect(shown(error)).not.toContain(first);
  });
});
