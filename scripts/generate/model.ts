import type { Operation, Parameter } from "../../packages/core/src/operation.ts";
import type { XmlTable } from "../../packages/xml/src/table.ts";
import { type Authentication, authenticationOf } from "./authentication.ts";
import { DocumentError } from "./document-error.ts";
import { environmentsOf } from "./environments.ts";
import { extensionsOf } from "./extensions.ts";
import { type HeaderOption, headerOptionsOf } from "./header-options.ts";
import { httpMethods, objects } from "./inline.ts";
import { isObject, type JsonObject } from "./json.ts";
import { pointerOf } from "./json-pointer.ts";
import type { Finding } from "./lenient/finding.ts";
import { Omissions } from "./lenient/omissions.ts";
import { namedEnums, namedTypes } from "./named-schemas.ts";
import { camelCase, isConstantName, isMemberName, isTypeName, pascalCase } from "./names.ts";
import { resourcesOf } from "./resources.ts";
import { secretNames } from "./secrets.ts";
import type { SplitDocument } from "./split.ts";
import { type EncryptionNote, note, type ProviderNote } from "./vocabulary.ts";
import { XmlTableBuilder } from "./xml-table.ts";

/** Everything that the emitters write, in the order in which they write it. */
export interface Model {
  readonly provider: ProviderNote;
  readonly environments: readonly { name: string; url: string; description: string | undefined }[];
  /** Those in the URLs of environments. */
  readonly variables: readonly ServerVariable[];
  readonly headerOptions: readonly HeaderOption[];
  /** The forms of encrypted messages; undefined where there are none. */
  readonly encryption: EncryptionNote | undefined;
  readonly authentication: Authentication;
  readonly resources: readonly Resource[];
  /** The operations that no method calls, such as `GET /cards`, in the order of the document. */
  readonly rawOnly: readonly string[];
  readonly types: readonly NamedType[];
  readonly enums: readonly NamedEnum[];
  /** How bodies look in XML; undefined where no method has it. */
  readonly xml: XmlTable | undefined;
  /** The members, by object in `xml`, whose order in XML the document states: elsewhere it is that of its keys. */
  readonly xmlOrders: ReadonlyMap<string, readonly string[]>;
  /** What a lenient reading has repaired or left out; nothing in a strict one. */
  readonly findings: readonly Finding[];
}

export interface ServerVariable {
  /** Its name, and that of the option. */
  readonly name: string;
  /** Undefined where the document allows any. */
  readonly values: readonly string[] | undefined;
  readonly description: string | undefined;
}

export interface Resource {
  /** `customerTokens`; empty for the methods of the client itself. */
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
  /** The hand-written module that checks its body. */
  readonly check: string | undefined;
  /** Hand-written modules with functions for users, built on it. */
  readonly functions: readonly string[];
  readonly repeatSource: string | undefined;
  readonly parameters: readonly MethodParameter[];
  readonly bodyType: string | undefined;
  /** The type of the useful value, and that of the whole answer. */
  readonly dataType: string;
  readonly answerType: string;
  /** The type of what failed, where only some items of a batch were carried out. */
  readonly failureType: string | undefined;
  /** The documented error bodies by status. */
  readonly errorTypes: readonly { status: string; type: string; description: string }[];
  readonly iteration: Iteration | undefined;
}

export interface MethodParameter extends Parameter {
  readonly type: string;
  /** The hand-written module that has its type, and writes a value of it. */
  readonly writer: string | undefined;
  readonly description: string | undefined;
}

/** A method beside another one, which it calls for page after page. */
export interface Iteration {
  /** `customerTokens.iterate` */
  readonly title: string;
  /** `iterate` */
  readonly name: string;
  /** `CustomerTokensIterate`, from which its types are named. */
  readonly typeName: string;
  readonly itemType: string;
  /** Those of the other method, without the two that the iteration sets. */
  readonly parameters: readonly MethodParameter[];
}

export interface NamedType {
  readonly name: string;
  /** Its name in the split document, and in the document. */
  readonly schemaName: string;
  readonly original: string;
  readonly description: string | undefined;
}

export interface NamedEnum {
  readonly name: string;
  /** The schema that has the same name: its type is the constant's, too. */
  readonly schemaName: string | undefined;
  readonly description: string | undefined;
  readonly members: readonly { name: string; value: string | number }[];
}

/** The two forms of a document that a model is made of. */
export interface ModelSource {
  readonly file: string;
  /** With shared parts inlined, before the split: what facts are read from. */
  readonly whole: JsonObject;
  readonly split: SplitDocument;
  /** Names that core exports, and every package again. */
  readonly coreNames: readonly string[];
  /** What the reading has found so far, and whether it goes on where a part cannot be used. */
  readonly findings: readonly Finding[];
  readonly isLenient: boolean;
}

