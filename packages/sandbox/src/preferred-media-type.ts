interface AcceptRange {
  readonly range: string;
  readonly weight: number;
  readonly place: number;
}

/**
 * Picks the media type that an `Accept` header likes best (RFC 9110, section 12.5.1). For each type the most
 * specific range that matches gives the weight, and zero excludes. Among equal weights the range that stands first
 * in the header wins, and under one range the type that is offered first. No header accepts everything.
 */
export function preferredMediaType<const Offered extends string>(
  accept: string | undefined,
  offered: readonly Offered[],
): Offered | undefined {
  if (accept === undefined || accept.trim() === "") {
    return offered[0];
  }
  const ranges = new Map(accept.split(",").map((text, place) => readRange(text, place)));
  const [best] = offered
    .map((mediaType) => ({ mediaType, ...matchRange(ranges, mediaType) }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight || one.place - other.place);
  return best?.mediaType;
}

function matchRange(ranges: ReadonlyMap<string, AcceptRange>, mediaType: string): AcceptRange {
  const [type] = mediaType.split("/");
  return (
    ranges.get(mediaType) ??
    ranges.get(`${type}/*`) ??
    ranges.get("*/*") ?? { range: mediaType, weight: 0, place: ranges.size }
  );
}

function readRange(text: string, place: number): [string, AcceptRange] {
  const [range = "", ...parameters] = text.split(";").map((part) => part.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith("q="));
  return [range, { range, weight: weight === undefined ? 1 : Number(weight.slice(2)), place }];
}
