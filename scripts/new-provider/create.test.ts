import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { DocumentError } from "../generate/document-error.ts";
import { checkName, discard, draft, write } from "./create.ts";
import { type GivenDocument, InputError, readInput } from "./read-input.ts";
import { reportOf } from "./report.ts";

const repository = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const today = "2026-01-31";
const folders: string[] = [];

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "tok-new-"));
  folders.push(made);
  return made;
}

afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});

function given(text: string, ending: "json" | "yaml" = "yaml"): GivenDocument {
  return { bytes: new TextEncoder().encode(text), address: undefined, ending };
}

const swagger = `
swagger: "2.0"
info: { title: Acme cards, version: "7" }
host: api.acme.example
schemes: [https]
securityDefinitions: { user: { type: basic } }
security: [{ user: [] }]
paths:
  /cards/{id}:
    parameters: [{ name: id, in: path, required: true, type: string }]
    get:
      produces: [application/json]
      responses: { 200: { description: Card., schema: { $ref: "#/definitions/Card" } } }
    put:
      consumes: [application/json]
      produces: [application/json]
      parameters: [{ name: card, in: body, required: true, schema: { $ref: "#/definitions/Card" } }]
      responses: { 200: { description: Card., schema: { $ref: "#/definitions/Card" } } }
definitions:
  Card: { type: object, required: [id], properties: { id: { type: string }, pin: { type: string } } }
`;

describe("draft", () => {
  it("thinks out all files of a provider, the document as it was given among them", async () => {
    const document = given(swagger);
    const { files, hasConformance } = await draft(repository, "acme-cards", document, { today });
    expect(hasConformance).toBe(true);
    expect([...files.keys()].sort()).toEqual([
      "packages/acme-cards/README.md",
      "packages/acme-cards/package.json",
      "packages/acme-cards/reference.md",
      "packages/acme-cards/src/generated/client.ts",
      "packages/acme-cards/src/generated/operations.ts",
      "packages/acme-cards/src/generated/schema.ts",
      "packages/acme-cards/src/generated/types.ts",
      "packages/acme-cards/src/index.ts",
      "packages/acme-cards/test/conformance.json",
      "packages/acme-cards/test/conformance.test.ts",
      "packages/acme-cards/test/tsconfig.json",
      "packages/acme-cards/tsconfig.json",
      "packages/acme-cards/vitest.config.ts",
      "specs/acme-cards/openapi.yaml",
      "specs/acme-cards/overlay.yaml",
      "specs/acme-cards/source.yaml",
    ]);
    expect(files.get("specs/acme-cards/openapi.yaml")).toBe(document.bytes);
    const text = (file: string) => String(files.get(file));
    expect(parse(text("specs/acme-cards/source.yaml"))).toMatchObject({
      kind: "vendor",
      version: "7",
      retrieved: today,
      notes: [expect.stringContaining("Write its address")],
    });
    expect(text("packages/acme-cards/test/conformance.test.ts")).toContain(
      'auth: { username: "conformance", password: facts.secrets.password }, ...options',
    );
    for (const content of files.values()) expect(String(content)).not.toMatch(/\{\{[a-z-]+\}\}/);
    expect(existsSync(join(repository, "specs/acme-cards"))).toBe(false);
  });

  it("gives the same files for the same document", async () => {
    const one = await draft(repository, "acme", given(swagger), { today });
    const other = await draft(repository, "acme", given(swagger), { today });
    expect(other.files).toEqual(one.files);
  });

  it("says what is proposed, what waits for a review, and what comes next", async () => {
    const made = await draft(repository, "acme", given(swagger), { today });
    const said = reportOf("acme", made).join("\n");
    expect(said).toContain("@tok/acme: 2 methods");
    expect(said).toMatch(/1 {2}secrets.*review first/);
    expect(said).toContain("Review specs/acme/overlay.yaml");
  });

  it.each<[string, string, string]>([
    ["no OpenAPI", "hello: world", "openapi, the version, is missing"],
    [
      "a key in the query alone",
      swagger.replace("type: basic", "type: apiKey, in: query, name: k"),
      "A key in the query is refused",
    ],
    ["no operation", swagger.replace(/paths:[\s\S]*definitions:/, "paths: {}\ndefinitions:"), "no operation"],
  ])("refuses a document with %s", async (_what, text, problem) => {
    const refused = draft(repository, "acme", given(text), { today });
    await expect(refused).rejects.toThrow(DocumentError);
    await expect(refused).rejects.toThrow(problem);
  });
});

describe("write and discard", () => {
  it("leave nothing behind of what cannot be written", () => {
    const root = folder();
    // A file where a folder is needed.
    mkdirSync(join(root, "packages"));
    writeFileSync(join(root, "packages/acme"), "in the way");
    const files = new Map([
      ["specs/acme/overlay.yaml", "a"],
      ["packages/acme/package.json", "b"],
    ]);
    expect(() => write(root, "acme", files)).toThrow();
    expect(readdirSync(join(root, "specs"))).toEqual([]);
  });

  it("take a provider away again, and no other", () => {
    const root = folder();
    write(root, "acme", new Map([["specs/acme/overlay.yaml", "a"]]));
    write(root, "acme-two", new Map([["specs/acme-two/overlay.yaml", "a"]]));
    discard(root, "acme");
    expect(readdirSync(join(root, "specs"))).toEqual(["acme-two"]);
  });
});

describe("checkName", () => {
  it.each(["Acme", "acme_cards", "../acme", "acme--cards", "1acme", "", "a".repeat(61)])(
    "refuses the name %j",
    (name) => {
      expect(() => checkName(folder(), name)).toThrow(InputError);
    },
  );

  it("refuses a provider that is there", () => {
    expect(() => checkName(repository, "clearent")).toThrow("specs/clearent is there already");
    expect(() => checkName(repository, "core")).toThrow("packages/core is there already");
  });
});

describe("readInput", () => {
  const serve = async (answer: { status?: number; body: string }) => {
    const server = createServer((_request, response) => {
      response.writeHead(answer.status ?? 200).end(answer.body);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    // A server on a port has an address of this form.
    const { port } = server.address() as AddressInfo;
    return { address: `http://127.0.0.1:${port}/api`, close: () => server.close() };
  };

  it("fetches a document and keeps its bytes and its address", async () => {
    const { address, close } = await serve({ body: ' {"openapi": "3.0.0"}' });
    try {
      const document = await readInput(address);
      expect(new TextDecoder().decode(document.bytes)).toBe(' {"openapi": "3.0.0"}');
      expect(document).toMatchObject({ address, ending: "json" });
    } finally {
      close();
    }
  });

  it("says what to do where it cannot be fetched", async () => {
    const { address, close } = await serve({ status: 404, body: "no" });
    try {
      await expect(readInput(address)).rejects.toThrow(/status 404. Fetch the document yourself/);
    } finally {
      close();
    }
    await expect(readInput(address)).rejects.toThrow(InputError);
  });

  it("reads a file as what it is called, or as what it begins with", async () => {
    const root = folder();
    writeFileSync(join(root, "a.yml"), "{}");
    writeFileSync(join(root, "b"), "{}");
    writeFileSync(join(root, "c"), "openapi: 3.0.0");
    expect((await readInput(join(root, "a.yml"))).ending).toBe("yaml");
    expect((await readInput(join(root, "b"))).ending).toBe("json");
    expect((await readInput(join(root, "c"))).ending).toBe("yaml");
    await expect(readInput(join(root, "d"))).rejects.toThrow("There is no file");
    await expect(readInput(root)).rejects.toThrow("cannot be read");
  });
});
