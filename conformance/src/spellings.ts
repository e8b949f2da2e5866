/** As an XML serializer writes it into the text of an element. */
export function xmlEscaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** A secret in every form in which it travels: as it is, in JSON, in XML, and in a URL. */
export function spellings(secret: string): readonly string[] {
  const json = JSON.stringify(secret).slice(1, -1);
  const everyReference = xmlEscaped(secret).replaceAll('"', "&quot;").replaceAll("'", "&apos;");
  return [...new Set([secret, json, xmlEscaped(secret), everyReference, encodeURIComponent(secret)])];
}
