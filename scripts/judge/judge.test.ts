import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import type { Json, JsonObject } from "../generate/json.ts";
import { type GeneratedPackage, generateProvider } from "../generate/provider.ts";
import { Workspace } from "../generate/testing.ts";
import { compile } from "./compile.ts";
import { judge, usersOf, versionsOf } from "./judge.ts";
import { verdicts } from "./judgement.ts";
import { acme, parcels } from "./pairs/acme.ts";
import { type Edits, edited } from "./pairs/edit.ts";
import type { Both } from "./version.ts";

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
  /** Whether it is one that programs of users show; names on the wire, limits and words they do not. */
  isOfTypes: z.boolean().default(true),
});

type Pair = z.infer<typeof pair>;

const documents = { cards: acme, parcels };

describe.each(files("pairs"))("judge, on %s", (file) => {
  it.each(pairsOf(file))("judges $name", async (given) => {
    const { before, after } = await packagesOf(given);
    const found = judge(root, before, after);
    expect(found.changes.map(({ heading, text: line }) => `${heading}: ${line}`)).toEqual(given.lines);
    expect(found.verdict).toBe(given.verdict);
  });
});

// What no type shows is the whole of these.
const tables = ["tables", "xml", "errors", "client"];

describe.each(files("pairs").filter((file) => !tables.includes(file)))("compile, on %s", (file) => {
  const ofTypes = pairsOf(file).filter(({ isOfTypes, verdict }) => isOfTypes && verdict !== "patch");

  it.each(ofTypes)("tells without the comparison $name", async (given) => {
    const { before, after } = await packagesOf(given);
    const { bench, versions } = versionsOf(root, before, after);
    const broken = compile(bench, usersOf(versions));
    const verdict = broken.before.length > 0 ? "major" : broken.after.length > 0 ? "minor" : "none";
    expect(verdict).toBe(given.verdict);
  });
});

function files(folder: string): string[] {
  return readdirSync(join(here, folder))
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => file.replace(".yaml", ""));
}

function pairsOf(file: string): Pair[] {
  const text = readFileSync(join(here, "pairs", `${file}.yaml`), "utf8");
  return z.array(pair).min(1).parse(parse(text));
}

async function packagesOf({ of, both, after }: Pair): Promise<Both<GeneratedPackage>> {
  const old = edited(documents[of], editsOf(both));
  return { before: await generated(old), after: await generated(edited(old, editsOf(after))) };
}

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
