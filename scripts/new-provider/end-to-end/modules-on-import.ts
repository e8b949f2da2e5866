import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { programOfModules } from "../../packed/program-of-modules.ts";
import type { RepositoryCopy } from "./repository-copy.ts";

/** A file that is evaluated on an import. */
export interface EvaluatedModule {
  readonly file: string;
  readonly bytes: number;
}

/** What the import of a built package evaluates, in a process of its own. */
export async function modulesOnImport(copy: RepositoryCopy, name: string): Promise<EvaluatedModule[]> {
  const script = `packages/${name}/modules-on-import.mjs`;
  copy.write(script, programOfModules("./dist/index.js"));
  const said = await copy.expectDone(`node ${script}`);
  const urls: string[] = JSON.parse(said);
  return urls.map((url) => {
    const file = fileURLToPath(url);
    return { file, bytes: statSync(file).size };
  });
}
