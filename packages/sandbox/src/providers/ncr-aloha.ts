import { type Context, Hono } from "hono";
import { checkOptions } from "../check-options.js";
import { isXmlType, mediaTypeOf } from "../media-type.js";
import { preferredMediaType } from "../preferred-media-type.js";
import type { Room, RoomSetting } from "../room.js";
import { type SeededIds, seededIds } from "../seeded-ids.js";
import type { Answer } from "./ncr-aloha/answer.js";
import { checkCredentials } from "./ncr-aloha/check-credentials.js";
import { makeCredentials, type NcrAlohaCredentials } from "./ncr-aloha/credentials.js";
import { Customers } from "./ncr-aloha/customers.js";
import { enumTables } from "./ncr-aloha/enum-names.js";
import { readGuid } from "./ncr-aloha/guid.js";
import { MEDIA_TYPES, type NcrAlohaMediaType } from "./ncr-aloha/media-types.js";
import { consumerPayment, customerPayment, paymentTokens } from "./ncr-aloha/models.js";
import { NCR_ALOHA_OPTIONS, type NcrAlohaRoomOptions } from "./ncr-aloha/options.js";
import { printError } from "./ncr-aloha/print-error.js";
import { printJsonAnswer } from "./ncr-aloha/print-json.js";
import { printXmlAnswer } from "./ncr-aloha/print-xml.js";
import { openJson } from "./ncr-aloha/read-json.js";
import { openXml } from "./ncr-aloha/read-xml.js";
import { invalidRequest, Refusal } from "./ncr-aloha/refusal.js";
import { checkTokenHeader } from "./ncr-aloha/rules.js";
import type { SavedPayment } from "./ncr-aloha/saved-payment.js";
import { readTokenHeader } from "./ncr-aloha/token-header.js";

export type { NcrAlohaCredentials } from "./ncr-aloha/credentials.js";
export type { NcrAlohaEnumNames } from "./ncr-aloha/enum-names.js";
export type { NcrAlohaMediaType } from "./ncr-aloha/media-types.js";
export type { NcrAlohaRoomOptions } from "./ncr-aloha/options.js";

const TOKEN_PATH = "/v1/Customers/Payment/Token";
const CUSTOMER_PATH = "/v1/Customers/:customerId";

/**
 * The room of NCR's Aloha Online Ordering API, customer payments alone, in JSON and XML over one state. Requests are
 * judged in this order: path, method, credentials, format, customer of the path, body.
 */
export function createNcrAlohaRoom(
  setting: RoomSetting,
  options: NcrAlohaRoomOptions = {},
): Room<NcrAlohaCredentials> {
  checkOptions("ncr-aloha", options, NCR_ALOHA_OPTIONS);
  const credentials = makeCredentials(seededIds(setting.seed, "ncr-aloha credentials"));
  const companyId = seededIds(setting.seed, "ncr-aloha company").uuid();
  const tables = enumTables(options.enumNames);
  const form = { tables, prefixed: options.xmlPrefixes === "prefixed" };
  let accounts = startAccounts();
  let customers = new Customers();

  function startAccounts(): SeededIds {
    return seededIds(setting.seed, "ncr-aloha accounts");
  }

  function answerType(c: Context): NcrAlohaMediaType {
    const { answerAs = "asked" } = options;
    // Without a type that fits, the first formatter answers: there is no 406.
    return answerAs === "asked"
      ? (preferredMediaType(c.req.header("accept"), MEDIA_TYPES) ?? MEDIA_TYPES[0])
      : answerAs;
  }

  function answer(c: Context, content: Answer): Response {
    const mediaType = answerType(c);
    const body = isXmlType(mediaType)
      ? printXmlAnswer(content, form)
      : printJsonAnswer(content, options.references !== "none");
    return new Response(body, { headers: contentType(mediaType) });
  }

  async function readPayment(c: Context): Promise<{ customerId: string } & Omit<SavedPayment, "accountId">> {
    const given = mediaTypeOf(c.req.header("content-type"));
    const mediaType = MEDIA_TYPES.find((known) => known === given);
    if (mediaType === undefined) {
      throw new Refusal(415, `The Content-Type must be one of ${MEDIA_TYPES.join(", ")}.`);
    }
    const open = isXmlType(mediaType) ? openXml : openJson;
    const header = readTokenHeader(open(await c.req.text(), tables));
    const payment = checkTokenHeader(header, (customerId) => customers.has(customerId));
    return { customerId: header.CustomerId, ...payment };
  }

  function findPayments(customerId: string): readonly SavedPayment[] {
    const payments = customers.payments(customerId);
    if (payments === undefined) {
      throw new Refusal(404, "No customer has this id.");
    }
    return payments;
  }

  function allow(path: string, method: "GET" | "PUT"): void {
    app.use(path, async (c, next) => {
      if (c.req.method !== method) {
        throw new Refusal(405, "The method is not allowed here.", { headers: { allow: method } });
      }
      checkCredentials(c.req.raw.headers, credentials);
      await next();
    });
  }

  function onGet(call: string, make: (customerId: string) => Answer): void {
    const path = `${CUSTOMER_PATH}/${call}`;
    allow(path, "GET");
    app.get(path, (c) => {
      const customerId = readGuid(c.req.param("customerId") ?? "");
      if (customerId === undefined) {
        throw invalidRequest({ customerId: ["The customerId in the path must be a guid."] });
      }
      return answer(c, make(customerId));
    });
  }

  const app = new Hono();
  allow(TOKEN_PATH, "PUT");
  app.put(TOKEN_PATH, async (c) => {
    const { customerId, ...payment } = await readPayment(c);
    const accountId = accounts.uuid();
    customers.save(customerId, { ...payment, accountId });
    return answer(c, { kind: "guid", guid: accountId });
  });
  onGet("Payments", (customerId) => {
    const newest = findPayments(customerId).at(-1);
    if (newest === undefined) {
      throw new Refusal(404, "The customer has no saved payment.");
    }
    return customerPayment(newest);
  });
  onGet("Payments/Info", (customerId) => {
    const profileId = seededIds(setting.seed, `ncr-aloha profile of ${customerId}`).uuid();
    const ids = { companyId, companyCode: credentials.companyCode, profileId };
    return consumerPayment(ids, findPayments(customerId), options.references === "repeated");
  });
  onGet("PaymentTokens", (customerId) => paymentTokens(findPayments(customerId)));
  app.notFound(() => {
    throw new Refusal(404, "Nothing is at this path.");
  });
  app.onError((error, c) => {
    if (!(error instanceof Refusal)) {
      // A fault of the room itself must not pass for an answer of the provider.
      throw error;
    }
    const { body, mediaType } = printError(error, answerType(c), options);
    const headers = { ...contentType(mediaType), ...error.headers };
    return new Response(body, { status: error.status, headers });
  });

  return {
    hosts: ["api.alohaonline.swenglabs.ncr.com", "api.alohaorderonline.com"],
    credentials,
    answer: async (request) => app.fetch(request),
    reset() {
      accounts = startAccounts();
      customers = new Customers();
    },
  };
}

function contentType(mediaType: string | undefined): Record<string, string> {
  return mediaType === undefined ? {} : { "content-type": `${mediaType}; charset=utf-8` };
}
