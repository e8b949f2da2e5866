import type { JsonObject } from "../../json-object.js";
import type { Answer, Call } from "./answer.js";
import { list, memberAt, notPlayed, object, objectAt, refuseFaults, text, textAt } from "./checks.js";
import { findOrMakeIdentifier } from "./identifiers.js";
import { makeCustomer, makePaymentInstrument, makeShippingAddress } from "./make-tokens.js";
import { merge } from "./merge.js";
import { badBody, badField, Refusal } from "./refusal.js";
import type { Vault } from "./vault.js";

/** What can be asked for, in the order in which the one needs the other. */
const RESOURCES = ["instrumentIdentifier", "customer", "paymentInstrument", "shippingAddress"] as const;
type Resource = (typeof RESOURCES)[number];

const anything = (): void => {};
const form = object({
  processingInformation: object({ actionList: list(text()), actionTokenTypes: list(text()) }),
  // The parts are checked one by one, since each has an answer of its own.
  tokenInformation: object({
    jti: notPlayed,
    transientTokenJwt: notPlayed,
    customer: anything,
    shippingAddress: anything,
    paymentInstrument: anything,
    instrumentIdentifier: anything,
  }),
});

/** `POST /tms/v2/tokenize`: makes several tokens, each with a status of its own. */
export function tokenize(vault: Vault, { body, isEncrypted }: Call): Answer {
  if (!isEncrypted) {
    throw badBody("This call takes encrypted requests only: an object with encryptedRequest.");
  }
  refuseFaults(form, body);
  const ids = new Map<Resource, string>();
  const failed = new Set<Resource>();
  const responses = wantedResources(body).map((resource) => {
    const part = objectAt(body, `tokenInformation.${resource}`) ?? {};
    if (needs(resource, part).some((other) => failed.has(other))) {
      failed.add(resource);
      const message = "Not tried, since a token that it needs could not be made.";
      return { resource, httpStatus: 424, errors: [{ type: "notAttempted", message }] };
    }
    try {
      const { id, httpStatus } = makeOne(vault, resource, part, body, ids);
      ids.set(resource, id);
      return { resource, httpStatus, id };
    } catch (error) {
      if (!(error instanceof Refusal)) {
        throw error;
      }
      failed.add(resource);
      return { resource, httpStatus: error.status, errors: error.problems };
    }
  });
  return { status: 200, body: { responses } };
}

function wantedResources(body: JsonObject): Resource[] {
  const [actions, types] = ["actionList", "actionTokenTypes"].map((name) =>
    memberAt(body, `processingInformation.${name}`),
  );
  if (!Array.isArray(actions) || !actions.includes("TOKEN_CREATE")) {
    throw badField("missingFields", "processingInformation.actionList", "must have TOKEN_CREATE");
  }
  if (!Array.isArray(types) || types.length === 0) {
    throw badField("missingFields", "processingInformation.actionTokenTypes", "must name what to make");
  }
  const unknown: unknown = types.find((type) => !RESOURCES.some((resource) => resource === type));
  if (unknown !== undefined) {
    const message = `must be some of ${RESOURCES.join(", ")}`;
    throw badField("invalidFields", "processingInformation.actionTokenTypes", message);
  }
  return RESOURCES.filter((resource) => types.includes(resource));
}

function needs(resource: Resource, part: JsonObject): Resource[] {
  switch (resource) {
    case "paymentInstrument":
      return Object.hasOwn(part, "instrumentIdentifier")
        ? ["customer"]
        : ["instrumentIdentifier", "customer"];
    case "shippingAddress":
      return ["customer"];
    default:
      return [];
  }
}

function makeOne(
  vault: Vault,
  resource: Resource,
  part: JsonObject,
  body: JsonObject,
  ids: ReadonlyMap<Resource, string>,
): { readonly id: string; readonly httpStatus: number } {
  const customerId = ids.get("customer") ?? textAt(body, "tokenInformation.customer.id");
  switch (resource) {
    case "instrumentIdentifier": {
      const { identifier, isNew } = findOrMakeIdentifier(vault, part);
      return { id: identifier.id, httpStatus: isNew ? 201 : 200 };
    }
    case "customer":
      return { id: makeCustomer(vault, part).id, httpStatus: 201 };
    case "paymentInstrument": {
      const made =
        ids.get("instrumentIdentifier") ?? textAt(body, "tokenInformation.instrumentIdentifier.id");
      const whole = made === undefined ? part : merge({ instrumentIdentifier: { id: made } }, part);
      return { id: makePaymentInstrument(vault, customerId, whole).id, httpStatus: 201 };
    }
    case "shippingAddress": {
      if (customerId === undefined) {
        throw badField("missingFields", "customer.id", "is required, since an address needs a customer");
      }
      return { id: makeShippingAddress(vault, customerId, part).id, httpStatus: 201 };
    }
  }
}
