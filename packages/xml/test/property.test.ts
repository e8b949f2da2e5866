import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Case, cases } from "./arbitrary.ts";
import { Choices, choices } from "./choices.ts";
import { mayBeNull, ownProperty, treeOf } from "./table-tree.ts";
import { decode, encode, own, xsi } from "./tables.ts";
import { readTree } from "./xmldom-reader.ts";
import { writeDocument } from "./xmldom-writer.ts";

/** Equal in every property, and in their order, which the first of these does not look at. */
function expectSame(read: unknown, value: unknown): void {
  // Not `toStrictEqual`, which asks a property called `constructor` for the type.
  assert.deepStrictEqual(read, value);
  expect(JSON.stringify(read)).toBe(JSON.stringify(value));
}

describe("a value by any table", () => {
  it("is read back from what it is written as", () => {
    fc.assert(
      fc.property(cases, ({ table, value }) => {
        expectSame(decode(table, encode(table, value)), value);
      }),
      { numRuns: 4_000 },
    );
  });

  it("is written the same when it is read back and written again", () => {
    fc.assert(
      fc.property(cases, ({ table, value }) => {
        const text = encode(table, value);
        expect(encode(table, decode(table, text))).toBe(text);
      }),
      { numRuns: 1_000 },
    );
  });

  it("is seen by another parser as the table says", () => {
    fc.assert(
      fc.property(cases, ({ table, root, value }) => {
        const text = encode(table, value);
        expect(readTree(text)).toStrictEqual(treeOf(table, root, value));
        const declarations = text.split(`xmlns:i="${xsi}"`).length - 1;
        expect(declarations).toBe(mayBeNull(table, root) ? 1 : 0);
      }),
      { numRuns: 4_000 },
    );
  });

  it("is read from what another writer makes of it, in any of its forms", () => {
    fc.assert(
      fc.property(cases, choices(300), ({ table, root, value }, form) => {
        const style = new Choices(form);
        const name = style.pick(root, ...(root.aliases ?? []));
        expectSame(decode(table, writeDocument(table, root, name, value, style)), value);
      }),
      { numRuns: 4_000 },
    );
  });

  it("is read by a member that comes alone", () => {
    let alone = 0;
    fc.assert(
      fc.property(cases, choices(300), (one, form) => {
        for (const { alternative, member, value } of membersAlone(one)) {
          alone += 1;
          const text = writeDocument(one.table, member, alternative, value, new Choices(form));
          expectSame(decode(one.table, text), own([member.property, value]));
        }
      }),
      { numRuns: 4_000 },
    );
    expect(alone).toBeGreaterThan(100);
  });
});

function membersAlone({ table, root, value }: Case) {
  const members = root.type.kind === "object" ? (table.objects[root.type.of]?.members ?? []) : [];
  return (root.alternatives ?? []).flatMap((alternative) => {
    const given = ownProperty(value, alternative.property);
    const member = members.find(({ property }) => property === alternative.property);
    return given === undefined || member === undefined ? [] : [{ alternative, member, value: given }];
  });
}

describe("the tables", () => {
  it("are not all alike: every feature is met often", () => {
    const met = new Map<string, number>();
    const meet = (feature: string) => met.set(feature, (met.get(feature) ?? 0) + 1);
    fc.assert(
      fc.property(cases, ({ table, value }) => {
        const text = encode(table, value);
        if (text.length > 500) meet("long");
        if (/:nil="true"/.test(text)) meet("null");
        if (/\]\]&gt;/.test(text)) meet("end of CDATA");
        if (/&#xD;/.test(text)) meet("carriage return");
        if (/[\u{10000}-\u{10ffff}]/u.test(text)) meet("astral");
        if (/<__proto__/.test(text)) meet("__proto__");
        if (/xmlns=""/.test(text)) meet("namespace taken back");
        if (/xmlns:p=/.test(text)) meet("prefix");
        if (/\sconstructor="/.test(text)) meet("attribute");
        if (/>\s+<\//.test(text)) meet("white space only");
        if (/<(\S+)\/><\1[\s>]/.test(text)) meet("several items");
      }),
      { numRuns: 2_000 },
    );
    const features = ["long", "null", "end of CDATA", "carriage return", "astral", "__proto__"];
    const others = ["namespace taken back", "prefix", "attribute", "white space only", "several items"];
    for (const feature of [...features, ...others])
      expect(met.get(feature) ?? 0, feature).toBeGreaterThan(10);
  });
});
