import { type Place, refusal } from "./refusal.js";

const LENGTH = 36;

/** Refuses a `profile-id` that is none, or that of no token vault here. Without one the standard vault is meant. */
export function checkProfile(given: string | null, profileId: string): void {
  const details: Place[] = [{ name: "profile-id", location: "header" }];
  if (given === null || given === profileId) {
    return;
  }
  if (given.length !== LENGTH) {
    throw refusal(400, "invalidHeaders", `The profile-id must have ${LENGTH} characters.`, details);
  }
  throw refusal(424, "notFound", "There is no token vault of this profile-id.");
}
