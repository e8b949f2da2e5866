/** Text that can stand in a cell of a table in Markdown. */
export function cell(text: string): string {
  // A single space is one already.
  return text.replaceAll("|", "\\|").replace(/\s{2,}|[^\S ]/g, " ");
}

/** A type, a name or a value in a cell. */
export function code(text: string): string {
  return `\`${cell(text)}\``;
}
