import type { Operation, Parameter } from "../../packages/core/src/operation.ts";
import { DocumentError, pointerOf } from "./document-error.ts";
import { httpMethods, objectList, objects } from "./inline.ts";
import { isObject, type Json, type JsonObject } from "./json.ts";
import { camelCase, isIdentifier, pascalCase } from "./names.ts";
import { jsonContent, operationFacts, responsesOf } from "./operation-facts.ts";
import type { SplitDocument } from "./split.ts";
import { nameOfType, TypeNames } from "./type-names.ts";
import { type AuthNote, note, type ProviderNote } from "./vocabulary.ts";

/** Everything that the emitters write, in the order in which they write it. */
export interface Model {
  readonly provider: ProviderNote;
  readonly environments: readonly { name: string; url: string; description: string | undefined }[];
  readonly authentication: AuthNote & { readonly header: string };
  readonly resources: readonly Resource[];
  readonly types: readonly NamedType[];
  readonly enums: readonly NamedEnum[];
}

export interface Resource {
  /** `customerTokens` */
  readonly name: string;
  /** `CustomerTokens` */
  readonly className: string;
  readonly description: string | undefined;
  readonly methods: readonly Method[];
}

export interface Method {
  /** `add` */
  readonly name: string;
  /** `customerTokensAdd`, the name in the operation table. */
  readonly key: string;
  /** `CustomerTokensAdd`, from which its types are named. */
  readonly typeName: string;
  readonly operationId: string | undefined;
  readonly summary: string;
  readonly description: string | undefined;
  readonly operation: Operation;
  readonly repeatSource: string | undefined;
  readonly parameters: readonly (Parameter & { type: string; description: string | undefined })[];
  readonly bodyType: string | undefined;
  /** The type of the useful value, and that of the whole answer. */
  readonly dataType: string;
  readonly answerType: string;
  /** The documented error bodies by status. */
  readonly errorTypes: readonly { status: string; type: string; description: string }[];
}

export interface NamedType {
  readonly name: string;
  readonly schemaName: string;
  readonly description: string | undefined;
}

export interface NamedEnum {
  readonly name: string;
  readonly description: string | undefined;
  readonly members: readonly { name: string; value: string | number }[];
}

/** The two forms of a document that a model is made of. */
export interface ModelSource {
  readonly file: string;
  /** With shared parts inlined, before the split: what facts are read from. */
  readonly whole: JsonObject;
  readonly split: SplitDocument;
}

/** @throws {DocumentError} for names that are missing, unusable or taken, and for what is not supported */
export function buildModel(source: ModelSource): Model {
  const { whole, file } = source;
  const provider = note(whole, "x-tok-provider");
  if (provider === undefined) {
    const problem = "x-tok-provider is missing";
    throw new DocumentError({
      file,
      pointer: "",
      problem,
      nextStep: "Add it by an overlay action on $; specs/README.md shows its form",
    });
  }
  const types = namedTypes(source);
  const enums = namedEnums(source);
  const resources = resourcesOf(source);
  const model = {
    provider,
    environments: environmentsOf(whole, file),
    authentication: authenticationOf(whole, file),
    resources,
    types,
    enums,
  };
  refuseEqualNames(model, file);
  return model;
}

function refuseEqualNames(model: Omit<Model, "environments">, file: string): void {
  const taken = new Map<string, string>();
  const take = (name: string, owner: string) => {
    const other = taken.get(name);
    if (other !== undefined) {
      const problem = `${owner} and ${other} both need the name ${name}`;
      throw new DocumentError({
        file,
        pointer: "",
        problem,
        nextStep: "Rename one of them by an overlay action",
      });
    }
    if (!isIdentifier(name)) {
      const problem = `${owner} would be called ${JSON.stringify(name)}, which is no usable name`;
      throw new DocumentError({
        file,
        pointer: "",
        problem,
        nextStep: "Give it another name by an overlay action",
      });
    }
    taken.set(name, owner);
  };
  take(model.provider.class, "the client class");
  for (const { name, schemaName } of model.types) take(name, `the schema ${schemaName}`);
  for (const { name } of model.enums) take(name, `the enum ${name}`);
  for (const resource of model.resources) {
    take(resource.className, `the resource ${resource.name}`);
    for (const method of resource.methods) {
      take(`${method.typeName}Arguments`, `the arguments of ${resource.name}.${method.name}`);
      take(`${method.typeName}Error`, `the errors of ${resource.name}.${method.name}`);
    }
  }
}

