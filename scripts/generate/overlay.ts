import { z } from "zod";
import { DocumentError } from "./document-error.ts";
import { cloneJson, cloneObject, isObject, type Json, type JsonObject } from "./json.ts";
import { pointerOf } from "./json-pointer.ts";
import { matchingPaths } from "./jsonpath.ts";

/** The `x-*` keys of an overlay, its info or an action, such as `x-tok-proposed`. */
interface Extensible {
  extensions: JsonObject;
}

interface ActionBase extends Extensible {
  /** JSONPath (RFC 9535) of the values to change. */
  target: string;
  /** Why the document is changed, with its evidence. */
  description: string;
}

/** One correction of a document. */
export type Action =
  | (ActionBase & { kind: "update"; update: Json })
  | (ActionBase & { kind: "remove" })
  | (ActionBase & { kind: "copy"; copy: string });

/** An OpenAPI Overlay, checked. */
export interface Overlay extends Extensible {
  version: "1.0" | "1.1";
  info: { title: string; version: string; description?: string | undefined } & Extensible;
  /** Address of the document that the overlay is made for. Not followed. */
  extends?: string | undefined;
  actions: readonly Action[];
}

// --- Reading ---

const text = (name: string): z.ZodString =>
  z
    .string({ error: ({ input }) => `${name} is ${input === undefined ? "missing" : "not a text"}` })
    .regex(/\S/, { error: `${name} is empty` });

/** An object with these keys and `x-*` keys, no others: a misspelt key must not be lost in silence. */
function extensible<Shape extends z.ZodRawShape>(name: string, shape: Shape) {
  return z
    .looseObject(shape, {
      error: ({ input }) => `${name} is ${input === undefined ? "missing" : "not an object"}`,
    })
    .superRefine((value, context) => {
      for (const key of Object.keys(value)) {
        if (Object.hasOwn(shape, key) || key.startsWith("x-")) continue;
        context.addIssue({ code: "custom", path: [key], message: `${name} has the unknown key ${key}` });
      }
    });
}

const MODIFIERS = ["update", "remove", "copy"] as const;

const actionSchema = extensible("the action", {
  target: text("target").regex(/^\$/, { error: "target is no JSONPath: it must start with $" }),
  description: text("description (the reason for the action)"),
  // Any JSON value; toJson has checked and copied all of them before this schema runs.
  update: z.custom<Json>().optional(),
  remove: z.literal(true, { error: "remove is not true" }).optional(),
  copy: text("copy").regex(/^\$/, { error: "copy is no JSONPath: it must start with $" }).optional(),
}).superRefine((action, context) => {
  const given = MODIFIERS.filter((modifier) => Object.hasOwn(action, modifier));
  if (given.length === 1) return;
  const found = given.length === 0 ? "none" : given.join(" and ");
  context.addIssue({
    code: "custom",
    message: `the action needs exactly one of update, remove and copy, and has ${found}`,
  });
});

const overlaySchema = extensible("the overlay", {
  overlay: text("overlay (the version)").regex(/^1\.[01]\.\d+$/, {
    error: ({ input }) => `overlay version ${JSON.stringify(input)} is not supported, only 1.0.x and 1.1.x`,
  }),
  info: extensible("info", {
    title: text("title"),
    version: text("version"),
    description: text("description").optional(),
  }),
  extends: text("extends").optional(),
  actions: z
    .array(actionSchema, {
      error: ({ input }) => `actions is ${input === undefined ? "missing" : "not an array"}`,
    })
    .min(1, { error: "actions is empty" }),
});

/** Checks what was read from an overlay file. Throws a `DocumentError` that names the first fault. */
export function readOverlay(raw: unknown, displayName: string): Overlay {
  const json = toJson(raw, [], displayName);
  const result = overlaySchema.safeParse(json);
  if (!result.success) {
    const issue = result.error.issues[0];
    throw new DocumentError({
      file: displayName,
      // zod allows symbols in a path; a path into JSON has none.
      pointer: pointerOf((issue?.path ?? []).map((key) => (typeof key === "symbol" ? String(key) : key))),
      problem: issue?.message ?? "the overlay is not valid",
      nextStep: "Correct the overlay",
      cause: result.error,
    });
  }
  const { overlay, info, extends: extended, actions } = result.data;
  const version = overlay.startsWith("1.0.") ? "1.0" : "1.1";
  return {
    version,
    info: {
      title: info.title,
      version: info.version,
      description: info.description,
      extensions: extensionsOf(info, ["info"], displayName),
    },
    extends: extended,
    actions: actions.map((action, index): Action => {
      const { target, description, update, copy } = action;
      const base = { target, description, extensions: extensionsOf(action, ["actions", index], displayName) };
      if (action.remove) return { ...base, kind: "remove" };
      if (update !== undefined) return { ...base, kind: "update", update };
      if (copy !== undefined && version === "1.1") return { ...base, kind: "copy", copy };
      throw new DocumentError({
        file: displayName,
        pointer: pointerOf(["actions", index, "copy"]),
        problem: "copy belongs to overlay 1.1, and this one is 1.0",
        nextStep: "Write overlay: 1.1.0, or use update",
      });
    }),
    extensions: extensionsOf(result.data, [], displayName),
  };
}

