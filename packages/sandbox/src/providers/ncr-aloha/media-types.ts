/** The media types that the room reads and writes. The `text/` ones are other names for the same two formats. */
export const MEDIA_TYPES: readonly ["application/json", "text/json", "application/xml", "text/xml"] = [
  "application/json",
  "text/json",
  "application/xml",
  "text/xml",
];

/** A media type that the NCR Aloha room reads and writes. */
export type NcrAlohaMediaType = (typeof MEDIA_TYPES)[number];
