import { type Budget, budgetFile, readBudgets } from "../budgets.ts";
import type { Bundle } from "../bundle.ts";
import type { Finding } from "../finding.ts";
import type { Packed } from "../pack.ts";
import type { Check, Subject } from "./subject.ts";

/** What only packages with a certain dependency may bring into a user's bundle. */
const guarded = [
  {
    what: "XML",
    dependency: "xml2js",
    packages: ["xml2js", "sax", "xmlbuilder"],
    strings: /\bsax\b|xml2js|xmlbuilder/,
  },
  { what: "encryption", dependency: "jose", packages: ["jose"], strings: /\bjose\b|RSA-OAEP/ },
] as const;

/** Whether what a user's bundler makes of each entry is as small as it has to be, and has nothing that it must not. */
export const checkBundles: Check = (subject) => {
  const { packed, root, bundles, unbundled } = subject;
  const { folder, name } = packed;
  const budgets = readBudgets(root, folder);
  const broken = [...unbundled].map(
    ([entry, reason]): Finding => ({
      package: name,
      place: `entry "${entry}"`,
      problem: `a bundler cannot use it: ${reason.trim().replace(/\.$/, "")}`,
      nextStep: "Build the package anew, and correct the import that esbuild names",
    }),
  );
  const judged = [...bundles].flatMap(([entry, bundle]): Finding[] => {
    const budget = budgets[entry];
    const finding = (problem: string, nextStep: string): Finding => ({
      package: name,
      place: `entry "${entry}"`,
      problem,
      nextStep,
    });
    const own = budgetFile(folder);
    return [
      ...(budget === undefined
        ? [finding("it has no size budget", `Run pnpm size-budget ${folder} and commit ${own}`)]
        : [
            ...tooLarge(bundle, budget).map((problem) =>
              finding(
                problem,
                `Find what came in, or raise the budget and say why in the commit: pnpm size-budget ${folder} --raise`,
              ),
            ),
            ...bundle.builtins
              .filter((one) => budget.builtins?.includes(one) !== true)
              .map((one) =>
                finding(
                  `it needs the module ${one} of Node`,
                  `Do without, or write it into "builtins" of ${own}`,
                ),
              ),
          ]),
      ...strangers(subject, bundle, budget).map((problem) =>
        finding(problem, "Find the import that brings it, and load that by import() or not at all"),
      ),
    ];
  });
  return [...broken, ...judged];
};

function tooLarge({ atOnce, whole }: Bundle, budget: Budget): string[] {
  const over = (what: string, bytes: number, most: number) =>
    bytes > most ? [`${what} are ${bytes} bytes, minified and compressed, and the budget is ${most}`] : [];
  return [
    ...over("what is loaded at once", atOnce, budget.atOnce),
    ...over("all that it may load", whole, budget.whole),
  ].map((text) => text.replace("at once are", "at once is").replace("load are", "load is"));
}

/** What is in the bundle though the manifest does not lead there. */
function strangers({ packed, all }: Subject, { code, inputs }: Bundle, budget: Budget | undefined): string[] {
  const dependencies = dependenciesOf(packed, all);
  // Packages that are built on core are clients; the others may have means of their own.
  const isClient = packed.name === "@tok/core" || dependencies.has("@tok/core");
  return guarded.flatMap(({ what, dependency, packages, strings }) => {
    if (dependencies.has(dependency) || budget?.peers?.includes(dependency) === true) return [];
    const brought = packages.filter((one) => inputs.some((input) => input.includes(`/node_modules/${one}/`)));
    const [text] = isClient ? (strings.exec(code.whole) ?? []) : [];
    return [
      ...brought.map((one) => `${one} is in its bundle, which is for ${what} and comes with ${dependency}`),
      ...(text === undefined
        ? []
        : [`"${text}" is in its bundle, which is of ${what} and comes with ${dependency}`]),
    ];
  });
}

/** What an installation brings, by the manifests of our packages. */
function dependenciesOf({ manifest }: Packed, all: readonly Packed[]): Set<string> {
  const found = new Set(Object.keys(manifest.dependencies ?? {}));
  for (const name of found)
    for (const one of Object.keys(all.find((other) => other.name === name)?.manifest.dependencies ?? {}))
      found.add(one);
  return found;
}
