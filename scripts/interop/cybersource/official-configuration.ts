import { basename } from "node:path";
import { password } from "./key-files.ts";
import { host, type ServedRoom } from "./served-room.ts";

/** Parts of configurations of the official client, by their documented names. */
export interface OfficialConfiguration {
  readonly httpSignature: object;
  readonly sharedSecret: object;
  readonly pkcs12: object;
  /** Beside one of those. */
  readonly meta: object;
  readonly metaPkcs12: object;
  readonly encryptedRequests: object;
  /** Where no P12 has it. */
  readonly certificate: object;
  readonly answerKeyInPkcs12: object;
  readonly answerKeyInPem: object;
}

export function officialConfiguration({ url, credentials, files, keys }: ServedRoom): OfficialConfiguration {
  const { merchantId, portfolioId, keyId, sharedSecret } = credentials;
  const common = {
    runEnvironment: host,
    intermediateHost: url,
    merchantID: merchantId,
    // It does not start without.
    logConfiguration: { enableLog: false },
  };
  const shared = { merchantKeyId: keyId, merchantsecretKey: sharedSecret };
  const jwt = { ...common, authenticationType: "jwt" };
  const merchant = { keysDirectory: files.folder, keyPass: password, keyAlias: merchantId };
  const answers = { enableResponseMleGlobally: true };
  return {
    httpSignature: { ...common, ...shared, authenticationType: "http_signature" },
    sharedSecret: { ...jwt, ...shared, jwtKeyType: "SHARED_SECRET" },
    pkcs12: { ...jwt, ...merchant, keyFileName: basename(files.merchant, ".p12") },
    meta: { useMetaKey: true, portfolioID: portfolioId },
    metaPkcs12: { keyFileName: basename(files.portfolio, ".p12"), keyAlias: portfolioId },
    encryptedRequests: { enableRequestMLEForOptionalApisGlobally: true },
    certificate: { mleForRequestPublicCertPath: files.request },
    // It takes the id out of the certificate.
    answerKeyInPkcs12: {
      ...answers,
      responseMlePrivateKeyFilePath: files.response,
      responseMlePrivateKeyFilePassword: password,
    },
    answerKeyInPem: {
      ...answers,
      responseMlePrivateKey: keys.responseMle.privateKey,
      responseMleKID: keys.responseMle.kid,
    },
  };
}
