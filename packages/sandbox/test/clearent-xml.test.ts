import { beforeEach, describe, expect, it } from "vitest";
import { type ClearentRoomOptions, createSandbox, type Sandbox } from "../src/index.ts";
import { callClearent, errorOf, MASTERCARD, newToken, ORIGIN, tokensOf, VISA } from "./call-clearent.ts";

const XML = { "content-type": "application/xml" };
const ASK_XML = { accept: "application/xml" };
const NEW = "1100000000000001111";

const TOKEN =
  "<customer-token><customer-key>cust_1</customer-key><token-id>1100000000000001111</token-id>" +
  "<exp-date>0131</exp-date><card-type>VISA</card-type><last-four-digits>1111</last-four-digits></customer-token>";

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = createSandbox();
});

const withField = (field: string) => TOKEN.replace("</customer-token>", `${field}</customer-token>`);
const post = (body: string, headers: Record<string, string> = XML) =>
  callClearent(sandbox, { method: "POST", body, headers });
const textOf = async (response: Promise<Response>) => (await response).text();

describe("answers in XML", () => {
  it("list two tokens in the outer envelope", async () => {
    const response = await callClearent(sandbox, { headers: ASK_XML });
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/xml"]);
    const text = await response.text();
    expect(text.replace(/ID-clearent-rps-1-[-0-9a-f]{36}/, "ID")).toBe(
      "<response><code>200</code><status>success</status><exchange-id>ID</exchange-id>" +
        `<links><rel>self</rel><href>${ORIGIN}/rest/v2/customers/cust_1/tokens</href></links>` +
        '<payload type="customer-tokens"><customer-tokens>' +
        `<token><customer-key>cust_1</customer-key><token-id>${VISA}</token-id><exp-date>0932</exp-date>` +
        "<card-type>VISA</card-type><last-four-digits>1111</last-four-digits>" +
        "<description>Personal card</description><default>true</default>" +
        "<avs-address>1 Sample Street</avs-address><avs-zip>85284</avs-zip><status>Active</status></token>" +
        `<token><customer-key>cust_1</customer-key><token-id>${MASTERCARD}</token-id>` +
        "<exp-date>1230</exp-date><card-type>MasterCard</card-type><last-four-digits>0015</last-four-digits>" +
        "<status>Active</status></token></customer-tokens></payload></response>",
    );
  });

  it("come as text/xml when that is asked for", async () => {
    const response = await callClearent(sandbox, { headers: { accept: "text/xml" } });
    expect(response.headers.get("content-type")).toBe("text/xml");
    expect(await response.text()).toMatch(/^<response>/);
  });

  it.each([
    ["*/*", "application/json"],
    ["application/xml;q=0.5, application/json", "application/json"],
    ["application/json;q=0.5, application/xml", "application/xml"],
    ["application/xml, application/json", "application/xml"],
  ])("follow the weights and the order of Accept: %s", async (accept, mediaType) => {
    const response = await callClearent(sandbox, { headers: { accept } });
    expect(response.headers.get("content-type")).toBe(mediaType);
  });

  it("tell errors, without a link", async () => {
    sandbox = createSandbox({ clock: () => 0 });
    const text = await textOf(callClearent(sandbox, { headers: { ...ASK_XML, "api-key": null } }));
    expect(text.replace(/ID-clearent-rps-1-[-0-9a-f]{36}/, "ID")).toBe(
      "<response><code>401</code><status>fail</status><exchange-id>ID</exchange-id>" +
        '<payload type="error"><error><error-message>The api-key header is missing.</error-message>' +
        "<result-code>042</result-code><time-stamp>1970-01-01T00:00:00.000Z</time-stamp></error></payload></response>",
    );
    const unknown = await textOf(callClearent(sandbox, { customer: "nobody", headers: ASK_XML }));
    expect(unknown).not.toContain("result-code");
  });

  it("tell a 406 and a 415 in the format that is left", async () => {
    const refused = await callClearent(sandbox, { headers: { accept: "text/csv" } });
    expect([refused.status, refused.headers.get("content-type")]).toEqual([406, "application/json"]);
    const unread = await post(TOKEN, { "content-type": "text/csv", ...ASK_XML });
    expect([unread.status, unread.headers.get("content-type")]).toEqual([415, "application/xml"]);
  });

  it("escape what stands in a description", async () => {
    const description = "<a> & \u0001 ● \r";
    const response = callClearent(sandbox, {
      method: "POST",
      body: newToken({ description }),
      headers: ASK_XML,
    });
    expect(await textOf(response)).toContain("<description>&lt;a&gt; &amp; \uFFFD ● &#xD;</description>");
  });
});

