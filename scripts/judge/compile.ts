import ts from "typescript";
import type { Consumer } from "./consumer.ts";
import { folderOf, type Side, type Workbench } from "./program.ts";
import type { Both } from "./version.ts";

/** Something that a user wrote and a version does not take. */
export interface Break {
  readonly line: number;
  readonly subject: string;
  readonly why: string;
}

/**
 * What each user's program cannot do with the other version. A statement that its own version does not take either
 * says nothing about the other one.
 */
export function compile(bench: Workbench, users: Both<Consumer>): Both<Break[]> {
  const [before = [], after = []] = breaksOf(bench, [
    { consumer: users.before, side: "after" },
    { consumer: users.after, side: "before" },
  ]);
  if (before.length + after.length === 0) return { before, after };
  const [ownBefore = [], ownAfter = []] = breaksOf(bench, [
    { consumer: only(users.before, before), side: "before" },
    { consumer: only(users.after, after), side: "after" },
  ]);
  return { before: without(before, ownBefore), after: without(after, ownAfter) };
}

/** A user's program beside a version. */
export interface Use {
  readonly consumer: Consumer;
  readonly side: Side;
}

/** What versions do not take of programs, each program by itself. */
export function breaksOf(bench: Workbench, uses: readonly Use[]): Break[][] {
  const named = uses.map(({ consumer, side }, index) => ({
    consumer,
    file: `${folderOf(side)}/user-${index}.ts`,
  }));
  const files = new Map(named.map(({ file, consumer }) => [file, consumer.text]));
  const program = bench.program(files, [...files.keys()]);
  return named.map(({ file, consumer }) => breaksIn(program, file, consumer));
}

function breaksIn(program: ts.Program, file: string, { subjects }: Consumer): Break[] {
  const source = program.getSourceFile(file);
  if (source === undefined) throw new Error(`${file} is not part of the program`);
  const diagnostics = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  return diagnostics.map(({ start = 0, messageText }) => {
    const { line } = source.getLineAndCharacterOfPosition(start);
    const subject = subjects[line];
    const why = ts.flattenDiagnosticMessageText(messageText, " ");
    if (subject === undefined) throw new Error(`the consumer itself does not compile: ${why}`);
    return { line, subject, why };
  });
}

/** The program with those of its statements that broke, and all that it imports. */
function only({ text, subjects }: Consumer, breaks: readonly Break[]): Consumer {
  const broken = new Set(breaks.map(({ line }) => line));
  const lines = text
    .split("\n")
    .map((line, index) =>
      subjects[index] === undefined || broken.has(index) || line.startsWith("import ") ? line : "",
    );
  return { text: lines.join("\n"), subjects };
}

function without(breaks: readonly Break[], own: readonly Break[]): Break[] {
  const dropped = new Set(own.map(({ line }) => line));
  return breaks.filter(({ line }) => !dropped.has(line));
}
