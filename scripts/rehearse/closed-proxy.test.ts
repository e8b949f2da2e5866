import { request } from "node:http";
import { connect } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ClosedProxy } from "./closed-proxy.ts";

let proxy: ClosedProxy;
beforeEach(async () => {
  proxy = await ClosedProxy.open();
});
afterEach(() => proxy.close());

describe("ClosedProxy", () => {
  it("refuses a request to elsewhere, and knows of it", async () => {
    const status = await new Promise((resolve, reject) => {
      const asked = request(proxy.address, { path: "http://elsewhere.test/a" }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      asked.once("error", reject).end();
    });
    expect(status).toBe(403);
    expect(proxy.asked).toEqual(["GET http://elsewhere.test/a"]);
  });

  it("opens no tunnel, and knows of it", async () => {
    const { port } = new URL(proxy.address);
    const said = await new Promise<string>((resolve, reject) => {
      let text = "";
      const socket = connect(Number(port), "127.0.0.1", () =>
        socket.write("CONNECT elsewhere.test:443 HTTP/1.1\r\nHost: elsewhere.test\r\n\r\n"),
      );
      socket.on("data", (chunk) => {
        text += chunk.toString();
      });
      socket.once("end", () => resolve(text)).once("error", reject);
    });
    expect(said).toMatch(/^HTTP\/1.1 403 /);
    expect(proxy.asked).toEqual(["CONNECT elsewhere.test:443"]);
  });
});
