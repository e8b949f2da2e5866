import pc from "picocolors";
import { versionPackages } from "./versions.ts";
import { root } from "./workspace.ts";

/** `pnpm version-packages [--snapshot [name]]`: what changesets understands as options is handed on. */

try {
  console.log((await versionPackages(root, process.argv.slice(2))).trim());
} catch (error) {
  console.error(pc.red(error instanceof Error ? error.message : String(error)));
  process.exitCode = 1;
}
