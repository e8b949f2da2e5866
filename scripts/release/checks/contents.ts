import { homedir } from "node:os";
import type { Finding } from "../finding.ts";
import type { Check } from "./subject.ts";

interface Rule {
  readonly what: string;
  readonly pattern: RegExp;
  readonly files: RegExp;
  readonly nextStep: string;
}

const code = /\.js$/;
const any = /./;

/** What no file of a package may have in it. */
const rules: readonly Rule[] = [
  {
    what: "a private key",
    pattern: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----(?:\\n|\s)+[\w+/=]{16}/,
    files: any,
    nextStep: "Take it out, and replace the key if it was ever used",
  },
  {
    what: "a token of npm or GitHub",
    pattern: /\bnpm_\w{36}\b|\bgh[pousr]_\w{36}\b|\bgithub_pat_\w{40}|_authToken\s*=/,
    files: any,
    nextStep: "Take it out, and revoke the token",
  },
  {
    what: "a line that prints",
    pattern: /\bconsole\s*(?:\.|\?\.|\[)/,
    files: code,
    nextStep: "Say it by the logger that the user gives, or by an error",
  },
  {
    what: "a reading of the environment",
    pattern: /\bprocess\s*(?:\.|\?\.|\[["'])env\b/,
    files: code,
    nextStep: "Take the value as an option",
  },
  {
    what: "a reference to a source map",
    pattern: /\/[/*][#@] sourceMappingURL=/,
    files: any,
    nextStep: "Build without source maps: they quote sources that are not in the package",
  },
];

/** Whether the files are free of what is secret, of this machine, or not for users. */
export const checkContents: Check = ({ root, packed: { name, files } }) =>
  [...files].flatMap(([file, text]) => {
    const found = rules.filter((rule) => rule.files.test(file) && rule.pattern.test(text));
    return [
      ...found.map(
        ({ what, nextStep }): Finding => ({
          package: name,
          place: file,
          problem: `it has ${what} in it`,
          nextStep,
        }),
      ),
      ...(namesMachine(text, root)
        ? [
            {
              package: name,
              place: file,
              problem: "it names a folder of this machine",
              nextStep: "Find where the build writes the path, and make it relative",
            },
          ]
        : []),
    ];
  });

/** Paths that lead nowhere on another machine. Paths in addresses may look alike, so that only known ones count. */
function namesMachine(text: string, root: string): boolean {
  const home = homedir();
  return (
    text.includes(root) ||
    (home.length > 6 && text.includes(home)) ||
    /file:\/\/\/|[A-Z]:\\\\?Users\\/.test(text)
  );
}
