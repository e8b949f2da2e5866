/**
 * Tells whether an `Accept` header lets an answer be of the media type given (RFC 9110, section 12.5.1): the most
 * specific range that matches decides, and a weight of zero excludes. No header accepts everything.
 */
export function acceptsMediaType(accept: string | undefined, mediaType: string): boolean {
  if (accept === undefined || accept.trim() === "") {
    return true;
  }
  const weights = new Map(accept.split(",").map(readRange));
  const [type] = mediaType.split("/");
  const weight = weights.get(mediaType) ?? weights.get(`${type}/*`) ?? weights.get("*/*") ?? 0;
  return weight > 0;
}

function readRange(text: string): [range: string, weight: number] {
  const [range = "", ...parameters] = text.split(";").map((part) => part.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith("q="));
  return [range, weight === undefined ? 1 : Number(weight.slice(2))];
}
