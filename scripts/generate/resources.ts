import type { BodyFacts, Operation } from "../../packages/core/src/operation.ts";
import type { Authentication } from "./authentication.ts";
import { typeOfBody } from "./body-facts.ts";
import { DocumentError } from "./document-error.ts";
import { httpMethods, objectList, objects } from "./inline.ts";
import { isObject, type JsonObject, text } from "./json.ts";
import { pointerOf } from "./json-pointer.ts";
import type { Omissions } from "./lenient/omissions.ts";
import { jsonContent } from "./media-types.ts";
import type { Method, MethodParameter, ModelSource, Resource } from "./model.ts";
import { camelCase, isMemberName, pascalCase } from "./names.ts";
import { operationFacts } from "./operation-facts.ts";
import { responsesOf } from "./operation-source.ts";
import { itemOf, iteratedMethod, iterationOf } from "./pages.ts";
import { resolved } from "./references.ts";
import { propertyOf, TypeNames } from "./type-names.ts";
import { type MethodNote, note } from "./vocabulary.ts";
import { writersOf } from "./writers.ts";
import type { XmlTableBuilder } from "./xml-table.ts";

/** What the methods of one client share. */
interface ClientParts {
  readonly authentication: Authentication;
  readonly xml: XmlTableBuilder;
  readonly omissions: Omissions;
  readonly secrets: readonly string[];
}

/** The methods of a client, by resource and in the order of the document. */
export function resourcesOf(source: ModelSource, parts: ClientParts): Resource[] {
  const { whole, file } = source;
  const tags = new Map(objectList(whole["tags"]).map((tag) => [tag["name"], text(tag["description"])]));
  const resources = new Map<string, Resource & { methods: Method[] }>();
  for (const [path, item] of objects(whole["paths"])) {
    for (const verb of httpMethods) {
      const node = item[verb];
      if (!isObject(node)) continue;
      const iterated = iteratedMethod({ file, node, at: ["paths", path, verb] });
      for (const named of note(node, "x-tok-methods") ?? []) {
        const { name: fullName } = named;
        const [methodName = "", name = ""] = fullName.split(".").reverse();
        const method = parts.omissions.attempt(
          () => methodOf(source, parts, path, verb, node, named, fullName === iterated),
          `the method ${fullName} is left out`,
        );
        if (method === undefined) continue;
        const tag = Array.isArray(node["tags"]) ? node["tags"][0] : undefined;
        const resource = resources.get(name) ?? {
          name,
          className: pascalCase(name),
          description: tags.get(tag ?? null),
          methods: [],
        };
        const isTaken = (wanted: string) =>
          resource.methods.some((one) => one.name === wanted || one.iteration?.name === wanted);
        if (isTaken(methodName) || !isMemberName(methodName)) {
          const problem = `the method name ${fullName} is taken or unusable`;
          throw new DocumentError({
            file,
            pointer: pointerOf(["paths", path, verb]),
            problem,
            nextStep: "Give another name in x-tok-methods",
          });
        }
        const iteration = method.iteration?.name;
        if (
          iteration !== undefined &&
          (isTaken(iteration) || iteration === methodName || !isMemberName(iteration))
        )
          throw new DocumentError({
            file,
            pointer: pointerOf(["paths", path, verb, "x-tok-page"]),
            problem: `the method name ${name}.${iteration} is taken or unusable`,
            nextStep: "Give another name in x-tok-page",
          });
        resource.methods.push(method);
        resources.set(name, resource);
      }
    }
  }
  return [...resources.values()];
}

