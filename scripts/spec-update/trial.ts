import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DocumentError } from "../generate/document-error.ts";
import { isObject, type JsonObject } from "../generate/json.ts";
import { loadDocument, loadYaml } from "../generate/load.ts";
import { applyOverlay, readOverlay } from "../generate/overlay.ts";
import { checkManifest } from "../generate/package-manifest.ts";
import { documentOf, type GeneratedPackage, generateProvider } from "../generate/provider.ts";
import type { SourceNote } from "../generate/source-note.ts";
import { fromSwagger } from "../generate/swagger.ts";
import { driftOf } from "./drift.ts";
import { loosenedRemarks, unmatchedText } from "./drift-text.ts";
import type { Incoming } from "./incoming.ts";
import { listed } from "./listed.ts";
import { newOperations } from "./operation-list.ts";
import type { Contents } from "./replacement.ts";
import { type NoteChanges, revisedNote } from "./revised-note.ts";
import { hashOf, isStanding, type Standing } from "./standing.ts";
import { UpdateStopped } from "./update-stopped.ts";

/** What a new document would give. */
export interface Trial {
  readonly before: GeneratedPackage;
  readonly after: GeneratedPackage;
  /** All files that follow from the new document, and those that are to go. */
  readonly contents: Contents;
  readonly remarks: readonly string[];
}

export interface TrialInput {
  readonly root: string;
  readonly provider: string;
  readonly standing: Standing;
  readonly incoming: Incoming;
  readonly old: JsonObject;
  readonly fresh: JsonObject;
  /** The day of the document, as `2026-01-31`. */
  readonly retrieved: string;
  /** An empty folder to write into. */
  readonly folder: string;
}

/**
 * Applies the overlay to a new document and generates from it, in memory; nothing of the repository changes.
 *
 * @throws {UpdateStopped} where an action no longer matches, with what moved
 * @throws {DocumentError} for all else that keeps the document from being used
 */
export async function tryOut(input: TrialInput): Promise<Trial> {
  const { root, provider, standing, incoming, old, fresh, folder } = input;
  const own = `specs/${provider}`;
  const documentFile = `${own}/openapi.${incoming.format}`;
  const noteText = noteFor(input);
  const staged = join(folder, provider);
  // Links are followed while copying: a link in the copy would lead back into the repository.
  cpSync(join(root, own), staged, { recursive: true, dereference: true });
  for (const name of [...documentNames, "source.yaml"]) rmSync(join(staged, name), { force: true });
  writeFileSync(join(folder, documentFile.slice("specs/".length)), incoming.bytes);
  writeFileSync(join(staged, "source.yaml"), noteText);

  const overlayFile = `${own}/overlay.yaml`;
  const overlay = readOverlay(loadYaml(join(staged, "overlay.yaml"), overlayFile).value, overlayFile);
  const { unmatched, loosened } = driftOf(old, fresh, overlay);
  if (unmatched.length > 0) throw new UpdateStopped(unmatchedText(unmatched, overlayFile));
  const after = await generateProvider(root, provider, { specs: folder });
  checkManifest(root, provider, after);
  const before = await beforeOf(root, provider, standing);

  const contents = new Map<string, Uint8Array | undefined>([
    [documentFile, incoming.bytes],
    [`${own}/source.yaml`, Buffer.from(noteText)],
    ...[...after.files].map(([file, text]) => [file, Buffer.from(text)] as const),
  ]);
  for (const file of [...documentNames.map((name) => `${own}/${name}`), ...generatedFiles(root, provider)])
    if (!contents.has(file)) contents.set(file, undefined);
  const remarks = [
    ...after.remarks,
    ...loosenedRemarks(loosened),
    ...unrecordedAddress(input),
    ...rawOnly(provider, newOperations(old, fresh), applyOverlay(fresh, overlay, overlayFile)),
  ];
  return { before, after, contents, remarks };
}

const documentNames = ["openapi.json", "openapi.yaml", "openapi.yml"];

function noteFor({ root, provider, standing, incoming, fresh, retrieved }: TrialInput): string {
  const { note } = standing;
  const text = readFileSync(join(root, "specs", provider, "source.yaml"), "utf8");
  if (isStanding(root, standing, incoming)) return text;
  const version = isObject(fresh["info"]) ? fresh["info"]["version"] : undefined;
  const { address } = incoming;
  const changes: NoteChanges = {
    // A query can hold a key and is not written down.
    ...(note.kind === "vendor" && address?.search === "" ? fetchedFrom(note, address) : {}),
    ...(note.version !== undefined && typeof version === "string" ? { version } : {}),
    retrieved,
    sha256: hashOf(incoming.bytes),
  };
  return revisedNote(text, changes);
}

/** Where a note names the document beside the page about it, the page stays. */
function fetchedFrom({ document }: SourceNote, { href }: URL): NoteChanges {
  return document === undefined ? { address: href } : { document: href };
}

function unrecordedAddress({ standing, incoming, provider }: TrialInput): string[] {
  if (standing.note.kind !== "vendor" || (incoming.address?.search ?? "") === "") return [];
  return [
    `the address has a query, which can hold a key, so specs/${provider}/source.yaml keeps the one it has`,
  ];
}

async function beforeOf(root: string, provider: string, { specs }: Standing): Promise<GeneratedPackage> {
  try {
    return await generateProvider(root, provider, { specs });
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    throw UpdateStopped.from(error, [
      `This is specs/${provider} as the last commit has it. Without it, what changes for users cannot be judged.`,
    ]);
  }
}

/** The files in the generated folder as it stands. */
function generatedFiles(root: string, provider: string): string[] {
  const folder = `packages/${provider}/src/generated`;
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => `${folder}/${name}`);
}

/** What is new in the document and has no method. */
function rawOnly(
  provider: string,
  added: readonly { title: string; path: string; method: string }[],
  overlaid: JsonObject,
): string[] {
  const names = added
    .filter(({ path, method }) => {
      const item = isObject(overlaid["paths"]) ? overlaid["paths"][path] : undefined;
      const operation = isObject(item) ? item[method] : undefined;
      return isObject(operation) && operation["x-tok-methods"] === undefined;
    })
    .map(({ title }) => title);
  if (names.length === 0) return [];
  return [
    `new, without x-tok-methods, so for raw calls only: ${listed(names, 20)}; pnpm new-provider ${provider} --update proposes methods`,
  ];
}

/** The document that an update starts from, as overlays see it. */
export async function oldDocument(provider: string, { specs, note }: Standing): Promise<JsonObject> {
  const file = documentOf(specs, provider);
  const { document } = loadDocument(join(specs, file.slice("specs/".length)), file);
  return fromSwagger(document, file, note.lenient);
}
