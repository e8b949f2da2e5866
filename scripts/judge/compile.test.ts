import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../generate/json.ts";
import { type GeneratedPackage, generateProvider } from "../generate/provider.ts";
import { Workspace } from "../generate/testing.ts";
import { compile } from "./compile.ts";
import type { Consumer } from "./consumer.ts";
import { acme } from "./pairs/acme.ts";
import { edited } from "./pairs/edit.ts";
import { Workbench } from "./program.ts";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const empty: Consumer = { text: "", subjects: [] };

describe("compile", () => {
  it("finds what the other version does not take, and leaves out what no version takes", async () => {
    const before = await generated(acme);
    const after = await generated(edited(acme, { "/components/schemas/Card/properties/note": undefined }));
    const user = program([
      [undefined, 'import type * as api from "./src/index.ts";'],
      ["Brand", 'import { Brand as its_Brand } from "./src/index.ts";'],
      [undefined, "declare const card: api.Card;"],
      ["note", "card.note;"],
      ["nonsense", "card.nonsense;"],
      ["id", "card.id;"],
      ["both", "its_Brand.visa; card.note;"],
    ]);
    const { before: broken } = compile(new Workbench(root, { before, after }), {
      before: user,
      after: empty,
    });
    expect(broken.map(({ subject }) => subject)).toEqual(["note", "both"]);
  });

  it("does not go on where the program itself is wrong", async () => {
    const same = await generated(acme);
    const user = program([[undefined, "import { Nothing } from './src/index.ts';"]]);
    const bench = new Workbench(root, { before: same, after: same });
    expect(() => compile(bench, { before: user, after: empty })).toThrow("the consumer itself");
  });
});

function program(lines: readonly (readonly [string | undefined, string])[]): Consumer {
  return { text: lines.map(([, text]) => text).join("\n"), subjects: lines.map(([subject]) => subject) };
}

async function generated(document: JsonObject): Promise<GeneratedPackage> {
  const workspace = new Workspace();
  try {
    workspace.provide("acme", document);
    return await generateProvider(workspace.root, "acme");
  } finally {
    workspace.remove();
  }
}
