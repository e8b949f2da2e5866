import {
  constants,
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPublicKey,
  privateDecrypt,
  publicEncrypt,
  randomBytes,
  randomUUID,
  sign,
} from "node:crypto";
import { expect } from "vitest";
import { type CybersourceTmsRoomOptions, createSandbox, type Sandbox } from "../src/index.ts";

export const HOST = "apitest.cybersource.com";
export const ORIGIN = `https://${HOST}`;
export const NOW = 1767225600000;
export const CUSTOMERS = "/tms/v2/customers";
export const IDENTIFIERS = "/tms/v1/instrumentidentifiers";
export const INSTRUMENTS = "/tms/v1/paymentinstruments";
export const PAYMENTS = "/pts/v2/payments";

export type Json = Record<string, unknown>;

/** What a test changes about a call that would otherwise be let in. */
export interface CallChanges {
  method?: string;
  path?: string;
  /** Sent as it is when it is text, else as JSON. */
  body?: unknown;
  /** Null removes a header that the call would have. */
  headers?: Record<string, string | null>;
  /** Undefined removes a claim that the token would have. */
  claims?: Json;
}

export function newSandbox(options: CybersourceTmsRoomOptions = {}, clock = (): number => NOW): Sandbox {
  return createSandbox({ clock, "cybersource-tms": options });
}

/** Calls with a good JWT of the shared secret, unless told otherwise. */
export function call(sandbox: Sandbox, changes: CallChanges = {}): Promise<Response> {
  const { method = changes.body === undefined ? "GET" : "POST", path = CUSTOMERS, body } = changes;
  const text = textOf(body);
  const headers = new Headers(text === undefined ? {} : { "content-type": "application/json" });
  const token = sharedSecretJwt(sandbox, goodClaims(sandbox, { method, path, text }, changes.claims));
  headers.set("authorization", `Bearer ${token}`);
  for (const [name, value] of Object.entries(changes.headers ?? {})) {
    if (value === null) {
      headers.delete(name);
    } else {
      headers.set(name, value);
    }
  }
  return sandbox.fetch(ORIGIN + path, {
    method,
    headers,
    body: text === undefined ? null : Buffer.from(text),
  });
}

/** The claims of a good token. */
export function goodClaims(
  sandbox: Sandbox,
  { method, path, text }: { method: string; path: string; text?: string | undefined },
  changes: Json = {},
): Json {
  const { merchantId } = sandbox.credentials["cybersource-tms"];
  const hasBody = ["POST", "PUT", "PATCH"].includes(method);
  return {
    ...(hasBody && { digest: sha256(text ?? ""), digestAlgorithm: "SHA-256" }),
    iat: NOW / 1000,
    exp: NOW / 1000 + 120,
    "request-host": HOST,
    "request-resource-path": path,
    "request-method": method.toLowerCase(),
    iss: merchantId,
    jti: randomUUID(),
    "v-c-jwt-version": "2",
    "v-c-merchant-id": merchantId,
    ...changes,
  };
}

/** A JWT of the shared secret. */
export function sharedSecretJwt(sandbox: Sandbox, claims: Json, header: Json = {}): string {
  const { keyId, sharedSecret } = sandbox.credentials["cybersource-tms"];
  const full = { typ: "JWT", alg: "HS256", kid: keyId, ...header };
  const hash = `sha${String(full.alg).slice(2)}`;
  const key = Buffer.from(sharedSecret, "base64");
  return jws(full, claims, (text) => createHmac(hash, key).update(text).digest());
}

