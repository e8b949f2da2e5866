/**
 * A version with one of its parts raised.
 *
 * @throws for a version with more than three numbers, such as a pre-release
 */
export function raisedVersion(version: string, part: "major" | "minor" | "patch"): string {
  const [, major, minor, patch] = /^(\d+)\.(\d+)\.(\d+)$/.exec(version)?.map(Number) ?? [];
  if (major === undefined || minor === undefined || patch === undefined)
    throw new Error(`${version} is no version of three numbers`);
  if (part === "major") return `${major + 1}.0.0`;
  if (part === "minor") return `${major}.${minor + 1}.0`;
  return `${major}.${minor}.${patch + 1}`;
}
