import { constants } from "node:os";
import pc from "picocolors";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Ctrl-C and its kin. What is running is stopped and waited for, and takes away itself what it has made; a second
 * signal waits for nothing.
 */
export class Interruption {
  /** Makes everything what it was, and says whether that worked; undefined while nothing is written. */
  takeBack: (() => string) | undefined;
  readonly #ending = new AbortController();
  #isOver = false;

  constructor() {
    for (const one of signals) process.on(one, this.#stop);
  }

  /** Aborted by the first signal. */
  get signal(): AbortSignal {
    return this.#ending.signal;
  }

  release(): void {
    for (const one of signals) process.off(one, this.#stop);
  }

  readonly #stop = (signal: NodeJS.Signals): void => {
    if (this.#isOver) return;
    const isFirst = !this.#ending.signal.aborted;
    this.#ending.abort(new Error(`Stopped by ${signal}.`));
    if (isFirst && this.takeBack !== undefined) {
      // The process ends when what runs has ended, and with this code.
      process.once("exit", () => {
        process.exitCode = 128 + constants.signals[signal];
      });
      return;
    }
    this.#isOver = true;
    console.error(pc.red(`\nStopped by ${signal}. ${this.takeBack?.() ?? "Nothing was written."}`));
    process.exit(128 + constants.signals[signal]);
  };
}
