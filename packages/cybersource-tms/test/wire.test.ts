import { constants, createHash, createHmac, createPublicKey, verify } from "node:crypto";
import type { ServerResponse } from "node:http";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  ConfigError,
  type CybersourceClaims,
  CybersourceTmsClient,
  type CybersourceTmsClientOptions,
  type PrivateKeyAlgorithm,
  type SharedSecretAlgorithm,
} from "../src/index.ts";
import { payment } from "./bodies.ts";
import { unseal } from "./jwe.ts";
import { keys } from "./room.ts";
import { type Arrived, answerJson, type Served, serve } from "./serve.ts";
import { hurrying, withoutWaiting } from "./without-waiting.ts";

type Auth = CybersourceTmsClientOptions["auth"];

const merchantId = "synthetic_mid";
const portfolioId = "synthetic_portfolio";
const secretId = "00000000-1111-4222-8333-444444444444";
const secret = Buffer.from(Array.from({ length: 32 }, (_one, index) => index));
const sharedSecret = secret.toString("base64");
const { kid, privateKey, publicKey } = keys.signing;

const secretAuth = { scheme: "jwt", merchantId, keyId: secretId, sharedSecret } as const;
const keyAuth = { scheme: "jwt", merchantId, keyId: kid, privateKey } as const;
const signatureAuth = { scheme: "http-signature", merchantId, keyId: secretId, sharedSecret } as const;

/** What becomes of a request at the server; a status is answered with an error of the service. */
type Fate = "lost" | "cut" | number;

let served: Served;
let arrived: Arrived[];
/** The fates of the next requests; then all goes well. */
let fates: Fate[];
/** The clock of the clients: each look at it is a second later. */
let now: number;
const clock = () => {
  now += 1_000;
  return now;
};

beforeEach(async () => {
  arrived = [];
  fates = [];
  now = 1_767_225_600_123;
  served = await serve((request, outgoing) => {
    arrived.push(request);
    const fate = fates.shift() ?? 200;
    if (fate === "lost") outgoing.destroy();
    else if (fate === "cut") cut(outgoing);
    else if (fate !== 200) answerJson(outgoing, fate, { errors: [{ type: "serverError" }] });
    else answerWell(request, outgoing);
  });
});
afterEach(() => served.close());
withoutWaiting();

/** The head of an answer, and a part of its body. */
function cut(outgoing: ServerResponse): void {
  outgoing.writeHead(201, { "content-type": "application/json", "content-length": "100" });
  outgoing.write('{"id":"1",', () => outgoing.destroy());
}

function answerWell({ method }: Arrived, outgoing: ServerResponse): void {
  if (method === "DELETE") outgoing.writeHead(204).end();
  else answerJson(outgoing, method === "POST" ? 201 : 200, { id: "1", status: "AUTHORIZED", responses: [] });
}

function clientWith(auth: Auth, others: Partial<CybersourceTmsClientOptions> = {}): CybersourceTmsClient {
  const options = { auth, baseUrl: served.url, clock, ...hurrying, ...others };
  return new CybersourceTmsClient(options as CybersourceTmsClientOptions);
}

const beyondAscii = {
  buyerInformation: { merchantCustomerID: "Zoë “Größe” 😀", email: "zoe@example.com" },
  objectInformation: { comment: "Żółta 1\n2. Stock \u2028 \\ /" },
};

/** One call of each method of HTTP, and what the wire shows of it. */
const calls = [
  {
    what: "GET",
    call: (client: CybersourceTmsClient) => client.customers.get({ customerId: "it's ü/1" }),
    target: "/tms/v2/customers/it%27s%20%C3%BC%2F1",
    sent: undefined,
  },
  {
    what: "GET with a query",
    call: (client: CybersourceTmsClient) =>
      client.customerShippingAddresses.list({ customerId: "1", offset: 20, limit: 100 }).catch(() => {}),
    target: "/tms/v2/customers/1/shipping-addresses?offset=20&limit=100",
    sent: undefined,
  },
  {
    what: "POST",
    call: (client: CybersourceTmsClient) => client.customers.create({ body: beyondAscii }),
    target: "/tms/v2/customers",
    sent: JSON.stringify(beyondAscii),
  },
  {
    what: "POST with a query",
    call: (client: CybersourceTmsClient) =>
      client.instrumentIdentifiers.create({ retrieveBinDetails: true, body: {} }),
    target: "/tms/v1/instrumentidentifiers?retrieveBinDetails=true",
    sent: "{}",
  },
  {
    what: "POST of a payment",
    call: (client: CybersourceTmsClient) => client.payments.create({ body: payment("102.21") }),
    target: "/pts/v2/payments",
    sent: JSON.stringify(payment("102.21")),
  },
  {
    what: "PATCH",
    call: (client: CybersourceTmsClient) => client.customers.update({ customerId: "1", body: beyondAscii }),
    target: "/tms/v2/customers/1",
    sent: JSON.stringify(beyondAscii),
  },
  {
    what: "DELETE",
    call: (client: CybersourceTmsClient) => client.customers.delete({ customerId: "1" }),
    target: "/tms/v2/customers/1",
    sent: undefined,
  },
] as const;

