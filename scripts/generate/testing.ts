/** What tests of the generator share: small documents, folders to generate in, and the compiler. */
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect } from "vitest";
import type { XmlTable } from "../../packages/xml/src/table.ts";
import { DocumentError } from "./document-error.ts";
import type { Json, JsonObject } from "./json.ts";
import { generateProvider } from "./provider.ts";

const repository = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A place that looks like the repository, to generate into. */
export class Workspace {
  readonly root: string = mkdtempSync(join(tmpdir(), "tok-generate-"));

  constructor() {
    mkdirSync(join(this.root, "packages"), { recursive: true });
    symlinkSync(join(repository, "packages/core"), join(this.root, "packages/core"));
    writeFileSync(join(this.root, "package.json"), '{ "type": "module" }');
  }

  /** Writes the folder of a provider. Texts are written as they are, other values as JSON. */
  provide(
    name: string,
    document: Json,
    more: { overlay?: string; source?: string; ending?: string } = {},
  ): void {
    const text = typeof document === "string" ? document : JSON.stringify(document);
    const sha256 = createHash("sha256").update(text).digest("hex");
    this.write(`specs/${name}/openapi.${more.ending ?? "json"}`, text);
    this.write(`specs/${name}/overlay.yaml`, more.overlay ?? plainOverlay);
    this.write(
      `specs/${name}/source.yaml`,
      more.source ??
        `kind: transcription\naddress: https://acme.test\nretrieved: 2026-01-31\nsha256: ${sha256}\n`,
    );
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(join(this.root, file)), { recursive: true });
    writeFileSync(join(this.root, file), text);
  }

  read(file: string): string {
    return readFileSync(join(this.root, file), "utf8");
  }

  remove(): void {
    rmSync(this.root, { recursive: true });
  }
}

/** An overlay has one action at least; this one changes nothing. */
export const plainOverlay = `
overlay: 1.1.0
info: { title: T, version: "1" }
actions:
  - target: $.info
    description: Nothing. [INF]
    update: {}
`;

/** A whole document around the given parts. */
export function documentOf(parts: {
  paths: JsonObject;
  schemas?: JsonObject;
  components?: JsonObject;
  openapi?: string;
  [key: string]: Json | undefined;
}): JsonObject {
  const { paths, schemas, components, openapi = "3.0.3", ...rest } = parts;
  return {
    openapi,
    info: { title: "Acme", version: "1" },
    "x-tok-provider": { package: "@tok/acme", class: "AcmeClient", title: "Acme" },
    servers: [{ url: "https://acme.test", "x-tok-name": "sandbox" }],
    security: [{ key: [] }],
    ...given(rest),
    paths,
    components: {
      ...components,
      ...(schemas === undefined ? {} : { schemas }),
      securitySchemes: components?.["securitySchemes"] ?? {
        key: { type: "apiKey", in: "header", name: "api-key", "x-tok-auth": { scheme: "api-key" } },
      },
    },
  };
}

/** An operation with a method name; an answer is given by its schema. */
export function operation(
  name: string,
  parts: { answer?: Json; body?: Json; [key: string]: Json | undefined } = {},
): JsonObject {
  const { answer, body, ...rest } = parts;
  const ok: JsonObject = { description: "Done." };
  if (answer !== undefined) ok["content"] = json(answer);
  return {
    responses: { 200: ok },
    ...(body === undefined ? {} : { requestBody: { required: true, content: json(body) } }),
    "x-tok-methods": [{ name }],
    ...given(rest),
  };
}

function given(members: { [key: string]: Json | undefined }): JsonObject {
  const present = Object.entries(members).flatMap(([key, value]): [string, Json][] =>
    value === undefined ? [] : [[key, value]],
  );
  return Object.fromEntries(present);
}

export function json(schema: Json): JsonObject {
  return { "application/json": { schema } };
}

/** A body in JSON and in XML. */
export function both(schema: Json): JsonObject {
  return { ...json(schema), "application/xml": { schema } };
}

/** Parameters of the query. */
export function query(schemas: JsonObject): JsonObject[] {
  return Object.entries(schemas).map(([name, schema]) => ({ name, in: "query", schema }));
}

