import { compareMembers } from "./compare-members.ts";
import type { Finding } from "./place.ts";
import { isLiteral, type ObjectShape, type Shape } from "./shape.ts";
import type { Surface } from "./surface.ts";
import { type Both, contextOf, given, type Version } from "./version.ts";

/** What changed of the options of the client. */
export function compareOptions({ before, after }: Both<Version>, surfaces: Both<Surface>): Finding[] {
  const was = withEnvironment(surfaces.before.options);
  const is = withEnvironment(surfaces.after.options);
  if (was === undefined || is === undefined) return [];
  const client = after.model.provider.class;
  return compareMembers(was, is, "", contextOf({ before, after }, given)).map((one) => ({
    ...one,
    place: `new ${client}({ ${one.place.replace(/^\./, "")} })`,
  }));
}

/** One alternative has an environment and the other a base URL; the further members are the same. */
function withEnvironment({ objects }: Shape): ObjectShape | undefined {
  return objects.find(({ members }) => members.get("environment")?.shape.values.some(isLiteral));
}
