import { objects } from "../../generate/inline.ts";
import { isObject, type JsonObject } from "../../generate/json.ts";
import { followed, membersOf, typeOf, type ViewedOperation } from "../document-view.ts";
import { type Proposal, pathTo } from "../proposal.ts";

const encryptedName = /^(?:encrypted_?(?:request|payload|body|data|message|response)|jwe)$/i;

/**
 * Messages that are one JWE each: a body that may be an object of one text, called encrypted something. What the
 * document cannot say (the header's `cty`, the claim that asks for an encrypted answer) has to be looked up.
 */
export function proposeEncryption(operations: readonly ViewedOperation[], document: JsonObject): Proposal[] {
  const sent = new Map<ViewedOperation, string>();
  for (const operation of operations) {
    const { requestBody } = operation.node;
    const body = isObject(requestBody) ? followed(requestBody, document) : {};
    const member = objects(body["content"]).flatMap(([, media]) =>
      isObject(media["schema"]) ? (encryptedForm(media["schema"], document) ?? []) : [],
    )[0];
    if (member !== undefined) sent.set(operation, member);
  }
  const [requestMember] = new Set(sent.values());
  if (requestMember === undefined) return [];
  return [
    {
      kind: "encryption",
      target: "$",
      reason:
        "A body may be one encrypted text. The names of the member in answers and of the claim, and the content type, are guesses: look them up. [INF]",
      change: {
        update: {
          "x-tok-encryption": {
            requestMember,
            contentType: "application/json",
            responseMember: requestMember.replace(/request/i, (word) =>
              word.startsWith("R") ? "Response" : "response",
            ),
            claim: "kid",
          },
        },
      },
    },
    ...[...sent.keys()].map(
      ({ path, verb }): Proposal => ({
        kind: "encryption",
        target: pathTo("paths", path, verb),
        reason: "The document has a form of the body that is encrypted. [SEED]",
        change: { update: { "x-tok-encrypt": { request: "optional" } } },
      }),
    ),
  ];
}

/** The one member of an encrypted form among the forms of a body that has a plain one, too. */
function encryptedForm(schema: JsonObject, document: JsonObject): string | undefined {
  const node = followed(schema, document);
  const forms = ["oneOf", "anyOf"].flatMap((key) => {
    const list = node[key];
    return Array.isArray(list) ? list.filter(isObject) : [];
  });
  if (forms.length < 2) return undefined;
  return forms.flatMap((form) => {
    const members = membersOf(form, document);
    const [name, member] = members[0] ?? [];
    const isOne = members.length === 1 && name !== undefined && member !== undefined;
    return isOne && encryptedName.test(name) && typeOf(member, document) === "string" ? [name] : [];
  })[0];
}
