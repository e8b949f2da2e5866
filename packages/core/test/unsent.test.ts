import { describe, expect, it } from "vitest";
import { provesUnsent } from "../src/unsent.ts";

const fetchFailed = (cause: unknown) => new TypeError("fetch failed", { cause });
const system = (code: string, facts: object = {}) => Object.assign(new Error(code), { code, ...facts });
const lookup = (code: string, hostname: string) => system(code, { syscall: "getaddrinfo", hostname });
const connect = (code: string, address: string, port: number) =>
  system(code, { syscall: "connect", address, port });

const timedOut = (where: string) =>
  Object.assign(new Error(`Connect Timeout Error (attempted ${where}, timeout: 10000ms)`), {
    code: "UND_ERR_CONNECT_TIMEOUT",
  });

const service = "https://api.example.test/cards";
const local = "http://localhost:8080/cards";

describe("provesUnsent", () => {
  it.each([
    ["a refused connection", service, connect("ECONNREFUSED", "192.0.2.1", 443)],
    [
      "one of a port that the URL names",
      "https://api.example.test:8443/",
      connect("ECONNREFUSED", "::2", 8443),
    ],
    ["one without encryption", "http://api.example.test/", connect("ECONNREFUSED", "192.0.2.1", 80)],
    ["an unknown host", service, lookup("ENOTFOUND", "api.example.test")],
    ["a host that cannot be looked up now", service, lookup("EAI_AGAIN", "api.example.test")],
    ["a connect timeout of undici", service, timedOut("address: api.example.test:443")],
    ["one that leaves the usual port away", service, timedOut("address: api.example.test:")],
    ["one at several addresses", service, timedOut("addresses: 192.0.2.1:443, 2001:db8::1:443")],
    ["a refused connection of Bun", service, system("ConnectionRefused")],
    ["a timeout of connect", service, connect("ETIMEDOUT", "192.0.2.1", 443)],
    ["an address", "http://127.0.0.1:8080/", connect("ECONNREFUSED", "127.0.0.1", 8080)],
    ["an address of IPv6", "http://[::1]:8080/", connect("ECONNREFUSED", "::1", 8080)],
    [
      "each address of this machine",
      local,
      new AggregateError([connect("ECONNREFUSED", "::1", 8080), connect("ECONNREFUSED", "127.0.0.1", 8080)]),
    ],
  ])("holds for %s", (_name, href, cause) => {
    expect(provesUnsent(fetchFailed(cause), href)).toBe(true);
  });

  it.each([
    ["a refused connection to another port", service, connect("ECONNREFUSED", "192.0.2.1", 9200)],
    ["one to a proxy", service, connect("ECONNREFUSED", "192.0.2.1", 3128)],
    ["one to another machine than this", local, connect("ECONNREFUSED", "192.0.2.1", 8080)],
    ["one to another address", "http://127.0.0.1:8080/", connect("ECONNREFUSED", "127.0.0.2", 8080)],
    ["one that does not say where", service, system("ECONNREFUSED", { syscall: "connect" })],
    ["a connect timeout at another host", service, timedOut("address: audit.example.test:443")],
    ["one at another port", service, timedOut("address: api.example.test:8443")],
    [
      "one that leaves the usual port away",
      "https://api.example.test:8443/",
      timedOut("address: api.example.test:"),
    ],
    [
      "one at several addresses, of which one has another port",
      service,
      timedOut("addresses: 192.0.2.1:443, 192.0.2.1:80"),
    ],
    ["one that does not say where it wanted to go", service, system("UND_ERR_CONNECT_TIMEOUT")],
    ["another unknown host", service, lookup("ENOTFOUND", "audit.example.test")],
    ["an unknown host without its name", service, system("ENOTFOUND")],
    ["a reset", service, system("ECONNRESET", { syscall: "read" })],
    ["a timeout of a read", service, system("ETIMEDOUT", { syscall: "read" })],
    ["a socket closed by the other side", service, system("UND_ERR_SOCKET")],
    [
      "one reset address of two",
      local,
      new AggregateError([connect("ECONNREFUSED", "::1", 8080), system("ECONNRESET")]),
    ],
    [
      "one address of two that is another's",
      local,
      new AggregateError([connect("ECONNREFUSED", "::1", 8080), connect("ECONNREFUSED", "127.0.0.1", 6379)]),
    ],
    ["no error", service, undefined],
    ["an error without a code", service, new Error("no")],
  ])("does not hold for %s", (_name, href, cause) => {
    expect(provesUnsent(fetchFailed(cause), href)).toBe(false);
  });

  it("ends on causes that go in a circle", () => {
    const circle = new Error("a");
    circle.cause = circle;
    expect(provesUnsent(circle, service)).toBe(false);
  });
});
