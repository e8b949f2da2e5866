import { afterEach, describe, expect, it, vi } from "vitest";
import { createSandbox } from "../src/index.ts";
import { callClearent, errorOf, newToken, ORIGIN, tokensOf } from "./call-clearent.ts";

afterEach(() => {
  vi.useRealTimers();
});

describe("createSandbox", () => {
  it("gives the same credentials for the same seed and others for another", () => {
    const { clearent } = createSandbox({ seed: 7 }).credentials;
    expect(createSandbox({ seed: 7 }).credentials.clearent).toEqual(clearent);
    expect(createSandbox({ seed: 8 }).credentials.clearent).not.toEqual(clearent);
  });

  it("makes keys that say they are fake and differ from each other", () => {
    const { apiKey, forbiddenApiKey } = createSandbox().credentials.clearent;
    expect(apiKey).toMatch(/^fake-clearent-key-[0-9a-f]{12}$/);
    expect(forbiddenApiKey).toMatch(/^fake-clearent-forbidden-key-[0-9a-f]{12}$/);
    expect(apiKey.slice(-12)).not.toBe(forbiddenApiKey.slice(-12));
  });

  it("keeps the state of two sandboxes apart", async () => {
    const [one, other] = [createSandbox(), createSandbox()];
    await callClearent(one, { method: "POST", body: newToken() });
    expect(await tokensOf(callClearent(one))).toHaveLength(3);
    expect(await tokensOf(callClearent(other))).toHaveLength(2);
  });

  it("refuses a name that is no provider", () => {
    // @ts-expect-error the name is wrong on purpose
    expect(() => createSandbox({ providers: ["nobody"] })).toThrow(TypeError);
    // @ts-expect-error a name from Object.prototype is no provider either
    expect(() => createSandbox({ providers: ["toString"] })).toThrow(TypeError);
  });

  it("names the options that there are where one is unknown, and the providers among them", () => {
    // @ts-expect-error the name is wrong on purpose
    expect(() => createSandbox({ clearnet: {} })).toThrow(
      new TypeError(
        '"clearnet" is no option of createSandbox; these are: providers, seed, clock, chargeover, clearent, ' +
          "cybersource-tms, fiserv-ipg, ncr-aloha.",
      ),
    );
    for (const name of createSandbox().providers) {
      expect(() => createSandbox({ [name]: { envelop: "bare" } })).toThrow(
        `"envelop" is no option of ${name}; these are: `,
      );
    }
    // @ts-expect-error the name is wrong on purpose
    expect(() => createSandbox({ "cybersource-tms": { keys: { sign: undefined } } })).toThrow(
      '"sign" is no option of cybersource-tms.keys; these are: signing, requestMle, responseMle, unmask.',
    );
  });

  it("refuses a value that an option does not have, and options that are no object", () => {
    // @ts-expect-error the value is wrong on purpose
    expect(() => createSandbox({ clearent: { envelope: "none" } })).toThrow(
      new TypeError('The option envelope of clearent must be one of "wrapped", "bare".'),
    );
    // @ts-expect-error the value is wrong on purpose
    expect(() => createSandbox({ "ncr-aloha": { answerAs: "text/html" } })).toThrow(
      'The option answerAs of ncr-aloha must be one of "asked", "application/json", ',
    );
    // @ts-expect-error the value is wrong on purpose
    expect(() => createSandbox({ clearent: "bare" })).toThrow("The options of clearent must be an object.");
    // @ts-expect-error the value is wrong on purpose
    expect(() => createSandbox("clearent")).toThrow("The options of createSandbox must be an object.");
    // An option that is not given is one at its default.
    expect(() => createSandbox({ clearent: { envelope: undefined } })).not.toThrow();
  });

  it("looks Date.now up at the time of the call when no clock is given", async () => {
    const sandbox = createSandbox();
    vi.useFakeTimers({ now: Date.UTC(2031, 1, 3) });
    const error = await errorOf(await callClearent(sandbox, { customer: "nobody" }));
    expect(error["time-stamp"]).toBe("2031-02-03T00:00:00.000Z");
  });
});