/** A JWT of a private key in PEM. */
export function privateKeyJwt(privateKey: string, header: Json, claims: Json): string {
  const full = { typ: "JWT", alg: "RS256", ...header };
  const alg = String(full.alg);
  const padding = alg.startsWith("PS") ? constants.RSA_PKCS1_PSS_PADDING : constants.RSA_PKCS1_PADDING;
  const options = { key: privateKey, padding, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
  return jws(full, claims, (text) => sign(`sha${alg.slice(2)}`, Buffer.from(text), options));
}

export function jws(header: Json, claims: Json, signer: (text: string) => Buffer): string {
  const text = [header, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
  return `${text}.${signer(text).toString("base64url")}`;
}

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}

/** Encrypts as a client does for requests. */
export function seal(
  plaintext: string,
  { kid, publicKey }: { kid: string; publicKey: string },
  header: Json = {},
) {
  const first = Buffer.from(
    JSON.stringify({ alg: "RSA-OAEP-256", enc: "A256GCM", cty: "JWT", kid, ...header }),
  ).toString("base64url");
  const [cek, iv] = [randomBytes(32), randomBytes(12)];
  const cipher = createCipheriv("aes-256-gcm", cek, iv).setAAD(Buffer.from(first));
  const content = Buffer.concat([cipher.update(plaintext, "utf8"), cipher.final()]);
  const padding = constants.RSA_PKCS1_OAEP_PADDING;
  const key = publicEncrypt({ key: createPublicKey(publicKey), padding, oaepHash: "sha256" }, cek);
  return [first, ...[key, iv, content, cipher.getAuthTag()].map((part) => part.toString("base64url"))].join(
    ".",
  );
}

/** Decrypts as a client does with answers. */
export function open(
  jwe: string,
  privateKey: string,
  oaepHash = "sha256",
): { header: Json; plaintext: string } {
  const [first = "", ...rest] = jwe.split(".");
  const [key, iv, content, tag] = rest.map((part) => Buffer.from(part, "base64url"));
  if (!key || !iv || !content || !tag) {
    throw new Error("not a compact JWE");
  }
  const padding = constants.RSA_PKCS1_OAEP_PADDING;
  const cek = privateDecrypt({ key: privateKey, padding, oaepHash }, key);
  const decipher = createDecipheriv("aes-256-gcm", cek, iv).setAAD(Buffer.from(first)).setAuthTag(tag);
  const plaintext = Buffer.concat([decipher.update(content), decipher.final()]).toString("utf8");
  return { header: JSON.parse(Buffer.from(first, "base64url").toString()) as Json, plaintext };
}

/** The JSON object of an answer. */
export async function jsonOf(response: Response | Promise<Response>): Promise<Json> {
  // The room answers with a JSON object, or the test fails on what is in it.
  return (await (await response).json()) as Json;
}

/** The JSON object of an answer that must have this status. */
export async function expectStatus(status: number, response: Response | Promise<Response>): Promise<Json> {
  const answered = await response;
  const text = await answered.text();
  expect([answered.status, text]).toEqual([status, text]);
  return text === "" ? {} : (JSON.parse(text) as Json);
}

/** The explanation of a 401, as one text. */
export async function explanationOf(response: Response | Promise<Response>): Promise<string> {
  const { response: said, explanation } = await expectStatus(401, response);
  expect(said).toEqual({ rmsg: "Authentication Failed" });
  return (explanation as { message: string }[]).map(({ message }) => message).join("\n");
}

/** The types of the errors of an answer. */
export async function typesOf(status: number, response: Response | Promise<Response>): Promise<string[]> {
  const { errors } = await expectStatus(status, response);
  return (errors as { type: string }[]).map(({ type }) => type);
}

/** Makes an instrument identifier, and gives its id. */
export async function newIdentifier(sandbox: Sandbox, number = "4111111111111111"): Promise<string> {
  return String((await jsonOf(call(sandbox, { path: IDENTIFIERS, body: { card: { number } } })))["id"]);
}

/** Makes a customer, and gives its id. */
export async function newCustomer(sandbox: Sandbox, body: Json = {}): Promise<string> {
  return String((await expectStatus(201, call(sandbox, { body })))["id"]);
}

/** Makes a payment instrument of a customer, and gives its id. */
export async function newInstrument(
  sandbox: Sandbox,
  customer: string,
  changes: Json = {},
  number = "4111111111111111",
): Promise<string> {
  const body = {
    card: { expirationMonth: "12", expirationYear: "2031", type: "001" },
    instrumentIdentifier: { id: await newIdentifier(sandbox, number) },
    ...changes,
  };
  const path = `${CUSTOMERS}/${customer}/payment-instruments`;
  return String((await expectStatus(201, call(sandbox, { path, body })))["id"]);
}

function textOf(body: unknown): string | undefined {
  return body === undefined || typeof body === "string" ? body : JSON.stringify(body);
}