describe("options in XML", () => {
  const list = async (clearent: ClearentRoomOptions, customer: string) =>
    textOf(callClearent(createSandbox({ clearent }), { customer, headers: ASK_XML }));

  it("print the payload as the root with envelope: bare", async () => {
    expect(await list({ envelope: "bare" }, "cust_2")).toBe(
      '<payload type="customer-tokens"><customer-tokens/></payload>',
    );
  });

  it("name elements by the schemas with xmlNames: schemas", async () => {
    const clearent = { envelope: "bare", xmlNames: "schemas" } as const;
    expect(await list(clearent, "cust_2")).toBe('<payload type="customer-tokens"><tokens/></payload>');
    expect(await list(clearent, "cust_1")).toMatch(
      /^<payload type="customer-tokens"><tokens>(?:<customer-token>.*?<\/customer-token>){2}<\/tokens><\/payload>$/,
    );
  });

  it("change nothing in XML when they are about JSON, and the other way round", async () => {
    const json = { numbers: "unquoted", lists: "collapsed", booleans: "text" } as const;
    expect(await list(json, "cust_1")).toBe(await list({}, "cust_1"));
    const named = createSandbox({ clearent: { xmlNames: "schemas" } });
    expect(await tokensOf(callClearent(named))).toHaveLength(2);
  });

  it("print one token as a list of one", async () => {
    sandbox = createSandbox({ clearent: { envelope: "bare" } });
    expect(await textOf(post(TOKEN, { ...XML, ...ASK_XML }))).toBe(
      '<payload type="customer-tokens"><customer-tokens><token><customer-key>cust_1</customer-key>' +
        `<token-id>${NEW}</token-id><exp-date>0131</exp-date><card-type>VISA</card-type>` +
        "<last-four-digits>1111</last-four-digits><status>Active</status></token></customer-tokens></payload>",
    );
  });
});

describe("requests in XML", () => {
  it.each(["application/xml", "text/xml", "Application/XML; charset=utf-8"])(
    "are read as %s, and the state is that of JSON",
    async (type) => {
      const response = await post(TOKEN, { "content-type": type });
      expect(await tokensOf(response)).toEqual([{ ...newToken(), status: "Active" }]);
      expect(await tokensOf(callClearent(sandbox))).toHaveLength(3);
    },
  );

  it("are read with a declaration, white space, CDATA and references", async () => {
    const field = "\n <description><![CDATA[a <b>]]> &amp; &#x25CF;</description>\n";
    const [token] = await tokensOf(post(`<?xml version="1.0" encoding="utf-8"?>\n${withField(field)}`));
    expect(token?.["description"]).toBe("a <b> & ●");
  });

  it("keep digits and leading zeros, and an empty element is empty text", async () => {
    const [token] = await tokensOf(post(withField("<avs-zip>05462</avs-zip><avs-address/>")));
    expect(token).toMatchObject({ "token-id": NEW, "avs-zip": "05462", "avs-address": "" });
  });

  it.each([true, false])("have %s as a boolean", async (flag) => {
    const [token] = await tokensOf(post(withField(`<default>${flag}</default>`)));
    expect(token?.["default"]).toBe(flag);
  });

  it("change a token on PUT, also with the boolean it has", async () => {
    const body =
      `<customer-token><token-id>${VISA}</token-id><default>true</default>` +
      "<status>INACTIVE</status><description>true</description></customer-token>";
    const [token] = await tokensOf(callClearent(sandbox, { method: "PUT", body, headers: XML }));
    expect(token).toMatchObject({ status: "Inactive", description: "true", default: true });
  });

  it("ignore elements that the API does not know, also those of a namespace", async () => {
    const fields = '<colour>blue</colour><default xmlns="urn:other">true</default><__proto__>x</__proto__>';
    expect(await tokensOf(post(withField(fields)))).toEqual([{ ...newToken(), status: "Active" }]);
  });

  const refused: [what: string, body: string, code: string, says: RegExp][] = [
    ["malformed XML", "<customer-token>", "002", /not valid XML/],
    ["an empty body", "", "002", /not valid XML/],
    ["JSON", "{}", "002", /not valid XML/],
    ["a DOCTYPE", `<!DOCTYPE customer-token>${TOKEN}`, "002", /DOCTYPE/],
    ["another root", TOKEN.replaceAll("customer-token>", "token>"), "002", /root/],
    ["a namespace", TOKEN.replace("<customer-token>", '<customer-token xmlns="urn:x">'), "002", /root/],
    ["a field left out", TOKEN.replace("<exp-date>0131</exp-date>", ""), "041", /exp-date is required/],
    ["an empty field", TOKEN.replace("0131", ""), "041", /exp-date is required/],
    ["a boolean of another word", withField("<default>1</default>"), "041", /default must be true or false/],
    [
      "an element in a field",
      withField("<description><b/></description>"),
      "041",
      /description must be text/,
    ],
    ["white space around a value", TOKEN.replace("0131", " 0131 "), "041", /MMYY/],
  ];
  it.each(refused)("are refused for %s", async (_what, body, code, says) => {
    const response = await post(body);
    expect(response.status).toBe(400);
    const error = await errorOf(response);
    expect(error["result-code"]).toBe(code);
    expect(error["error-message"]).toMatch(says);
    expect(await tokensOf(callClearent(sandbox))).toHaveLength(2);
  });
});
