import { createHash } from "node:crypto";
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hasPackage, knownProviders } from "../generate/known-providers.ts";
import { documentOf } from "../generate/provider.ts";
import { readSourceNote, type SourceNote } from "../generate/source-note.ts";
import { isAddress } from "./fetch-address.ts";
import type { Incoming } from "./incoming.ts";
import { writeCommitted } from "./last-commit.ts";
import { UpdateStopped } from "./update-stopped.ts";

/** What there is of a provider before an update. */
export interface Standing {
  readonly note: SourceNote;
  /** From the root on. */
  readonly documentFile: string;
  /**
   * Folder of a folder of the provider that changes are judged against: as the last commit has it. The overlay may
   * have been corrected for the new document already.
   */
  readonly specs: string;
  /** Whether a commit has the folder; otherwise changes are judged against what stands there. */
  readonly isCommitted: boolean;
}

/**
 * Finds out what an update starts from; `folder` is an empty one to write into.
 *
 * @throws {UpdateStopped} for a provider that is not there to be updated
 * @throws {DocumentError} where its source.yaml cannot be read
 */
export async function standingOf(root: string, provider: string, folder: string): Promise<Standing> {
  const known = knownProviders(root);
  if (!known.includes(provider))
    throw new UpdateStopped([`There is no specs/${provider}. Known providers: ${known.join(", ")}.`]);
  if (!hasPackage(root, provider))
    throw new UpdateStopped([
      `There is no packages/${provider}, so nothing follows from the document yet. Put it into specs/${provider} by hand.`,
    ]);
  const specs = join(root, "specs");
  const note = readSourceNote(specs, provider);
  const documentFile = documentOf(specs, provider);
  const into = join(folder, provider);
  const isCommitted = await writeCommitted(root, `specs/${provider}`, into);
  if (!isCommitted) cpSync(join(specs, provider), into, { recursive: true, dereference: true });
  return { note, documentFile, specs: folder, isCommitted };
}

/** @throws {UpdateStopped} for a transcription that would be fetched: it is written here */
export function checkOrigin({ note }: Standing, provider: string, from: string): void {
  if (note.kind === "vendor" || !isAddress(from)) return;
  throw new UpdateStopped([
    `specs/${provider} holds a transcription: a document that is written here, from the provider's pages. It is replaced by a new version of ours, so give a file.`,
    "To take a document of the provider's instead, make it vendor in source.yaml and write the overlay for it.",
  ]);
}

/** Whether the document is the one that stands here, and is recorded. */
export function isStanding(root: string, { note, documentFile }: Standing, { bytes }: Incoming): boolean {
  const sha256 = hashOf(bytes);
  return note.sha256 === sha256 && hashOf(readFileSync(join(root, documentFile))) === sha256;
}

/** Whether the document is the one that changes are judged against. */
export function isJudgedAgainst(provider: string, { specs }: Standing, { bytes }: Incoming): boolean {
  const file = documentOf(specs, provider).slice("specs/".length);
  return hashOf(readFileSync(join(specs, file))) === hashOf(bytes);
}

export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
