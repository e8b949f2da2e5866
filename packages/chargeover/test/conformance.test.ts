import { conformance, type Subject } from "@tok/conformance";
import { ChargeoverClient, type ChargeoverClientOptions } from "../src/index.ts";
import facts from "./conformance.json" with { type: "json" };

// The pair in base64 is `secrets.credentials`.
const auth = { publicKey: "pubKEY0123456789", privateKey: facts.secrets.privateKey };

/** An instance belongs to an environment and is refused without one. */
const instanceFor = ({ environment, baseUrl }: { environment?: unknown; baseUrl?: unknown }) =>
  environment !== undefined && baseUrl === undefined ? { instance: "example" } : {};

const creating =
  (scheme: "basic" | "signature-v1"): Subject["create"] =>
  (options) =>
    // The suite gives bad options on purpose.
    new ChargeoverClient({
      auth: { ...auth, scheme },
      ...instanceFor(options),
      ...options,
    } as ChargeoverClientOptions);

conformance({ ...facts, create: creating("basic") });
conformance({ ...facts, name: `${facts.name} with signatures`, create: creating("signature-v1") });
