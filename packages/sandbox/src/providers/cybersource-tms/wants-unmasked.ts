import { preferredMediaType } from "../../preferred-media-type.js";

/** Whether an `Accept` header likes a JWE best. */
export function wantsUnmasked(accept: string | null): boolean {
  const offered = ["application/json", "application/jose"] as const;
  return preferredMediaType(accept ?? undefined, offered) === "application/jose";
}
