import { constants, createHash, createHmac, createPublicKey, createVerify, verify } from "node:crypto";
import { expect, test } from "vitest";
import { cybersource } from "../src/auth/cybersource.ts";
import { keyJwt, metaKey, privateKeyPem, requestOf, secretJwt } from "./cybersource-credentials.ts";
import vectors from "./vectors/cybersource-signatures.json" with { type: "json" };

const get = { method: "GET", target: "/tms/v2/customers/A/payment-instruments?offset=0", body: null };
const post = { method: "POST", target: "/tms/v2/customers", body: '{"a":"ë"}' };

async function tokenOf(auth: object, request = requestOf(post)) {
  const { authorization = "" } = await cybersource()(auth).sign(request);
  const [head = "", body = "", signature = ""] = authorization.replace("Bearer ", "").split(".");
  const read = (part: string): Record<string, unknown> =>
    JSON.parse(Buffer.from(part, "base64url").toString());
  return {
    header: read(head),
    claims: read(body),
    signed: `${head}.${body}`,
    signature: Buffer.from(signature, "base64url"),
  };
}

test.each(vectors.jwt)("writes the token of the vector $name", async (vector) => {
  const digestAlgorithmName = "digest-algorithm" in vector.claims ? "digest-algorithm" : undefined;
  const auth = {
    ...(vector.keyType === "private key" ? keyJwt : secretJwt),
    ...(vector.metaKey ? metaKey : {}),
    claims: { digestAlgorithmName },
  };
  const claim = "v-c-response-mle-kid";
  const kid = Reflect.get(vector.claims, claim);
  const more = typeof kid === "string" ? { responseKey: { claim, kid } } : {};
  const headers = await cybersource()(auth).sign(requestOf(vector, more));
  expect(headers).toEqual({ authorization: vector.authorization });
});

test("the vectors have both spellings, a meta key and an encrypted answer in them", () => {
  const claims = vectors.jwt.flatMap((one) => Object.keys(one.claims));
  expect(claims).toEqual(
    expect.arrayContaining(["digestAlgorithm", "digest-algorithm", "v-c-response-mle-kid"]),
  );
  expect(vectors.jwt.some((one) => one.metaKey)).toBe(true);
});

test.each([
  ["HS256", "sha256"],
  ["HS384", "sha384"],
  ["HS512", "sha512"],
])("signs with %s as node:crypto does", async (alg, hash) => {
  const { header, signed, signature, claims } = await tokenOf({ ...secretJwt, alg });
  expect(header).toEqual({ typ: "JWT", alg, kid: secretJwt.keyId });
  const key = Buffer.from(vectors.sharedSecret.base64, "base64");
  expect(signature).toEqual(createHmac(hash, key).update(signed).digest());
  expect(claims["digest"]).toBe(createHash("sha256").update(post.body, "utf8").digest("base64"));
});

test.each([
  ["RS256", "sha256"],
  ["RS384", "sha384"],
  ["RS512", "sha512"],
])("signs with %s as node:crypto verifies", async (alg, hash) => {
  const { header, signed, signature } = await tokenOf({ ...keyJwt, alg });
  expect(header).toEqual({ typ: "JWT", alg, kid: keyJwt.keyId });
  expect(createVerify(hash).update(signed).verify(createPublicKey(privateKeyPem), signature)).toBe(true);
});

test.each([
  ["PS256", "sha256", 32],
  ["PS384", "sha384", 48],
  ["PS512", "sha512", 64],
])("signs with %s and a salt as long as its hash", async (alg, hash, saltLength) => {
  const { header, signed, signature } = await tokenOf({ ...keyJwt, alg });
  expect(header["alg"]).toBe(alg);
  const key = { key: createPublicKey(privateKeyPem), padding: constants.RSA_PKCS1_PSS_PADDING, saltLength };
  expect(verify(hash, Buffer.from(signed), key, signature)).toBe(true);
});

test("takes a new id and the present for each signature", async () => {
  let count = 0;
  const randomUUID = () => {
    count += 1;
    return `uuid-${count}`;
  };
  const { sign } = cybersource()(secretJwt);
  const claims: unknown[] = [];
  // One after the other: the digests of two at once are ready in any order.
  for (const now of [1_700_000_000_999, 1_700_000_001_000]) {
    const { authorization = "" } = await sign(requestOf(post, { now, randomUUID }));
    claims.push(JSON.parse(Buffer.from(authorization.split(".")[1] ?? "", "base64url").toString()));
  }
  expect(claims).toMatchObject([
    { iat: 1_700_000_000, exp: 1_700_000_120, jti: "uuid-1" },
    { iat: 1_700_000_001, exp: 1_700_000_121, jti: "uuid-2" },
  ]);
});

test("spells method and path as the options say", async () => {
  const usual = await tokenOf(secretJwt, requestOf(get));
  expect(usual.claims).toMatchObject({
    "request-method": "get",
    "request-resource-path": "/tms/v2/customers/A/payment-instruments?offset=0",
  });
  const claims = { methodCase: "upper", resourcePath: "without-query" };
  const other = await tokenOf({ ...secretJwt, claims }, requestOf(get));
  expect(other.claims).toMatchObject({
    "request-method": "GET",
    "request-resource-path": "/tms/v2/customers/A/payment-instruments",
  });
});

test("names the host of the URL, with the port of a server on this machine", async () => {
  const { claims } = await tokenOf(secretJwt, requestOf(post, { href: "http://127.0.0.1:4010/x" }));
  expect(claims["request-host"]).toBe("127.0.0.1:4010");
});

test("writes an id beyond ASCII so that it is read as it is", async () => {
  const { claims } = await tokenOf(secretJwt, requestOf(post, { randomUUID: () => "ïd-顧客-😀" }));
  expect(claims["jti"]).toBe("ïd-顧客-😀");
});

test("asks for an encrypted answer under the name that it is given", async () => {
  const responseKey = { claim: "v-c-api-response-mle-kid", kid: "700" };
  const { claims } = await tokenOf(secretJwt, requestOf(post, { responseKey }));
  expect(Object.entries(claims).at(-1)).toEqual(["v-c-api-response-mle-kid", "700"]);
});

test("lets no other name stand in for a claim of its own", async () => {
  const responseKey = { claim: "iss", kid: "700" };
  await expect(tokenOf(secretJwt, requestOf(post, { responseKey }))).rejects.toMatchObject({
    code: "invalid_option",
    message: expect.stringContaining('mle.claimName must not be "iss"'),
  });
});

test("the digest covers a body whatever the method is, and is there without one where a body is usual", async () => {
  const digestOf = async (method: string, body: string | null) =>
    (await tokenOf(secretJwt, requestOf({ ...post, method, body }))).claims["digest"];
  const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("base64");
  expect(await digestOf("DELETE", post.body)).toBe(sha256(post.body));
  expect(await digestOf("DELETE", null)).toBeUndefined();
  expect(await digestOf("POST", null)).toBe(sha256(""));
});
