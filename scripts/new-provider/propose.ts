import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { authNames } from "../generate/emit/authentication.ts";
import { encryptionTypes, exportsOf } from "../generate/emit/index.ts";
import { isObject, type JsonObject, text } from "../generate/json.ts";
import { applyOverlay, readOverlay } from "../generate/overlay.ts";
import {
  foreignOperations,
  misspeltOperations,
  operationsOf,
  type ViewedOperation,
} from "./document-view.ts";
import { actionsInOrder } from "./overlay-text.ts";
import { actionOf, type Proposal } from "./proposal.ts";
import { proposeEnvelopes, proposeHeads, proposePages, proposeSuccesses } from "./propose/answers.ts";
import { proposeJson } from "./propose/any-type.ts";
import { proposeEncryption } from "./propose/encryption.ts";
import { proposeErrors } from "./propose/errors.ts";
import { inlineTypes } from "./propose/inline.ts";
import { nameMethods, namesInUse, proposeMethods } from "./propose/methods.ts";
import { proposeProvider, proposeTypeNames, stemOf } from "./propose/names.ts";
import { proposeParameters } from "./propose/parameters.ts";
import { proposeRepairs } from "./propose/repairs.ts";
import { proposeReading, proposeSecrets } from "./propose/schemas.ts";
import { proposeSecurity } from "./propose/security.ts";
import { proposeServers } from "./propose/servers.ts";
import { reasonAgainstMethod } from "./propose/support.ts";
import { proposeXml } from "./propose/xml.ts";

export interface ProposeOptions {
  /** The name of the provider: that of its folders, in kebab-case. */
  readonly name: string;
  /** Where the document was fetched, which relative servers are relative to. */
  readonly address?: string | undefined;
  /** Why XML is left out, in a sentence; it stays in where this is missing. */
  readonly withoutXml?: string | undefined;
}

interface LeftOut {
  readonly operation: Pick<ViewedOperation, "path"> & { readonly verb: string };
  readonly reason: string;
}

/** What is proposed for a document, and what is not. */
export interface Study {
  readonly proposals: readonly Proposal[];
  /** The operations that are no methods, and why; raw calls reach them. */
  readonly leftOut: readonly LeftOut[];
  readonly methods: number;
  /** What makes a package impossible, in words. */
  readonly problem: string | undefined;
}

/** The overlay of proposals for a document, as plain JSON. The same document gives the same overlay. */
export function propose(document: JsonObject, options: ProposeOptions): JsonObject {
  const { proposals } = study(document, options);
  return { ...overlayOf(document, options.name), actions: actionsInOrder(proposals).map(actionOf) };
}

/** An overlay without its actions. */
export function overlayOf(document: JsonObject, name: string): JsonObject {
  const info = isObject(document["info"]) ? document["info"] : {};
  const title = text(info["title"])?.replace(/\s+/g, " ") ?? name;
  return { overlay: "1.1.0", info: { title, version: "0.1.0" } };
}

/** A document as proposals leave it. */
export function applied(document: JsonObject, proposals: readonly Proposal[], name: string): JsonObject {
  if (proposals.length === 0) return document;
  const overlay = { ...overlayOf(document, name), actions: actionsInOrder(proposals).map(actionOf) };
  return applyOverlay(document, readOverlay(overlay, "the proposals"), "the proposals");
}

/** Looks at a document and proposes what its package needs. */
export function study(document: JsonObject, { name, address, withoutXml }: ProposeOptions): Study {
  const operations = operationsOf(document);
  const security = proposeSecurity(document, operations);
  // What has a name was proposed once and reviewed since, or was written by hand.
  const fresh = operations.filter(({ node }) => node["x-tok-methods"] === undefined);
  const isFirst = fresh.length === operations.length;
  const leftOut: LeftOut[] = misspeltOperations(document).map(({ path, written }) => ({
    operation: { path, verb: written },
    reason: `the document calls it ${written}; an action that copies it to ${written.toLowerCase()} makes it one`,
  }));
  for (const { path, verb, reason } of foreignOperations(document))
    leftOut.push({ operation: { path, verb }, reason });
  const able = fresh.filter((operation) => {
    const reason = reasonAgainstMethod(operation, document) ?? security.reasonAgainst(operation);
    if (reason !== undefined) leftOut.push({ operation, reason });
    return reason === undefined;
  });
  const types = proposeTypeNames(document, name, reservedNames(document, name));
  const { named, unnamed } = nameMethods(
    able,
    document,
    new Set([...types.types, ...namesInUse(operations)]),
  );
  for (const operation of unnamed) leftOut.push({ operation, reason: "no name for it is free" });
  const methods = named.map(({ operation }) => operation);
  const once = isFirst
    ? [
        proposeProvider(document, name),
        ...proposeXml(withoutXml === undefined ? methods : operations, document, { without: withoutXml }),
        ...proposeErrors(methods, document),
        ...proposeReading(document),
        ...proposeEncryption(methods, document),
      ]
    : [];
  return {
    proposals: [
      ...once,
      ...proposeServers(document, { name, address }),
      ...security.proposals,
      ...proposeRepairs(operations),
      ...proposeHeads(methods),
      ...proposeJson(
        methods.filter(({ verb }) => verb !== "head"),
        document,
      ),
      ...types.proposals,
      ...proposeParameters(methods, document, security.headers),
      ...proposeSuccesses(methods, document),
      ...proposeMethods(named),
      ...proposeEnvelopes(named, document),
      ...proposePages(named, document),
      ...proposeSecrets(document),
    ],
    leftOut,
    methods: named.length,
    problem:
      security.problem ?? (named.length === 0 && isFirst ? "no operation of it can be a method" : undefined),
  };
}

/** The names that types of the package have, whatever they stand for; methods and inline schemas take others. */
export function typesOf(document: JsonObject, name: string): ReadonlySet<string> {
  return proposeTypeNames(document, name, reservedNames(document, name)).types;
}

/** The types of a package that are not those of its components. */
function reservedNames(document: JsonObject, name: string): ReadonlySet<string> {
  const stem = stemOf(name);
  return new Set([
    ...coreNames(),
    ...["Client", "ClientOptions", "Environment", "Auth"].map((end) => `${stem}${end}`),
    ...inlineTypes(document),
  ]);
}

const coreIndex = join(
  dirname(dirname(dirname(fileURLToPath(import.meta.url)))),
  "packages/core/src/index.ts",
);

/** What every package exports of core, and cannot give to its own types. */
export function coreNames(): string[] {
  return [...exportsOf(coreIndex).map((one) => one.replace(/^type /, "")), ...authNames, ...encryptionTypes];
}
