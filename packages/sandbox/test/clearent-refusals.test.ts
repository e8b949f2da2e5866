import { describe, expect, it } from "vitest";
import { createSandbox } from "../src/index.ts";
import { type CallChanges, callClearent, errorOf, newToken } from "./call-clearent.ts";

const NOW = Date.UTC(2030, 5, 7, 8, 9, 10, 11);
const sandbox = createSandbox({ clock: () => NOW });
const { apiKey, forbiddenApiKey } = sandbox.credentials.clearent;

interface Refused {
  what: string;
  changes: CallChanges;
  status: number;
  code?: string;
  says: RegExp;
}

const post = (body: unknown): CallChanges => ({ method: "POST", body });

const refused: Refused[] = [
  {
    what: "a call without a key",
    changes: { headers: { "api-key": null } },
    status: 401,
    code: "042",
    says: /missing/,
  },
  {
    what: "a call with an empty key",
    changes: { headers: { "api-key": "" } },
    status: 401,
    code: "042",
    says: /missing/,
  },
  {
    what: "a call with a key that is not known",
    changes: { headers: { "api-key": `${apiKey}x` } },
    status: 401,
    code: "042",
    says: /not known/,
  },
  {
    what: "a call with a key under another header name",
    changes: { headers: { "api-key": null, accesskey: apiKey } },
    status: 401,
    code: "042",
    says: /missing/,
  },
  {
    what: "a call with a key that is not permitted",
    changes: { headers: { "api-key": forbiddenApiKey } },
    status: 403,
    code: "042",
    says: /not permitted/,
  },
  { what: "a customer that does not exist", changes: { customer: "nobody" }, status: 404, says: /customer/ },
  {
    what: "a customer named like a part of Object",
    changes: { customer: "__proto__" },
    status: 404,
    says: /customer/,
  },
  {
    what: "a customer key with broken escapes",
    changes: { customer: "%E0%A4" },
    status: 404,
    says: /customer/,
  },
  { what: "an empty customer key", changes: { customer: "" }, status: 404, says: /path/ },
  {
    what: "an unknown path, also without a key",
    changes: { path: "/", headers: { "api-key": null } },
    status: 404,
    says: /path/,
  },
  {
    what: "a slash at the end",
    changes: { path: "/rest/v2/customers/cust_1/tokens/" },
    status: 404,
    says: /path/,
  },
  {
    what: "a doubled /rest",
    changes: { path: "/rest/rest/v2/customers/cust_1/tokens" },
    status: 404,
    says: /path/,
  },
  { what: "a method that is not offered", changes: { method: "DELETE" }, status: 405, says: /method/ },
  {
    what: "an Accept that leaves JSON and XML out",
    changes: { headers: { accept: "text/csv, image/*" } },
    status: 406,
    says: /application\/json/,
  },
  {
    what: "an Accept that excludes JSON and XML by weight",
    changes: { headers: { accept: "application/json;q=0, application/xml;q=0.0, text/*;q=0, */*" } },
    status: 406,
    says: /application\/json/,
  },
  {
    what: "a body of another media type",
    changes: { ...post("customer-key"), headers: { "content-type": "text/csv" } },
    status: 415,
    says: /application\/json/,
  },
  {
    what: "a body without a media type",
    changes: { ...post(newToken()), headers: { "content-type": null } },
    status: 415,
    says: /application\/json/,
  },
  {
    what: "malformed JSON",
    changes: post('{"token-id": '),
    status: 400,
    code: "002",
    says: /not valid JSON/,
  },
  { what: "an empty body", changes: post(""), status: 400, code: "002", says: /not valid JSON/ },
  {
    what: "JSON that is a list",
    changes: post([newToken()]),
    status: 400,
    code: "002",
    says: /not a JSON object/,
  },
  { what: "JSON that is null", changes: post("null"), status: 400, code: "002", says: /not a JSON object/ },
];

describe("the Clearent room refuses", () => {
  it.each(refused)("$what with $status", async ({ changes, status, code, says }) => {
    const response = await callClearent(sandbox, changes);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(await response.json()).toEqual({
      code: String(status),
      status: "fail",
      "exchange-id": expect.stringMatching(/^ID-clearent-rps-1-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
      links: [],
      payload: {
        error: {
          "error-message": expect.stringMatching(says),
          ...(code !== undefined && { "result-code": code }),
          "time-stamp": "2030-06-07T08:09:10.011Z",
        },
        payloadType: "error",
      },
    });
  });

  it("without repeating the key it was given", async () => {
    for (const key of ["guess-4711", forbiddenApiKey]) {
      const response = await callClearent(sandbox, { headers: { "api-key": key } });
      expect(await response.text()).not.toContain(key);
    }
  });

  it("with the methods offered in Allow", async () => {
    for (const method of ["DELETE", "PATCH", "HEAD", "OPTIONS"]) {
      const response = await callClearent(sandbox, { method });
      expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, POST, PUT"]);
    }
  });

  it.each([undefined, "*/*", "application/*", "text/html, application/json;q=0.5", "APPLICATION/JSON", ""])(
    "nothing when Accept is %s",
    async (accept) => {
      const headers = accept === undefined ? {} : { accept };
      expect((await callClearent(sandbox, { headers })).status).toBe(200);
    },
  );

  it("nothing when the content type carries a parameter", async () => {
    const headers = { "content-type": "Application/JSON; charset=utf-8" };
    const body = newToken({ "token-id": "1100000000000000001" });
    expect((await callClearent(sandbox, { method: "POST", headers, body })).status).toBe(200);
  });
});

describe("the Clearent room refuses on POST", () => {
  const fields: [name: string, value: unknown, says: RegExp][] = [
    ["customer-key", undefined, /required/],
    ["customer-key", "cust_2", /path/],
    ["token-id", undefined, /required/],
    ["token-id", "", /required/],
    ["token-id", 1111, /text/],
    ["exp-date", undefined, /required/],
    ["exp-date", "0031", /MMYY/],
    ["exp-date", "1331", /MMYY/],
    ["exp-date", "1/31", /MMYY/],
    ["exp-date", "01311", /MMYY/],
    ["exp-date", "0131\n", /MMYY/],
    ["exp-date", null, /text/],
    ["card-type", undefined, /required/],
    ["card-type", "visa", /VISA/],
    ["card-type", "MASTERCARD", /MasterCard/],
    ["last-four-digits", undefined, /required/],
    ["last-four-digits", "111", /four digits/],
    ["last-four-digits", 1111, /text/],
    ["description", 1, /text/],
    ["default", "true", /true or false/],
    ["avs-address", {}, /text/],
    ["avs-zip", 85284, /text/],
  ];
  it.each(fields)("%s = %j with 400 and 041", async (name, value, says) => {
    const response = await callClearent(sandbox, { method: "POST", body: newToken({ [name]: value }) });
    expect(response.status).toBe(400);
    const error = await errorOf(response);
    expect(error["result-code"]).toBe("041");
    expect(error["error-message"]).toContain(`The field ${name} `);
    expect(error["error-message"]).toMatch(says);
  });
});
