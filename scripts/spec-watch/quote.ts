import { stripVTControlCharacters } from "node:util";

/** A text that is shown as it is, whatever it holds: nobody is mentioned and no link is made. */
export function fenced(text: string, language = ""): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`;
}

/** Of a text that is quoted: with its fence it is at most three times as long, and GitHub takes 65,536 characters. */
export const mostQuoted = 20_000;

/** What a command said, to be shown to others: its end, without colours, secrets and folders of this machine. */
export function quotedOutput(
  text: string,
  { root, secrets, limit = mostQuoted }: { root: string; secrets: readonly string[]; limit?: number },
): string {
  const plain = withoutSecrets(stripVTControlCharacters(text).replaceAll(root, "."), secrets).trim();
  if (plain.length <= limit) return plain;
  return `${leftOut(plain.length - limit)}\n${plain.slice(-limit).replace(/^[\udc00-\udfff]/, "")}`;
}

/** The start of a text, and how much there is more. */
export function startOf(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit).replace(/[\ud800-\udbff]$/, "")}\n${leftOut(text.length - limit)}`;
}

function leftOut(count: number): string {
  return `(${count} characters are left out here)`;
}

/** A text in which secrets, and what HTTP makes of them, are hidden. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  const given = secrets.filter((secret) => secret !== "");
  return given.reduce((rest, secret) => rest.replaceAll(secret, "***"), text);
}
