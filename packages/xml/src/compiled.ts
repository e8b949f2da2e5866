import { writtenName } from "./declared.js";
import type { XmlMember, XmlName, XmlObject, XmlRoot, XmlTable, XmlType } from "./table.js";
import { XmlError } from "./xml-error.js";

/** A table with its lookups: made once for each table, and for an object when it is first met. */
export interface CompiledTable {
  readonly table: XmlTable;
  readonly objects: Map<string, CompiledObject>;
  /** The numbers of enums by their names in lower case. */
  readonly numbers: Map<string, ReadonlyMap<string, number>>;
  /** Whether a document that starts with a root can hold a null. */
  readonly nullableRoots: Map<string, boolean>;
}

/** A name that is looked for, and the place of its member in the table. */
export interface Sought {
  readonly namespace: string;
  readonly index: number;
}

export interface CompiledObject {
  readonly members: readonly XmlMember[];
  readonly elements: ReadonlyMap<string, readonly Sought[]>;
  readonly attributes: ReadonlyMap<string, readonly Sought[]>;
  readonly byProperty: ReadonlyMap<string, number>;
  /** Two members are written under one name: their elements would not keep their order. */
  readonly isAmbiguous: boolean;
}

const compiled = new WeakMap<XmlTable, CompiledTable>();

export function compile(table: XmlTable): CompiledTable {
  const known = compiled.get(table);
  if (known !== undefined) return known;
  const made = { table, objects: new Map(), numbers: new Map(), nullableRoots: new Map() };
  compiled.set(table, made);
  return made;
}

/** @throws {XmlError} `unknown_schema` */
export function rootOf({ table }: CompiledTable, schema: string): XmlRoot {
  const root = Object.hasOwn(table.roots, schema) ? table.roots[schema] : undefined;
  if (root !== undefined) return root;
  throw new XmlError("unknown_schema", `the table has no root called ${JSON.stringify(schema)}`);
}

/** @throws {Error} for a table that refers to nothing, which is a fault of its maker */
export function objectOf(compiledTable: CompiledTable, name: string): CompiledObject {
  const known = compiledTable.objects.get(name);
  if (known !== undefined) return known;
  const made = compileObject(definition(compiledTable.table, name));
  compiledTable.objects.set(name, made);
  return made;
}

function definition({ objects }: XmlTable, name: string): XmlObject {
  const object = Object.hasOwn(objects, name) ? objects[name] : undefined;
  if (object === undefined) throw new Error(`the table has no object called ${JSON.stringify(name)}`);
  return object;
}

function compileObject({ members }: XmlObject): CompiledObject {
  const elements = new Map<string, Sought[]>();
  const attributes = new Map<string, Sought[]>();
  const seek = ({ name, namespace = "" }: XmlName, index: number, into: Map<string, Sought[]>) => {
    const others = into.get(name) ?? [];
    // The first member of the table wins a name that two of them claim.
    if (!others.some((one) => one.namespace === namespace)) into.set(name, [...others, { namespace, index }]);
  };
  const into = (member: XmlMember) => (member.attribute === true ? attributes : elements);
  for (const [index, member] of members.entries()) seek(member, index, into(member));
  for (const [index, member] of members.entries())
    for (const alias of member.aliases ?? []) seek(alias, index, into(member));
  const written = members.filter(({ attribute }) => attribute !== true).map(writtenName);
  return {
    members,
    elements,
    attributes,
    byProperty: new Map(members.map(({ property }, at) => [property, at])),
    isAmbiguous: new Set(written).size < written.length,
  };
}

export function found(sought: readonly Sought[] | undefined, namespace: string): number | undefined {
  if (sought === undefined) return undefined;
  for (const one of sought) if (one.namespace === namespace) return one.index;
  return undefined;
}

/** The numbers of an enum by their names in lower case. */
export function numbersOf(compiledTable: CompiledTable, name: string): ReadonlyMap<string, number> {
  const known = compiledTable.numbers.get(name);
  if (known !== undefined) return known;
  const names = namesOf(compiledTable.table, name);
  const made = new Map(Object.entries(names).map(([number, text]) => [text.toLowerCase(), Number(number)]));
  compiledTable.numbers.set(name, made);
  return made;
}

/** The names of an enum by their numbers. */
export function namesOf({ enums = {} }: XmlTable, name: string): Readonly<Record<string, string>> {
  return (Object.hasOwn(enums, name) ? enums[name] : undefined) ?? {};
}

/** Whether a document of this root may have `i:nil`, and so has to declare the prefix. */
export function canHoldNull(compiledTable: CompiledTable, schema: string): boolean {
  const known = compiledTable.nullableRoots.get(schema);
  if (known !== undefined) return known;
  const root = rootOf(compiledTable, schema);
  const seen = new Set<string>();
  const reaches = (type: XmlType): boolean => {
    if (type.kind === "array") return type.item.nullable === true || reaches(type.item.type);
    if (type.kind === "map") return reaches(type.values);
    if (type.kind !== "object" || seen.has(type.of)) return false;
    seen.add(type.of);
    const { members } = definition(compiledTable.table, type.of);
    return members.some((one) => one.nullable === true || reaches(one.type));
  };
  const can = root.nullable === true || reaches(root.type);
  compiledTable.nullableRoots.set(schema, can);
  return can;
}
