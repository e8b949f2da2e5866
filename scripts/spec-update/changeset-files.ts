import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { committedFiles } from "./last-commit.ts";
import type { Contents } from "./replacement.ts";

const folder = ".changeset";

/**
 * The changesets that an update of this provider wrote since the last commit: the next one is judged against that
 * commit as well and says again what they say. Those that are committed tell of earlier steps, and those that a
 * person wrote have other names.
 */
export async function uncommittedChangesets(root: string, provider: string): Promise<string[]> {
  const committed = await committedFiles(root, folder);
  return namesIn(join(root, folder))
    .filter((name) => isOurName(name, provider))
    .map((name) => `${folder}/${name}`)
    .filter((file) => !committed.includes(file) && isOurs(readFileSync(join(root, file), "utf8")));
}

/** What is to be in `.changeset`: the text in a file of its own, and nothing in those that it takes the place of. */
export async function changesetContents(
  { root, provider, hash }: { readonly root: string; readonly provider: string; readonly hash: string },
  text: string | undefined,
  replaced: readonly string[],
): Promise<Contents> {
  const contents = new Map<string, Uint8Array | undefined>(replaced.map((file) => [file, undefined]));
  if (text === undefined) return contents;
  const committed = await committedFiles(root, folder);
  const isTaken = (file: string) =>
    committed.includes(file) || (existsSync(join(root, file)) && !replaced.includes(file));
  const stem = `${folder}/${provider}-${hash.slice(0, 8)}`;
  let file = `${stem}.md`;
  for (let count = 2; isTaken(file); count += 1) file = `${stem}-${count}.md`;
  return contents.set(file, Buffer.from(text));
}

function namesIn(path: string): string[] {
  try {
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
  } catch {
    return []; // what is wrong with the folder shows when it is written to
  }
}

function isOurName(name: string, provider: string): boolean {
  return (
    name.startsWith(`${provider}-`) && /^[0-9a-f]{8}(?:-\d+)?\.md$/.test(name.slice(provider.length + 1))
  );
}

/** An update speaks of one package. */
function isOurs(text: string): boolean {
  return /^---\n"[^"\n]+": \w+\n---\n/.test(text);
}
