import { isObject, type Json } from "../../generate/json.ts";
import type { Random } from "./random.ts";

/** Puts the keys of every object below into another order, in place. The order of lists means something, and stays. */
export function shuffleKeys(value: Json, random: Random): void {
  if (Array.isArray(value)) for (const item of value) shuffleKeys(item, random);
  if (!isObject(value)) return;
  const entries = random.shuffled(Object.entries(value));
  for (const key of Object.keys(value)) delete value[key];
  for (const [key, member] of entries) {
    value[key] = member;
    shuffleKeys(member, random);
  }
}
