import { describe, expect, it } from "vitest";
import { createSandbox, type NcrAlohaRoomOptions } from "../src/index.ts";
import {
  getBelow,
  INSTANCE,
  MODEL,
  newHeader,
  putToken,
  SERIALIZATION,
  WITH_PAYMENT,
  WITHOUT_PAYMENT,
  WORKED_XML,
  xmlWith,
} from "./call-ncr-aloha.ts";

const open = (options: NcrAlohaRoomOptions) => createSandbox({ "ncr-aloha": options });
const textOf = async (response: Promise<Response>) => (await response).text();

describe("answerAs", () => {
  it.each(["application/json", "text/json", "application/xml", "text/xml"] as const)(
    "answers %s whatever was asked",
    async (answerAs) => {
      const sandbox = open({ answerAs });
      for (const accept of ["application/json", "application/xml"]) {
        const response = await getBelow(sandbox, WITH_PAYMENT, "Payments", accept);
        expect(response.headers.get("content-type")).toBe(`${answerAs}; charset=utf-8`);
        expect((await response.text()).startsWith("<")).toBe(answerAs.endsWith("xml"));
      }
      const error = await getBelow(sandbox, WITHOUT_PAYMENT, "Payments", "application/json");
      expect(error.headers.get("content-type")).toBe(`${answerAs}; charset=utf-8`);
      expect((await putToken(sandbox, WORKED_XML)).status).toBe(200);
    },
  );

  it("goes by Accept as asked", async () => {
    const response = await getBelow(open({ answerAs: "asked" }), WITH_PAYMENT, "Payments", "text/xml");
    expect(response.headers.get("content-type")).toBe("text/xml; charset=utf-8");
  });
});

describe("references", () => {
  it("repeats the first payment as a $ref to it", async () => {
    const sandbox = open({ references: "repeated" });
    const once: unknown = await (await getBelow(sandbox, WITH_PAYMENT, "Payments/Info")).json();
    expect(once).toMatchObject({ $id: "1", Payments: [{ $id: "2", MethodType: 7 }, { $ref: "2" }] });
    await putToken(sandbox, newHeader());
    const text = await textOf(getBelow(sandbox, WITH_PAYMENT, "Payments/Info"));
    expect(JSON.parse(text)).toMatchObject({ Payments: [{ $id: "2" }, { $id: "3" }, { $ref: "2" }] });
    expect(text).toContain('{"$ref":"2"}');
  });

  it("repeats it whole in XML, and nothing in an empty list", async () => {
    const sandbox = open({ references: "repeated" });
    const text = await textOf(getBelow(sandbox, WITH_PAYMENT, "Payments/Info", "text/xml"));
    const items = text.match(/<ConsumerPaymentMethod>.*?<\/ConsumerPaymentMethod>/g);
    expect(items).toHaveLength(2);
    expect(items?.[0]).toBe(items?.[1]);
    const empty: unknown = await (await getBelow(sandbox, WITHOUT_PAYMENT, "Payments/Info")).json();
    expect(empty).toMatchObject({ Payments: [] });
  });

  it("prints no $id with none", async () => {
    const sandbox = open({ references: "none" });
    for (const call of ["Payments", "Payments/Info", "PaymentTokens"]) {
      expect(await textOf(getBelow(sandbox, WITH_PAYMENT, call))).not.toContain("$");
    }
  });
});

