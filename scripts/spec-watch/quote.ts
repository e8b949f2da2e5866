import { stripVTControlCharacters } from "node:util";

/** A text that is shown as it is, whatever it holds: nobody is mentioned and no link is made. */
export function fenced(text: string, language = ""): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`;
}

/** What a command said, to be shown to others: its end, without colours, secrets and folders of this machine. */
export function quotedOutput(
  text: string,
  { root, secrets, limit = 20_000 }: { root: string; secrets: readonly string[]; limit?: number },
): string {
  const plain = withoutSecrets(stripVTControlCharacters(text).replaceAll(root, "."), secrets).trim();
  if (plain.length <= limit) return plain;
  return `(${plain.length - limit} characters are left out here)\n${plain.slice(-limit)}`;
}

/** A text in which secrets, and what HTTP makes of them, are hidden. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  const given = secrets.filter((secret) => secret !== "");
  return given.reduce((rest, secret) => rest.replaceAll(secret, "***"), text);
}
