/** What a reader of a document can be told wrong: its code, its headings, its links. */

export interface CodeBlock {
  /** What stands behind the fence, such as `ts`. */
  readonly language: string;
  readonly code: string;
  /** Line of the fence, counted from 1. */
  readonly line: number;
  /** The nearest heading above, without its signs. */
  readonly heading: string;
}

export interface Heading {
  readonly level: number;
  readonly text: string;
}

export interface Markdown {
  readonly blocks: readonly CodeBlock[];
  readonly headings: readonly Heading[];
  /** Targets of links outside code. */
  readonly links: readonly string[];
  /** The text without code blocks. */
  readonly prose: string;
}

/** Reads the markdown that our documents use: fenced code, headings with `#`, links in line. */
export function readMarkdown(text: string): Markdown {
  const blocks: CodeBlock[] = [];
  const headings: Heading[] = [];
  const prose: string[] = [];
  let open: { language: string; line: number; code: string[] } | undefined;
  for (const [index, line] of text.split("\n").entries()) {
    const [, fence] = /^```(.*)$/.exec(line) ?? [];
    if (fence !== undefined && open === undefined)
      open = { language: fence.trim(), line: index + 1, code: [] };
    else if (fence !== undefined && open !== undefined) {
      const { language, line: start, code } = open;
      blocks.push({
        language,
        code: code.map((one) => `${one}\n`).join(""),
        line: start,
        heading: headings.at(-1)?.text ?? "",
      });
      open = undefined;
    } else if (open !== undefined) open.code.push(line);
    else {
      const [, signs, title] = /^(#{1,6}) (.+)$/.exec(line) ?? [];
      if (signs !== undefined && title !== undefined) headings.push({ level: signs.length, text: title });
      prose.push(line);
    }
  }
  const outsideCode = prose.join("\n").replace(/`[^`\n]*`/g, (code) => "`".repeat(code.length));
  const links = [...outsideCode.matchAll(/\]\(([^()\s]+)\)/g)].map(([, target = ""]) => target);
  return { blocks, headings, links, prose: prose.join("\n") };
}

/** The fragment by which a heading is linked to, as the hosts of repositories make it. */
export function anchorOf({ text }: Heading): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-");
}
