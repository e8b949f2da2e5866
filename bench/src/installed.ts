import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Project, root } from "../../scripts/packed/project.ts";
import { packAll } from "../../scripts/release/pack.ts";
import { publishedPackages } from "../../scripts/release/packages.ts";

/** The two clients, each installed alone in an empty project, as their users do it. */
export interface Installed {
  readonly ours: Project;
  readonly official: Project;
  remove(): void;
}

export async function installBoth(): Promise<Installed> {
  const folder = mkdtempSync(join(tmpdir(), "tok-tarballs-"));
  const wanted = publishedPackages(root).filter((one) => ["core", "cybersource-tms"].includes(one.folder));
  const ours = new Project((await packAll(root, folder, wanted)).map(({ tarball }) => tarball));
  rmSync(folder, { recursive: true });
  const official = new Project([`cybersource-rest-client@${officialVersion()}`]);
  return {
    ours,
    official,
    remove() {
      ours.remove();
      official.remove();
    },
  };
}

/** The one that the tests run against. */
function officialVersion(): string {
  const manifest = join(root, "scripts/node_modules/cybersource-rest-client/package.json");
  return JSON.parse(readFileSync(manifest, "utf8")).version;
}

/** The bytes of all that was installed, as `du -sb` counts them. */
export function bytesOf({ folder }: Project): number {
  return Number.parseInt(execFileSync("du", ["-sb", join(folder, "node_modules")], { encoding: "utf8" }), 10);
}
