import { isJsonObject, type JsonObject, ownMember } from "../../json-object.js";
import { type EnumTables, numberOf } from "./enum-names.js";
import { EMPTY_GUID, readGuid } from "./guid.js";
import { invalidRequest, type Refusal } from "./refusal.js";
import type { MemberReader } from "./token-header.js";

/** Opens a body of JSON. Enums are numbers; names are read as well, without regard to case, as Json.NET does it. */
export function openJson(text: string, tables: EnumTables): MemberReader {
  const body = parse(text);
  return {
    text(name) {
      const value = ownMember(body, name) ?? null;
      if (value !== null && typeof value !== "string") {
        throw misfit(name, "must be a string");
      }
      return value;
    },
    guid(name) {
      const value = ownMember(body, name);
      const guid = typeof value === "string" ? readGuid(value) : undefined;
      if (value !== undefined && guid === undefined) {
        throw misfit(name, "must be a guid");
      }
      return guid ?? EMPTY_GUID;
    },
    code(kind) {
      const value = ownMember(body, kind);
      const number = typeof value === "string" ? namedOrNumeral(value) : value;
      if (value !== undefined && !isInteger(number)) {
        throw misfit(kind, "must be the number or the name of a member");
      }
      return isInteger(number) ? number : 0;

      function namedOrNumeral(name: string): number | undefined {
        return /^\d+$/.test(name) ? Number(name) : numberOf(tables[kind], name, "any-case");
      }
    },
  };
}

function parse(text: string): JsonObject {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw invalidRequest({ token: ["The body is not valid JSON."] });
  }
  if (!isJsonObject(value)) {
    throw invalidRequest({ token: ["The body is not a JSON object."] });
  }
  return value;
}

function isInteger(value: unknown): value is number {
  return Number.isInteger(value);
}

function misfit(name: string, complaint: string): Refusal {
  return invalidRequest({ [`token.${name}`]: [`The field ${name} ${complaint}.`] });
}
