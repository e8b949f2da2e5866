import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { knownProviders } from "../generate/known-providers.ts";
import { loadDocument, loadYaml } from "../generate/load.ts";
import { applyOverlay, readOverlay } from "../generate/overlay.ts";
import { documentOf } from "../generate/provider.ts";
import { readSourceNote } from "../generate/source-note.ts";
import { fromSwagger } from "../generate/swagger.ts";
import { inlineProposals } from "./inline-proposals.ts";
import { appendedText } from "./overlay-text.ts";
import { study } from "./propose.ts";
import { InputError } from "./read-input.ts";

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
  const original = await fromSwagger(published, documentFile);
  const overlay = readOverlay(loadYaml(join(root, overlayFile), overlayFile).value, overlayFile);
  const document = applyOverlay(original, overlay, overlayFile);
  const { address, lenient = false } = readSourceNote(specs, name);
  const found = study(document, { name, address }).proposals;
  const reading = { name, file: documentFile, numbersKeptAsText, lenient };
  const proposals = [...found, ...(await inlineProposals(document, found, reading))];
  if (proposals.length === 0) return ["Nothing is missing: the overlay stays as it is."];
  appendFileSync(join(root, overlayFile), `\n${appendedText(proposals).replace(/^\n/, "")}`);
  return [
    `${proposals.length} proposals were written to the end of ${overlayFile}:`,
    ...proposals.map(({ target, reason }) => `  ${target}: ${reason}`),
    `Review them, then run pnpm generate ${name}.`,
  ];
}
