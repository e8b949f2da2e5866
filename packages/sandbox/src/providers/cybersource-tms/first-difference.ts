// Enough to find the place, and little enough for one line.
const AROUND = 24;

/** Says where two texts start to differ, with a little of each. */
export function firstDifference(expected: string, received: string): string {
  let at = 0;
  while (at < expected.length && expected[at] === received[at]) {
    at += 1;
  }
  return `character ${at + 1}, ${excerpt(expected, at)} against ${excerpt(received, at)}`;
}

function excerpt(text: string, at: number): string {
  return at >= text.length ? "the end" : JSON.stringify(text.slice(at, at + AROUND));
}
