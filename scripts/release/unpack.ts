import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Packed } from "./pack.ts";

/** Lays packages out in a folder as an installation would; gives the folder of each by its name. */
export function unpackAll(packed: readonly Packed[], folder: string): Map<string, string> {
  return new Map(
    packed.map(({ name, files }) => {
      const own = join(folder, "node_modules", name);
      for (const [file, text] of files) {
        mkdirSync(dirname(join(own, file)), { recursive: true });
        writeFileSync(join(own, file), text);
      }
      return [name, own];
    }),
  );
}
