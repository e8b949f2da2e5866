/**
 * Whether a text has the five parts of a JWE in compact form (RFC 7516, section 7.1), each in the one spelling that
 * its bytes have. What decodes base64 passes over the rest: white space, padding and bits to spare. A changed
 * character must not go unnoticed.
 */
export function isCompact(text: string): boolean {
  const parts = text.split(".", 6);
  return parts.length === 5 && !passedOver.some((one) => text.includes(one)) && parts.every(endsOnBytes);
}

const passedOver = ["=", " ", "\t", "\n", "\f", "\r"];

function endsOnBytes(part: string): boolean {
  const last = part.slice(-1);
  const rest = part.length % 4;
  return (
    rest === 0 || (rest === 2 && "AQgw".includes(last)) || (rest === 3 && "AEIMQUYcgkosw048".includes(last))
  );
}
