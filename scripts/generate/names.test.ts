import { describe, expect, it } from "vitest";
import { camelCase, isConstantName, isMemberName, isTypeName, pascalCase } from "./names.ts";

describe("pascalCase and camelCase", () => {
  it.each([
    ["customer-token", "CustomerToken", "customerToken"],
    ["customerTokens.list", "CustomerTokensList", "customerTokensList"],
    ["v-c-merchant-id", "VCMerchantId", "vCMerchantId"],
    ["HTTPStatusCode", "HTTPStatusCode", "httpStatusCode"],
    ["page_size", "PageSize", "pageSize"],
    ["$filter", "Filter", "filter"],
    ["größe", "Größe", "größe"],
    ["3ds", "3ds", "3ds"],
    ["--", "", ""],
  ])("write %s as %s and %s", (name, pascal, camel) => {
    expect([pascalCase(name), camelCase(name)]).toEqual([pascal, camel]);
  });
});

describe("isTypeName", () => {
  it.each(["Card", "Object", "X1", "A_b"])("accepts %s", (name) => expect(isTypeName(name)).toBe(true));
  it.each(["card", "3ds", "Größe", "", "Record", "NonNullable", "A-b"])("refuses %j", (name) =>
    expect(isTypeName(name)).toBe(false),
  );
});

describe("isMemberName", () => {
  it.each(["delete", "void", "default", "list", "_x"])("accepts %s", (name) =>
    expect(isMemberName(name)).toBe(true),
  );
  it.each(["constructor", "__proto__", "toString", "hasOwnProperty", "then", "", "a-b", "1a", "größe"])(
    "refuses %j",
    (name) => expect(isMemberName(name)).toBe(false),
  );
});

describe("isConstantName", () => {
  it.each(["list", "of", "async", "_x", "deleteAll"])("accepts %s", (name) =>
    expect(isConstantName(name)).toBe(true),
  );
  it.each(["delete", "new", "await", "static", "eval", "then", "constructor", "a-b"])("refuses %j", (name) =>
    expect(isConstantName(name)).toBe(false),
  );
});