/** @throws {DocumentError} for names that are missing, unusable or taken, and for what is not supported */
export function buildModel(source: ModelSource): Model {
  const { whole, file, coreNames } = source;
  const provider = note(whole, "x-tok-provider");
  if (provider === undefined) {
    throw new DocumentError({
      file,
      pointer: "",
      problem: "x-tok-provider is missing",
      nextStep: "Add it by an overlay action on $; specs/README.md shows its form",
    });
  }
  const { environments, variables } = environmentsOf(whole, file);
  const authentication = authenticationOf(whole, file);
  const xml = new XmlTableBuilder(source.split, file);
  const findings = [...source.findings];
  const omissions = new Omissions({ findings, isLenient: source.isLenient });
  const resources = resourcesOf(source, { authentication, xml, omissions, secrets: secretNames(whole) });
  const model = {
    provider,
    environments,
    variables,
    headerOptions: headerOptionsOf(
      whole,
      variables.map(({ name }) => name),
      file,
    ),
    encryption: note(whole, "x-tok-encryption"),
    authentication,
    resources,
    rawOnly: rawOnly(whole, resources),
    types: namedTypes(source),
    enums: namedEnums(source),
    xml: xml.table,
    xmlOrders: xml.orders,
    findings,
  };
  if (model.resources.length === 0) {
    throw new DocumentError({
      file,
      pointer: "/paths",
      problem: "no operation has x-tok-methods",
      nextStep: "Name the methods by overlay actions",
    });
  }
  refuseEqualNames(model, coreNames, file);
  return model;
}

function rawOnly(document: JsonObject, resources: readonly Resource[]): string[] {
  const lineOf = (verb: string, path: string) => `${verb.toUpperCase()} ${path}`;
  const called = new Set(
    resources.flatMap(({ methods }) =>
      methods.map(({ operation: { method, path } }) => lineOf(method, path)),
    ),
  );
  return objects(document["paths"]).flatMap(([path, item]) =>
    httpMethods
      .filter((verb) => isObject(item[verb]))
      .map((verb) => lineOf(verb, path))
      .filter((line) => !called.has(line)),
  );
}

function refuseEqualNames(model: Model, coreNames: readonly string[], file: string): void {
  const taken = new Map(coreNames.map((name) => [name, "core"]));
  const take = (name: string, owner: string, pointer: string, isUsable = isTypeName) => {
    const other = taken.get(name);
    const nextStep = "Give another name by an overlay action; a schema takes x-tok-name";
    if (other !== undefined)
      throw new DocumentError({
        file,
        pointer,
        problem: `${owner} and ${other} both need the name ${name}`,
        nextStep,
      });
    if (!isUsable(name))
      throw new DocumentError({
        file,
        pointer,
        problem: `${owner} would be called ${JSON.stringify(name)}, which is no usable name`,
        nextStep,
      });
    taken.set(name, owner);
  };
  const { class: className } = model.provider;
  take(className, "the client class", "/x-tok-provider/class");
  take(`${className}Options`, "the options of the client", "/x-tok-provider/class");
  const stem = className.replace(/Client$/, "");
  take(`${stem}Environment`, "the type of environments", "/x-tok-provider/class");
  if (model.authentication.headers.length > 0)
    take(`${stem}Auth`, "the type of credentials", "/x-tok-provider/class");
  for (const { name, original } of model.types)
    take(name, `the schema ${original}`, pointerOf(["components", "schemas", original]));
  for (const { name, schemaName } of model.enums)
    if (schemaName === undefined) take(name, `the enum ${name}`, "");
  for (const resource of model.resources) {
    const pointer = pointerOf(["paths", resource.methods[0]?.operation.path ?? ""]);
    if (resource.name !== "") {
      take(resource.className, `the resource ${resource.name}`, pointer);
      take(resource.name, `the resource ${resource.name}`, pointer, isMemberOfClient);
    }
    for (const method of resource.methods) {
      const { path, method: verb } = method.operation;
      const place = pointerOf(["paths", path, verb.toLowerCase()]);
      const title = method.operation.name;
      take(`${method.typeName}Arguments`, `the arguments of ${title}`, place);
      take(`${method.typeName}Error`, `the errors of ${title}`, place);
      if (method.iteration !== undefined)
        take(
          `${method.iteration.typeName}Arguments`,
          `the arguments of ${method.iteration.title}`,
          `${place}/x-tok-page`,
        );
      // A method of the client itself has its own name in the table, too.
      const isUsable = (name: string) =>
        isNameInTable(name) && (resource.name !== "" || isMemberOfClient(method.name));
      take(method.key, title, place, isUsable);
    }
  }
  for (const { module, pointer, hasType } of extensionsOf(model)) {
    take(camelCase(module), `the extension ${module}`, pointer, isNameInTable);
    if (hasType) take(pascalCase(module), `the extension ${module}`, pointer);
  }
}

function isMemberOfClient(name: string): boolean {
  return isMemberName(name) && name !== "http";
}

/** In the operation table read rules and error facts have names of their own. */
function isNameInTable(name: string): boolean {
  return isConstantName(name) && !/^(?:readRules|errorFacts|secretNames)\d+$/.test(name);
}
