import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "./json.ts";
import { both, documentOf, generated, json, operation, ref } from "./testing.ts";

const Failure = { type: "object", properties: { why: { type: "string" } } };
const batchOf = (items: Json): JsonObject => ({
  type: "object",
  properties: { status: { type: "string" }, errors: { type: "array", items } },
});
const Batch = batchOf(ref("Failure"));
const note = { at: "/status", in: ["PARTIAL"], failures: "/errors" };

function change(parts: { [key: string]: Json | undefined } = {}): JsonObject {
  return operation("cards.change", { answer: ref("Batch"), "x-tok-partial": note, ...parts });
}
const filesOf = (patch: JsonObject, schemas: JsonObject = {}) =>
  generated(documentOf({ paths: { "/cards": { patch } }, schemas: { Failure, Batch, ...schemas } }));

describe("x-tok-partial", () => {
  it("adds its error to those of the method, its option, and its words", async () => {
    const files = await filesOf(change());
    const client = files.get("src/generated/client.ts") ?? "";
    expect(client).toContain("  OperationError,\n  PartialOption,\n  PartialSuccessError,\n");
    expect(client).toContain(
      "export type CardsChangeError = OperationError<Record<never, never>> | PartialSuccessError<Batch, Failure>;\n",
    );
    expect(client).toContain(`   * @throws {PartialSuccessError} only some items were carried out
   * @throws {TokError} any other failure`);
    expect(client).toContain(
      "  change(options?: CallOptions & PartialOption): ApiCall<Batch, Batch, CardsChangeError> {\n",
    );
    expect(files.get("reference.md")).toContain(
      "Gives `Batch`; the whole answer is `Batch`. Where only some items were carried out it throws a `PartialSuccessError`, whose `failures` are `Failure[]`.\n",
    );
    expect(files.get("src/generated/operations.ts")).toContain(
      '  partial: { at: ["status"], in: ["PARTIAL"], failures: ["errors"] },\n',
    );
  });

  it("holds the useful value where there is an envelope", async () => {
    const Whole = { allOf: [ref("Batch"), { type: "object", properties: { done: ref("Failure") } }] };
    const parts = { answer: ref("Whole"), "x-tok-envelope": { value: "/done" } };
    const files = await filesOf(change(parts), { Whole });
    expect(files.get("src/generated/client.ts")).toContain("| PartialSuccessError<Failure, Failure>;\n");
  });

  it.each<[string, Json, JsonObject, string]>([
    ["texts", batchOf({ type: "string" }), {}, "string"],
    [
      "what a named list has",
      { type: "object", properties: { status: {}, errors: ref("Pile") } },
      { Pile: { type: "array", items: ref("Failure") } },
      "Pile[number]",
    ],
    [
      "what it inherits",
      { allOf: [ref("Batch"), { type: "object", properties: { id: { type: "string" } } }] },
      {},
      "Failure",
    ],
  ])("gives failures of the type of %s", async (_what, answer, schemas, type) => {
    const files = await filesOf(change({ answer: ref("Answer") }), { Answer: answer, ...schemas });
    expect(files.get("src/generated/client.ts")).toContain(`| PartialSuccessError<Answer, ${type}>;\n`);
    expect(files.get("reference.md")).toContain(`whose \`failures\` are \`${type}[]\`.`);
  });

  it("gives the failures of each success", async () => {
    const success = (items: Json): JsonObject => ({ description: "x", content: json(batchOf(items)) });
    const responses = {
      200: success(ref("Failure")),
      202: success({ type: "string" }),
      203: success(ref("Failure")),
    };
    const files = await filesOf(change({ responses }));
    expect(files.get("src/generated/client.ts")).toMatch(/\| PartialSuccessError<.*, Failure \| string>;\n/);
    expect(files.get("reference.md")).toContain("whose `failures` are `(Failure | string)[]`.");
  });

  it("stands behind the other options of a call", async () => {
    const idempotency = { "x-tok-idempotency": { header: "Request-Id", source: "x" } };
    const keyed = (await filesOf(change(idempotency))).get("src/generated/client.ts");
    expect(keyed).toContain("options?: IdempotentCallOptions & PartialOption)");
    expect(keyed).not.toContain("  CallOptions,\n");
    const inXml = change({ responses: { 200: { description: "x", content: both(ref("Batch")) } } });
    const formatted = (await filesOf(inXml)).get("src/generated/client.ts");
    expect(formatted).toContain("options?: CallOptions & FormatOption & PartialOption)");
  });

  it("takes the status of each item of a list, of which the failures are some", async () => {
    const Item = { type: "object", properties: { id: { type: "string" }, inner: ref("Inner") } };
    const Inner = { type: "object", properties: { status: { type: "integer" } } };
    const Whole = { type: "object", properties: { parts: { type: "array", items: ref("Item") } } };
    const parts = { answer: ref("Whole"), "x-tok-partial": { items: "/parts", status: "/inner/status" } };
    const files = await filesOf(change(parts), { Item, Inner, Whole });
    expect(files.get("src/generated/operations.ts")).toContain(
      '  partial: { items: ["parts"], status: ["inner", "status"] },\n',
    );
    expect(files.get("src/generated/client.ts")).toContain("| PartialSuccessError<Whole, Item>;\n");
    expect(files.get("reference.md")).toContain("whose `failures` are `Item[]`.");
  });

  it("is nowhere where no operation has it", async () => {
    const files = await filesOf(change({ "x-tok-partial": undefined }));
    for (const file of ["src/generated/client.ts", "src/generated/operations.ts", "reference.md"])
      expect(files.get(file)).not.toMatch(/partial/i);
  });
});

describe("the raw client", () => {
  const key = { "x-tok-idempotency": { header: "Request-Id", source: "x" } };
  const one = (name: string, parts: JsonObject) => operation(name, { answer: { type: "string" }, ...parts });
  const xml = (parts: JsonObject) => ({
    responses: { 200: { description: "x", content: both({ type: "string", xml: { name: "text" } }) } },
    ...parts,
  });

  it.each<[string, JsonObject, JsonObject, string]>([
    ["an idempotency key where every method does", key, key, "paths, IdempotentCallOptions"],
    ["none where one method does not", key, {}, "paths"],
    ["none where no method does", {}, {}, "paths"],
    [
      "key and format where every method is in XML",
      xml(key),
      xml(key),
      "paths, IdempotentCallOptions & FormatOption",
    ],
    ["a format alone where one method has no key", xml(key), xml({}), "paths, CallOptions & FormatOption"],
  ])("takes %s", async (_what, first, second, types) => {
    const paths = { "/a": { get: one("cards.get", first) }, "/b": { post: one("cards.create", second) } };
    const client = (await generated(documentOf({ paths }))).get("src/generated/client.ts") ?? "";
    expect(client).toContain(`  readonly http: HttpClient<${types}>;\n`);
    expect(client).toContain(`    this.http = runtime.http<${types}>();\n`);
    const imported = client.slice(0, client.indexOf("@tok/core"));
    for (const name of ["CallOptions", "IdempotentCallOptions"]) {
      const isUsed = new RegExp(`\\b${name}\\b`).test(client.slice(client.indexOf("const facts")));
      expect(new RegExp(`\\b${name}\\b`).test(imported)).toBe(isUsed);
    }
  });
});
