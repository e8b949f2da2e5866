import { createHmac } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import type { Sandbox } from "../src/index.ts";
import { type ServedSandbox, serveSandbox } from "../src/node.ts";
import {
  CUSTOMERS,
  expectStatus,
  explanationOf,
  goodClaims,
  HOST,
  NOW,
  newSandbox,
  ORIGIN,
  sha256,
  sharedSecretJwt,
} from "./call-cybersource-tms.ts";

const sandbox = newSandbox();
const { merchantId, portfolioId, keyId, sharedSecret } = sandbox.credentials["cybersource-tms"];
const DATE = new Date(NOW).toUTCString();
const BODY = '{"clientReferenceInformation":{"code":"TC50171_3"}}';

interface Signing {
  method?: string;
  path?: string;
  host?: string;
  date?: string;
  dateHeader?: string;
  merchant?: string;
  body?: string;
  /** What is signed, made from what should be. */
  rewrite?: (text: string) => string;
  key?: Buffer | string;
  encode?: (mac: Buffer) => string;
  /** Parameters and headers that differ from what was signed. */
  parameters?: Record<string, string>;
  headers?: Record<string, string>;
}

/** The headers of a signed request, put together with nothing of the room. */
function signed(changes: Signing = {}): Record<string, string> {
  const {
    method = "POST",
    path = CUSTOMERS,
    host = HOST,
    date = DATE,
    dateHeader = "date",
    body = BODY,
  } = changes;
  const {
    merchant = merchantId,
    rewrite = (text: string) => text,
    key = Buffer.from(sharedSecret, "base64"),
  } = changes;
  const digest = `SHA-256=${sha256(body)}`;
  const lines: [string, string][] = [
    ["host", host],
    [dateHeader, date],
    ["request-target", `${method.toLowerCase()} ${path}`],
    ...(method === "GET" ? [] : [["digest", digest] as [string, string]]),
    ["v-c-merchant-id", merchant],
  ];
  const text = rewrite(lines.map((line) => line.join(": ")).join("\n"));
  const mac = createHmac("sha256", key).update(text).digest();
  const parameters = {
    keyid: keyId,
    algorithm: "HmacSHA256",
    headers: lines.map(([name]) => name).join(" "),
    signature: (changes.encode ?? ((bytes: Buffer) => bytes.toString("base64")))(mac),
    ...changes.parameters,
  };
  return {
    "content-type": "application/json",
    "v-c-merchant-id": merchantId,
    [dateHeader]: date,
    ...(method !== "GET" && { digest }),
    signature: Object.entries(parameters)
      .map(([name, value]) => `${name}="${value}"`)
      .join(", "),
    ...changes.headers,
  };
}

function send(changes: Signing = {}, to: Sandbox = sandbox): Promise<Response> {
  const { method = "POST", path = CUSTOMERS, body = BODY } = changes;
  const init = { method, headers: signed(changes), body: method === "GET" ? null : body };
  return to.fetch(ORIGIN + path, init);
}

