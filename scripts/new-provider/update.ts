import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { knownProviders } from "../generate/known-providers.ts";
import { loadDocument, loadYaml } from "../generate/load.ts";
import { applyOverlay, readOverlay } from "../generate/overlay.ts";
import { documentOf } from "../generate/provider.ts";
import { readSourceNote } from "../generate/source-note.ts";
import { fromSwagger } from "../generate/swagger.ts";
import { inlineProposals } from "./inline-proposals.ts";
import { withActions } from "./overlay-text.ts";
import { study } from "./propose.ts";
import { InputError } from "./read-input.ts";
import { leftOutLines } from "./report.ts";

/**
 * Proposals are made for the document that stands under `specs/`: what else is given would be passed over.
 *
 * @throws {InputError} where something is
 */
export function checkUpdate(
  name: string,
  source: string | undefined,
  { address, lenient }: { readonly address?: string; readonly lenient?: boolean },
): void {
  if (source !== undefined)
    throw new InputError(
      `--update takes no document: it proposes what the one in specs/${name} lacks. For a new version of it, run pnpm spec-update ${name} with the document first.`,
    );
  if (address !== undefined || lenient === true)
    throw new InputError(
      `--update takes no --address and no --lenient: specs/${name}/source.yaml says both. Change it there.`,
    );
}

/**
 * Proposes what an overlay lacks, such as for the operations of a new version of its document. Looks at the
 * document as the overlay leaves it, so that whatever stands there, edited or not, is proposed no second time; new
 * actions are written to the end, and nothing else is touched.
 *
 * @throws {InputError} for a provider that is not there, and {DocumentError}
 */
export async function update(root: string, name: string): Promise<string[]> {
  if (!knownProviders(root).includes(name))
    throw new InputError(`There is no specs/${name}. Without --update, and with a document, it is made.`);
  const specs = join(root, "specs");
  const documentFile = documentOf(specs, name);
  const overlayFile = `specs/${name}/overlay.yaml`;
  const { document: published, numbersKeptAsText } = loadDocument(join(root, documentFile), documentFile);
  const { address, lenient = false } = readSourceNote(specs, name);
  const original = await fromSwagger(published, documentFile, lenient);
  const overlay = readOverlay(loadYaml(join(root, overlayFile), overlayFile).value, overlayFile);
  const document = applyOverlay(original, overlay, overlayFile);
  const { proposals: found, leftOut } = study(document, { name, address });
  const reading = { name, file: documentFile, numbersKeptAsText, lenient };
  const proposals = [...found, ...(await inlineProposals(document, found, reading))];
  const raw = leftOutLines(leftOut, "the client's");
  if (proposals.length === 0) return ["Nothing is missing: the overlay stays as it is.", ...raw];
  const path = join(root, overlayFile);
  writeFileSync(path, withActions(readFileSync(path, "utf8"), proposals));
  return [
    `${proposals.length} proposals were written to the end of ${overlayFile}:`,
    ...proposals.map(({ target, reason }) => `  ${target}: ${reason}`),
    ...raw,
    `Review them, then run pnpm generate ${name}.`,
  ];
}
