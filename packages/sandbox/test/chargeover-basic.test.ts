import { describe, expect, it } from "vitest";
import { createSandbox } from "../src/index.ts";
import { basic, callChargeover, envelopeOf, LIST, ORIGIN } from "./call-chargeover.ts";

const sandbox = createSandbox();
const { publicKey, privateKey, instance } = sandbox.credentials.chargeover;

describe("the credentials of the ChargeOver room", () => {
  it("come from the seed, say that they are fake and have the form of real ones", () => {
    expect(createSandbox({ seed: 7 }).credentials.chargeover).toEqual(
      createSandbox({ seed: 7 }).credentials.chargeover,
    );
    expect(createSandbox({ seed: 7 }).credentials.chargeover).not.toEqual(sandbox.credentials.chargeover);
    expect(publicKey).toMatch(/^fake[A-Za-z0-9]{28}$/);
    expect(privateKey).toMatch(/^fake[A-Za-z0-9]{28}$/);
    expect(publicKey.slice(-15)).not.toBe(privateKey.slice(-15));
    expect(instance).toBe("example");
  });

  it("are let in by Basic, whatever the case of the scheme", async () => {
    const authorization = basic(publicKey, privateKey).replace("Basic", "bASIC");
    expect((await callChargeover(sandbox, { headers: { authorization } })).status).toBe(200);
  });

  const refused: [what: string, authorization: string | null, says: string][] = [
    ["no header", null, "Missing (basic) authorization header."],
    [
      "another scheme",
      "Bearer x",
      "The header must be Basic and one word, or ChargeOver, one space and the parts of a signature.",
    ],
    ["base64 without its padding", "Basic YQ", "The word after Basic is not standard base64 of UTF-8."],
    ["bytes that are no UTF-8", "Basic /zp4", "The word after Basic is not standard base64 of UTF-8."],
    ["no colon", "Basic YWJj", "The word after Basic has no colon between public and private key."],
    ["another public key", basic("nobody", privateKey), "The public key is not known here."],
    ["another private key", basic(publicKey, "guess-4711"), "The private key is wrong."],
    ["swapped keys", basic(privateKey, publicKey), "Public and private key are swapped."],
  ];
  it.each(refused)("are refused for %s", async (_what, authorization, says) => {
    const response = await callChargeover(sandbox, { headers: { authorization } });
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toMatch(/^Basic /);
    expect(await envelopeOf(response)).toEqual({
      code: 401,
      status: "Error",
      message: `Invalid or incorrect authorization [${says}]`,
      details: {},
      response: false,
    });
  });

  it("are asked for before the path and the body are looked at", async () => {
    const headers = { authorization: null };
    expect((await callChargeover(sandbox, { path: "s", headers })).status).toBe(401);
    expect((await callChargeover(sandbox, { method: "POST", body: "{", headers })).status).toBe(401);
  });

  it("can be those of a published vector", async () => {
    const keys = {
      publicKey: "pubKEY0123456789abcdefABCDEF0123",
      privateKey: "prvKEYabcdefABCDEF0123456789xyzZ",
    };
    const other = createSandbox({ chargeover: { credentials: keys } });
    const authorization =
      "Basic cHViS0VZMDEyMzQ1Njc4OWFiY2RlZkFCQ0RFRjAxMjM6cHJ2S0VZYWJjZGVmQUJDREVGMDEyMzQ1Njc4OXh5elo=";
    expect(other.credentials.chargeover).toEqual({ ...keys, instance: "example" });
    expect((await other.fetch(ORIGIN + LIST, { headers: { authorization } })).status).toBe(200);
  });
});