const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("base64");

interface Token {
  readonly head: string;
  readonly claims: Readonly<Record<string, unknown>>;
  readonly signed: Buffer;
  readonly signature: Buffer;
}

function tokenIn({ headers }: Arrived): Token {
  const [, head = "", claims = "", signature = ""] =
    /^Bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(headers["authorization"] ?? "") ?? [];
  return {
    head: Buffer.from(head, "base64url").toString("utf8"),
    claims: JSON.parse(Buffer.from(claims, "base64url").toString("utf8")),
    signed: Buffer.from(`${head}.${claims}`),
    signature: Buffer.from(signature, "base64url"),
  };
}

/** The names of the claims, in the order in which the provider's libraries write them. */
const order = (hasBody: boolean, algorithmName = "digestAlgorithm") => [
  ...(hasBody ? ["digest", algorithmName] : []),
  "iat",
  "exp",
  "request-host",
  "request-resource-path",
  "request-method",
  "iss",
  "jti",
  "v-c-jwt-version",
  "v-c-merchant-id",
];

/** Judges a token by what arrived with it, with nothing but node:crypto. */
function expectToken(
  request: Arrived,
  alg: string,
  issuer = merchantId,
  options: CybersourceClaims = {},
): Token {
  const token = tokenIn(request);
  const isSecret = alg.startsWith("HS");
  expect(token.head).toBe(`{"typ":"JWT","alg":"${alg}","kid":"${isSecret ? secretId : kid}"}`);
  const hasBody = request.body.length > 0;
  const { digestAlgorithmName = "digestAlgorithm", methodCase = "lower", resourcePath } = options;
  expect(Object.keys(token.claims)).toEqual(order(hasBody, digestAlgorithmName));
  const iat = Number(token.claims["iat"]);
  expect(iat).toBe(Math.floor(iat));
  const path = resourcePath === "without-query" ? request.target.replace(/\?.*/, "") : request.target;
  expect(token.claims).toEqual({
    ...(hasBody ? { digest: sha256(request.body), [digestAlgorithmName]: "SHA-256" } : {}),
    iat,
    exp: iat + 120,
    "request-host": request.headers["host"],
    "request-resource-path": path,
    "request-method": methodCase === "upper" ? request.method : request.method.toLowerCase(),
    iss: issuer,
    jti: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
    "v-c-jwt-version": "2",
    "v-c-merchant-id": merchantId,
  });
  expect(isGenuine(token, alg)).toBe(true);
  for (const name of ["v-c-merchant-id", "date", "v-c-date", "digest", "signature"]) {
    expect(request.headers[name]).toBeUndefined();
  }
  return token;
}

function isGenuine({ signed, signature }: Token, alg: string): boolean {
  const hash = `sha${alg.slice(2)}`;
  if (alg.startsWith("HS")) return createHmac(hash, secret).update(signed).digest().equals(signature);
  const padding = alg.startsWith("PS") ? constants.RSA_PKCS1_PSS_PADDING : constants.RSA_PKCS1_PADDING;
  const saltLength = constants.RSA_PSS_SALTLEN_DIGEST;
  return verify(hash, signed, { key: createPublicKey(publicKey), padding, saltLength }, signature);
}

/** The headers of what arrived, but for those that every request of `fetch` has. */
const ownHeaders = ({ headers }: Arrived) =>
  Object.keys(headers)
    .filter((name) => !/^(?:accept-|connection|content-length|host|sec-fetch-|user-agent)/.test(name))
    .sort();