function environmentsOf(whole: JsonObject, file: string): Model["environments"] {
  return objectList(whole["servers"]).map((server, index) => {
    const pointer = pointerOf(["servers", index]);
    const name = note(server, "x-tok-name");
    const fail = (problem: string, nextStep: string) =>
      new DocumentError({ file, pointer, problem, nextStep });
    if (name === undefined)
      throw fail("the server has no x-tok-name", "Name the environment by an overlay action");
    const url = String(server["url"]);
    if (server["variables"] !== undefined || /[{}]/.test(url)) {
      throw fail("server variables are not supported yet", "Write the hosts out");
    }
    return { name, url, description: text(server["description"]) };
  });
}

function authenticationOf(whole: JsonObject, file: string): Model["authentication"] {
  const components = isObject(whole["components"]) ? whole["components"] : {};
  const schemes = objects(components["securitySchemes"]).filter(
    ([, scheme]) => scheme["x-tok-auth"] !== undefined,
  );
  const [first, second] = schemes;
  if (first === undefined || second !== undefined) {
    const problem = `${schemes.length} security schemes have x-tok-auth; there must be one`;
    throw new DocumentError({
      file,
      pointer: "/components/securitySchemes",
      problem,
      nextStep: "Say by an overlay action which scheme authenticates",
    });
  }
  const [name, scheme] = first;
  const auth = note(scheme, "x-tok-auth");
  if (auth === undefined || scheme["type"] !== "apiKey" || scheme["in"] !== "header") {
    const problem = "the scheme api-key needs type apiKey in a header";
    throw new DocumentError({
      file,
      pointer: pointerOf(["components", "securitySchemes", name]),
      problem,
      nextStep: "Correct the security scheme",
    });
  }
  return { ...auth, header: String(scheme["name"]) };
}

/** Every schema of the split document, with the name it is exported under. */
function namedTypes({ split, whole }: ModelSource): NamedType[] {
  const components = isObject(split.document["components"]) ? split.document["components"] : {};
  const originals = new Map([...split.inputs].map(([name, input]) => [input, name]));
  const described = isObject(whole["components"]) ? whole["components"] : {};
  return objects(components["schemas"]).map(([schemaName, schema]) => {
    const original = originals.get(schemaName);
    const name = nameOfType(schemaName, split);
    const source = objects(described["schemas"]).find(([one]) => one === original)?.[1] ?? schema;
    const words = text(source["description"]);
    return {
      name,
      schemaName,
      description:
        original === undefined
          ? words
          : `${words ?? pascalCase(original)} (In the form in which it is sent.)`,
    };
  });
}

