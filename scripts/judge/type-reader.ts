import ts from "typescript";
import { type Member, type ObjectShape, type Shape, shapeText } from "./shape.ts";
import { isObjectLike, isOptional, isOwn, isReference, typeArguments } from "./type-kinds.ts";
import { schemaIn, type TypeNames } from "./type-names.ts";

/** Reads the types of one version as shapes. */
export class TypeReader {
  readonly checker: ts.TypeChecker;
  readonly names: TypeNames;
  /** Those that are being read: what comes again inside itself without a name is not followed. */
  readonly #open = new Set<ts.Type>();

  constructor(checker: ts.TypeChecker, names: TypeNames) {
    this.checker = checker;
    this.names = names;
  }

  /** The type itself, whether or not it has a name. */
  root(type: ts.Type): Shape {
    return this.#collect(type.isUnion() ? type.types : [type], true);
  }

  describe(type: ts.Type): Shape {
    const name = this.names.byType.get(type);
    if (name !== undefined) return { values: [], names: [name], foreign: [], lists: [], objects: [] };
    if (this.#open.has(type))
      return { values: [], names: [], foreign: [this.#text(type)], lists: [], objects: [] };
    this.#open.add(type);
    const shape = this.#collect(type.isUnion() ? type.types : [type], false);
    this.#open.delete(type);
    return shape;
  }

  member(property: ts.Symbol): Member {
    const absent = isOptional(property);
    const shape = this.describe(this.#withoutUndefined(this.checker.getTypeOfSymbol(property), absent));
    const mentions = (property.declarations ?? []).flatMap((one) => this.mentionsOf(one));
    return {
      shape: mentions.length === 0 ? shape : { ...shape, mentions },
      isOptional: absent,
      words: this.words(property),
    };
  }

  /** Exported names of the schemas that a declaration refers to, not those inside objects in it. */
  mentionsOf(declaration: ts.Node): string[] {
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isTypeLiteralNode(node)) {
        for (const member of node.members) if (ts.isIndexSignatureDeclaration(member)) visit(member.type);
        return;
      }
      const schema = ts.isTypeNode(node) ? schemaIn(node) : undefined;
      const name = schema === undefined ? undefined : this.names.bySchema.get(schema);
      if (name !== undefined) found.push(name);
      ts.forEachChild(node, visit);
    };
    if (ts.isPropertySignature(declaration) && declaration.type !== undefined) visit(declaration.type);
    // An exported type is a schema by its name; what counts is how that is written.
    if (ts.isTypeAliasDeclaration(declaration))
      for (const one of this.#schema(declaration.type)?.declarations ?? [])
        if (ts.isPropertySignature(one) && one.type !== undefined) visit(one.type);
    return found;
  }

  #schema(node: ts.TypeNode): ts.Symbol | undefined {
    if (!ts.isIndexedAccessTypeNode(node)) return undefined;
    const schemas = this.checker.getTypeFromTypeNode(node.objectType);
    return this.checker.getPropertyOfType(schemas, schemaIn(node) ?? "");
  }

  #collect(parts: readonly ts.Type[], isRoot: boolean): Shape {
    const values = new Set<string>();
    const names = new Set<string>();
    const foreign = new Set<string>();
    const lists: Shape[] = [];
    const objects: ObjectShape[] = [];
    for (const part of parts) {
      const name = isRoot ? undefined : this.names.byType.get(part);
      if (name !== undefined) names.add(name);
      else if (part.isStringLiteral()) values.add(JSON.stringify(part.value));
      else if (part.isNumberLiteral()) values.add(String(part.value));
      else if (!isObjectLike(part)) values.add(this.#text(part));
      else if (this.checker.isArrayType(part)) {
        const [items] = typeArguments(this.checker, part);
        if (items !== undefined) lists.push(this.describe(items));
      } else if (this.#isForeign(part, isRoot)) foreign.add(this.foreignText(part));
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
    if (this.checker.isTupleType(type)) return true;
    const parts = type.isIntersection() ? type.types : [type];
    return !isRoot && parts.every((part) => part.symbol !== undefined && !isOwn(part.symbol));
  }

  #object(type: ts.Type): ObjectShape {
    const members = new Map(
      this.checker
        .getPropertiesOfType(type)
        .map((property): [string, Member] => [property.name, this.member(property)]),
    );
    const rest = this.checker.getIndexInfosOfType(type)[0]?.type;
    return { members, rest: rest === undefined ? undefined : this.describe(rest) };
  }

  /** Optional members are written with and without it; for users it is the same. */
  #withoutUndefined(type: ts.Type, absent: boolean): ts.Type {
    if (!absent || !type.isUnion()) return type;
    const nullable = type.types.some(({ flags }) => flags & ts.TypeFlags.Null);
    return nullable ? type : this.checker.getNonNullableType(type);
  }

  /** A type of core or of the language; types of the package inside it stand under their exported names. */
  foreignText(type: ts.Type): string {
    const signatures = type.getCallSignatures();
    if (signatures.length > 0)
      return signatures.map((signature) => this.#signatureText(signature)).join(" & ");
    const given = type.aliasTypeArguments ?? (isReference(type) ? typeArguments(this.checker, type) : []);
    const name = (type.aliasSymbol ?? type.symbol)?.name;
    if (name === undefined || given.length === 0) return this.#text(type);
    return `${name}<${given.map((one) => shapeText(this.describe(one))).join(", ")}>`;
  }

  #signatureText(signature: ts.Signature): string {
    const takes = signature.parameters.map((parameter) => {
      const text = shapeText(this.describe(this.checker.getTypeOfSymbol(parameter)));
      return `${parameter.name}${isOptional(parameter) ? "?" : ""}: ${text}`;
    });
    return `(${takes.join(", ")}) => ${shapeText(this.describe(signature.getReturnType()))}`;
  }

  #text(type: ts.Type): string {
    return this.checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation);
  }

  /** What stands above a name. The order of the tags is that of the document. */
  words(symbol: ts.Symbol): string {
    const text = ts.displayPartsToString(symbol.getDocumentationComment(this.checker));
    const tags = symbol
      .getJsDocTags(this.checker)
      .map((tag) => `@${tag.name} ${ts.displayPartsToString(tag.text)}`);
    return [text, ...tags.sort()].join("\n");
  }
}
