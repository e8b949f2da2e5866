import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Markdown, readMarkdown } from "./markdown.ts";

export const root: string = dirname(dirname(import.meta.dirname));

/** A document that people read, by its path from the root. */
export interface Document extends Markdown {
  readonly file: string;
  readonly text: string;
}

/** What our documents are: none of them is generated, and none comes with somebody else's package. */
export function documentFiles(): string[] {
  const listed = ["README.md", "CONTRIBUTING.md", "SECURITY.md"];
  const readmes = [
    "bench",
    "conformance",
    "specs",
    ...packageFolders().map((folder) => `packages/${folder}`),
  ];
  const docs = readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .map((file) => `docs/${file.replaceAll("\\", "/")}`)
    .filter((file) => file.endsWith(".md"));
  return [...listed, ...readmes.map((folder) => `${folder}/README.md`), ...docs.sort()];
}

export function readDocument(file: string): Document {
  const text = readFileSync(join(root, file), "utf8");
  return { file, text, ...readMarkdown(text) };
}

/** The folders below `packages/` that hold a package. */
export function packageFolders(): string[] {
  return readdirSync(join(root, "packages"))
    .filter((folder) => existsSync(join(root, "packages", folder, "package.json")))
    .sort();
}
