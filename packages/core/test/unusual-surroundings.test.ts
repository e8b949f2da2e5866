import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import vm from "node:vm";
import { afterEach, describe, expect, it, vi } from "vitest";
import { internalError } from "../src/run-call.ts";
import { Trail } from "../src/trail.ts";
import { answering, errorOf, jsonAnswer, lostAnswer } from "./answering.ts";
import { onTheWire } from "./on-the-wire.ts";
import { operations, VaultClient, vaultKey } from "./vault.ts";

/** Functions and values that a user hands over, and that do not behave like the usual ones. */

afterEach(() => {
  vi.useRealTimers();
});

const listed = () => jsonAnswer(200, { count: 0, cards: [] });
async function readOnce(): Promise<Response> {
  const response = listed();
  await response.text();
  return response;
}
const list = { customerId: "c" };

describe("a fetch that gives no usable Response", () => {
  const odd: readonly [string, () => unknown][] = [
    ["undefined", () => undefined],
    ["a text", () => "ok"],
    ["an object without headers", () => ({ status: 200 })],
    ["a status of 0", () => ({ status: 0, headers: new Headers(), body: null })],
    ["a status that is no number", () => ({ status: Number.NaN, headers: new Headers(), body: null })],
    [
      "a body that cannot be let go",
      () => ({ status: 200, headers: new Headers(), body: { cancel: () => 1 } }),
    ],
    ["an answer that was read already", readOnce],
    ["a body that is no web stream", () => ({ status: 200, headers: new Headers(), body: { on: () => {} } })],
  ];

  it.each(odd)("is named, and the call not repeated: %s", async (_name, give) => {
    let count = 0;
    const { client } = answering([], {
      fetch: () => {
        count += 1;
        return give();
      },
    });
    expect(await errorOf(client.cards.list(list))).toMatchObject({
      name: "ConfigError",
      code: "invalid_fetch",
      outcome: "unknown",
      attempts: 1,
    });
    expect(count).toBe(1);
  });

  it("is judged by its status, whatever it says of being ok", async () => {
    const failing = Object.defineProperty(jsonAnswer(500, {}), "ok", { value: true });
    const { client } = answering([], { fetch: () => failing });
    expect(await errorOf(client.cards.list(list, { retry: false }))).toMatchObject({
      name: "ServerError",
      status: 500,
    });
  });

  it("may throw an error whose own members throw", async () => {
    const hostile = Object.defineProperty(new Error("no"), "message", {
      get: () => {
        throw new Error("not to be read");
      },
    });
    const { client } = answering([], { fetch: () => Promise.reject(hostile) });
    expect(await errorOf(client.cards.list(list, { retry: false }))).toMatchObject({
      code: "connection_lost",
      attempts: 1,
    });
  });

  it("may give its Response without a promise", async () => {
    const { client } = answering([], { fetch: () => listed() });
    expect(await client.cards.list(list)).toEqual([]);
  });

  it("may leave the body of an empty answer out", async () => {
    const { client } = answering([], {
      fetch: async () => ({ status: 204, ok: true, headers: new Headers() }),
    });
    expect(await client.cards.list(list)).toEqual([]);
  });
});

describe("a fetch that changes the bytes it was given", () => {
  const card = { number: "4111111111111111", token: "secret-token-1" };

  it.each([
    ["wipes them", (bytes: Uint8Array) => void bytes.fill(0)],
    // A body is no shared memory.
    [
      "gives them away",
      ({ buffer }: Uint8Array) => void structuredClone(buffer, { transfer: [buffer as ArrayBuffer] }),
    ],
    ["garbles them", (bytes: Uint8Array) => void bytes.fill(42, 3, 4)],
  ])("changes neither the next attempt nor what is erased: %s", async (_name, change) => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
    const quoted = `secret-token-1 of ${card.number}`;
    const { client, arrived } = await onTheWire([503, 503, 503], {
      fetch: async (url: string, init: RequestInit) => {
        if (!(init.body instanceof Uint8Array)) throw new Error("not bytes");
        const bytes = new Uint8Array(init.body);
        const response = await globalThis.fetch(url, { ...init, body: bytes });
        change(init.body);
        await response.text();
        throw new Error(quoted);
      },
    });
    const error = await errorOf(client.charges.create({ body: card }));
    expect(error).toMatchObject({ code: "connection_lost", outcome: "unknown", attempts: 3 });
    expect(arrived).toEqual(Array.from({ length: 3 }, () => `POST /v1/charges ${JSON.stringify(card)}`));
    expect(error.cause).toMatchObject({ message: "[redacted] of [redacted]" });
  });
});

describe("what is not known of a call when it fails", () => {
  it("ends in an error without a cause, which could not be freed of secrets", () => {
    const trail = new Trail(operations["cards.add"], undefined, () => [], {});
    trail.sentBody = () => {
      throw new SyntaxError("Unexpected token in 4111111111111111");
    };
    const error = internalError(new Error("secret"), trail);
    expect([error.code, error.cause]).toEqual(["internal", undefined]);
    expect(`${error.message} ${error.stack}`).not.toMatch(/4111|secret/);
  });
});

