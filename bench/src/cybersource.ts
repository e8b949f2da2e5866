/** `pnpm bench`: what Cybersource's client costs beside the provider's own, and beside WebCrypto alone. */
import { coldImports } from "./cold-import.ts";
import { bytesOf, installBoth } from "./installed.ts";
import { keyImports } from "./key-imports.ts";
import { decryptionCase } from "./messages.ts";
import { makeRsaKeys } from "./rsa-keys.ts";
import { signingCases } from "./signatures.ts";
import { judged, judgedCount, judgedPart, printTable } from "./table.ts";
import { inTurns, median, type Rounds, ratio } from "./timing.ts";

const part = 20;
const decryption = 1.15;
const signing = 1.3;

const milli = (rounds: Rounds): string => `${(median(rounds) / 1e6).toFixed(0)} ms`;
const micro = (rounds: Rounds): string => `${(median(rounds) / 1e3).toFixed(1)} µs`;
const kilo = (bytes: number): string => `${(bytes / 1e3).toFixed(0)} kB`;

const installed = await installBoth();
try {
  const [ours, official] = [bytesOf(installed.ours), bytesOf(installed.official)];
  const added = coldImports(installed, 7);
  printTable(
    ["beside cybersource-rest-client", "ours", "theirs", "part", "limit", ""],
    [
      [
        "import in a new process adds",
        milli(added.ours),
        milli(added.official),
        ...judgedPart(ratio(added.ours, added.official), part),
      ],
      ["installed, by du -sb", kilo(ours), kilo(official), ...judgedPart(ours / official, part)],
    ],
  );
} finally {
  installed.remove();
}

const keys = await makeRsaKeys();
const cases = [
  { name: "decrypt a message", ...(await decryptionCase(keys)), limit: decryption },
  ...(await signingCases(keys)).map((one) => ({ ...one, limit: signing })),
];
// It takes some thousand calls until all of this is compiled, and the first case would pay for it.
await inTurns(
  cases.flatMap(({ ours, webCrypto }) => [ours, webCrypto]),
  48,
);
const rows: string[][] = [];
for (const { name, ours, webCrypto, limit } of cases) {
  const [own = [], alone = []] = await inTurns([ours, webCrypto], 31);
  rows.push([name, micro(own), micro(alone), ...judged(ratio(own, alone), limit)]);
}
console.log();
printTable(["beside the same calls of WebCrypto alone", "ours", "alone", "ratio", "limit", ""], rows);

const calls = 1000;
const { first, later } = await keyImports(keys, calls);
console.log();
printTable(
  ["keys imported", "the first call", `calls 2 to ${calls}`, "limit", ""],
  [["by encrypted payments", String(first), ...judgedCount(later, 0)]],
);
