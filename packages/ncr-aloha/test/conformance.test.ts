import { conformance, type Subject } from "@tok/conformance";
import { NcrAlohaClient, type NcrAlohaClientOptions } from "../src/index.ts";
import facts from "./conformance.json" with { type: "json" };

// User and password in base64 are `secrets.credentials`.
const auth = { username: "conformance", password: facts.secrets.password, companyCode: "ABCD001" };

const create: Subject["create"] = (options) =>
  // The suite gives bad options on purpose.
  new NcrAlohaClient({ auth, ...options } as NcrAlohaClientOptions);

conformance({ ...facts, create });
conformance({
  ...facts,
  mediaType: "application/xml",
  create: (options) => create({ format: "xml", ...options }),
});
