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
  return [ratio.toFixed(2), limit.toFixed(2), ratio > limit ? "ABOVE" : "ok"];
}