describe("an error of a fetch that cannot be looked at", () => {
  const throwing = (member: string) =>
    Object.defineProperty(new Error("no"), member, {
      get: () => {
        throw new Error("not to be read");
      },
    });
  const revoked = () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  };

  it.each([
    ["its code throws", () => throwing("code")],
    ["its cause throws", () => throwing("cause")],
    ["it is a proxy that was revoked", revoked],
  ])("leaves the outcome of a write unknown: %s", async (_name, make) => {
    const { client, arrived } = await onTheWire([201], {
      fetch: async (url: string, init: RequestInit) => {
        await (await globalThis.fetch(url, init)).text();
        throw make();
      },
    });
    const error = await errorOf(client.charges.create({ body: {} }, { retry: false }));
    expect(error).toMatchObject({ outcome: "unknown", attempts: 1 });
    expect(error.message).toContain("may have been carried out");
    expect(arrived).toHaveLength(1);
  });
});

describe("a fetch that does not listen to its signal", () => {
  it("has its late answer let go", async () => {
    let cancelled = false;
    const late = new Response(
      new ReadableStream({
        cancel: () => {
          cancelled = true;
        },
      }),
    );
    let answer: (response: Response) => void = () => {};
    const { client } = answering([], {
      fetch: () =>
        new Promise<Response>((resolve) => {
          answer = resolve;
        }),
    });
    const controller = new AbortController();
    const call = client.cards.list(list, { signal: controller.signal });
    await new Promise((resolve) => setImmediate(resolve));
    controller.abort();
    expect(await errorOf(call)).toMatchObject({ name: "AbortedError", outcome: "unknown" });
    answer(late);
    await new Promise((resolve) => setImmediate(resolve));
    expect(cancelled).toBe(true);
  });
});

describe("an answer on the wire", () => {
  async function served(respond: string | Buffer): Promise<{ baseUrl: string; close: () => void }> {
    const server = createServer();
    server.on("connection", (socket) => socket.once("data", () => socket.end(respond)));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo; // a listening TCP server has one
    return { baseUrl: `http://127.0.0.1:${port}`, close: () => server.close() };
  }

  it("may have a reason phrase that no Response takes", async () => {
    const body = JSON.stringify({ count: 0, cards: [] });
    const head = `HTTP/1.1 200 успех\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`;
    const { baseUrl, close } = await served(Buffer.from(head + body));
    const client = new VaultClient({ auth: { apiKey: vaultKey }, baseUrl });
    const { response } = await client.cards.list(list).withResponse();
    expect(response.status).toBe(200);
    close();
  });

  it("that is not compressed as it says is a DecodeError, and is asked for once", async () => {
    let requests = 0;
    const server = createServer((_request, response) => {
      requests += 1;
      response
        .writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" })
        .end("not gzip at all");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo; // a listening TCP server has one
    const client = new VaultClient({ auth: { apiKey: vaultKey }, baseUrl: `http://127.0.0.1:${port}` });
    expect(await errorOf(client.cards.list(list))).toMatchObject({
      name: "DecodeError",
      code: "malformed",
      attempts: 1,
    });
    expect(requests).toBe(1);
    server.closeAllConnections();
    server.close();
  });
});

describe("errors of another realm", () => {
  it("keep their code and their cause", async () => {
    const foreign: unknown = vm.runInNewContext(`
      const cause = Object.assign(new Error("connect"), { code: "ECONNREFUSED", syscall: "connect" });
      new TypeError("fetch failed", { cause });
    `);
    const { client } = answering([], { fetch: () => Promise.reject(foreign) });
    const error = await errorOf(client.cards.list(list, { retry: false }));
    expect(error).toMatchObject({ code: "connection_lost", outcome: "unknown" });
    expect(error.message).toContain("ECONNREFUSED");
    expect(error.cause).toMatchObject({ name: "TypeError", cause: { code: "ECONNREFUSED" } });
  });

  it("of a hook are reported and change nothing", async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown) => void unhandled.push(reason);
    process.on("unhandledRejection", note);
    const lines: string[] = [];
    const line = (message: string) => void lines.push(message);
    const { client } = answering([listed()], {
      hooks: { onCallStart: () => vm.runInNewContext("Promise.reject(new Error('no'))") },
      logger: { debug: line, info: line, warn: line, error: line },
    });
    expect(await client.cards.list(list)).toEqual([]);
    await new Promise((resolve) => setImmediate(resolve));
    process.off("unhandledRejection", note);
    expect(unhandled).toEqual([]);
    expect(lines).toContain("tok: the hook onCallStart failed");
  });
});

