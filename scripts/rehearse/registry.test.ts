import { describe, expect, it } from "vitest";
import { fetchedTarballs, sentPackages } from "./registry.ts";

const request = (line: string) => {
  const [method = "", url = "", status = "200"] = line.split(" ");
  return { method, url, status: Number(status) };
};

describe("fetchedTarballs", () => {
  it("names package and version, with and without a scope, each once", () => {
    const lines = [
      "GET /@tok%2fcore",
      "GET /@tok/core/-/core-0.1.0.tgz",
      "GET /@tok/core/-/core-0.1.0.tgz",
      "GET /@types/node/-/@types/node-20.19.0.tgz",
      "GET /xml2js/-/xml2js-0.6.2.tgz?a=b",
      "GET /@tok/a-b/-/a-b-1.0.0-next.1.tgz",
      "HEAD /sax/-/sax-1.6.1.tgz",
    ];
    expect(fetchedTarballs(lines.map(request))).toEqual([
      "@tok/a-b@1.0.0-next.1",
      "@tok/core@0.1.0",
      "@types/node@20.19.0",
      "xml2js@0.6.2",
    ]);
  });
});

describe("sentPackages", () => {
  it("are those that the registry took", () => {
    const lines = [
      "PUT /@tok%2fxml 201",
      "PUT /@tok%2fcore 201",
      "PUT /@tok%2fxml 409",
      "GET /@tok%2fcore 200",
    ];
    expect(sentPackages(lines.map(request))).toEqual(["@tok/core", "@tok/xml"]);
  });
});