/** Judges an HTTP signature by what arrived with it. */
function expectSignature(
  request: Arrived,
  { dateHeader = "date", signer = merchantId }: { dateHeader?: string; signer?: string } = {},
): void {
  const { headers, method, target, body } = request;
  const hasBody = body.length > 0;
  const names = ["host", dateHeader, "request-target", ...(hasBody ? ["digest"] : []), "v-c-merchant-id"];
  const said = {
    ...headers,
    "request-target": `${method.toLowerCase()} ${target}`,
    "v-c-merchant-id": signer,
  };
  const lines = Object.entries(said);
  const text = names
    .map((name) => `${name}: ${lines.find(([one]) => one === name)?.[1] ?? "not there"}`)
    .join("\n");
  const signature = createHmac("sha256", secret).update(text, "utf8").digest("base64");
  expect(headers["signature"]).toBe(
    `keyid="${secretId}", algorithm="HmacSHA256", headers="${names.join(" ")}", signature="${signature}"`,
  );
  expect(headers["digest"]).toBe(hasBody ? `SHA-256=${sha256(body)}` : undefined);
  expect(headers["v-c-merchant-id"]).toBe(merchantId);
  expect(headers[dateHeader]).toMatch(
    /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d \w{3} 2026 \d\d:\d\d:\d\d GMT$/,
  );
  expect(headers["authorization"]).toBeUndefined();
  expect(ownHeaders(request)).toEqual(
    [
      "accept",
      ...(hasBody ? ["content-type", "digest"] : []),
      dateHeader,
      "signature",
      "v-c-merchant-id",
    ].sort(),
  );
}

describe("a JWT that arrives", () => {
  it.each(calls)("is of the bytes, host, path and method of $what", async ({ call, target, sent }) => {
    await call(clientWith(keyAuth));
    await call(clientWith(secretAuth));
    expect(arrived.map((request) => request.target)).toEqual([target, target]);
    for (const [index, request] of arrived.entries()) {
      expectToken(request, index === 0 ? "RS256" : "HS256");
      expect(request.body.toString("utf8")).toBe(sent ?? "");
      expect(ownHeaders(request)).toEqual([
        "accept",
        "authorization",
        ...(sent === undefined ? [] : ["content-type"]),
      ]);
    }
  });

  it("covers each byte of a body beyond ASCII, which arrives in UTF-8", async () => {
    await clientWith(keyAuth).customers.create({ body: beyondAscii });
    const [request] = arrived;
    if (request === undefined) throw new Error("nothing arrived");
    expect(request.body.equals(Buffer.from(JSON.stringify(beyondAscii), "utf8"))).toBe(true);
    expect(request.headers["content-length"]).toBe(String(request.body.length));
    expect(request.body.length).toBeGreaterThan(JSON.stringify(beyondAscii).length);
    expectToken(request, "RS256");
  });

  const secretAlgorithms: SharedSecretAlgorithm[] = ["HS256", "HS384", "HS512"];
  const keyAlgorithms: PrivateKeyAlgorithm[] = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512"];
  it("is signed with each algorithm that the provider takes", async () => {
    for (const alg of secretAlgorithms)
      await clientWith({ ...secretAuth, alg }).customers.get({ customerId: "1" });
    for (const alg of keyAlgorithms) await clientWith({ ...keyAuth, alg }).customers.get({ customerId: "1" });
    for (const [index, alg] of [...secretAlgorithms, ...keyAlgorithms].entries()) {
      const request = arrived[index];
      if (request === undefined) throw new Error("nothing arrived");
      expectToken(request, alg);
    }
  });

  it("is issued by the portfolio, for the merchant, with a meta key", async () => {
    for (const auth of [secretAuth, keyAuth]) {
      await clientWith({ ...auth, portfolioId }).customers.create({ body: {} });
    }
    for (const [index, request] of arrived.entries()) {
      expectToken(request, index === 0 ? "HS256" : "RS256", portfolioId);
    }
  });

  it.each<[string, CybersourceClaims]>([
    ["the name of the digest's algorithm", { digestAlgorithmName: "digest-algorithm" }],
    ["the case of the method", { methodCase: "upper" }],
    ["the query in the path", { resourcePath: "without-query" }],
    [
      "all three",
      { digestAlgorithmName: "digest-algorithm", methodCase: "upper", resourcePath: "without-query" },
    ],
    [
      "the documented ones, said",
      { digestAlgorithmName: "digestAlgorithm", methodCase: "lower", resourcePath: "with-query" },
    ],
  ])("differs in what sources differ on, where that is chosen: %s", async (_what, claims) => {
    const client = clientWith({ ...keyAuth, claims });
    await client.instrumentIdentifiers.update({
      instrumentIdentifierId: "1",
      retrieveBinDetails: false,
      body: { billTo: { country: "US" } },
    });
    await client.instrumentIdentifiers.get({ instrumentIdentifierId: "1", retrieveBinDetails: true });
    expect(arrived).toHaveLength(2);
    for (const request of arrived) expectToken(request, "RS256", merchantId, claims);
  });

  it("asks for an encrypted answer by the last claim, whose name can be chosen", async () => {
    const responseKeys = [
      { key: keys.responseMle.privateKey, kid: keys.responseMle.kid },
      { key: keys.unmask.privateKey, kid: keys.unmask.kid },
    ];
    for (const claimName of [undefined, "v-c-api-response-mle-kid"]) {
      const client = clientWith(keyAuth, { mle: { responseKeys, claimName } });
      await client.customers.get({ customerId: "1" }).catch(() => {});
      await client.customers.create({ body: {} }).catch(() => {});
    }
    expect(arrived.map((request) => Object.entries(tokenIn(request).claims).at(-1))).toEqual([
      ["v-c-response-mle-kid", keys.responseMle.kid],
      ["v-c-response-mle-kid", keys.responseMle.kid],
      ["v-c-api-response-mle-kid", keys.responseMle.kid],
      ["v-c-api-response-mle-kid", keys.responseMle.kid],
    ]);
    expect(arrived.map((request) => Object.keys(tokenIn(request).claims).slice(0, -1))).toEqual([
      order(false),
      order(true),
      order(false),
      order(true),
    ]);
  });
});

