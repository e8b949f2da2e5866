import { isDeepStrictEqual } from "node:util";
import type { Operation } from "../../packages/core/src/operation.ts";
import type { ProviderFacts } from "../../packages/core/src/provider-facts.ts";
import type { Method, Model } from "../generate/model.ts";
import { type AddFact, collect, compareFacts, type Facts } from "./facts.ts";
import { compareLimits } from "./parameter-facts.ts";
import type { Finding } from "./place.ts";
import { tableFacts } from "./table-facts.ts";
import type { Both, Version } from "./version.ts";
import { compareXml } from "./xml-facts.ts";

/** What changed of the tables: everything that users notice and that no type shows. */
export function compareModels({ before, after }: Both<Version>): Finding[] {
  const models = { before: before.model, after: after.model };
  return [
    ...compareFacts(clientFacts(models.before, models.after), clientFacts(models.after, models.before)),
    ...compareXml(models),
    ...compareFirstMethods(models),
    ...methodsInBoth(models).flatMap((pair) => [
      ...compareFacts(
        tableFacts(pair.before, pair.after, after.surface),
        tableFacts(pair.after, pair.before, before.surface),
      ),
      ...compareLimits(pair),
    ]),
  ];
}

function methodsOf(model: Model): Method[] {
  return model.resources.flatMap((resource) => resource.methods);
}

function methodsInBoth({ before, after }: Both<Model>): Both<Method>[] {
  return methodsOf(before).flatMap((was) => {
    const is = methodsOf(after).find(({ operation }) => operation.name === was.operation.name);
    return is === undefined ? [] : [{ before: was, after: is }];
  });
}

// --- The client as a whole ---

/** Names that the other side lacks are seen in the types. */
function clientFacts(model: Model, other: Model): Facts {
  return collect("", (add) => {
    for (const tell of Object.values(tellers)) if (typeof tell === "function") tell(model, other, add);
  });
}

type Tell = (model: Model, other: Model, add: AddFact) => void;

/** A key that is added has to have facts, or a place where it is judged. */
const tellers = {
  environments: ({ provider, environments }, other, add) => {
    for (const { name, url } of environments) {
      const place = `new ${provider.class}({ environment: ${JSON.stringify(name)} })`;
      if (other.environments.some((one) => one.name === name))
        add("promise", `environment ${name}`, "its host", url, place);
    }
  },
  headerOptions: ({ provider, headerOptions }, other, add) => {
    for (const { name, header } of headerOptions)
      if (other.headerOptions.some((one) => one.name === name))
        add("promise", `option ${name}`, "its header", header, `new ${provider.class}({ ${name} })`);
  },
  authentication: ({ provider, authentication: { main, headers } }, { authentication }, add) => {
    const place = `new ${provider.class}({ auth })`;
    if ("header" in main && "header" in authentication.main)
      add("promise", "key header", "the header of the key", main.header, place);
    for (const { option, header } of headers)
      if (authentication.headers.some((one) => one.option === option))
        add("promise", `auth ${option}`, "its header", header, place.replace("auth", `auth: { ${option} }`));
  },
  encryption: ({ provider, encryption }, other, add) => {
    if (encryption === undefined || other.encryption === undefined) return;
    for (const [name, value] of Object.entries(encryption))
      add("promise", `encryption ${name}`, `its ${name}`, value, `new ${provider.class}({ mle })`);
  },
  variables: "types",
  provider: "types",
  types: "types",
  enums: "types",
  resources: "the facts of methods",
  operations: "the facts of methods",
  xml: "the facts of XML",
  xmlOrders: "the facts of XML",
  rawOnly: "the reference",
  findings: "the reference",
} satisfies Record<
  keyof ProviderFacts | keyof Model,
  Tell | "types" | "the facts of methods" | "the facts of XML" | "the reference"
>;

// --- Raw calls ---

/** Raw calls are sent and read as the first method of their operation says. */
function compareFirstMethods({ before, after }: Both<Model>): Finding[] {
  const first = firstMethods(after);
  return [...firstMethods(before)].flatMap(([line, was]): Finding[] => {
    const is = first.get(line);
    // Where the old one is gone, that is said with methods.
    const moved = methodsOf(after).find(({ operation }) => operation.name === was.name)?.operation;
    if (is === undefined || is.name === was.name || moved === undefined || lineOf(moved) !== line) return [];
    if (isDeepStrictEqual({ ...moved, name: is.name }, is)) return [];
    const place = `http.${is.method}(${JSON.stringify(is.path)})`;
    const text = `is sent and read like \`${is.name}()\`, was like \`${was.name}()\``;
    return [{ heading: "Changed", place, text, verdict: "major" }];
  });
}

function firstMethods(model: Model): Map<string, Operation> {
  const first = new Map<string, Operation>();
  for (const { operation } of methodsOf(model))
    if (!first.has(lineOf(operation))) first.set(lineOf(operation), operation);
  return first;
}

function lineOf({ method, path }: Operation): string {
  return `${method} ${path}`;
}
