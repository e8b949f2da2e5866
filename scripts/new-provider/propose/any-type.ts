import { objects } from "../../generate/inline.ts";
import { isObject, type JsonObject } from "../../generate/json.ts";
import { jsonContent } from "../../generate/media-types.ts";
import { followed, type ViewedOperation } from "../document-view.ts";
import { type Proposal, pathTo } from "../proposal.ts";

const any = "*/*";

/** Whether a body may have any media type, and is described once for all of them. */
export function isOfAnyType(holder: JsonObject): boolean {
  const { content } = holder;
  return isObject(content) && isObject(content[any]) && jsonContent(holder) === undefined;
}

/** Bodies of any media type are JSON here: Swagger 2.0 that leaves `consumes` out is read so. */
export function proposeJson(operations: readonly ViewedOperation[], document: JsonObject): Proposal[] {
  const seen = new Set<string>();
  return operations.flatMap(({ path, verb, node }) => {
    const at = ["paths", path, verb];
    const holders: [string[], JsonObject][] = [
      ...(isObject(node["requestBody"])
        ? [[[...at, "requestBody"], node["requestBody"]] as [string[], JsonObject]]
        : []),
      ...objects(node["responses"]).map(([status, answer]): [string[], JsonObject] => [
        [...at, "responses", status],
        answer,
      ]),
    ];
    return holders.flatMap(([keys, written]): Proposal[] => {
      const holder = followed(written, document);
      const { $ref } = written;
      const place = typeof $ref === "string" ? $ref.replace(/^#\//, "").split("/") : keys;
      const target = pathTo(...place, "content");
      if (!isOfAnyType(holder) || seen.has(target)) return [];
      seen.add(target);
      const content = isObject(holder["content"]) ? holder["content"] : {};
      return [
        {
          kind: "repair",
          target,
          reason: "The body has any media type. It is JSON here. [INF]",
          change: { update: { "application/json": content[any] ?? {} } },
        },
        {
          kind: "repair",
          target: pathTo(...place, "content", any),
          reason: "In JSON alone; see the action above. [INF]",
          change: { remove: true },
        },
      ];
    });
  });
}
