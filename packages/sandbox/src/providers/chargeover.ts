import { type Context, Hono } from "hono";
import { checkOptions } from "../check-options.js";
import { mediaTypeOf } from "../media-type.js";
import type { Room, RoomSetting } from "../room.js";
import { seededIds } from "../seeded-ids.js";
import { checkAuthorization } from "./chargeover/authorization.js";
import type { ChargeoverCredentials } from "./chargeover/credentials.js";
import { type Content, printEnvelope } from "./chargeover/envelope.js";
import { CHARGEOVER_OPTIONS, type ChargeoverRoomOptions } from "./chargeover/options.js";
import { readPage } from "./chargeover/page.js";
import { PayMethodTokens } from "./chargeover/pay-method-tokens.js";
import { readToken } from "./chargeover/read-token.js";
import { Refusal } from "./chargeover/refusal.js";
import { readOptions } from "./chargeover/setting.js";
import { SignatureCheck } from "./chargeover/signature-check.js";
import { START_CUSTOMERS, startTokens } from "./chargeover/start-tokens.js";

export type { ChargeoverCredentials } from "./chargeover/credentials.js";
export type { ChargeoverCustomer, ChargeoverRoomOptions } from "./chargeover/options.js";

const LIST_PATH = "/api/v3/tokenized";
const TOKEN_PATH = "/api/v3/tokenized/:id";

/**
 * The room of ChargeOver's REST API v3, pay method tokens alone. Requests are judged in this order: credentials,
 * path and method, query or body.
 */
export function createChargeoverRoom(
  setting: RoomSetting,
  options: ChargeoverRoomOptions = {},
): Room<ChargeoverCredentials> {
  checkOptions("chargeover", options, CHARGEOVER_OPTIONS);
  const { credentials, host, publicOrigins, tokens: count } = readOptions(setting, options);
  const customers = [...START_CUSTOMERS, ...(options.customers ?? [])];
  let tokens = openTokens();
  let signatures = openSignatures();

  function openTokens(): PayMethodTokens {
    return new PayMethodTokens(startTokens(count, seededIds(setting.seed, "chargeover tokens")), customers);
  }

  function openSignatures(): SignatureCheck {
    const realOrigin = `https://${host}`;
    return new SignatureCheck({ keys: credentials, publicOrigins, realOrigin, now: setting.now });
  }

  function answer(code: number, content: Content, headers: Record<string, string> = {}): Response {
    return print(code, printEnvelope(code, "", content, options), headers);
  }

  function refuse({ status, message, headers }: Refusal): Response {
    const body = printEnvelope(status, message, status === 404 ? null : false, options);
    return print(options.errors === "in-200" ? 200 : status, body, headers);
  }

  const app = new Hono();
  app.use(async (c, next) => {
    const request = { url: withoutFragment(c.req.url), body: await bodyOf(c) };
    await checkAuthorization(c.req.header("authorization"), request, credentials, signatures);
    await next();
  });
  app.get(LIST_PATH, (c) => answer(200, tokens.list(readPage(new URL(c.req.url).searchParams))));
  app.post(LIST_PATH, async (c) => {
    if (mediaTypeOf(c.req.header("content-type")) !== "application/json") {
      throw new Refusal(400, "The Content-Type must be application/json.");
    }
    const id = tokens.store(readToken(await bodyOf(c)), setting.now());
    return answer(201, { id }, { location: new URL(`${LIST_PATH}/${id}`, c.req.url).href });
  });
  app.get(TOKEN_PATH, (c) => answer(200, tokens.get(c.req.param("id"))));
  app.delete(TOKEN_PATH, (c) => {
    tokens.delete(c.req.param("id"));
    return answer(200, true);
  });
  app.notFound((c) => {
    // A wrong path or method is a bad request to this API, which has no 405 and keeps 404 for ids.
    throw new Refusal(400, `There is no call ${c.req.method} ${c.req.path}.`);
  });
  app.onError((error) => {
    if (!(error instanceof Refusal)) {
      // A fault of the room itself must not pass for an answer of the provider.
      throw error;
    }
    return refuse(error);
  });

  return {
    hosts: [host],
    credentials,
    answer: async (request) => app.fetch(request),
    reset() {
      tokens = openTokens();
      signatures = openSignatures();
    },
  };
}

function print(status: number, body: string, headers: Record<string, string>): Response {
  return new Response(body, { status, headers: { "content-type": "application/json", ...headers } });
}

async function bodyOf(c: Context): Promise<Uint8Array> {
  return new Uint8Array(await c.req.arrayBuffer());
}

/** A fragment never leaves a client, but the URL of a request in-process still has it. */
function withoutFragment(url: string): string {
  return url.split("#", 1)[0] ?? url;
}
