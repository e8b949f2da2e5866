import { codeText } from "./code-text.ts";
import { compareShapes } from "./compare-shapes.ts";
import { gravest } from "./judgement.ts";
import { errorPlace, methodText } from "./method-places.ts";
import { compareMaps, type Finding, finding } from "./place.ts";
import { type Shape, sameShape, shapeText } from "./shape.ts";
import { jsonBodyAt } from "./surface.ts";
import { type Both, contextOf, methodOf, read, type Version } from "./version.ts";

/** What changed of the bodies of a method's errors, by status. */
export function compareErrors({ before, after }: Both<Version>, name: string): Finding[] {
  const place = methodText(name);
  return compareMaps(errorBodies(before, name), errorBodies(after, name), {
    gone: (status, was) => [finding("Removed", place, `${title(status)} with ${text(was)}`, "major")],
    added: (status, is) => [finding("Added", place, `${title(status)} with ${text(is)}`, "minor")],
    both: (status, was, is) => {
      if (was === noBody || is === noBody) return was === is ? [] : [became(place, status, was, is, "major")];
      if (sameShape(was, is)) return [];
      const context = contextOf({ before, after }, read);
      const inside = compareShapes({ before: was, after: is }, errorPlace(name, status), context);
      if (isOneName(was) && isOneName(is))
        return [became(place, status, was, is, gravest(["minor", ...inside.map((one) => one.verdict)]))];
      return inside.length > 0 ? inside : [became(place, status, was, is, "minor")];
    },
  });
}

const noBody = "undefined";

type Body = Shape | typeof noBody;

/** The statuses that are documented as errors of a method, with what their bodies are. */
export function errorBodies({ model, surface }: Version, name: string): Map<string, Body> {
  const method = methodOf(model, name);
  const line = `${method?.operation.method} ${method?.operation.path}`;
  return new Map(
    (method?.errorTypes ?? []).map(({ status }) => [
      status,
      jsonBodyAt(surface.raw.get(line), status) ?? noBody,
    ]),
  );
}

function became(
  place: string,
  status: string,
  was: Body,
  is: Body,
  verdict: ReturnType<typeof gravest>,
): Finding {
  const grave = verdict === "major" ? "major" : "minor";
  return finding("Changed", place, `${title(status)} has ${text(is)}, had ${text(was)}`, grave);
}

function isOneName({ values, names, foreign, lists, objects }: Shape): boolean {
  return names.length === 1 && values.length + foreign.length + lists.length + objects.length === 0;
}

function title(status: string): string {
  return status === "default" ? "other statuses" : `status ${status}`;
}

function text(body: Body): string {
  return codeText(body === noBody ? noBody : shapeText(body));
}
