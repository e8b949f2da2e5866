import type { NcrAlohaCredentials } from "./credentials.js";
import { Refusal } from "./refusal.js";

/** Refuses with 401 unless both headers are right. Says all that is wrong, and repeats nothing it was given. */
export function checkCredentials(headers: Headers, credentials: NcrAlohaCredentials): void {
  const faults = [
    authorizationFault(headers.get("authorization"), credentials),
    companyCodeFault(headers.get("x-api-companycode"), credentials),
  ].filter((fault) => fault !== undefined);
  if (faults.length > 0) {
    throw new Refusal(401, faults.join(" "), {
      headers: { "www-authenticate": 'Basic realm="ncr-aloha", charset="UTF-8"' },
    });
  }
}

function authorizationFault(header: string | null, credentials: NcrAlohaCredentials): string | undefined {
  if (header === null || header === "") {
    return "The Authorization header is missing.";
  }
  const [, encoded] = /^basic +(\S*)$/i.exec(header) ?? [];
  if (encoded === undefined) {
    return "The Authorization header is not of the form Basic and one word.";
  }
  const bytes = decodeBase64(encoded);
  if (bytes === undefined) {
    return "The word after Basic is not standard base64.";
  }
  const text = decodeUtf8(bytes);
  if (text === undefined) {
    return "The word after Basic is not base64 of UTF-8.";
  }
  const colon = text.indexOf(":");
  if (colon === -1) {
    return "The word after Basic has no colon between user name and password.";
  }
  if (text.slice(0, colon) !== credentials.username) {
    return "The user name is not known here.";
  }
  return text.slice(colon + 1) === credentials.password ? undefined : "The password is wrong.";
}

function companyCodeFault(header: string | null, { companyCode }: NcrAlohaCredentials): string | undefined {
  if (header === null || header === "") {
    return "The X-Api-CompanyCode header is missing.";
  }
  return header === companyCode
    ? undefined
    : "The X-Api-CompanyCode header holds a code that is not known here.";
}

function decodeBase64(text: string): Uint8Array | undefined {
  // atob takes more than the standard allows, such as missing padding.
  if (!/^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/.test(text)) {
    return undefined;
  }
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