describe("a signal", () => {
  it.each([
    ["cannot be let go of", { aborted: false, addEventListener: () => {} }],
    ["cannot be listened to", { aborted: false, removeEventListener: () => {} }],
    [
      "has something else in the place of a function",
      { aborted: false, addEventListener: 1, removeEventListener: 1 },
    ],
  ])("is refused before anything is sent where it %s", async (_name, signal) => {
    const { client, arrived } = await onTheWire([201]);
    // What JavaScript may hand over.
    const options = { signal: signal as unknown as AbortSignal };
    expect(await errorOf(client.charges.create({ body: {} }, options))).toMatchObject({
      name: "ConfigError",
      code: "invalid_option",
      outcome: "not-sent",
    });
    expect(arrived).toEqual([]);
  });

  it("that throws once the answer is there leaves the outcome of a write unknown", async () => {
    const { client, arrived } = await onTheWire([201]);
    const hostile = Object.assign(new EventTarget(), {
      aborted: false,
      removeEventListener: () => {
        throw new Error("no");
      },
    });
    const options = { signal: hostile as unknown as AbortSignal };
    expect(await errorOf(client.charges.create({ body: {} }, options))).toMatchObject({
      code: "internal",
      outcome: "unknown",
    });
    expect(arrived).toHaveLength(1);
  });
});

describe("a signal that many calls share", () => {
  it("has one listener at most, and none when they are done", async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const added = vi.spyOn(signal, "addEventListener");
    const removed = vi.spyOn(signal, "removeEventListener");
    const { client } = answering(Array.from({ length: 20 }, listed));
    await Promise.all(Array.from({ length: 20 }, () => client.cards.list(list, { signal })));
    expect(added.mock.calls.length).toBeGreaterThan(0);
    expect(added.mock.calls.length).toBe(removed.mock.calls.length);
    const open = vi.fn(() => new Promise<Response>(() => {}));
    const waiting = answering([], { fetch: open }).client;
    added.mockClear();
    const calls = Array.from({ length: 20 }, () => waiting.cards.list(list, { signal }).result());
    await vi.waitFor(() => expect(open).toHaveBeenCalledTimes(20));
    expect(added).toHaveBeenCalledTimes(1);
    controller.abort();
    const errors = (await Promise.all(calls)).map(({ error }) => error?.name);
    expect(new Set(errors)).toEqual(new Set(["AbortedError"]));
  });

  it("leaves no timer behind", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { client } = answering([listed(), lostAnswer()]);
    await client.cards.list(list, { totalTimeoutMs: 60_000 });
    await client.cards.list(list, { retry: false }).result();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("a clock that throws", () => {
  it("ends the call with an error of this library", async () => {
    const { client } = answering([listed()], {
      clock: () => {
        throw new Error("no time");
      },
    });
    expect(await errorOf(client.cards.list(list))).toMatchObject({ name: "TokError", code: "internal" });
  });
});

describe("a clock that gives no number", () => {
  it.each([
    ["NaN", Number.NaN],
    ["Infinity", Number.POSITIVE_INFINITY],
    ["a number that no Date holds", 8.64e15 + 1],
    ["nothing", undefined],
    ["a text", "1700000000000"],
    ["a Date", new Date(0)],
    ["a bigint", 1n],
  ])("is refused before anything is sent: %s", async (_name, time) => {
    const { client, arrived } = await onTheWire([201], { clock: () => time, totalTimeoutMs: 500 });
    const error = await errorOf(client.charges.create({ body: {} }));
    expect(error).toMatchObject({ name: "ConfigError", code: "invalid_option", outcome: "not-sent" });
    expect(error.message).toBe(
      "charges.create: clock must give milliseconds since the epoch as a number. Nothing was sent.",
    );
    expect(arrived).toEqual([]);
  });

  it("is refused also where it gives none only once the request is signed", async () => {
    let readings = 0;
    const clock = () => {
      readings += 1;
      return readings < 5 ? 1e12 : Number.NaN;
    };
    const { client, arrived } = await onTheWire([201], { clock, totalTimeoutMs: 500 });
    expect(await errorOf(client.charges.create({ body: {} }))).toMatchObject({
      name: "ConfigError",
      code: "invalid_option",
      outcome: "not-sent",
    });
    expect(arrived).toEqual([]);
  });

  it("after a write was sent leaves its outcome unknown", async () => {
    const { client, arrived } = await onTheWire([201, 201], {
      clock: () => (arrived.length === 0 ? 1e12 : Number.NaN),
    });
    const error = await errorOf(client.charges.create({ body: {} }));
    expect(error).toMatchObject({ code: "internal", outcome: "unknown", attempts: 1 });
    expect(error.cause).toMatchObject({
      message: "clock must give milliseconds since the epoch as a number",
    });
    expect(arrived).toHaveLength(1);
  });
});

describe("the response of an answer", () => {
  it("can be read again and again, and changing one changes no other", async () => {
    const { client } = answering([listed()]);
    const call = client.cards.list(list);
    const first = new Uint8Array(await (await call.withResponse()).response.arrayBuffer());
    first.fill(0);
    expect(await (await call.withResponse()).response.json()).toEqual({ count: 0, cards: [] });
  });
});
