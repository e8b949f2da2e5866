import type { ChangedPage, NewDocument, Plan, Proposal } from "./plan.ts";
import { fenced, mostQuoted, startOf } from "./quote.ts";

/** Title and body of an issue or a pull request. A title stays the same from run to run: it finds the issue again. */
export interface Notice {
  readonly title: string;
  readonly body: string;
}

/** Says which pages of a provider are no longer what the document was written from. */
export function pagesNotice({ provider, kind }: Plan, pages: readonly ChangedPage[]): Notice {
  const list = pages.map(({ address, state, detail }) => {
    const what = state === "gone" ? `gone, ${detail}` : detail === "" ? "changed" : `changed, ${detail}`;
    return `- ${address} (${what})`;
  });
  const next =
    kind === "vendor"
      ? `Fetch the document by hand where it has changed, and run \`pnpm spec-update ${provider} <file>\`.`
      : `Compare them with \`specs/${provider}\` and correct the document or its overlay where they differ.`;
  return {
    title: `${provider}: watched pages have changed`,
    body: [
      `These pages are not what they were when \`specs/${provider}\` was last compared with them:`,
      list.join("\n"),
      next,
      `Then commit what \`pnpm spec-watch --record ${provider}\` writes. A page that is gone for good leaves \`watch\` in \`specs/${provider}/source.yaml\`.`,
      pages.map(({ marker }) => marker).join("\n"),
    ].join("\n\n"),
  };
}

/** Says that a new document could not be taken, and what the command that takes it said. */
export function failureNotice(provider: string, { address, marker }: NewDocument, output: string): Notice {
  return {
    title: `${provider}: the new document needs a person`,
    body: [
      `The document at ${address} has changed, and \`pnpm spec-update ${provider} ${address}\` fails:`,
      fenced(output === "" ? "(it said nothing)" : output),
      "Run the command on your machine, correct the overlay where it says so, and open a pull request.",
      marker,
    ].join("\n\n"),
  };
}

/** A changeset that a pull request holds. */
export interface ProposedChangeset {
  /** From the root on. */
  readonly file: string;
  readonly text: string;
  /** Where a reader finds the whole of it. */
  readonly address: string;
}

/** Says what a pull request proposes. */
export function proposalNotice(
  provider: string,
  { document, records, marker }: Proposal,
  changesets: readonly ProposedChangeset[],
): Notice {
  const parts = [
    ...(document === undefined ? [] : documentParts(document, changesets)),
    ...(records.size === 0 ? [] : recordParts(records)),
    "A pull request that a workflow opens starts no checks by itself: approve their run where GitHub offers it, or close and reopen the pull request.",
    marker,
  ];
  const title = document === undefined ? "record watched pages" : "take the new document of the provider";
  return { title: `${provider}: ${title}`, body: parts.join("\n\n") };
}

/** Says on a pull request, to whose branch others have added commits, that there is something new. */
export function foreignNotice(provider: string, { document, marker }: Proposal): string {
  const what =
    document === undefined
      ? "There are pages to record"
      : `The document at ${document.address} has changed again`;
  const command =
    document === undefined
      ? `pnpm spec-watch --record ${provider}`
      : `pnpm spec-update ${provider} ${document.address}`;
  return `${what}. This branch holds commits of others and is left as it is: run \`${command}\` on it, or delete it.\n\n${marker}`;
}

/** GitHub refuses a text that is too long, so long changesets are cut: all of them together are one quotation. */
function documentParts({ address }: NewDocument, changesets: readonly ProposedChangeset[]): string[] {
  const texts = changesets.map(({ file, text, address: whole }) => {
    const start = startOf(text, Math.floor(mostQuoted / changesets.length));
    const more = start === text ? "" : `\n\n[The whole changeset](${whole}) is in the branch.`;
    return `\`${file}\`:\n\n${fenced(start, "md")}${more}`;
  });
  return [
    `The document at ${address} has changed. \`pnpm spec-update\` has taken it and generated the package anew.`,
    ...(texts.length === 0 ? ["It wrote no changeset: users of the package notice nothing."] : texts),
  ];
}

function recordParts(records: Proposal["records"]): string[] {
  return [
    "These pages are watched and were not recorded yet. Merging says that the document agrees with them as they are:",
    [...records.keys()].map((address) => `- ${address}`).join("\n"),
  ];
}
