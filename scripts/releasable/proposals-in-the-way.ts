import { join } from "node:path";
import { loadYaml } from "../generate/load.ts";
import { readOverlay } from "../generate/overlay.ts";
import { blocking, type Unreviewed, unreviewed } from "../generate/proposals.ts";

/**
 * The proposals with which a provider's package is not released: those on security, repeating and secrets that
 * nobody has reviewed.
 *
 * @throws {DocumentError} for an overlay that cannot be read
 */
export function proposalsInTheWay(root: string, provider: string): Unreviewed[] {
  const file = `specs/${provider}/overlay.yaml`;
  return blocking(unreviewed(readOverlay(loadYaml(join(root, file), file).value, file), file));
}