describe("an HTTP signature that arrives", () => {
  it.each(calls)("is of the lines of $what", async ({ call, target, sent }) => {
    await call(clientWith(signatureAuth));
    await call(clientWith({ ...signatureAuth, dateHeader: "v-c-date" }));
    await call(clientWith({ ...signatureAuth, portfolioId }));
    expect(arrived.map((request) => request.target)).toEqual([target, target, target]);
    expect(arrived.map(({ body }) => body.toString("utf8"))).toEqual(Array(3).fill(sent ?? ""));
    const [plain, otherDate, portfolio] = arrived;
    if (plain === undefined || otherDate === undefined || portfolio === undefined) throw new Error("none");
    expectSignature(plain);
    expectSignature(otherDate, { dateHeader: "v-c-date" });
    expectSignature(portfolio, { signer: portfolioId });
  });
});

describe("whatever is sent", () => {
  const anyText = fc.string({ unit: "binary", maxLength: 40 });
  const last = () => {
    const request = arrived.at(-1);
    if (request === undefined) throw new Error("nothing arrived");
    return request;
  };

  it("is signed as it arrives: any id, in the path and beside a query", () =>
    fc.assert(
      fc.asyncProperty(anyText, fc.nat(), async (customerId, offset) => {
        for (const auth of [secretAuth, signatureAuth]) {
          arrived = [];
          const { error } = await clientWith(auth)
            .customerPaymentInstruments.list({ customerId, offset })
            .result();
          // An id that is a step in the path, or no text at all, is not sent.
          if (error instanceof ConfigError) {
            expect(arrived).toEqual([]);
            continue;
          }
          const segment = last().target.split("/")[4] ?? "";
          expect(decodeURIComponent(segment)).toBe(customerId);
          if (auth.scheme === "jwt") expectToken(last(), "HS256");
          else expectSignature(last());
        }
      }),
      { numRuns: 150 },
    ));

  it("is signed and encrypted as it arrives: any body", () =>
    fc.assert(
      fc.asyncProperty(fc.record({ title: anyText, comment: anyText }), async (objectInformation) => {
        const body = { objectInformation };
        const mle = { requestKey: { key: keys.requestMle.publicKey, kid: keys.requestMle.kid } };
        await clientWith(secretAuth, { mle }).customers.create({ body });
        expectToken(last(), "HS256");
        const { encryptedRequest } = JSON.parse(last().body.toString("utf8"));
        expect(unseal(encryptedRequest, keys.requestMle.privateKey).content).toBe(JSON.stringify(body));
        await clientWith(signatureAuth).customers.create({ body });
        expectSignature(last());
        expect(last().body.toString("utf8")).toBe(JSON.stringify(body));
      }),
      { numRuns: 50 },
    ));
});

