import { describe, expect, it } from "vitest";
import { anchorOf, readMarkdown } from "./markdown.ts";

const text = `# Title

See [one](a/b.md) and [\`two\`](#part-2), not \`[three](c.md)\`.

## Part 2

\`\`\`ts
// # no heading, [no](link.md)
\`\`\`

\`\`\`sh
pnpm build
\`\`\`
`;

describe("readMarkdown", () => {
  it("gives code with its language, line and heading", () => {
    expect(readMarkdown(text).blocks).toEqual([
      { language: "ts", code: "// # no heading, [no](link.md)\n", line: 7, heading: "Part 2" },
      { language: "sh", code: "pnpm build\n", line: 11, heading: "Part 2" },
    ]);
  });

  it("finds headings and links outside code alone", () => {
    const { headings, links } = readMarkdown(text);
    expect(headings).toEqual([
      { level: 1, text: "Title" },
      { level: 2, text: "Part 2" },
    ]);
    expect(links).toEqual(["a/b.md", "#part-2"]);
  });
});

describe("anchorOf", () => {
  it("is what hosts make of a heading", () => {
    expect(anchorOf({ level: 2, text: "What is proven, and what is not" })).toBe(
      "what-is-proven-and-what-is-not",
    );
    expect(anchorOf({ level: 3, text: "PKCS#12: `readPkcs12`" })).toBe("pkcs12-readpkcs12");
  });
});
