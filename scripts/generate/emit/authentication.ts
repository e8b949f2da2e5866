import type { Authentication } from "../authentication.ts";
import type { Model } from "../model.ts";
import { docstring } from "./docstring.ts";
import { literal } from "./operations.ts";

/** How each authentication scheme of core appears in a package. */
const schemes = {
  "api-key": {
    module: "@tok/core/auth/api-key",
    factory: "apiKeyInHeader",
    authType: "ApiKeyAuth",
    types: [],
    members: ["apiKey"],
  },
  basic: {
    module: "@tok/core/auth/basic",
    factory: "basic",
    authType: "BasicAuth",
    types: [],
    members: ["username", "password"],
  },
  bearer: {
    module: "@tok/core/auth/bearer",
    factory: "bearer",
    authType: "BearerAuth",
    types: [],
    members: ["accessToken"],
  },
  chargeover: {
    module: "@tok/core/auth/chargeover",
    factory: "chargeover",
    authType: "ChargeoverAuth",
    types: [],
    members: ["publicKey", "privateKey"],
  },
  cybersource: {
    module: "@tok/core/auth/cybersource",
    factory: "cybersource",
    authType: "CybersourceAuth",
    types: [
      "CybersourceClaims",
      "CybersourceHttpSignatureAuth",
      "CybersourcePrivateKeyAuth",
      "CybersourceSharedSecretAuth",
      "PrivateKeyAlgorithm",
      "SharedSecretAlgorithm",
    ],
    members: ['scheme: "jwt"', "merchantId", "keyId", "sharedSecret"],
  },
  "fiserv-ipg": {
    module: "@tok/core/auth/fiserv-ipg",
    factory: "fiservIpg",
    authType: "FiservIpgAuth",
    types: ["FiservIpgSignatureAuth", "FiservIpgTokenAuth"],
    members: ["apiKey", "apiSecret"],
  },
  none: {
    module: "@tok/core/auth/none",
    factory: "none",
    authType: "NoAuth",
    types: [],
    members: [],
  },
} as const;

/** The names that a client imports for its authentication. */
export const authNames: readonly string[] = Object.values(schemes).flatMap(({ authType, factory, types }) => [
  authType,
  factory,
  ...types,
]);

/** What a client writes of its authentication. */
export interface AuthenticationText {
  readonly module: string;
  readonly factory: string;
  /** The type of credentials that the module exports, and the types of its parts. */
  readonly baseType: string;
  readonly partTypes: readonly string[];
  /** The type of the option `auth`: the same, or one of the package's own. */
  readonly type: string;
  /** The declaration of the package's own type. */
  readonly declaration: string | undefined;
  /** The call that makes the scheme. */
  readonly call: string;
  /** The members of `auth`. */
  readonly members: readonly string[];
}

export function authenticationText({ authentication, provider }: Model): AuthenticationText {
  const { main, headers } = authentication;
  const { module, factory, authType: baseType, types: partTypes, members } = schemes[main.scheme];
  const type = headers.length === 0 ? baseType : `${provider.class.replace(/Client$/, "")}Auth`;
  return {
    module,
    factory,
    baseType,
    partTypes,
    type,
    declaration: headers.length === 0 ? undefined : declarationOf(type, baseType, authentication),
    call: `${factory}(${argument(authentication)})`,
    members: [...members, ...headers.map(({ option }) => option)],
  };
}

function argument({ main, headers }: Authentication): string {
  if (main.scheme === "api-key") return JSON.stringify(main.header);
  if (headers.length === 0) return "";
  return literal(Object.fromEntries(headers.map(({ option, header }) => [option, header])));
}

function declarationOf(type: string, baseType: string, { headers }: Authentication): string {
  const members = headers.map(
    ({ option, header, description }) =>
      `${docstring([description ?? `Sent in the header ${header}.`], "  ")}  readonly ${option}: string;\n`,
  );
  return `${docstring(["The credentials."])}export interface ${type} extends ${baseType} {\n${members.join("")}}\n`;
}
