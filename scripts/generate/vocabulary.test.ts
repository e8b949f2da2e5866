import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { isObject, type Json } from "./json.ts";
import { checkVocabulary, vocabulary } from "./vocabulary.ts";

const readme = readFileSync(new URL("../../specs/README.md", import.meta.url), "utf8");

/** The rows of the table under a heading, cell by cell. */
function rows(heading: string): string[][] {
  const section = readme.split(`\n## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
  const lines = section.split("\n").filter((line) => line.startsWith("| `"));
  return lines.map((line) =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

describe("specs/README.md", () => {
  const table = rows("The keys");

  it("explains each key, in the order of the vocabulary, and says where it stands", () => {
    const expected = Object.entries(vocabulary).map(([key, { at }]) => [`\`${key}\``, at.join(", ")]);
    expect(table.map(([key, place]) => [key, place])).toEqual(expected);
  });

  it.each(table.map(([key = "", , , , example = ""]) => [key.slice(1, -1), example] as const))(
    "gives an example of %s that is accepted",
    (key, example) => {
      const value: Json = parse(example.replace(/^`|`$/g, "").replaceAll("\\|", "|"));
      const entry = Object.entries(vocabulary).find(([one]) => one === key)?.[1];
      expect(isObject(value)).toBe(true);
      const given = isObject(value) ? value[key] : undefined;
      expect(entry?.schema.safeParse(given).error).toBeUndefined();
    },
  );
});

describe("checkVocabulary", () => {
  it("takes examples, defaults and values of enums for data", () => {
    const data = { "x-tok-whatever": 1 };
    const schema = {
      type: "object",
      example: data,
      default: data,
      enum: [data],
      properties: { "x-tok-a": {} },
    };
    const document = { components: { schemas: { A: schema }, examples: { a: data } } };
    expect(() => checkVocabulary(document, "f")).not.toThrow();
  });
});