/** Extensions of the overlay itself. Ours say nothing there: they were meant for the document. */
function extensionsOf(object: object, path: Path, displayName: string): JsonObject {
  const misplaced = Object.keys(object).find((key) => key.startsWith("x-tok-") && key !== "x-tok-proposed");
  if (misplaced !== undefined)
    throw new DocumentError({
      file: displayName,
      pointer: pointerOf([...path, misplaced]),
      problem: `${misplaced} stands beside the action's own members and changes nothing`,
      nextStep: "Put it into update",
    });
  // The values come out of toJson; the schema only lets them pass.
  const entries: [string, Json][] = Object.entries(object);
  return Object.fromEntries(entries.filter(([key]) => key.startsWith("x-")));
}

/** Copies a value of unknown origin as JSON. Refuses what JSON cannot hold, and `__proto__` keys. */
function toJson(value: unknown, path: Path, displayName: string): Json {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map((item, index) => toJson(item, [...path, index], displayName));
  const refuse = (problem: string): DocumentError =>
    new DocumentError({
      file: displayName,
      pointer: pointerOf(path),
      problem,
      nextStep: "Correct the overlay",
    });
  const prototype: unknown = typeof value === "object" ? Object.getPrototypeOf(value) : undefined;
  if (typeof value !== "object" || (prototype !== Object.prototype && prototype !== null)) {
    throw refuse("the value does not exist in JSON");
  }
  if (Object.hasOwn(value, "__proto__")) throw refuse("the key __proto__ is not accepted");
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, toJson(item, [...path, key], displayName)]),
  );
}

// --- Applying ---

/** What an action does: the places that it changes, and the value that it brings to each, or takes away. */
export interface Deed {
  readonly action: Action;
  readonly index: number;
  readonly changes: readonly { readonly path: Path; readonly value: Json }[];
}

/**
 * Applies the actions in order, each to the result of the one before, and returns a new document. `see` is told of
 * each action once it is done; the values are the document's own, so it looks at once.
 *
 * Follows Overlay 1.0 or 1.1 as the overlay says, with two rules of ours: an action that matches nothing fails,
 * and so does one that mixes objects, arrays and other values among its targets (1.0 does not forbid that).
 * Throws a `DocumentError` that names the action. Neither argument is changed or shared with the result.
 */
export function applyOverlay(
  document: JsonObject,
  overlay: Overlay,
  displayName: string,
  see: (deed: Deed) => void = () => {},
): JsonObject {
  const result = cloneObject(document);
  for (const [index, action] of overlay.actions.entries())
    see(applyInPlace(result, { action, index, version: overlay.version }, displayName));
  return result;
}

/**
 * Applies one action to the document itself; one that fails may have changed a part of it. For those who look at
 * what each action does.
 *
 * @throws {DocumentError} that names the action
 */
export function applyInPlace(
  document: JsonObject,
  { action, index, version }: { action: Action; index: number; version: Overlay["version"] },
  displayName: string,
): Deed {
  const changes = applyAction(document, action, version, (problem, nextStep, cause) => {
    const pointer = pointerOf(["actions", index]);
    const named = `${problem} (${JSON.stringify(action.description)})`;
    return new DocumentError({ file: displayName, pointer, problem: named, nextStep, cause });
  });
  return { action, index, changes };
}

type Path = readonly (string | number)[];

type Fail = (problem: string, nextStep: string, cause?: unknown) => DocumentError;

function applyAction(
  document: JsonObject,
  action: Action,
  version: Overlay["version"],
  fail: Fail,
): Deed["changes"] {
  // All locations first: a change must not add to or take from what the action finds.
  const locations = find(document, action.target, "target", fail);
  if (locations.length === 0) {
    throw fail(
      `the target ${action.target} matches nothing in the document`,
      "The document may have moved: correct the target or remove the action",
    );
  }
  if (action.kind === "remove") {
    remove(locations, action.target, fail);
    return locations;
  }
  const value = action.kind === "update" ? action.update : findSource(document, action.copy, fail);
  if (new Set(locations.map((location) => kindOf(location.value))).size > 1) {
    throw fail(
      `the target ${action.target} matches values of different kinds`,
      "Write one action for objects, one for arrays and one for other values",
    );
  }
  for (const location of locations) put(location, value, version, fail);
  return locations.map(({ path }) => ({ path, value }));
}

type Kind = "an object" | "an array" | "a plain value";

function kindOf(value: Json): Kind {
  if (Array.isArray(value)) return "an array";
  return isObject(value) ? "an object" : "a plain value";
}

/** A value of the document and the container that holds it; the root has no container. */
interface Location {
  path: Path;
  value: Json;
  holder:
    | { kind: "array"; array: Json[]; index: number }
    | { kind: "object"; object: JsonObject; key: string }
    | undefined;
}

