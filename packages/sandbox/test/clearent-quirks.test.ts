import { describe, expect, it } from "vitest";
import { type ClearentRoomOptions, createSandbox } from "../src/index.ts";
import { callClearent, newToken, VISA } from "./call-clearent.ts";

const open = (clearent: ClearentRoomOptions) => createSandbox({ clearent });

describe("envelope: bare", () => {
  it("prints the payload alone", async () => {
    const response = await callClearent(open({ envelope: "bare" }), { customer: "cust_2" });
    expect(await response.json()).toEqual({
      "customer-tokens": { token: [] },
      payloadType: "customer-tokens",
    });
  });

  it("prints the error payload alone", async () => {
    const sandbox = createSandbox({ clock: () => 0, clearent: { envelope: "bare" } });
    const response = await callClearent(sandbox, { headers: { "api-key": null } });
    expect(await response.json()).toEqual({
      error: {
        "error-message": "The api-key header is missing.",
        "result-code": "042",
        "time-stamp": "1970-01-01T00:00:00.000Z",
      },
      payloadType: "error",
    });
  });
});

describe("numbers: unquoted", () => {
  it("prints digits as numbers with all their digits, and leaves leading zeros quoted", async () => {
    const text = await (await callClearent(open({ numbers: "unquoted" }))).text();
    expect(text).toContain(
      `"token-id":${VISA},"exp-date":"0932","card-type":"VISA","last-four-digits":1111,`,
    );
    expect(text).toContain('"avs-zip":85284,');
    expect(text).toContain('"exp-date":1230,"card-type":"MasterCard","last-four-digits":"0015"');
    expect(text).toContain('"code":"200"');
    expect(() => JSON.parse(text)).not.toThrow();
  });

  it("leaves text alone that only looks like a field", async () => {
    const description = 'say "token-id":"123" aloud';
    const sandbox = open({ numbers: "unquoted" });
    const response = await callClearent(sandbox, {
      method: "POST",
      body: newToken({ description, "avs-zip": "0" }),
    });
    const text = await response.text();
    expect(text).toContain(JSON.stringify(description));
    expect(text).toContain('"avs-zip":0,');
  });

  it("leaves a token-id alone that is not made of digits", async () => {
    const sandbox = open({ numbers: "unquoted" });
    const body = newToken({ "token-id": "12a" });
    expect(await (await callClearent(sandbox, { method: "POST", body })).text()).toContain(
      '"token-id":"12a"',
    );
  });
});

describe("lists: collapsed", () => {
  const sandbox = open({ lists: "collapsed", envelope: "bare" });

  it("prints no token as an empty object", async () => {
    const text = await (await callClearent(sandbox, { customer: "cust_2" })).text();
    expect(text).toBe('{"customer-tokens":{},"payloadType":"customer-tokens"}');
  });

  it("prints one token as a bare object", async () => {
    const body = newToken({ "customer-key": "cust_2" });
    const response = await callClearent(sandbox, { method: "POST", customer: "cust_2", body });
    expect(await response.json()).toMatchObject({ "customer-tokens": { token: body } });
  });

  it("prints two tokens as an array", async () => {
    const body = await (await callClearent(sandbox)).json();
    expect(body).toMatchObject({ "customer-tokens": { token: [{}, {}] } });
  });
});

describe("booleans: text", () => {
  it("prints default as text where it is set", async () => {
    const sandbox = open({ booleans: "text" });
    const text = await (await callClearent(sandbox)).text();
    expect(text.match(/"default":[^,]*/g)).toEqual(['"default":"true"']);
    const body = newToken({ default: false });
    expect(await (await callClearent(sandbox, { method: "POST", body })).text()).toContain(
      '"default":"false"',
    );
  });
});

it("combines the quirks", async () => {
  const sandbox = open({ envelope: "bare", numbers: "unquoted", lists: "collapsed", booleans: "text" });
  const body = { "token-id": VISA, "customer-key": "cust_2" };
  const text = await (await callClearent(sandbox, { method: "PUT", body })).text();
  expect(text).toContain(`{"customer-tokens":{"token":{"customer-key":"cust_2","token-id":${VISA},`);
  expect(text).toContain('"default":"false"');
});
