import ts from "typescript";
import type { Consumer } from "./consumer.ts";
import { folderOf, type Workbench } from "./program.ts";
import type { Both } from "./version.ts";

/** Something that a user of one version wrote and the other version does not take. */
export interface Break {
  readonly subject: string;
  readonly why: string;
}

/** What each user's program cannot do with the other version. */
export function compile(bench: Workbench, users: Both<Consumer>): Both<Break[]> {
  const names = {
    before: `${folderOf("after")}/user-of-before.ts`,
    after: `${folderOf("before")}/user-of-after.ts`,
  };
  const files = new Map([
    [names.before, users.before.text],
    [names.after, users.after.text],
  ]);
  const program = bench.program(files, [...files.keys()]);
  const breaks = (side: "before" | "after"): Break[] => {
    const source = program.getSourceFile(names[side]);
    if (source === undefined) throw new Error(`${names[side]} is not part of the program`);
    const diagnostics = [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ];
    return diagnostics.map(({ start = 0, messageText }) => {
      const { line } = source.getLineAndCharacterOfPosition(start);
      const subject = users[side].subjects[line];
      const why = ts.flattenDiagnosticMessageText(messageText, " ");
      if (subject === undefined) throw new Error(`the consumer itself does not compile: ${why}`);
      return { subject, why };
    });
  };
  return { before: breaks("before"), after: breaks("after") };
}
