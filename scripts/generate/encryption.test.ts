import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "./json.ts";
import { documentOf, generated, json, operation, ref } from "./testing.ts";

const forms = {
  requestMember: "sealedRequest",
  contentType: "JSON",
  responseMember: "sealedAnswer",
  claim: "x-answer-key",
};
const Card = { type: "object", properties: { number: { type: "string" } } };

const filesOf = (paths: JsonObject, more: { [key: string]: Json } = { "x-tok-encryption": forms }) =>
  generated(documentOf({ paths, schemas: { Card }, ...more }));
const tableOf = async (operationParts: JsonObject, verb = "post") => {
  const files = await filesOf({ "/cards": { [verb]: operationParts } });
  return files.get("src/generated/operations.ts") ?? "";
};
const create = (parts: { [key: string]: Json } = {}) =>
  operation("cards.create", { answer: ref("Card"), body: ref("Card"), ...parts });

describe("x-tok-encryption", () => {
  it("gives the client the option mle, the forms of messages, and what reads the option", async () => {
    const files = await filesOf({ "/cards": { post: create() } });
    const client = files.get("src/generated/client.ts") ?? "";
    expect(client).toContain('import { type MleOptions, readMleOptions } from "@tok/core/jwe";\n');
    expect(client).toContain("  readonly mle?: MleOptions | undefined;\n");
    expect(client.replace(/\s+/g, " ").replaceAll(", }", " }")).toContain(
      'encryption: { requestMember: "sealedRequest", cty: "JSON", responseMember: "sealedAnswer", claim: "x-answer-key", read: readMleOptions },',
    );
    expect(files.get("src/index.ts")).toMatch(
      /export type \{[^}]*\bMleOptions,[^}]*\} from "@tok\/core\/jwe";/,
    );
  });

  it("is nowhere where the document does not have it", async () => {
    const files = await filesOf({ "/cards": { post: create() } }, {});
    for (const file of [
      "src/generated/client.ts",
      "src/generated/operations.ts",
      "src/index.ts",
      "reference.md",
    ])
      expect(files.get(file)).not.toMatch(/\bmle\b|jwe|Mle|encrypt(?!ionError)/i);
  });
});

describe("x-tok-encrypt", () => {
  it.each<[JsonObject, string]>([
    [{ request: "mandatory", response: "optional" }, '{ request: "mandatory", response: "optional" }'],
    [{ response: "optional", request: "optional" }, '{ request: "optional", response: "optional" }'],
    [{ request: "mandatory" }, '{ request: "mandatory" }'],
    [{ response: "optional" }, '{ response: "optional" }'],
  ])("stands in the table: %j", async (note, text) => {
    expect(await tableOf(create({ "x-tok-encrypt": note }))).toContain(`  encrypt: ${text},\n`);
  });

  it("leaves an operation in clear that does not have it", async () => {
    expect(await tableOf(create())).not.toContain("encrypt");
  });

  it.each<[JsonObject, string]>([
    [{ request: "mandatory" }, "The request is encrypted: without `mle.requestKey` nothing is sent.\n"],
    [{ request: "optional" }, "The request is encrypted where the client has `mle.requestKey`.\n"],
    [
      { request: "optional", response: "optional" },
      "where the client has `mle.requestKey`. The answer is asked for encrypted where the client has `mle.responseKeys`.\n",
    ],
  ])("is told to users: %j", async (note, text) => {
    const files = await filesOf({ "/cards": { post: create({ "x-tok-encrypt": note }) } });
    expect(files.get("reference.md")).toContain(text);
  });
});

