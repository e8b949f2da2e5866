import ts from "typescript";
import { nothing, type Shape, union } from "./shape.ts";
import type { RawBody, RawOperation } from "./surface.ts";
import { isOptional } from "./type-kinds.ts";
import type { TypeReader } from "./type-reader.ts";

/** The operations of a document, as raw calls know them. */
export function readRaw(types: TypeReader, paths: ts.Type): Map<string, RawOperation> {
  const { checker } = types;
  const found = new Map<string, RawOperation>();
  for (const path of checker.getPropertiesOfType(paths)) {
    for (const method of checker.getPropertiesOfType(checker.getTypeOfSymbol(path))) {
      if (method.name === "parameters") continue;
      const type = checker.getNonNullableType(checker.getTypeOfSymbol(method));
      if (type.flags & (ts.TypeFlags.Never | ts.TypeFlags.Undefined)) continue;
      found.set(`${method.name.toUpperCase()} ${path.name}`, operationOf(types, type, method));
    }
  }
  return found;
}

function operationOf(types: TypeReader, operation: ts.Type, symbol: ts.Symbol): RawOperation {
  const { checker } = types;
  const responses = memberType(checker, operation, "responses");
  const parameters = memberType(checker, operation, "parameters");
  return {
    parameters: types.root(parameters ?? checker.getNeverType()),
    body: bodyOf(types, operation),
    answers: new Map(
      (responses === undefined ? [] : checker.getPropertiesOfType(responses)).map((status) => [
        status.name,
        contentsOf(types, memberType(checker, checker.getTypeOfSymbol(status), "content")),
      ]),
    ),
    words: types.words(symbol),
  };
}

function bodyOf(types: TypeReader, operation: ts.Type): RawBody | undefined {
  const { checker } = types;
  const body = memberType(checker, operation, "requestBody");
  const contents = contentsOf(types, memberType(checker, body, "content"));
  const symbol = checker.getPropertyOfType(operation, "requestBody");
  if (contents.size === 0 || symbol === undefined) return undefined;
  return { shape: [...contents.values()].reduce(union, nothing), isOptional: isOptional(symbol), contents };
}

function contentsOf(types: TypeReader, contents: ts.Type | undefined): Map<string, Shape> {
  return new Map(
    (contents === undefined ? [] : types.checker.getPropertiesOfType(contents)).map((one) => [
      one.name,
      types.member(one).shape,
    ]),
  );
}

function memberType(checker: ts.TypeChecker, owner: ts.Type | undefined, name: string): ts.Type | undefined {
  const found = owner === undefined ? undefined : checker.getPropertyOfType(owner, name);
  return found === undefined ? undefined : checker.getNonNullableType(checker.getTypeOfSymbol(found));
}
