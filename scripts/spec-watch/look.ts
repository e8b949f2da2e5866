import { readFileSync } from "node:fs";
import { join } from "node:path";
import { documentOf } from "../generate/provider.ts";
import { readSourceNote, type SourceNote } from "../generate/source-note.ts";
import { largestDocument } from "../spec-update/fetch-document.ts";
import {
  type Content,
  documentFingerprint,
  type Fingerprint,
  pageFingerprint,
} from "./content-fingerprint.ts";
import { type Fetching, fetchPage } from "./fetch-page.ts";
import { type PageRecord, readRecords } from "./watched-file.ts";

/** What an address holds now. */
export type Reading = { readonly sha256: string } | { readonly gone: number } | { readonly problem: string };

/** A watched address, what it holds, and what it held when a person last looked. */
export interface Sight {
  readonly address: string;
  readonly reading: Reading;
  readonly record: PageRecord | undefined;
}

/** All that is watched for one provider, as it was found. */
export interface Sights {
  readonly provider: string;
  readonly kind: SourceNote["kind"];
  /** The machine-readable document, with the fingerprint of the one under `specs/`. */
  readonly document: (Sight & { readonly committed: string | undefined }) | undefined;
  readonly pages: readonly Sight[];
}

/**
 * Reads all addresses that are watched for a provider, one after the other.
 *
 * @throws {DocumentError} where the files of the provider cannot be used; never for an address
 */
export async function look(root: string, provider: string, fetching: Fetching): Promise<Sights> {
  const { kind, document, watch = [] } = readSourceNote(join(root, "specs"), provider);
  const records = readRecords(root, provider);
  const sight = async (
    address: string,
    fingerprint: (content: Content) => Fingerprint,
    limits: Fetching = fetching,
  ): Promise<Sight> => {
    const fetched = await fetchPage(address, limits);
    const reading = "content" in fetched ? fingerprint(fetched.content) : fetched;
    return { address, reading, record: records.get(address) };
  };
  const pages: Sight[] = [];
  for (const address of new Set(watch)) pages.push(await sight(address, pageFingerprint));
  return {
    provider,
    kind,
    document:
      document === undefined
        ? undefined
        : {
            ...(await sight(document, documentFingerprint, { maxBytes: largestDocument, ...fetching })),
            committed: committedFingerprint(root, provider),
          },
    pages,
  };
}

function committedFingerprint(root: string, provider: string): string | undefined {
  const bytes = readFileSync(join(root, documentOf(join(root, "specs"), provider)));
  const fingerprint = documentFingerprint({ bytes });
  return "sha256" in fingerprint ? fingerprint.sha256 : undefined;
}
