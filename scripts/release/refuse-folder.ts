import pc from "picocolors";
import { nextStep } from "./permission.ts";

/**
 * `prepublishOnly` of each package, which npm, pnpm and changesets run before they publish its folder. To no registry:
 * npm tells scripts nothing of a registry that its command line names for a scope, and writes ranges of the workspace
 * into what it sends.
 */

console.error(pc.red(`Packages are not published from their folders, but as they were checked. ${nextStep}`));
process.exitCode = 1;
