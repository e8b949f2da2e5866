import { existsSync } from "node:fs";
import { join } from "node:path";
import { DocumentError } from "./document-error.ts";
import { authNames } from "./emit/authentication.ts";
import { emitClient } from "./emit/client.ts";
import { canonicalHash, header } from "./emit/header.ts";
import { emitIndex, encryptionTypes, exportsOf } from "./emit/index.ts";
import { emitOperations } from "./emit/operations.ts";
import { emitReference } from "./emit/reference.ts";
import { emitSchema } from "./emit/schema.ts";
import { emitTypes } from "./emit/types.ts";
import { emitXml } from "./emit/xml.ts";
import { checkExtensions } from "./extensions.ts";
import { refuseForeignNotes } from "./foreign-notes.ts";
import { inlineComponents } from "./inline.ts";
import { liftInlineSchemas } from "./inline-schemas.ts";
import type { JsonObject } from "./json.ts";
import { keyOf } from "./json-pointer.ts";
import { type Finding, findingLine } from "./lenient/finding.ts";
import { readLeniently } from "./lenient/read-leniently.ts";
import { refuseContradictions } from "./lenient/refuse-contradictions.ts";
import { loadDocument, loadYaml } from "./load.ts";
import { buildModel, type Model } from "./model.ts";
import { normalizeSchemas } from "./normalize.ts";
import { checkNotes } from "./note-checks.ts";
import { applyOverlay, readOverlay } from "./overlay.ts";
import { proposalsLine, type Unreviewed, unreviewed } from "./proposals.ts";
import { checkReferences } from "./references.ts";
import { readSourceNote, remarkOnHash } from "./source-note.ts";
import { type SplitDocument, splitByDirection } from "./split.ts";
import { convertSwagger } from "./swagger.ts";
import { validateDocument } from "./validate.ts";
import { checkVocabulary } from "./vocabulary.ts";

/** The generated files of one package: path below the root, and content. */
export type GeneratedFiles = ReadonlyMap<string, string>;

/** What one provider's folder gives. */
export interface GeneratedPackage {
  readonly files: GeneratedFiles;
  readonly packageName: string;
  /** It reads and writes XML, and needs the codec for it. */
  readonly hasXml: boolean;
  /** It encrypts messages, and needs jose for that. */
  readonly hasEncryption: boolean;
  /** What the files were written from. */
  readonly model: Model;
  readonly split: SplitDocument;
  /** The actions of the overlay that nobody has reviewed. */
  readonly proposals: readonly Unreviewed[];
  /** What a person should look at, though it stops nothing. */
  readonly remarks: readonly string[];
}

/**
 * From document and overlay to the files of a package. Reads, writes nothing, and gives the same bytes for the
 * same inputs. `specs` holds the provider's folder when it is not the one under `root`, such as a new version of
 * a document that is tried; errors name its files as if it were.
 *
 * @throws {DocumentError}
 */
