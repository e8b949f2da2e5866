import { objects } from "../../generate/inline.ts";
import { isObject, type JsonObject, text } from "../../generate/json.ts";
import { isTypeName, pascalCase } from "../../generate/names.ts";
import { type Proposal, pathTo } from "../proposal.ts";

/** The part of type names that is the provider's: `ncr-aloha` is `NcrAloha`. */
export function stemOf(name: string): string {
  return pascalCase(name);
}

export function proposeProvider(document: JsonObject, name: string): Proposal {
  const info = isObject(document["info"]) ? document["info"] : {};
  return {
    kind: "name",
    target: "$",
    reason: "Names of package and class.",
    change: {
      update: {
        "x-tok-provider": {
          package: `@tok/${name}`,
          class: `${stemOf(name)}Client`,
          title: text(info["title"])?.replace(/\s+/g, " ") ?? stemOf(name),
        },
      },
    },
  };
}

/**
 * Names for the schemas whose own name is no usable one or is taken, by core or by another schema. Says which names
 * all of them take in the end.
 */
export function proposeTypeNames(
  document: JsonObject,
  name: string,
  taken: ReadonlySet<string>,
): { readonly proposals: readonly Proposal[]; readonly types: ReadonlySet<string> } {
  const components = isObject(document["components"]) ? document["components"] : {};
  const used = new Set(taken);
  const proposals: Proposal[] = [];
  // Those that are written as types are come first: they keep their names whatever the order.
  const schemas = objects(components["schemas"]).sort(
    ([a], [b]) => Number(pascalCase(a) !== a) - Number(pascalCase(b) !== b),
  );
  const isFree = (one: string) =>
    isTypeName(one) && /^[A-Za-z][A-Za-z0-9]*$/.test(one) && !used.has(one) && !used.has(`${one}Input`);
  for (const [, { "x-tok-name": named }] of schemas)
    if (typeof named === "string") for (const one of [named, `${named}Input`]) used.add(one);
  for (const [schema, node] of schemas) {
    if (node["x-tok-name"] !== undefined) continue;
    const own = pascalCase(schema);
    const bare = own.replace(/[^A-Za-z0-9]/g, "");
    const candidates = [own, `${stemOf(name)}${bare}`, `${bare}Schema`, `${stemOf(name)}${bare}Schema`];
    const given =
      candidates.find(isFree) ??
      Array.from({ length: 99 }, (_, n) => `${stemOf(name)}${bare}${n + 2}`).find(isFree);
    if (given === undefined) continue;
    used.add(given);
    used.add(`${given}Input`);
    if (given === own) continue;
    proposals.push({
      kind: "name",
      target: pathTo("components", "schemas", schema),
      reason: isTypeName(own)
        ? `${own} is the name of another type that the package exports, or of its form for sending.`
        : `${schema} gives no usable name of a type.`,
      change: { update: { "x-tok-name": given } },
    });
  }
  return { proposals, types: used };
}
