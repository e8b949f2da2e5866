import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Json } from "../generate/json.ts";
import type { Model } from "../generate/model.ts";
import { credentialsOf } from "./credentials.ts";
import { readmeValues } from "./readme-values.ts";

const folder = join(dirname(fileURLToPath(import.meta.url)), "template");

interface Asked {
  readonly hasXml: boolean;
  readonly hasEncryption: boolean;
  /** Whether the conformance suite has facts to run with, and whether in XML, too. */
  readonly hasFacts: boolean;
  readonly hasXmlFacts: boolean;
  /** What the suite has of a GET, for an example. */
  readonly read: Json | undefined;
}

/** The files of a package that are written once, by their path inside it: one template each. */
export function packageFiles(
  name: string,
  model: Model,
  { hasXml, hasEncryption, hasFacts, hasXmlFacts, read }: Asked,
): Map<string, string> {
  const { provider, environments } = model;
  const stem = provider.class.replace(/Client$/, "");
  const dependencies = {
    "@tok/core": "workspace:^",
    ...(hasXml ? { "@tok/xml": "workspace:^" } : {}),
    ...(hasEncryption ? { jose: "catalog:" } : {}),
  };
  const { auth } = credentialsOf(model);
  const values: Readonly<Record<string, string>> = {
    name,
    package: provider.package,
    class: provider.class,
    title: provider.title,
    description: JSON.stringify(`Typed client for ${provider.title}.`),
    dependencies: JSON.stringify(dependencies),
    variable: stem.charAt(0).toLowerCase() + stem.slice(1),
    auth: auth === undefined ? "" : `auth: ${auth}, `,
    environment: environments[0]?.name ?? "",
    ...readmeValues(name, model, { hasXml, hasEncryption }, read),
    xml: hasXmlFacts
      ? `conformance({\n  ...facts,\n  mediaType: "application/xml",\n  create: (options) => create({ format: "xml", ...options }),\n});`
      : "",
  };
  const fill = (text: string) =>
    text.replace(/\{\{([a-z-]+)\}\}/g, (found, key: string) => values[key] ?? found);
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .filter(
        ({ name: file }) => file !== (hasFacts ? "client.test.ts.template" : "conformance.test.ts.template"),
      )
      .map(({ parentPath, name: file }) => join(parentPath, file))
      .map((file) => [
        relative(folder, file)
          .replaceAll("\\", "/")
          .replace(/\.template$/, ""),
        `${fill(readFileSync(file, "utf8")).trimEnd()}\n`,
      ]),
  );
}
