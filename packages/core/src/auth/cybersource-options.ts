import { ConfigError } from "../errors/config-error.js";
import { OptionReader } from "../option-reader.js";
import type { HttpSignatureCredentials } from "./cybersource-http-signature.js";
import type { JwtCredentials } from "./cybersource-jwt.js";
import { readPrivateKeySigner, readSharedSecretSigner } from "./cybersource-signers.js";
import { oneOf } from "./one-of.js";

const common = ["scheme", "merchantId", "keyId", "portfolioId"];

/** @throws {ConfigError} `invalid_option` */
export function readScheme(auth: unknown): { reader: OptionReader; scheme: "jwt" | "http-signature" } {
  if (typeof auth !== "object" || auth === null) {
    throw new ConfigError({
      code: "invalid_option",
      message:
        "auth is missing: give { scheme, merchantId, keyId } and sharedSecret or privateKey. Nothing was sent.",
    });
  }
  const reader = new OptionReader(auth, "auth.", undefined);
  const scheme = reader.value("scheme");
  if (scheme !== "jwt" && scheme !== "http-signature")
    throw reader.refused("scheme", 'must be "jwt" or "http-signature"');
  return { reader, scheme };
}

/** @throws {ConfigError} `invalid_option` */
export function readJwtAuth(reader: OptionReader): JwtCredentials {
  reader.onlyKnown([...common, "sharedSecret", "privateKey", "alg", "claims"]);
  const hasSecret = reader.value("sharedSecret") !== undefined;
  const hasKey = reader.value("privateKey") !== undefined;
  if (hasSecret && hasKey)
    throw reader.refused("sharedSecret", "and privateKey exclude each other: give one of them");
  if (!hasSecret && !hasKey) throw reader.refused("sharedSecret", "or privateKey must be given");
  return {
    ...readIds(reader),
    claims: readClaims(reader),
    ...(hasSecret ? sharedSecretJwt(reader) : privateKeyJwt(reader)),
  };
}

/** @throws {ConfigError} `invalid_option` */
export function readHttpSignatureAuth(reader: OptionReader): HttpSignatureCredentials {
  if (reader.value("privateKey") !== undefined)
    throw reader.refused("privateKey", 'needs scheme "jwt": an HTTP signature is made with sharedSecret');
  reader.onlyKnown([...common, "sharedSecret", "dateHeader"]);
  return {
    ...readIds(reader),
    dateHeader: oneOf(reader, "dateHeader", ["date", "v-c-date"]),
    ...readSharedSecretSigner(reader, "HS256"),
  };
}

function sharedSecretJwt(reader: OptionReader): Pick<JwtCredentials, "alg" | "signer" | "secrets"> {
  const alg = oneOf(reader, "alg", ["HS256", "HS384", "HS512"]);
  return { alg, ...readSharedSecretSigner(reader, alg) };
}

function privateKeyJwt(reader: OptionReader): Pick<JwtCredentials, "alg" | "signer" | "secrets"> {
  const alg = oneOf(reader, "alg", ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512"]);
  return { alg, ...readPrivateKeySigner(reader, alg) };
}

function readIds(reader: OptionReader): Pick<JwtCredentials, "merchantId" | "keyId" | "portfolioId"> {
  const portfolioId = reader.value("portfolioId");
  return {
    merchantId: readId(reader, "merchantId"),
    keyId: readId(reader, "keyId"),
    portfolioId: portfolioId === undefined ? undefined : readId(reader, "portfolioId"),
  };
}

/** Visible ASCII without what would end a quoted value in a header. */
function readId(reader: OptionReader, name: string): string {
  const id = reader.value(name);
  if (typeof id !== "string" || id === "") throw reader.refused(name, "is missing or empty");
  if (!/^[\x21\x23-\x5b\x5d-\x7e]+$/.test(id))
    throw reader.refused(
      name,
      "has characters that no id has, such as a line break that was read from a file",
    );
  return id;
}

function readClaims(reader: OptionReader): JwtCredentials["claims"] {
  const given = reader.value("claims") ?? {};
  if (typeof given !== "object" || given === null) throw reader.refused("claims", "must be an object");
  const claims = new OptionReader(given, "auth.claims.", undefined);
  claims.onlyKnown(["digestAlgorithmName", "methodCase", "resourcePath"]);
  return {
    digestAlgorithmName: oneOf(claims, "digestAlgorithmName", ["digestAlgorithm", "digest-algorithm"]),
    methodCase: oneOf(claims, "methodCase", ["lower", "upper"]),
    resourcePath: oneOf(claims, "resourcePath", ["with-query", "without-query"]),
  };
}
