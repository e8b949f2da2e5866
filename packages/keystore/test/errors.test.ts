import { describe, expect, it } from "vitest";
import { KeystoreError, readCertificate } from "../src/index.ts";
import { errorOf } from "./outcome.ts";

const mark = Symbol.for("@tok/keystore/KeystoreError");

describe("KeystoreError", async () => {
  const error = await errorOf(() => readCertificate(""));

  it("is an error with a name and a code", () => {
    expect(error).toBeInstanceOf(Error);
    expect(error).toBeInstanceOf(KeystoreError);
    expect(error.name).toBe("KeystoreError");
    expect(error.code).toBe("malformed");
    expect(`${error}`).toMatch(/^KeystoreError: ./);
    expect(error.stack).toContain("KeystoreError");
  });

  it("is known by a mark on the prototype, which every copy of the package has", () => {
    expect(Reflect.get(KeystoreError.prototype, mark)).toBe(true);
    const copy = Object.create(Object.create(Error.prototype, { [mark]: { value: true } }));
    expect(KeystoreError.is(copy)).toBe(true);
    expect(copy).not.toBeInstanceOf(KeystoreError);
  });

  it.each<[unknown, boolean]>([
    [error, true],
    [new Error("malformed"), false],
    [Object.assign(new Error("a"), { name: "KeystoreError", code: "malformed" }), false],
    [{ [mark]: false }, false],
    [{}, false],
    [null, false],
    [undefined, false],
    ["KeystoreError", false],
    [mark, false],
    [KeystoreError, false],
  ])("tells whether %o is one", (value, expected) => {
    expect(KeystoreError.is(value)).toBe(expected);
  });
});
