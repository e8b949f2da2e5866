import { isDeepStrictEqual } from "node:util";
import { DocumentError } from "./document-error.ts";
import { objects } from "./inline.ts";
import { cloneObject, isObject, type JsonObject } from "./json.ts";
import { pointerOf } from "./json-pointer.ts";
import { hasContent, jsonContent, xmlContents } from "./media-types.ts";
import { eachNode, type Path } from "./walk.ts";

/** A body in XML: its schema, and where that stands. */
export interface XmlContent {
  readonly schema: JsonObject;
  readonly path: Path;
}

/** The formats of an operation, and its bodies in XML where that is one of them. */
export interface Formats {
  /** Media types by format, of what is sent. */
  readonly names: Readonly<Record<string, string>>;
  /** What is asked for in JSON, where that is another media type. */
  readonly accept: string | undefined;
  readonly body: XmlContent | undefined;
  readonly responses: ReadonlyMap<string, XmlContent>;
}

/** As the document writes them: some providers want the parameters, too. */
function jsonTypes({ requestBody, responses }: JsonObject): Pick<Formats, "accept"> & { json: string } {
  const sent = isObject(requestBody) ? jsonContent(requestBody)?.mediaType : undefined;
  const successes = objects(responses).filter(([status]) => status.startsWith("2"));
  const asked = successes.flatMap(([, response]) => jsonContent(response)?.mediaType ?? [])[0];
  const json = sent ?? asked ?? "application/json";
  return { json, accept: asked === undefined || asked === json ? undefined : asked };
}

/** The formats of an operation without XML. */
export function jsonAlone(operation: JsonObject): Formats {
  const { json, accept } = jsonTypes(operation);
  return { names: { json }, accept, body: undefined, responses: new Map() };
}

/**
 * An operation has XML where its body and its documented successes have it, as far as they hold anything: users
 * choose one format for what is sent and what is asked for.
 *
 * @throws {DocumentError} where the two formats carry different values, or share no XML media type
 */
export function formatsOf(operation: JsonObject, at: Path, file: string): Formats {
  const { requestBody, responses } = operation;
  const { json, accept } = jsonTypes(operation);
  const holders = [
    ...(isObject(requestBody) ? [{ holder: requestBody, path: [...at, "requestBody"], status: "" }] : []),
    ...(isObject(responses) ? Object.entries(responses) : []).flatMap(([status, holder]) =>
      isObject(holder) ? [{ holder, path: [...at, "responses", status], status }] : [],
    ),
  ]
    .filter(({ holder }) => hasContent(holder))
    .map((one) => ({ ...one, contents: xmlContents(one.holder) }));
  const needed = holders.filter(({ status }) => status === "" || status.startsWith("2"));
  if (needed.length === 0 || needed.some(({ contents }) => contents.length === 0))
    return jsonAlone(operation);
  const [first, ...others] = needed.map(({ contents }) => contents.map(({ mediaType }) => bare(mediaType)));
  const mediaType = first?.find((type) => others.every((types) => types.includes(type)));
  if (mediaType === undefined)
    throw new DocumentError({
      file,
      pointer: pointerOf(at),
      problem: "body and answers have XML, but in no media type that all of them share",
      nextStep: "Give them one by an overlay action, or take XML away",
    });
  const found = holders.flatMap(({ holder, path, status, contents }) => {
    const content = contents.find((one) => bare(one.mediaType) === mediaType) ?? contents[0];
    if (content === undefined) return [];
    const place = [...path, "content", content.mediaType, "schema"];
    const inJson = jsonContent(holder);
    if (inJson !== undefined && !carryTheSame(inJson.schema, content.schema))
      throw new DocumentError({
        file,
        pointer: pointerOf(place),
        problem: "the formats carry different values: this schema is not that of the JSON form",
        nextStep: "Refer to the same schema in both by an overlay action",
      });
    return [[status, { schema: content.schema, path: place }] as const];
  });
  const { "": body, ...rest } = Object.fromEntries(found);
  return {
    names: { json, xml: mediaType },
    accept,
    body,
    responses: new Map(Object.entries(rest)),
  };
}

function bare(mediaType: string): string {
  return mediaType.replace(/\s*;.*$/s, "");
}

function carryTheSame(one: JsonObject, other: JsonObject): boolean {
  return isDeepStrictEqual(valuesOnly(one), valuesOnly(other));
}

/** Without what says how a value looks in XML, or only speaks of it. */
function valuesOnly(schema: JsonObject): JsonObject {
  const holder = cloneObject({ schema });
  eachNode(holder, (node) => {
    for (const key of ["xml", "title", "description", "example", "examples"]) delete node[key];
  });
  return holder;
}
