import { found, type Repair, without } from "./repair.ts";

/** The keywords that make a type of each kind. */
const keywords = {
  object: ["properties", "additionalProperties", "patternProperties"],
  array: ["items", "prefixItems"],
} as const;

/** Types beside keywords of another type: no reading is safe, and the value may be anything. */
export const contradictions: Repair = (node, place) => {
  if (!place.isSchema) return undefined;
  const { type } = node;
  if (typeof type !== "string" || node["$ref"] !== undefined) return undefined;
  const stands = (name: string) => typeof node[name] === "object" && node[name] !== null;
  const first =
    (type === "object" ? undefined : keywords.object.find(stands)) ??
    (type === "array" ? undefined : keywords.array.find(stands));
  if (first === undefined) return undefined;
  const owners = keywords.array.some((name) => name === first) ? "lists" : "objects";
  const problem = `the schema is of type ${type} and has ${first}, which only ${owners} have`;
  const shape = [...keywords.object, ...keywords.array, "type", "format", "enum", "required"];
  return {
    node: without(node, ...shape),
    findings: [found(place, [first], problem, "left out", "its value may be anything")],
  };
};
