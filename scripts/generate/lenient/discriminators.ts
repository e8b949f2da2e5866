import { isObject } from "../json.ts";
import { schemaPrefix } from "../references.ts";
import { found, type Repair, without } from "./repair.ts";

/** Discriminators in the form of Swagger 2.0, without a property, and with mappings to no schema. */
export const discriminators: Repair = (node, place) => {
  const { discriminator } = node;
  if (!place.isSchema || discriminator === undefined) return undefined;
  if (typeof discriminator === "string" && discriminator !== "")
    return {
      node: { ...node, discriminator: { propertyName: discriminator } },
      findings: [
        found(
          place,
          ["discriminator"],
          "the discriminator is a text, as in Swagger 2.0",
          "repaired",
          "it is read as the name of its property",
        ),
      ],
    };
  if (!isObject(discriminator) || typeof discriminator["propertyName"] !== "string")
    return {
      node: without(node, "discriminator"),
      findings: [
        found(
          place,
          ["discriminator"],
          "the discriminator names no property",
          "left out",
          "the alternatives are told apart by nothing",
        ),
      ],
    };
  const { mapping } = discriminator;
  if (!isObject(mapping)) return undefined;
  const components = isObject(place.document["components"]) ? place.document["components"] : {};
  const schemas = isObject(components["schemas"]) ? components["schemas"] : {};
  const lost = Object.entries(mapping).filter(([, target]) => {
    const written = String(target);
    const name = written.startsWith(schemaPrefix) ? written.slice(schemaPrefix.length) : written;
    return !Object.hasOwn(schemas, name);
  });
  if (lost.length === 0) return undefined;
  return {
    node: {
      ...node,
      discriminator: { ...discriminator, mapping: without(mapping, ...lost.map(([value]) => value)) },
    },
    findings: lost.map(([value, target]) =>
      found(
        place,
        ["discriminator", "mapping", value],
        `the mapping to ${JSON.stringify(target)} points at no schema of the document`,
        "left out",
        `the value ${JSON.stringify(value)} has no type`,
      ),
    ),
  };
};
