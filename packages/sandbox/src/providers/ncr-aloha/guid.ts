/** What a guid is when it was left out: .NET has no missing guid. */
export const EMPTY_GUID = "00000000-0000-0000-0000-000000000000";

/** Reads a guid with dashes in either case, and gives it in lower case; undefined for other text. */
export function readGuid(text: string): string | undefined {
  const trimmed = text.trim().toLowerCase();
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(trimmed) ? trimmed : undefined;
}
