import { publicNameOf } from "../../public-names/record.ts";
import type { Finding } from "../finding.ts";
import type { Check } from "./subject.ts";

/** Whether all that "exports" and the declarations promise is in the package. */
export const checkExports: Check = ({ packed: { name, files, manifest }, bundles, names }) => {
  const entries = Object.entries(manifest.exports ?? {});
  const missing = entries.flatMap(([entry, target]) =>
    targets(target)
      .filter((file) => !files.has(file.replace(/^\.\//, "")))
      .map(
        (file): Finding => ({
          package: name,
          place: `entry "${entry}"`,
          problem: `${file} is not in the package`,
          nextStep: 'Build it, or correct "exports" in package.json',
        }),
      ),
  );
  const wild = entries
    .filter(([entry]) => entry.includes("*"))
    .map(
      ([entry]): Finding => ({
        package: name,
        place: `entry "${entry}"`,
        problem: "it makes every file public",
        nextStep: 'List the entries one by one in "exports"',
      }),
    );
  return [
    ...missing,
    ...wild,
    ...[...bundles].flatMap(([entry, { values }]) => differences(name, entry, values, names)),
  ];
};

/** The files to which an entry leads by any condition. */
function targets(target: unknown): string[] {
  if (typeof target === "string") return [target];
  return Object.values(Object(target)).flatMap(targets);
}

/** Values that are declared and not there, or there and not declared. */
function differences(
  packageName: string,
  entry: string,
  values: readonly string[],
  names: ReadonlySet<string>,
): Finding[] {
  const declared = [...names]
    .map(publicNameOf)
    .filter((one) => one.entry === entry && one.kind === "value")
    .flatMap(({ name }) => name ?? []);
  const finding = (name: string, problem: string): Finding => ({
    package: packageName,
    place: `entry "${entry}"`,
    problem: `${name} ${problem}`,
    nextStep: "Build the package anew; if it stays, see how src exports the name",
  });
  return [
    ...declared
      .filter((one) => !values.includes(one))
      .map((one) => finding(one, "is declared, and the code has no such value")),
    ...values
      .filter((one) => !declared.includes(one))
      .map((one) => finding(one, "is a value of the code, and not declared")),
  ];
}
