import { createHash } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../src/index.ts";
import { getBelow, httpError, MODEL, putToken, WITH_PAYMENT, WORKED_XML, xmlWith } from "./call-ncr-aloha.ts";

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = createSandbox();
});

const newest = async () => (await getBelow(sandbox, WITH_PAYMENT, "Payments")).json();
const element = (name: string) =>
  new RegExp(`<${name}[ >].*</${name}>|<${name}[^>]*/>`).exec(WORKED_XML)?.[0] ?? "";
const inOrder = (...names: string[]) =>
  `${WORKED_XML.slice(0, WORKED_XML.indexOf(">") + 1)}${names.map(element).join("")}</CustomerCreditCardTokenHeader>`;

describe("a request in XML", () => {
  it("is taken in the worked form, byte for byte", async () => {
    expect(Buffer.byteLength(WORKED_XML)).toBe(498);
    expect(createHash("sha256").update(WORKED_XML).digest("hex")).toBe(
      "29bdb4acc2f61d1e845d968e80fb0826caa0adcbf035522f5695772491c25eb4",
    );
    expect((await putToken(sandbox, WORKED_XML)).status).toBe(200);
    expect(await newest()).toMatchObject({
      MethodType: 6,
      ProviderType: 2,
      AccountNumber: "201:4444000011112222",
      MaskedAccountNumber: "555555******4444",
      ExpirationDate: "2031-11-01",
    });
  });

  it("loses in silence what comes after an element that sorts later", async () => {
    const body = inOrder(
      "CustomerId",
      "ProviderType",
      "MaskedCardNumber",
      "ExpirationDate",
      "CardToken",
      "CardType",
      "CardHolderName",
    );
    const response = await putToken(sandbox, body);
    expect(response.status).toBe(400);
    expect((await httpError(response)).ModelState).toEqual({
      "token.CardToken": ["The field CardToken is required."],
      "token.MaskedCardNumber": ["The field MaskedCardNumber is required."],
      "token.ExpirationDate": ["The field ExpirationDate is required."],
    });
  });

  it("loses the card's fields when only CustomerId comes first", async () => {
    const body = inOrder(
      "CustomerId",
      "CardHolderName",
      "CardToken",
      "CardType",
      "ExpirationDate",
      "MaskedCardNumber",
      "ProviderType",
    );
    const response = await putToken(sandbox, body);
    expect(response.status).toBe(400);
    expect((await httpError(response)).ModelState).toEqual({
      "token.CardToken": ["The field CardToken is required."],
    });
  });

  it("becomes American Express when only CardType comes too late", async () => {
    const names = [
      "CardToken",
      "CustomerId",
      "CardType",
      "ExpirationDate",
      "MaskedCardNumber",
      "ProviderType",
    ];
    expect((await putToken(sandbox, inOrder(...names))).status).toBe(200);
    expect(await newest()).toMatchObject({ MethodType: 0 });
  });

  it("keeps the first of two equal elements", async () => {
    const body = xmlWith("CardType", "<CardType>Visa</CardType><CardType>Amex</CardType>");
    expect((await putToken(sandbox, body)).status).toBe(200);
    expect(await newest()).toMatchObject({ MethodType: 7 });
  });

  it.each([
    ["Amex", 0],
    ["Discover", 3],
    ["JCB", 5],
    ["MasterCard", 6],
    ["Visa", 7],
  ])("has %s as a card type", async (name, number) => {
    expect((await putToken(sandbox, xmlWith("CardType", `<CardType>${name}</CardType>`))).status).toBe(200);
    expect(await newest()).toMatchObject({ MethodType: number });
  });

  it.each([
    ["CreditCall", 4],
    ["FreedomPay", 6],
  ])("has %s as a provider", async (name, number) => {
    const body = xmlWith("ProviderType", `<ProviderType>${name}</ProviderType>`).replace(
      '<CardHolderName i:nil="true"/>',
      "<CardHolderName>A &amp; B</CardHolderName>",
    );
    expect((await putToken(sandbox, body)).status).toBe(200);
    expect(await newest()).toMatchObject({ ProviderType: number });
  });

  it("may use prefixes, a declaration, unknown elements and elements of other namespaces", async () => {
    const prefixed = WORKED_XML.replace("xmlns=", "xmlns:m=")
      .replaceAll(/<(\/?)(?=[A-Z])/g, "<$1m:")
      .replaceAll("i:nil", "j:nil")
      .replace("xmlns:i=", "xmlns:j=")
      .replace("<m:CardType>", "<m:Colour><b/></m:Colour><CardType>Amex</CardType><m:CardType>");
    expect(prefixed).toContain(`xmlns:m="${MODEL}"`);
    expect((await putToken(sandbox, `<?xml version="1.0" encoding="utf-8"?>\n${prefixed}`)).status).toBe(200);
    expect(await newest()).toMatchObject({ MethodType: 6 });
  });

  const refused: [what: string, body: string, field: string, says: RegExp][] = [
    ["a name in another case", xmlWith("CardType", "<CardType>mastercard</CardType>"), ".CardType", /exact/],
    ["a name with space around", xmlWith("CardType", "<CardType> Visa </CardType>"), ".CardType", /exact/],
    ["a name not known", xmlWith("CardType", "<CardType>Diners</CardType>"), ".CardType", /exact/],
    ["a number for an enum", xmlWith("CardType", "<CardType>6</CardType>"), ".CardType", /exact/],
    ["an empty enum", xmlWith("CardType", "<CardType/>"), ".CardType", /exact/],
    ["a nil enum", xmlWith("CardType", '<CardType i:nil="true"/>'), ".CardType", /exact/],
    ["a nil guid", xmlWith("CustomerId", '<CustomerId i:nil="1"/>'), ".CustomerId", /guid/],
    ["an empty guid", xmlWith("CustomerId", "<CustomerId/>"), ".CustomerId", /guid/],
    ["no guid", xmlWith("CustomerId", ""), ".CustomerId", /zeros/],
    ["no provider", xmlWith("ProviderType", ""), ".ProviderType", /2, 4 or 6/],
    ["a nil string", xmlWith("CardToken", '<CardToken i:nil="true"/>'), ".CardToken", /required/],
    ["an empty string", xmlWith("CardToken", "<CardToken/>"), ".CardToken", /required/],
    [
      "an element in a string",
      xmlWith("CardToken", "<CardToken>201:4<b/></CardToken>"),
      ".CardToken",
      /text/,
    ],
    [
      "an element of no namespace",
      xmlWith("CardToken", '<CardToken xmlns="">201:4</CardToken>'),
      ".CardToken",
      /required/,
    ],
    ["another root", WORKED_XML.replaceAll("CustomerCreditCardTokenHeader", "Token"), "", /root/],
    ["no namespace", WORKED_XML.replace(` xmlns="${MODEL}"`, ""), "", /root/],
    ["another namespace", WORKED_XML.replace("Models.v1", "Inbound"), "", /root/],
    ["text between elements", WORKED_XML.replace("<CardType>", "x<CardType>"), "", /Text/],
    ["malformed XML", WORKED_XML.slice(0, -1), "", /not valid XML/],
    ["a DOCTYPE", `<!DOCTYPE x>${WORKED_XML}`, "", /DOCTYPE/],
    ["nothing", "", "", /not valid XML/],
  ];
  it.each(refused)("is refused for %s", async (_what, body, field, says) => {
    const response = await putToken(sandbox, body);
    expect(response.status).toBe(400);
    expect((await httpError(response)).ModelState).toEqual({
      [`token${field}`]: [expect.stringMatching(says)],
    });
  });
});
