import { describe, expect, it } from "vitest";
import { basic } from "../src/auth/basic.ts";
import type { AuthenticationScheme } from "../src/authenticator.ts";
import { ConfigError } from "../src/index.ts";

const credentials = { username: "demo@example.com", password: "p@ss:wörd" };
const request = {
  method: "GET",
  href: "https://vault.test/",
  headers: {},
  body: undefined,
  now: 0,
  randomUUID: () => "",
} as const;

function refusal(scheme: AuthenticationScheme, auth: unknown): string {
  try {
    scheme(auth);
  } catch (error) {
    if (ConfigError.is(error)) return `${error.code}: ${error.message}`;
  }
  throw new Error("was accepted");
}

describe("basic", () => {
  it("sends user and password in base64 of their UTF-8 bytes", async () => {
    // The check value of the provider's facts.
    const sent = await basic()(credentials).sign(request);
    expect(sent).toEqual({ authorization: "Basic ZGVtb0BleGFtcGxlLmNvbTpwQHNzOnfDtnJk" });
  });

  it("uses the standard alphabet of base64", async () => {
    const sent = await basic()({ username: "u", password: "?>ÿÿ>>??" }).sign(request);
    const expected = Buffer.from("u:?>ÿÿ>>??").toString("base64");
    expect(expected).toMatch(/[+/]/);
    expect(sent).toEqual({ authorization: `Basic ${expected}` });
  });

  it("sends further headers beside it", async () => {
    const scheme = basic({ companyCode: "X-Api-CompanyCode" })({ ...credentials, companyCode: "ABCD001" });
    expect(scheme.headers).toEqual(["authorization", "x-api-companycode"]);
    expect(await scheme.sign(request)).toMatchObject({ "x-api-companycode": "ABCD001" });
  });

  it("names the password and the encoded pair as secrets", () => {
    expect(basic()(credentials).secrets).toEqual(["p@ss:wörd", "ZGVtb0BleGFtcGxlLmNvbTpwQHNzOnfDtnJk"]);
  });

  it.each<[string, unknown]>([
    ["auth is missing", undefined],
    ["auth.username", { password: "hidden" }],
    ["auth.username", { username: "hidden:hidden", password: "hidden" }],
    ["auth.username", { username: "hidden\n", password: "hidden" }],
    ["auth.password", { username: "hidden" }],
    ["auth.password", { username: "hidden", password: "" }],
    ["auth.password", { username: "hidden", password: "hidden\r\n" }],
    ["auth.password", { username: "hidden", password: "hidden\ud800" }],
    ["auth.password", { username: "hidden", password: 7 }],
    ["auth.companyCode", { username: "hidden", password: "hidden" }],
    ["auth.companyCode", { username: "hidden", password: "hidden", companyCode: " hidden" }],
    ["auth.companyCode", { username: "hidden", password: "hidden", companyCode: "hidden€" }],
    ["auth.apiKey", { username: "hidden", password: "hidden", companyCode: "hidden", apiKey: "hidden" }],
  ])("refuses bad credentials by the name of the option: %s", (option, auth) => {
    const message = refusal(basic({ companyCode: "X-Api-CompanyCode" }), auth);
    expect(message).toContain(`invalid_option: ${option}`);
    expect(message).not.toContain("hidden");
  });
});
