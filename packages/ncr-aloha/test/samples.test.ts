import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  CardType,
  type CustomerCreditCardTokenHeaderInput,
  NcrAlohaClient,
  PaymentProvider,
} from "../src/index.ts";
import { namespaces, readXml } from "./xml-document.ts";

/** What the provider prints, and what the client makes of one and the same value. */

const sample: CustomerCreditCardTokenHeaderInput = {
  CustomerId: "82c6fdcb-534f-415a-9e28-87be989e461f",
  ProviderType: PaymentProvider.ConnectedPayments,
  MaskedCardNumber: "123456xxxxxx7890",
  ExpirationDate: "2017-12-01",
  CardToken: "201:1234567890123456",
  CardType: CardType.MasterCard,
  CardHolderName: null,
};

const printedJson = `{
  "CustomerId": "82c6fdcb-534f-415a-9e28-87be989e461f",
  "ProviderType": 2,
  "MaskedCardNumber": "123456xxxxxx7890",
  "ExpirationDate": "2017-12-01",
  "CardToken": "201:1234567890123456",
  "CardType": 6,
  "CardHolderName": null
}`;

const printedXml = `<CustomerCreditCardTokenHeader xmlns:i="http://www.w3.org/2001/XMLSchema-instance" xmlns="http://schemas.datacontract.org/2004/07/OnlineOrderingAPI.Models.v1">
  <CardHolderName i:nil="true" />
  <CardToken>201:1234567890123456</CardToken>
  <CardType>MasterCard</CardType>
  <CustomerId>82c6fdcb-534f-415a-9e28-87be989e461f</CustomerId>
  <ExpirationDate>2017-12-01</ExpirationDate>
  <MaskedCardNumber>123456xxxxxx7890</MaskedCardNumber>
  <ProviderType>ConnectedPayments</ProviderType>
</CustomerCreditCardTokenHeader>`;

const guid = "93f5f620-ec93-47dd-ab24-c07bbf0b16bf";
const printedGuid = {
  json: `"${guid}"`,
  xml: `<guid xmlns="http://schemas.microsoft.com/2003/10/Serialization/">${guid}</guid>`,
};

/** Sends a body and gives what went out and what came of the answer. */
async function exchange(
  body: CustomerCreditCardTokenHeaderInput,
  format: "json" | "xml",
  answer = printedGuid[format],
) {
  let sent: Uint8Array = new Uint8Array();
  const client = new NcrAlohaClient({
    auth: { username: "user", password: "password", companyCode: "ABCD001" },
    environment: "sandbox",
    format,
    fetch: async (_url, init) => {
      if (init.body instanceof Uint8Array) sent = init.body;
      return new Response(answer, { headers: { "content-type": `application/${format}; charset=utf-8` } });
    },
  });
  const data = await client.customerPayments.addToken({ body });
  return { data, sent, text: new TextDecoder().decode(sent) };
}

describe("the sample of addToken", () => {
  it("is sent in JSON as it is printed", async () => {
    const { text } = await exchange(sample, "json");
    expect(JSON.parse(text)).toStrictEqual(JSON.parse(printedJson));
  });

  it("is sent in XML as it is printed, but for white space", async () => {
    const { text } = await exchange(sample, "xml");
    const printed = readXml(printedXml);
    // Names, namespaces, order, texts and nil; that the reader sees them is worth a look of its own.
    expect(readXml(text)).toStrictEqual(printed);
    expect(printed.content).toHaveLength(7);
    expect(printed.content[0]).toStrictEqual({
      name: "CardHolderName",
      namespace: namespaces.model,
      nil: true,
      content: "",
    });
    expect(text).toBe(printedXml.replace(/\n */g, "").replaceAll(" />", "/>"));
  });

  it.each(["json", "xml"] as const)("is answered with a guid in %s", async (format) => {
    expect((await exchange(sample, format)).data).toBe(guid);
  });

  it("is answered with the same guid whichever format was asked for", async () => {
    const asked = (format: "json" | "xml", came: "json" | "xml") => {
      const client = new NcrAlohaClient({
        auth: { username: "user", password: "password", companyCode: "ABCD001" },
        environment: "sandbox",
        fetch: async () => new Response(printedGuid[came], { headers: { "content-type": `text/${came}` } }),
      });
      return client.customerPayments.addToken({ body: sample }, { format });
    };
    expect(await asked("json", "xml")).toBe(guid);
    expect(await asked("xml", "json")).toBe(guid);
  });
});

describe("the worked value", () => {
  const worked: CustomerCreditCardTokenHeaderInput = {
    CustomerId: "0d9f6c1e-7b3a-4c52-8e41-5a2b9c7d1f30",
    ProviderType: 2,
    MaskedCardNumber: "555555******4444",
    ExpirationDate: "2031-11-01",
    CardToken: "201:4444000011112222",
    CardType: 6,
    CardHolderName: null,
  };

  it("has 208 bytes in JSON", async () => {
    const { sent, text } = await exchange(worked, "json");
    expect(sent).toHaveLength(208);
    expect(text).toBe(JSON.stringify(worked));
  });

  it("is in XML the document of 498 bytes, to the byte", async () => {
    const { sent } = await exchange(worked, "xml");
    expect(sent).toHaveLength(498);
    expect(createHash("sha256").update(sent).digest("hex")).toBe(
      "29bdb4acc2f61d1e845d968e80fb0826caa0adcbf035522f5695772491c25eb4",
    );
  });

  it("is the same document in whichever order its members are given", async () => {
    const turned = Object.fromEntries(Object.entries(worked).toReversed());
    const { text } = await exchange({ ...worked, ...turned }, "xml");
    // Typed again: the members are those of the value above.
    const { text: again } = await exchange(turned as typeof worked, "xml");
    expect(again).toBe(text);
    expect(again).toBe((await exchange(worked, "xml")).text);
  });

  it("has a mask of circles in three bytes each, in both formats", async () => {
    const masked = { ...worked, MaskedCardNumber: "555555●●●●●●4444" };
    for (const format of ["json", "xml"] as const) {
      const { sent, text } = await exchange(masked, format);
      expect(text).toContain("555555●●●●●●4444");
      expect(sent).toHaveLength((format === "json" ? 208 : 498) + 6 * 2);
    }
  });
});
