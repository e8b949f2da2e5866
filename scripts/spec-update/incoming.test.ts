import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readIncoming } from "./incoming.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tok-incoming-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function given(name: string, content: string | Uint8Array): ReturnType<typeof readIncoming> {
  writeFileSync(join(folder, name), content);
  return readIncoming(name, { folder });
}

describe("readIncoming", () => {
  it("reads a file byte by byte and has no address for it", async () => {
    const bytes = Buffer.from("\ufeffopenapi: 3.0.3\r\n");
    expect(await given("a.yaml", bytes)).toEqual({
      shown: "a.yaml",
      address: undefined,
      bytes,
      format: "yaml",
    });
  });

  it("fetches an address", async () => {
    const server = createServer((_request, response) => response.end('{"openapi":"3.0.3"}'));
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const { port } = server.address() as AddressInfo; // it listens on a port
    try {
      const incoming = await readIncoming(`http://127.0.0.1:${port}/doc?key=1`, { folder });
      expect(incoming.format).toBe("json");
      expect(incoming.shown).toBe(`http://127.0.0.1:${port}/doc`);
      expect(incoming.address?.search).toBe("?key=1");
    } finally {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    }
  });

  it.each([
    ["a.yaml", '{ "openapi": "3.0.3" }', "json"],
    ["a.json", "openapi: 3.0.3\n", "yaml"],
    ["a", "# JSON? No.\n{ openapi: 3.0.3 }", "yaml"],
    ["a.yml", "{ openapi: 3.0.3 }", "yaml"],
    ["a.json", '{ "openapi": "3.0.3", "info": {', "json"],
    ["a", "  [", "json"],
  ])("takes %s with %j for what it is", async (name, content, format) => {
    expect((await given(name, content)).format).toBe(format);
  });

  it("refuses UTF-16 that would pass as UTF-8", async () => {
    await expect(given("a.json", Buffer.from('{"openapi":"3.0.3"}', "utf16le"))).rejects.toThrow(
      "a.json: the document is not UTF-8 text. Download it, save it as UTF-8 and give the file.",
    );
  });

  it("names a file that is not there, and a folder", async () => {
    mkdirSync(join(folder, "sub"));
    await expect(readIncoming("none.json", { folder })).rejects.toThrow(
      "none.json: the file does not exist. Check the name and the folder.",
    );
    await expect(readIncoming("sub", { folder })).rejects.toThrow("sub: the file cannot be read (EISDIR)");
  });
});
