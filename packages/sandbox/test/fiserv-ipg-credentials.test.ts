import { describe, expect, it } from "vitest";
import { createSandbox } from "../src/index.ts";
import {
  BASE,
  type CallChanges,
  callFiserv,
  errorOf,
  FIRST,
  hexSignature,
  jsonOf,
  NOW,
  newSandbox,
  newToken,
  ORIGIN,
  rawSignature,
} from "./call-fiserv-ipg.ts";

const sandbox = newSandbox();
const { apiKey, apiSecret, accessToken } = sandbox.credentials["fiserv-ipg"];
const READ = { method: "GET", path: `/payment-tokens/${FIRST}` };
const ID = "6f1c2a52-0b7e-4d3a-9a5e-3f0c1b2d4e5f";

describe("the credentials of the Fiserv IPG room", () => {
  it("come from the seed and say that they are fake", () => {
    const { credentials } = createSandbox({ seed: 7 });
    expect(createSandbox({ seed: 7 }).credentials["fiserv-ipg"]).toEqual(credentials["fiserv-ipg"]);
    expect(Object.values(sandbox.credentials["fiserv-ipg"]).join()).toMatch(
      /^fake-fiserv-key-[0-9a-f]{16},fake-fiserv-sécret-[0-9a-f]{24},fake-fiserv-access-[0-9a-f]{24}$/,
    );
    expect(credentials["fiserv-ipg"].apiKey).not.toBe(apiKey);
  });

  it("are let in with a signature in either encoding", async () => {
    const message = apiKey + ID + NOW;
    for (const signature of [rawSignature(apiSecret, message), hexSignature(apiSecret, message)]) {
      const headers = { "client-request-id": ID, "message-signature": signature };
      expect((await callFiserv(sandbox, { ...READ, headers })).status).toBe(200);
    }
  });

  it("are let in with an access token in the place of a signature", async () => {
    for (const scheme of ["Bearer", "bearer"]) {
      const headers = { authorization: `${scheme} ${accessToken}`, "message-signature": null };
      expect((await callFiserv(sandbox, { ...READ, headers })).status).toBe(200);
    }
  });

  it.each([-300_000, 0, 300_000])("are let in at a distance of %d milliseconds", async (distance) => {
    const headers = { timestamp: String(NOW + distance) };
    expect((await callFiserv(sandbox, { ...READ, headers })).status).toBe(200);
  });

  const clock = "the clock of the client, or a request that was stamped long before it was sent";
  const refused: [what: string, headers: Record<string, string | null>, says: string][] = [
    ["no key", { "api-key": null }, "The Api-Key header is missing."],
    ["another key", { "api-key": "other" }, "The Api-Key header holds a key that is not known here."],
    ["no id", { "client-request-id": null }, "The Client-Request-Id header is missing."],
    ["no time", { timestamp: null }, "The Timestamp header is missing."],
    ["a date", { timestamp: "2026-01-01" }, "The Timestamp is not a number of milliseconds since 1970."],
    [
      "a time of long ago",
      { timestamp: String(NOW - 300_001) },
      `The Timestamp is 300001 milliseconds behind the clock here, which is ${NOW}; five minutes are allowed. Likely cause: ${clock}.`,
    ],
    [
      "a time to come",
      { timestamp: String(NOW + 300_001) },
      `The Timestamp is 300001 milliseconds ahead of the clock here, which is ${NOW}; five minutes are allowed. Likely cause: ${clock}.`,
    ],
    [
      "seconds",
      { timestamp: String(NOW / 1000) },
      `The Timestamp is ${NOW - NOW / 1000} milliseconds behind the clock here, which is ${NOW}; five minutes are allowed. Likely cause: seconds were sent, where milliseconds are wanted.`,
    ],
    ["no signature", { "message-signature": null }, "The Message-Signature header is missing."],
    [
      "another scheme",
      { authorization: "Basic eA==", "message-signature": null },
      "The Authorization header is not of the form Bearer and one word.",
    ],
    [
      "an unknown access token",
      { authorization: "Bearer guess-4711", "message-signature": null },
      "The access token is not known here.",
    ],
    [
      "an unknown access token beside a good signature",
      { authorization: "Bearer guess-4711" },
      "The access token is not known here.",
    ],
  ];
  it.each(refused)("are refused for %s", async (_what, headers, says) => {
    const response = await callFiserv(sandbox, { ...READ, headers });
    expect(response.status).toBe(401);
    expect(await errorOf(response)).toEqual({
      message: says,
      details: [{ field: expect.any(String), message: says }],
    });
  });

  it("are refused with all that is wrong at once", async () => {
    const headers = {
      "api-key": null,
      "client-request-id": null,
      timestamp: null,
      "message-signature": null,
    };
    const response = await callFiserv(sandbox, { ...READ, headers });
    const { details = [] } = await errorOf(response);
    expect(details.map(({ field }) => field)).toEqual([
      "Api-Key",
      "Client-Request-Id",
      "Timestamp",
      "Message-Signature",
    ]);
  });

  it("are refused for a bad signature also beside a good access token", async () => {
    const headers = { authorization: `Bearer ${accessToken}`, "message-signature": "AAAA" };
    expect((await callFiserv(sandbox, { ...READ, headers })).status).toBe(401);
  });

  it("come before body and token, and after path and method", async () => {
    const headers = { "message-signature": null };
    expect((await callFiserv(sandbox, { body: "{", headers })).status).toBe(401);
    const path = "/payment-tokens/none";
    expect((await callFiserv(sandbox, { method: "GET", path, headers })).status).toBe(401);
    expect((await callFiserv(sandbox, { method: "PUT", headers })).status).toBe(405);
    expect((await callFiserv(sandbox, { path: "/tokens", headers })).status).toBe(404);
  });
});

