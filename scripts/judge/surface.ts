import ts from "typescript";
import { indexOf, isOwnFile, type Side } from "./program.ts";
import { type Member, nothing, type ObjectShape, type Shape, shapeText, union } from "./shape.ts";

/** Everything of a package that a user's code can name. */
export interface Surface {
  readonly exports: ReadonlyMap<string, Exported>;
  /** By the names that users write, such as `customerTokens.list`. */
  readonly methods: ReadonlyMap<string, Signature>;
  /** The options of a client. */
  readonly options: Shape;
  /** The names of schemas in `components`; their types have exported names besides. */
  readonly schemas: readonly string[];
  /** By line, such as `GET /cards/{id}`. */
  readonly raw: ReadonlyMap<string, RawOperation>;
}

export interface Exported {
  /** It is there at run time. */
  readonly isValue: boolean;
  /** Of the package's own types; core's are the same before and after. */
  readonly shape: Shape | undefined;
  /** Of a constant. */
  readonly value: Shape | undefined;
  /** What TypeScript writes of a function. */
  readonly signature: string | undefined;
  readonly words: string;
}

export interface Signature {
  /** The first argument; undefined where there is none. */
  readonly input: Argument | undefined;
  readonly options: Argument | undefined;
  /** The value and the whole body of the answer; undefined for an iteration. */
  readonly answer: { readonly data: Shape; readonly body: Shape } | undefined;
  /** What it returns where that is no call. */
  readonly returns: string | undefined;
  readonly words: string;
}

export interface Argument {
  readonly shape: Shape;
  readonly isOptional: boolean;
}

export interface RawOperation {
  readonly parameters: Shape;
  readonly body: Argument | undefined;
  /** By status, and below by media type. */
  readonly answers: ReadonlyMap<string, ReadonlyMap<string, Shape>>;
  readonly requestTypes: readonly string[];
  readonly words: string;
}

/** What raw calls give in `data` or in `error`: the bodies of all those statuses, in any media type. */
export function answersOf({ answers }: RawOperation, side: "data" | "error"): Shape {
  return [...answers]
    .filter(([status]) => /^2/.test(status) === (side === "data"))
    .flatMap(([, contents]) => [...contents.values()])
    .reduce(union, nothing);
}

/** Reads the public surface of one version out of a program. */
export function surfaceOf(program: ts.Program, side: Side, clientName: string): Surface {
  return new Reader(program, side).surface(clientName);
}

class Reader {
  readonly #checker: ts.TypeChecker;
  readonly #module: ts.Symbol;
  readonly #named = new Map<ts.Type, string>();

