import { Document, isMap, isSeq } from "yaml";
import { isObject, type JsonObject } from "../generate/json.ts";
import { actionOf, type Kind, kinds, type Proposal } from "./proposal.ts";

/** What stands above the proposals of one kind. */
const headings: Readonly<Record<Kind, string>> = {
  security: "Where requests go, and with which credentials",
  repeat: "What may be sent again after a lost answer",
  secret: "What appears in no message and no log",
  name: "Names",
  envelope: "Where the useful value stands in an answer",
  page: "Lists that are read page by page",
  errors: "Where an error says what",
  reading: "How answers are read that stray from their schema",
  encryption: "Encrypted messages",
  parameter: "Parameters that are no arguments",
  repair: "What the document lacks",
};

const head = ` What the document lacks, proposed by pnpm new-provider. Each action has its reason; [SEED] rests on the document
 itself, [INF] is a guess. To review an action is to correct it or leave it as it is, and to take its line
 x-tok-proposed away. The package is not released before those on security, repeating and secrets are reviewed.
 Nothing here was tried against the live service.`;

/** The overlay of proposals as the text of overlay.yaml, by kinds, in an order in which they can be applied. */
export function overlayText(overlay: JsonObject, proposals: readonly Proposal[]): string {
  const document = new Document({ ...overlay, actions: actionsInOrder(proposals).map(actionOf) });
  document.commentBefore = head;
  const list = document.get("actions");
  if (isSeq(list)) {
    let last: Kind | undefined;
    for (const [index, { kind }] of actionsInOrder(proposals).entries()) {
      const node = list.items[index];
      if (!isMap(node)) continue;
      node.spaceBefore = index > 0;
      if (kind !== last) node.commentBefore = ` ${headings[kind]}`;
      last = kind;
    }
  }
  return document.toString({ lineWidth: 116 });
}

/** Actions to stand at the end of an overlay that is there already, as text. */
export function appendedText(proposals: readonly Proposal[]): string {
  const document = new Document({ actions: actionsInOrder(proposals).map(actionOf) });
  const list = document.get("actions");
  if (isSeq(list)) for (const node of list.items) if (isMap(node)) node.spaceBefore = true;
  return document.toString({ lineWidth: 116 }).replace(/^actions:\n/, "");
}

/** By kinds, those that a person should see first at the top; within a kind as they came. */
export function actionsInOrder(proposals: readonly Proposal[]): Proposal[] {
  const isProvider = ({ change }: Proposal) =>
    "update" in change && isObject(change.update) && change.update["x-tok-provider"] !== undefined;
  return [
    ...proposals.filter(isProvider),
    ...kinds.flatMap((kind) => proposals.filter((one) => one.kind === kind && !isProvider(one))),
  ];
}
