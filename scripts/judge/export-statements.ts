import type { Statement } from "./consumer.ts";
import { literals } from "./literals.ts";
import { flowsOf } from "./reach.ts";
import { readings } from "./readings.ts";
import { isFailure, type Shape, sameShape } from "./shape.ts";
import { wholeReading } from "./whole-reading.ts";
import type { Writer } from "./writer.ts";

/** Each named type as it is given and read, and each constant with its members. */
export function exportStatements(writer: Writer, covered: ReadonlySet<string>): Statement[] {
  const { own, target } = writer;
  const flows = flowsOf(own);
  return [...own.exports].flatMap(([subject, { shape, value }]): Statement[] => {
    // Arguments and options are written where methods are called and clients are made.
    if (covered.has(subject)) return [];
    const other = target.exports.get(subject);
    const flow = flows.get(subject);
    const texts: string[] = [];
    // Equal types with equal names inside: nothing can break here that does not break under one of these names.
    const isOurs =
      shape !== undefined && shape.foreign.length === 0 && !isFailure(shape) && !isSame(shape, other?.shape);
    if (isOurs && flow?.given === true)
      for (const isFull of [true, false])
        for (const text of literals(writer, shape, other?.shape, isFull))
          texts.push(`take<api.${subject}>(${text});`);
    if (isOurs && flow?.read === true) {
      const expression = `given<api.${subject}>()`;
      texts.push(...readings(writer, shape, other?.shape, expression));
      texts.push(...wholeReading(writer, shape, other?.shape, expression));
    }
    if (value !== undefined && !isSame(value, other?.value))
      texts.push(...readings(writer, value, other?.value, `its_${subject}`));
    return texts.map((text) => ({ subject, text }));
  });
}

function isSame(one: Shape, other: Shape | undefined): boolean {
  return other !== undefined && sameShape(one, other);
}
