import { checkPackage, Package, type Problem } from "@arethetypeswrong/core";
import type { Check } from "./subject.ts";

/** Whether every way of importing ESM finds the declarations that belong to the code. */
export const checkTypes: Check = async ({ packed: { name, version, files } }) => {
  const placed = [...files].map(([file, text]) => [`/node_modules/${name}/${file}`, text]);
  const result = await checkPackage(new Package(Object.fromEntries(placed), name, version));
  if (result.types === false)
    return [
      {
        package: name,
        place: "package.json → exports",
        problem: "it has no declarations",
        nextStep: 'Give each entry its "types", before "default"',
      },
    ];
  return result.problems
    .filter((problem) => !isExpected(problem))
    .map((problem) => ({
      package: name,
      place: "entrypoint" in problem ? `entry "${problem.entrypoint}"` : "declarations",
      problem: `attw says ${problem.kind}: ${JSON.stringify(problem)}`,
      nextStep: "The problem of this name in the documentation of @arethetypeswrong/core says what to do",
    }));
};

/** ESM only: `require` works where Node can load ESM by it, and the resolution of Node 10 knows no `exports`. */
function isExpected(problem: Problem): boolean {
  if (problem.kind === "CJSResolvesToESM") return true;
  return problem.kind === "NoResolution" && problem.resolutionKind === "node10";
}
