import { createHash, createHmac } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { cybersource } from "../src/auth/cybersource.ts";
import { httpSignature, metaKey, requestOf } from "./cybersource-credentials.ts";
import vectors from "./vectors/cybersource-signatures.json" with { type: "json" };

const post = { method: "POST", target: "/tms/v2/customers", body: "{}" };

test.each(vectors.httpSignature)("writes the headers of the vector $name", async (vector) => {
  const { host, ...expected } = vector.headers;
  const dateHeader = "v-c-date" in expected ? "v-c-date" : undefined;
  const auth = { ...httpSignature, ...(vector.metaKey ? metaKey : {}), dateHeader };
  const headers = await cybersource()(auth).sign(requestOf(vector));
  expect(headers).toEqual(expected);
  expect(headers).not.toHaveProperty("host");
});

test("signs what node:crypto signs, for the host of the URL with its port", async () => {
  const body = '{"title":"Zoë"}';
  const href = "http://127.0.0.1:4010/tms/v2/customers/A?offset=0&x=%27";
  const { sign } = cybersource()({ ...httpSignature, portfolioId: "folio" });
  const headers = await sign(requestOf({ ...post, body }, { href, now: 1_700_000_000_123 }));
  const hash = createHash("sha256").update(body, "utf8").digest("base64");
  const text = [
    "host: 127.0.0.1:4010",
    "date: Tue, 14 Nov 2023 22:13:20 GMT",
    "request-target: post /tms/v2/customers/A?offset=0&x=%27",
    `digest: SHA-256=${hash}`,
    "v-c-merchant-id: folio",
  ].join("\n");
  const key = Buffer.from(vectors.sharedSecret.base64, "base64");
  const signature = createHmac("sha256", key).update(text).digest("base64");
  expect(headers["signature"]).toContain(`, signature="${signature}"`);
  expect(headers["v-c-merchant-id"]).toBe("synthetic_mid");
});

test("what it signs is what fetch of this platform sends", async () => {
  const server = createServer((request, response) => response.end(JSON.stringify(request.headers)));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const { port } = server.address() as AddressInfo; // it listens to a port
    const href = `http://127.0.0.1:${port}/tms/v2/customers`;
    const signed = await cybersource()(httpSignature).sign(requestOf(post, { href }));
    const answer = await fetch(href, { method: "POST", headers: signed, body: "{}" });
    expect(await answer.json()).toMatchObject({ ...signed, host: `127.0.0.1:${port}` });
  } finally {
    server.close();
  }
});

test("a POST without a body is signed with the hash of no bytes", async () => {
  const headers = await cybersource()(httpSignature).sign(requestOf({ ...post, body: null }));
  expect(headers["digest"]).toBe("SHA-256=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
});

test("owns the headers that it sets", async () => {
  for (const dateHeader of ["date", "v-c-date"] as const) {
    const authenticator = cybersource()({ ...httpSignature, dateHeader });
    expect(Object.keys(await authenticator.sign(requestOf(post)))).toEqual(authenticator.headers);
    expect(authenticator.headers).toContain(dateHeader);
  }
});

test("refuses to ask for an encrypted answer, and says so before it is asked to", async () => {
  const authenticator = cybersource()(httpSignature);
  expect(authenticator.noEncryption).toMatch(/^auth\.scheme must be "jwt"/);
  const responseKey = { claim: "v-c-response-mle-kid", kid: "1" };
  await expect(authenticator.sign(requestOf(post, { responseKey }))).rejects.toMatchObject({
    name: "ConfigError",
    code: "invalid_option",
  });
  expect(cybersource()({ ...httpSignature, scheme: "jwt" }).noEncryption).toBeUndefined();
});
