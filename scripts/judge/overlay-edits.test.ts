import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generateProvider } from "../generate/provider.ts";
import { judge } from "./judge.ts";
import type { Verdict } from "./judgement.ts";

/** Facts of real providers that only their overlays hold. */

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

interface Edit {
  readonly what: string;
  readonly provider: string;
  readonly from: string;
  readonly to: string;
  readonly verdict: Verdict;
  readonly line: string;
}

const edits: readonly Edit[] = [
  {
    what: "a request that may be sent in clear from now on",
    provider: "cybersource-tms",
    from: "x-tok-encrypt:\n        request: mandatory",
    to: "x-tok-encrypt:\n        request: optional",
    verdict: "major",
    line: "Removed: `tokenize()`: sends nothing in clear",
  },
  {
    what: "requests that are no longer encrypted",
    provider: "cybersource-tms",
    from: "        request: optional\n        response: optional",
    to: "        response: optional",
    verdict: "major",
    line: "encrypts requests with a key",
  },
  {
    what: "another sign of partial success",
    provider: "cybersource-tms",
    from: "        status: /httpStatus\n",
    to: "        status: /resource\n",
    verdict: "major",
    line: "partial success is told by",
  },
  {
    what: "another header for the key of a repeat",
    provider: "fiserv-ipg",
    from: "        header: Client-Request-Id\n",
    to: "        header: Request-Key\n",
    verdict: "major",
    line: "sends its key in is `request-key`, was `client-request-id`",
  },
  {
    what: "bodies that are no longer closed",
    provider: "fiserv-ipg",
    from: "      x-tok-closed: true\n",
    to: "      x-tok-repeatable: { source: a page }\n",
    verdict: "minor",
    line: "Removed: `paymentTokens.create()`, `paymentTokens.update()`: refuses members that are not documented",
  },
  {
    what: "another advice after a lost answer",
    provider: "cybersource-tms",
    from: "timeoutVoids.create with the same clientReferenceInformation.transactionId voids it",
    to: "timeoutVoids.create voids it",
    verdict: "patch",
    line: "advises is `timeoutVoids.create voids it`",
  },
  {
    what: "a reason that reads better",
    provider: "clearent",
    from: "The answers come in the envelope. [INF]",
    to: "Answers come in the envelope. [INF]",
    verdict: "none",
    line: "",
  },
];

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tok-overlay-edits-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("judge, on an overlay", () => {
  it.each(edits)("judges $what", async ({ provider, from, to, verdict, line }) => {
    const specs = mkdtempSync(join(folder, "specs-"));
    cpSync(join(root, "specs", provider), join(specs, provider), { recursive: true });
    const file = join(specs, provider, "overlay.yaml");
    const text = readFileSync(file, "utf8");
    expect(text).toContain(from);
    writeFileSync(file, text.replace(from, to));
    const found = judge(
      root,
      await generateProvider(root, provider),
      await generateProvider(root, provider, { specs }),
    );
    expect(found.changes.map((change) => `${change.heading}: ${change.text}`).join("\n")).toContain(line);
    expect(found.verdict).toBe(verdict);
  });
});
