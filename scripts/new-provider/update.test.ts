import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import type { Json, JsonObject } from "../generate/json.ts";
import { draft } from "./create.ts";
import { writeTo } from "./placement.ts";
import { checkUpdate, update } from "./update.ts";

const repository = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const overlayFile = "specs/acme/overlay.yaml";
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const amount = { type: "object", properties: { value: { type: "integer" }, currency: { type: "string" } } };
const card = { type: "object", properties: { id: { type: "string" }, limit: amount } };

function operation(answer: Json, parts: JsonObject = {}): JsonObject {
  const content = { "application/json": { schema: answer } };
  return { tags: ["Cards"], responses: { 200: { description: "Done.", content } }, ...parts };
}

const paths: JsonObject = {
  "/cards": { get: operation({ type: "array", items: card }), post: operation(card) },
  "/limits": { get: operation(amount) },
};

function documentOf(all: JsonObject): string {
  return stringify(
    {
      openapi: "3.0.3",
      info: { title: "Acme", version: "1" },
      servers: [{ url: "https://api.acme.test" }],
      paths: all,
    },
    { aliasDuplicateObjects: false },
  );
}

/** A root with a provider in it, and what it has under `specs/`. */
async function provided(all: JsonObject, lenient = false): Promise<Provided> {
  const root = mkdtempSync(join(tmpdir(), "tok-update-"));
  folders.push(root);
  const given = {
    bytes: new TextEncoder().encode(documentOf(all)),
    shown: "acme.yaml",
    address: undefined,
    addressless: "The document was given as a file.",
    ending: "yaml",
  } as const;
  const { files } = await draft(repository, "acme", given, { today: "2026-01-31", lenient });
  for (const [file, content] of files) writeTo(root, file, content);
  return new Provided(root);
}

class Provided {
  readonly root: string;
  constructor(root: string) {
    this.root = root;
  }

  get overlay(): string {
    return readFileSync(join(this.root, overlayFile), "utf8");
  }

  /** What the actions say of a key, in their order. */
  said(key: string): Json[] {
    const { actions }: { actions: { update?: Record<string, Json> }[] } = parse(this.overlay);
    return actions.flatMap(({ update: one }) => one?.[key] ?? []);
  }

  async update(all: JsonObject): Promise<string[]> {
    writeFileSync(join(this.root, "specs/acme/openapi.yaml"), documentOf(all));
    return await update(this.root, "acme");
  }
}

const schemaAt = (path: string, verb: string) =>
  `/paths/~1${path}/${verb}/responses/200/content/application~1json/schema`;

describe("update", () => {
  it("renames nothing where an operation is added in front, with the same schemas and new ones", async () => {
    const provider = await provided(paths);
    const names = {
      CardsListAnswerItem: `${schemaAt("cards", "get")}/items`,
      CardsListAnswerItemLimit: `${schemaAt("cards", "get")}/items/properties/limit`,
    };
    expect(provider.said("x-tok-inline")).toEqual([names]);
    const [before, methods] = [provider.overlay, provider.said("x-tok-methods")];
    const fresh = { type: "object", properties: { card, note: { type: "string" } } };
    await provider.update({ "/cards/last": { get: operation(fresh), post: operation(card) }, ...paths });
    expect(provider.overlay.startsWith(before)).toBe(true);
    expect(provider.said("x-tok-methods").slice(0, methods.length)).toEqual(methods);
    expect(provider.said("x-tok-inline")).toEqual([
      names,
      { CardsGetLastAnswer: schemaAt("cards~1last", "get") },
    ]);
    expect(await update(provider.root, "acme")).toEqual(["Nothing is missing: the overlay stays as it is."]);
  });

  it("writes behind the last action, however the overlay is laid out", async () => {
    const provider = await provided(paths);
    const more = { ...paths, "/cards/last": { get: operation(card) } };
    const standing = provider.overlay;
    const flat = standing.replace(/^ {2}/gm, "");
    const [above = "", below = ""] = standing.split(/(?<=\n)(?=actions:)/);
    const layouts = [
      standing,
      standing.trimEnd(),
      `${below.trimEnd()}\n# The head.\n${above}`,
      flat.replace(/^(title|version):/gm, "  $1:"),
      JSON.stringify(parse(standing)),
    ];
    for (const layout of layouts) {
      const before: { actions: Json[] } = parse(layout);
      writeFileSync(join(provider.root, overlayFile), layout);
      await provider.update(more);
      const after: { actions: Json[] } = parse(provider.overlay);
      expect(after).toEqual({ ...before, actions: expect.anything() });
      expect(after.actions.slice(0, before.actions.length)).toEqual(before.actions);
      expect(provider.said("x-tok-methods").at(-1)).toEqual({ name: "cards.getLast" });
    }
  });

  it("names the operations that are no methods", async () => {
    const provider = await provided(paths);
    const said = await provider.update({ ...paths, "/cards/{id}": { trace: operation(card) } });
    expect(said.join("\n")).toContain("1 operation is no method; the client's http reaches it:");
    expect(said.join("\n")).toContain("TRACE /cards/{id}: ");
  });

  it("gives no schema of a new version a name that an inline schema has in the other direction", async () => {
    const provider = await provided({ "/cards": { get: operation(card) } });
    const components = "components: { schemas: { CardsGetAnswerInput: { type: object } } }\n";
    const document = documentOf({ "/cards": { get: operation(card) } }) + components;
    writeFileSync(join(provider.root, "specs/acme/openapi.yaml"), document);
    await update(provider.root, "acme");
    expect(provider.said("x-tok-name")).toContain("AcmeCardsGetAnswerInput");
  });

  it("refuses a schema of a new version that has the very name of an inline one", async () => {
    const provider = await provided({ "/cards": { get: operation(card) } });
    const components = "components: { schemas: { CardsGetAnswer: { type: object } } }\n";
    const document = documentOf({ "/cards": { get: operation(card) } }) + components;
    writeFileSync(join(provider.root, "specs/acme/openapi.yaml"), document);
    await expect(update(provider.root, "acme")).rejects.toThrow("has a schema CardsGetAnswer already");
  });

  it("refuses a name whose place is gone, and writes nothing", async () => {
    const provider = await provided(paths);
    const before = provider.overlay;
    await expect(provider.update({ ...paths, "/cards": { get: operation({}), post: {} } })).rejects.toThrow(
      "there is no inline schema of an object",
    );
    expect(provider.overlay).toBe(before);
  });

  it("finds the places of a document that is read leniently where the generator finds them", async () => {
    const odd = { type: "string", properties: { a: { type: "object", properties: {} } } };
    const provider = await provided({ "/odd": { get: operation(odd) }, ...paths }, true);
    const [names] = provider.said("x-tok-inline");
    expect(Object.keys(Object(names))).toEqual(["CardsListAnswerItem", "CardsListAnswerItemLimit"]);
  });
});

describe("checkUpdate", () => {
  it("refuses what an update would pass over, and names the command for it", () => {
    expect(() => checkUpdate("acme", "new.yaml", {})).toThrow("run pnpm spec-update acme with the document");
    expect(() => checkUpdate("acme", undefined, { lenient: true })).toThrow(
      "specs/acme/source.yaml says both",
    );
    expect(() => checkUpdate("acme", undefined, {})).not.toThrow();
  });
});