  constructor(program: ts.Program, side: Side) {
    this.#checker = program.getTypeChecker();
    const source = program.getSourceFile(indexOf(side));
    const module = source === undefined ? undefined : this.#checker.getSymbolAtLocation(source);
    if (module === undefined) throw new Error(`the index of the version ${side} is no module`);
    this.#module = module;
    for (const [name, symbol] of this.#exported()) {
      if (!isTypeOf(symbol) || !isOwn(symbol) || symbol.flags & ts.SymbolFlags.Class) continue;
      const type = this.#checker.getDeclaredTypeOfSymbol(symbol);
      const isUsable = isObjectLike(type) || (type.isUnion() && type.types.every(isObjectLike));
      if (isUsable && !this.#named.has(type)) this.#named.set(type, name);
    }
  }

  surface(clientName: string): Surface {
    const exports = new Map<string, Exported>();
    for (const [name, symbol, isTypeOnly] of this.#exported())
      exports.set(name, this.#export(symbol, isTypeOnly));
    const client = this.#symbol(clientName);
    const optionsOf = this.#symbol(`${clientName}Options`);
    return {
      exports,
      methods: this.#methods(client),
      options: this.#root(this.#checker.getDeclaredTypeOfSymbol(optionsOf)),
      schemas: this.#schemas(this.#symbol("components")),
      raw: this.#raw(this.#symbol("paths")),
    };
  }

  #symbol(name: string): ts.Symbol {
    const found = this.#exported().find(([exported]) => exported === name);
    if (found === undefined) throw new Error(`the package does not export ${name}`);
    return found[1];
  }

  /** By name; the third says that a class or constant is exported as a type only. */
  #exported(): [string, ts.Symbol, boolean][] {
    return this.#checker
      .getExportsOfModule(this.#module)
      .map((symbol): [string, ts.Symbol, boolean] => [
        symbol.name,
        symbol.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(symbol) : symbol,
        (symbol.declarations ?? []).some(
          (one) => ts.isExportSpecifier(one) && (one.isTypeOnly || one.parent.parent.isTypeOnly),
        ),
      ])
      .sort(([a], [b]) => (a < b ? -1 : 1));
  }

  #export(symbol: ts.Symbol, isTypeOnly: boolean): Exported {
    const checker = this.#checker;
    const isClass = (symbol.flags & ts.SymbolFlags.Class) !== 0;
    const isFunction = (symbol.flags & ts.SymbolFlags.Function) !== 0;
    const own = isOwn(symbol);
    const isMap = ["components", "paths"].includes(symbol.name);
    return {
      isValue: !isTypeOnly && (symbol.flags & ts.SymbolFlags.Value) !== 0,
      shape:
        own && isTypeOf(symbol) && !isClass && !isMap
          ? this.#root(checker.getDeclaredTypeOfSymbol(symbol))
          : undefined,
      value:
        own && symbol.flags & ts.SymbolFlags.Variable
          ? this.#root(checker.getTypeOfSymbol(symbol))
          : undefined,
      signature: isFunction ? this.#foreignText(checker.getTypeOfSymbol(symbol)) : undefined,
      words: own ? this.#words(symbol) : "",
    };
  }

  // --- Methods ---

  #methods(client: ts.Symbol): Map<string, Signature> {
    const found = new Map<string, Signature>();
    const add = (owner: ts.Type, prefix: string): void => {
      for (const member of this.#checker.getPropertiesOfType(owner)) {
        if (member.flags & ts.SymbolFlags.Method) {
          found.set(`${prefix}${member.name}`, this.#signature(member));
        } else if (prefix === "") {
          const type = this.#checker.getTypeOfSymbol(member);
          if (type.isClass() && isOwn(type.symbol)) add(type, `${member.name}.`);
        }
      }
    };
    add(this.#checker.getDeclaredTypeOfSymbol(client), "");
    return found;
  }

  #signature(method: ts.Symbol): Signature {
    const checker = this.#checker;
    const [signature] = checker.getTypeOfSymbol(method).getCallSignatures();
    if (signature === undefined) throw new Error(`${method.name} cannot be called`);
    const argument = (name: string): Argument | undefined => {
      const parameter = signature.parameters.find((one) => one.name === name);
      if (parameter === undefined) return undefined;
      const declaration = parameter.valueDeclaration;
      const isOptional =
        declaration !== undefined && ts.isParameter(declaration) && declaration.questionToken !== undefined;
      const type = checker.getTypeOfSymbol(parameter);
      return { shape: this.#root(isOptional ? checker.getNonNullableType(type) : type), isOptional };
    };
    const returned = signature.getReturnType();
    const [data, body] = returned.symbol?.name === "ApiCall" ? typeArguments(checker, returned) : [];
    return {
      input: argument("input"),
      options: argument("options"),
      answer:
        data === undefined || body === undefined
          ? undefined
          : { data: this.#describe(data), body: this.#describe(body) },
      returns: data === undefined ? this.#foreignText(returned) : undefined,
      words: this.#words(method),
    };
  }

  // --- What the document names ---

  #schemas(components: ts.Symbol): string[] {
    const schemas = this.#checker.getPropertyOfType(
      this.#checker.getDeclaredTypeOfSymbol(components),
      "schemas",
    );
    if (schemas === undefined) return [];
    return this.#members(this.#checker.getTypeOfSymbol(schemas)).map(({ name }) => name);
  }

  #raw(paths: ts.Symbol): Map<string, RawOperation> {
    const found = new Map<string, RawOperation>();
    for (const path of this.#members(this.#checker.getDeclaredTypeOfSymbol(paths))) {
      for (const method of this.#members(this.#checker.getTypeOfSymbol(path))) {
        if (method.name === "parameters") continue;
        const type = this.#checker.getNonNullableType(this.#checker.getTypeOfSymbol(method));
        if (type.flags & (ts.TypeFlags.Never | ts.TypeFlags.Undefined)) continue;
        found.set(`${method.name.toUpperCase()} ${path.name}`, this.#rawOperation(type, method));
      }
    }
    return found;
  }

  #rawOperation(operation: ts.Type, symbol: ts.Symbol): RawOperation {
    const checker = this.#checker;
    const member = (owner: ts.Type | undefined, name: string) => {
      const found = owner === undefined ? undefined : checker.getPropertyOfType(owner, name);
      return found === undefined ? undefined : checker.getNonNullableType(checker.getTypeOfSymbol(found));
    };
    const contents = (owner: ts.Type | undefined): [string, Shape][] =>
      (owner === undefined ? [] : this.#members(owner)).map((one) => [
        one.name,
        this.#describe(checker.getTypeOfSymbol(one)),
      ]);
    const bodyMember = checker.getPropertyOfType(operation, "requestBody");
    const requested = contents(member(member(operation, "requestBody"), "content"));
    const responses = member(operation, "responses");
    const answers = (responses === undefined ? [] : this.#members(responses)).map(
      (status): [string, Map<string, Shape>] => [
        status.name,
        new Map(contents(member(checker.getTypeOfSymbol(status), "content"))),
      ],
    );
    const parameters = member(operation, "parameters");
    return {
      parameters: parameters === undefined ? this.#describe(checker.getNeverType()) : this.#root(parameters),
      body:
        requested[0] === undefined
          ? undefined
          : {
              shape: requested[0][1],
              isOptional: ((bodyMember?.flags ?? 0) & ts.SymbolFlags.Optional) !== 0,
            },
      answers: new Map(answers),
      requestTypes: requested.map(([type]) => type),
      words: this.#words(symbol),
    };
  }

  #members(type: ts.Type): ts.Symbol[] {
    return this.#checker.getPropertiesOfType(type);
  }

  // --- Types ---

  /** The type itself, whether or not it has a name. */
  #root(type: ts.Type): Shape {
    return this.#collect(type.isUnion() ? type.types : [type], true);
  }

  #describe(type: ts.Type): Shape {
    const name = this.#named.get(type);
    if (name !== undefined) return { values: [], names: [name], foreign: [], lists: [], objects: [] };
    return this.#collect(type.isUnion() ? type.types : [type], false);
  }

  #collect(parts: readonly ts.Type[], isRoot: boolean): Shape {
    const values = new Set<string>();
    const names = new Set<string>();
    const foreign = new Set<string>();
    const lists: Shape[] = [];
    const objects: ObjectShape[] = [];
    for (const part of parts) {
      const name = isRoot ? undefined : this.#named.get(part);
      if (name !== undefined) names.add(name);
      else if (part.isStringLiteral()) values.add(JSON.stringify(part.value));
      else if (part.isNumberLiteral()) values.add(String(part.value));
      else if (!isObjectLike(part)) values.add(this.#text(part));
      else if (this.#checker.isArrayType(part)) {
        const [items] = typeArguments(this.#checker, part);
        if (items !== undefined) lists.push(this.#describe(items));
      } else if (this.#isForeign(part, isRoot)) foreign.add(this.#foreignText(part));
      else objects.push(this.#object(part));
    }
    return {
      values: [...values].sort(),
      names: [...names].sort(),
      foreign: [...foreign].sort(),
      lists,
      objects,
    };
  }

  #isForeign(type: ts.Type, isRoot: boolean): boolean {
    if (type.getCallSignatures().length > 0 || type.getConstructSignatures().length > 0) return true;
    if (this.#checker.isTupleType(type)) return true;
    const parts = type.isIntersection() ? type.types : [type];
    return !isRoot && parts.every((part) => part.symbol !== undefined && !isOwn(part.symbol));
  }

  #object(type: ts.Type): ObjectShape {
    const checker = this.#checker;
    const members = new Map<string, Member>();
    for (const property of checker.getPropertiesOfType(type)) {
      const isOptional = (property.flags & ts.SymbolFlags.Optional) !== 0;
      const of = this.#describe(this.#withoutUndefined(checker.getTypeOfSymbol(property), isOptional));
      members.set(property.name, { shape: of, isOptional, words: this.#words(property) });
    }
    const rest = checker.getIndexInfosOfType(type)[0]?.type;
    return { members, rest: rest === undefined ? undefined : this.#describe(rest) };
  }

  /** Optional members are written with and without it; for users it is the same. */
  #withoutUndefined(type: ts.Type, isOptional: boolean): ts.Type {
    if (!isOptional || !type.isUnion()) return type;
    const nullable = type.types.some(({ flags }) => flags & ts.TypeFlags.Null);
    return nullable ? type : this.#checker.getNonNullableType(type);
  }

  /** A type of core or of the language; types of the package inside it stand under their exported names. */
  #foreignText(type: ts.Type): string {
    const signatures = type.getCallSignatures();
    if (signatures.length > 0)
      return signatures.map((signature) => this.#signatureText(signature)).join(" & ");
    const given = type.aliasTypeArguments ?? (isReference(type) ? typeArguments(this.#checker, type) : []);
    const name = (type.aliasSymbol ?? type.symbol)?.name;
    if (name === undefined || given.length === 0) return this.#text(type);
    return `${name}<${given.map((one) => shapeText(this.#describe(one))).join(", ")}>`;
  }

  #signatureText(signature: ts.Signature): string {
    const takes = signature.parameters.map((parameter) => {
      const isOptional = (parameter.flags & ts.SymbolFlags.Optional) !== 0;
      const text = shapeText(this.#describe(this.#checker.getTypeOfSymbol(parameter)));
      return `${parameter.name}${isOptional ? "?" : ""}: ${text}`;
    });
    return `(${takes.join(", ")}) => ${shapeText(this.#describe(signature.getReturnType()))}`;
  }

  #text(type: ts.Type): string {
    return this.#checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation);
  }

  #words(symbol: ts.Symbol): string {
    const text = ts.displayPartsToString(symbol.getDocumentationComment(this.#checker));
    const tags = symbol
      .getJsDocTags(this.#checker)
      .map((tag) => `@${tag.name} ${ts.displayPartsToString(tag.text)}`);
    return [text, ...tags.sort()].join("\n");
  }
}

function typeArguments(checker: ts.TypeChecker, type: ts.Type): readonly ts.Type[] {
  // A reference to a generic class or interface; the caller has looked at its symbol.
  return checker.getTypeArguments(type as ts.TypeReference);
}

function isReference(type: ts.Type): boolean {
  // Only object types have these flags.
  const flags = type.flags & ts.TypeFlags.Object ? (type as ts.ObjectType).objectFlags : 0;
  return (flags & ts.ObjectFlags.Reference) !== 0;
}

function isObjectLike(type: ts.Type): boolean {
  if (type.isIntersection()) return type.types.some(isObjectLike) && !type.types.some(isPrimitive);
  return (type.flags & ts.TypeFlags.Object) !== 0;
}

function isPrimitive({ flags }: ts.Type): boolean {
  return (flags & (ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BooleanLike)) !== 0;
}

function isTypeOf(symbol: ts.Symbol): boolean {
  return (symbol.flags & ts.SymbolFlags.Type) !== 0;
}

function isOwn(symbol: ts.Symbol): boolean {
  return (symbol.declarations ?? []).some((declaration) => isOwnFile(declaration.getSourceFile().fileName));
}