/** An operation whose body and answer are in JSON and in XML. */
export function xmlOperation(
  name: string,
  { answer, body, ...rest }: { answer?: Json; body?: Json; [key: string]: Json | undefined },
): JsonObject {
  const ok: JsonObject = { description: "Done.", ...(answer === undefined ? {} : { content: both(answer) }) };
  return {
    ...operation(name),
    ...(body === undefined ? {} : { requestBody: { required: true, content: both(body) } }),
    responses: { 200: ok },
    ...given(rest),
  };
}

/** The table in a generated xml.ts, which is plain JavaScript apart from its type. */
export async function xmlTableOf(document: Json): Promise<XmlTable> {
  const text = (await generated(document)).get("src/generated/xml.ts") ?? "";
  const [, names = "", table = ""] =
    /\n((?:const namespace.*;\n)*)\nconst table: XmlTable = ([\s\S]*?\n?\});\n\n/.exec(text) ?? [];
  return new Function(`${names}return ${table};`)() as XmlTable; // the generator's own type
}

export function ref(name: string): JsonObject {
  return { $ref: `#/components/schemas/${name}` };
}

/** The generated files of one document, by their path inside the package. `written` are those written by hand. */
export async function generated(
  document: Json,
  overlay?: string,
  written: ReadonlyMap<string, string> = new Map(),
): Promise<ReadonlyMap<string, string>> {
  const workspace = new Workspace();
  try {
    for (const [file, text] of written) workspace.write(`packages/acme/${file}`, text);
    workspace.provide("acme", document, overlay === undefined ? {} : { overlay });
    const { files } = await generateProvider(workspace.root, "acme");
    return new Map([...files].map(([file, text]) => [file.replace("packages/acme/", ""), text]));
  } finally {
    workspace.remove();
  }
}

/** The error that a document is refused with. */
export async function refusal(act: Promise<unknown> | (() => Promise<unknown>)): Promise<DocumentError> {
  try {
    await (typeof act === "function" ? act() : act);
  } catch (error) {
    if (error instanceof DocumentError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

/** Expects a refusal at a pointer of the document whose message holds a text. */
export async function expectRefused(document: Json, pointer: string, problem: string): Promise<void> {
  const error = await refusal(generated(document));
  expect(error.message).toContain(problem);
  expect(error.pointer).toBe(pointer);
  expect(error.file).toBe("specs/acme/openapi.json");
}

/**
 * Compiles packages under the options of the repository's own, all in one program. Gives for each folder what the
 * compiler says of its files.
 */
export function compile(folders: ReadonlyMap<string, ReadonlyMap<string, string>>): Map<string, string[]> {
  const workspace = new Workspace();
  try {
    const files: string[] = [];
    for (const [folder, contents] of folders) {
      for (const [file, text] of contents) {
        if (!file.endsWith(".ts")) continue;
        workspace.write(`${folder}/${file}`, text);
        files.push(join(workspace.root, folder, file));
      }
    }
    const core = join(repository, "packages/core/src");
    const base = ts.readConfigFile(join(repository, "tsconfig.base.json"), ts.sys.readFile);
    const { options } = ts.convertCompilerOptionsFromJson(base.config.compilerOptions, repository);
    const program = ts.createProgram(files, {
      ...options,
      // Declarations of others are theirs; what is generated is source and is checked whatever this says.
      skipLibCheck: true,
      noEmit: true,
      lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
      paths: {
        "@tok/core": [join(core, "index.ts")],
        "@tok/core/runtime": [join(core, "runtime.ts")],
        "@tok/core/auth/*": [join(core, "auth/*.ts")],
        "@tok/core/jwe": [join(core, "jwe.ts")],
        "@tok/xml": [join(repository, "packages/xml/src/index.ts")],
      },
    });
    const found = new Map([...folders.keys()].map((folder): [string, string[]] => [folder, []]));
    const real = ts.sys.realpath?.(workspace.root) ?? workspace.root;
    for (const diagnostic of ts.getPreEmitDiagnostics(program)) {
      const { file, start = 0, messageText } = diagnostic;
      const name = file?.fileName.replace(`${real}/`, "").replace(`${workspace.root}/`, "") ?? "";
      const line = file === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line;
      const source = file?.text.split("\n")[line]?.trim() ?? "";
      const text = `${name}:${line + 1} ${ts.flattenDiagnosticMessageText(messageText, " ")}\n  ${source}`;
      const owner = found.get(name.split("/")[0] ?? "");
      if (owner === undefined) throw new Error(`outside the packages: ${text}`);
      owner.push(text);
    }
    return found;
  } finally {
    workspace.remove();
  }
}
