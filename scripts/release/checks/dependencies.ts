import { existsSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import ts from "typescript";
import type { Finding } from "../finding.ts";
import { readManifest, unreleased } from "../packages.ts";
import type { Check, Subject } from "./subject.ts";

/** Whether what the package needs is named in its manifest, and can be installed. */
export const checkDependencies: Check = (subject) => {
  const { manifest } = subject.packed;
  return [
    ...Object.entries(manifest.dependencies ?? {}).flatMap(([name, range]) =>
      installable(subject, name, range),
    ),
    ...peers(subject),
    ...unlisted(subject),
    ...leftovers(subject),
  ];
};

function installable({ root, packed, all }: Subject, name: string, range: string): Finding[] {
  const finding = (problem: string, nextStep: string): Finding[] => [
    { package: packed.name, place: `package.json → dependencies → ${name}`, problem, nextStep },
  ];
  if (range.includes(":"))
    return finding(
      `${range} works in the workspace alone`,
      "Pack with pnpm release, which writes versions in the place of workspace: and catalog:",
    );
  if (name.startsWith("@tok/")) {
    const other = all.find((one) => one.name === name);
    if (other === undefined)
      return finding(
        "nothing of this name is published",
        "Take it out of dependencies, or publish it as well",
      );
    if (other.version === unreleased && packed.version !== unreleased)
      return finding("it has no version yet", `Write a changeset for ${name} (pnpm changeset)`);
    // Also a pre-release and a snapshot, which an earlier range would not take.
    if (range !== `^${other.version}`)
      return finding(
        `${range} is not the version that is released with it, ${other.version}`,
        `Write "${name}": "workspace:^"`,
      );
    return [];
  }
  const installed = join(root, "packages", packed.folder, "node_modules", name, "package.json");
  if (!existsSync(installed)) return finding("it is not installed", "Run pnpm install");
  const { version } = readManifest(readFileSync(installed, "utf8"));
  if (range === version || range === `^${version}`) return [];
  return finding(
    `${range} is not what is installed and tested here, ${version}`,
    `Write "${name}": "catalog:", and ${version} in the catalog of pnpm-workspace.yaml`,
  );
}

/** A peer of ours would have to be raised by the user together with each package that needs it. */
function peers({ packed: { name, manifest } }: Subject): Finding[] {
  return Object.keys(manifest.peerDependencies ?? {})
    .filter((peer) => peer.startsWith("@tok/"))
    .map((peer) => ({
      package: name,
      place: `package.json → peerDependencies → ${peer}`,
      problem: "packages of ours are no peers of each other",
      nextStep: `Write it into dependencies as "workspace:^"`,
    }));
}

/** Imports of packages that an installation does not bring. */
function unlisted({ packed: { name, files, manifest } }: Subject): Finding[] {
  const listed = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
  return [...files].flatMap(([file, text]) => {
    if (!/\.(?:js|d\.ts)$/.test(file)) return [];
    const imported = ts
      .preProcessFile(text, true, true)
      .importedFiles.map(({ fileName }) => fileName)
      .filter((one) => !one.startsWith(".") && !isBuiltin(one))
      .map((one) => one.split("/", one.startsWith("@") ? 2 : 1).join("/"))
      .filter((one) => one !== name && !listed.includes(one));
    return [...new Set(imported)].map((one) => ({
      package: name,
      place: file,
      problem: `it imports ${one}, which package.json does not list`,
      nextStep: "Write it into dependencies, with the reason in the README, or do without",
    }));
  });
}

/** What works in the workspace alone, or would steer where the package goes. */
function leftovers({ packed: { name, manifest } }: Subject): Finding[] {
  return ["scripts", "devDependencies", "publishConfig", "private"]
    .filter((key) => manifest[key] !== undefined)
    .map((key) => ({
      package: name,
      place: `package.json → ${key}`,
      problem: "it does not belong in a published manifest",
      nextStep:
        key === "publishConfig"
          ? "Take it out of the package's manifest"
          : "Pack with pnpm release, which leaves it out",
    }));
}
