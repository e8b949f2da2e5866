import { createHash } from "node:crypto";
import type { Sight, Sights } from "./look.ts";
import type { PageRecord } from "./watched-file.ts";

/** What is found at one address. */
export type State = "unchanged" | "new" | "changed" | "gone" | "unreadable";

/** An address, what is found there, and why where that does not speak for itself. */
export interface Finding {
  readonly address: string;
  readonly state: State;
  readonly detail: string;
}

/** A page that is not what it was; the marker names this very change. */
export interface ChangedPage {
  readonly address: string;
  readonly state: "changed" | "gone";
  readonly detail: string;
  readonly marker: string;
}

/** What a pull request holds: the document, where it moved, and what pages hold that nobody has recorded yet. */
export interface Proposal {
  readonly document: NewDocument | undefined;
  readonly records: ReadonlyMap<string, PageRecord>;
  readonly marker: string;
}

/** A document that moved, and what to record of it once it is taken. */
export interface NewDocument {
  readonly address: string;
  readonly record: PageRecord;
  readonly marker: string;
}

/** What a run says of one provider, and what is to be done about it. */
export interface Plan {
  readonly provider: string;
  readonly kind: Sights["kind"];
  readonly findings: readonly Finding[];
  readonly proposal: Proposal | undefined;
  /** Pages that a person has to read: an issue names them. */
  readonly changedPages: readonly ChangedPage[];
}

/** What to do about what was read. Depends on nothing else; `today` is written into records. */
export function planOf({ provider, kind, document, pages }: Sights, today: string): Plan {
  const documentState = document === undefined ? undefined : stateOfDocument(document);
  const seen = pages.map((page) => ({ page, state: stateOfPage(page) }));
  const records = new Map(
    seen.flatMap(({ page: { address, reading }, state }): [string, PageRecord][] =>
      state === "new" && "sha256" in reading ? [[address, { sha256: reading.sha256, seen: today }]] : [],
    ),
  );
  const changedPages = seen.flatMap(({ page, state }) => changedPage(provider, page, state));
  if (document !== undefined && documentState === "gone")
    changedPages.unshift(...changedPage(provider, document, "gone"));
  const findings = seen.map(({ page, state }) => findingOf(page, state));
  if (document !== undefined && documentState !== undefined)
    findings.unshift(findingOf(document, documentState));
  const moved =
    document !== undefined && documentState === "changed"
      ? newDocument(provider, document, today)
      : undefined;
  const proposal = proposalOf(provider, moved, records);
  return { provider, kind, findings, proposal, changedPages };
}

/** What a pull request says, which another one with the same content says again. */
export function proposalOf(
  provider: string,
  document: NewDocument | undefined,
  records: ReadonlyMap<string, PageRecord>,
): Proposal | undefined {
  if (document === undefined && records.size === 0) return undefined;
  const content = [...records].map(([address, { sha256 }]) => `${address} ${sha256}`).sort();
  return { document, records, marker: markerOf(provider, document?.marker ?? "", ...content) };
}

function newDocument(provider: string, { address, reading }: Sight, today: string): NewDocument | undefined {
  if (!("sha256" in reading)) return undefined;
  const { sha256 } = reading;
  return { address, record: { sha256, seen: today }, marker: markerOf(provider, address, sha256) };
}

/** A document that is laid out anew is unchanged, and so is one that was taken in another form than it came in. */
function stateOfDocument({ reading, record, committed }: NonNullable<Sights["document"]>): State {
  if ("gone" in reading) return "gone";
  if ("problem" in reading) return "unreadable";
  return [committed, record?.sha256].includes(reading.sha256) ? "unchanged" : "changed";
}

function stateOfPage({ reading, record }: Sight): State {
  if ("gone" in reading) return "gone";
  if ("problem" in reading) return "unreadable";
  if (record === undefined) return "new";
  return reading.sha256 === record.sha256 ? "unchanged" : "changed";
}

function changedPage(provider: string, { address, reading, record }: Sight, state: State): ChangedPage[] {
  if (state !== "changed" && state !== "gone") return [];
  const now = "sha256" in reading ? reading.sha256 : state;
  // With the day of the record in it, a page that changes back and forth is told of each time.
  const marker = markerOf(provider, address, record?.sha256 ?? "", record?.seen ?? "", now);
  return [{ address, state, detail: detailOf({ reading, record }), marker }];
}

function findingOf(sight: Sight, state: State): Finding {
  return { address: sight.address, state, detail: detailOf(sight) };
}

function detailOf({ reading, record }: Pick<Sight, "reading" | "record">): string {
  if ("problem" in reading) return reading.problem;
  if ("gone" in reading) return `status ${reading.gone}`;
  return record === undefined ? "" : `recorded on ${record.seen}`;
}

/** Stands in what is written to GitHub and tells the next run that it was said; readers do not see it. */
function markerOf(...parts: readonly string[]): string {
  return `<!-- spec-watch ${createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 32)} -->`;
}
