import type { Case } from "./case-schema.ts";
import { startOfTime } from "./clock-driver.ts";
import type { SeenEvent } from "./observation.ts";
import type { World } from "./world.ts";

const hookNames = ["onCallStart", "onAttemptStart", "onAttemptEnd", "onRetry", "onCallEnd"] as const;
const levels = ["debug", "info", "warn", "error"] as const;

/** Takes down what a client tells its hooks, its logger and `fetch`, and misbehaves where a case wants it. */
export class Recorder {
  readonly events: SeenEvent[] = [];
  readonly logs: { level: string; line: unknown[] }[] = [];
  readonly fetchedAt: number[] = [];
  readonly #world: World;
  readonly #real: typeof fetch = globalThis.fetch;

  constructor(world: World) {
    this.#world = world;
  }

  /** The client options that make it talk. */
  options({ hooks, logger, fetch }: Case): Record<string, unknown> {
    const misbehave = (how: "throw" | "reject" | undefined) => {
      if (how === "throw") throw new Error("a hook or logger that fails");
      return how === "reject" ? Promise.reject(new Error("a hook or logger that fails")) : undefined;
    };
    return {
      hooks: Object.fromEntries(
        hookNames.map((name) => [
          name,
          (event: unknown) => {
            this.#hooked(name, event);
            return misbehave(hooks);
          },
        ]),
      ),
      logger: Object.fromEntries(
        levels.map((level) => [
          level,
          (...line: unknown[]) => {
            this.logs.push({ level, line });
            return misbehave(logger);
          },
        ]),
      ),
      ...(fetch === undefined ? {} : { fetch: this.#failing(fetch) }),
    };
  }

  /** Replaces the global `fetch` after the client was made, as instrumentation does. */
  replaceFetch(): void {
    globalThis.fetch = async (input, init) => {
      this.fetchedAt.push(Date.now() - startOfTime);
      const nth = this.fetchedAt.length;
      const response = await this.#real(input, init);
      this.#world.happen({ kind: "head", nth });
      return response;
    };
  }

  restoreFetch(): void {
    globalThis.fetch = this.#real;
  }

  #hooked(name: string, event: unknown): void {
    this.events.push({ name: name.replace(/^onC/, "c").replace(/^onA/, "a").replace(/^onR/, "r"), event });
    if (name === "onRetry") {
      const { attempt, delayMs } = event as { attempt: number; delayMs: number }; // checked with all events
      this.#world.happen({ kind: "retry", nth: attempt, delayMs });
    }
    if (name === "onCallEnd") this.#world.happen({ kind: "ended", nth: 1 });
  }

  /** A `fetch` of the user's own that fails, and is careless about what its error says. */
  #failing(how: NonNullable<Case["fetch"]>): (url: string, init: RequestInit) => Promise<never> {
    return async (url, init) => {
      this.fetchedAt.push(Date.now() - startOfTime);
      if (how === "throws-odd-error")
        throw Object.assign(new Error(), { message: { url }, name: 7, stack: null });
      const { body, headers } = init;
      const text = body instanceof Uint8Array ? new TextDecoder().decode(body) : "";
      const quoted = `${url} ${JSON.stringify(headers)} ${text}`;
      const cause = Object.assign(new Error(`inner: ${quoted}`), { code: "EQUOTED", request: init });
      throw Object.assign(new TypeError(`cannot send ${quoted}`, { cause }), { request: init, name: quoted });
    };
  }
}
