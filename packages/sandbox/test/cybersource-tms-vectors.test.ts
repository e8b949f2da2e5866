import { describe, expect, it } from "vitest";
import { type CybersourceTmsPrivateKey, createSandbox, type Sandbox } from "../src/index.ts";
import { call, expectStatus, explanationOf, ORIGIN, typesOf } from "./call-cybersource-tms.ts";
import vectors from "./cybersource-tms-vectors.json" with { type: "json" };

interface Vector {
  name: string;
  method: string;
  requestTarget: string;
  body: string | null;
  authorization?: string;
  headers?: Record<string, string>;
}

const { sharedSecret, merchantId, portfolioId, epochMs } = vectors;
const all: Vector[] = [
  ...vectors.httpSignature.map((vector) => ({ ...vector, headers: definedOnly(vector.headers) })),
  ...vectors.jwt,
];

function definedOnly(headers: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
}

function pemOf({ kid, pkcs8 }: { kid: string; pkcs8: string }): CybersourceTmsPrivateKey {
  return { kid, privateKey: `-----BEGIN PRIVATE KEY-----\n${pkcs8}\n-----END PRIVATE KEY-----\n` };
}

function vectorSandbox(keys: Record<string, CybersourceTmsPrivateKey> = {}): Sandbox {
  const { signing, requestMle, responseMle } = vectors.keys;
  return createSandbox({
    clock: () => epochMs,
    "cybersource-tms": {
      merchantId,
      portfolioId,
      sharedSecret,
      keys: {
        signing: pemOf(signing),
        requestMle: pemOf(requestMle),
        responseMle: pemOf(responseMle),
        ...keys,
      },
    },
  });
}

/** Sends a vector, with some of it changed after it was signed. */
function send(vector: Vector, changes: Partial<Vector> = {}, origin = ORIGIN): Promise<Response> {
  const { method, requestTarget, body, authorization, headers } = { ...vector, ...changes };
  const init = {
    method,
    headers: {
      ...headers,
      ...(authorization !== undefined && { authorization }),
      ...(body !== null && { "content-type": "application/json" }),
    },
    body,
  };
  return vectorSandbox().fetch(origin + requestTarget, init);
}

describe("the vectors of requests", () => {
  it("are 8 of HTTP Signature and 15 of JWT", () => {
    expect([vectors.httpSignature.length, vectors.jwt.length]).toEqual([8, 15]);
  });

  it.each(all)("are let in: $name", async (vector) => {
    const response = await send(vector);
    // What they read is not there, and the payment lacks a card, but all are known to the room.
    const expected: Record<string, number> = { GET: 404, DELETE: 404, PATCH: 404 };
    const isCustomer = vector.requestTarget === "/tms/v2/customers";
    const status = expected[vector.method] ?? (isCustomer ? 201 : 400);
    // The answer to this one is encrypted, also though it is an error.
    const text = await response.text();
    expect([response.status, text]).toEqual([status, text]);
    expect(Object.keys(JSON.parse(text) as object).includes("encryptedResponse")).toBe(
      vector.name.endsWith("-response-mle"),
    );
  });

  it.each(all)("are refused on another path: $name", async (vector) => {
    expect(await explanationOf(send(vector, { requestTarget: `${vector.requestTarget}0` }))).toMatch(
      /request-resource-path differs|does not fit/,
    );
  });

  it.each(all)("are refused at another host: $name", async (vector) => {
    const headers = { ...vector.headers, host: "api.cybersource.com" };
    expect(await explanationOf(send(vector, { headers }, "https://api.cybersource.com"))).toMatch(
      /request-host differs|the host apitest.cybersource.com was signed/,
    );
  });

  it.each(all.filter(({ body }) => body !== null))("are refused with another body: $name", async (vector) => {
    expect(await explanationOf(send(vector, { body: `${vector.body} ` }))).toMatch(/digest differs/i);
  });

  it.each(all)("are refused with one character of the signature changed: $name", async (vector) => {
    const { authorization, headers } = vector;
    const flip = (text: string, at: number): string =>
      text.slice(0, at) + (text[at] === "A" ? "B" : "A") + text.slice(at + 1);
    const changes = authorization
      ? { authorization: flip(authorization, authorization.length - 20) }
      : {
          headers: {
            ...headers,
            signature: flip(headers?.["signature"] ?? "", (headers?.["signature"] ?? "").length - 20),
          },
        };
    expect(await explanationOf(send(vector, changes))).toContain("does not fit");
  });
});

describe("the vectors of encryption", () => {
  const [requestVector] = vectors.jwe;
  const named = (name: string): string => vectors.jwe.find((vector) => vector.name === name)?.jwe ?? "";

  /** A room that takes the response key for requests, so that the vectors of answers can be read by it. */
  function swapped(pkcs8: string = vectors.keys.responseMle.pkcs8): Sandbox {
    return vectorSandbox({ requestMle: pemOf({ kid: vectors.keys.responseMle.kid, pkcs8 }) });
  }

  function create(sandbox: Sandbox, jwe: string): Promise<Response> {
    return call(sandbox, { body: { encryptedRequest: jwe } });
  }

  it("are read: a request", async () => {
    const created = await expectStatus(201, create(vectorSandbox(), requestVector?.jwe ?? ""));
    expect(created).toMatchObject(JSON.parse(requestVector?.plaintext ?? "") as object);
  });

  it("are read: an answer, sent as a request", async () => {
    const { errors } = await expectStatus(400, create(swapped(), named("response-mle")));
    expect(errors).toMatchObject([
      { type: "unknownField", details: [{ name: "status" }, { name: "tokenInformation" }] },
    ]);
  });

  it("are refused with RSA-OAEP, whose hash is SHA-1", async () => {
    const { errors } = await expectStatus(400, create(swapped(), named("response-mle-oaep-sha1")));
    expect(JSON.stringify(errors)).toContain('expected \\"RSA-OAEP-256\\", received \\"RSA-OAEP\\"');
  });

  it("are refused with a tampered tag and with a wrong key, in the same words", async () => {
    const tampered = await expectStatus(400, create(swapped(), named("negative-tampered-tag")));
    const wrongKey = await expectStatus(
      400,
      create(swapped(vectors.keys.signing.pkcs8), named("negative-wrong-key")),
    );
    expect(tampered).toEqual(wrongKey);
    expect(await typesOf(400, create(swapped(), named("negative-tampered-tag")))).toEqual(["invalidRequest"]);
  });

  it("are refused under a key id of another key", async () => {
    const { errors } = await expectStatus(400, create(vectorSandbox(), named("response-mle")));
    expect(JSON.stringify(errors)).toContain("The kid of encryptedRequest differs");
  });
});
