import { httpMethods, objectList, objects } from "./inline.ts";
import { FormsOf, isInline } from "./inline-schemas.ts";
import { isObject, type JsonObject } from "./json.ts";
import { pointerOf } from "./json-pointer.ts";
import { jsonContent } from "./media-types.ts";
import { isTypeName, pascalCase } from "./names.ts";
import { note } from "./vocabulary.ts";
import type { Path } from "./walk.ts";

/**
 * Names for the inline schemas in bodies and answers of methods, for `x-tok-inline`: one for each form, from the
 * first place where it stands. Names that are kept already stay, whatever has come before them in the document.
 */
export function proposeInlineNames(document: JsonObject, taken: ReadonlySet<string>): Record<string, string> {
  const kept = note(document, "x-tok-inline") ?? {};
  const forms = new FormsOf(document);
  const names = new Map(Object.entries(kept).map(([name, pointer]) => [forms.at(pointer), name]));
  const used = new Set([...taken, ...Object.keys(kept)]);
  const proposed: Record<string, string> = {};
  const enter = (node: JsonObject, path: Path, name: string): void => {
    const form = isInline(node, path) ? forms.of(node) : undefined;
    if (form !== undefined && !names.has(form)) {
      const free = freeName(name, used);
      if (free !== undefined) {
        used.add(free);
        used.add(`${free}Input`);
        names.set(form, free);
        proposed[free] = pointerOf(path);
      }
    }
    for (const [property, inner] of objects(node["properties"]))
      enter(inner, [...path, "properties", property], name + pascalCase(property));
    for (const key of ["items", "additionalProperties"]) {
      const inner = node[key];
      if (isObject(inner)) enter(inner, [...path, key], `${name}Item`);
    }
    for (const key of ["allOf", "anyOf", "oneOf"])
      for (const [index, inner] of objectList(node[key]).entries())
        enter(inner, [...path, key, index], `${name}Part${index + 1}`);
  };
  for (const { schema, at, name } of sharedPlaces(document)) enter(schema, at, name);
  for (const [path, item] of objects(document["paths"]))
    for (const verb of httpMethods) {
      const operation = item[verb];
      const [method] = isObject(operation) ? (note(operation, "x-tok-methods") ?? []) : [];
      if (isObject(operation) && method !== undefined)
        for (const { schema, at, name } of placesOf(
          operation,
          ["paths", path, verb],
          pascalCase(method.name),
        ))
          enter(schema, at, name);
    }
  return proposed;
}

/** The bodies and answers that operations share, by their own names: methods come and go, these stay. */
function sharedPlaces(document: JsonObject): Placed[] {
  const components = isObject(document["components"]) ? document["components"] : {};
  return ["requestBodies", "responses"].flatMap((section) =>
    objects(components[section]).flatMap(([name, holder]) => {
      const own = pascalCase(name);
      const kind = section === "responses" ? "Answer" : "Body";
      return placed(
        holder,
        ["components", section, name],
        isTypeName(own) ? `${own}${kind}` : `${kind}${own}`,
      );
    }),
  );
}

interface Placed {
  readonly schema: JsonObject;
  readonly at: Path;
  readonly name: string;
}

/** The JSON form of a body, unless it stands elsewhere. */
function placed(holder: JsonObject, path: Path, name: string): Placed[] {
  const content = jsonContent(holder);
  if (content === undefined || holder["$ref"] !== undefined) return [];
  return [{ schema: content.schema, at: [...path, "content", content.mediaType, "schema"], name }];
}

/** The bodies and answers of an operation with the names that they have by their place. */
function placesOf(operation: JsonObject, at: Path, stem: string): Placed[] {
  const responses = objects(operation["responses"]);
  const successes = responses.filter(([status]) => status.startsWith("2"));
  return [
    ...(isObject(operation["requestBody"])
      ? placed(operation["requestBody"], [...at, "requestBody"], `${stem}Body`)
      : []),
    ...responses.flatMap(([status, response]) => {
      const isOnly = status.startsWith("2") && successes.length === 1;
      const kind = status.startsWith("2") ? "Answer" : "Problem";
      const name = `${stem}${kind}${isOnly ? "" : pascalCase(status)}`;
      return placed(response, [...at, "responses", status], name);
    }),
  ];
}

function freeName(name: string, used: ReadonlySet<string>): string | undefined {
  const bare = name.replace(/[^A-Za-z0-9]/g, "");
  const candidates = [bare, ...Array.from({ length: 99 }, (_, index) => `${bare}${index + 2}`)];
  return candidates.find((one) => isTypeName(one) && !used.has(one) && !used.has(`${one}Input`));
}
