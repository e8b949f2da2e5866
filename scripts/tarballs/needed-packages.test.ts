import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { publishedPackages, readManifest } from "../release/packages.ts";
import { neededPackages, UnknownPackage } from "./needed-packages.ts";

const all = publishedPackages(dirname(dirname(import.meta.dirname)));

function folders(...chosen: string[]): string[] {
  return neededPackages(all, chosen)
    .map(({ folder }) => folder)
    .sort();
}

describe("neededPackages", () => {
  it("takes what the package brings of ours, and the sandbox", () => {
    expect(folders("clearent")).toEqual(["clearent", "core", "sandbox", "xml"]);
    expect(folders("chargeover")).toEqual(["chargeover", "core", "sandbox"]);
  });

  it("takes several packages, each once, by their folders or their names", () => {
    expect(folders("@tok/cybersource-tms", "keystore", "core")).toEqual([
      "core",
      "cybersource-tms",
      "keystore",
      "sandbox",
    ]);
  });

  it("names the packages that there are where one is not", () => {
    const acme = { folder: "acme", manifest: readManifest('{ "name": "@tok/acme", "version": "1.0.0" }') };
    const call = () => neededPackages([acme], ["acne"]);
    expect(call).toThrow(UnknownPackage);
    expect(call).toThrow('There is no package "acne". Name one of these: acme.');
  });
});
