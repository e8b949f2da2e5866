import { isJsonObject, type JsonObject, ownMember } from "../../json-object.js";
import { type Problem, Refusal } from "./refusal.js";

/** Something wrong with one field. */
export interface Fault {
  readonly type: "missingFields" | "invalidFields" | "unknownField" | "unsupportedFields";
  readonly name: string;
  readonly message: string;
}

/** Looks at one value, and notes what is wrong with it. */
export type Check = (value: unknown, name: string, faults: Fault[]) => void;

/** Text of at most `max` characters. */
export function text(max: number = Number.POSITIVE_INFINITY, form?: RegExp, words?: string): Check {
  return (value, name, faults) => {
    if (typeof value !== "string") {
      invalid(faults, name, "must be text");
    } else if (value.length > max) {
      invalid(faults, name, `must have at most ${max} characters`);
    } else if (form && !form.test(value)) {
      invalid(faults, name, `must be ${words}`);
    }
  };
}

/** A boolean, and no text of one. */
export const flag: Check = (value, name, faults) => {
  if (typeof value !== "boolean") {
    invalid(faults, name, "must be true or false");
  }
};

/** A member that answers have and requests must not. */
export const readOnly: Check = (_value, name, faults) => {
  invalid(faults, name, "is read-only");
};

/** A member that the API knows and this room does nothing with. */
export const notPlayed: Check = (_value, name, faults) => {
  faults.push({ type: "unsupportedFields", name, message: "is not played by this sandbox" });
};

/** A list of `min` to `max` items. */
export function list(item: Check, min = 0, max: number = Number.POSITIVE_INFINITY): Check {
  return (value, name, faults) => {
    if (!Array.isArray(value)) {
      invalid(faults, name, "must be a list");
    } else if (value.length < min || value.length > max) {
      invalid(faults, name, `must have ${min} to ${max} items`);
    } else {
      value.forEach((one: unknown, index) => {
        item(one, `${name}[${index}]`, faults);
      });
    }
  };
}

/** An object with these members and no others. */
export function object(members: Readonly<Record<string, Check>>, required: readonly string[] = []): Check {
  const checks = new Map(Object.entries(members));
  return (value, name, faults) => {
    if (!isJsonObject(value)) {
      invalid(faults, name || "body", "must be an object");
      return;
    }
    const below = (member: string): string => (name === "" ? member : `${name}.${member}`);
    for (const member of required.filter((needed) => !Object.hasOwn(value, needed))) {
      faults.push({ type: "missingFields", name: below(member), message: "is required" });
    }
    for (const [member, given] of Object.entries(value)) {
      const check = checks.get(member);
      if (check === undefined) {
        faults.push({ type: "unknownField", name: below(member), message: "is not known here" });
      } else {
        check(given, below(member), faults);
      }
    }
  };
}

/** Throws a `Refusal` with all that is wrong with a body, one error for each type. */
export function refuseFaults(check: Check, body: JsonObject): void {
  const faults: Fault[] = [];
  check(body, "", faults);
  const types = [...new Set(faults.map(({ type }) => type))];
  const problems: Problem[] = types.map((type) => {
    const those = faults.filter((fault) => fault.type === type);
    return {
      type,
      message: those.map(({ name, message }) => `The field ${name} ${message}.`).join(" "),
      details: those.map(({ name }) => ({ name, location: "body" })),
    };
  });
  if (problems.length > 0) {
    throw new Refusal(400, problems);
  }
}

/** Reads a member by its path; undefined where any step of it is missing. */
export function memberAt(body: JsonObject, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>((value, name) => (isJsonObject(value) ? ownMember(value, name) : undefined), body);
}

/** Reads a member that is text. */
export function textAt(body: JsonObject, path: string): string | undefined {
  const value = memberAt(body, path);
  return typeof value === "string" ? value : undefined;
}

/** Reads a member that is an object. */
export function objectAt(body: JsonObject, path: string): JsonObject | undefined {
  const value = memberAt(body, path);
  return isJsonObject(value) ? value : undefined;
}

function invalid(faults: Fault[], name: string, message: string): void {
  faults.push({ type: "invalidFields", name, message });
}