/** Evaluates a JSONPath. A value that the query selects twice is one location. */
function find(document: JsonObject, query: string, field: string, fail: Fail): Location[] {
  try {
    return matchingPaths(document, query).map((path) => locationAt(document, path));
  } catch (cause) {
    throw fail(
      `the ${field} ${query} cannot be used as JSONPath (RFC 9535): ${cause instanceof Error ? cause.message : cause}`,
      "Correct it; a key that is no plain name goes in brackets and quotes, as in $.paths['/a-b']",
      cause,
    );
  }
}

function locationAt(document: JsonObject, path: Path): Location {
  let location: Location = { path, value: document, holder: undefined };
  for (const key of path) {
    const outer = location.value;
    if (Array.isArray(outer) && typeof key === "number") {
      const value = outer[key];
      if (value === undefined) throw new Error(`no item at ${pointerOf(path)}`);
      location = { path, value, holder: { kind: "array", array: outer, index: key } };
    } else if (isObject(outer) && typeof key === "string" && Object.hasOwn(outer, key)) {
      const value = outer[key];
      if (value === undefined) throw new Error(`no value at ${pointerOf(path)}`);
      location = { path, value, holder: { kind: "object", object: outer, key } };
    } else {
      throw new Error(`no value at ${pointerOf(path)}`);
    }
  }
  return location;
}

function findSource(document: JsonObject, query: string, fail: Fail): Json {
  const [source, ...others] = find(document, query, "copy source", fail);
  if (source === undefined) {
    throw fail(`the copy source ${query} matches nothing in the document`, "Correct the source");
  }
  if (others.length > 0) {
    throw fail(`the copy source ${query} matches ${others.length + 1} values`, "Name exactly one");
  }
  // A source may hold or stand within a target, so it is copied before anything changes.
  return cloneJson(source.value);
}

function remove(locations: readonly Location[], target: string, fail: Fail): void {
  // Containers are held by reference, so nothing but the order within one array matters: last item first.
  const indices = new Map<Json[], number[]>();
  for (const { holder } of locations) {
    if (holder === undefined) {
      throw fail(`the target ${target} is the whole document, which cannot be removed`, "Name a part of it");
    }
    if (holder.kind === "object") delete holder.object[holder.key];
    else indices.set(holder.array, [...(indices.get(holder.array) ?? []), holder.index]);
  }
  for (const [array, removed] of indices) {
    for (const index of removed.sort((a, b) => b - a)) array.splice(index, 1);
  }
}

function put(location: Location, value: Json, version: Overlay["version"], fail: Fail): void {
  const { path, value: target, holder } = location;
  if (isObject(target)) {
    if (!isObject(value)) throw incompatible(path, target, value, fail);
    merge(target, value, path, fail);
  } else if (Array.isArray(target)) {
    // 1.1 joins an array to the target. In 1.0 the value is one new item, whatever it is.
    if (version === "1.1" && Array.isArray(value)) append(target, value);
    else target.push(cloneJson(value));
  } else if (version === "1.0") {
    throw fail(
      `the target ${pointerOf(path)} is ${kindOf(target)}, which overlay 1.0 cannot update`,
      "Update the object that holds it, or write overlay: 1.1.0",
    );
  } else if (kindOf(value) !== "a plain value") {
    throw incompatible(path, target, value, fail);
  } else if (holder?.kind === "object") {
    holder.object[holder.key] = value;
  } else if (holder !== undefined) {
    holder.array[holder.index] = value;
  }
}

/** Merges into an object: objects key by key, arrays end to end, plain values replaced. */
function merge(target: JsonObject, update: JsonObject, path: Path, fail: Fail): void {
  for (const [key, value] of Object.entries(update)) {
    const here = [...path, key];
    // An assignment to this one key would change the object's prototype.
    if (key === "__proto__") {
      throw fail(`the key ${pointerOf(here)} is not accepted`, "Remove it: JavaScript gives it a meaning");
    }
    // Names such as constructor are inherited, and only what the document itself holds counts.
    const present = Object.hasOwn(target, key) ? target[key] : undefined;
    if (present === undefined) target[key] = cloneJson(value);
    else if (isObject(present) && isObject(value)) merge(present, value, here, fail);
    else if (Array.isArray(present) && Array.isArray(value)) append(present, value);
    else if (kindOf(present) === "a plain value" && kindOf(value) === "a plain value") target[key] = value;
    else throw incompatible(here, present, value, fail);
  }
}

function append(target: Json[], items: readonly Json[]): void {
  for (const item of items) target.push(cloneJson(item));
}

function incompatible(path: Path, present: Json, value: Json, fail: Fail): DocumentError {
  const place = path.length === 0 ? "at its root" : `at ${pointerOf(path)}`;
  return fail(
    `the action puts ${kindOf(value)} where the document has ${kindOf(present)}, ${place}`,
    "To replace the value, remove it first in an action of its own",
  );
}
