/** Reads one of the origins in an option. Throws a `TypeError` that names the option for any other text. */
export function readOrigin(text: string, option: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/`) {
    throw new TypeError(`The option ${option} must hold origins such as https://example.com, not "${text}".`);
  }
  return url.origin;
}
