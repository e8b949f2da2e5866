import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { fetchAddress, isAddress } from "./fetch-address.ts";
import { fetchDocument } from "./fetch-document.ts";

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
});

/** A server on loopback that answers so; gives its address. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo; // it listens on a port
  return `http://127.0.0.1:${port}`;
}

const answers =
  (body: string | Uint8Array, headers: Record<string, string> = {}, status = 200): RequestListener =>
  (_request, response) => {
    response.writeHead(status, headers).end(body);
  };

async function problemOf(act: Promise<unknown>): Promise<string> {
  return act.then(
    () => "nothing was refused",
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

describe("fetchDocument", () => {
  it("gives the bytes as they are, whatever the content type says", async () => {
    const bytes = Buffer.from("\ufeffopenapi: 3.0.3\r\n");
    const address = await serve(answers(bytes, { "content-type": "text/html; charset=iso-8859-1" }));
    expect(Buffer.from(await fetchDocument(address))).toEqual(bytes);
  });

  it("asks for JSON and YAML and sends nothing that tells who asks", async () => {
    let headers: NodeJS.Dict<string | string[]> = {};
    const address = await serve((request, response) => {
      headers = request.headers;
      response.end("{}");
    });
    await fetchDocument(address);
    expect(headers["accept"]).toBe("application/json, application/yaml, text/yaml, */*;q=0.5");
    expect(headers).not.toHaveProperty("authorization");
  });

  it.each([
    ["<!DOCTYPE html><html><body>Not found</body></html>", "an HTML page"],
    ["\ufeff\n  <HTML>", "an HTML page"],
    ['<?xml version="1.0"?><!DOCTYPE html><html xmlns="x">', "an HTML page"],
    ['<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>', "an XML document"],
  ])("refuses the page %j that comes with status 200", async (page, kind) => {
    const address = await serve(answers(page, { "content-type": "application/json" }));
    expect(await problemOf(fetchDocument(`${address}/openapi.json`))).toBe(
      `${address}/openapi.json: the answer is ${kind}, though its status is 200. Give the address of the document itself; the page may link to it.`,
    );
  });

  it.each([
    [404, "Check the address"],
    [401, "Where the document needs a login, download it and give the file"],
    [204, "Check the address"],
    [206, "Check the address"],
    [500, "Check the address"],
    [304, "Check the address"],
  ])("refuses status %i", async (status, nextStep) => {
    const address = await serve(answers(status === 204 || status === 304 ? "" : "{}", {}, status));
    const problem = await problemOf(fetchDocument(address));
    expect(problem).toContain(`the answer has status ${status}, not 200. ${nextStep}`);
  });

  it("counts what it reads, after decompression, and stops at the limit", async () => {
    const zeros = gzipSync(Buffer.alloc(100_000, "0"));
    const address = await serve(answers(zeros, { "content-encoding": "gzip" }));
    expect(zeros.length).toBeLessThan(1000);
    expect(await problemOf(fetchDocument(address, { maxBytes: 99_999 }))).toContain(
      "the answer is larger than 99999 bytes",
    );
    expect((await fetchDocument(address, { maxBytes: 100_000 })).length).toBe(100_000);
  });

  it.each<[string, RequestListener]>([
    ["answers", () => undefined],
    ["ends its answer", (_request, response) => response.write("{")],
  ])("gives up on a server that never %s", async (_what, listener) => {
    const address = await serve(listener);
    expect(await problemOf(fetchDocument(address, { timeoutMs: 50 }))).toContain(
      "the document did not arrive within 0.05 seconds",
    );
  });

  it("refuses an answer that breaks off", async () => {
    const address = await serve((_request, response) => {
      response.writeHead(200, { "content-length": "100" });
      response.write("openapi: 3.0.3\n", () => response.destroy());
    });
    expect(await problemOf(fetchDocument(address))).toContain("the document could not be fetched: ");
  });

  it("says why where nobody listens", async () => {
    const address = await serve(answers(""));
    const [server] = servers.splice(0);
    await new Promise((closed) => server?.close(closed));
    expect(await problemOf(fetchDocument(address))).toContain("ECONNREFUSED");
  });

  it("follows redirects by hand, relative ones as well", async () => {
    const address = await serve((request, response) => {
      if (request.url === "/old") response.writeHead(302, { location: "/new?key=1#part" }).end("moved");
      else response.end(request.url);
    });
    expect(Buffer.from(await fetchDocument(`${address}/old`)).toString()).toBe("/new?key=1");
  });

  it("ends where redirects do not", async () => {
    const address = await serve(answers("", { location: "/again" }, 307));
    expect(await problemOf(fetchDocument(address))).toContain("there are more than 5 redirects");
  });

  it("does not follow a redirect to plain HTTP elsewhere", async () => {
    const address = await serve(answers("", { location: "http://acme.test/openapi.json" }, 301));
    expect(await problemOf(fetchDocument(address))).toBe(
      "http://acme.test/openapi.json: only https is fetched. Give an https address, or download the document and give the file.",
    );
  });

  it("shows no query, which can hold a key", async () => {
    const address = await serve(answers("", {}, 403));
    const problem = await problemOf(fetchDocument(`${address}/doc?key=SECRET`));
    expect(problem).toContain(`${address}/doc: the answer`);
    expect(problem).not.toContain("SECRET");
  });
});

