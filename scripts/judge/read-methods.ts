import ts from "typescript";
import type { Argument, Signature } from "./surface.ts";
import { isOwn, typeArguments } from "./type-kinds.ts";
import type { TypeReader } from "./type-reader.ts";

/** The methods of a client, and of the resources in it. */
export function readMethods(types: TypeReader, client: ts.Symbol): Map<string, Signature> {
  const { checker } = types;
  const found = new Map<string, Signature>();
  const add = (owner: ts.Type, prefix: string): void => {
    for (const member of checker.getPropertiesOfType(owner)) {
      if (member.flags & ts.SymbolFlags.Method) {
        found.set(`${prefix}${member.name}`, signatureOf(types, member));
      } else if (prefix === "") {
        const type = checker.getTypeOfSymbol(member);
        if (type.isClass() && isOwn(type.symbol)) add(type, `${member.name}.`);
      }
    }
  };
  add(checker.getDeclaredTypeOfSymbol(client), "");
  return found;
}

function signatureOf(types: TypeReader, method: ts.Symbol): Signature {
  const { checker } = types;
  const [signature] = checker.getTypeOfSymbol(method).getCallSignatures();
  if (signature === undefined) throw new Error(`${method.name} cannot be called`);
  const returned = signature.getReturnType();
  const [data, body] = returned.symbol?.name === "ApiCall" ? typeArguments(checker, returned) : [];
  return {
    input: argumentOf(types, signature, "input"),
    options: argumentOf(types, signature, "options"),
    answer:
      data === undefined || body === undefined
        ? undefined
        : { data: types.describe(data), body: types.describe(body) },
    returns: data === undefined ? types.foreignText(returned) : undefined,
    words: types.words(method),
  };
}

function argumentOf(types: TypeReader, signature: ts.Signature, name: string): Argument | undefined {
  const { checker } = types;
  const parameter = signature.parameters.find((one) => one.name === name);
  if (parameter === undefined) return undefined;
  const declaration = parameter.valueDeclaration;
  const isOptional =
    declaration !== undefined && ts.isParameter(declaration) && declaration.questionToken !== undefined;
  const type = checker.getTypeOfSymbol(parameter);
  return { shape: types.root(isOptional ? checker.getNonNullableType(type) : type), isOptional };
}
