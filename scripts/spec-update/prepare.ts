import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DocumentError } from "../generate/document-error.ts";
import { isObject, type JsonObject } from "../generate/json.ts";
import { loadDocument, loadYaml } from "../generate/load.ts";
import { fromSwagger } from "../generate/swagger.ts";
import type { ChangedPackage } from "../judge/changeset.ts";
import type { Judgement } from "../judge/judgement.ts";
import { lostOperations, signsOfAnotherDocument } from "./another-document.ts";
import { changesetContents, uncommittedChangesets } from "./changeset-files.ts";
import type { Incoming } from "./incoming.ts";
import { isChangedSinceCommit } from "./last-commit.ts";
import { Replacement } from "./replacement.ts";
import { checkOrigin, hashOf, isJudgedAgainst, isStanding, type Standing, standingOf } from "./standing.ts";
import type { UpdateRequest, UpdateTools } from "./tools.ts";
import { oldDocument, type Trial, type TrialInput, tryOut } from "./trial.ts";
import { UpdateStopped } from "./update-stopped.ts";

/** What an update would do. */
export interface Prepared {
  readonly trial: Trial;
  readonly judgement: Judgement;
  readonly replacement: Replacement;
  readonly changeset: Replacement;
}

/**
 * All that can be found out without writing; undefined where there is nothing to do. `folder` is an empty one to work
 * in.
 *
 * @throws {UpdateStopped}
 */
export async function prepare(
  { root, provider, from }: UpdateRequest,
  { step, read, today, judge, changesetText }: UpdateTools,
  folder: string,
): Promise<Prepared | undefined> {
  const own = (name: string) => {
    mkdirSync(join(folder, name));
    return join(folder, name);
  };
  try {
    const standing = await standingOf(root, provider, own("before"));
    checkOrigin(standing, provider, from);
    const besides = await changedBesides(root, provider, standing);
    const replaced = standing.isCommitted ? await uncommittedChangesets(root, provider) : [];
    const { incoming, fresh } = await step("Read the document", async (tell) => {
      const given = await read(from);
      const loaded = loadGiven(given, own("given"));
      const version = loaded["swagger"] ?? loaded["openapi"];
      const name = loaded["swagger"] === undefined ? "OpenAPI" : "Swagger";
      tell(`${size(given.bytes)}, ${given.format.toUpperCase()}, ${name} ${String(version)}`);
      return { incoming: given, fresh: await fromSwagger(loaded, given.shown, standing.note.lenient) };
    });
    const warnings = await step(`Compare it with specs/${provider}`, async (tell) => {
      if (!isStanding(root, standing, incoming) || !isJudgedAgainst(provider, standing, incoming))
        return compareDocuments(standing, provider, fresh);
      tell(["it is the one that stands there", ...besides.map((path) => `${path} changed`)].join("; "));
      return besides.length + replaced.length === 0 ? undefined : [];
    });
    if (warnings === undefined) return undefined;
    const old = await oldDocument(provider, standing);
    const retrieved = isStanding(root, standing, incoming) ? standing.note.retrieved : today();
    const input = { root, provider, standing, incoming, old, fresh, retrieved, folder: own("after") };
    const tried = await step("Apply the overlay and generate", () => tryOut(input)).catch(
      (error: unknown) => {
        const file = `specs/${provider}/openapi.${incoming.format}`;
        const isInside = error instanceof DocumentError && error.file === file;
        throw UpdateStopped.from(error, [
          ...(isInside ? ["This is about the new document."] : []),
          ...warnings,
        ]);
      },
    );
    const judgement = await step("Judge what changes for users", async (tell) => {
      const found = await judge(root, tried.before, tried.after);
      tell(found.verdict);
      return found;
    });
    const text = changesetText(judgement, changedPackage(input, tried));
    const hash = hashOf(incoming.bytes);
    const changeset = await changesetContents({ root, provider, hash }, text, replaced);
    return {
      trial: { ...tried, remarks: [...warnings, ...tried.remarks, ...unjudged(besides)] },
      judgement,
      replacement: new Replacement(root, tried.contents),
      changeset: new Replacement(root, changeset),
    };
  } catch (error) {
    throw UpdateStopped.from(error, ["Nothing was written."]);
  }
}

/** What decides besides the document what users get, as far as it changed since the last commit. */
async function changedBesides(root: string, provider: string, { isCommitted }: Standing): Promise<string[]> {
  if (!isCommitted) return [];
  const paths = [
    `specs/${provider}/overlay.yaml`,
    `packages/${provider}/src/extensions`,
    `packages/${provider}/package.json`,
  ];
  const changed = await Promise.all(paths.map((path) => isChangedSinceCommit(root, path)));
  return paths.filter((_path, index) => changed[index]);
}

/** What is written by hand in a package is the same for the judge before and after. */
function unjudged(besides: readonly string[]): string[] {
  return besides
    .filter((path) => path.startsWith("packages/"))
    .map((path) => `${path} changed since the last commit; what that means to users is not judged`);
}

function changedPackage(input: TrialInput, { after }: Trial): ChangedPackage {
  const { root, provider, standing, incoming, retrieved } = input;
  const file = `packages/${provider}/package.json`;
  const manifest = loadYaml(join(root, file), file).value;
  const { title } = after.model.provider;
  const version = isObject(manifest) ? manifest["version"] : undefined;
  return {
    name: after.packageName,
    version: typeof version === "string" ? version : "0.0.0",
    title: isJudgedAgainst(provider, standing, incoming)
      ? `Corrects the client for ${title} as documented on ${retrieved}.`
      : `Follows ${title} as documented on ${retrieved}.`,
  };
}

function loadGiven({ bytes, format, shown }: Incoming, folder: string): JsonObject {
  const path = join(folder, `openapi.${format}`);
  writeFileSync(path, bytes);
  return loadDocument(path, shown).document;
}

/** Gives remarks on a vendor's document. A transcription has to keep its shape. */
async function compareDocuments(standing: Standing, provider: string, fresh: JsonObject): Promise<string[]> {
  const old = await oldDocument(provider, standing);
  if (standing.note.kind === "vendor")
    return lostOperations(old, fresh).map((sign) => `Is it the same API? Here is the sign: ${sign}.`);
  const signs = signsOfAnotherDocument(old, fresh);
  if (signs.length === 0) return [];
  throw new UpdateStopped([
    `This is no new version of the transcription in specs/${provider}, but a document of another shape:`,
    ...signs.map((sign) => `  ${sign}`),
    "A transcription keeps its title and its names. Bring what is new into ours, and give that file.",
  ]);
}

function size(bytes: Uint8Array): string {
  return bytes.length < 10_000 ? `${bytes.length} bytes` : `${Math.round(bytes.length / 1000)} kB`;
}