describe("fetchAddress", () => {
  it.each([
    ["https://acme.test/openapi.json#part", "https://acme.test/openapi.json"],
    ["http://localhost:1/a", "http://localhost:1/a"],
    ["http://127.1.2.3/a", "http://127.1.2.3/a"],
    ["http://[::1]:8080/a?b", "http://[::1]:8080/a"],
  ])("takes %s", (given, shown) => {
    expect(fetchAddress(given).shown).toBe(shown);
  });

  it.each([
    ["http://acme.test/a", "only https is fetched"],
    ["http://127.0.0.1.acme.test/a", "only https is fetched"],
    ["http://localhost.acme.test/a", "only https is fetched"],
    ["ftp://acme.test/a", "only https is fetched"],
    ["file:///etc/passwd", "only https is fetched"],
    ["https://user:SECRET@acme.test/a", "the address holds a user or a password"],
    ["https://SECRET:x:y/a", "it cannot be read as a URL"],
  ])("refuses %s without quoting a password", (given, problem) => {
    let message = "";
    try {
      fetchAddress(given);
    } catch (error) {
      message = String(error);
    }
    expect(message).toContain(problem);
    expect(message).not.toContain("SECRET");
  });

  it("does not leave https", () => {
    expect(() => fetchAddress("https://acme.test/a").redirected("http://127.0.0.1/b")).toThrow(
      "https://acme.test/a: it redirects away from https",
    );
    expect(() => fetchAddress("https://acme.test/a").redirected("https://")).toThrow(
      "redirects to no address",
    );
    expect(fetchAddress("https://acme.test/a").redirected("//other.test/b").shown).toBe(
      "https://other.test/b",
    );
  });

  it.each([
    "https://169.254.169.254/latest",
    "https://10.0.0.1/",
    "https://localhost:8443/x",
    "https://[::1]/",
  ])("does not go from a public host to %s", (target) => {
    expect(() => fetchAddress("https://acme.test/a").redirected(target)).toThrow(
      `https://acme.test/a: it redirects to ${new URL(target).host}, which is not on the internet`,
    );
  });

  it("goes from a private host to another one, and back from a public one no more", () => {
    const start = fetchAddress("https://docs.internal/a");
    expect(start.redirected("https://10.0.0.1/b").shown).toBe("https://10.0.0.1/b");
    const away = start.redirected("https://acme.test/c");
    expect(() => away.redirected("https://docs.internal/a")).toThrow("which is not on the internet");
  });
});

describe("isAddress", () => {
  it("tells addresses from files", () => {
    const given = [
      "https://a.test",
      "HTTP://a.test",
      "file:///a",
      "a.json",
      "./a",
      "C:\\a.json",
      "C:/a",
      "http:a",
    ];
    expect(given.map(isAddress)).toEqual([true, true, true, false, false, false, false, false]);
  });
});
