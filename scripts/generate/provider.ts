import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { DocumentError } from "./document-error.ts";
import { emitClient } from "./emit/client.ts";
import { canonicalHash, header } from "./emit/header.ts";
import { emitIndex } from "./emit/index.ts";
import { emitOperations } from "./emit/operations.ts";
import { emitReference } from "./emit/reference.ts";
import { emitSchema } from "./emit/schema.ts";
import { emitTypes } from "./emit/types.ts";
import { inlineComponents } from "./inline.ts";
import { loadDocument, loadYaml } from "./load.ts";
import { buildModel } from "./model.ts";
import { applyOverlay, readOverlay } from "./overlay.ts";
import { splitByDirection } from "./split.ts";
import { validateDocument } from "./validate.ts";
import { checkVocabulary } from "./vocabulary.ts";

/** The generated files of one package: path below the root, and content. */
export type GeneratedFiles = ReadonlyMap<string, string>;

/** The providers that have a folder under `specs/`. */
export function knownProviders(root: string): string[] {
  return readdirSync(join(root, "specs"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/**
 * From document and overlay to the files of a package. Reads, writes nothing, and gives the same bytes for the
 * same inputs.
 *
 * @throws {DocumentError}
 */
export async function generateProvider(root: string, provider: string): Promise<GeneratedFiles> {
  const documentFile = documentOf(root, provider);
  const overlayFile = `specs/${provider}/overlay.yaml`;
  const { document: original } = loadDocument(join(root, documentFile), documentFile);
  const overlayValue = loadYaml(join(root, overlayFile), overlayFile).value;
  const document = applyOverlay(original, readOverlay(overlayValue, overlayFile), overlayFile);
  checkVocabulary(document, documentFile);
  await validateDocument(document, documentFile);
  const whole = inlineComponents(document, documentFile);
  const split = splitByDirection(whole, documentFile);
  const model = buildModel({ file: documentFile, whole, split });

  const top = header(provider, canonicalHash(original, overlayValue));
  const folder = `packages/${provider}`;
  return new Map([
    [`${folder}/src/generated/schema.ts`, top + (await emitSchema(split))],
    [`${folder}/src/generated/types.ts`, top + emitTypes(model)],
    [`${folder}/src/generated/operations.ts`, top + emitOperations(model)],
    [`${folder}/src/generated/client.ts`, top + emitClient(model)],
    [`${folder}/src/index.ts`, top + emitIndex(model, join(root, "packages/core/src/index.ts"))],
    [`${folder}/reference.md`, emitReference(model, `pnpm generate ${provider}`)],
  ]);
}

function documentOf(root: string, provider: string): string {
  const candidates = ["json", "yaml", "yml"].map((ending) => `specs/${provider}/openapi.${ending}`);
  const found = candidates.filter((file) => existsSync(join(root, file)));
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
