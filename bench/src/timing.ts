import { do_not_optimize, measure } from "mitata";

/** Times in nanoseconds, one for each round. */
export type Rounds = readonly number[];

/** A function, and how many calls of it make one sample that is long enough to time. */
export interface Work {
  readonly call: () => unknown;
  readonly calls: number;
  /** Whether it gives a promise, which each call waits for. */
  readonly waits?: boolean;
}

/**
 * Measures functions in turns, so that whatever else the machine does in the meantime falls on all of them. Each
 * round starts with another one, and each turn with a sample that does not count.
 *
 * The heap is collected once, before the first round. Collected in each turn, it would take compiled code with it
 * that depends on objects both sides make anew in each call, and the times would be those of cold code.
 *
 * @param rounds how often; each time is that of one call, from the median of a turn's samples, or from their first
 * quartile for a call that waits
 */
export async function inTurns(work: readonly Work[], rounds: number): Promise<readonly Rounds[]> {
  const times: number[][] = work.map(() => []);
  globalThis.gc?.();
  // The first round is there to have the code compiled.
  for (let round = 0; round <= rounds; round += 1) {
    for (const [turn] of work.entries()) {
      const index = (round + turn) % work.length;
      const time = await timeOf(work[index]);
      if (round > 0) times[index]?.push(time);
    }
  }
  return times;
}

async function timeOf(work: Work | undefined): Promise<number> {
  const { call, calls, waits = false } = work ?? { call: () => undefined, calls: 1 };
  const inTurn = () => {
    for (let index = 0; index < calls; index += 1) do_not_optimize(call());
  };
  const inTurnWaiting = async () => {
    for (let index = 0; index < calls; index += 1) do_not_optimize(await call());
  };
  // No batches of mitata's own: it would make them of the faster side only, where the two are near its threshold.
  const { p25, p50 } = await measure(waits ? inTurnWaiting : inTurn, {
    gc: false,
    min_samples: 3,
    min_cpu_time: 20e6,
    batch_threshold: 0,
  });
  // What waits for another thread waits longer where other processes are ahead of it, and by chance.
  return (waits ? p25 : p50) / calls;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}

/** The middle one of the rounds' own ratios: a slow round slows both of its sides. */
export function ratio(over: Rounds, under: Rounds): number {
  return median(over.map((time, round) => time / (under[round] ?? Number.NaN)));
}
