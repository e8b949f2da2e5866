import { isDeepStrictEqual } from "node:util";
import { Document, isMap, isSeq, parseDocument } from "yaml";
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

/**
 * The text of an overlay with more actions at the end of its list. What stands there stays as it is, letter by
 * letter; only a list in brackets is written anew.
 */
export function withActions(text: string, proposals: readonly Proposal[]): string {
  const added = actionsInOrder(proposals).map(actionOf);
  const document = parseDocument(text);
  const list = document.get("actions");
  const before: unknown = document.toJS();
  const isMeant = (written: string) => {
    const { errors } = parseDocument(written);
    const wanted = { ...Object(before), actions: [...Object(before).actions, ...added] };
    return errors.length === 0 && isDeepStrictEqual(parseDocument(written).toJS(), wanted);
  };
  if (isSeq(list) && list.flow !== true && list.range != null) {
    const [start, end] = list.range;
    const indent = start - (text.lastIndexOf("\n", start - 1) + 1);
    const [head, tail] = [text.slice(0, end), text.slice(end)];
    const block = actionsText(added, indent);
    const written = `${head}${head.endsWith("\n") ? "" : "\n"}\n${block}${tail === "" ? "" : "\n"}${tail}`;
    if (isMeant(written)) return written;
  }
  for (const action of added) document.addIn(["actions"], action);
  return document.toString({ lineWidth: 116 });
}

/** Actions as items of a list, with an empty line between them. */
function actionsText(actions: readonly JsonObject[], indent: number): string {
  const document = new Document({ actions });
  const list = document.get("actions");
  if (isSeq(list)) for (const node of list.items.slice(1)) if (isMap(node)) node.spaceBefore = true;
  return document
    .toString({ lineWidth: 116 })
    .replace(/^actions:\n/, "")
    .replace(/^ {2}/gm, " ".repeat(indent));
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
