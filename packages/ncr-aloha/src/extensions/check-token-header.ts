/**
 * The rules of `customerPayments.addToken` that depend on the payment provider in the same body. What the service
 * itself does with a value that breaks them is not documented; some of it may be stored as it is.
 */

type Members = Readonly<Record<string, unknown>>;
type Check = (value: unknown, body: Members) => string | undefined;

const connectedPayments = 2;
const freedomPay = 6;

/** Type 106 of Connected Payments is a social security number. */
const socialSecurityNumber = 106;

const providers = [connectedPayments, 4, freedomPay];
const cardTypes = [0, 3, 5, 6, 7];

/** In the order in which the provider's page lists the members. */
const checks: Readonly<Record<string, Check>> = {
  CustomerId: (value) => {
    if (!isText(value, /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i))
      return "must be a GUID, such as 0d9f6c1e-7b3a-4c52-8e41-5a2b9c7d1f30";
    return isText(value, /^[0-]+$/) ? "must not be the empty GUID" : undefined;
  },
  ProviderType: (value) =>
    providers.some((one) => one === value) ? undefined : "must be one of PaymentProvider",
  MaskedCardNumber: (value, { ProviderType: provider }) => {
    if (!isText(value, /\S/)) return "must not be empty";
    // Whoever the provider is: a number in clear has no place where a masked one is due.
    if (String(value).replace(/\P{Nd}/gu, "").length >= 12)
      return "must be masked: it has the digits of a whole card number";
    if (provider === connectedPayments && !isText(value, /^\d{6}[*xX●]+\d{4}$/))
      return "must be six digits, a mask of *, x, X or ●, and four digits, such as 123456******1234";
    return undefined;
  },
  ExpirationDate: (value) => (isDate(value) ? undefined : "must be a date as yyyy-MM-dd, or MM/YY"),
  CardToken: (value, { ProviderType: provider }) => {
    if (!isText(value, /\S/)) return "must not be empty";
    if (provider !== connectedPayments) return undefined;
    // The value may hold further colons.
    const [type = "", ...rest] = String(value).split(":");
    if (!/^\d+$/.test(type) || rest.join(":").trim() === "")
      return "must be the type of the token, a colon and its value, such as 201:1234567890123456";
    return Number(type) === socialSecurityNumber
      ? "must not be of type 106, a social security number"
      : undefined;
  },
  CardType: (value) => (cardTypes.some((one) => one === value) ? undefined : "must be one of CardType"),
  CardHolderName: (value, { ProviderType: provider }) =>
    provider === freedomPay && !isText(value, /\S/) ? "must be given for FreedomPay" : undefined,
};

/** The first problem with a body as it is about to be sent, naming its member and quoting nothing of it. */
export function checkTokenHeader(body: unknown): string | undefined {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return "body must be an object";
  // An object's members may be anything, which is what the type says.
  const members = body as Members;
  // The service's JSON reader matches names without case: the other spelling could win over the checked one.
  const twin = Object.keys(members).find(
    (name) => !Object.hasOwn(checks, name) && isSpelledLikeAMember(name),
  );
  if (twin !== undefined) return "body must not have a member twice, in another case";
  for (const [name, check] of Object.entries(checks)) {
    const problem = check(Object.hasOwn(members, name) ? members[name] : undefined, members);
    if (problem !== undefined) return `body.${name} ${problem}`;
  }
  return undefined;
}

function isSpelledLikeAMember(name: string): boolean {
  return Object.keys(checks).some((known) => known.toLowerCase() === name.toLowerCase());
}

function isText(value: unknown, pattern: RegExp): boolean {
  return typeof value === "string" && pattern.test(value);
}

function isDate(value: unknown): boolean {
  if (typeof value !== "string") return false;
  if (/^(?:0[1-9]|1[0-2])\/\d\d$/.test(value)) return true;
  // A day that does not exist, such as the 30th of February, comes back as another one.
  const time = /^\d{4}-\d\d-\d\d$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
