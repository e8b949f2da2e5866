/** A table for terminals: texts to the left, the rest to the right. */
export function printTable(headings: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  ");
  console.log(
    [line(headings), widths.map((width) => "-".repeat(width)).join("  "), ...rows.map(line)].join("\n"),
  );
}

/** A ratio beside its limit, with a word where it is above. */
export function judged(ratio: number, limit: number): readonly string[] {
  return [ratio.toFixed(2), limit.toFixed(2), verdict(ratio, limit)];
}

/** The same for a small part of something, as one part in so many. */
export function judgedPart(part: number, parts: number): readonly string[] {
  return [`1/${(1 / part).toFixed(1)}`, `1/${parts}`, verdict(part, 1 / parts)];
}

/** The same for a number of things. */
export function judgedCount(count: number, limit: number): readonly string[] {
  return [String(count), String(limit), verdict(count, limit)];
}

function verdict(figure: number, limit: number): string {
  return figure > limit ? "ABOVE" : "ok";
}
