import { found, type Repair } from "./repair.ts";

/** Formats that OpenAPI, its registry or JSON Schema define. */
const known: ReadonlySet<string> = new Set(
  "base64url binary byte char commonmark date date-time date-time-local decimal decimal128 double double-int duration email float hostname html http-date idn-email idn-hostname int16 int32 int64 int8 ipv4 ipv6 iri iri-reference json-pointer media-range password regex relative-json-pointer sf-binary sf-boolean sf-decimal sf-integer sf-string sf-token time time-local uint16 uint32 uint64 uint8 unixtime uri uri-reference uri-template uuid".split(
    " ",
  ),
);

/** Formats that nobody defines: they stay in the document, and say nothing to the client. */
export const formats: Repair = (node, place) => {
  const { format } = node;
  if (!place.isSchema || typeof format !== "string" || known.has(format)) return undefined;
  return {
    node,
    findings: [
      found(
        place,
        ["format"],
        `${JSON.stringify(format)} is no known format`,
        "repaired",
        "it is not checked, and changes no type",
      ),
    ],
  };
};
