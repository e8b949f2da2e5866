/** What happens around a call, in the order in which the runner learns of it. */
export type Happening =
  | { readonly kind: "request" | "head"; readonly nth: number }
  | { readonly kind: "retry"; readonly nth: number; readonly delayMs: number }
  /** `ended`: the client says so. `settled`: every reading of the call has its outcome. */
  | { readonly kind: "ended" | "settled"; readonly nth: 1 };

/** A queue of happenings: the clock moves when one of them says that the world is ready for it. */
export class World {
  readonly #queue: Happening[] = [];
  #wake: () => void = () => {};

  happen(happening: Happening): void {
    this.#queue.push(happening);
    this.#wake();
  }

  async next(): Promise<Happening> {
    for (;;) {
      const happening = this.#queue.shift();
      if (happening !== undefined) return happening;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}

/** Lets everything run that is ready to: promises first, then one round of the event loop. */
export async function turn(): Promise<void> {
  await new Promise<void>((resolve) => {
    setImmediate(resolve);
  });
}
