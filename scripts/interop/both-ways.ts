import fc from "fast-check";
import type { Mono } from "./mono.ts";
import type { Subject, Writes } from "./subject.ts";
import { Tally } from "./tally.ts";
import type { Wire } from "./wire.ts";

export type Tallies = ReadonlyMap<string, Tally>;

/** A document of ours, and what it was made from. */
export interface Written {
  readonly contract: string;
  readonly value: unknown;
  readonly xml: Uint8Array;
}

/** The documents that our clients send for so many values of each contract. */
export async function ours(
  subjects: readonly Subject[],
  wire: Wire,
  { each, seed }: { readonly each: number; readonly seed: number },
): Promise<readonly Written[]> {
  const documents: Written[] = [];
  for (const { contract, writes } of subjects) {
    if (writes === undefined) continue;
    for (const value of fc.sample(writes.values, { numRuns: each, seed }))
      documents.push({ contract, value, xml: await sent(writes, value, wire) });
  }
  return documents;
}

function sent({ send, answer }: Writes, value: unknown, wire: Wire): Promise<Uint8Array> {
  return wire.sent(() => send(value), answer);
}

/** Mono reads documents of ours. */
export async function monoReads(documents: readonly Written[], mono: Mono): Promise<Tallies> {
  const tallies = new Map<string, Tally>();
  const answers = await mono.read(documents.map(({ contract, xml }) => [contract, xml] as const));
  for (const [index, { contract, value }] of documents.entries()) {
    const answer = answers[index];
    const tally = tallyOf(contract, tallies);
    if (answer === undefined || "error" in answer) tally.refuse(answer?.error ?? "no answer");
    else tally.compare(value, answer.value);
  }
  return tallies;
}

/** Our clients read documents of Mono's. */
export async function weRead(
  subjects: readonly Subject[],
  wire: Wire,
  mono: Mono,
  { each, seed }: { readonly each: number; readonly seed: number },
): Promise<Tallies> {
  const tallies = new Map<string, Tally>();
  const byContract = new Map(
    subjects.flatMap(({ contract, reads }) => (reads === undefined ? [] : [[contract, reads]])),
  );
  for (const { contract, value, xml } of await mono.write([...byContract.keys()], each, seed)) {
    const reads = byContract.get(contract);
    if (reads === undefined) throw new Error(`nobody asked for ${contract}`);
    const tally = tallyOf(contract, tallies);
    try {
      const read = await wire.received(reads.receive, Buffer.from(xml, "base64"));
      tally.compare(reads.asDocumented === undefined ? value : reads.asDocumented(value), read);
    } catch (error) {
      tally.refuse(error instanceof Error ? error.message : String(error));
    }
  }
  return tallies;
}

function tallyOf(contract: string, tallies: Map<string, Tally>): Tally {
  const tally = tallies.get(contract) ?? new Tally();
  tallies.set(contract, tally);
  return tally;
}
