import { isObject, type JsonObject } from "../../generate/json.ts";
import { changeOne, type Kind, rename } from "./kind.ts";
import { list, operationsIn, parametersIn } from "./places.ts";

function addParameter(isRequired: boolean): Kind {
  return (document, random) =>
    changeOne(random, operationsIn(document), ({ operation }) => {
      const added: JsonObject = {
        name: "new_parameter",
        in: random.pick(["query", "header"]) ?? "query",
        ...(isRequired ? { required: true } : {}),
        schema: random.pick<JsonObject>([{ type: "string" }, { type: "integer" }]) ?? {},
      };
      operation["parameters"] = [...list(operation["parameters"]), added];
    });
}

const removeParameter: Kind = (document, random) =>
  changeOne(random, outsidePaths(document), ({ list: parameters, index }) => {
    parameters.splice(index, 1);
  });

const toggleRequiredParameter: Kind = (document, random) =>
  changeOne(random, outsidePaths(document), ({ parameter }) => {
    if (parameter["required"] === true) delete parameter["required"];
    else parameter["required"] = true;
  });

const renameParameter: Kind = (document, random) =>
  changeOne(random, outsidePaths(document), ({ parameter }) => {
    parameter["name"] = `${String(parameter["name"])}_renamed`;
  });

const renamePathParameter: Kind = (document, random) =>
  changeOne(random, inPaths(document), ({ parameter }) => {
    const { name } = parameter;
    const paths = isObject(document["paths"]) ? document["paths"] : {};
    parameter["name"] = `${String(name)}_renamed`;
    for (const path of Object.keys(paths))
      rename(paths, path, path.replaceAll(`{${String(name)}}`, `{${String(name)}_renamed}`));
  });

const changeParameterType: Kind = (document, random) =>
  changeOne(random, parametersIn(document), ({ parameter }) => {
    const { type } = isObject(parameter["schema"]) ? parameter["schema"] : {};
    parameter["schema"] =
      random.pick<JsonObject>([
        { type: type === "integer" ? "string" : "integer" },
        { type: "string", enum: ["ONE", "TWO"] },
        { type: "string", format: "uuid" },
      ]) ?? {};
  });

const moveParameter: Kind = (document, random) =>
  changeOne(random, outsidePaths(document), ({ parameter }) => {
    parameter["in"] = parameter["in"] === "query" ? "header" : "query";
  });

export const parameterKinds = {
  addOptionalParameter: addParameter(false),
  addRequiredParameter: addParameter(true),
  removeParameter,
  toggleRequiredParameter,
  renameParameter,
  renamePathParameter,
  changeParameterType,
  moveParameter,
} satisfies Record<string, Kind>;

function inPaths(document: JsonObject) {
  return parametersIn(document).filter(({ parameter }) => parameter["in"] === "path");
}

function outsidePaths(document: JsonObject) {
  return parametersIn(document).filter(({ parameter }) => parameter["in"] !== "path");
}