describe("xmlPrefixes: prefixed", () => {
  const sandbox = open({ xmlPrefixes: "prefixed", answerAs: "application/xml" });
  const root = `xmlns:i="${INSTANCE}" xmlns:d1p1="${MODEL}"`;

  it("puts a prefix before every element of a namespace", async () => {
    const payment = await textOf(getBelow(sandbox, WITH_PAYMENT, "Payments"));
    expect(payment).toMatch(new RegExp(`^<d1p1:CustomerPayment ${root}><d1p1:AccountId>`));
    expect(payment).toContain('<d1p1:SecurityCode i:nil="true"/>');
    const info = await textOf(getBelow(sandbox, WITH_PAYMENT, "Payments/Info"));
    expect(info).toContain("<d1p1:Payments><d1p1:ConsumerPaymentMethod><d1p1:AccountId>");
    const tokens = await textOf(getBelow(sandbox, WITH_PAYMENT, "PaymentTokens"));
    expect(tokens).toMatch(new RegExp(`^<d1p1:ArrayOfPaymentToken ${root}><d1p1:PaymentToken>`));
    expect(await textOf(putToken(sandbox, newHeader()))).toMatch(
      new RegExp(`^<d1p1:guid xmlns:d1p1="${SERIALIZATION}">[-0-9a-f]{36}</d1p1:guid>$`),
    );
  });

  it("leaves errors alone, which are in no namespace", async () => {
    expect(await textOf(getBelow(sandbox, WITHOUT_PAYMENT, "Payments"))).toMatch(/^<Error><Message>/);
  });
});

describe("enumNames", () => {
  it("replaces a name in XML both ways, and in what JSON may say", async () => {
    const sandbox = open({ enumNames: { CardType: { 5: "Jcb" } } });
    const put = (name: string) => putToken(sandbox, xmlWith("CardType", `<CardType>${name}</CardType>`));
    expect((await put("JCB")).status).toBe(400);
    expect((await put("Jcb")).status).toBe(200);
    expect((await put("Visa")).status).toBe(200);
    expect((await putToken(sandbox, newHeader({ CardType: "JCB" }))).status).toBe(200);
    const text = await textOf(getBelow(sandbox, WITH_PAYMENT, "Payments", "text/xml"));
    expect(text).toContain("<MethodType>Jcb</MethodType>");
  });

  it("replaces the name of a provider", async () => {
    const sandbox = open({ enumNames: { ProviderType: { 2: "CP" } } });
    expect((await putToken(sandbox, WORKED_XML)).status).toBe(400);
    const text = await textOf(getBelow(sandbox, WITH_PAYMENT, "Payments", "text/xml"));
    expect(text).toContain("<ProviderType>CP</ProviderType><");
  });
});

describe("errors", () => {
  const sentence = "The request is invalid. The field CardToken is required.";
  const cases: [
    errors: NonNullable<NcrAlohaRoomOptions["errors"]>,
    accept: string,
    mediaType: string | null,
    body: string,
  ][] = [
    [
      "http-error",
      "application/json",
      "application/json; charset=utf-8",
      '{"Message":"The request is invalid.","ModelState":{"token.CardToken":["The field CardToken is required."]}}',
    ],
    [
      "error-code",
      "text/json",
      "text/json; charset=utf-8",
      JSON.stringify({ error_code: 150, message: sentence }),
    ],
    [
      "error-code",
      "application/xml",
      "application/xml; charset=utf-8",
      `<Error><error_code>150</error_code><message>${sentence}</message></Error>`,
    ],
    ["string", "application/json", "application/json; charset=utf-8", JSON.stringify(sentence)],
    [
      "string",
      "text/xml",
      "text/xml; charset=utf-8",
      `<string xmlns="${SERIALIZATION}">${sentence}</string>`,
    ],
    ["text", "application/xml", "text/plain; charset=utf-8", sentence],
    [
      "html",
      "application/json",
      "text/html; charset=utf-8",
      `<!DOCTYPE html><html><head><title>Error 400</title></head><body><p>${sentence}</p></body></html>`,
    ],
    ["empty", "application/json", null, ""],
  ];
  it.each(cases)("has %s for %s", async (errors, accept, mediaType, body) => {
    const response = await putToken(open({ errors }), newHeader({ CardToken: "" }), { accept });
    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toBe(mediaType);
    expect(await response.text()).toBe(body);
  });

  it("keeps the status and the headers of other errors", async () => {
    const sandbox = open({ errors: "empty" });
    const response = await putToken(sandbox, newHeader(), { authorization: null });
    expect([response.status, response.headers.get("www-authenticate")]).toEqual([
      401,
      expect.stringMatching(/^Basic /),
    ]);
    expect((await getBelow(sandbox, WITHOUT_PAYMENT, "Payments")).status).toBe(404);
  });
});
