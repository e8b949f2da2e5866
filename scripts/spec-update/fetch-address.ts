import { DocumentError } from "../generate/document-error.ts";
import { isPrivateHost } from "./private-host.ts";

/** An address that may be asked for a document, and how messages name it. */
export interface FetchAddress {
  readonly url: URL;
  /** Without the query, which can hold a key. */
  readonly shown: string;
  /** An error about this address. */
  readonly refuse: (problem: string, nextStep: string, cause?: unknown) => DocumentError;
  /**
   * Where a redirect leads. From a public host it leads to no private one; names are not resolved for that.
   *
   * @throws {DocumentError}
   */
  readonly redirected: (location: string) => FetchAddress;
}

/** Whether a text is an address and no path of a file. */
export function isAddress(text: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(text);
}

/** @throws {DocumentError} for what is not HTTPS, or plain HTTP on this machine */
export function fetchAddress(given: string): FetchAddress {
  let url: URL;
  try {
    url = new URL(given);
  } catch (cause) {
    throw refuseAt("the address")("it cannot be read as a URL", "Correct it", cause);
  }
  return checked(url);
}

function checked(url: URL): FetchAddress {
  url.hash = "";
  const shown = `${url.protocol}//${url.host}${url.pathname}`;
  const refuse = refuseAt(shown);
  if (url.username !== "" || url.password !== "")
    throw refuse("the address holds a user or a password", "Download the document and give the file");
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback(url.hostname)))
    throw refuse(
      "only https is fetched",
      "Give an https address, or download the document and give the file",
    );
  const redirected = (location: string): FetchAddress => {
    if (!URL.canParse(location, url.href))
      throw refuse("it redirects to no address", "Check it in a browser");
    const target = new URL(location, url);
    if (url.protocol === "https:" && target.protocol !== "https:")
      throw refuse("it redirects away from https", "Check it in a browser");
    if (isPrivateHost(target.hostname) && !isPrivateHost(url.hostname))
      throw refuse(
        `it redirects to ${target.host}, which is not on the internet`,
        "Check it in a browser; a copy that was downloaded can be given as a file",
      );
    return checked(target);
  };
  return { url, shown, refuse, redirected };
}

function refuseAt(file: string): FetchAddress["refuse"] {
  return (problem, nextStep, cause) => new DocumentError({ file, pointer: "", problem, nextStep, cause });
}

function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(?:\.\d+){3}$/.test(hostname);
}
