import { publint } from "publint";
import { formatMessage } from "publint/utils";
import type { Check } from "./subject.ts";

/** What publint says of the package, suggestions as well. */
export const checkWithPublint: Check = async ({ packed: { name, files, manifest } }) => {
  const encoder = new TextEncoder();
  const virtual = [...files].map(([file, text]) => ({ name: `package/${file}`, data: encoder.encode(text) }));
  const { messages } = await publint({ pkgDir: "package", pack: { files: virtual }, strict: true });
  return messages.map((message) => ({
    package: name,
    place: ["package.json", ...message.path].join(" → "),
    problem: `publint says ${message.code}: ${formatMessage(message, manifest, { color: false }) ?? "no more"}`,
    nextStep: "The rule of this name in publint's documentation says what to do",
  }));
};