/** Enums that carry `x-tok-name`, wherever they stand. */
function namedEnums({ whole, file }: ModelSource): NamedEnum[] {
  const found = new Map<string, NamedEnum>();
  const visit = (node: Json, path: readonly (string | number)[]): void => {
    if (Array.isArray(node)) {
      for (const [index, item] of node.entries()) visit(item, [...path, index]);
    } else if (isObject(node)) {
      const name = Array.isArray(node["enum"]) ? note(node, "x-tok-name") : undefined;
      if (name !== undefined) {
        const one = enumOf(name, node, pointerOf(path), file);
        const other = found.get(name);
        if (other !== undefined && JSON.stringify(other.members) !== JSON.stringify(one.members)) {
          const problem = `two enums of the name ${name} have different values`;
          throw new DocumentError({
            file,
            pointer: pointerOf(path),
            problem,
            nextStep: "Give one of them another x-tok-name",
          });
        }
        found.set(name, other ?? one);
      }
      for (const [key, member] of Object.entries(node)) visit(member, [...path, key]);
    }
  };
  visit(whole["components"] ?? null, ["components"]);
  visit(whole["paths"] ?? null, ["paths"]);
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function enumOf(name: string, node: JsonObject, pointer: string, file: string): NamedEnum {
  const names = Array.isArray(node["x-enum-varnames"]) ? node["x-enum-varnames"] : [];
  const members = (Array.isArray(node["enum"]) ? node["enum"] : [])
    .filter((value) => typeof value === "string" || typeof value === "number")
    .map((value, index) => ({ name: String(names[index] ?? value), value }));
  const twice = members.find((one, index) => members.findIndex((other) => other.name === one.name) !== index);
  if (twice !== undefined) {
    const problem = `two values of the enum ${name} are called ${JSON.stringify(twice.name)}`;
    throw new DocumentError({ file, pointer, problem, nextStep: "Name them apart in x-enum-varnames" });
  }
  return { name, description: text(node["description"]), members };
}

function resourcesOf(source: ModelSource): Resource[] {
  const { whole, file } = source;
  const tags = new Map(objectList(whole["tags"]).map((tag) => [tag["name"], text(tag["description"])]));
  const resources = new Map<string, Resource & { methods: Method[] }>();
  for (const [path, item] of objects(whole["paths"])) {
    for (const verb of httpMethods) {
      const node = item[verb];
      if (!isObject(node)) continue;
      for (const { name: fullName } of note(node, "x-tok-methods") ?? []) {
        const [name = "", methodName = ""] = fullName.split(".");
        const method = methodOf(source, path, verb, node, fullName);
        const tag = Array.isArray(node["tags"]) ? node["tags"][0] : undefined;
        const resource = resources.get(name) ?? {
          name,
          className: pascalCase(name),
          description: tags.get(tag ?? null),
          methods: [],
        };
        if (
          resource.methods.some((one) => one.name === methodName) ||
          !isIdentifier(methodName) ||
          methodName === "http"
        ) {
          const problem = `the method name ${fullName} is taken or unusable`;
          throw new DocumentError({
            file,
            pointer: pointerOf(["paths", path, verb]),
            problem,
            nextStep: "Give another name in x-tok-methods",
          });
        }
        resource.methods.push(method);
        resources.set(name, resource);
      }
    }
  }
  return [...resources.values()];
}

function methodOf(
  source: ModelSource,
  path: string,
  verb: string,
  node: JsonObject,
  fullName: string,
): Method {
  const { whole, split, file } = source;
  const at = pointerOf(["paths", path, verb]);
  const operation = operationFacts({ document: whole, file, path, verb, node, name: fullName });
  const types = new TypeNames(split, file);
  const splitNode = operationAt(split.document, path, verb);
  const place = `paths[${JSON.stringify(path)}][${JSON.stringify(verb)}]`;
  const parameters = operation.parameters.map((parameter) => {
    const given = objectList(splitNode["parameters"]).find(
      (one) => one["name"] === parameter.wire && one["in"] === parameter.in,
    );
    const schema = isObject(given?.["schema"]) ? given["schema"] : {};
    const written = `NonNullable<${place}["parameters"][${JSON.stringify(parameter.in)}]>[${JSON.stringify(parameter.wire)}]`;
    return {
      ...parameter,
      type: types.of(schema, `NonNullable<${written}>`),
      description: text(given?.["description"]),
    };
  });
  const body = isObject(splitNode["requestBody"]) ? jsonContent(splitNode["requestBody"]) : undefined;
  const typeOfResponse = (status: string, response: JsonObject): string => {
    const content = jsonContent(response);
    const key = /^\d+$/.test(status) ? status : JSON.stringify(status);
    return content === undefined
      ? "undefined"
      : types.of(
          content.schema,
          `${place}["responses"][${key}]["content"][${JSON.stringify(content.mediaType)}]`,
        );
  };
  const responses = responsesOf(splitNode);
  const answer = responses.find(
    ([status, response]) => status.startsWith("2") && jsonContent(response) !== undefined,
  );
  const answerType = answer === undefined ? "undefined" : typeOfResponse(...answer);
  const answerSchema = answer === undefined ? undefined : jsonContent(answer[1])?.schema;
  return {
    name: fullName.split(".")[1] ?? "",
    key: camelCase(fullName),
    typeName: pascalCase(fullName),
    operationId: text(node["operationId"]),
    summary: text(node["summary"]) ?? text(node["description"]) ?? fullName,
    description: text(node["description"]),
    operation,
    repeatSource: note(node, "x-tok-repeatable")?.source ?? note(node, "x-tok-idempotency")?.source,
    parameters,
    bodyType:
      body === undefined
        ? undefined
        : types.of(
            body.schema,
            `NonNullable<${place}["requestBody"]>["content"][${JSON.stringify(body.mediaType)}]`,
          ),
    answerType,
    dataType:
      answerSchema === undefined
        ? "undefined"
        : types.at(answerSchema, answerType, operation.value?.at ?? [], `${at}/x-tok-envelope`),
    errorTypes: responses
      .filter(([status]) => !status.startsWith("2"))
      .map(([status, response]) => ({
        status,
        type: typeOfResponse(status, response),
        description: text(response["description"]) ?? "",
      })),
  };
}

function operationAt(document: JsonObject, path: string, verb: string): JsonObject {
  const item = isObject(document["paths"]) ? document["paths"][path] : undefined;
  const operation = isObject(item) ? item[verb] : undefined;
  return isObject(operation) ? operation : {};
}

function text(value: Json | undefined): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}
