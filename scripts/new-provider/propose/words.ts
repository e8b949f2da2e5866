/** The words of a name, in lower case. */
export function words(name: string): string[] {
  return name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "")
    .map((word) => word.toLowerCase());
}

/** Words in camelCase. */
export function joined(list: readonly string[]): string {
  const [first = "", ...others] = list.filter((one) => one !== "");
  return first + others.map((one) => one.charAt(0).toUpperCase() + one.slice(1)).join("");
}

/** What a word has in common with its plural. */
export function stemOf(word: string): string {
  return singularOf(word.toLowerCase());
}

/** The singular of an English word, as far as its letters tell. */
export function singularOf(word: string): string {
  if (/ies$/.test(word) && word.length > 4) return word.replace(/ies$/, "y");
  if (/(?:ss|us|is)$/.test(word) || word.length < 4) return word;
  return word.replace(/(?:(?<=ch|sh|x|ss)es|s)$/, "");
}

/** The plural of an English word. */
export function pluralOf(word: string): string {
  if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, "ies");
  return /(?:ch|sh|x|s)$/.test(word) ? `${word}es` : `${word}s`;
}
