import type { Method, Model } from "../generate/model.ts";
import { compareFacts, type Fact, type Facts } from "./facts.ts";
import { operationFacts } from "./operation-facts.ts";
import type { Finding } from "./place.ts";
import type { Both, Version } from "./version.ts";
import { compareXml } from "./xml-facts.ts";

/** What changed of the tables: everything that users notice and that no type shows. */
export function compareModels({ before, after }: Both<Version>): Finding[] {
  const models = { before: before.model, after: after.model };
  return [
    ...compareFacts(clientFacts(models.before, models.after), clientFacts(models.after, models.before)),
    ...compareXml({ before: models.before.xml, after: models.after.xml }),
    ...methodsInBoth(models).flatMap((pair) => [
      ...compareFacts(
        operationFacts(pair.before, pair.after, after.surface),
        operationFacts(pair.after, pair.before, before.surface),
      ),
      ...compareLimits(pair),
    ]),
  ];
}

function methodsInBoth({ before, after }: Both<Model>): Both<Method>[] {
  const methods = (model: Model) => model.resources.flatMap((resource) => resource.methods);
  return methods(before).flatMap((was) => {
    const is = methods(after).find(({ operation }) => operation.name === was.operation.name);
    return is === undefined ? [] : [{ before: was, after: is }];
  });
}

/** Of the client as a whole; names that the other side lacks are seen in the types. */
function clientFacts(model: Model, other: Model): Facts {
  const { class: client } = model.provider;
  const facts = new Map<string, Fact>();
  const promise = (key: string, place: string, text: string, value: string) =>
    facts.set(key, { place, text, value, kind: "promise" });
  for (const { name, url } of model.environments)
    if (other.environments.some((one) => one.name === name))
      promise(
        `environment ${name}`,
        `new ${client}({ environment: ${JSON.stringify(name)} })`,
        "its host",
        url,
      );
  for (const { name: option, header } of model.headerOptions)
    if (other.headerOptions.some(({ name }) => name === option))
      promise(`option ${option}`, `new ${client}({ ${option} })`, "its header", header);
  const { main, headers } = model.authentication;
  const place = `new ${client}({ auth })`;
  if ("header" in main && "header" in other.authentication.main)
    promise("key header", place, "the header of the key", main.header);
  for (const { option, header } of headers)
    if (other.authentication.headers.some((one) => one.option === option))
      promise(`auth ${option}`, `new ${client}({ auth: { ${option} } })`, "its header", header);
  if (model.encryption !== undefined && other.encryption !== undefined)
    for (const [name, value] of Object.entries(model.encryption))
      promise(`encryption ${name}`, `new ${client}({ mle })`, `its ${name}`, String(value));
  return facts;
}

/** Limits that are checked before anything is sent: a narrower one refuses what went through. */
function compareLimits({ before, after }: Both<Method>): Finding[] {
  return before.parameters.flatMap((was): Finding[] => {
    const is = after.parameters.find(({ name }) => name === was.name);
    if (is === undefined) return [];
    const place = `${after.operation.name}({ ${is.name} })`;
    return [
      ...limit(place, "the smallest value", was.integer?.minimum, is.integer?.minimum, (a, b) => b > a),
      ...limit(place, "the largest value", was.integer?.maximum, is.integer?.maximum, (a, b) => b < a),
    ];
  });
}

function limit(
  place: string,
  text: string,
  was: number | undefined,
  is: number | undefined,
  isNarrower: (was: number, is: number) => boolean,
): Finding[] {
  if (was === is) return [];
  if (is === undefined) return [{ heading: "Removed", place, text: `${text} \`${was}\``, verdict: "minor" }];
  if (was === undefined) return [{ heading: "Added", place, text: `${text} \`${is}\``, verdict: "major" }];
  const verdict = isNarrower(was, is) ? "major" : "minor";
  return [{ heading: "Changed", place, text: `${text} is \`${is}\`, was \`${was}\``, verdict }];
}
