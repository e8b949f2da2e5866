import { describe, expect, it } from "vitest";
import { answering, errorOf, jsonAnswer } from "./answering.ts";
import { VaultClient, vaultKey } from "./vault.ts";

const auth = { apiKey: vaultKey };
const base = { auth, environment: "sandbox" };
const logger = { debug() {}, info() {}, warn() {}, error() {} };

function construct(options: unknown): Error & Record<string, unknown> {
  try {
    new VaultClient(options);
  } catch (error) {
    if (error instanceof Error) return error as Error & Record<string, unknown>; // members are read by name
  }
  throw new Error("was accepted");
}

describe("the options of a client", () => {
  it.each<[string, unknown]>([
    ["options", undefined],
    ["options", null],
    ["options", "hidden"],
    ["auth", { environment: "sandbox" }],
    ["auth", { ...base, auth: "hidden" }],
    ["auth.apiKey", { ...base, auth: {} }],
    ["auth.apiKey", { ...base, auth: { apiKey: "" } }],
    ["auth.apiKey", { ...base, auth: { apiKey: 7 } }],
    ["auth.apiKey", { ...base, auth: { apiKey: "hidden\n" } }],
    ["auth.apiKey", { ...base, auth: { apiKey: " hidden" } }],
    ["auth.apiKey", { ...base, auth: { apiKey: "hidden€" } }],
    ["auth.key", { ...base, auth: { key: "hidden" } }],
    ["environment", { auth }],
    ["environment", { auth, environment: "hidden" }],
    ["environment", { auth, environment: "toString" }],
    ["environment", { ...base, baseUrl: "https://hidden.test" }],
    ["baseUrl", { auth, baseUrl: "hidden" }],
    ["baseUrl", { auth, baseUrl: "http://hidden.test" }],
    ["baseUrl", { auth, baseUrl: "https://hidden@vault.test" }],
    ["baseUrl", { auth, baseUrl: "https://vault.test/?hidden" }],
    ["baseUrl", { auth, baseUrl: new URL("ftp://hidden.test") }],
    ["baseUrl", { auth, baseUrl: 7 }],
    ["timeoutMs", { ...base, timeoutMs: 0 }],
    ["timeoutMs", { ...base, timeoutMs: Number.NaN }],
    ["timeoutMs", { ...base, timeoutMs: Number.POSITIVE_INFINITY }],
    ["timeoutMs", { ...base, timeoutMs: 2 ** 31 }],
    ["totalTimeoutMs", { ...base, totalTimeoutMs: "hidden" }],
    ["maxResponseBytes", { ...base, maxResponseBytes: -1 }],
    ["retry", { ...base, retry: true }],
    ["retry", { ...base, retry: "hidden" }],
    ["retry.attempts", { ...base, retry: { attempts: 0 } }],
    ["retry.attempts", { ...base, retry: { attempts: 101 } }],
    ["retry.delay", { ...base, retry: { delay: 5 } }],
    ["headers", { ...base, headers: "hidden" }],
    ["headers", { ...base, headers: { "x-a": "hidden\n" } }],
    ["headers", { ...base, headers: { "API-KEY": "hidden" } }],
    ["fetch", { ...base, fetch: "hidden" }],
    ["clock", { ...base, clock: 5 }],
    ["randomUUID", { ...base, randomUUID: "hidden" }],
    ["hooks", { ...base, hooks: "hidden" }],
    ["hooks.onCallStarted", { ...base, hooks: { onCallStarted: () => {} } }],
    ["hooks.onRetry", { ...base, hooks: { onRetry: "hidden" } }],
    ["logger", { ...base, logger: { ...logger, warn: "hidden" } }],
    ["logger", { ...base, logger: "hidden" }],
    ["apiVersion", { ...base, apiVersion: "hidden" }],
  ])("%s is named when it cannot be used (%#)", (name, options) => {
    const error = construct(options);
    expect(error).toMatchObject({
      name: "ConfigError",
      code: "invalid_option",
      outcome: "not-sent",
      attempts: 0,
    });
    expect(error.message).toMatch(new RegExp(`^${name.replace(".", "\\.")}\\b`));
    expect(`${error.message} ${JSON.stringify(error)} ${String(error.cause)}`).not.toContain("hidden");
  });

  it.each<[string, object]>([
    ["a URL object", { auth, baseUrl: new URL("https://vault.test/v1/") }],
    ["http to this machine", { auth, baseUrl: "http://localhost:8080" }],
    ["http to 127.0.0.2", { auth, baseUrl: "http://127.0.0.2" }],
    ["http to ::1", { auth, baseUrl: "http://[::1]:1" }],
    ["http elsewhere on request", { auth, baseUrl: "http://vault.test", allowInsecureRequests: true }],
    ["undefined for everything else", { ...base, fetch: undefined, timeoutMs: undefined, hooks: undefined }],
    ["the longest timeout", { ...base, timeoutMs: 2 ** 31 - 1 }],
    ["a logger that is a class instance", { ...base, logger: console }],
  ])("%s is accepted", (_name, options) => {
    expect(new VaultClient(options)).toBeInstanceOf(VaultClient);
  });

  it("http elsewhere needs true, not something like it", () => {
    expect(construct({ auth, baseUrl: "http://vault.test", allowInsecureRequests: "yes" }).message).toContain(
      "allowInsecureRequests",
    );
  });
});

describe("the options of a call", () => {
  it("idempotencyKey is known only where the provider honours one", async () => {
    const { client, attempts } = answering([]);
    const error = await errorOf(client.cards.add({ customerId: "c", body: {} }, { idempotencyKey: "k" }));
    expect(error).toMatchObject({ name: "ConfigError", code: "invalid_option" });
    expect(attempts).toEqual([]);
  });

  it.each([[""], ["hidden key"], ["hidden\n"], ["h".repeat(256)], [7]])(
    "idempotencyKey %j is refused",
    async (key) => {
      const { client, attempts } = answering([]);
      const error = await errorOf(client.charges.create({ body: {} }, { idempotencyKey: key }));
      expect(error.message).toMatch(/^charges\.create: idempotencyKey (?!.*hidden)/);
      expect(attempts).toEqual([]);
    },
  );

  it("undefined says nothing", async () => {
    const { client } = answering([jsonAnswer(200, { count: 0 })], { timeoutMs: 5 });
    const options = { timeoutMs: undefined, signal: undefined, retry: undefined, headers: undefined };
    expect(await client.cards.list({ customerId: "c", limit: undefined }, options)).toEqual([]);
  });
});
