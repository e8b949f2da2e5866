import { vi } from "vitest";
import type { Step } from "./case-schema.ts";
import { turn, type World } from "./world.ts";

/** The fake time at which every case starts; `Retry-After` dates in the cases are relative to it. */
export const startOfTime: number = Date.UTC(2026, 0, 5, 12, 0, 0);

/** Only what clients measure time by: the sockets of the server and of `fetch` stay real. */
export function stopTheClock(): void {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"], now: startOfTime });
}

export function startTheClock(): void {
  vi.useRealTimers();
}

export interface Hands {
  readonly abort: (reason: string) => void;
  /** Called when an attempt has ended, before the wait for attempt `index` (counted from 0) is over. */
  readonly prepare: (index: number) => Promise<void>;
  /** The client has the head of an answer. */
  readonly headArrived: () => void;
}

/** Plays the steps of a case until the last happening; returns those for which there was no occasion. */
export async function drive(
  world: World,
  steps: readonly Step[],
  last: "ended" | "settled",
  hands: Hands,
): Promise<readonly Step[]> {
  const open = steps.filter((step) => step.on !== "start");
  for (;;) {
    const happening = await world.next();
    if (happening.kind === last) return open;
    if (happening.kind === "retry") await hands.prepare(happening.nth);
    if (happening.kind === "head") hands.headArrived();
    // The happening is reported from inside the client: it goes on to wait, and only then may the clock move.
    await turn();
    const index = open.findIndex(({ on, nth = 1 }) => on === happening.kind && nth === happening.nth);
    const step = index < 0 ? undefined : open.splice(index, 1)[0];
    if (step?.advanceMs !== undefined) await vi.advanceTimersByTimeAsync(step.advanceMs);
    if (step?.abort !== undefined) hands.abort(step.abort);
    if (step === undefined && happening.kind === "retry")
      await vi.advanceTimersByTimeAsync(happening.delayMs);
  }
}
