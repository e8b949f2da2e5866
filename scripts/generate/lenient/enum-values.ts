import { isObject, type Json } from "../json.ts";
import { found, type Repair, without } from "./repair.ts";

/**
 * Values of an enum that are not of its type. Where each spells one of that type, as an unquoted number in YAML
 * does, it is that one; otherwise the enum is left out.
 */
export const enumValues: Repair = (node, place) => {
  const { type, enum: values } = node;
  if (!place.isSchema || !Array.isArray(values) || typeof type !== "string") return undefined;
  const wrong = values.findIndex((value) => !isOfType(value, type));
  if (wrong === -1) return undefined;
  const problem = `the value ${JSON.stringify(values[wrong])} is not of the type ${type}`;
  const spelt = values.map((value) => (isOfType(value, type) ? value : readAs(value, type)));
  if (spelt.every((value) => value !== undefined))
    return {
      node: { ...node, enum: spelt },
      findings: [found(place, ["enum", wrong], problem, "repaired", "read as the value that it spells")],
    };
  return {
    node: without(node, "enum", "x-enum-varnames"),
    findings: [
      found(place, ["enum", wrong], problem, "left out", `any value of the type ${type} may stand here`),
    ],
  };
};

function isOfType(value: Json, type: string): boolean {
  if (value === null) return true; // says that null is allowed, too
  if (type === "integer") return typeof value === "number" && Number.isInteger(value);
  if (type === "array") return Array.isArray(value);
  if (type === "object") return isObject(value);
  return typeof value === type || !["string", "number", "boolean"].includes(type);
}

function readAs(value: Json, type: string): Json | undefined {
  if (type === "string" && (typeof value === "number" || typeof value === "boolean")) return String(value);
  if (typeof value !== "string") return undefined;
  if (type === "boolean") return value === "true" ? true : value === "false" ? false : undefined;
  const number = Number(value);
  const isSpelt = (type === "integer" || type === "number") && String(number) === value;
  return isSpelt && isOfType(number, type) ? number : undefined;
}
