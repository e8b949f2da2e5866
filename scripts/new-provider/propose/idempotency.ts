import { objects } from "../../generate/inline.ts";
import { type JsonObject, text } from "../../generate/json.ts";
import { followed, type ViewedOperation, type ViewedParameter } from "../document-view.ts";

/** The header of an idempotency key, and the document's own words that make it one. */
export interface IdempotencyKey {
  readonly parameter: ViewedParameter;
  readonly header: string;
  readonly evidence: string;
}

const names = /(?:^|[-_])idempoten(?:cy|t)[-_]?(?:request[-_]?)?(?:key|id|token)$/i;
const mayBeKey = /(?:key|id|token|nonce)$/i;
const says =
  /\bidempoten(?:t|cy|ce)\b|\bsafely (?:be )?(?:re-?tr|repeat|re-?sen[dt])|\b(?:re-?tr(?:y|ied|ying)|repeat(?:ed|ing)?|re-?sen[dt](?:ing)?|sent again)\b[^.]*\bsafely\b/i;
const denial = /\b(?:no|not|never|cannot|neither)\b|n['’]t\b/i;
const denialBesideName =
  /\b(?:not|never|no longer|n['’]t)\s+(?:\w+\s+){0,3}(?:idempot|support|honou?r|used|read|check|enforce)|\bignored\b|\b(?:for|in) (?:\w+ )?(?:logs?|logging|tracing)\b/i;

/**
 * The header by which the provider itself says that a repeated request has no second effect: by the header's name,
 * or in its description. A header that only identifies a request is none, because a write that is repeated by guess
 * may be carried out twice.
 */
export function idempotencyKeyOf(
  { verb, item, parameters }: ViewedOperation,
  document: JsonObject,
): IdempotencyKey | undefined {
  if (verb === "get" || verb === "head") return undefined;
  const found = parameters.flatMap((parameter): IdempotencyKey[] => {
    const header = String(parameter.node["name"]);
    // One of the whole path stays an argument where a read has it, too: it is removed for all or for none.
    const isOfRead = !parameter.list.includes(verb) && (item["get"] ?? item["head"]) !== undefined;
    if (isOfRead) return [];
    if (parameter.node["in"] !== "header" || !takesAnyKey(parameter.node, document)) return [];
    const evidence = evidenceIn(header, text(parameter.node["description"]) ?? "");
    return evidence === undefined ? [] : [{ parameter, header, evidence }];
  });
  return found.find(({ header }) => names.test(header)) ?? found[0];
}

function evidenceIn(header: string, description: string): string | undefined {
  if (names.test(header)) return denialBesideName.test(description) ? undefined : "the name of the header";
  if (!mayBeKey.test(header)) return undefined;
  const sentence = description.split(/(?<=[.!?])\s+|\n{2,}/).find((one) => says.test(one));
  if (sentence === undefined || denial.test(sentence)) return undefined;
  const quote = sentence.replace(/\s+/g, " ").trim();
  return `the description of the header, ${JSON.stringify(quote)}`;
}

/** Whether it takes the UUID that the client makes where the caller gives no key. */
function takesAnyKey(parameter: JsonObject, document: JsonObject): boolean {
  const [[, given] = []] = objects({ schema: parameter["schema"] ?? null });
  const { type = "string", enum: values, maxLength, pattern } = followed(given ?? {}, document);
  return (
    [type].flat().includes("string") &&
    values === undefined &&
    pattern === undefined &&
    (typeof maxLength !== "number" || maxLength >= 36)
  );
}