describe("a signature that does not fit", () => {
  const body = '{"createToken":{"value":"tök-secret"},"requestType":"x","amount":12}';
  const compact = JSON.stringify(JSON.parse(body));
  const pretty = (indent: number) => JSON.stringify(JSON.parse(body), null, indent);
  const spaced = '{"createToken": {"value": "tök-secret"}, "requestType": "x", "amount": 12}';
  const sorted = '{"amount":12,"createToken":{"value":"tök-secret"},"requestType":"x"}';
  const again = "the body was serialised again between signing and sending";
  const mistakes: [what: string, changes: CallChanges, cause: string][] = [
    ["an empty body", { body, signedBody: "" }, "an empty body was signed"],
    ["blanks left out", { body: spaced, signedBody: compact }, `${again}; what was signed had no blanks`],
    [
      "blanks added",
      { body, signedBody: spaced },
      `${again}; what was signed had blanks after colons and commas`,
    ],
    ["many lines", { body, signedBody: pretty(2) }, `${again}; what was signed was printed on many lines`],
    ["sorted fields", { body, signedBody: sorted }, `${again}, with its fields in another order`],
    ["escapes", { body, signedBody: body.replace("ö", "\\u00f6") }, "letters beyond ASCII as escapes"],
    ["a line break at the end", { body, signedBody: `${body}\n` }, "a line break after the body was signed"],
    ["a line break left out", { body: `${body}\n`, signedBody: body }, again],
    ["a byte order mark", { body, signedBody: `\uFEFF${body}` }, "a byte order mark was signed and not sent"],
    [
      "a GET with an object",
      { ...READ, signedBody: "{}" },
      "{} was signed as the body of a call that has none",
    ],
    ["a DELETE with nothing", { ...READ, method: "DELETE", signedBody: "undefined" }, "undefined was signed"],
  ];
  it.each(mistakes)("is explained for %s", async (_what, changes, cause) => {
    const response = await callFiserv(sandbox, changes);
    expect(response.status).toBe(401);
    const { message } = await errorOf(response);
    expect(message).toContain("The signature does not fit the request.");
    expect(message.split("Likely cause: ")[1]).toContain(cause);
    expect(message).toMatch(/First difference: character \d+ of the body\./);
  });

  const messages: [what: string, message: string | Buffer, cause: string][] = [
    ["Latin-1", Buffer.from(apiKey + ID + NOW + body, "latin1"), "the message was signed in Latin-1"],
    ["separators", `${apiKey}\n${ID}\n${NOW}\n${body}`, "joined with a separator"],
    ["another order", `${apiKey}${NOW}${ID}${body}`, "in another order than Api-Key"],
    ["seconds", `${apiKey}${ID}${NOW / 1000}${body}`, "the clock: seconds were signed"],
    [
      "two readings of the clock",
      `${apiKey}${ID}${NOW - 3}${body}`,
      "the clock was read once for the signature",
    ],
  ];
  it.each(messages)("is explained for %s", async (_what, message, cause) => {
    const headers = { "client-request-id": ID, "message-signature": rawSignature(apiSecret, message) };
    const response = await callFiserv(sandbox, { body, headers });
    expect((await errorOf(response)).message.split("Likely cause: ")[1]).toContain(cause);
  });

  it("is explained for a key that was used as the secret", async () => {
    const signature = rawSignature(apiKey, apiKey + ID + NOW + body);
    const headers = { "client-request-id": ID, "message-signature": signature };
    const { message } = await errorOf(await callFiserv(sandbox, { body, headers }));
    expect(message).toContain("Likely cause: the Api-Key was used as the secret.");
    expect(message).toContain("First difference: none");
  });

  it.each([
    ["another secret than the one of this Api-Key", rawSignature("guess", apiKey + ID + NOW + body)],
    ["another secret than the one of this Api-Key", hexSignature("guess", apiKey + ID + NOW + body)],
    ["this is neither base64 of 32 bytes", "c2hvcnQ="],
  ])("says %s where no mistake is known", async (cause, signature) => {
    const headers = { "client-request-id": ID, "message-signature": signature };
    const { message } = await errorOf(await callFiserv(sandbox, { body, headers }));
    expect(message).toContain("Received message: not known");
    expect(message.split("Likely cause: ")[1]).toContain(cause);
  });

  it("names two mistakes at once", async () => {
    const strict = newSandbox({ signature: "raw" });
    const signature = hexSignature(apiSecret, `${apiKey}${ID}${NOW}`);
    const headers = { "client-request-id": ID, "message-signature": signature };
    const { message } = await errorOf(await callFiserv(strict, { body, headers }));
    expect(message).toContain("an empty body was signed; the signature is base64 of the HMAC's hex text");
  });

  it("shows both messages around the first difference, without values", async () => {
    const headers = { "client-request-id": ID };
    const { details = [] } = await errorOf(await callFiserv(sandbox, { body, signedBody: spaced, headers }));
    const start = "*".repeat(apiKey.length) + ID + NOW;
    expect(details.map(({ message }) => message)).toEqual([
      "The signature does not fit the request.",
      `Expected message: …${`${start}{"createToken":`.slice(-60)}{"value":"xxx-xxxxxx"},"…`,
      `Received message: …${`${start}{"createToken":`.slice(-60)} {"value": "xxx-xxxxxx"}…`,
      `First difference: character 16 of the body.`,
      expect.stringContaining("Likely cause: "),
    ]);
    expect(new Set(details.map(({ field }) => field))).toEqual(new Set(["Message-Signature"]));
  });

  it("gives no secret away, in any form of the error", async () => {
    for (const errors of ["gateway", "edge", "html"] as const) {
      const room = newSandbox({ errors });
      const card = newToken({ createToken: { value: "tok-secret" } });
      const signedBody = JSON.stringify(card, null, 2);
      const headers = { "client-request-id": ID, authorization: "Bearer guess-4711" };
      const text = await (await callFiserv(room, { body: card, signedBody, headers })).text();
      expect(text).toContain("Likely cause");
      const right = rawSignature(apiSecret, apiKey + ID + NOW + JSON.stringify(card));
      for (const secret of [apiKey, apiSecret, accessToken, "guess-4711", "4111", "tok-secret", right]) {
        expect(text).not.toContain(secret);
      }
    }
  });
});

describe("access tokens", () => {
  const use = (room: typeof sandbox, token: string) =>
    callFiserv(room, {
      ...READ,
      headers: { authorization: `Bearer ${token}`, "message-signature": null },
    });

  it("can be more than the one of the credentials", async () => {
    const room = newSandbox({ accessTokens: ["second"] });
    expect((await use(room, accessToken)).status).toBe(200);
    expect((await use(room, "second")).status).toBe(200);
    expect((await use(room, "third")).status).toBe(401);
  });

  it("expire after a number of requests, each by itself, and are good again after a reset", async () => {
    const room = newSandbox({ accessTokens: ["second"], expireAccessTokenAfter: 2 });
    const statuses = async (token: string) => [
      (await use(room, token)).status,
      (await use(room, token)).status,
      (await use(room, token)).status,
    ];
    expect(await statuses(accessToken)).toEqual([200, 200, 401]);
    expect((await errorOf(await use(room, accessToken))).message).toBe("The access token has expired.");
    expect(await statuses("second")).toEqual([200, 200, 401]);
    room.reset();
    expect(await statuses("second")).toEqual([200, 200, 401]);
  });

  it("that expire leave signatures alone", async () => {
    const room = newSandbox({ expireAccessTokenAfter: 0 });
    expect((await use(room, accessToken)).status).toBe(401);
    expect((await callFiserv(room, READ)).status).toBe(200);
  });
});

describe("the addresses of the Fiserv IPG room", () => {
  const paths = [BASE, "/sandbox/ipp/payments-gateway/v2", "/ipp/payments-gateway/v2", ""];
  const hosts = ["cert.api.firstdata.com", "prod.api.firstdata.com", "prod.emea.api.fiservapps.com"];
  it.each(hosts.flatMap((host) => paths.map((path) => `https://${host}${path}`)))(
    "include %s",
    async (url) => {
      const headers = {
        "api-key": apiKey,
        "client-request-id": ID,
        timestamp: String(NOW),
        "message-signature": rawSignature(apiSecret, apiKey + ID + NOW),
      };
      const response = await sandbox.fetch(`${url}/payment-tokens/${FIRST}`, { headers });
      expect(response.status).toBe(200);
      expect(await jsonOf(response)).toMatchObject({ clientRequestId: ID });
    },
  );

  it.each(["/gateway/v1", "/sandbox", "/sandbox/gateway/v2", "/gateway/v2/gateway/v2"])(
    "do not include %s",
    async (path) => {
      expect((await sandbox.fetch(`${ORIGIN}${path}/payment-tokens/${FIRST}`)).status).toBe(404);
    },
  );
});
