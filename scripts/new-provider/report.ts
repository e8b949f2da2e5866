import pc from "picocolors";
import type { Draft } from "./create.ts";
import { type Kind, kinds } from "./proposal.ts";

const words: Readonly<Record<Kind, string>> = {
  security: "hosts and credentials",
  repeat: "sending again",
  secret: "secrets",
  name: "names",
  envelope: "useful values",
  page: "lists by pages",
  errors: "errors",
  reading: "reading",
  encryption: "encryption",
  parameter: "parameters",
  repair: "repairs",
};

/** What a person should know of a provider that was just made, as lines. */
export function reportOf(
  name: string,
  { study, generated, hasConformance }: Pick<Draft, "study" | "generated" | "hasConformance">,
): string[] {
  const { proposals, leftOut } = study;
  const methods = generated.model.resources.flatMap((resource) => resource.methods).length;
  const counts = kinds
    .map((kind) => [kind, proposals.filter((one) => one.kind === kind).length] as const)
    .filter(([, count]) => count > 0);
  return [
    pc.bold(
      `${generated.packageName}: ${counted(methods, "method")}, ${counted(proposals.length, "proposal")}`,
    ),
    ...counts.map(
      ([kind, count]) =>
        `  ${String(count).padStart(5)}  ${words[kind]}${kind === "security" || kind === "repeat" || kind === "secret" ? pc.yellow("  review first: no release before") : ""}`,
    ),
    ...leftOutLines(leftOut, `${generated.model.provider.class}'s`),
    ...generated.remarks.map((remark) => pc.yellow(`  ${remark}`)),
    ...(hasConformance
      ? []
      : [
          pc.yellow(
            "No GET, POST or PUT of it fits the conformance suite: write packages/" +
              `${name}/test/conformance.json by hand; conformance/README.md says how.`,
          ),
        ]),
    "",
    "Next:",
    `  1. Review specs/${name}/overlay.yaml: correct each action or leave it, and take its x-tok-proposed away.`,
    `  2. pnpm generate ${name}`,
    `  3. turbo run build typecheck test --filter=${generated.packageName}`,
  ];
}

/** The operations that are no methods, each with its reason. */
export function leftOutLines(leftOut: Draft["study"]["leftOut"], whose: string): string[] {
  if (leftOut.length === 0) return [];
  return [
    leftOut.length === 1
      ? `1 operation is no method; ${whose} http reaches it:`
      : `${leftOut.length} operations are no methods; ${whose} http reaches them:`,
    ...leftOut.map(({ operation, reason }) =>
      pc.dim(`  ${operation.verb.toUpperCase()} ${operation.path}: ${reason}`),
    ),
  ];
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
