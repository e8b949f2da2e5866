import { inspect } from "node:util";
import { expect } from "vitest";
import type { Observation } from "../observation.ts";
import { spellings } from "../spellings.ts";

/** Nothing that is printed, logged or thrown holds a secret, in whatever spelling it travelled. */
export function expectSecrecy(seen: Observation, secrets: Readonly<Record<string, string>>): void {
  const errors = seen.readings.flatMap((reading) => (reading.ok ? [] : [reading.error]));
  const thrown = [...errors, seen.construction, seen.thrown];
  const shown = [
    ...thrown.flatMap(printsOf),
    ["events", inspect(seen.events, { depth: 10 }) + JSON.stringify(seen.events)],
    ["logs", inspect(seen.logs, { depth: 10 }) + JSON.stringify(seen.logs)],
    ["client", inspect(seen.client, { depth: 10, showHidden: true }) + JSON.stringify(seen.client ?? null)],
  ] as const;
  for (const [place, text] of shown) {
    const low = text.toLowerCase();
    const found = Object.entries(secrets).filter(([, secret]) =>
      spellings(secret).some((one) => low.includes(one.toLowerCase())),
    );
    // The secret itself is not put into the message of the failing test.
    expect(
      found.map(([name]) => name),
      `secrets found in ${place}`,
    ).toEqual([]);
  }
}

/** Every way in which programs print an error. */
function printsOf(error: unknown, index: number): (readonly [place: string, text: string])[] {
  if (error === undefined) return [];
  const prints: Record<string, string> = {
    inspect: inspect(error, { depth: 10 }),
    "inspect without hidden members": inspect(error, { depth: 10, showHidden: false }),
    "inspect without colours or limits": inspect([error], {
      depth: 10,
      maxStringLength: null,
      colors: false,
    }),
    JSON: JSON.stringify(error) ?? "",
    String: String(error),
    "own members": JSON.stringify({ ...(error as object) }),
  };
  let link: unknown = error;
  for (let depth = 0; link instanceof Error && depth < 10; depth += 1) {
    prints[`message of link ${depth}`] = link.message;
    prints[`stack of link ${depth}`] = String(link.stack);
    prints[`name and code of link ${depth}`] = `${link.name} ${String(Reflect.get(link, "code"))}`;
    if (depth > 0) prints[`inspect of link ${depth}`] = inspect(link, { depth: 10, showHidden: true });
    link = link.cause;
  }
  return Object.entries(prints).map(([name, text]) => [`error ${index}: ${name}`, text]);
}
