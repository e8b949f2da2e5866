import { isObject } from "../json.ts";
import { found, type Repair, without } from "./repair.ts";

/** An operation whose only answer is `default` says by it what a success looks like. */
export const answers: Repair = (node, place) => {
  const [root, , verb] = place.path;
  if (place.path.length !== 3 || root !== "paths" || verb === "parameters") return undefined;
  const { responses } = node;
  if (!isObject(responses) || responses["default"] === undefined) return undefined;
  if (Object.keys(responses).some((status) => /^[23]/.test(status))) return undefined;
  return {
    node: { ...node, responses: { "2XX": responses["default"], ...without(responses, "default") } },
    findings: [
      found(
        place,
        ["responses", "default"],
        "no success is documented but by default",
        "repaired",
        "it is the answer with a status from 200 on; others are not documented",
      ),
    ],
  };
};
