import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import type { Json, JsonObject } from "../generate/json.ts";
import { type GeneratedPackage, generateProvider } from "../generate/provider.ts";
import { Workspace } from "../generate/testing.ts";
import { judge } from "./judge.ts";
import { verdicts } from "./judgement.ts";
import { acme, parcels } from "./pairs/acme.ts";
import { type Edits, edited } from "./pairs/edit.ts";

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(dirname(here));

const edits = z.strictObject({
  set: z.record(z.string(), z.custom<Json>()).optional(),
  remove: z.array(z.string()).optional(),
});

/** Two documents that differ in one thing, and what is to be said of it. */
const pair = z.strictObject({
  name: z.string(),
  /** The document that both are made from; `cards` where nothing is said. */
  of: z.enum(["cards", "parcels"]).default("cards"),
  /** Changes that both sides have. */
  both: edits.optional(),
  after: edits,
  verdict: z.enum(verdicts),
  /** The lines of the changeset, with their headings. */
  lines: z.array(z.string()),
});

const documents = { cards: acme, parcels };

describe.each(
  readdirSync(join(here, "pairs"))
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => file.replace(".yaml", "")),
)("judge, on %s", (file) => {
  const text = readFileSync(join(here, "pairs", `${file}.yaml`), "utf8");
  const pairs = z.array(pair).min(1).parse(parse(text));

  it.each(pairs)("judges $name", async ({ of, both, after, verdict, lines }) => {
    const old = edited(documents[of], editsOf(both));
    const before = await generated(old);
    const found = judge(root, before, await generated(edited(old, editsOf(after))));
    expect(found.changes.map(({ heading, text: line }) => `${heading}: ${line}`)).toEqual(lines);
    expect(found.verdict).toBe(verdict);
  });
});

function editsOf(given: z.infer<typeof edits> | undefined): Edits {
  const removed = (given?.remove ?? []).map((pointer): [string, undefined] => [pointer, undefined]);
  return { ...given?.set, ...Object.fromEntries(removed) };
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
