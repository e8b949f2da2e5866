import { afterEach, beforeEach, vi } from "vitest";
import type { CybersourceTmsClientOptions } from "../src/index.ts";

/** Waits between attempts take no real time in this file's tests, for clients with `hurrying`. The sockets are real. */
export function withoutWaiting(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
}

/** The options of a client that moves the clock to the end of each of its waits. */
export const hurrying = {
  hooks: {
    // The client starts to wait right after this; the next turn of the event loop finds its timer.
    onRetry: ({ delayMs }) => {
      setImmediate(() => void vi.advanceTimersByTimeAsync(delayMs));
    },
  },
} satisfies Partial<CybersourceTmsClientOptions>;
