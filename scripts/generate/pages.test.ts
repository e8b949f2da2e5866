import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "./json.ts";
import {
  both,
  documentOf,
  expectRefused,
  generated,
  json,
  operation,
  query,
  ref,
  refusal,
} from "./testing.ts";

const Card = { type: "object", properties: { id: { type: "string" } } };
const limit = { type: "integer", minimum: 1, maximum: 100 };
const offset = { type: "integer", minimum: 0 };
const page = { name: "cards.iterate", limit: "page-size", offset: "skip" };
const parameters = query({ "page-size": limit, skip: offset, "sort-by": { type: "string" } });

/** An operation that is read page by page, with other parts in the place of its own. */
function paged(parts: { [key: string]: Json | undefined } = {}): JsonObject {
  const answer = { type: "array", items: ref("Card") };
  return operation("cards.list", { answer, parameters, "x-tok-page": page, ...parts });
}

function withPaged(parts: { [key: string]: Json | undefined }, more: JsonObject = {}): JsonObject {
  return documentOf({ paths: { "/cards": { get: paged(parts) }, ...more }, schemas: { Card } });
}

describe("x-tok-page", () => {
  it("says by the names of arguments how pages are asked for", async () => {
    const defaults = { "sort-by": "id" };
    const files = await generated(withPaged({ "x-tok-page": { ...page, defaults } }));
    expect(files.get("src/generated/operations.ts")).toContain(
      'page: { limit: "pageSize", offset: "skip", most: 100, defaults: { sortBy: "id" } },',
    );
  });

  it("adds a method beside the one that it calls, with its arguments but the two that it sets", async () => {
    const defaults = { "sort-by": { id: "ASC" } };
    const files = await generated(withPaged({ "x-tok-page": { ...page, defaults } }));
    const client = files.get("src/generated/client.ts") ?? "";
    expect(client).toContain("  HttpClient,\n  IterateOptions,\n  OperationError,\n");
    expect(client).toContain(`/** What \`cards.iterate\` takes. */
export interface CardsIterateArguments {
  /** @default { id: "ASC" } */
  readonly sortBy?: string | undefined;
}
`);
    expect(client).toContain(`   * @throws {TokError} out of the iteration: what \`cards.list\` fails with
   */
  iterate(input?: CardsIterateArguments, options?: IterateOptions): AsyncIterable<Card> {
    return this.#runtime.iterate(operations.cardsList, input, options);
  }
`);
    expect(client).toContain("100 at most and by default");
    expect(files.get("src/index.ts")).toContain("  type CardsIterateArguments,\n");
    const reference = files.get("reference.md") ?? "";
    expect(reference).toContain(
      "| [`cards.iterate`](#cardsiterate) | `GET /cards`, page by page | yes | `AsyncIterable<Card>` |",
    );
    expect(reference).toContain(
      '| `sortBy` | `string` | no | query `sort-by` | Without it: `{ id: "ASC" }`. |',
    );
    expect(reference.split("## cards.iterate")[1]).not.toContain("skip");
  });

  it("gives a method without arguments where none is left", async () => {
    const files = await generated(withPaged({ parameters: parameters.slice(0, 2) }));
    const client = files.get("src/generated/client.ts") ?? "";
    expect(client).toContain("  iterate(options?: IterateOptions): AsyncIterable<Card> {\n");
    expect(client).toContain("this.#runtime.iterate(operations.cardsList, undefined, options);");
    expect(client).not.toContain("CardsIterateArguments");
    expect(files.get("src/index.ts")).not.toContain("CardsIterateArguments");
  });

  it("needs its argument where a parameter is needed, and takes a format where there is XML", async () => {
    const owner = { name: "owner", in: "path", required: true, schema: { type: "string" } };
    const list = { type: "array", items: ref("Card"), xml: { name: "cards" } };
    const get = paged({
      parameters: [owner, ...parameters],
      responses: { 200: { description: "x", content: both(list) } },
    });
    const document = documentOf({ paths: { "/owners/{owner}/cards": { get } }, schemas: { Card } });
    const client = (await generated(document)).get("src/generated/client.ts") ?? "";
    expect(client).toContain(
      "  iterate(input: CardsIterateArguments, options?: IterateOptions & FormatOption): AsyncIterable<Card> {\n",
    );
  });

  const cards = { type: "array", items: ref("Card") };
  const texts = { type: "array", items: { type: "string" } };
  it.each<[string, JsonObject, string]>([
    ["of objects", cards, "Card"],
    ["of texts", texts, "string"],
    ["that has a name", ref("Pile"), "Pile[number]"],
  ])("gives the items of a list %s inside an envelope", async (_what, list, type) => {
    const answer = { type: "object", properties: { list } };
    const get = paged({ answer, "x-tok-envelope": { value: "/list" } });
    const document = documentOf({ paths: { "/cards": { get } }, schemas: { Card, Pile: cards } });
    const client = (await generated(document)).get("src/generated/client.ts");
    expect(client).toContain(`): AsyncIterable<${type}> {`);
  });

  it("gives the items of each list that may come", async () => {
    const success = (schema: Json): JsonObject => ({ description: "x", content: json(schema) });
    const files = await generated(withPaged({ responses: { 200: success(cards), 203: success(texts) } }));
    expect(files.get("src/generated/client.ts")).toContain("): AsyncIterable<(Card[] | string[])[number]> {");
  });

  it("stands once where an operation has several methods, in the resource of its name", async () => {
    const names = ["wallets.list", "cards.list", "cards.all"].map((name) => ({ name }));
    const client =
      (await generated(withPaged({ "x-tok-methods": names }))).get("src/generated/client.ts") ?? "";
    expect(client.match(/iterate\(/g)).toHaveLength(2);
    expect(client).toContain("this.#runtime.iterate(operations.cardsList,");
  });

  const at = "/paths/~1cards/get";
  const { "x-tok-methods": _methods, ...plain } = paged();
  const raw = documentOf({
    paths: { "/cards": { get: plain }, "/a": { get: operation("cards.get") } },
    schemas: { Card },
  });
  const withPage = (other: JsonObject, schemas: JsonObject = {}) =>
    withPaged({
      "x-tok-page": { ...page, ...other },
      parameters: query({ "page-size": limit, skip: offset, "sort-by": { type: "string" }, ...schemas }),
    });
  it.each<[string, JsonObject, string, string]>([
    ["a name without a resource", withPage({ name: "iterate" }), "/x-tok-page", "resource.method"],
    [
      "another resource",
      withPage({ name: "wallets.iterate" }),
      "/x-tok-page/name",
      "no method in the resource",
    ],
    ["no method", raw, "/x-tok-page/name", "no method in the resource"],
    ["the name of its method", withPage({ name: "cards.list" }), "/x-tok-page", "cards.list is taken"],
    ["an unusable name", withPage({ name: "cards.then" }), "/x-tok-page", "cards.then is taken or unusable"],
    ["no limit", withPage({ limit: "size" }), "/x-tok-page/limit", 'no parameter "size" in its query'],
    ["no offset", withPage({ offset: "from" }), "/x-tok-page/offset", 'no parameter "from" in its query'],
    ["a limit that is a text", withPage({ limit: "sort-by" }), "/x-tok-page/limit", "sort-by is no integer"],
    ["an offset that is a text", withPage({ offset: "sort-by" }), "/x-tok-page/offset", "is no integer"],
    ["one parameter for both", withPage({ offset: "page-size" }), "/x-tok-page/offset", "are one parameter"],
    [
      "a limit without a maximum",
      withPage({}, { "page-size": { type: "integer" } }),
      "/x-tok-page/limit",
      "no maximum",
    ],
    [
      "a limit of nothing",
      withPage({}, { "page-size": { type: "integer", maximum: 0 } }),
      "/x-tok-page/limit",
      "no maximum from 1 on",
    ],
    [
      "a limit that starts high",
      withPage({}, { "page-size": { ...limit, minimum: 5 } }),
      "/x-tok-page/limit",
      "the smallest page has 5 records",
    ],
    [
      "an offset that counts from 1",
      withPage({}, { skip: { type: "integer", minimum: 1 } }),
      "/x-tok-page/offset",
      "does not count from 0",
    ],
    [
      "a default for no parameter",
      withPage({ defaults: { sort: "id" } }),
      "/x-tok-page/defaults/sort",
      'no parameter "sort" in its query',
    ],
    [
      "a default for what it sets",
      withPage({ defaults: { skip: 1 } }),
      "/x-tok-page/defaults/skip",
      "sets skip itself",
    ],
    ["a value that is no list", withPaged({ answer: ref("Card") }), "/x-tok-page", "is not always a list"],
    [
      "a value that may be null",
      withPaged({ answer: { type: "array", items: {}, nullable: true } }),
      "/x-tok-page",
      "is not always a list",
    ],
    [
      "a success without a body",
      withPaged({ responses: { 200: { description: "x" } } }),
      "/x-tok-page",
      "is not always a list",
    ],
  ])("is refused with %s", async (_what, document, below, problem) => {
    await expectRefused(document, `${at}${below}`, problem);
  });

  it("is refused on what is no GET", async () => {
    const document = documentOf({ paths: { "/cards": { post: paged() } }, schemas: { Card } });
    await expectRefused(document, "/paths/~1cards/post/x-tok-page", "only a GET");
  });

  it("is refused where a method or a type has its name already, whichever comes first", async () => {
    const other = operation("cards.iterate");
    const after = await refusal(generated(withPaged({}, { "/other": { get: other } })));
    expect([after.pointer, after.message]).toEqual([
      "/paths/~1other/get",
      expect.stringContaining("cards.iterate is taken"),
    ]);
    const paths = { "/other": { get: other }, "/cards": { get: paged() } };
    await expectRefused(
      documentOf({ paths, schemas: { Card } }),
      `${at}/x-tok-page`,
      "cards.iterate is taken",
    );
    const schemas = { Card, CardsIterateArguments: {} };
    await expectRefused(
      documentOf({ paths: { "/cards": { get: paged() } }, schemas }),
      `${at}/x-tok-page`,
      "the arguments of cards.iterate and the schema CardsIterateArguments both need the name",
    );
  });
});
