import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ApiCall } from "../src/api-call.ts";
import { ConfigError } from "../src/index.ts";

const answer = {
  data: "value",
  body: { data: "value" },
  requestId: "r-1",
  attempts: 1,
  response: () => new Response("whole"),
};
const failure = new ConfigError({ code: "invalid_option", message: "no" });

const unhandled: unknown[] = [];
const listen = (reason: unknown) => void unhandled.push(reason);
beforeEach(() => void process.on("unhandledRejection", listen));
afterEach(() => {
  process.off("unhandledRejection", listen);
  unhandled.length = 0;
});

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe("ApiCall", () => {
  it("starts once, at once, however often it is read", async () => {
    let starts = 0;
    const call = new ApiCall(async () => {
      starts += 1;
      return answer;
    });
    expect(starts).toBe(1);
    expect(await Promise.all([call, call.result(), call.withResponse(), call])).toMatchObject([
      "value",
      { ok: true, data: "value" },
      { data: "value", body: { data: "value" }, requestId: "r-1", attempts: 1 },
      "value",
    ]);
    expect(starts).toBe(1);
  });

  it("is a promise whose then, catch and finally give plain promises", async () => {
    const call = new ApiCall(async () => answer);
    expect(call).toBeInstanceOf(Promise);
    for (const derived of [call.then((one) => one), call.catch(() => {}), call.finally(() => {})]) {
      expect(Object.getPrototypeOf(derived)).toBe(Promise.prototype);
      expect(derived).not.toBeInstanceOf(ApiCall);
      expect(await derived).toBe("value");
    }
  });

  it("rejects with the error, and gives the same one in result()", async () => {
    const call = new ApiCall(() => Promise.reject(failure));
    await expect(call).rejects.toBe(failure);
    await expect(call.withResponse()).rejects.toBe(failure);
    expect(await call.result()).toEqual({ ok: false, error: failure });
  });

  it("leaves no unhandled rejection when nobody reads it, or only result() is read", async () => {
    void new ApiCall(() => Promise.reject(failure));
    const read = new ApiCall(() => Promise.reject(failure));
    await read.result();
    await turn();
    await turn();
    expect(unhandled).toEqual([]);
  });

  it("leaves the rejection of a promise derived from it to whoever derived it", async () => {
    const derived = new ApiCall(() => Promise.reject(failure)).then(() => "never");
    await turn();
    expect(unhandled).toEqual([failure]);
    await expect(derived).rejects.toBe(failure);
  });

  it("gives each reader a response of its own", async () => {
    const call = new ApiCall(async () => answer);
    const [one, other] = await Promise.all([call.withResponse(), call.withResponse()]);
    expect(await one.response.text()).toBe("whole");
    expect(await other.response.text()).toBe("whole");
  });
});
