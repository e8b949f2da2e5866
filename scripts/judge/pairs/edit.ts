import { cloneObject, isObject, type Json, type JsonObject } from "../../generate/json.ts";
import { keysOf } from "../../generate/json-pointer.ts";

/** Changes by JSON Pointer: a value stands there afterwards, `undefined` takes away what stood there. */
export type Edits = Readonly<Record<string, Json | undefined>>;

/** A copy of a document with changes; `/-` at the end appends to a list. */
export function edited(document: JsonObject, edits: Edits): JsonObject {
  const copy = cloneObject(document);
  for (const [pointer, value] of Object.entries(edits)) edit(copy, pointer, value);
  return copy;
}

function edit(document: JsonObject, pointer: string, value: Json | undefined): void {
  const path = keysOf(pointer);
  const last = path.pop();
  let holder: Json = document;
  for (const part of path) {
    const next: Json | undefined = Array.isArray(holder)
      ? holder[Number(part)]
      : isObject(holder)
        ? holder[part]
        : undefined;
    if (next === undefined) throw new Error(`there is no ${part} on the way to ${pointer}`);
    holder = next;
  }
  if (last === undefined) throw new Error("the whole document is not edited");
  if (Array.isArray(holder)) {
    if (last === "-" && value !== undefined) holder.push(value);
    else if (value === undefined) holder.splice(Number(last), 1);
    else holder[Number(last)] = value;
  } else if (isObject(holder)) {
    if (value !== undefined) holder[last] = value;
    else if (Object.hasOwn(holder, last)) delete holder[last];
    else throw new Error(`there is no ${pointer} to take away`);
  } else {
    throw new Error(`${pointer} stands in no object and no list`);
  }
}