describe("an HTTP Signature", () => {
  it.each<[what: string, changes: Signing]>([
    ["date", {}],
    ["v-c-date", { dateHeader: "v-c-date" }],
    ["a meta key", { merchant: portfolioId }],
    ["a date that is five minutes behind", { date: new Date(NOW - 300_000).toUTCString() }],
    ["the body of an empty object", { body: "{}" }],
  ])("is let in with %s", async (_what, changes) => {
    await expectStatus(201, send(changes));
  });

  it("is let in for a call without a body, and its query counts", async () => {
    const { id } = await expectStatus(201, send());
    const path = `${CUSTOMERS}/${String(id)}/payment-instruments?offset=0&limit=20`;
    await expectStatus(200, send({ method: "GET", path }));
    const rewrite = (text: string): string => text.replace("?offset=0&limit=20", "");
    expect(await explanationOf(send({ method: "GET", path, rewrite }))).toContain(
      "Likely cause: the query was left out of request-target.",
    );
  });

  it("may be sent twice: it has no number of its own", async () => {
    await expectStatus(201, send());
    await expectStatus(201, send());
  });

  it.each<[what: string, changes: Signing, says: string]>([
    [
      "another key id",
      { parameters: { keyid: "other" } },
      `The keyid differs: expected "${keyId}", received "other".`,
    ],
    [
      "another algorithm",
      { parameters: { algorithm: "hmac-sha256" } },
      'The algorithm must be HmacSHA256, with these letters, not "hmac-sha256".',
    ],
    [
      "another order",
      { parameters: { headers: "host request-target date digest v-c-merchant-id" } },
      'The list headers differs: expected "host date request-target digest v-c-merchant-id"',
    ],
    [
      "no digest in the list",
      { parameters: { headers: "host date request-target v-c-merchant-id" } },
      "The list headers differs",
    ],
    [
      "parentheses in the list",
      { parameters: { headers: "host date (request-target) digest v-c-merchant-id" } },
      "as it was until March 2024",
    ],
    [
      "an old date",
      { date: new Date(NOW - 301_000).toUTCString() },
      "The header date is 301 seconds behind the clock here; 300 are allowed.",
    ],
    [
      "a date to come",
      { date: new Date(NOW + 301_000).toUTCString(), dateHeader: "v-c-date" },
      "The header v-c-date is 301 seconds ahead of the clock here",
    ],
    [
      "a date of ISO 8601",
      { date: new Date(NOW).toISOString() },
      "The header date must be an HTTP date such as",
    ],
    [
      "another merchant",
      { headers: { "v-c-merchant-id": "other" } },
      `The header v-c-merchant-id differs: expected "${merchantId}", received "other".`,
    ],
    [
      "hex in the digest",
      {
        headers: {
          digest: `SHA-256=${Buffer.from(Buffer.from(sha256(BODY), "base64").toString("hex")).toString("base64")}`,
        },
      },
      "base64 of the hash's hex text",
    ],
    ["no prefix in the digest", { headers: { digest: sha256(BODY) } }, "the prefix SHA-256= is missing"],
    ["the text of the secret as key", { key: sharedSecret }, "the text of the shared secret was the key"],
    ["another secret", { key: "other" }, "another secret than the one of this keyid"],
    [
      "parentheses in the string",
      { rewrite: (text) => text.replace("request-target", "(request-target)") },
      "request-target was signed in parentheses",
    ],
    [
      "an upper-case method",
      { rewrite: (text) => text.replace("post ", "POST ") },
      "the method must be signed in lower case",
    ],
    ["a line break at the end", { rewrite: (text) => `${text}\n` }, "a line break was signed at the end"],
    ["CR LF", { rewrite: (text) => text.replaceAll("\n", "\r\n") }, "the lines were joined with CR LF"],
    [
      "the other name of the date",
      { rewrite: (text) => text.replace("date:", "v-c-date:") },
      "the time was signed under another name than date",
    ],
    [
      "another host",
      { host: "api.cybersource.com" },
      "the host api.cybersource.com was signed, which is not in publicHosts",
    ],
    [
      "a meta key and another host",
      { host: "api.cybersource.com", merchant: portfolioId },
      "the host api.cybersource.com was signed",
    ],
    [
      "hex text",
      { encode: (mac) => mac.toString("hex") },
      "the signature must be base64 of the 32 bytes of the HMAC",
    ],
  ])("is refused with %s", async (_what, changes, says) => {
    expect(await explanationOf(send(changes))).toContain(says);
  });

  it("is told what should have been signed and where that differs, without the secret", async () => {
    const text = await explanationOf(send({ rewrite: (signing) => signing.replace("post ", "POST ") }));
    const expected = `host: ${HOST}\ndate: ${DATE}\nrequest-target: post ${CUSTOMERS}\ndigest: SHA-256=${sha256(BODY)}\nv-c-merchant-id: ${merchantId}`;
    expect(text).toContain(`Expected to be signed: ${JSON.stringify(expected)}.`);
    expect(text).toContain('"post /tms/v2/customers\\nd" against "POST /tms/v2/customers\\nd"');
    expect(text).not.toContain(sharedSecret);
  });

  it("is refused without all of its parameters or its date", async () => {
    const response = sandbox.fetch(ORIGIN + CUSTOMERS, {
      method: "POST",
      headers: { ...signed(), signature: 'keyid="x"' },
      body: BODY,
    });
    expect(await explanationOf(response)).toContain("has no parameter algorithm, headers, signature");
    const { date: _date, ...headers } = signed();
    expect(
      await explanationOf(sandbox.fetch(ORIGIN + CUSTOMERS, { method: "POST", headers, body: BODY })),
    ).toContain("The Date header, or v-c-date in its place, is missing.");
  });

  it("cannot carry an encrypted request", async () => {
    const body = '{"encryptedRequest":"a.b.c.d.e"}';
    const { errors } = await expectStatus(400, send({ body }));
    expect(errors).toMatchObject([
      {
        type: "invalidRequest",
        message: expect.stringContaining("must be authenticated with a JWT") as unknown,
      },
    ]);
  });
});

describe("the host that is signed", () => {
  let served: ServedSandbox | undefined;
  afterEach(async () => {
    await served?.close();
    served = undefined;
  });

  async function post(to: Sandbox, host?: string): Promise<Response> {
    served = await serveSandbox(to);
    const url = served.urls["cybersource-tms"];
    const headers = signed({ host: host ?? new URL(url).host });
    return fetch(url + CUSTOMERS, { method: "POST", headers, body: BODY });
  }

  it("is the one of the header Host, with its port", async () => {
    await expectStatus(201, await post(newSandbox()));
  });

  it("is explained where the port was left out", async () => {
    expect(await explanationOf(await post(newSandbox(), "127.0.0.1"))).toContain(
      "the host 127.0.0.1 was signed",
    );
  });

  it("is let in from a JWT with and without its port, or the real one where publicHosts says so", async () => {
    const own = newSandbox({ publicHosts: [ORIGIN] });
    served = await serveSandbox(own);
    const { host, hostname, origin } = new URL(served.urls["cybersource-tms"]);
    const create = (signedHost: string): Promise<Response> => {
      const asked = { method: "POST", path: CUSTOMERS, text: BODY };
      const token = sharedSecretJwt(own, goodClaims(own, asked, { "request-host": signedHost }));
      const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
      return fetch(origin + CUSTOMERS, { method: "POST", headers, body: BODY });
    };
    for (const signedHost of [host, hostname, HOST]) {
      const made = await create(signedHost);
      expect(made.status).toBe(201);
      expect(made.headers.get("location")).toMatch(`${origin}${CUSTOMERS}/`);
    }
    expect(await explanationOf(create("api.cybersource.com"))).toContain("The claim request-host differs");
  });

  it("may be the real one where publicHosts says so, and only then", async () => {
    await expectStatus(201, await post(newSandbox({ publicHosts: [ORIGIN] }), HOST));
    await served?.close();
    expect(await explanationOf(await post(newSandbox(), HOST))).toContain(
      `the host ${HOST} was signed, which is not in publicHosts`,
    );
  });
});
