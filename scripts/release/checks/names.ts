import { bringUpToDate } from "../../public-names/bring-up-to-date.ts";
import { readChangesets } from "../../public-names/changesets.ts";
import { fileName, RecordError } from "../../public-names/record.ts";
import type { Finding } from "../finding.ts";
import type { Check } from "./subject.ts";

/** Whether the package exports what its record of public names says, and took nothing from users in silence. */
export const checkNames: Check = ({ root, packed: { folder, name, version, manifest }, names }) => {
  const finding = (problem: string, nextStep: string): Finding[] => [
    { package: name, place: fileName, problem, nextStep },
  ];
  try {
    // A snapshot has used up the changesets that announce what went.
    const isPreRelease = version.includes("-");
    const changesets = isPreRelease ? [] : readChangesets(root);
    const { isOutdated, problems } = bringUpToDate(root, { folder, manifest }, names, changesets);
    return [
      ...(isOutdated
        ? finding(
            "it is not what the declarations export",
            `Run pnpm public-names ${folder} and commit the result`,
          )
        : []),
      ...(isPreRelease ? [] : problems.flatMap(({ problem, nextStep }) => finding(problem, nextStep))),
    ];
  } catch (error) {
    if (!(error instanceof RecordError)) throw error;
    return finding(error.problem, error.nextStep);
  }
};
