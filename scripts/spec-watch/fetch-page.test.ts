import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Fetched, fetchPage } from "./fetch-page.ts";
import { type Answer, Loopback } from "./testing.ts";

let loopback: Loopback;
const pauses: number[] = [];
beforeAll(async () => {
  loopback = await Loopback.start();
});
beforeEach(() => {
  loopback.clear();
  pauses.length = 0;
});
afterAll(() => loopback.close());

function get(address: string, more: object = {}): Promise<Fetched> {
  return fetchPage(address, { pause: async (ms) => pauses.push(ms), ...more });
}

describe("fetchPage", () => {
  it("gives bytes, media type and character set", async () => {
    const headers = { "content-type": 'Text/HTML; charset="utf-8"' };
    const address = loopback.page("/tokens", { headers, body: "A token" });
    expect(await get(address)).toEqual({
      content: { bytes: Buffer.from("A token"), mediaType: "text/html", charset: "utf-8" },
    });
  });

  it.each([429, 500, 503])("asks once more after a pause where status %i may pass", async (status) => {
    const answers: Answer[] = [{ status }, { body: "A token" }];
    const address = loopback.page("/tokens", () => answers.shift() ?? { status: 400 });
    expect(await get(address)).toHaveProperty("content");
    expect(pauses).toEqual([5_000]);
  });

  it.each([400, 401, 403, 304])("does not ask again after status %i", async (status) => {
    expect(await get(loopback.page("/tokens", { status }))).toMatchObject({ problem: `status ${status}` });
    expect(loopback.seen).toEqual(["GET /tokens"]);
  });

  it("does not ask again for what is gone", async () => {
    expect(await get(loopback.page("/tokens", { status: 410 }))).toEqual({ gone: 410 });
    expect(loopback.seen).toEqual(["GET /tokens"]);
  });

  it("gives up twice on an address that does not answer in time", async () => {
    const address = loopback.page("/tokens", () => undefined);
    expect(await get(address, { timeoutMs: 50 })).toMatchObject({ problem: "no answer within 0.05 seconds" });
    expect(loopback.seen).toEqual(["GET /tokens", "GET /tokens"]);
  });

  it("reads pages up to 4 MB", async () => {
    const address = loopback.page("/tokens", () => ({ body: new Uint8Array(4 * 1024 * 1024 + 1) }));
    expect(await get(address)).toEqual({ problem: "larger than 4194304 bytes", isPassing: false });
  });

  it("reads no more than it may", async () => {
    const address = loopback.page("/tokens", { body: new Uint8Array(2_000) });
    expect(await get(address, { maxBytes: 1_999 })).toMatchObject({ problem: "larger than 1999 bytes" });
    expect(await get(address, { maxBytes: 2_000 })).toHaveProperty("content");
  });

  it("follows redirects, but neither for ever nor to where it may not go", async () => {
    const to = (location: string): Answer => ({ status: 302, headers: { location } });
    loopback.page("/new", { body: "A token" });
    expect(await get(loopback.page("/old", to("/new")))).toHaveProperty("content");
    expect(await get(loopback.page("/round", to("/round")))).toMatchObject({
      problem: expect.stringContaining("more than 5 redirects"),
    });
    expect(await get(loopback.page("/away", to("http://example.com/")))).toMatchObject({
      problem: expect.stringContaining("only https is fetched"),
    });
  });

  it("says that there is no connection, with the code of the error", async () => {
    const closed = await Loopback.start();
    const address = `${closed.url}/tokens`;
    await closed.close();
    expect(await get(address)).toMatchObject({ problem: "no connection (ECONNREFUSED)" });
  });
});
