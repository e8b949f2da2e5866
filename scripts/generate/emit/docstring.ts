/** Text that can stand in a block comment. */
function safe(text: string): string {
  return text.replaceAll("*/", "*\\/").trim();
}

/** A doc comment of paragraphs and tags; nothing when there is nothing to say. */
export function docstring(lines: readonly (string | undefined)[], indent = ""): string {
  const written = lines
    .filter((line) => line !== undefined)
    .flatMap((line) => (line === "" ? [""] : wrap(safe(line), 110 - indent.length)));
  while (written.at(-1) === "") written.pop();
  if (written.length === 0) return "";
  if (written.length === 1) return `${indent}/** ${written[0]} */\n`;
  return [
    `${indent}/**`,
    ...written.map((line) => `${indent} *${line === "" ? "" : ` ${line}`}`),
    `${indent} */`,
    "",
  ].join("\n");
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split(/\n+/)) {
    let line = "";
    for (const word of paragraph.trim().split(/\s+/)) {
      if (line !== "" && line.length + word.length + 4 > width) {
        lines.push(line);
        line = word;
      } else line = line === "" ? word : `${line} ${word}`;
    }
    lines.push(line);
  }
  return lines;
}
