import { BlockList, isIPv4 } from "node:net";

/**
 * Whether a host of a URL is this machine, or one of a network that is not the internet: an address of such a range,
 * or a name that the internet does not have. Names are not resolved, so one that leads there is not noticed.
 */
export function isPrivateHost(hostname: string): boolean {
  if (hostname.startsWith("[")) return ipv6.check(hostname.slice(1, -1), "ipv6");
  if (isIPv4(hostname)) return ipv4.check(hostname, "ipv4");
  const name = hostname.replace(/\.$/, "").toLowerCase();
  return !name.includes(".") || privateNames.test(name);
}

const privateNames = /\.(?:localhost|local|internal|intranet|lan|home\.arpa)$/;

/** Two lists: one of both would compare IPv4 addresses with the ranges of IPv6 as well. */
const ipv4 = listOf("ipv4", [
  ["0.0.0.0", 8], // this network
  ["10.0.0.0", 8], // private
  ["100.64.0.0", 10], // shared by customers of a carrier
  ["127.0.0.0", 8], // loopback
  ["169.254.0.0", 16], // link-local, and the metadata of cloud machines
  ["172.16.0.0", 12], // private
  ["192.0.0.0", 24], // protocols
  ["192.168.0.0", 16], // private
  ["198.18.0.0", 15], // benchmarks
  ["224.0.0.0", 3], // multicast and reserved
]);

const ipv6 = listOf("ipv6", [
  // All but 2000::/3, which public addresses come from: loopback, IPv4 in disguise, private, link-local, multicast.
  ["::", 3],
  ["4000::", 2],
  ["8000::", 1],
  ["2001::", 32], // Teredo, which leads to IPv4
  ["2002::", 16], // 6to4, which leads to IPv4
]);

function listOf(
  family: "ipv4" | "ipv6",
  ranges: readonly (readonly [net: string, bits: number])[],
): BlockList {
  const list = new BlockList();
  for (const [net, bits] of ranges) list.addSubnet(net, bits, family);
  return list;
}
