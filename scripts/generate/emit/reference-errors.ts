import { type CoreClass, coreClass, coreList, coreMembers, errorModules } from "../core-declarations.ts";
import type { Model } from "../model.ts";
import { cell, code } from "./cell.ts";
import { codeMeanings } from "./code-meanings.ts";

/** The section on what a call of any operation can fail with. Core's declarations give classes, codes and fields. */
export function errorsSection(model: Model): string[] {
  const all = errorModules().map(coreClass);
  const absent = absentFrom(model);
  const thrown = all.filter(({ name }) => !absent.includes(name));
  return [
    "",
    "## Errors",
    "",
    "A call rejects with a `TokError`, or a class that extends it, and `.result()` gives the same as a value. `instanceof` works within one copy of the library; the static `is` of each class, as in `ApiError.is(error)`, works across several.",
    "",
    "| error | `code` | `outcome` | when |",
    "| --- | --- | --- | --- |",
    ...codeRows(thrown),
    "",
    "`outcome` says what became of the request at the provider:",
    "",
    ...coreList("errors/tok-error.ts", "Outcome").filter(
      (item) => !(absent.includes("PartialSuccessError") && item.startsWith("- `partial`")),
    ),
    "",
    "The table has the `outcome` of one attempt. After several, it is that of the last attempt that reached the provider. A write stays `unknown` once an attempt of it was lost, whatever the next attempt is answered.",
    ...(absent.length === 0
      ? []
      : ["", "The package exports further errors of `@tok/core`, which no call of this client throws."]),
    "",
    "An `ApiError` has a class of its own for these statuses:",
    "",
    "| error | when |",
    "| --- | --- |",
    ...statusRows(thrown),
    "",
    "| field | of | type | meaning |",
    "| --- | --- | --- | --- |",
    ...fieldRows(thrown),
    "",
    "`body`, `response`, `data` and `failures` hold the provider's answer unredacted; they are not enumerable, so that no log shows them.",
  ];
}

/** The errors of what this provider does not have. */
function absentFrom({ encryption, resources }: Model): string[] {
  const inParts = resources.some(({ methods }) =>
    methods.some(({ failureType }) => failureType !== undefined),
  );
  return [
    ...(inParts ? [] : ["PartialSuccessError"]),
    ...(encryption === undefined ? ["EncryptionError"] : []),
  ];
}

function codeRows(classes: readonly CoreClass[]): string[] {
  return classes
    .filter(({ base }) => base !== "ApiError")
    .flatMap(({ name, codes }) =>
      // That of the class above all is text; it has one value where the class itself is thrown.
      (name === "TokError" ? ["internal"] : codes).map((value) => {
        const { outcome, when } = codeMeanings[`${name}.${value}`] ?? missing(`${name}.${value}`);
        return `| \`${name}\` | \`${value}\` | ${outcome} | ${when} |`;
      }),
    );
}

function missing(name: string): never {
  throw new Error(`scripts/generate/emit/code-meanings.ts does not say what ${name} means`);
}

function statusRows(classes: readonly CoreClass[]): string[] {
  return classes
    .filter(({ base }) => base === "ApiError")
    .map(({ name, meaning }) => `| \`${name}\` | ${cell(meaning)} |`)
    .sort((a, b) => (statusOf(a) < statusOf(b) ? -1 : 1));
}

function statusOf(row: string): string {
  return /Status (\w+)/.exec(row)?.[1] ?? "";
}

function fieldRows(classes: readonly CoreClass[]): string[] {
  const owners = new Map<string, string[]>();
  const rows = new Map<string, string>();
  const above = ["TokError", "ApiError"];
  const sorted = [...classes].sort((a, b) => rank(a.name, above) - rank(b.name, above));
  for (const { name, members } of sorted)
    for (const member of members) {
      owners.set(member.name, [...(owners.get(member.name) ?? []), name]);
      if (!rows.has(member.name))
        rows.set(member.name, `${code(typeText(member.type))} | ${cell(member.meaning)} |`);
    }
  return [...rows].map(([field, rest]) => `| \`${field}\` | ${ownerText(owners.get(field) ?? [])} | ${rest}`);
}

function rank(name: string, first: readonly string[]): number {
  const index = first.indexOf(name);
  return index === -1 ? first.length : index;
}

function ownerText(owners: readonly string[]): string {
  return owners.includes("TokError") ? "every error" : names(owners);
}

function names(owners: readonly string[]): string {
  return owners.map((one) => code(one)).join(" and ");
}

/** Small objects are shown by their members. */
function typeText(type: string): string {
  const members = (module: string, name: string) => coreMembers(module, name).map((member) => member.name);
  return type
    .replace("ErrorDetail", `{ ${members("errors/api-error.ts", "ErrorDetail").join(", ")} }`)
    .replace("Received", `{ ${members("errors/decode-error.ts", "Received").join(", ")} }`);
}
