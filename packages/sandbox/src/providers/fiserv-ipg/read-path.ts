import { invalidInput, Refusal } from "./refusal.js";

// A room does not know its host, so every base path is good on every host; served on loopback there is none.
const PATH =
  /^(?:\/gateway\/v2|(?:\/sandbox)?\/ipp\/payments-gateway\/v2)?\/payment-tokens(?:\/(?<tokenId>[^/]+))?$/;

/** The token of a path, decoded: its value is free text. Undefined for the path of all tokens. */
export function readTokenId(pathname: string): string | undefined {
  const match = PATH.exec(pathname);
  if (!match) {
    throw new Refusal(404, "Nothing is at this path.");
  }
  const encoded = match.groups?.["tokenId"];
  try {
    return encoded === undefined ? undefined : decodeURIComponent(encoded);
  } catch {
    const message = "The token-id in the path is not percent-encoded UTF-8.";
    throw invalidInput([{ field: "token-id", message }]);
  }
}
