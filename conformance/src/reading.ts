import type { Reading } from "./observation.ts";

type Readable = PromiseLike<unknown> & {
  readonly result?: () => Promise<unknown>;
  readonly withResponse?: () => Promise<unknown>;
};

/** Reads a call in every way there is. The raw client's calls are plain promises. */
export async function readCall(call: unknown, how: "all" | "again"): Promise<readonly Reading[]> {
  const once = await readOnce(call as Readable); // what is no promise is read as a value, and then differs
  if (how === "all") return once;
  const again = await readOnce(call as Readable);
  const chained = (call as Promise<unknown>).then((value) => value).finally(() => {});
  const caught = settle("then, finally", chained);
  return [...once, ...again, await caught];
}

async function readOnce(call: Readable): Promise<Reading[]> {
  const readings = [settle("await", call)];
  if (typeof call.result === "function") readings.push(unwrap(call.result()));
  if (typeof call.withResponse === "function") readings.push(settle("withResponse", call.withResponse()));
  return Promise.all(readings);
}

async function settle(how: string, promise: PromiseLike<unknown>): Promise<Reading> {
  try {
    return { how, ok: true, value: await promise };
  } catch (error) {
    return { how, ok: false, error };
  }
}

/** `result()` never rejects; its two forms become readings like the others. */
async function unwrap(result: Promise<unknown>): Promise<Reading> {
  const how = "result";
  const { ok, data, error } = (await result) as { ok: unknown; data?: unknown; error?: unknown };
  if (ok === true) return { how, ok, value: data };
  if (ok === false) return { how, ok, error };
  throw new Error("result() gives neither ok: true nor ok: false");
}