export async function generateProvider(
  root: string,
  provider: string,
  { specs = join(root, "specs") }: { readonly specs?: string } = {},
): Promise<GeneratedPackage> {
  const at = (file: string) => join(specs, file.slice("specs/".length));
  const documentFile = documentOf(specs, provider);
  const overlayFile = `specs/${provider}/overlay.yaml`;
  const note = readSourceNote(specs, provider);
  const remark = remarkOnHash(note, at(documentFile), documentFile);
  const { document: published, numbersKeptAsText } = loadDocument(at(documentFile), documentFile);
  const lenient = note.lenient === true;
  if (note.kind === "vendor") refuseForeignNotes(published, documentFile);
  const { node: original, findings } = await convertSwagger(published, documentFile, lenient);
  const overlayValue = loadYaml(at(overlayFile), overlayFile).value;
  const overlay = readOverlay(overlayValue, overlayFile);
  const proposals: Unreviewed[] = [];
  const document = applyOverlay(original, overlay, overlayFile, (deed) => {
    const proposal = unreviewed(deed, overlayFile);
    if (proposal !== undefined) proposals.push(proposal);
  });
  const standing = proposalsLine(proposals);
  const coreIndex = join(root, "packages/core/src/index.ts");
  try {
    const reading = { file: documentFile, numbersKeptAsText, coreIndex, lenient };
    const { split, model } = await understand(document, reading, [...findings]);
    const top = header(provider, canonicalHash(original, overlayValue, ...(lenient ? ["lenient"] : [])));
    const folder = `packages/${provider}`;
    checkExtensions(model, root, folder, documentFile);
    const files = new Map([
      [`${folder}/src/generated/schema.ts`, top + (await emitSchema(split, documentFile))],
      [`${folder}/src/generated/types.ts`, top + emitTypes(model)],
      [`${folder}/src/generated/operations.ts`, top + emitOperations(model)],
      ...(model.xml === undefined
        ? []
        : [[`${folder}/src/generated/xml.ts`, top + emitXml(model.xml)] as const]),
      [`${folder}/src/generated/client.ts`, top + emitClient(model)],
      [`${folder}/src/index.ts`, top + emitIndex(model, coreIndex, join(root, folder, "src/extensions"))],
      [`${folder}/reference.md`, emitReference(model, `pnpm generate ${provider}`)],
    ]);
    return {
      files,
      packageName: model.provider.package,
      hasXml: model.xml !== undefined,
      hasEncryption: model.encryption !== undefined,
      model,
      split,
      proposals,
      remarks: [
        ...(remark === undefined ? [] : [remark]),
        ...(standing === undefined ? [] : [standing]),
        ...model.findings.map((finding) => findingLine(finding, documentFile)),
      ],
    };
  } catch (error) {
    throw error instanceof DocumentError ? withOverlayNamed(error, original, overlayFile) : error;
  }
}

interface Reading {
  readonly file: string;
  readonly numbersKeptAsText: readonly string[];
  readonly coreIndex: string;
  readonly lenient: boolean;
}

async function understand(
  document: JsonObject,
  { file, numbersKeptAsText, coreIndex, lenient }: Reading,
  findings: Finding[],
): Promise<{ split: SplitDocument; model: Model }> {
  checkVocabulary(document, file);
  let valid = document;
  if (lenient) {
    const repaired = await readLeniently(document, file, numbersKeptAsText);
    valid = repaired.node;
    findings.push(...repaired.findings);
    checkReferences(valid, file);
  } else {
    checkReferences(document, file);
    await validateDocument(document, file, numbersKeptAsText);
    refuseContradictions(document, file);
  }
  const whole = inlineComponents(normalizeSchemas(liftInlineSchemas(valid, file), file), file);
  checkNotes(whole, file);
  const split = splitByDirection(whole, file);
  const coreNames = exportsOf(coreIndex).map((name) => name.replace(/^type /, ""));
  return {
    split,
    model: buildModel({
      file,
      whole,
      split,
      coreNames: [...coreNames, ...authNames, ...encryptionTypes],
      findings,
      isLenient: lenient,
    }),
  };
}

/** Pointers are those of the document after the overlay; where its own file has no such place, the error says so. */
function withOverlayNamed(error: DocumentError, original: JsonObject, overlayFile: string): DocumentError {
  let node: unknown = original;
  for (const part of error.pointer.split("/").slice(1)) {
    const key = keyOf(part);
    if (typeof node !== "object" || node === null || !Object.hasOwn(node, key))
      return error.after(overlayFile);
    node = Reflect.get(node, key);
  }
  return error;
}

/** The document of a provider, by its name from the root on. */
export function documentOf(specs: string, provider: string): string {
  const candidates = ["json", "yaml", "yml"].map((ending) => `openapi.${ending}`);
  const found = candidates
    .filter((file) => existsSync(join(specs, provider, file)))
    .map((file) => `specs/${provider}/${file}`);
  const [file] = found;
  if (file !== undefined && found.length === 1) return file;
  throw new DocumentError({
    file: `specs/${provider}`,
    pointer: "",
    problem:
      found.length === 0
        ? "there is no OpenAPI document"
        : `there are several documents: ${found.join(", ")}`,
    nextStep: "Keep exactly one of openapi.json and openapi.yaml",
  });
}
