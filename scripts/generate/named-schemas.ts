import { DocumentError } from "./document-error.ts";
import { objects } from "./inline.ts";
import { isObject, type JsonObject, text } from "./json.ts";
import { pointerOf } from "./json-pointer.ts";
import type { ModelSource, NamedEnum, NamedType } from "./model.ts";
import { isTypeName, pascalCase } from "./names.ts";
import { nameOfType } from "./type-names.ts";
import { note } from "./vocabulary.ts";
import { eachNode } from "./walk.ts";

/** Every schema of the split document, with the name it is exported under. */
export function namedTypes({ split, whole }: ModelSource): NamedType[] {
  const components = isObject(split.document["components"]) ? split.document["components"] : {};
  const { originals } = split;
  const described = new Map(objects(isObject(whole["components"]) ? whole["components"]["schemas"] : null));
  return objects(components["schemas"]).map(([schemaName, schema]) => {
    const original = originals.get(schemaName);
    const name = nameOfType(schemaName, split);
    const source = (original === undefined ? undefined : described.get(original)) ?? schema;
    const words = text(source["description"]);
    return {
      name,
      schemaName,
      original: original ?? schemaName,
      description:
        original === undefined
          ? words
          : `${words ?? pascalCase(original)} (In the form in which it is sent.)`,
    };
  });
}

/**
 * Enums that carry `x-tok-name`, wherever they stand. On a schema under `components` that is no enum the key names
 * the type; on any other it means nothing and is refused.
 */
export function namedEnums({ whole, file, split }: ModelSource): NamedEnum[] {
  const found = new Map<string, NamedEnum & { readonly pointer: string }>();
  eachNode(whole, (node, path) => {
    const isSchema = typeof node["in"] !== "string" && path[0] !== "servers";
    const name = isSchema ? note(node, "x-tok-name") : undefined;
    if (name === undefined) return;
    const fail = (problem: string, nextStep: string) =>
      new DocumentError({ file, pointer: pointerOf(path), problem, nextStep });
    const isComponent = path.length === 3 && path[0] === "components" && path[1] === "schemas";
    if (!Array.isArray(node["enum"])) {
      if (isComponent) return;
      throw fail(
        `x-tok-name ${name} stands on a schema that is neither an enum nor a named schema`,
        "Remove it, or give the schema a place under components",
      );
    }
    if (!isTypeName(name))
      throw fail(`${JSON.stringify(name)} is no usable name of a type`, "Write it like CardType");
    const schemaName = isComponent ? String(path[2]) : undefined;
    const isExported = schemaName !== undefined && Object.hasOwn(schemasOf(split.document), schemaName);
    const pointer = pointerOf(path);
    const one = { ...enumOf(name, isExported ? schemaName : undefined, node, fail), pointer };
    const other = found.get(name);
    if (other === undefined) found.set(name, one);
    else if (JSON.stringify(other.members) !== JSON.stringify(one.members))
      throw fail(
        `two enums of the name ${name} have different values`,
        "Give one of them another x-tok-name",
      );
    else if (isBefore(one, other)) found.set(name, one);
  });
  return [...found.values()].map(({ pointer: _, ...one }) => one).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Of several places the schema of that name describes an enum, or else the first one in an order of its own. */
function isBefore(
  one: NamedEnum & { readonly pointer: string },
  other: NamedEnum & { readonly pointer: string },
): boolean {
  if ((one.schemaName === undefined) !== (other.schemaName === undefined))
    return one.schemaName !== undefined;
  return one.pointer < other.pointer;
}

function enumOf(
  name: string,
  schemaName: string | undefined,
  node: JsonObject,
  fail: (problem: string, nextStep: string) => DocumentError,
): NamedEnum {
  const values = Array.isArray(node["enum"]) ? node["enum"] : [];
  const names = node["x-enum-varnames"] ?? values.map(String);
  if (!Array.isArray(names) || names.length !== values.length || names.some((one) => typeof one !== "string"))
    throw fail(
      `x-enum-varnames of ${name} does not name each value`,
      "Write one text for each value of the enum",
    );
  const members = values.flatMap((value, index) =>
    typeof value === "string" || typeof value === "number" ? [{ name: String(names[index]), value }] : [],
  );
  if (members.length === 0)
    throw fail(`the enum ${name} has neither texts nor numbers`, "Take its x-tok-name away");
  const wrong = members.find(
    (one, index) =>
      one.name === "__proto__" || members.findIndex((other) => other.name === one.name) !== index,
  );
  if (wrong !== undefined)
    throw fail(
      wrong.name === "__proto__"
        ? `a value of the enum ${name} is called __proto__, which is no usable name`
        : `two values of the enum ${name} are called ${JSON.stringify(wrong.name)}`,
      "Name the values in x-enum-varnames",
    );
  return { name, schemaName, description: text(node["description"]), members };
}

function schemasOf(document: JsonObject): JsonObject {
  const components = isObject(document["components"]) ? document["components"] : {};
  return isObject(components["schemas"]) ? components["schemas"] : {};
}
