import { isObject, type JsonObject } from "../../generate/json.ts";
import { changeOne, type Kind, set, without } from "./kind.ts";
import { list, operationsIn, schemasIn, serversIn } from "./places.ts";

/** Changes of what our own notes say, for documents that have them already. */

const removeMethod: Kind = (document, random) =>
  changeOne(random, withMethods(document), ({ operation, methods }) =>
    set(operation, "x-tok-methods", without(methods, random.pick(methods) ?? null)),
  );

const renameMethod: Kind = (document, random) =>
  changeOne(random, withMethods(document), ({ operation, methods }) => {
    operation["x-tok-methods"] = methods.map((method) =>
      isObject(method) ? { ...method, name: `${String(method["name"])}Anew` } : method,
    );
  });

const renameResource: Kind = (document, random) => {
  const [first] = random.shuffled(withMethods(document));
  const named = list(first?.methods)[0];
  const [resource = "", own] = isObject(named) ? String(named["name"]).split(".") : [];
  if (own === undefined) return undefined;
  for (const { operation, methods } of withMethods(document))
    operation["x-tok-methods"] = methods.map((method) =>
      isObject(method)
        ? { ...method, name: String(method["name"]).replace(`${resource}.`, `${resource}Anew.`) }
        : method,
    );
  return first?.path;
};

const renameEnvironment: Kind = (document, random) =>
  changeOne(random, serversIn(document), ({ server }) => {
    server["x-tok-name"] = `${String(server["x-tok-name"])}-new`;
  });

const renameType: Kind = (document, random) =>
  changeOne(
    random,
    schemasIn(document).filter(({ schema }) => typeof schema["x-tok-name"] === "string"),
    ({ schema }) => {
      const name = String(schema["x-tok-name"]);
      for (const { schema: other } of schemasIn(document))
        if (other["x-tok-name"] === name) other["x-tok-name"] = `${name}Anew`;
    },
  );

const renameEnumMember: Kind = (document, random) =>
  changeOne(
    random,
    schemasIn(document).filter(({ schema }) => list(schema["x-enum-varnames"]).length > 0),
    ({ schema }) => {
      schema["x-enum-varnames"] = list(schema["x-enum-varnames"]).map((name, index) =>
        index === 0 ? `${String(name)}Anew` : name,
      );
    },
  );

/** The method gives the whole answer then. */
const dropEnvelope: Kind = (document, random) => dropNote(document, random, "x-tok-envelope");
const dropPartial: Kind = (document, random) => dropNote(document, random, "x-tok-partial");
const dropIteration: Kind = (document, random) => dropNote(document, random, "x-tok-page");
const dropIdempotency: Kind = (document, random) => dropNote(document, random, "x-tok-idempotency");
const dropEncryption: Kind = (document, random) => dropNote(document, random, "x-tok-encrypt");
const dropClosed: Kind = (document, random) => dropNote(document, random, "x-tok-closed");

const makeRepeatable: Kind = (document, random) =>
  changeOne(
    random,
    operationsIn(document).filter(({ operation }) => operation["x-tok-repeatable"] === undefined),
    ({ operation }) => {
      operation["x-tok-repeatable"] = { source: "the page on repeats" };
    },
  );

const dropRequiredToRead: Kind = (document, random) =>
  changeOne(
    random,
    schemasIn(document).filter(({ schema }) => schema["x-tok-required"] !== undefined),
    ({ schema }) => {
      delete schema["x-tok-required"];
    },
  );

const dropReadRule: Kind = (document, random) =>
  changeOne(
    random,
    schemasIn(document).filter(({ schema }) => schema["x-tok-read"] !== undefined),
    ({ schema }) => {
      delete schema["x-tok-read"];
    },
  );

export const noteKinds = {
  removeMethod,
  renameMethod,
  renameResource,
  renameEnvironment,
  renameType,
  renameEnumMember,
  dropEnvelope,
  dropPartial,
  dropIteration,
  dropIdempotency,
  dropEncryption,
  dropClosed,
  makeRepeatable,
  dropRequiredToRead,
  dropReadRule,
} satisfies Record<string, Kind>;

function withMethods(document: JsonObject) {
  return operationsIn(document)
    .map((place) => ({ ...place, methods: list(place.operation["x-tok-methods"]) }))
    .filter(({ methods }) => methods.length > 0);
}

function dropNote(document: JsonObject, random: Parameters<Kind>[1], note: string) {
  return changeOne(
    random,
    operationsIn(document).filter(({ operation }) => operation[note] !== undefined),
    ({ operation }) => {
      delete operation[note];
    },
  );
}
