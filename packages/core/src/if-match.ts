import { ConfigError } from "./errors/config-error.js";

/**
 * Whether an `If-Match` lets a change happen once. `*` fits every version, and of several tags one may be that of the
 * change itself. Some providers write their tags without quotes.
 */
export function namesOneVersion(ifMatch: string | undefined): boolean {
  return ifMatch !== undefined && oneTag.test(ifMatch);
}

const oneTag = /^(?:W\/)?(?:"(?!\*")[\x21\x23-\x7e\x80-\xff]+"|(?!\*$)[\x21\x23-\x2b\x2d-\x7e\x80-\xff]+)$/;

/**
 * A guard that is empty is one that the caller believes in and that is not there.
 *
 * @throws {ConfigError} `invalid_argument`
 */
export function refuseEmptyIfMatch(operation: string, ifMatch: string | undefined): void {
  if (ifMatch?.trim() !== "") return;
  throw new ConfigError({
    code: "invalid_argument",
    message: `${operation}: if-match is empty, which guards nothing: give an ETag, or leave it out. Nothing was sent.`,
    operation,
  });
}
