import type { Verdict } from "./judgement.ts";

/**
 * The part of a version that a verdict raises. Below 1.0.0 a caret range takes later patches only, so that a major
 * change raises the minor part there, and anything smaller the patch part.
 */
export function bumpFor(verdict: Exclude<Verdict, "none">, version: string): "major" | "minor" | "patch" {
  if (!version.startsWith("0.")) return verdict;
  return verdict === "major" ? "minor" : "patch";
}
