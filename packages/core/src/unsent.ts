/**
 * Whether an error of the platform's own `fetch` proves that a request to this URL did not reach the other side. It has
 * to be about the host that was called: one about another may come from a proxy, or from a global `fetch` that
 * something was built around, after the request had left.
 */
export function provesUnsent(error: unknown, href: string): boolean {
  return isBefore(error, new URL(href), 0);
}

// Node's resolver; Node's sockets; Bun, whose error does not say where it wanted to go. All of them come before the
// first byte of a request can leave.
const lookupCodes = /^(?:ENOTFOUND|EAI_AGAIN)$/;
const connectCodes = /^(?:ECONNREFUSED|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/;

interface SystemError {
  readonly code: string;
  readonly syscall?: unknown;
  readonly hostname?: unknown;
  readonly address?: unknown;
  readonly port?: unknown;
}

function isBefore(error: unknown, url: URL, depth: number): boolean {
  if (typeof error !== "object" || error === null || depth > 5) return false;
  if ("errors" in error && Array.isArray(error.errors) && error.errors.length > 0) {
    return error.errors.every((one) => isBefore(one, url, depth + 1)); // each address that was tried
  }
  if (isSystemError(error)) {
    const { code, syscall, hostname, address, port } = error;
    if (code === "ConnectionRefused") return true;
    if (code === "UND_ERR_CONNECT_TIMEOUT") return isAttemptAt(error, url);
    if (lookupCodes.test(code)) return hostname === url.hostname;
    // These also befall a connection in use.
    if (connectCodes.test(code)) return syscall === "connect" && port === portOf(url) && isAt(address, url);
  }
  return "cause" in error && isBefore(error.cause, url, depth + 1);
}

/** Undici says in its message alone where it wanted to go: to the host, or to each address that the system tried. */
function isAttemptAt(error: object, url: URL): boolean {
  const message = "message" in error ? String(error.message) : "";
  const [, attempted] = /\(attempted address(?:es)?: (.+), timeout:/.exec(message) ?? [];
  if (attempted === undefined) return false;
  return attempted.split(", ").every((one) => {
    const end = one.lastIndexOf(":");
    const [host, port] = [one.slice(0, end), one.slice(end + 1)];
    // It leaves the usual port away.
    if (port === "" ? url.port !== "" : Number(port) !== portOf(url)) return false;
    return host === url.hostname || (/^[\d.]+$|:/.test(host) && isAt(host, url));
  });
}

function isSystemError(error: object): error is SystemError {
  return "code" in error && typeof error.code === "string";
}

function portOf({ port, protocol }: URL): number {
  if (port !== "") return Number(port);
  return protocol === "https:" ? 443 : 80;
}

/** Which addresses a name has is not known here, but for this machine's. */
function isAt(address: unknown, { hostname }: URL): boolean {
  if (typeof address !== "string") return false;
  if (hostname === "localhost") return /^(?:127\.|::1$)/.test(address);
  const isAddress = hostname.startsWith("[") || /^[\d.]+$/.test(hostname);
  return !isAddress || address === hostname.replace(/^\[|\]$/g, "");
}
