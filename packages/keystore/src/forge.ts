import type { default as Library } from "node-forge";

export type Forge = typeof Library;

/** Loads node-forge, which takes some 40 ms: only for what is encrypted. */
export async function loadForge(): Promise<Forge> {
  return (await import("node-forge")).default;
}
