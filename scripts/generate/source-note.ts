import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { DocumentError } from "./document-error.ts";
import { pointerOf } from "./json-pointer.ts";
import { loadYaml } from "./load.ts";

/** An address that `pnpm spec-watch` asks. Plain HTTP is for this machine only. */
const asked = z
  .url({ protocol: /^https?$/, abort: true })
  .refine((text) => isSafe(new URL(text)), "must be an address that starts with https://");

const sourceNote = z
  .strictObject({
    kind: z.enum(["vendor", "transcription"]),
    title: z.string().min(1).optional(),
    version: z.string().min(1).optional(),
    address: z.url({ protocol: /^https?$/ }),
    document: asked.optional(),
    retrieved: z.iso.date(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/, "must be 64 hexadecimal digits in lower case"),
    lenient: z.boolean().optional(),
    notes: z.array(z.string()).optional(),
    watch: z
      .array(
        asked.refine(
          (text) => isSteady(new URL(text)),
          "a page of a repository changes with every star; watch the raw file, or the feed of its commits",
        ),
      )
      .optional(),
  })
  .refine(({ kind, document }) => kind === "vendor" || document === undefined, {
    path: ["document"],
    error: "a transcription is written by hand; only a vendor's document can be fetched",
  });

function isSafe({ protocol, hostname }: URL): boolean {
  return protocol === "https:" || /^(?:localhost|\[::1\]|127(?:\.\d+){3})$/.test(hostname);
}

/** Pages of a repository on GitHub show counts and dates; its files and feeds do not. */
function isSteady({ hostname, pathname }: URL): boolean {
  return hostname !== "github.com" || pathname.endsWith(".atom") || pathname.includes("/raw/");
}

/** Where a document comes from, as `source.yaml` says. */
export type SourceNote = z.infer<typeof sourceNote>;

/** @throws {DocumentError} where the note is missing or malformed */
export function readSourceNote(specs: string, provider: string): SourceNote {
  const file = `specs/${provider}/source.yaml`;
  const result = sourceNote.safeParse(loadYaml(join(specs, provider, "source.yaml"), file).value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new DocumentError({
    file,
    pointer: pointerOf((issue?.path ?? []).map(String)),
    problem: issue?.message ?? "the note is malformed",
    nextStep: "specs/README.md shows what belongs into it",
  });
}

/**
 * What there is to say where the document is not the one that the note speaks of, byte by byte. It stops nothing:
 * whether the provider or somebody here has changed the document, only a person can tell.
 */
export function remarkOnHash({ sha256 }: SourceNote, path: string, documentFile: string): string | undefined {
  const found = createHash("sha256").update(readFileSync(path)).digest("hex");
  if (found === sha256) return undefined;
  return `${documentFile} is not the file that source.yaml records. If its content is the provider's, note the hash there: ${found}`;
}
