const longest = 300;

/**
 * A text as code in Markdown. What comes from a document stays in it: the fence is longer than any run of backticks
 * inside, and what is very long is cut.
 */
export function codeText(text: string): string {
  const line = text.replaceAll(/\s+/g, " ");
  const cut = line.length > longest ? `${line.slice(0, longest)}…` : line;
  const runs = cut.match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(0, ...runs.map(({ length }) => length)) + 1);
  const isTight = fence.length === 1;
  return isTight ? `${fence}${cut}${fence}` : `${fence} ${cut} ${fence}`;
}

/** Whether all that stands outside of code in a text is plain words, so that none of it is taken for markup. */
export function isPlainAround(text: string): boolean {
  const outside = text.replaceAll(/(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, "");
  return /^[\w ,.:;()…\-/%']*$/.test(outside);
}
