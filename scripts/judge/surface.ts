import { isPlainJson } from "../generate/media-types.ts";
import { nothing, type ObjectShape, type Shape, union } from "./shape.ts";

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
  /** The name under which shapes hold the type, where that is another one. */
  readonly known: string | undefined;
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
  readonly body: RawBody | undefined;
  /** By status, and below by media type. */
  readonly answers: ReadonlyMap<string, ReadonlyMap<string, Shape>>;
  readonly words: string;
}

/** A call takes the body of any media type, so that its shape is all of them together. */
export interface RawBody extends Argument {
  readonly contents: ReadonlyMap<string, Shape>;
}

/** Which way values of a type go: users give them, or read them, or both. */
export interface Flow {
  readonly given: boolean;
  readonly read: boolean;
}

/** One object that a type can be. */
export interface Alternative {
  readonly name: string | undefined;
  readonly object: ObjectShape;
}

/** The objects that a type can be, those behind names among them. */
export function alternativesOf({ names, objects }: Shape, surface: Surface): Alternative[] {
  return [
    ...names.flatMap((name) =>
      (surface.exports.get(name)?.shape?.objects ?? []).map((object) => ({ name, object })),
    ),
    ...objects.map((object) => ({ name: undefined, object })),
  ];
}

/** What raw calls give in `data` or in `error`: the bodies of all those statuses, in any media type. */
export function answersOf({ answers }: RawOperation, side: "data" | "error"): Shape {
  return [...answers]
    .filter(([status]) => /^2/.test(status) === (side === "data"))
    .flatMap(([, contents]) => [...contents.values()])
    .reduce(union, nothing);
}

/** The media type that methods speak, where there are several. */
export function jsonTypeOf(contents: ReadonlyMap<string, Shape>): string | undefined {
  const types = [...contents.keys()].filter((type) => /^[^;]*[/+]json\b/i.test(type));
  return types.find(isPlainJson) ?? types[0];
}

/** The body that a method gives for a status. */
export function jsonBodyAt(operation: RawOperation | undefined, status: string): Shape | undefined {
  const contents = operation?.answers.get(status) ?? new Map<string, Shape>();
  return contents.get(jsonTypeOf(contents) ?? "");
}
