import { checkOptions } from "../check-options.js";
import type { Room, RoomSetting } from "../room.js";
import { type SeededIds, seededIds } from "../seeded-ids.js";
import type { Answer, Show } from "./cybersource-tms/answer.js";
import { type Caller, CredentialCheck } from "./cybersource-tms/check-credentials.js";
import {
  type CybersourceTmsCredentials,
  makeCredentials,
  openKeyPairs,
} from "./cybersource-tms/credentials.js";
import type { Bytes } from "./cybersource-tms/encodings.js";
import { encryptAnswer, encryptUnmasked } from "./cybersource-tms/encrypt-answer.js";
import { findRoute } from "./cybersource-tms/find-route.js";
import {
  CYBERSOURCE_TMS_KEYS,
  CYBERSOURCE_TMS_OPTIONS,
  type CybersourceTmsRoomOptions,
} from "./cybersource-tms/options.js";
import { PaymentRoom } from "./cybersource-tms/payment-room.js";
import { type Family, printError, printNotAuthenticated } from "./cybersource-tms/print-error.js";
import { checkProfile } from "./cybersource-tms/profile.js";
import { type ReadBody, readBody } from "./cybersource-tms/read-body.js";
import { hasSignedBody, receivedRequest } from "./cybersource-tms/received-request.js";
import { NotAuthenticated, Refusal } from "./cybersource-tms/refusal.js";
import { listRoutes, type Route } from "./cybersource-tms/routes.js";
import { REAL_HOSTS, readPublicHosts } from "./cybersource-tms/setting.js";
import { Vault } from "./cybersource-tms/vault.js";
import { wantsUnmasked } from "./cybersource-tms/wants-unmasked.js";

export type {
  CybersourceTmsCredentials,
  CybersourceTmsKey,
  CybersourceTmsKeys,
} from "./cybersource-tms/credentials.js";
export type {
  CybersourceTmsEncryptedAnswers,
  CybersourceTmsPrivateKey,
  CybersourceTmsRoomOptions,
} from "./cybersource-tms/options.js";

const MEDIA_TYPES: Readonly<Record<Family, string>> = {
  tms: "application/json;charset=utf-8",
  pts: "application/hal+json",
};

/** What starts anew with a reset. */
interface State {
  readonly check: CredentialCheck;
  readonly routes: readonly Route[];
  readonly traces: SeededIds;
}

/** An answer, and how it is to be encrypted. */
interface Outcome {
  readonly answer: Answer;
  readonly show: Show;
}

/**
 * The room of Cybersource's Token Management Service, and of payments and credits made with its tokens. Requests are
 * judged in this order: credentials, path and method, token vault, encryption and form of the body, its fields.
 */
export function createCybersourceTmsRoom(
  setting: RoomSetting,
  options: CybersourceTmsRoomOptions = {},
): Room<CybersourceTmsCredentials> {
  checkOptions("cybersource-tms", options, CYBERSOURCE_TMS_OPTIONS);
  checkOptions("cybersource-tms.keys", options.keys ?? {}, CYBERSOURCE_TMS_KEYS);
  const { encryptedAnswers: form = "right", responseMleClaim = "v-c-response-mle-kid" } = options;
  const publicHosts = readPublicHosts(options);
  const pairs = openKeyPairs(seededIds(setting.seed, "cybersource-tms keys"), options.keys);
  const credentials = makeCredentials(seededIds(setting.seed, "cybersource-tms credentials"), options, pairs);
  let state = startState();

  function startState(): State {
    const account = { ...credentials, signing: pairs.signing, publicHosts, now: setting.now };
    const vault = new Vault(credentials.merchantId, seededIds(setting.seed, "cybersource-tms tokens"));
    const payments = seededIds(setting.seed, "cybersource-tms payments");
    return {
      check: new CredentialCheck(account, responseMleClaim, pairs.responseMle.kid),
      routes: listRoutes(vault, new PaymentRoom(vault, payments, setting.now)),
      traces: seededIds(setting.seed, "cybersource-tms traces"),
    };
  }

  async function handle(request: Request, bytes: Bytes, caller: Caller): Promise<Outcome> {
    const { method, headers } = request;
    const url = new URL(request.url);
    const { handler, hasUnmasked, path } = findRoute(state.routes, method, url.pathname);
    if (familyOf(url.pathname) === "tms") {
      checkProfile(headers.get("profile-id"), credentials.profileId);
    }
    const read: ReadBody = hasSignedBody(method)
      ? await readBody(headers.get("content-type"), bytes, caller, pairs.requestMle)
      : { body: {}, isEncrypted: false };
    const isUnmasked = hasUnmasked && form !== "clear" && wantsUnmasked(headers.get("accept"));
    const show = isUnmasked ? "clear" : "masked";
    return { answer: handler({ url, headers, ...read, show, path }), show };
  }

  async function print({ answer, show }: Outcome, caller: Caller | undefined, family: Family | undefined) {
    const { status, body } = answer;
    const type = family === undefined ? "application/json" : MEDIA_TYPES[family];
    const headers = new Headers({
      ...trace(family),
      ...(body && { "content-type": type }),
      ...answer.headers,
    });
    if (body === undefined) {
      return new Response(null, { status, headers });
    }
    const encryption = { pairs, form, now: setting.now() };
    const text = JSON.stringify(body);
    if (show === "clear") {
      headers.set("content-type", "application/jose");
      return new Response(await encryptUnmasked(text, encryption), { status, headers });
    }
    const isAsked = caller?.responseKid !== undefined;
    return new Response(isAsked ? await encryptAnswer(text, encryption) : text, { status, headers });
  }

  function trace(family: Family | undefined): Record<string, string> {
    const id = state.traces.uuid();
    return {
      "v-c-correlation-id": id,
      ...(family === "tms" && { uniquetransactionid: state.traces.hex(32) }),
    };
  }

  return {
    hosts: REAL_HOSTS,
    credentials,
    async answer(request) {
      const bytes = new Uint8Array(await request.arrayBuffer());
      const family = familyOf(new URL(request.url).pathname);
      let caller: Caller | undefined;
      try {
        caller = await state.check.admit(receivedRequest(request, bytes));
        return await print(await handle(request, bytes, caller), caller, family);
      } catch (error) {
        if (error instanceof NotAuthenticated) {
          const answer = { status: 401, body: printNotAuthenticated(error) };
          return print({ answer, show: "masked" }, undefined, family);
        }
        if (!(error instanceof Refusal)) {
          // A fault of the room itself must not pass for an answer of the provider.
          throw error;
        }
        const { status, headers } = error;
        const answer = { status, headers, body: printError(family, error, setting.now()) };
        return print({ answer, show: "masked" }, caller, family);
      }
    },
    reset() {
      state = startState();
    },
  };
}

function familyOf(pathname: string): Family | undefined {
  const [, first] = pathname.split("/");
  return first === "tms" || first === "pts" ? first : undefined;
}
