import { describe, expect, it } from "vitest";
import { type ChargeoverRoomOptions, createSandbox } from "../src/index.ts";
import { basic, callChargeover, envelopeOf, idsOf, LIST, tokensOf } from "./call-chargeover.ts";

const room = (chargeover: ChargeoverRoomOptions) => createSandbox({ chargeover });
const NEW = { customer_id: 1, type: "customer", token: "abcd1234" };

describe("the option tokens", () => {
  it("fills 20 pages of 500 and leaves the next one empty", async () => {
    const sandbox = room({ tokens: 10_000 });
    const seen = new Set<unknown>();
    for (let offset = 0; offset <= 10_000; offset += 500) {
      const path = `?order=tokenized_id:ASC&limit=500&offset=${offset}`;
      const page = await idsOf(callChargeover(sandbox, { path }));
      expect(page).toHaveLength(offset === 10_000 ? 0 : 500);
      for (const id of page) {
        seen.add(id);
      }
    }
    expect(seen.size).toBe(10_000);
  });

  it("gives the same tokens for the same seed, each one different", async () => {
    const values = async (seed: number) =>
      (await tokensOf(callChargeover(createSandbox({ seed, chargeover: { tokens: 9 } })))).map(
        ({ token }) => token,
      );
    expect(await values(1)).toEqual(await values(1));
    expect(await values(1)).not.toEqual(await values(2));
    expect(new Set(await values(1)).size).toBe(9);
  });

  it("can leave the room empty or cut it", async () => {
    expect(await idsOf(callChargeover(room({ tokens: 0 })))).toEqual([]);
    expect(await idsOf(callChargeover(room({ tokens: 1 })))).toEqual([1]);
    const created = await callChargeover(room({ tokens: 0 }), { method: "POST", body: NEW });
    expect(await envelopeOf(created)).toMatchObject({ response: { id: 1 } });
  });
});

describe("the option customers", () => {
  it("adds customers, and takes the place of those of the room", async () => {
    const sandbox = room({
      customers: [
        { customerId: 2, externalKey: "two" },
        { customerId: 1, token: "one" },
      ],
    });
    await callChargeover(sandbox, { method: "POST", body: NEW });
    const find = (where: string) => idsOf(callChargeover(sandbox, { path: `?where=${where}` }));
    expect(await find("customer_external_key:EQUALS:two")).toEqual([1]);
    expect(await find("customer_token:EQUALS:one")).toEqual([4]);
    expect(await find("customer_token:IS:NULL")).toEqual([1]);
  });
});

describe("the option instance", () => {
  it("is the host of the room", async () => {
    const sandbox = room({ instance: "Acme-2" });
    const { publicKey, privateKey, instance } = sandbox.credentials.chargeover;
    expect(instance).toBe("Acme-2");
    const headers = { authorization: basic(publicKey, privateKey) };
    expect((await sandbox.fetch(`https://acme-2.chargeover.com${LIST}`, { headers })).status).toBe(200);
    await expect(sandbox.fetch(`https://example.chargeover.com${LIST}`, { headers })).rejects.toThrow(
      TypeError,
    );
  });
});

describe("the option ids", () => {
  it("prints ids as text, and nothing else", async () => {
    const sandbox = room({ ids: "text" });
    const created = await envelopeOf(callChargeover(sandbox, { method: "POST", body: NEW }));
    expect(created).toMatchObject({ code: 201, response: { id: "4" } });
    const [token] = await tokensOf(callChargeover(sandbox, { path: "?offset=3" }));
    expect(token).toMatchObject({ tokenized_id: "4", customer_id: "1", name: null });
  });
});

describe("the option details", () => {
  it("leaves the member out of every answer", async () => {
    const sandbox = room({ details: "absent" });
    expect(await envelopeOf(callChargeover(sandbox))).not.toHaveProperty("details");
    expect(await envelopeOf(callChargeover(sandbox, { path: "/99" }))).not.toHaveProperty("details");
  });
});

describe("the option errors", () => {
  it("hides errors in a 200", async () => {
    const sandbox = room({ errors: "in-200" });
    const calls = [{ path: "/99" }, { path: "?limit=0" }, { headers: { authorization: null } }];
    const codes: number[] = [];
    for (const call of calls) {
      const response = await callChargeover(sandbox, call);
      expect(response.status).toBe(200);
      const { status, code } = await envelopeOf(response);
      expect(status).toBe("Error");
      codes.push(code);
    }
    expect(codes).toEqual([404, 400, 401]);
    expect((await callChargeover(sandbox, { method: "POST", body: NEW })).status).toBe(201);
  });
});

describe("an option that makes no sense", () => {
  const wrong: ChargeoverRoomOptions[] = [
    { instance: "" },
    { instance: "a.b" },
    { instance: "evil.test/" },
    { tokens: -1 },
    { tokens: 1.5 },
    { publicHosts: ["example.chargeover.com"] },
    { publicHosts: ["https://example.chargeover.com/api"] },
    { publicHosts: ["ftp://example.chargeover.com"] },
    { credentials: { publicKey: "a:b", privateKey: "c" } },
    { credentials: { publicKey: "a", privateKey: "" } },
  ];
  it.each(wrong)("is refused: %j", (options) => {
    expect(() => room(options)).toThrow(TypeError);
  });
});
