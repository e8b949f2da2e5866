import { describe, expect, it } from "vitest";
import { isPrivateHost } from "./private-host.ts";

/** As a URL gives it: short, octal and other forms of an address are one there. */
const hostOf = (host: string) => new URL(`https://${host}/`).hostname;

describe("isPrivateHost", () => {
  it.each([
    "localhost",
    "LOCALHOST.",
    "build.localhost",
    "printer.local",
    "metadata.google.internal",
    "intranet",
    "router.home.arpa",
    "0.0.0.0",
    "10.0.0.1",
    "100.64.0.1",
    "127.0.0.1",
    "127.1",
    "0x7f000001",
    "2130706433",
    "169.254.169.254",
    "172.31.255.255",
    "192.168.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "[::]",
    "[::1]",
    "[::ffff:10.0.0.1]",
    "[64:ff9b::a00:1]",
    "[fc00::1]",
    "[fd12:3456::1]",
    "[fe80::1]",
    "[ff02::1]",
    "[2002:a00:1::]",
  ])("finds %s", (host) => {
    expect(isPrivateHost(hostOf(host))).toBe(true);
  });

  it.each([
    "acme.test",
    "localhost.acme.test",
    "10.acme.test",
    "local.test",
    "8.8.8.8",
    "11.0.0.1",
    "100.63.255.255",
    "172.32.0.1",
    "192.167.1.1",
    "223.255.255.255",
    "[2001:4860:4860::8888]",
    "[2606:4700::1111]",
    "[3fff::1]",
  ])("passes over %s", (host) => {
    expect(isPrivateHost(hostOf(host))).toBe(false);
  });
});
