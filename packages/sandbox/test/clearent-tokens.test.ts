import { beforeEach, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../src/index.ts";
import { callClearent, errorOf, MASTERCARD, newToken, ORIGIN, tokensOf, VISA } from "./call-clearent.ts";

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = createSandbox();
});

const list = (customer: string) => tokensOf(callClearent(sandbox, { customer }));
const defaults = async (customer: string) => (await list(customer)).map(({ default: flag }) => flag);
const ids = async (customer: string) => (await list(customer)).map((token) => token["token-id"]);
const post = (body: unknown, customer = "cust_1") =>
  callClearent(sandbox, { method: "POST", customer, body });
const put = (body: unknown, customer = "cust_1") => callClearent(sandbox, { method: "PUT", customer, body });

describe("GET", () => {
  it("lists the two tokens that cust_1 has at the start, in the outer envelope", async () => {
    const response = await callClearent(sandbox);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(await response.json()).toEqual({
      code: "200",
      status: "success",
      "exchange-id": expect.stringMatching(/^ID-clearent-rps-1-/),
      links: [{ rel: "self", href: `${ORIGIN}/rest/v2/customers/cust_1/tokens` }],
      payload: {
        "customer-tokens": {
          token: [
            {
              "customer-key": "cust_1",
              "token-id": VISA,
              "exp-date": "0932",
              "card-type": "VISA",
              "last-four-digits": "1111",
              description: "Personal card",
              default: true,
              "avs-address": "1 Sample Street",
              "avs-zip": "85284",
              status: "Active",
            },
            {
              "customer-key": "cust_1",
              "token-id": MASTERCARD,
              "exp-date": "1230",
              "card-type": "MasterCard",
              "last-four-digits": "0015",
              status: "Active",
            },
          ],
        },
        payloadType: "customer-tokens",
      },
    });
  });

  it("lists nothing for cust_2 at the start", async () => {
    expect(await list("cust_2")).toEqual([]);
  });

  it("reads an escaped customer key", async () => {
    expect(await list("cust%5F1")).toHaveLength(2);
  });

  it("gives each answer an exchange-id of its own", async () => {
    const bodies = [await (await callClearent(sandbox)).text(), await (await callClearent(sandbox)).text()];
    expect(bodies[0]).not.toBe(bodies[1]);
  });
});

describe("POST", () => {
  it("attaches a token, answers with it alone and lists it last", async () => {
    const sent = newToken({
      description: "",
      default: false,
      "avs-address": "2 Sample Street",
      "avs-zip": "05462",
    });
    const response = await post(sent);
    expect(response.status).toBe(200);
    expect(await tokensOf(response)).toEqual([{ ...sent, status: "Active" }]);
    expect(await list("cust_1")).toEqual([
      expect.anything(),
      expect.anything(),
      { ...sent, status: "Active" },
    ]);
  });

  it("leaves unset fields out, and fields it does not know", async () => {
    const [token] = await tokensOf(post({ ...newToken(), colour: "blue", status: "INACTIVE" }));
    expect(token).toEqual({ ...newToken(), status: "Active" });
  });

  it("moves the default flag to a new default", async () => {
    await post(newToken({ default: true }));
    expect(await defaults("cust_1")).toEqual([false, undefined, true]);
  });

  it("leaves the default of another customer alone", async () => {
    await post(newToken({ "customer-key": "cust_2", default: true }), "cust_2");
    expect(await defaults("cust_1")).toEqual([true, undefined]);
    expect(await defaults("cust_2")).toEqual([true]);
  });

  it.each(["cust_1", "cust_2"])("refuses a token that a customer has already, for %s", async (customer) => {
    const response = await post(
      newToken({ "customer-key": customer, "token-id": VISA, default: true }),
      customer,
    );
    expect(response.status).toBe(400);
    expect(await errorOf(response)).toMatchObject({
      "result-code": "002",
      "error-message": "The token is already attached to a customer.",
    });
    expect((await list("cust_1"))[0]).toMatchObject({ "exp-date": "0932", default: true });
  });
});

