/** The media type of a `Content-Type` header in lower case, without its parameters; undefined without a header. */
export function mediaTypeOf(contentType: string | undefined): string | undefined {
  return contentType?.split(";")[0]?.trim().toLowerCase();
}

/** Tells whether text of this media type is XML, for the few media types that rooms read and write. */
export function isXmlType(mediaType: string): boolean {
  return mediaType.endsWith("/xml");
}
