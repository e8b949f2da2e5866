import { isObject, type Json, type JsonObject } from "./json.ts";
import { pointerOf } from "./json-pointer.ts";
import { isSchemaAt } from "./lenient/repair.ts";
import { namedMembers } from "./walk.ts";

/** A document that is valid exactly where another one is, and a fraction of its size. */
export interface Sketch {
  readonly document: JsonObject;
  /** All places of the other document that are like one of the sketch; undefined where that cannot be told. */
  readonly placesLike: (place: readonly string[]) => readonly (readonly string[])[] | undefined;
}

/**
 * Of schemas that are the same up to their words only the first one is in the sketch, and a schema of anything stands
 * for the others; so it is with answers. Of parameters outside paths only the first one is there. What examples and
 * extensions hold is left out.
 */
export function sketchOf(document: JsonObject): Sketch {
  const forms = new Forms();
  const answers = new Set<string>();
  const parameters = new Set<string>();
  const visit = (value: Json, path: string[], holdsNames: boolean): Json => {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) {
      const items = value.map((item, index) => visit(item, [...path, String(index)], false));
      return areParameters(path) ? onlyNewParameters(items, parameters) : items;
    }
    const copy: JsonObject = { ...value };
    const areSchemas = path.length === 2 && path[0] === "components" && path[1] === "schemas";
    for (const key of Object.keys(copy)) {
      const member = copy[key];
      if (typeof member !== "object" || member === null) continue;
      const here = [...path, key];
      if (areSchemas || (key === "schema" && !holdsNames)) copy[key] = forms.sketch(member, here);
      else if (!holdsNames && key.startsWith("x-")) {
        if (!holdsReference(member)) delete copy[key];
      } else if (!holdsNames && (key === "example" || key === "value")) copy[key] = withoutContent(member);
      else copy[key] = visit(member, here, !holdsNames && namedMembers.has(key));
    }
    if (isAnswers(path)) onlyNew(copy, answers);
    return copy;
  };
  const sketch = visit(document, [], false);
  return {
    document: isObject(sketch) ? sketch : document,
    placesLike: (place) => {
      // A list of parameters is shorter than it was.
      if (areParameters(place.slice(0, 3)) || areParameters(place.slice(0, 4))) return undefined;
      const depth = place.findLastIndex((_key, index) => isSchemaAt(place.slice(0, index + 1))) + 1;
      if (depth === 0) return isAnswers(place.slice(0, 4)) ? undefined : [place];
      const rest = place.slice(depth);
      return forms.placesLike(place.slice(0, depth)).map((one) => [...one, ...rest]);
    },
  };
}

function isAnswers(path: readonly string[]): boolean {
  return path.length === 4 && path[0] === "paths" && path[3] === "responses";
}

/** Takes answers away that others have been like. The only words that an answer has to have are its description. */
function onlyNew(responses: JsonObject, known: Set<string>): void {
  for (const [status, response] of Object.entries(responses)) {
    if (!isObject(response) || typeof response["description"] !== "string") continue;
    const form = JSON.stringify({ ...response, description: "" });
    if (known.has(form)) responses[status] = { description: "" };
    known.add(form);
  }
}

function areParameters(path: readonly string[]): boolean {
  return path[0] === "paths" && path.at(-1) === "parameters" && (path.length === 3 || path.length === 4);
}

/**
 * Without the parameters that others have been like. Those of a path stay, since its names are looked for in it, and
 * so do all of a list in which one is there twice.
 */
function onlyNewParameters(items: readonly Json[], known: Set<string>): Json[] {
  const forms = items.map((item) => (isObject(item) ? `${String(item["in"])} ${String(item["name"])}` : ""));
  const areUnique = new Set(forms).size === forms.length;
  return items.filter((item) => {
    if (!isObject(item) || item["$ref"] !== undefined) return true;
    const form = JSON.stringify(item);
    const isNew = !known.has(form);
    known.add(form);
    return isNew || item["in"] === "path" || !areUnique;
  });
}

function holdsReference(value: Json): boolean {
  return JSON.stringify(value).includes('"$ref"');
}

/** A reference in the place of an example has to lead somewhere. */
function withoutContent(example: Json): Json {
  return isObject(example) && Object.hasOwn(example, "$ref") ? example : null;
}

const schemaMaps = new Set(["properties", "patternProperties"]);
const schemaLists = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);
const words = new Set(["description", "title", "pattern"]);

/** Where a schema stands: a key in an outer schema, or the keys from the root on. */
interface Place {
  readonly outer: Place | undefined;
  readonly keys: readonly string[];
}

/** The forms of schemas, and where they stand. */
class Forms {
  readonly #numbers = new Map<string, number>();
  /** By the number of the form. */
  readonly #places: Place[][] = [];
  readonly #anything: JsonObject = {};
  /** The number of the form that was looked at last. */
  #last = 0;

  /** The schema at a place, without what has been elsewhere. */
  sketch(schema: Json, keys: readonly string[], outer?: Place): Json {
    if (!isObject(schema)) {
      this.#last = this.#numberOf(JSON.stringify(schema));
      return schema;
    }
    const place = { outer, keys };
    const sketch: JsonObject = {};
    let form = "{";
    const inside = (one: Json, ...inner: readonly string[]): Json => {
      const part = this.sketch(one, inner, place);
      form += `#${this.#last}`;
      return part;
    };
    for (const key of Object.keys(schema)) {
      const member = schema[key] ?? null;
      // Lengths stand before what a document chooses, so that no two forms read alike.
      form += `${key.length}:${key}`;
      sketch[key] = member;
      if (typeof member === "string") form += words.has(key) ? '"' : `"${member.length}:${member}`;
      else if (typeof member !== "object" || member === null) form += String(member);
      else if (schemaMaps.has(key) && isObject(member)) {
        const parts: JsonObject = {};
        for (const name of Object.keys(member)) {
          form += `${name.length}:${name}`;
          parts[name] = inside(member[name] ?? null, key, name);
        }
        sketch[key] = parts;
        form += "}";
      } else if (schemaLists.has(key) && Array.isArray(member)) {
        sketch[key] = member.map((one, index) => inside(one, key, String(index)));
        form += "]";
      } else if ((key === "items" || key === "additionalProperties") && isObject(member))
        sketch[key] = inside(member, key);
      else if (key === "example") sketch[key] = withoutContent(member);
      else form += JSON.stringify(member);
    }
    this.#last = this.#numberOf(form);
    const places = this.#places[this.#last];
    if (places !== undefined) {
      places.push(place);
      return this.#anything;
    }
    this.#places[this.#last] = [place];
    return sketch;
  }

  /** The places of all schemas that are like the one at a place of the sketch. */
  placesLike(keys: readonly string[]): readonly (readonly string[])[] {
    this.#byFirst ??= new Map(
      // A form that is no object has no places, and leaves a hole.
      this.#places.flatMap((places): [string, readonly Place[]][] => [
        [places.slice(0, 1).map(keysOf).map(pointerOf).join(), places],
      ]),
    );
    return this.#byFirst.get(pointerOf(keys))?.map(keysOf) ?? [keys];
  }

  #byFirst: ReadonlyMap<string, readonly Place[]> | undefined;

  #numberOf(form: string): number {
    const number = this.#numbers.get(form) ?? this.#numbers.size;
    this.#numbers.set(form, number);
    return number;
  }
}

function keysOf({ outer, keys }: Place): readonly string[] {
  return outer === undefined ? keys : [...keysOf(outer), ...keys];
}
