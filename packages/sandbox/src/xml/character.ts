/** A character that XML 1.0 allows nowhere, not even as a reference. */
export const FORBIDDEN_CHARACTER: RegExp = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