describe("PUT", () => {
  it("changes the description and keeps everything else", async () => {
    const [before] = await list("cust_1");
    const after = { ...before, description: "Company card" };
    const response = await put({ "token-id": VISA, description: "Company card" });
    expect(response.status).toBe(200);
    expect(await tokensOf(response)).toEqual([after]);
    expect((await list("cust_1"))[0]).toEqual(after);
  });

  it("takes the whole token with the fields as they are", async () => {
    const [{ status: _, ...before } = {}] = await list("cust_1");
    expect((await put({ ...before, status: "ACTIVE" })).status).toBe(200);
    expect((await put({ "token-id": MASTERCARD, default: false })).status).toBe(200);
  });

  it("makes a token inactive and active again", async () => {
    expect(await tokensOf(put({ "token-id": VISA, status: "INACTIVE" }))).toMatchObject([
      { status: "Inactive" },
    ]);
    expect((await list("cust_1"))[0]).toMatchObject({ "token-id": VISA, status: "Inactive" });
    expect(await tokensOf(put({ "token-id": VISA, status: "ACTIVE" }))).toMatchObject([{ status: "Active" }]);
    expect((await list("cust_1"))[0]).toMatchObject({ "token-id": VISA, status: "Active" });
  });

  it("shows a deleted token once more, then it is gone from the list", async () => {
    const deleted = await tokensOf(put({ "token-id": VISA, status: "DELETED" }));
    expect(deleted).toMatchObject([{ "token-id": VISA, status: "Deleted" }]);
    expect(await ids("cust_1")).toEqual([MASTERCARD]);
    expect((await put({ "token-id": VISA, status: "ACTIVE" })).status).toBe(404);
  });

  it("lets a deleted token be made anew with other details", async () => {
    await put({ "token-id": MASTERCARD, status: "DELETED" });
    const anew = newToken({ "token-id": MASTERCARD, "card-type": "MasterCard", "last-four-digits": "0015" });
    expect((await post(anew)).status).toBe(200);
    expect(await list("cust_1")).toContainEqual({ ...anew, status: "Active" });
  });

  it("moves a token to another customer, where it is not the default", async () => {
    const moved = await tokensOf(put({ "token-id": VISA, "customer-key": "cust_2" }));
    expect(moved).toMatchObject([{ "customer-key": "cust_2", "token-id": VISA, default: false }]);
    expect(await ids("cust_1")).toEqual([MASTERCARD]);
    expect(await ids("cust_2")).toEqual([VISA]);
    expect((await put({ "token-id": VISA, description: "x" })).status).toBe(404);
    expect((await put({ "token-id": VISA, description: "x" }, "cust_2")).status).toBe(200);
  });

  it("refuses to move a token to a customer that does not exist", async () => {
    const response = await put({ "token-id": VISA, "customer-key": "nobody", description: "x" });
    expect(response.status).toBe(404);
    expect((await list("cust_1"))[0]).toMatchObject({ description: "Personal card" });
  });

  it.each(["1100000000000001111", "toString"])(
    "answers 404 for token-id %s, which nobody has",
    async (id) => {
      expect((await put({ "token-id": id, description: "x" })).status).toBe(404);
    },
  );

  it("answers 404 for a token of another customer", async () => {
    expect((await put({ "token-id": VISA, "customer-key": "cust_2" }, "cust_2")).status).toBe(404);
  });

  it("answers 400 without a token-id", async () => {
    const response = await put({ description: "x" });
    expect(response.status).toBe(400);
    expect(await errorOf(response)).toMatchObject({ "error-message": "The field token-id is required." });
  });

  it.each(["Active", "CLOSED", ""])("refuses the status %j and changes nothing", async (status) => {
    const response = await put({ "token-id": VISA, status, description: "x" });
    expect(response.status).toBe(400);
    expect(await errorOf(response)).toMatchObject({ "result-code": "041" });
    expect((await list("cust_1"))[0]).toMatchObject({ description: "Personal card" });
  });

  const fixed: [name: string, value: unknown][] = [
    ["card-type", "AMEX"],
    ["exp-date", "0933"],
    ["last-four-digits", "2222"],
    ["avs-address", "3 Sample Street"],
    ["avs-zip", "05462"],
    ["default", false],
  ];
  it.each(fixed)("refuses to change %s and says what to do", async (name, value) => {
    const response = await put({ "token-id": VISA, description: "x", [name]: value });
    expect(response.status).toBe(400);
    expect(await errorOf(response)).toMatchObject({
      "result-code": "041",
      "error-message": `The field ${name} cannot be changed; delete the token and make a new one.`,
    });
    expect((await list("cust_1"))[0]).toMatchObject({ description: "Personal card" });
  });

  it("refuses a field of the wrong type", async () => {
    expect((await put({ "token-id": VISA, description: null })).status).toBe(400);
    expect((await put({ "token-id": VISA, default: "true" })).status).toBe(400);
    expect((await put({ "token-id": 5, description: "x" })).status).toBe(400);
  });
});
