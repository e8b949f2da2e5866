import { expect } from "vitest";
import type { Case } from "../case-schema.ts";
import type { Observation, SeenEvent } from "../observation.ts";
import { membersOf } from "../shape.ts";
import type { CallSpec } from "../subject.ts";

const common = ["operation", "method", "path", "idempotencyKey"];
/** All that an event may hold: a field that is not here could be a body or a header. */
const fields: Readonly<Record<string, readonly string[]>> = {
  callStart: common,
  attemptStart: [...common, "attempt"],
  attemptEnd: [...common, "attempt", "durationMs", "status", "errorCode"],
  retry: [...common, "attempt", "delayMs", "status", "errorCode"],
  callEnd: [...common, "attempts", "durationMs", "status", "requestId", "errorCode"],
};

const order =
  /^(?:callStart(?: attemptStart attemptEnd(?: retry attemptStart attemptEnd)*(?: retry)?| attemptEnd)? callEnd)?$/;

/** What the hooks were told: complete, in order, and no more than they may know. */
export function expectEvents(seen: Observation, one: Case, spec: CallSpec): void {
  expect(seen.events.map(({ name }) => name).join(" ")).toMatch(order);
  expect(seen.events.filter(({ name }) => name === "attemptStart")).toHaveLength(seen.fetchedAt.length);
  for (const { name, event } of seen.events) {
    const members = membersOf(event, name);
    expect(Object.keys(members).sort()).toEqual([...(fields[name] ?? [])].sort());
    expect(members).toMatchObject({
      operation: one.http === undefined ? spec.call : `http.${one.http.method}`,
      method: one.http?.method ?? spec.method,
      // Values may stand in a path that no document knows, as those of the cases are.
      path: one.http === undefined ? expect.stringMatching(templateOf(spec.path)) : "an undocumented path",
    });
    if ("durationMs" in members) expect(members["durationMs"]).toBeGreaterThanOrEqual(0);
  }
  if (one.expect.events !== undefined) expect(seen.events.map(written)).toEqual(one.expect.events);
  if (one.expect.logged !== undefined) expect(seen.logs.map(({ level }) => level)).toEqual(one.expect.logged);
}

/** The template of a path on the wire: a placeholder where the value goes, and no query. */
function templateOf(path: string): RegExp {
  const literal = path.replace(/\?.*/, "").replace(/[.*+^()|[\]\\]/g, "\\$&");
  return new RegExp(`^${literal.replace("$KEY", "\\{[^{}/]+\\}")}$`);
}

function written({ name, event }: SeenEvent): string {
  const { attempt, attempts, status, errorCode } = membersOf(event, name);
  return [name, attempt, attempts, status, errorCode].filter((one) => one !== undefined).join(" ");
}