function methodOf(
  source: ModelSource,
  parts: ClientParts,
  path: string,
  verb: string,
  node: JsonObject,
  named: MethodNote,
  isIterated: boolean,
): Method {
  const { whole, split, file } = source;
  const { name: fullName } = named;
  const at = pointerOf(["paths", path, verb]);
  const splitNode = operationAt(split.document, path, verb);
  const operation = operationFacts({
    document: whole,
    file,
    path,
    verb,
    node,
    method: named,
    key: camelCase(fullName),
    readDocument: split.document,
    readNode: splitNode,
    ...parts,
  });
  const types = new TypeNames(split, file);
  const place = `paths[${JSON.stringify(path)}][${JSON.stringify(verb)}]`;
  const writers = writersOf(node, operation.parameters, file, at);
  const parameters = operation.parameters.map((parameter): MethodParameter => {
    const writer = parameter.in === "query" ? writers.get(parameter.wire) : undefined;
    const given = objectList(splitNode["parameters"]).find(
      (one) => one["name"] === parameter.wire && one["in"] === parameter.in,
    );
    const schema = isObject(given?.["schema"]) ? given["schema"] : {};
    const written = `NonNullable<${place}["parameters"][${JSON.stringify(parameter.in)}]>[${JSON.stringify(parameter.wire)}]`;
    return {
      ...parameter,
      type: writer === undefined ? types.of(schema, `NonNullable<${written}>`) : pascalCase(writer),
      writer,
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
  const answers = responses
    .filter(([status]) => status.startsWith("2"))
    .map(([status, response]) => ({
      type: typeOfResponse(status, response),
      schema: jsonContent(response)?.schema,
    }));
  // Every documented success may come; without a body there is nothing to look for a useful value in.
  const values = answers.flatMap(({ type, schema }) => {
    if (operation.value === undefined) return [type];
    return schema === undefined ? [] : [types.at(schema, type, operation.value.at, `${at}/x-tok-envelope`)];
  });
  // A DELETE that finds nothing after a lost answer has succeeded, and has no answer.
  const lost = verb === "delete" && isRepeated(operation) ? ["undefined"] : [];
  checkEnvelope(operation, answers, types, file, at);
  const failures = failureTypes(operation, answers, types, file, at);
  const valueSchemas = answers.flatMap(({ schema }) =>
    schema === undefined || operation.value === undefined ? [] : [types.schemaAt(schema, operation.value.at)],
  );
  const typeOf = (schema: JsonObject) =>
    typeOfBody(resolved(schema, split.document, file), split.document, file);
  return {
    name: fullName.split(".").at(-1) ?? "",
    key: camelCase(fullName),
    typeName: pascalCase(fullName),
    operationId: text(node["operationId"]),
    summary: text(node["summary"]) ?? text(node["description"]) ?? fullName,
    description: named.description ?? text(node["description"]),
    operation: withProof(
      withValueType(operation, valueSchemas, typeOf),
      note(node, "x-tok-envelope")?.proof,
      {
        schemas: valueSchemas.map((schema) => resolved(schema, split.document, file)),
        resolve: (schema) => resolved(schema, split.document, file),
        typeOf,
        fail: (problem) =>
          new DocumentError({
            file,
            pointer: pointerOf(["paths", path, verb, "x-tok-envelope", "proof"]),
            problem,
            nextStep: "Name properties of the value, or of its items, with one plain type",
          }),
      },
    ),
    check: note(node, "x-tok-extension")?.check,
    functions: note(node, "x-tok-extension")?.functions ?? [],
    repeatSource: note(node, "x-tok-repeatable")?.source ?? note(node, "x-tok-idempotency")?.source,
    parameters,
    bodyType:
      body === undefined
        ? undefined
        : types.of(
            body.schema,
            `NonNullable<${place}["requestBody"]>["content"][${JSON.stringify(body.mediaType)}]`,
          ),
    answerType: unionOf([...answers.map(({ type }) => type), ...lost]),
    dataType: unionOf([...values, ...lost]),
    failureType: failures.length === 0 ? undefined : unionOf(failures),
    errorTypes: responses
      .filter(([status]) => !status.startsWith("2"))
      .map(([status, response]) => ({
        status,
        type: typeOfResponse(status, response),
        description: text(response["description"]) ?? "",
      })),
    iteration: isIterated
      ? iterationOf(
          { file, node, at: ["paths", path, verb] },
          {
            operation,
            parameters,
            values,
            kinds: answers.map(({ schema }) =>
              schema === undefined ? "any" : typeOf(types.schemaAt(schema, operation.value?.at ?? [])),
            ),
          },
        )
      : undefined,
  };
}

/** The types of what `x-tok-partial` points at. Its places have to be in every success, or they would never be found. */
function failureTypes(
  { partial }: Operation,
  answers: readonly { readonly type: string; readonly schema: JsonObject | undefined }[],
  types: TypeNames,
  file: string,
  at: string,
): string[] {
  if (partial === undefined) return [];
  const pointer = `${at}/x-tok-partial`;
  return answers.flatMap(({ type, schema = {} }) => {
    const listAt = "items" in partial ? partial.items : partial.failures;
    const list = types.at(schema, type, listAt, pointer);
    const found = types.schemaAt(schema, listAt);
    if (found["type"] !== "array")
      throw new DocumentError({
        file,
        pointer,
        problem: `what stands at /${listAt.join("/")} is not always a list`,
        nextStep: "Point at a list",
      });
    if (!("items" in partial)) types.at(schema, type, partial.at, pointer);
    else if (isObject(found["items"])) types.at(found["items"], itemOf(list), partial.status, pointer);
    return itemOf(list);
  });
}

/** Adds the type that the useful value has in every answer, so that another one does not pass for it. */
function withValueType(
  operation: Operation,
  schemas: readonly JsonObject[],
  typeOf: (schema: JsonObject) => BodyFacts["type"],
): Operation {
  const { value } = operation;
  const only = (types: readonly BodyFacts["type"][]) => (new Set(types).size === 1 ? types[0] : undefined);
  const type = only(schemas.map(typeOf));
  if (value === undefined || type === undefined || type === "any") return operation;
  const items = only(schemas.map(({ items: each }) => (isObject(each) ? typeOf(each) : "any")));
  return {
    ...operation,
    value: {
      ...value,
      type,
      ...(type !== "array" || items === undefined || items === "any" ? {} : { items }),
    },
  };
}

/** Adds the members without which a value, or an item of it, proves nothing, each with its type. */
function withProof(
  operation: Operation,
  proof: readonly string[] | undefined,
  {
    schemas,
    resolve,
    typeOf,
    fail,
  }: {
    readonly schemas: readonly JsonObject[];
    readonly resolve: (schema: JsonObject) => JsonObject;
    readonly typeOf: (schema: JsonObject) => BodyFacts["type"];
    readonly fail: (problem: string) => DocumentError;
  },
): Operation {
  const { value } = operation;
  if (value === undefined || proof === undefined) return operation;
  const members = proof.map((name): [string, BodyFacts["type"]] => {
    const types = schemas.map((schema) => {
      const holder = isObject(schema["items"]) ? resolve(schema["items"]) : schema;
      const member = propertyOf(holder, name, resolve);
      return member === undefined ? "any" : typeOf(member);
    });
    const [type = "any", ...others] = types;
    if (type === "any" || others.some((one) => one !== type))
      throw fail(`${name} is no property with one type`);
    return [name, type];
  });
  return { ...operation, value: { ...value, proof: Object.fromEntries(members) } };
}

function operationAt(document: JsonObject, path: string, verb: string): JsonObject {
  const item = isObject(document["paths"]) ? document["paths"][path] : undefined;
  const operation = isObject(item) ? item[verb] : undefined;
  return isObject(operation) ? operation : {};
}

function isRepeated({ repeatable, idempotencyHeader }: Operation): boolean {
  return repeatable === true || idempotencyHeader !== undefined;
}

function unionOf(types: readonly string[]): string {
  return [...new Set(types)].join(" | ");
}

function checkEnvelope(
  { value }: Operation,
  answers: readonly { readonly schema: JsonObject | undefined }[],
  types: TypeNames,
  file: string,
  at: string,
): void {
  if (value === undefined) return;
  const fail = (problem: string, nextStep: string) =>
    new DocumentError({ file, pointer: `${at}/x-tok-envelope`, problem, nextStep });
  const schemas = answers.flatMap(({ schema }) => (schema === undefined ? [] : [schema]));
  if (schemas.length === 0) throw fail("no answer has a body to find a value in", "Take x-tok-envelope away");
  if (
    value.absent === "empty-array" &&
    !schemas.every((schema) => types.schemaAt(schema, value.at)["type"] === "array")
  )
    throw fail("absent: empty-array needs a value that is a list", "Point at a list, or take absent away");
}
