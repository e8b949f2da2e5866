import { isObject, type JsonObject } from "../../generate/json.ts";
import { changeOne, type Kind } from "./kind.ts";
import { list, members, propertiesIn, schemaNamesIn, schemasIn } from "./places.ts";
import { newSchema } from "./property-kinds.ts";

const addPart: Kind = (document, random) =>
  changeOne(
    random,
    schemasIn(document).filter(
      ({ schema }) => isObject(schema["properties"]) || Array.isArray(schema["allOf"]),
    ),
    ({ schema }) => {
      const part = {
        type: "object",
        ...(random.below(2) === 0 ? {} : { required: ["partMember"] }),
        properties: { partMember: { type: "string" } },
      };
      schema["allOf"] = [...list(schema["allOf"]), part];
    },
  );

const removePart: Kind = (document, random) =>
  changeOne(
    random,
    schemasIn(document).filter(({ schema }) => list(schema["allOf"]).length > 1),
    ({ schema }) => {
      const parts = list(schema["allOf"]);
      parts.splice(random.below(parts.length), 1);
    },
  );

const makeAlternatives: Kind = (document, random) =>
  changeOne(random, propertiesIn(document), ({ schema, replace }) =>
    replace({ oneOf: [schema, newSchema(document, random)] }),
  );

const addAlternative: Kind = (document, random) =>
  changeOne(random, withAlternatives(document), ({ schema }) => {
    const name = random.pick(schemaNamesIn(document)) ?? "";
    list(schema["oneOf"]).push({ $ref: `#/components/schemas/${name}` });
  });

const removeAlternative: Kind = (document, random) =>
  changeOne(random, withAlternatives(document), ({ schema }) => {
    const alternatives = list(schema["oneOf"]);
    const [gone] = alternatives.splice(random.below(alternatives.length), 1);
    const mapping = mappingOf(schema);
    for (const [value, target] of Object.entries(mapping))
      if (isObject(gone) && gone["$ref"] === target) delete mapping[value];
  });

const removeMapping: Kind = (document, random) =>
  changeOne(
    random,
    withAlternatives(document).filter(({ schema }) => Object.keys(mappingOf(schema)).length > 0),
    ({ schema }) => {
      const mapping = mappingOf(schema);
      delete mapping[random.pick(Object.keys(mapping)) ?? ""];
    },
  );

const dropDiscriminator: Kind = (document, random) =>
  changeOne(
    random,
    schemasIn(document).filter(({ schema }) => schema["discriminator"] !== undefined),
    ({ schema }) => {
      delete schema["discriminator"];
    },
  );

const swapReference: Kind = (document, random) =>
  changeOne(
    random,
    schemasIn(document).filter(({ schema }) => typeof schema["$ref"] === "string"),
    ({ schema }) => {
      const others = schemaNamesIn(document).filter((name) => !String(schema["$ref"]).endsWith(`/${name}`));
      schema["$ref"] = `#/components/schemas/${random.pick(others) ?? ""}`;
    },
  );

/** The reference gives way to a copy of what it refers to. */
const writeReferenceOut: Kind = (document, random) =>
  changeOne(
    random,
    schemasIn(document).filter(({ schema }) => typeof schema["$ref"] === "string"),
    ({ schema, replace }) => {
      const name = String(schema["$ref"]).split("/").at(-1) ?? "";
      const components = isObject(document["components"]) ? document["components"] : {};
      const target = members(components["schemas"]).find(([one]) => one === name)?.[1];
      if (target !== undefined) replace({ ...target });
    },
  );

export const compositionKinds = {
  addPart,
  removePart,
  makeAlternatives,
  addAlternative,
  removeAlternative,
  removeMapping,
  dropDiscriminator,
  swapReference,
  writeReferenceOut,
} satisfies Record<string, Kind>;

function withAlternatives(document: JsonObject) {
  return schemasIn(document).filter(({ schema }) => list(schema["oneOf"]).length > 1);
}

function mappingOf({ discriminator }: JsonObject): JsonObject {
  const mapping = isObject(discriminator) ? discriminator["mapping"] : undefined;
  return isObject(mapping) ? mapping : {};
}
