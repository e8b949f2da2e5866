import { cloneObject, isObject, type Json, type JsonObject } from "../../generate/json.ts";
import { changeOne, type Kind, rename } from "./kind.ts";
import { operationsIn } from "./places.ts";

const removeOperation: Kind = (document, random) =>
  changeOne(random, operationsIn(document), ({ item, verb }) => {
    delete item[verb];
  });

const addOperation: Kind = (document, random) =>
  changeOne(random, operationsIn(document), ({ operation, path: [, path, verb] }) => {
    const paths = isObject(document["paths"]) ? document["paths"] : {};
    paths[`${String(path)}/more`] = { ...shared(paths, path), [String(verb)]: renamed(operation) };
  });

const renamePath: Kind = (document, random) =>
  changeOne(random, operationsIn(document), ({ path: [, path] }) => {
    const paths = isObject(document["paths"]) ? document["paths"] : {};
    rename(paths, String(path), `/new${String(path)}`);
  });

const changeVerb: Kind = (document, random) =>
  changeOne(
    random,
    operationsIn(document).filter(({ item }) => item["put"] === undefined),
    ({ item, verb }) => rename(item, verb, "put"),
  );

const renameOperationId: Kind = (document, random) =>
  changeOne(random, operationsIn(document), ({ operation }) => {
    operation["operationId"] = "renamedOperation";
  });

export const operationKinds = {
  removeOperation,
  addOperation,
  renamePath,
  changeVerb,
  renameOperationId,
} satisfies Record<string, Kind>;

function shared(paths: JsonObject, path: Json | undefined): JsonObject {
  const item = paths[String(path)];
  const parameters = isObject(item) ? item["parameters"] : undefined;
  return parameters === undefined ? {} : { parameters };
}

function renamed(operation: JsonObject): JsonObject {
  return { ...cloneObject(operation), operationId: "addedOperation" };
}
