import type { CodeBlock } from "./markdown.ts";

/**
 * The modules that a reader makes of a document's blocks: each goes on from those above it. A block that imports again
 * what was imported above stands alone, as for somebody who begins there: with it a module of its own starts.
 */
export function modulesOf(blocks: readonly CodeBlock[]): string[] {
  const modules: { code: string[]; imported: string[] }[] = [];
  for (const { code } of blocks) {
    const names = importedIn(code);
    const current = modules.at(-1);
    if (current === undefined || names.some((name) => current.imported.includes(name)))
      modules.push({ code: [code], imported: names });
    else {
      current.code.push(code);
      current.imported.push(...names);
    }
  }
  return modules.map(({ code }) => code.join("\n"));
}

function importedIn(code: string): string[] {
  return [...code.matchAll(/^import \{([^}]*)\} from /gm)].flatMap(([, names = ""]) =>
    names
      .split(",")
      .map((name) => name.trim().replace(/^type /, ""))
      .filter((name) => name !== ""),
  );
}