describe("a method with an encrypted answer", () => {
  const content = { ...json(ref("Card")), "application/jose": { schema: { type: "string" } } };
  const unmask = { name: "cards.unmask", accept: "application/jose", decrypt: "unmask" };
  const get = (
    more: JsonObject = {},
    parts: JsonObject = { "x-tok-encrypt": { response: "optional" } },
  ): JsonObject => ({
    ...operation("cards.get", { description: "Gives a card.", ...parts }),
    responses: { 200: { description: "x", content } },
    "x-tok-methods": [{ name: "cards.get" }, { ...unmask, ...more }],
  });

  it("asks for its media type and gives what the JSON form says", async () => {
    const files = await filesOf({ "/cards": { get: get() } });
    const table = files.get("src/generated/operations.ts") ?? "";
    const [plain = "", unmasking = ""] = table.split("export const cardsUnmask");
    expect(plain).toContain("export const cardsGet");
    expect(plain).not.toMatch(/accept|unmasks/);
    expect(unmasking).toContain('  formats: { json: "application/json" },\n');
    expect(unmasking).toContain('  accept: "application/jose",\n  unmasks: true,\n');
    const client = files.get("src/generated/client.ts") ?? "";
    for (const name of ["get", "unmask"])
      expect(client).toMatch(new RegExp(`  ${name}\\(options\\?: CallOptions\\): ApiCall<Card, Card, `));
    const [, section = ""] = (files.get("reference.md") ?? "").split("\n## cards.unmask\n");
    expect(section).toContain(
      "the whole answer is `Card`. The answer comes encrypted, and is read with `mle.unmaskKeys`.\n",
    );
    expect(section).not.toContain("mle.responseKeys");
  });

  it("has words of its own", async () => {
    const files = await filesOf({ "/cards": { get: get({ description: "Gives the number in clear." }) } });
    for (const file of ["src/generated/client.ts", "reference.md"]) {
      expect(files.get(file)).toContain("Gives a card.");
      expect(files.get(file)).toContain("Gives the number in clear.");
    }
  });

  it("needs no other encryption in the operation", async () => {
    const table = await tableOf(get({}, {}), "get");
    expect(table).toContain("  unmasks: true,\n");
    expect(table).not.toContain("encrypt:");
  });
});

describe("a method of the client itself", () => {
  const paths = {
    "/cards": { post: create({ "x-tok-methods": [{ name: "tokenize" }, { name: "cards.create" }] }) },
  };

  it("stands beside the resources, and has its types by its own name", async () => {
    const files = await filesOf(paths);
    const client = files.get("src/generated/client.ts") ?? "";
    const [, ofClient = ""] = client.split("export class AcmeClient {");
    expect(ofClient).toContain("  readonly cards: Cards;\n");
    expect(ofClient).toContain("  readonly #runtime: ClientRuntime;\n");
    expect(ofClient).toContain("    this.#runtime = runtime;\n");
    expect(ofClient).toMatch(
      / {2}tokenize\(\s*input: TokenizeArguments,\s*options\?: CallOptions,?\s*\): ApiCall</,
    );
    expect(client).toContain("export interface TokenizeArguments {");
    expect(client).toContain("export type TokenizeError = ");
    expect(client).not.toMatch(/class\s+\{|\.tokenize\.|`\.tokenize/);
    const table = files.get("src/generated/operations.ts") ?? "";
    expect(table).toContain('export const tokenize: Operation = {\n  name: "tokenize",\n');
    const index = files.get("src/index.ts") ?? "";
    for (const name of ["Cards", "CardsCreateArguments", "TokenizeArguments", "TokenizeError"])
      expect(index).toContain(`  type ${name},\n`);
    expect(index).not.toContain("type ,");
    const reference = files.get("reference.md") ?? "";
    expect(reference).toContain("| [`tokenize`](#tokenize) | `POST /cards` |");
    expect(reference).toContain("\n## tokenize\n");
  });

  it("may be all that there is", async () => {
    const files = await filesOf({ "/cards": { post: create({ "x-tok-methods": [{ name: "tokenize" }] }) } });
    expect(files.get("src/generated/client.ts")).toMatch(/ {2}tokenize\(/);
    expect(files.get("src/generated/client.ts")?.match(/export class /g)).toHaveLength(1);
  });

  it("needs no runtime in a client that has none", async () => {
    const client = (await filesOf({ "/cards": { post: create() } })).get("src/generated/client.ts") ?? "";
    expect(client.split("export class AcmeClient {")[1]).not.toContain("#runtime");
  });
});

describe("x-tok-recovery", () => {
  it("stands in the table", async () => {
    const note = { given: "/reference/transaction~1id", advice: "cards.undo takes it back" };
    expect(await tableOf(create({ "x-tok-recovery": note }))).toContain(
      '  recovery: { given: ["reference", "transaction/id"], advice: "cards.undo takes it back" },\n',
    );
  });
});
