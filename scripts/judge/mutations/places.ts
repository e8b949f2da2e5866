import { isObject, type Json, type JsonObject } from "../../generate/json.ts";

export type Path = readonly (string | number)[];

/** A schema of a document and what holds it, so that it can be changed or replaced. */
export interface SchemaPlace {
  readonly schema: JsonObject;
  readonly path: Path;
  readonly replace: (schema: Json) => void;
}

/** A property and the schema that declares it. */
export interface PropertyPlace extends SchemaPlace {
  readonly owner: JsonObject;
  readonly properties: JsonObject;
  readonly name: string;
}

export interface OperationPlace {
  readonly operation: JsonObject;
  /** What stands under the path. */
  readonly item: JsonObject;
  readonly verb: string;
  readonly path: Path;
}

export interface ParameterPlace {
  readonly parameter: JsonObject;
  readonly list: Json[];
  readonly index: number;
  readonly path: Path;
}

/** A response, or a body that is sent: what has media types. */
export interface BodyPlace {
  readonly holder: JsonObject;
  readonly path: Path;
  /** Undefined for a body that is sent. */
  readonly status: string | undefined;
  readonly responses: JsonObject | undefined;
}

/** A host of the document. */
export interface ServerPlace {
  readonly server: JsonObject;
  readonly servers: Json[];
  readonly index: number;
  readonly path: Path;
}

const verbs = ["get", "put", "post", "delete", "patch", "head", "options"];

export function operationsIn(document: JsonObject): OperationPlace[] {
  return members(document["paths"]).flatMap(([path, item]) =>
    verbs.flatMap((verb) => {
      const operation = item[verb];
      return isObject(operation) ? [{ operation, item, verb, path: ["paths", path, verb] }] : [];
    }),
  );
}

/** The parameters that are written out, references to them apart. */
export function parametersIn(document: JsonObject): ParameterPlace[] {
  const lists: { readonly list: Json | undefined; readonly path: Path }[] = [
    ...members(document["paths"]).map(([path, item]) => ({
      list: item["parameters"],
      path: ["paths", path, "parameters"],
    })),
    ...operationsIn(document).map(({ operation, path }) => ({
      list: operation["parameters"],
      path: [...path, "parameters"],
    })),
  ];
  return lists.flatMap(({ list, path }) =>
    Array.isArray(list)
      ? list.flatMap((one, index) => {
          const parameter = isObject(one) ? written(document, one) : undefined;
          return parameter === undefined ? [] : [{ parameter, list, index, path: [...path, index] }];
        })
      : [],
  );
}

/** The responses of operations. One under components is there for each operation that refers to it. */
export function responsesIn(document: JsonObject): BodyPlace[] {
  return operationsIn(document).flatMap(({ operation, path }) => {
    const responses = isObject(operation["responses"]) ? operation["responses"] : {};
    return members(responses).map(
      ([status, holder]): BodyPlace => ({
        holder: written(document, holder) ?? holder,
        path: [...path, "responses", status],
        status,
        responses,
      }),
    );
  });
}

export function requestBodiesIn(document: JsonObject): BodyPlace[] {
  return operationsIn(document).flatMap(({ operation, path }) => {
    const { requestBody } = operation;
    const holder = isObject(requestBody) ? written(document, requestBody) : undefined;
    return holder === undefined
      ? []
      : [{ holder, path: [...path, "requestBody"], status: undefined, responses: undefined }];
  });
}

/** Every schema, outer ones first. */
export function schemasIn(document: JsonObject): SchemaPlace[] {
  const found: SchemaPlace[] = [];
  const enter = (holder: JsonObject | Json[], key: string | number, path: Path): void => {
    const schema: Json | undefined = Reflect.get(holder, key);
    if (!isObject(schema)) return;
    found.push({ schema, path, replace: (next) => void Reflect.set(holder, key, next) });
    for (const [name, part] of Object.entries(schema)) {
      const below = [...path, name];
      if (name === "items" || name === "additionalProperties") enter(schema, name, below);
      if (name === "properties" && isObject(part))
        for (const property of Object.keys(part)) enter(part, property, [...below, property]);
      if (["allOf", "oneOf", "anyOf"].includes(name) && Array.isArray(part))
        for (const index of part.keys()) enter(part, index, [...below, index]);
    }
  };
  const inContent = ({ holder, path }: Pick<BodyPlace, "holder" | "path">): void => {
    for (const [type, media] of members(holder["content"]))
      enter(media, "schema", [...path, "content", type, "schema"]);
  };
  const components = isObject(document["components"]) ? document["components"] : {};
  for (const [name] of members(components["schemas"]))
    if (isObject(components["schemas"])) enter(components["schemas"], name, ["components", "schemas", name]);
  for (const [name, parameter] of members(components["parameters"]))
    enter(parameter, "schema", ["components", "parameters", name, "schema"]);
  for (const [name, holder] of members(components["responses"]))
    inContent({ holder, path: ["components", "responses", name] });
  for (const { operation, path } of operationsIn(document)) {
    for (const [index, parameter] of list(operation["parameters"]).entries())
      if (isObject(parameter)) enter(parameter, "schema", [...path, "parameters", index, "schema"]);
    if (isObject(operation["requestBody"]))
      inContent({ holder: operation["requestBody"], path: [...path, "requestBody"] });
    for (const [status, holder] of members(operation["responses"]))
      inContent({ holder, path: [...path, "responses", status] });
  }
  return found;
}

/** Every property of every schema. */
export function propertiesIn(document: JsonObject): PropertyPlace[] {
  return schemasIn(document).flatMap(({ schema: owner, path }) => {
    const { properties } = owner;
    if (!isObject(properties)) return [];
    return members(properties).map(([name, schema]) => ({
      owner,
      properties,
      name,
      schema,
      path: [...path, "properties", name],
      replace: (next: Json) => void Reflect.set(properties, name, next),
    }));
  });
}

export function serversIn(document: JsonObject): ServerPlace[] {
  const servers = list(document["servers"]);
  return servers.flatMap((server, index) =>
    isObject(server) ? [{ server, servers, index, path: ["servers", index] }] : [],
  );
}

/** The names of schemas under components. */
export function schemaNamesIn(document: JsonObject): string[] {
  const components = isObject(document["components"]) ? document["components"] : {};
  return members(components["schemas"]).map(([name]) => name);
}

/** The members of an object that are objects themselves. */
export function members(value: Json | undefined): [string, JsonObject][] {
  return isObject(value)
    ? Object.entries(value).filter((member): member is [string, JsonObject] => isObject(member[1]))
    : [];
}

export function list(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

/** What a reference to a component stands for; anything else stands for itself. */
export function written(document: JsonObject, node: JsonObject): JsonObject | undefined {
  const { $ref } = node;
  if (typeof $ref !== "string") return node;
  const [, , section = "", name = ""] = $ref.split("/");
  const components = isObject(document["components"]) ? document["components"] : {};
  const target = isObject(components[section]) ? components[section][name] : undefined;
  return isObject(target) ? target : undefined;
}
