import { conformance, type Subject } from "@tok/conformance";
import { ClearentClient, type ClearentClientOptions } from "../src/index.ts";
import facts from "./conformance.json" with { type: "json" };

const create: Subject["create"] = (options) =>
  // The suite gives bad options on purpose.
  new ClearentClient({ auth: { apiKey: facts.secrets.apiKey }, ...options } as ClearentClientOptions);

conformance({ ...facts, create });
conformance({
  ...facts,
  mediaType: "application/xml",
  create: (options) => create({ format: "xml", ...options }),
});
