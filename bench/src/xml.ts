/** `pnpm bench`: what the codec for XML costs beside xml2js alone, and how its time grows with the document. */
import { casesOf } from "./sides.ts";
import { judged, printTable } from "./table.ts";
import { inTurns, median, type Rounds, ratio } from "./timing.ts";

const againstXml2js = 1.5;
// Twice the work in up to two and a half times the time: caches and the collector leave no doubling exact.
const doubling = 2.5;

const micro = (rounds: Rounds): string => (median(rounds) / 1000).toFixed(1);

console.log(`Node ${process.versions.node}; times are medians in µs, ratios those of the same round.\n`);

const compared: string[][] = [];
for (const one of [1, 20, 2000].flatMap(casesOf)) {
  const rounds = one.tokens < 1000 ? 41 : 11;
  const [ours = [], theirs = []] = await inTurns([one.ours, one.xml2js], rounds);
  compared.push([one.name, micro(ours), micro(theirs), ...judged(ratio(ours, theirs), againstXml2js)]);
}
printTable(["case", "ours", "xml2js", "ratio", "limit", ""], compared);

const grown: string[][] = [];
const sizes = [2000, 4000, 8000];
const large = sizes.flatMap(casesOf);
for (const direction of ["decode", "encode"] as const) {
  const cases = large.filter((one) => one.direction === direction);
  const times = await inTurns(
    cases.map(({ ours }) => ours),
    5,
  );
  for (const [index, { tokens }] of cases.entries()) {
    const [before, after] = [times[index - 1], times[index]];
    if (before === undefined || after === undefined) continue;
    const name = `${direction} ${(tokens / 2).toLocaleString("en")} → ${tokens.toLocaleString("en")} tokens`;
    grown.push([name, micro(before), micro(after), ...judged(ratio(after, before), doubling)]);
  }
}
console.log();
printTable(["twice the tokens", "before", "after", "ratio", "limit", ""], grown);
