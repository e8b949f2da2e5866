import { readFile } from "node:fs/promises";
import type { CybersourceTmsClientOptions } from "@tok/cybersource-tms";
import { readCertificate, readPkcs12 } from "@tok/keystore";
import { password, requestAlias } from "./key-files.ts";
import { officialConfiguration } from "./official-configuration.ts";
import type { ServedRoom } from "./served-room.ts";

/** One way to authenticate, and what is encrypted, as it is set up on both sides. */
export interface Kind {
  readonly name: string;
  readonly encrypts: { readonly request: boolean; readonly answer: boolean };
  /** Configuration of the official client. */
  readonly theirs: object;
  /** Options of ours. */
  readonly ours: Pick<CybersourceTmsClientOptions, "auth" | "mle">;
}

/** Every kind that the official client has, but for OAuth and the TLS certificates of partners. */
export async function kindsOf(room: ServedRoom): Promise<readonly Kind[]> {
  const { merchantId, portfolioId, keyId, sharedSecret } = room.credentials;
  const theirs = officialConfiguration(room);
  const httpSignature = { scheme: "http-signature", merchantId, keyId, sharedSecret } as const;
  const secret = { scheme: "jwt", merchantId, keyId, sharedSecret } as const;
  const file = await readPkcs12(await readFile(room.files.merchant), { password });
  const pkcs12 = { scheme: "jwt", merchantId, keyId: file.kid, privateKey: file.privateKey } as const;
  const answers = await readPkcs12(await readFile(room.files.response), { password });
  const requestKey = file.certificate(requestAlias);
  const downloaded = readCertificate(await readFile(room.files.request));
  const responseKeys = [{ key: answers.privateKey, kid: answers.kid }];
  const inClear = { request: false, answer: false };
  return [
    {
      name: "HTTP Signature",
      encrypts: inClear,
      theirs: theirs.httpSignature,
      ours: { auth: httpSignature },
    },
    {
      name: "HTTP Signature, meta key",
      encrypts: inClear,
      theirs: { ...theirs.httpSignature, ...theirs.meta },
      ours: { auth: { ...httpSignature, portfolioId } },
    },
    {
      name: "JWT, shared secret",
      encrypts: inClear,
      theirs: theirs.sharedSecret,
      ours: { auth: secret },
    },
    {
      name: "JWT, shared secret, meta key",
      encrypts: inClear,
      theirs: { ...theirs.sharedSecret, ...theirs.meta },
      ours: { auth: { ...secret, portfolioId } },
    },
    {
      name: "JWT, P12",
      encrypts: inClear,
      theirs: theirs.pkcs12,
      ours: { auth: pkcs12 },
    },
    {
      name: "JWT, P12, meta key",
      encrypts: inClear,
      theirs: { ...theirs.pkcs12, ...theirs.meta, ...theirs.metaPkcs12 },
      ours: { auth: { ...pkcs12, portfolioId } },
    },
    {
      name: "JWT, P12, encrypted requests",
      encrypts: { request: true, answer: false },
      theirs: { ...theirs.pkcs12, ...theirs.encryptedRequests },
      ours: { auth: pkcs12, mle: { requestKey } },
    },
    {
      name: "JWT, P12, encrypted answers",
      encrypts: { request: false, answer: true },
      theirs: { ...theirs.pkcs12, ...theirs.answerKeyInPem },
      ours: { auth: pkcs12, mle: { responseKeys } },
    },
    {
      name: "JWT, P12, both encrypted",
      encrypts: { request: true, answer: true },
      theirs: { ...theirs.pkcs12, ...theirs.encryptedRequests, ...theirs.answerKeyInPkcs12 },
      ours: { auth: pkcs12, mle: { requestKey, responseKeys } },
    },
    {
      name: "JWT, shared secret, both encrypted",
      encrypts: { request: true, answer: true },
      theirs: {
        ...theirs.sharedSecret,
        ...theirs.encryptedRequests,
        ...theirs.certificate,
        ...theirs.answerKeyInPem,
      },
      ours: { auth: secret, mle: { requestKey: downloaded, responseKeys } },
    },
  ];
}
