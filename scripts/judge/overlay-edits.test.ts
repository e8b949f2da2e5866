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
    line: "the sign of partial success is `responses[].resource from 400 on`",
  },
  {
    what: "another header for the key of a repeat",
    provider: "fiserv-ipg",
    from: "        header: Client-Request-Id\n",
    to: "        header: Request-Key\n",
    verdict: "major",
    line: "the header of its key is `request-key`, was `client-request-id`",
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
    line: "its advice is `timeoutVoids.create voids it`",
  },
  {
    what: "answers that are partial success from now on",
    provider: "fiserv-ipg",
    from: "      x-tok-partial:\n        at: /requestStatus\n        in: [PARTIAL_SUCCESS]\n        failures: /errors\n",
    to: "      x-tok-partial:\n        at: /requestStatus\n        in: [PARTIAL_SUCCESS, FAILED]\n        failures: /errors\n",
    verdict: "major",
    line: "the sign of partial success is `requestStatus: FAILED, PARTIAL_SUCCESS, with errors`",
  },
  {
    what: "another place where the code of errors is looked for first",
    provider: "clearent",
    from: "[/payload/error/result-code, /error/result-code]",
    to: "[/error/result-code, /payload/error/result-code]",
    verdict: "major",
    line: 'the place of providerCode in errors is `error["result-code"]`, else `payload.error["result-code"]`',
  },
  {
    what: "records in another order",
    provider: "chargeover",
    from: "            customer_id: ASC",
    to: "            customer_id: DESC",
    verdict: "major",
    line: "Changed: `payMethodTokens.iterate()`: the default of `order` is",
  },
  {
    what: "an order of XML that is not stated any more",
    provider: "ncr-aloha",
    from: "      x-tok-xml-order: data-contract\n",
    to: "      title: Card\n",
    verdict: "major",
    line: "the order of its elements in XML",
  },
  {
    what: "raw calls that follow the other method",
    provider: "cybersource-tms",
    from: `        - name: customers.get
        - name: customers.getUnmasked
          accept: application/jose
          decrypt: unmask
`,
    to: `        - name: customers.getUnmasked
          accept: application/jose
          decrypt: unmask
        - name: customers.get
`,
    verdict: "major",
    line: "is sent and read like `customers.getUnmasked()`, was like `customers.get()`",
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
  it.each(edits)("judges $what", { timeout: 120_000 }, async ({ provider, from, to, verdict, line }) => {
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
