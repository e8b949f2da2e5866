import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { DocumentError } from "../generate/document-error.ts";
import { draft } from "./create.ts";
import { checkAddress, type GivenDocument, InputError, readInput } from "./read-input.ts";
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
  const from = {
    shown: `acme.${ending}`,
    address: undefined,
    addressless: "The document was given as a file.",
  };
  return { bytes: new TextEncoder().encode(text), ending, ...from };
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
      "packages/acme-cards/.npmrc",
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
      notes: [expect.stringContaining("Write its own above")],
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

  it.each([false, true])(
    "makes methods of paths that refer to another place, lenient: %s",
    async (lenient) => {
      const referring = `
openapi: 3.1.0
info: { title: Acme, version: "1" }
servers: [{ url: https://acme.test }]
paths:
  /cards/{id}: { $ref: "#/components/pathItems/Card" }
  /tokens/{id}: { $ref: "#/paths/~1cards~1{id}" }
components:
  pathItems:
    Card:
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      get:
        operationId: getCard
        responses: { "200": { description: Card., content: { application/json: { schema: { type: object } } } } }
`;
      const { study } = await draft(repository, "acme", given(referring), { today, lenient });
      expect(study.methods).toBe(2);
    },
  );

  it("goes on with JSON alone where a body cannot be the same in XML, and says why", async () => {
    const part = "{ type: object, properties: { a: { oneOf: [{ type: string }, { type: integer }] } } }";
    const both = `
openapi: 3.0.3
info: { title: Acme, version: "1" }
servers: [{ url: https://acme.test }]
paths:
  /cards:
    post:
      requestBody:
        required: true
        content: { application/json: { schema: ${part} }, application/xml: { schema: ${part} } }
      responses:
        "200":
          description: Card.
          content: { application/json: { schema: ${part} }, application/xml: { schema: ${part} } }
`;
    const { generated, files } = await draft(repository, "acme", given(both), { today });
    expect(generated.hasXml).toBe(false);
    expect(String(files.get("specs/acme/overlay.yaml"))).toMatch(/In JSON only: the generator\s+cannot/);
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

describe("a document that is refused", () => {
  const contradiction = swagger.replace("pin: { type: string }", "pin: { type: string, properties: {} }");
  const refusalOf = (text: string, lenient = false) =>
    draft(repository, "acme", given(text), { today, lenient }).then(
      () => "",
      (error: unknown) => (error instanceof DocumentError ? error.message : `not told: ${String(error)}`),
    );

  it("is named as it was given, with a step that can be taken without an overlay", async () => {
    const said = await refusalOf(contradiction);
    expect(said).toMatch(/^acme\.yaml#\/components\/schemas\/Card\/properties\/pin/);
    expect(said).toContain("Or add --lenient: 1 place is repaired or left out then, by name");
    expect(said).not.toMatch(/overlay|specs\//);
  });

  it.each([
    ["a page", "<!doctype html><html></html>"],
    ["nothing", " "],
    ["bad syntax", "openapi: [1, 2"],
    ["another version", "openapi: 4.0.0"],
  ])("is not said to be read with --lenient where that does not help: %s", async (_what, text) => {
    const said = await refusalOf(text);
    expect(said).toMatch(/^acme\.yaml/);
    expect(said).not.toMatch(/lenient|overlay|specs\//);
  });
});

describe("readInput", () => {
  const serve = async (answer: { status?: number; body: string }) => {
    const server = createServer(({ url }, response) => {
      const isStart = url?.startsWith("/moved") === true;
      response
        .writeHead(isStart ? 302 : (answer.status ?? 200), isStart ? { location: "/api?key=SECRET" } : {})
        .end(answer.body);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    // A server on a port has an address of this form.
    const { port } = server.address() as AddressInfo;
    return { address: `http://127.0.0.1:${port}/api`, close: () => server.close() };
  };
  const read = (source: string) => readInput(source, tmpdir());

  it("fetches a document and keeps its bytes and its address", async () => {
    const { address, close } = await serve({ body: ' {"openapi": "3.0.0"}' });
    try {
      const document = await read(address);
      expect(new TextDecoder().decode(document.bytes)).toBe(' {"openapi": "3.0.0"}');
      expect(document).toMatchObject({ address, ending: "json" });
    } finally {
      close();
    }
  });

  it("never writes down a query, of the address or of where it redirects to: it can hold a key", async () => {
    const { address, close } = await serve({ body: swagger });
    try {
      for (const source of [`${address}?key=SECRET`, address.replace("/api", "/moved")]) {
        const { files } = await draft(repository, "acme", await read(source), { today });
        const note = String(files.get("specs/acme/source.yaml"));
        expect(note).not.toContain("SECRET");
        if (source.includes("?")) expect(note).toContain("has a query, which can hold a key");
      }
    } finally {
      close();
    }
  });

  it.each([
    ["https://user:SECRET@acme.test/api.json", "holds a user or a password"],
    ["http://acme.test/api.json?key=SECRET", "only https is fetched"],
  ])("asks %s for nothing, and does not quote what can be secret", async (address, problem) => {
    const error: unknown = await read(address).catch((one: unknown) => one);
    expect(String(error)).toContain(problem);
    expect(String(error)).not.toContain("SECRET");
  });

  it("says what to do where it cannot be fetched", async () => {
    const { address, close } = await serve({ status: 404, body: "no" });
    try {
      await expect(read(`${address}?key=SECRET`)).rejects.toThrow(
        /api: the answer has status 404, not 200\. Check the address; a copy .* can be given as a file/,
      );
    } finally {
      close();
    }
    await expect(read(address)).rejects.toThrow(DocumentError);
  });

  it("reads a file by its content, from the folder where the command was given", async () => {
    const root = folder();
    writeFileSync(join(root, "a"), "{}");
    writeFileSync(join(root, "b"), "openapi: 3.0.0");
    expect(await readInput("a", root)).toMatchObject({ ending: "json", shown: "a", address: undefined });
    expect((await readInput("b", root)).ending).toBe("yaml");
    await expect(readInput("d", root)).rejects.toThrow("the file does not exist");
    await expect(readInput(".", root)).rejects.toThrow("cannot be read");
  });
});

describe("checkAddress", () => {
  it.each(["https://u:SECRET@acme.test/a", "https://acme.test/a?key=SECRET", "SECRET", "file:///SECRET"])(
    "refuses %s, and does not quote what can be secret",
    (address) => {
      expect(() => checkAddress(address)).toThrow(InputError);
      expect(() => checkAddress(address)).not.toThrow(/SECRET/);
    },
  );

  it("takes the address of a page or a file", () => {
    expect(() => checkAddress("https://acme.test/openapi.yaml")).not.toThrow();
  });
});
