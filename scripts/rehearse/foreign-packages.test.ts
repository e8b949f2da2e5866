import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { foreignPackages, versionIn } from "./foreign-packages.ts";

const repository = dirname(dirname(import.meta.dirname));
const found = foreignPackages(repository);

describe("foreignPackages", () => {
  it("are those that users of ours install, and no tool of ours", () => {
    expect(found.map(({ manifest }) => manifest.name)).toEqual([
      "@hono/node-server",
      "@types/node",
      "@xmldom/xmldom",
      "hono",
      "jose",
      "node-forge",
      "openapi-fetch",
      "openapi-typescript-helpers",
      "sax",
      "undici-types",
      "xml2js",
      "xmlbuilder",
    ]);
  });
});

describe("versionIn", () => {
  it("gives the version of a package", () => {
    expect(versionIn(found, "jose")).toMatch(/^6\./);
  });

  it("refuses a package that is not there, or there twice", () => {
    expect(() => versionIn(found, "left-pad")).toThrow("left-pad is not among");
    expect(() => versionIn([...found, ...found], "jose")).toThrow("jose is more than once among");
  });
});
