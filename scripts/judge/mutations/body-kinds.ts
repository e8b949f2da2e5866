import { cloneObject, isObject, type JsonObject } from "../../generate/json.ts";
import { changeOne, type Kind, rename } from "./kind.ts";
import { members, operationsIn, requestBodiesIn, responsesIn, schemaNamesIn } from "./places.ts";
import { newSchema } from "./property-kinds.ts";
import type { Random } from "./random.ts";

// What is sent

const toggleRequiredBody: Kind = (document, random) =>
  changeOne(random, requestBodiesIn(document), ({ holder }) => {
    if (holder["required"] === true) delete holder["required"];
    else holder["required"] = true;
  });

const removeBody: Kind = (document, random) =>
  changeOne(
    random,
    operationsIn(document).filter(({ operation }) => operation["requestBody"] !== undefined),
    ({ operation }) => {
      delete operation["requestBody"];
    },
  );

const addBody: Kind = (document, random) =>
  changeOne(
    random,
    operationsIn(document).filter(({ operation }) => operation["requestBody"] === undefined),
    ({ operation }) => {
      const required = random.below(2) === 0;
      operation["requestBody"] = {
        required,
        content: { "application/json": { schema: { type: "object" } } },
      };
    },
  );

const swapBodySchema: Kind = (document, random) =>
  changeOne(random, requestBodiesIn(document), ({ holder }) =>
    swapSchemas(holder, anotherSchema(document, random)),
  );

// What comes back

const swapAnswerSchema: Kind = (document, random) =>
  changeOne(
    random,
    responsesIn(document).filter(({ status }) => status?.startsWith("2")),
    ({ holder }) => swapSchemas(holder, anotherSchema(document, random)),
  );

const swapErrorSchema: Kind = (document, random) =>
  changeOne(
    random,
    responsesIn(document).filter(({ status }) => !status?.startsWith("2")),
    ({ holder }) => {
      const schema = anotherSchema(document, random);
      if (members(holder["content"]).length === 0) holder["content"] = { "application/json": { schema } };
      else swapSchemas(holder, schema);
    },
  );

const removeErrorBody: Kind = (document, random) =>
  changeOne(
    random,
    responsesIn(document).filter(({ status, holder }) => !status?.startsWith("2") && holder["content"]),
    ({ holder }) => {
      delete holder["content"];
    },
  );

const addErrorStatus: Kind = (document, random) =>
  changeOne(random, operationsIn(document), ({ operation }) => {
    if (!isObject(operation["responses"])) return;
    operation["responses"][random.pick(["402", "418", "503", "4XX"]) ?? "402"] = {
      description: "A status that is new.",
      content: { "application/json": { schema: newSchema(document, random) } },
    };
  });

const addSuccess: Kind = (document, random) =>
  changeOne(random, operationsIn(document), ({ operation }) => {
    if (!isObject(operation["responses"])) return;
    const content = { "application/json": { schema: anotherSchema(document, random) } };
    operation["responses"]["202"] = {
      description: "Taken on.",
      ...(random.below(2) === 0 ? {} : { content }),
    };
  });

const removeStatus: Kind = (document, random) =>
  changeOne(random, responsesIn(document), ({ responses, status }) => {
    if (responses !== undefined && status !== undefined) delete responses[status];
  });

const changeStatus: Kind = (document, random) =>
  changeOne(random, responsesIn(document), ({ responses, status }) => {
    if (responses === undefined || status === undefined) return;
    rename(responses, status, status.startsWith("2") ? "203" : "451");
  });

const addMediaType: Kind = (document, random) =>
  changeOne(random, withContent(document), ({ content, types: [, media = {}] }) => {
    content[random.pick(["application/xml", "text/csv", "text/json"]) ?? ""] = cloneObject(media);
  });

const removeMediaType: Kind = (document, random) =>
  changeOne(random, withContent(document), ({ content }) => {
    delete content[random.pick(Object.keys(content)) ?? ""];
  });

const renameMediaType: Kind = (document, random) =>
  changeOne(random, withContent(document), ({ content, types: [type] }) => {
    rename(content, type, random.pick([`${type};charset=utf-8`, "application/hal+json"]) ?? type);
  });

export const bodyKinds = {
  toggleRequiredBody,
  removeBody,
  addBody,
  swapBodySchema,
  swapAnswerSchema,
  swapErrorSchema,
  removeErrorBody,
  addErrorStatus,
  addSuccess,
  removeStatus,
  changeStatus,
  addMediaType,
  removeMediaType,
  renameMediaType,
} satisfies Record<string, Kind>;

function withContent(document: JsonObject) {
  return [...requestBodiesIn(document), ...responsesIn(document)].flatMap(({ holder, path }) => {
    const { content } = holder;
    const [types] = members(content);
    return isObject(content) && types !== undefined ? [{ content, types, path: [...path, "content"] }] : [];
  });
}

function swapSchemas(holder: JsonObject, schema: JsonObject): void {
  for (const [, media] of members(holder["content"])) media["schema"] = cloneObject(schema);
}

function anotherSchema(document: JsonObject, random: Random): JsonObject {
  const name = random.pick(schemaNamesIn(document));
  return name === undefined || random.below(4) === 0
    ? newSchema(document, random)
    : { $ref: `#/components/schemas/${name}` };
}
