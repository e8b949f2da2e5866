import { isJsonObject, type JsonObject } from "../../json-object.js";
import type { Complaint } from "./refusal.js";

/** Reads a value of a request. What does not fit is noted, and the value is undefined then. */
export type Reader<T> = (value: unknown, field: string, complaints: Complaint[]) => T | undefined;

type IsOptional<T, Name extends keyof T> = Partial<Pick<T, Name>> extends Pick<T, Name> ? true : false;

/** Readers of the members that must be there. */
export type RequiredMembers<T> = {
  readonly [Name in keyof T as IsOptional<T, Name> extends true ? never : Name]: Reader<T[Name]>;
};

/** Readers of the members that may be left out. */
export type OptionalMembers<T> = {
  readonly [Name in keyof T as IsOptional<T, Name> extends true ? Name : never]-?: Reader<
    Exclude<T[Name], undefined>
  >;
};

/** Rules for text, and what a text that breaks them is told. */
export interface TextRules {
  readonly max?: number;
  readonly form?: RegExp;
  readonly words?: string;
}

/** Text. */
export function text({ max = Number.POSITIVE_INFINITY, form, words }: TextRules = {}): Reader<string> {
  return (value, field, complaints) => {
    if (typeof value !== "string") {
      return fail(complaints, field, "must be text");
    }
    if (value.length > max) {
      return fail(complaints, field, `must have at most ${max} characters`);
    }
    return form && !form.test(value) ? fail(complaints, field, `must be ${words}`) : value;
  };
}

/** One of a few texts. */
export function oneOf<T extends string>(...allowed: readonly T[]): Reader<T> {
  return (value, field, complaints) =>
    allowed.find((one) => one === value) ?? fail(complaints, field, `must be one of ${allowed.join(", ")}`);
}

/** A boolean, and no text of one. */
export const flag: Reader<boolean> = (value, field, complaints) =>
  typeof value === "boolean" ? value : fail(complaints, field, "must be true or false");

/** A whole number. */
export const integer: Reader<number> = (value, field, complaints) =>
  typeof value === "number" && Number.isInteger(value)
    ? value
    : fail(complaints, field, "must be a whole number");

/** Any number of texts by name. */
export const texts: Reader<JsonObject> = (value, field, complaints) => {
  if (!isJsonObject(value)) {
    return fail(complaints, field, "must be an object");
  }
  const wrong = Object.keys(value).filter((name) => typeof value[name] !== "string");
  for (const name of wrong) {
    fail(complaints, below(field, name), "must be text");
  }
  return wrong.length === 0 ? value : undefined;
};

/** A list of `min` to `max` items. */
export function list<T>(item: Reader<T>, min: number, max: number): Reader<readonly T[]> {
  return (value, field, complaints) => {
    if (!Array.isArray(value)) {
      return fail(complaints, field, "must be a list");
    }
    if (value.length < min || value.length > max) {
      return fail(complaints, field, `must have ${min} to ${max} items`);
    }
    const items = value.map((one: unknown, index) => item(one, `${field}[${index}]`, complaints));
    return items.filter((one) => one !== undefined);
  };
}

/** An object with these members and no others. Null is no value for any of them. */
export function object<T extends object>(
  required: RequiredMembers<T>,
  optional: OptionalMembers<T>,
): Reader<T> {
  const names = Object.keys(required);
  const readers = new Map(Object.entries<Reader<unknown>>({ ...required, ...optional }));
  return (value, field, complaints) => {
    if (!isJsonObject(value)) {
      return fail(complaints, field, "must be an object");
    }
    const before = complaints.length;
    for (const name of names.filter((needed) => !Object.hasOwn(value, needed))) {
      fail(complaints, below(field, name), "is required");
    }
    const members = Object.entries(value).map(([name, member]) => {
      const path = below(field, name);
      const read = readers.get(name) ?? unknownField;
      return [
        name,
        member === null ? fail(complaints, path, "must not be null") : read(member, path, complaints),
      ];
    });
    // Without a complaint every member was read by its own reader, and those required are there.
    return complaints.length === before ? (Object.fromEntries(members) as T) : undefined;
  };
}

const unknownField: Reader<never> = (_value, field, complaints) =>
  fail(complaints, field, "is not known here");

function below(field: string, name: string): string {
  return field === "" ? name : `${field}.${name}`;
}

function fail(complaints: Complaint[], field: string, complaint: string): undefined {
  complaints.push({ field, message: `${field === "" ? "The body" : `The field ${field}`} ${complaint}.` });
}
