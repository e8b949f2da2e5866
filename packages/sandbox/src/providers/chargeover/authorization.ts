import { basicFault } from "./check-basic.js";
import type { Keys } from "./credentials.js";
import { Refusal } from "./refusal.js";
import type { ReceivedRequest, SignatureCheck } from "./signature-check.js";

/** Refuses with 401 unless the header proves the keys, by Basic or by a signature. */
export async function checkAuthorization(
  header: string | undefined,
  request: ReceivedRequest,
  keys: Keys,
  signatures: SignatureCheck,
): Promise<void> {
  const fault = await faultOf(header ?? "", request, keys, signatures);
  if (fault !== undefined) {
    throw new Refusal(401, `Invalid or incorrect authorization [${fault}]`, {
      "www-authenticate": 'Basic realm="chargeover", charset="UTF-8"',
    });
  }
}

async function faultOf(
  header: string,
  request: ReceivedRequest,
  keys: Keys,
  signatures: SignatureCheck,
): Promise<string | undefined> {
  if (header === "") {
    return "Missing (basic) authorization header.";
  }
  const [, encoded] = /^basic +(\S*)$/i.exec(header) ?? [];
  if (encoded !== undefined) {
    return basicFault(encoded, keys);
  }
  const [, parts] = /^ChargeOver (.*)$/.exec(header) ?? [];
  if (parts !== undefined) {
    return signatures.faultOf(parts, request);
  }
  return "The header must be Basic and one word, or ChargeOver, one space and the parts of a signature.";
}