describe("written examples", () => {
  // Made with the provider's own library, its clock and its random numbers standing still.
  const host = "https://apitest.cybersource.com";
  const customerId = "AB695DA801DD1BB6E05341588E0A3BDC";
  const body = {
    clientReferenceInformation: { code: "TC50171_3" },
    buyerInformation: { merchantCustomerID: "cust-1", email: "test@example.com" },
  };

  async function headersWith(auth: Auth, call: (client: CybersourceTmsClient) => Promise<unknown>) {
    let sent: Record<string, string> = {};
    const client = new CybersourceTmsClient({
      auth,
      environment: "test",
      clock: () => 1_767_225_600_000,
      randomUUID: () => "6f9619ff-8b86-4d01-b42d-00cf4fc964ff",
      fetch: async (url, init) => {
        expect(String(url)).toMatch(new RegExp(`^${host}/tms/v2/customers`));
        sent = Object.fromEntries(new Headers(init?.headers));
        return new Response('{"id":"1"}', { headers: { "content-type": "application/json" } });
      },
    });
    await call(client);
    return sent;
  }

  it("of HTTP signatures are what is sent", async () => {
    const date = "Thu, 01 Jan 2026 00:00:00 GMT";
    expect(await headersWith(signatureAuth, (client) => client.customers.create({ body }))).toMatchObject({
      "v-c-merchant-id": merchantId,
      date,
      digest: "SHA-256=kUh7BJMiODKGu6qRuadD8gywACLyHJbfdcKhfhlO1wA=",
      signature: `keyid="${secretId}", algorithm="HmacSHA256", headers="host date request-target digest v-c-merchant-id", signature="ANaQYP8Yc03YXPl+/HYji6tWa3XcxuUCYNqBUYtQrww="`,
    });
    expect(await headersWith(signatureAuth, (client) => client.customers.get({ customerId }))).toMatchObject({
      date,
      signature: `keyid="${secretId}", algorithm="HmacSHA256", headers="host date request-target v-c-merchant-id", signature="c/nG/A6aoVTdoZ/I0ZqqK5uCV5KVrSuAKUwIRjVQ1xE="`,
    });
  });

  const head = '{"typ":"JWT","alg":"HS256","kid":"00000000-1111-4222-8333-444444444444"}';
  const rest =
    '"iss":"synthetic_mid","jti":"6f9619ff-8b86-4d01-b42d-00cf4fc964ff","v-c-jwt-version":"2","v-c-merchant-id":"synthetic_mid"}';
  const times = '"iat":1767225600,"exp":1767225720,"request-host":"apitest.cybersource.com",';
  const digest = '"digest":"kUh7BJMiODKGu6qRuadD8gywACLyHJbfdcKhfhlO1wA="';
  const post = `${times}"request-resource-path":"/tms/v2/customers","request-method":"post",${rest}`;
  const get = `${times}"request-resource-path":"/tms/v2/customers/${customerId}","request-method":"get",${rest}`;

  it.each([
    {
      what: "POST as the guide has it",
      claims: `{${digest},"digestAlgorithm":"SHA-256",${post}`,
      signature: "vMXc5SoP9rcMPsQTGVbYOF0hSsnufFUsYtcOKhwUp9A",
    },
    {
      what: "POST as that library has it",
      options: { digestAlgorithmName: "digest-algorithm" },
      claims: `{${digest},"digest-algorithm":"SHA-256",${post}`,
      signature: "ThEcCyl3B872oCddE87UL01WS-FXrHGbHScljZ06S7o",
    },
    { what: "GET", claims: `{${get}`, signature: "b6O1cADuF9JXmTOycYnejK5aiYXvUxnA0sLKHsUQ9fs" },
  ])("of JWTs are what is sent: $what", async ({ what, options, claims, signature }) => {
    const auth = { ...secretAuth, claims: options } as Auth;
    const { authorization } = await headersWith(auth, (client) =>
      what === "GET" ? client.customers.get({ customerId }) : client.customers.create({ body }),
    );
    const written = [head, claims].map((text) => Buffer.from(text, "utf8").toString("base64url"));
    expect(authorization).toBe(`Bearer ${written.join(".")}.${signature}`);
  });
});

