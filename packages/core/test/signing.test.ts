import { describe, expect, it } from "vitest";
import { apiKeyInHeader } from "../src/auth/api-key.ts";
import type { Fetch } from "../src/index.ts";
import { ClientRuntime, type OutgoingRequest } from "../src/runtime.ts";
import { errorOf, jsonAnswer } from "./answering.ts";
import { operations, vault } from "./vault.ts";

interface Sent {
  readonly url: string;
  readonly headers: Headers;
  readonly bytes: string;
}

const text = (body: unknown) => (body instanceof Uint8Array ? new TextDecoder().decode(body) : "");

/** A scheme that signs everything it is given, the nth attempt as `n`. */
function signing(
  sign: (request: OutgoingRequest, nth: number) => Record<string, string>,
  statuses: readonly number[],
) {
  const seen: OutgoingRequest[] = [];
  const sent: Sent[] = [];
  const fetch: Fetch = async (url, { headers, body }) => {
    sent.push({ url, headers: new Headers(headers), bytes: text(body) });
    return jsonAnswer(statuses[sent.length - 1] ?? 500, { count: 0, card: {} }, { "retry-after": "0" });
  };
  let now = 1_000;
  const tick = () => {
    now += 1;
    return now;
  };
  const options = { environment: "sandbox", fetch, clock: tick, headers: { "x-mark": "m" } };
  const runtime = new ClientRuntime(vault, options, () => ({
    headers: ["x-signature"],
    secrets: ["signing-secret"],
    sign: async (request) => {
      seen.push(request);
      return sign(request, seen.length);
    },
  }));
  return { runtime, seen, sent };
}

describe("signing", () => {
  it("comes last: it is given the URL and the bytes that are sent", async () => {
    const { runtime, seen, sent } = signing(
      ({ href, body }) => ({ "x-signature": `${href.length} ${text(body)}` }),
      [201],
    );
    await runtime.call(operations["cards.add"], { customerId: "it's ü", body: { name: "z" } }, {});
    const [request] = seen;
    expect(request).toMatchObject({
      method: "POST",
      href: "https://sandbox.vault.test/v1/customers/it%27s%20%C3%BC/cards",
      headers: { "content-type": "application/json", accept: "application/json", "x-mark": "m" },
    });
    expect(sent[0]?.url).toBe(request?.href);
    expect(sent[0]?.bytes).toBe(text(request?.body));
    expect(sent[0]?.headers.get("x-signature")).toBe(`${request?.href.length} {"name":"z"}`);
    expect(sent[0]?.headers.get("x-mark")).toBe("m");
  });

  it("covers the query as the wire has it", async () => {
    const { runtime, seen, sent } = signing(() => ({}), [200]);
    await runtime.call(operations["cards.list"], { customerId: "c", states: ["it's", "100%"] }, {});
    expect(seen[0]?.href).toBe("https://sandbox.vault.test/v1/customers/c/cards?state=it%27s,100%25");
    expect(new URL(seen[0]?.href ?? "").href).toBe(sent[0]?.url);
  });

  it("is done anew for each attempt, with a new time", async () => {
    const { runtime, seen, sent } = signing(
      (_request, nth) => ({ "x-signature": `s${nth}` }),
      [429, 429, 200],
    );
    await runtime.call(operations["cards.list"], { customerId: "c" }, {});
    expect(sent.map(({ headers }) => headers.get("x-signature"))).toEqual(["s1", "s2", "s3"]);
    const times = seen.map(({ now }) => now);
    expect(new Set(times).size).toBe(3);
    expect([...times].sort((a, b) => a - b)).toEqual(times);
  });

  it("that fails sends nothing and shows no secret", async () => {
    const { runtime, sent } = signing(() => {
      throw new Error("bad signing-secret");
    }, []);
    const error = await errorOf(runtime.call(operations["cards.add"], { customerId: "c", body: {} }, {}));
    expect(error).toMatchObject({ name: "ConfigError", code: "signing_failed", outcome: "not-sent" });
    expect(error.cause).toMatchObject({ message: "bad [redacted]" });
    expect(sent).toEqual([]);
  });
});

describe("apiKeyInHeader", () => {
  it("sends the key in the header and keeps it for redaction", () => {
    const authenticator = apiKeyInHeader("API-Key")({ apiKey: "k 1" });
    expect(authenticator.headers).toEqual(["api-key"]);
    expect(authenticator.secrets).toEqual(["k 1"]);
  });
});
