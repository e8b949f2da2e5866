import { existsSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import type { Finding } from "../finding.ts";
import type { Check, Subject } from "./subject.ts";

const built = /^dist\/[\w./-]+\.(?:js|d\.ts)$/;
const ofTests = /(?:^|\/)(?:tests?|fixtures)\/|\.test\./;

/** Whether the package has the files that belong in it and no others. */
export const checkFiles: Check = (subject) => {
  const { root, packed } = subject;
  const { folder, name, files } = packed;
  const isProvider = existsSync(join(root, "specs", folder));
  const needed = ["LICENSE", "README.md", "package.json", ...(isProvider ? ["reference.md"] : [])];
  const finding = (place: string, problem: string, nextStep: string): Finding => ({
    package: name,
    place,
    problem,
    nextStep,
  });
  return [
    ...needed
      .filter((file) => !files.has(file))
      .map((file) => finding(file, "it is not in the package", `Write packages/${folder}/${file}`)),
    ...[...files.keys()]
      .filter((file) => !needed.includes(file) && (!built.test(file) || ofTests.test(file)))
      .map((file) =>
        finding(
          file,
          "it does not belong in the package",
          'Leave it out of "files" in package.json, or of the build',
        ),
      ),
    ...unused(subject).map((file) =>
      finding(file, "no entry loads it", "Build the package anew, from an empty dist"),
    ),
    ...deadEnds(packed).map(([file, specifier]) =>
      finding(
        file,
        `its import of "${specifier}" leads to no file of the package`,
        "Import what the build writes to dist",
      ),
    ),
  ];
};

/** Relative imports of files that are not there. */
function deadEnds({ files }: Subject["packed"]): [file: string, specifier: string][] {
  return [...files].flatMap(([file, text]) => {
    if (!built.test(file)) return [];
    return ts
      .preProcessFile(text, true, true)
      .importedFiles.map(({ fileName }) => fileName)
      .filter((specifier) => specifier.startsWith("."))
      .filter((specifier) => {
        const target = new URL(specifier, `file:///${file}`).pathname.slice(1);
        // A declaration imports the name that the code has.
        return !files.has(file.endsWith(".d.ts") ? target.replace(/\.js$/, ".d.ts") : target);
      })
      .map((specifier): [string, string] => [file, specifier]);
  });
}

/** Code that is in no bundle of any entry. */
function unused({ packed, bundles, unbundled }: Subject): string[] {
  // What cannot be bundled may load it.
  if (unbundled.size > 0) return [];
  const inputs = [...bundles.values()].flatMap((bundle) => bundle.inputs);
  return [...packed.files.keys()].filter(
    (file) => file.endsWith(".js") && !inputs.includes(`node_modules/${packed.name}/${file}`),
  );
}