describe("fetch", () => {
  it.each(["gateway-sb.clearent.net", "gateway.clearent.net", "GATEWAY.clearent.net"])(
    "answers for %s",
    async (host) => {
      const { fetch, credentials } = createSandbox();
      const headers = { "api-key": credentials.clearent.apiKey };
      const response = await fetch(`https://${host}/rest/v2/customers/cust_1/tokens`, { headers });
      expect(response.status).toBe(200);
    },
  );

  it("takes a URL object and a Request", async () => {
    const { fetch, credentials } = createSandbox();
    const headers = { "api-key": credentials.clearent.apiKey };
    const url = new URL("/rest/v2/customers/cust_1/tokens", ORIGIN);
    expect((await fetch(url, { headers })).status).toBe(200);
    expect((await fetch(new Request(url, { headers }))).status).toBe(200);
  });

  it("rejects an unknown host with a TypeError that names the known ones", async () => {
    const { fetch, requests } = createSandbox();
    const failure = await fetch("https://example.com/rest").catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(TypeError);
    expect(String(failure)).toContain('"example.com"');
    expect(String(failure)).toContain("gateway-sb.clearent.net, gateway.clearent.net");
    expect(requests()).toEqual([]);
  });

  it("does not know the hosts of providers left out", async () => {
    const sandbox = createSandbox({ providers: [] });
    await expect(sandbox.fetch(ORIGIN)).rejects.toThrow(TypeError);
    // @ts-expect-error the type leaves the provider out as well
    await expect(sandbox.handle("clearent", new Request(ORIGIN))).rejects.toThrow(TypeError);
    expect(sandbox.credentials).toEqual({});
  });

  it("rejects with the reason of a signal aborted before, and nothing arrives", async () => {
    const { fetch, requests } = createSandbox();
    const reason = new Error("changed my mind");
    await expect(fetch(ORIGIN, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    const request = new Request(ORIGIN, { signal: AbortSignal.abort(reason) });
    await expect(fetch(request)).rejects.toBe(reason);
    expect(requests()).toEqual([]);
  });

  it("rejects with the reason of a signal aborted while the body is still being sent", async () => {
    const { fetch } = createSandbox();
    const abort = new AbortController();
    const reason = new Error("too slow");
    const endless = new ReadableStream({ pull: () => new Promise(() => {}) });
    const init = { method: "POST", body: endless, duplex: "half", signal: abort.signal } as const;
    const answer = fetch(`${ORIGIN}/rest/v2/customers/cust_1/tokens`, init);
    abort.abort(reason);
    await expect(answer).rejects.toBe(reason);
  });
});

describe("requests", () => {
  it("keeps a request whose caller gave up after it arrived, and its effect stays", async () => {
    const sandbox = createSandbox();
    const abort = new AbortController();
    const headers = { "api-key": sandbox.credentials.clearent.apiKey, "content-type": "application/json" };
    const init = { method: "POST", headers, body: JSON.stringify(newToken()), signal: abort.signal };
    const answer = sandbox.fetch(`${ORIGIN}/rest/v2/customers/cust_1/tokens`, init);
    abort.abort(new Error("gone"));
    await expect(answer).rejects.toThrow("gone");
    await vi.waitFor(() => expect(sandbox.requests()).toHaveLength(1));
    expect(await tokensOf(callClearent(sandbox))).toHaveLength(3);
    expect(sandbox.requests().map(({ method, status }) => [method, status])).toEqual([
      ["POST", 200],
      ["GET", 200],
    ]);
  });

  it("keeps what arrived, in order and unmasked", async () => {
    const sandbox = createSandbox();
    const { apiKey } = sandbox.credentials.clearent;
    await callClearent(sandbox, { path: "/rest/v2/customers/cust%201/tokens?page=2&q='" });
    await callClearent(sandbox, { method: "POST", body: '\uFEFF{"é": 1}', headers: { "X-Trace": "t" } });
    expect(sandbox.requests()).toEqual([
      {
        provider: "clearent",
        method: "GET",
        path: "/rest/v2/customers/cust%201/tokens?page=2&q=%27",
        headers: { "api-key": apiKey },
        body: "",
        status: 404,
      },
      {
        provider: "clearent",
        method: "POST",
        path: "/rest/v2/customers/cust_1/tokens",
        headers: { "api-key": apiKey, "content-type": "application/json", "x-trace": "t" },
        body: '\uFEFF{"é": 1}',
        status: 400,
      },
    ]);
  });

  it("keeps the order of arrival for calls made at once", async () => {
    const sandbox = createSandbox();
    const customers = ["a", "b", "c", "d"];
    await Promise.all(customers.map((customer) => callClearent(sandbox, { customer })));
    expect(sandbox.requests().map(({ path }) => path.split("/")[4])).toEqual(customers);
  });

  it("gives a list that later calls do not change", async () => {
    const sandbox = createSandbox();
    const before = sandbox.requests();
    await callClearent(sandbox);
    expect(before).toEqual([]);
  });
});

describe("reset", () => {
  it("puts the state back, forgets the requests and starts the identifiers anew", async () => {
    const sandbox = createSandbox();
    const first = await (await callClearent(sandbox)).text();
    await callClearent(sandbox, { method: "POST", body: newToken() });
    expect(await (await callClearent(sandbox)).text()).not.toBe(first);
    const { credentials } = sandbox;
    sandbox.reset();
    expect(sandbox.requests()).toEqual([]);
    expect(await (await callClearent(sandbox)).text()).toBe(first);
    expect(sandbox.credentials).toEqual(credentials);
  });
});