describe("repeats", () => {
  const targets = () => new Set(arrived.map(({ method, target }) => `${method} ${target}`));

  it.each([
    ["a private key", keyAuth, "RS256"],
    ["a shared secret", secretAuth, "HS256"],
  ] as const)("of a GET have a token of their own each, signed with %s", async (_what, auth, alg) => {
    fates = ["lost", 503];
    const { attempts } = await clientWith(auth).customers.get({ customerId: "1" }).withResponse();
    expect(attempts).toBe(3);
    const tokens = arrived.map((request) => expectToken(request, alg));
    expect(tokens).toHaveLength(3);
    expect(new Set(tokens.map(({ claims }) => claims["jti"])).size).toBe(3);
    expect(new Set(tokens.map(({ signature }) => signature.toString("hex"))).size).toBe(3);
    const times = tokens.map(({ claims }) => Number(claims["iat"]));
    expect(times).toEqual([...new Set(times)].sort((one, other) => one - other));
    expect(targets()).toEqual(new Set(["GET /tms/v2/customers/1"]));
  });

  it("of a GET have a date and a signature of their own each", async () => {
    fates = ["lost", 503];
    await clientWith(signatureAuth).customers.get({ customerId: "1" });
    expect(arrived).toHaveLength(3);
    for (const request of arrived) expectSignature(request);
    expect(new Set(arrived.map(({ headers }) => headers["date"])).size).toBe(3);
    expect(new Set(arrived.map(({ headers }) => headers["signature"])).size).toBe(3);
  });

  it("of a POST after 429 have the same bytes, and a token of their own", async () => {
    fates = [429, 429];
    await clientWith(keyAuth).payments.create({ body: payment("1.00") });
    const tokens = arrived.map((request) => expectToken(request, "RS256"));
    expect(new Set(tokens.map(({ claims }) => claims["jti"])).size).toBe(3);
    expect(arrived.map(({ body }) => body.toString("utf8"))).toEqual(
      Array(3).fill(JSON.stringify(payment("1.00"))),
    );
  });

  it("of a POST after 429 have the same encrypted bytes, and a digest of those", async () => {
    fates = [429];
    const mle = { requestKey: { key: keys.requestMle.publicKey, kid: keys.requestMle.kid } };
    await clientWith(keyAuth, { mle }).payments.create({ body: payment("1.00") });
    for (const request of arrived) expectToken(request, "RS256");
    expect(arrived[1]?.body.equals(arrived[0]?.body ?? Buffer.alloc(0))).toBe(true);
    expect(arrived[0]?.body.toString("utf8")).toMatch(/^\{"encryptedRequest":"[\w.-]+"\}$/);
  });

  it("of a PATCH under ifMatch carry it in each attempt", async () => {
    fates = ["lost", 502];
    await clientWith(signatureAuth).customers.update({ customerId: "1", ifMatch: '"v1"', body: {} });
    expect(arrived.map(({ headers }) => headers["if-match"])).toEqual(Array(3).fill('"v1"'));
  });
});

describe("encryption that an object only inherits", () => {
  const requestKey = { kid: keys.requestMle.kid, key: keys.requestMle.publicKey };
  class WithGetter {
    auth = secretAuth;
    baseUrl = served.url;
    get mle() {
      return { requestKey };
    }
  }

  it.each<[string, () => object]>([
    ["a getter of a class", () => new WithGetter()],
    [
      "Object.create",
      () => Object.assign(Object.create({ mle: { requestKey } }), { auth: secretAuth, baseUrl: served.url }),
    ],
  ])("is refused, so that no card goes out in clear: %s", async (_how, options) => {
    const send = async () => {
      // As programs without types call it.
      await new CybersourceTmsClient(options() as CybersourceTmsClientOptions).payments.create({
        body: payment("1.00"),
      });
    };
    await expect(send()).rejects.toThrow(/^mle is inherited, .* Nothing was sent\.$/);
    expect(arrived).toEqual([]);
  });
});

describe("a raw call without a key to another spelling of /tms/v2/tokenize", () => {
  it.each([
    "/tms/v2/tokenize;a=1",
    "/tms;x/v2/tokenize",
    "/tms/v2/%2574okenize",
    "/tms/v2/x%2F..%2Ftokenize",
    "/tms/v2/tokenize%20",
    "/tms/v2/tokenize%3Fx",
    "/tms/v2/tokenize.json",
  ])("is not sent: %s", async (path) => {
    const client = new CybersourceTmsClient({ auth: secretAuth, baseUrl: served.url });
    const post = client.http.POST as (path: string, init: object) => Promise<unknown>; // as without types
    await expect(post(path, { body: { card: { number: "4111111111111111" } } })).rejects.toMatchObject({
      outcome: "not-sent",
    });
    expect(arrived).toEqual([]);
  });
});
