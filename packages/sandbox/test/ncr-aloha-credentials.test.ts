import { describe, expect, it } from "vitest";
import { createSandbox } from "../src/index.ts";
import { basic, callAloha, httpError, ORIGIN, WITH_PAYMENT } from "./call-ncr-aloha.ts";

const sandbox = createSandbox();
const { username, password, companyCode } = sandbox.credentials["ncr-aloha"];
const good = basic(username, password);

describe("the credentials of the NCR Aloha room", () => {
  it("come from the seed and say that they are fake", () => {
    expect(createSandbox({ seed: 7 }).credentials["ncr-aloha"]).toEqual(
      createSandbox({ seed: 7 }).credentials["ncr-aloha"],
    );
    expect(createSandbox({ seed: 7 }).credentials["ncr-aloha"]).not.toEqual({
      username,
      password,
      companyCode,
    });
    expect(username).toMatch(/^fake-aloha-user-[0-9a-f]{12}$/);
    expect(password).toMatch(/^fake:wörd~{5}[0-9a-f]{12}$/);
    expect(companyCode).toMatch(/^FAKE\d{3}$/);
  });

  it("need UTF-8 and the standard alphabet of base64", () => {
    expect(good).toContain("+");
    expect(good).not.toBe(`Basic ${Buffer.from(`${username}:${password}`, "latin1").toString("base64")}`);
  });

  it.each([`https://api.alohaorderonline.com`, ORIGIN])("are let in at %s", async (origin) => {
    const headers = { authorization: good, "X-Api-CompanyCode": companyCode };
    const url = `${origin}/v1/Customers/${WITH_PAYMENT}/Payments`;
    expect((await sandbox.fetch(url, { headers })).status).toBe(200);
  });

  it("are let in whatever the case of the scheme", async () => {
    const authorization = good.replace("Basic", "bASIC");
    expect((await callAloha(sandbox, { headers: { authorization } })).status).toBe(200);
  });

  const latin1 = Buffer.from(`${username}:${password}`, "latin1").toString("base64");
  const refused: [what: string, headers: Record<string, string | null>, says: string][] = [
    ["no Authorization", { authorization: null }, "The Authorization header is missing."],
    [
      "another scheme",
      { authorization: "Bearer x" },
      "The Authorization header is not of the form Basic and one word.",
    ],
    [
      "the URL-safe alphabet",
      { authorization: good.replaceAll("+", "-").replaceAll("/", "_") },
      "The word after Basic is not standard base64.",
    ],
    [
      "base64 without its padding",
      { authorization: "Basic YQ" },
      "The word after Basic is not standard base64.",
    ],
    ["Latin-1", { authorization: `Basic ${latin1}` }, "The word after Basic is not base64 of UTF-8."],
    [
      "no colon",
      { authorization: "Basic YWJj" },
      "The word after Basic has no colon between user name and password.",
    ],
    ["another user", { authorization: basic("nobody", password) }, "The user name is not known here."],
    ["another password", { authorization: basic(username, "guess-4711") }, "The password is wrong."],
    [
      "a password cut at its colon",
      { authorization: basic(username, password.split(":")[1] ?? "") },
      "The password is wrong.",
    ],
    ["no company code", { "x-api-companycode": null }, "The X-Api-CompanyCode header is missing."],
    [
      "another company code",
      { "x-api-companycode": companyCode.toLowerCase() },
      "The X-Api-CompanyCode header holds a code that is not known here.",
    ],
    [
      "nothing at all",
      { authorization: null, "x-api-companycode": null },
      "The Authorization header is missing. The X-Api-CompanyCode header is missing.",
    ],
  ];
  it.each(refused)("are refused for %s", async (_what, headers, says) => {
    const response = await callAloha(sandbox, { headers });
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toMatch(/^Basic /);
    expect(await httpError(response)).toEqual({ Message: says });
  });

  it("are asked for on the PUT as well, before its body is looked at", async () => {
    const path = "/v1/Customers/Payment/Token";
    const response = await callAloha(sandbox, { method: "PUT", path, headers: { authorization: null } });
    expect(response.status).toBe(401);
  });
});
