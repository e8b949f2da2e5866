import { Agent, get } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { createSandbox } from "../src/index.ts";
import { type ServedSandbox, serveSandbox } from "../src/node.ts";
import { newToken, tokensOf } from "./call-clearent.ts";
import { basic, WORKED_XML } from "./call-ncr-aloha.ts";

const PATH = "/rest/v2/customers/cust_1/tokens";
const sandbox = createSandbox();
const headers = { "api-key": sandbox.credentials.clearent.apiKey };

let served: ServedSandbox | undefined;
afterEach(async () => {
  await served?.close();
  served = undefined;
  sandbox.reset();
});

describe("serveSandbox", () => {
  it("answers real HTTP on loopback with the state of the sandbox", async () => {
    served = await serveSandbox(sandbox);
    const url = served.urls.clearent + PATH;
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/rest\//);

    const json = { ...headers, "content-type": "application/json" };
    const response = await fetch(url, { method: "POST", headers: json, body: JSON.stringify(newToken()) });
    expect(response.status).toBe(200);
    expect(await tokensOf(fetch(url, { headers }))).toHaveLength(3);
    expect(await tokensOf(sandbox.fetch(`https://gateway.clearent.net${PATH}`, { headers }))).toHaveLength(3);
  });

  it("serves every provider at an origin of its own", async () => {
    served = await serveSandbox(sandbox);
    const { username, password, companyCode } = sandbox.credentials["ncr-aloha"];
    const response = await fetch(`${served.urls["ncr-aloha"]}/v1/Customers/Payment/Token`, {
      method: "PUT",
      headers: {
        authorization: basic(username, password),
        "x-api-companycode": companyCode,
        accept: "application/xml",
        "content-type": "application/xml; charset=utf-8",
      },
      body: WORKED_XML.replace("******", "●●●●●●"),
    });
    expect(response.status).toBe(200);
    expect(await response.text()).toMatch(/^<guid xmlns=/);
    expect((await fetch(served.urls["ncr-aloha"] + PATH, { headers })).status).toBe(404);
    expect(served.urls["ncr-aloha"]).not.toBe(served.urls.clearent);
  });

  it("links to the address that was called", async () => {
    served = await serveSandbox(sandbox);
    const body: unknown = await (await fetch(served.urls.clearent + PATH, { headers })).json();
    expect(body).toMatchObject({ links: [{ rel: "self", href: served.urls.clearent + PATH }] });
  });

  it("records what came over the wire", async () => {
    served = await serveSandbox(sandbox);
    const json = { ...headers, "Content-Type": "application/json" };
    await fetch(`${served.urls.clearent}${PATH}?a=%20b`, { method: "PUT", headers: json, body: '{"é": 1}' });
    const [request] = sandbox.requests();
    expect(request).toMatchObject({
      provider: "clearent",
      method: "PUT",
      path: `${PATH}?a=%20b`,
      body: '{"é": 1}',
      status: 400,
    });
    expect(request?.headers).toMatchObject({
      ...headers,
      host: new URL(served.urls.clearent).host,
      "content-length": "9",
    });
  });

  it("answers an error status and its headers", async () => {
    served = await serveSandbox(sandbox);
    const response = await fetch(served.urls.clearent + PATH, { method: "DELETE", headers });
    expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, POST, PUT"]);
  });

  it("leaves the globals of the process alone", async () => {
    const before = [globalThis.Request, globalThis.Response];
    served = await serveSandbox(sandbox);
    expect([globalThis.Request, globalThis.Response]).toEqual(before);
  });

  it("listens on localhost by name", async () => {
    served = await serveSandbox(sandbox, { hostname: "localhost" });
    expect(new URL(served.urls.clearent).hostname).toBe("localhost");
    expect((await fetch(served.urls.clearent + PATH, { headers })).status).toBe(200);
  });

  it.each(["0.0.0.0", "::", "example.com", ""])("refuses to listen on %j", async (hostname) => {
    // @ts-expect-error the type refuses it as well
    await expect(serveSandbox(sandbox, { hostname })).rejects.toThrow(TypeError);
  });

  it("gives two servings of one sandbox different ports", async () => {
    served = await serveSandbox(sandbox);
    const other = await serveSandbox(sandbox);
    expect(other.urls.clearent).not.toBe(served.urls.clearent);
    await other.close();
  });

  it("serves nothing for a sandbox without providers", async () => {
    const empty = await serveSandbox(createSandbox({ providers: [] }));
    expect(empty.urls).toEqual({});
    await empty.close();
  });
});

describe("close", () => {
  it("ends while a connection is kept alive, and refuses calls after", async () => {
    served = await serveSandbox(sandbox);
    const url = served.urls.clearent + PATH;
    const agent = new Agent({ keepAlive: true });
    await new Promise<void>((resolve, reject) => {
      get(url, { agent, headers }, (response) => response.resume().on("end", resolve)).on("error", reject);
    });
    await served.close();
    agent.destroy();
    await expect(fetch(url, { headers })).rejects.toThrow(TypeError);
  });

  it("ends while a request is half sent", async () => {
    served = await serveSandbox(sandbox);
    const abort = new AbortController();
    const endless = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode("{")),
    });
    const init = { method: "POST", headers, body: endless, duplex: "half", signal: abort.signal } as const;
    const call = fetch(served.urls.clearent + PATH, init).catch((error: unknown) => error);
    await fetch(served.urls.clearent + PATH, { headers });
    await served.close();
    abort.abort();
    expect(await call).toBeInstanceOf(Error);
  });

  it("may be called twice", async () => {
    served = await serveSandbox(sandbox);
    await served.close();
    await expect(served.close()).resolves.toBeUndefined();
  });
});
