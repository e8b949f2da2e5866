import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inputsFingerprint, outputsFingerprint } from "./fingerprint.ts";
import type { Outcome } from "./generation.ts";
import { isObject, type Json } from "./json.ts";

/** What is known of a package since it was last generated. */
interface Generated {
  readonly inputs: string;
  readonly outputs: string;
  readonly files: number;
  readonly remarks: readonly string[];
}

/** Below the root; kept between runs of one machine. */
export const recordFile = "node_modules/.cache/tok/generate.json";

/**
 * Generates the packages of providers where what goes in or what came out has changed since the last time. The
 * generator is loaded only then: that takes longer than all that is done here. With `check` all are generated,
 * since a check is there to find out what no record shows, and nothing is written.
 *
 * @throws {DocumentError} where one provider fails; then no file of any provider has changed
 */
export async function generateAsNeeded(
  root: string,
  providers: readonly string[],
  { check = false, house }: { readonly check?: boolean; readonly house?: string } = {},
): Promise<Outcome[]> {
  const record = check ? new Map<string, Generated>() : readRecord(root);
  const outcomes = new Map<string, Outcome>();
  const stale = new Map<string, string>();
  for (const provider of providers) {
    const startedAt = performance.now();
    const inputs = inputsFingerprint(root, provider, house);
    const last = record.get(provider);
    if (last?.inputs === inputs && last.outputs === outputsFingerprint(root, provider)) {
      const { files, remarks } = last;
      outcomes.set(provider, { provider, files, changed: [], remarks, ms: performance.now() - startedAt });
    } else stale.set(provider, inputs);
  }
  if (stale.size > 0) {
    const { generate } = await import("./generation.ts");
    for (const outcome of await generate(root, [...stale.keys()], { check })) {
      const { provider, files, remarks } = outcome;
      outcomes.set(provider, outcome);
      // The inputs are those from before: what changes meanwhile is seen the next time.
      const inputs = stale.get(provider) ?? "";
      record.set(provider, { inputs, outputs: outputsFingerprint(root, provider), files, remarks });
    }
    if (!check) writeRecord(root, record);
  }
  return providers.flatMap((provider) => outcomes.get(provider) ?? []);
}

/** A record that is missing or cannot be read is empty: all is generated then, and the record written anew. */
function readRecord(root: string): Map<string, Generated> {
  try {
    const value: Json = JSON.parse(readFileSync(join(root, recordFile), "utf8"));
    const members = Object.entries(isObject(value) ? value : {});
    return new Map(
      members.flatMap(([provider, member]) => {
        const last = generatedOf(member);
        return last === undefined ? [] : [[provider, last] as const];
      }),
    );
  } catch {
    return new Map();
  }
}

function generatedOf(value: Json): Generated | undefined {
  if (!isObject(value)) return undefined;
  const { inputs, outputs, files, remarks } = value;
  if (typeof inputs !== "string" || typeof outputs !== "string" || typeof files !== "number")
    return undefined;
  if (!Array.isArray(remarks)) return undefined;
  const texts = remarks.filter((remark) => typeof remark === "string");
  return texts.length === remarks.length ? { inputs, outputs, files, remarks: texts } : undefined;
}

function writeRecord(root: string, record: ReadonlyMap<string, Generated>): void {
  const file = join(root, recordFile);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(Object.fromEntries(record), null, 2)}\n`);
  } catch {
    // The record only saves time.
  }
}
