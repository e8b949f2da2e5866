import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "yaml";
import { DocumentError } from "../generate/document-error.ts";
import { isObject, type JsonObject, text } from "../generate/json.ts";
import { loadDocument } from "../generate/load.ts";
import { type GeneratedPackage, generateProvider } from "../generate/provider.ts";
import { fromSwagger } from "../generate/swagger.ts";
import { conformanceFacts } from "./conformance-facts.ts";
import { packageFiles } from "./files.ts";
import { inlineProposals } from "./inline-proposals.ts";
import { overlayText } from "./overlay-text.ts";
import { type Files, writeTo } from "./placement.ts";
import { overlayOf, type Study, study } from "./propose.ts";
import type { GivenDocument } from "./read-input.ts";
import { refusalOf } from "./refusal.ts";

export interface CreateOptions {
  /** Where the document was fetched, for one that was given as a file. */
  readonly address?: string | undefined;
  /** Whether the generator goes on where a part of the document cannot be used. */
  readonly lenient?: boolean;
  /** The day, as `2026-01-31`. */
  readonly today: string;
}

/** A provider that is thought out, and not written yet. */
export interface Draft {
  /** All files by their path from the root on. */
  readonly files: Files;
  readonly study: Study;
  readonly generated: GeneratedPackage;
  /** Whether the suite of conformance has two operations to play. */
  readonly hasConformance: boolean;
}

/**
 * Thinks a provider out: proposals, generated files and those that are written once. Writes nothing under `root`.
 *
 * @throws {DocumentError} for a document that cannot become a package, told for somebody who has that document alone
 */
export async function draft(
  root: string,
  name: string,
  given: GivenDocument,
  options: CreateOptions,
): Promise<Draft> {
  try {
    return await thoughtOut(root, name, given, options);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    const leniently = async () => {
      const { generated } = await thoughtOut(root, name, given, { ...options, lenient: true });
      return generated.model.findings.length;
    };
    throw await refusalOf(error, {
      name,
      given,
      leniently: options.lenient === true ? undefined : leniently,
    });
  }
}

async function thoughtOut(
  root: string,
  name: string,
  given: GivenDocument,
  { address = given.address, lenient = false, today }: CreateOptions,
): Promise<Draft> {
  const { bytes, ending } = given;
  const staging = mkdtempSync(join(tmpdir(), "tok-new-provider-"));
  try {
    const specs = join(staging, "specs");
    const documentFile = `specs/${name}/openapi.${ending}`;
    const files = new Map<string, string | Uint8Array>([[documentFile, bytes]]);
    const stage = (file: string, content: string | Uint8Array) => {
      files.set(file, content);
      writeTo(staging, file, content);
    };
    stage(documentFile, bytes);
    const { document: published, numbersKeptAsText } = loadDocument(
      join(staging, documentFile),
      documentFile,
    );
    const document = await fromSwagger(published, documentFile, lenient);
    stage(`specs/${name}/source.yaml`, sourceText({ given, name, address, lenient, today }, document));
    const attempt = async (withoutXml?: string) => {
      const found = study(document, { name, address, withoutXml });
      if (found.problem !== undefined)
        throw new DocumentError({
          file: documentFile,
          pointer: "",
          problem: `no package can be made of it: ${found.problem}`,
          nextStep: "Give another document, or write specs/ by hand; specs/README.md says how",
        });
      const reading = { name, file: documentFile, numbersKeptAsText, lenient };
      const proposals = [...found.proposals, ...(await inlineProposals(document, found.proposals, reading))];
      stage(`specs/${name}/overlay.yaml`, overlayText(overlayOf(document, name), proposals));
      const generated = await generateProvider(root, name, { specs });
      const conformance = conformanceFacts(name, generated.model, generated.split);
      return { found: { ...found, proposals }, generated, conformance };
    };
    let made: Awaited<ReturnType<typeof attempt>>;
    try {
      made = await attempt();
    } catch (error) {
      if (!(error instanceof DocumentError) || !isAboutXml(error)) throw error;
      made = await attempt(error.message);
    }
    const { found, generated, conformance } = made;
    for (const [file, content] of packageFiles(name, generated.model, {
      ...generated,
      hasXmlFacts: conformance?.hasXml === true,
      hasFacts: conformance !== undefined,
      read: conformance?.facts["read"],
    }))
      files.set(`packages/${name}/${file}`, content);
    if (conformance !== undefined)
      files.set(
        `packages/${name}/test/conformance.json`,
        `${JSON.stringify(conformance.facts, undefined, 2)}\n`,
      );
    for (const [file, content] of generated.files) files.set(file, content);
    return { files, study: found, generated, hasConformance: conformance !== undefined };
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** Errors of the XML table name a place below `xml`, or speak of XML. */
function isAboutXml({ message }: DocumentError): boolean {
  // A slash of a media type is ~1 in a pointer.
  return /(?:\b|~1)xml\b/i.test(message);
}

interface Source {
  readonly given: GivenDocument;
  readonly name: string;
  readonly address: string | undefined;
  readonly lenient: boolean;
  readonly today: string;
}

function sourceText({ given, name, address, lenient, today }: Source, document: JsonObject): string {
  const info = isObject(document["info"]) ? document["info"] : {};
  const version = info["version"];
  return stringify({
    kind: "vendor",
    ...(text(info["title"]) === undefined ? {} : { title: text(info["title"]) }),
    ...(text(version) === undefined ? {} : { version: text(version) }),
    address: address ?? `https://${name}.invalid/openapi`,
    retrieved: today,
    sha256: createHash("sha256").update(given.bytes).digest("hex"),
    ...(lenient ? { lenient } : {}),
    ...(address === undefined
      ? { notes: [`${given.addressless} Write its own above: this one leads nowhere.`] }
      : {}),
  });
}
