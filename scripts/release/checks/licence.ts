import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Check } from "./subject.ts";

/** Whether the package says its licence in the manifest, and has the repository's text of it. */
export const checkLicence: Check = ({ root, packed: { name, files, manifest } }) => {
  const licence = manifest["license"];
  const text = readFileSync(join(root, "LICENSE"), "utf8");
  return [
    ...(licence === "MIT"
      ? []
      : [
          {
            package: name,
            place: "package.json → license",
            problem: licence === undefined ? "it names no licence" : `it is ${JSON.stringify(licence)}`,
            nextStep: 'Write "license": "MIT"',
          },
        ]),
    ...(files.get("LICENSE") === text
      ? []
      : [
          {
            package: name,
            place: "LICENSE",
            problem: files.has("LICENSE") ? "it is not the repository's" : "it is not in the package",
            nextStep: "Take away a file LICENSE in the package's folder: the repository's is packed then",
          },
        ]),
  ];
};
