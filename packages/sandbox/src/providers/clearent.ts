import { type Context, Hono } from "hono";
import { checkOptions } from "../check-options.js";
import type { JsonObject } from "../json-object.js";
import { isXmlType, mediaTypeOf } from "../media-type.js";
import { preferredMediaType } from "../preferred-media-type.js";
import type { Room, RoomSetting } from "../room.js";
import { seededIds } from "../seeded-ids.js";
import type { AnswerPayload } from "./clearent/answer.js";
import { CustomerTokens } from "./clearent/customer-tokens.js";
import { CLEARENT_OPTIONS, type ClearentRoomOptions } from "./clearent/options.js";
import { printJsonAnswer } from "./clearent/print-json.js";
import { printXmlAnswer } from "./clearent/print-xml.js";
import { readJsonBody, readXmlBody } from "./clearent/read-body.js";
import { Refusal } from "./clearent/refusal.js";

export type { ClearentRoomOptions } from "./clearent/options.js";

/** Keys that the Clearent room knows. Fake: no other service accepts them. */
export interface ClearentCredentials {
  /** A key that may do everything the room offers. */
  readonly apiKey: string;
  /** A key that is known, but not permitted to use customer tokens: answered with 403. */
  readonly forbiddenApiKey: string;
}

const TOKENS_PATH = "/rest/v2/customers/:customerKey/tokens";
const METHODS = ["GET", "POST", "PUT"];
const MEDIA_TYPES = ["application/json", "application/xml", "text/xml"] as const;
const WORDS = "application/json, application/xml and text/xml";

/**
 * The room of Clearent's (Xplor Pay's) Recurring Payments API 2.0, in JSON and XML over one state. Requests are
 * judged in the order of a gateway: path, method, key, formats, customer, body.
 */
export function createClearentRoom(
  setting: RoomSetting,
  options: ClearentRoomOptions = {},
): Room<ClearentCredentials> {
  checkOptions("clearent", options, CLEARENT_OPTIONS);
  const keys = seededIds(setting.seed, "clearent keys");
  const credentials: ClearentCredentials = {
    apiKey: `fake-clearent-key-${keys.hex(12)}`,
    forbiddenApiKey: `fake-clearent-forbidden-key-${keys.hex(12)}`,
  };
  let exchanges = seededIds(setting.seed, "clearent exchanges");
  let tokens = new CustomerTokens();

  function answer(
    c: Context,
    status: number,
    payload: AnswerPayload,
    headers?: Record<string, string>,
  ): Response {
    const exchangeId = `ID-clearent-rps-1-${exchanges.uuid()}`;
    // An error is told in JSON to whom neither format is welcome.
    const mediaType = preferredMediaType(c.req.header("accept"), MEDIA_TYPES) ?? MEDIA_TYPES[0];
    const print = isXmlType(mediaType) ? printXmlAnswer : printJsonAnswer;
    return new Response(print({ status, exchangeId, url: c.req.url, payload }, options), {
      status,
      headers: { "content-type": mediaType, ...headers },
    });
  }

  function checkKey(given: string | undefined): void {
    if (given === undefined || given === "") {
      throw new Refusal(401, "042", "The api-key header is missing.");
    }
    if (given === credentials.forbiddenApiKey) {
      throw new Refusal(403, "042", "The key is not permitted to use customer tokens.");
    }
    if (given !== credentials.apiKey) {
      throw new Refusal(401, "042", "The api-key header holds a key that is not known here.");
    }
  }

  const app = new Hono();
  app.use(TOKENS_PATH, async (c, next) => {
    if (!METHODS.includes(c.req.method)) {
      throw new Refusal(405, undefined, "The method is not allowed here.", { allow: METHODS.join(", ") });
    }
    checkKey(c.req.header("api-key"));
    if (preferredMediaType(c.req.header("accept"), MEDIA_TYPES) === undefined) {
      throw new Refusal(406, undefined, `The room answers in ${WORDS} only.`);
    }
    if (c.req.method !== "GET" && !MEDIA_TYPES.some((type) => type === contentType(c))) {
      throw new Refusal(415, undefined, `The room reads ${WORDS} only.`);
    }
    tokens.checkCustomer(c.req.param("customerKey"));
    await next();
  });
  app.get(TOKENS_PATH, (c) => answer(c, 200, { tokens: tokens.list(c.req.param("customerKey")) }));
  app.post(TOKENS_PATH, async (c) => {
    const token = tokens.attach(c.req.param("customerKey"), await readBody(c));
    return answer(c, 200, { tokens: [token] });
  });
  app.put(TOKENS_PATH, async (c) => {
    const token = tokens.update(c.req.param("customerKey"), await readBody(c));
    return answer(c, 200, { tokens: [token] });
  });
  app.notFound(() => {
    throw new Refusal(404, undefined, "Nothing is at this path.");
  });
  app.onError((error, c) => {
    if (!(error instanceof Refusal)) {
      // A fault of the room itself must not pass for an answer of the provider.
      throw error;
    }
    const timeStamp = new Date(setting.now()).toISOString();
    const { message, resultCode } = error;
    return answer(c, error.status, { error: { message, resultCode, timeStamp } }, error.headers);
  });

  return {
    hosts: ["gateway-sb.clearent.net", "gateway.clearent.net"],
    credentials,
    answer: async (request) => app.fetch(request),
    reset() {
      exchanges = seededIds(setting.seed, "clearent exchanges");
      tokens = new CustomerTokens();
    },
  };
}

function contentType(c: Context): string {
  return mediaTypeOf(c.req.header("content-type")) ?? "";
}

async function readBody(c: Context): Promise<JsonObject> {
  const text = await c.req.text();
  return isXmlType(contentType(c)) ? readXmlBody(text) : readJsonBody(text);
}
