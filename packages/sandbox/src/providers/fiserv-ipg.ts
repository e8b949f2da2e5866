import { checkOptions } from "../check-options.js";
import type { JsonObject } from "../json-object.js";
import type { Room, RoomSetting } from "../room.js";
import { type SeededIds, seededIds } from "../seeded-ids.js";
import { AccessTokens } from "./fiserv-ipg/access-tokens.js";
import { COUNTRY, type TokenAnswer } from "./fiserv-ipg/answer.js";
import { checkCredentials } from "./fiserv-ipg/check-credentials.js";
import { createToken } from "./fiserv-ipg/create-token.js";
import { type FiservIpgCredentials, makeCredentials } from "./fiserv-ipg/credentials.js";
import { FISERV_IPG_OPTIONS, type FiservIpgRoomOptions } from "./fiserv-ipg/options.js";
import { printError } from "./fiserv-ipg/print-error.js";
import { decodeUtf8, readJsonBody } from "./fiserv-ipg/read-body.js";
import { readTokenId } from "./fiserv-ipg/read-path.js";
import { invalidInput, Refusal } from "./fiserv-ipg/refusal.js";
import { Replays } from "./fiserv-ipg/replays.js";
import { readCreateRequest, readStoreId, readUpdateRequest } from "./fiserv-ipg/requests.js";
import { cardDetails, tokenDetails } from "./fiserv-ipg/stored-token.js";
import { updateTokens } from "./fiserv-ipg/update-tokens.js";
import { Vault } from "./fiserv-ipg/vault.js";

export type { FiservIpgCredentials } from "./fiserv-ipg/credentials.js";
export type { FiservIpgRoomOptions } from "./fiserv-ipg/options.js";

const REGIONS = ["argentina", "brazil", "germany", "india", "northamerica"];

/** What starts anew with a reset. */
interface State {
  readonly vault: Vault;
  readonly replays: Replays<JsonObject>;
  readonly accessTokens: AccessTokens;
  readonly ids: SeededIds;
  readonly traces: SeededIds;
}

/**
 * The room of Fiserv's IPG (Payments Gateway v2), payment tokens alone. Requests are judged in this order: path,
 * method, credentials, region, store, media type, body.
 */
export function createFiservIpgRoom(
  setting: RoomSetting,
  options: FiservIpgRoomOptions = {},
): Room<FiservIpgCredentials> {
  checkOptions("fiserv-ipg", options, FISERV_IPG_OPTIONS);
  const credentials = makeCredentials(seededIds(setting.seed, "fiserv-ipg credentials"));
  let state = startState();

  function startState(): State {
    const { accessTokens = [], expireAccessTokenAfter } = options;
    return {
      vault: new Vault(),
      replays: new Replays(),
      accessTokens: new AccessTokens([credentials.accessToken, ...accessTokens], expireAccessTokenAfter),
      ids: seededIds(setting.seed, "fiserv-ipg ids"),
      traces: seededIds(setting.seed, "fiserv-ipg traces"),
    };
  }

  function requestTime(): number | string {
    return options.requestTime === "text" ? String(setting.now()) : setting.now();
  }

  /** The members that every answer has, errors included. */
  function answerIds(headers: Headers): JsonObject {
    const clientRequestId = headers.get("client-request-id");
    return { ...(clientRequestId && { clientRequestId }), apiTraceId: state.traces.hex(27) };
  }

  function onTokens({ method, headers }: Request, query: URLSearchParams, text: string): TokenAnswer {
    if (query.has("storeId")) {
      const message = "The field storeId stands in the body of this call, not in its query.";
      throw invalidInput([{ field: "storeId", message }]);
    }
    const body = readJsonBody(headers.get("content-type"), text);
    return method === "POST"
      ? createToken(state.vault, state.ids, readCreateRequest(body), options.outcome)
      : updateTokens(state.vault, readUpdateRequest(body), options.updateErrors);
  }

  function onToken(method: string, tokenId: string, query: URLSearchParams, text: string): TokenAnswer {
    const storeId = readStoreId(query);
    if (text !== "") {
      throw invalidInput([{ field: "body", message: "This call has no body." }]);
    }
    const type = "paymentTokenizationResponse";
    const token = state.vault.find(storeId, tokenId);
    if (method === "DELETE") {
      state.vault.delete(token);
      return { type, requestStatus: "DELETED", members: { paymentToken: { value: tokenId } } };
    }
    const paymentToken = tokenDetails(token, token.value);
    const members = { country: COUNTRY, paymentToken, paymentCard: cardDetails(token.card) };
    return { type, requestStatus: "SUCCESS", members };
  }

  async function handle(request: Request): Promise<JsonObject> {
    const { method, headers } = request;
    const { pathname, search, searchParams: query } = new URL(request.url);
    const tokenId = readTokenId(pathname);
    const methods = tokenId === undefined ? ["POST", "PATCH"] : ["GET", "DELETE"];
    if (!methods.includes(method)) {
      throw new Refusal(405, "The method is not allowed here.", { headers: { allow: methods.join(", ") } });
    }
    const body = decodeUtf8(await request.arrayBuffer());
    const { signature = "either" } = options;
    const { accessTokens } = state;
    const rules = { credentials, signature, accessTokens, now: setting.now() };
    await checkCredentials({ method, headers, body }, rules);
    checkRegion(headers.get("region"));

    function answer(): JsonObject {
      const { type, requestStatus, members } =
        tokenId === undefined ? onTokens(request, query, body) : onToken(method, tokenId, query, body);
      return { type, ...answerIds(headers), requestStatus, requestTime: requestTime(), ...members };
    }
    if (method === "GET") {
      return answer();
    }
    // Nothing waits any more, so two requests with one id cannot both be the first.
    const id = headers.get("client-request-id") ?? "";
    return state.replays.once(id, JSON.stringify([method, pathname, search, body]), answer);
  }

  return {
    hosts: ["cert.api.firstdata.com", "prod.api.firstdata.com", "prod.emea.api.fiservapps.com"],
    credentials,
    async answer(request) {
      try {
        return Response.json(await handle(request));
      } catch (error) {
        if (!(error instanceof Refusal)) {
          // A fault of the room itself must not pass for an answer of the provider.
          throw error;
        }
        const members = { ids: answerIds(request.headers), requestTime: requestTime() };
        const { body, mediaType } = printError(error, members, options.errors);
        const headers = { ...(mediaType && { "content-type": mediaType }), ...error.parts.headers };
        return new Response(body, { status: error.status, headers });
      }
    },
    reset() {
      state = startState();
    },
  };
}

function checkRegion(region: string | null): void {
  if (region !== null && !REGIONS.includes(region)) {
    const message = `The Region header must be one of ${REGIONS.join(", ")}.`;
    throw invalidInput([{ field: "Region", message }]);
  }
}
