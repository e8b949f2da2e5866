import { conformance, type Subject } from "@tok/conformance";
import { FiservIpgClient, type FiservIpgClientOptions } from "../src/index.ts";
import facts from "./conformance.json" with { type: "json" };

const { apiKey, apiSecret, ...ofInputs } = facts.secrets;

const creating =
  (auth: FiservIpgClientOptions["auth"]): Subject["create"] =>
  (options) =>
    // The suite gives bad options on purpose.
    new FiservIpgClient({ auth, ...options } as FiservIpgClientOptions);

conformance({ ...facts, create: creating({ apiKey, apiSecret }) });
conformance({
  ...facts,
  name: `${facts.name} with signatures of hexadecimal digits, in a region`,
  create: (options) => creating({ apiKey, apiSecret, encoding: "hex" })({ region: "argentina", ...options }),
});

// The layer in front of the gateway, and the error of a token, have forms of their own.
const { read, write } = facts;
conformance({
  ...facts,
  name: `${facts.name} with errors of other forms`,
  read: {
    ...read,
    error: {
      status: 403,
      body: { errors: [{ title: "Forbidden", detail: "Not this store.", source: "Apigee" }] },
    },
  },
  write: {
    ...write,
    error: {
      status: 422,
      body: { requestStatus: "FAILED", paymentToken: { error: { code: "50655", message: "Declined." } } },
      providerCode: "50655",
    },
  },
  create: creating({ apiKey, apiSecret }),
});

const accessToken = "access-W4&yNq7<Kd2Rf8sB";

conformance({
  ...facts,
  name: `${facts.name} with an access token`,
  authenticationHeaders: ["api-key", "client-request-id", "timestamp", "authorization"],
  secrets: { apiKey, accessToken, ...ofInputs },
  create: creating({ apiKey, accessToken }),
});
